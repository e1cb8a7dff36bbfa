//! Where outside crates may be named: a crate that may be replaced one day is behind one wrapper; small, settled crates
//! may be used anywhere.

use super::packages::{METADATA, packages};
use super::sources::SOURCE_FILES;

/// Outside crates that may be replaced one day → the files or folders that wrap each, which are the only places to edit then.
const WRAPPED: &[(&str, &[&str])] = &[
    ("ammonia", &["markdown/html/sanitise.rs"]),
    ("annotate_snippets", &["diagnostics/report.rs"]),
    ("axum", &["serve/server.rs", "serve/connections.rs"]),
    ("calamine", &["documents/formats/spreadsheet/"]),
    ("brotli", &["build/precompress.rs"]),
    ("cfb", &["documents/formats/mail/msg.rs"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/shell.rs"]),
    ("comfy_table", &["cli/status/table.rs"]),
    // Tables that strangers wrote, and our own.
    (
        "csv",
        &["documents/formats/spreadsheet/", "output/csv_table.rs"],
    ),
    ("exif", &["documents/formats/image/exif.rs"]),
    ("fast_image_resize", &["documents/formats/image/"]),
    ("flate2", &["build/precompress.rs"]),
    // Two separate sets of messages: ours to the editor, and the theme's to the reader.
    ("fluent_bundle", &["diagnostics/message.rs", "site/render/"]),
    ("fluent_syntax", &["site/render/"]),
    ("fork", &["documents/worker/fork.rs"]),
    ("hayro", &["documents/formats/pdf/"]),
    ("hayro_font", &["documents/formats/pdf/"]),
    ("html5ever", &["documents/formats/html/"]),
    ("hyper", &["serve/connections.rs"]),
    ("hyper_util", &["serve/connections.rs"]),
    ("icu_collator", &["base/text/"]),
    ("icu_locale_core", &["base/text/"]),
    ("image", &["documents/formats/image/"]),
    ("infer", &["documents/formats/mod.rs"]),
    ("jpeg_encoder", &["documents/formats/image/"]),
    ("landlock", &["documents/worker/sandbox.rs"]),
    ("libc", &["documents/worker/sandbox.rs"]),
    ("lopdf", &["documents/strip_metadata/pdf"]),
    ("mail_parser", &["documents/formats/mail/"]),
    ("mimalloc", &["main.rs"]),
    ("notify", &["serve/watcher.rs"]),
    ("open", &["serve/"]),
    ("opendal", &["upload/store/"]),
    ("png", &["documents/formats/image/"]),
    ("postcard", &["base/cache_dir/"]),
    // Two tasks: an editor's text becomes HTML, and a file that somebody kept becomes a document.
    (
        "pulldown_cmark",
        &["markdown/", "documents/formats/markdown.rs"],
    ),
    ("quick_xml", &["documents/containers/xml.rs"]),
    ("rlimit", &["documents/worker/sandbox.rs"]),
    ("rustix", &["documents/worker/sandbox.rs"]),
    ("rust_stemmers", &["search/"]),
    ("saphyr_parser", &["content/source/yaml/"]),
    ("schemars", &["content/schema/"]),
    ("seccompiler", &["documents/worker/sandbox.rs"]),
    ("serde_path_to_error", &["content/source/yaml/"]),
    ("serde_yaml", &["content/source/yaml/"]),
    // What a PDF's letters are, and the letters that we write ourselves.
    (
        "skrifa",
        &["documents/formats/pdf/glyphs/", "documents/lettering/"],
    ),
    ("ssfmt", &["documents/formats/number_formats.rs"]),
    ("tera", &["site/render/"]),
    ("tiny_skia", &["documents/lettering/"]),
    ("tokio", &["serve/", "upload/store/"]),
    ("tokio_stream", &["serve/", "upload/store/http.rs"]),
    ("tower_http", &["serve/server.rs"]),
    ("twox_hash", &["base/digest/"]),
    ("undoc", &["documents/formats/office/slide_images/"]),
    // Questions to other sites, and files to a store.
    (
        "ureq",
        &["external_links/http_check.rs", "upload/store/http.rs"],
    ),
    ("walkdir", &["content/source/file_tree.rs"]),
    // Documents that strangers wrote, and bags.
    ("zip", &["documents/containers/", "bag/"]),
];

/// Small, settled crates that may be used anywhere.
const ANYWHERE: &[&str] = &[
    "aho_corasick",
    "encoding_rs",
    "glob",
    "icu_normalizer",
    "include_dir",
    "indexmap",
    "jiff",
    "memchr",
    "percent_encoding",
    "rayon",
    "rustc_hash",
    "serde",
    "serde_json",
    "sha2",
    "simdutf8",
    "strsim",
];

/// Does the code name the crate, and not a module of ours with the same name, such as `documents/formats/image`?
fn names_crate(code: &str, name: &str) -> bool {
    let is_named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
        !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
    });
    let is_own_module = code.contains(&format!("mod {name};"))
        || (code.split("use ").skip(1))
            .filter(|item| item.starts_with("super::") || item.starts_with("crate::"))
            .filter_map(|item| item.split(';').next())
            .any(|item| {
                let mut words = item.split(|c: char| !c.is_alphanumeric() && c != '_');
                words.any(|word| word == name)
            });
    is_named && !is_own_module
}

#[test]
fn a_crate_that_may_be_replaced_is_named_in_its_wrapper_only() {
    let mut broken = Vec::new();
    for file in SOURCE_FILES.iter() {
        for (name, wrappers) in WRAPPED {
            let is_wrapper = (wrappers.iter()).any(|wrapper| file.path.starts_with(wrapper));
            if !is_wrapper && names_crate(&file.code, name) {
                broken.push(format!("src/{}: {name}", file.path));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_wrapper_names_its_crate() {
    for (name, wrappers) in WRAPPED {
        for wrapper in *wrappers {
            let is_used = SOURCE_FILES.iter().any(|file| {
                file.path.starts_with(wrapper) && file.code.contains(&format!("{name}::"))
            });
            assert!(is_used, "src/{wrapper} does not name {name}");
        }
    }
}

#[test]
fn every_dependency_is_in_one_of_the_tables_and_used() {
    let own = packages(&METADATA)
        .iter()
        .find(|package| package["name"] == env!("CARGO_PKG_NAME"))
        .expect("our own package");
    let mut count = 0;
    for dependency in own["dependencies"].as_array().expect("a list") {
        // The kind is set for dependencies of tests and build scripts only.
        if !dependency["kind"].is_null() {
            continue;
        }
        let name = dependency["rename"]
            .as_str()
            .or(dependency["name"].as_str());
        let name = name.expect("a name").replace('-', "_");
        let is_wrapped = WRAPPED.iter().any(|(wrapped, _)| *wrapped == name);
        assert!(
            is_wrapped != ANYWHERE.contains(&name.as_str()),
            "{name} must be in one of the two tables"
        );
        let is_used = (SOURCE_FILES.iter()).any(|file| file.code.contains(&format!("{name}::")));
        assert!(is_used, "{name} is not used");
        count += 1;
    }
    assert!(count > 40, "the dependencies were not read");
}
