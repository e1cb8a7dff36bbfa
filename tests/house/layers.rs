//! Which module may use which: the table of layers, and a reading of every `crate::` and `super::` in `src/` that holds it true.
//!
//! README describes the layers. An exception needs its reason beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Module → the modules that its files may name, itself not counted. Five layers, each using only those before it.
const LAYERS: &[(&str, &[&str])] = &[
    // Ground: small types, and what is told to an editor.
    ("base", &[]),
    ("diagnostics", &["base"]),
    // Engines that know no site: bytes → text, Markdown → HTML, records → index.
    ("documents", &["base"]),
    ("markdown", &["base", "diagnostics"]),
    ("search", &["base"]),
    // The pipeline, named as the user's own folders.
    ("content", &["base", "diagnostics", "markdown"]),
    ("attachments", &["base", "diagnostics", "documents"]),
    (
        "site",
        &[
            "base",
            "diagnostics",
            "documents",
            "markdown",
            "content",
            "attachments",
        ],
    ),
    // Data files say what the pages do not; so exports read the archive too.
    (
        "output",
        &[
            "base",
            "diagnostics",
            "search",
            "content",
            "attachments",
            "site",
        ],
    ),
    // The main path.
    (
        "build",
        &[
            "base",
            "diagnostics",
            "documents",
            "content",
            "attachments",
            "site",
            "output",
        ],
    ),
    // Doors: the preview, the importer, the command line.
    (
        "serve",
        &["base", "diagnostics", "content", "output", "build"],
    ),
    (
        "import",
        &["base", "diagnostics", "documents", "content", "attachments"],
    ),
    ("cli", EVERYTHING),
    ("main", &["cli"]),
    ("lib", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "base",
    "diagnostics",
    "documents",
    "markdown",
    "search",
    "content",
    "attachments",
    "site",
    "output",
    "build",
    "serve",
    "import",
];

/// Outside crates that may one day be replaced → the file or folder that wraps each: to replace one is to edit that place.
const WRAPPED: &[(&str, &[&str])] = &[
    ("ammonia", &["markdown/html/sanitise.rs"]),
    ("annotate_snippets", &["diagnostics/report.rs"]),
    ("axum", &["serve/server.rs"]),
    ("calamine", &["documents/formats/spreadsheet.rs"]),
    ("cfb", &["documents/formats/mail/msg.rs"]),
    ("clap", &["cli/"]),
    ("csv", &["documents/formats/spreadsheet.rs"]),
    ("exif", &["documents/formats/image/exif.rs"]),
    ("fast_image_resize", &["documents/formats/image/"]),
    // Two sets of sentences that must not know of each other: ours to the editor, the theme's to the reader.
    ("fluent_bundle", &["diagnostics/message.rs", "site/render/"]),
    ("fluent_syntax", &["site/render/"]),
    ("fork", &["documents/worker/fork.rs"]),
    ("hayro", &["documents/formats/pdf/"]),
    ("hayro_font", &["documents/formats/pdf/"]),
    ("html5ever", &["documents/formats/html.rs"]),
    ("icalendar", &["documents/formats/icalendar.rs"]),
    ("icu_collator", &["base/text/"]),
    ("icu_locale_core", &["base/text/"]),
    ("image", &["documents/formats/image/"]),
    ("jpeg_encoder", &["documents/formats/image/"]),
    ("landlock", &["documents/worker/sandbox.rs"]),
    ("mail_parser", &["documents/formats/mail/eml.rs"]),
    ("mimalloc", &["main.rs"]),
    ("notify", &["serve/watcher.rs"]),
    ("open", &["serve/"]),
    ("postcard", &["base/cache_dir.rs"]),
    ("pulldown_cmark", &["markdown/"]),
    ("quick_xml", &["documents/containers/xml.rs"]),
    ("rlimit", &["documents/worker/sandbox.rs"]),
    ("rust_stemmers", &["search/"]),
    ("saphyr_parser", &["content/source/yaml/"]),
    ("serde_path_to_error", &["content/source/yaml/"]),
    ("serde_yaml", &["content/source/yaml/"]),
    ("skrifa", &["documents/formats/pdf/glyphs/"]),
    ("tera", &["site/render/"]),
    ("tokio", &["serve/"]),
    ("tokio_stream", &["serve/"]),
    ("tower_http", &["serve/server.rs"]),
    ("twox_hash", &["base/digest/"]),
    ("undoc", &["documents/formats/office/slide_images/"]),
    ("walkdir", &["content/source/file_tree.rs"]),
    ("zip", &["documents/containers/"]),
];

/// Small, settled crates that say what they do: they may stand anywhere.
const ANYWHERE: &[&str] = &[
    "aho_corasick",
    "encoding_rs",
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

/// Every file of `src/`: its path below it, and its text without comments.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&source, &mut found);
    found
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a text");
            let code: Vec<&str> = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            let path = path.strip_prefix(&source).expect("below src");
            (path.to_string_lossy().replace('\\', "/"), code.join("\n"))
        })
        .collect()
}

fn module(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.trim_end_matches(".rs")
}

/// The top modules that a file names with `crate::x`, `crate::{x, y}` or enough `super::`.
fn named(path: &str, code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        text.chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect()
    };
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let is_whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) if is_whole => {
                // Names at the top of the list: what stands in braces below them is theirs.
                let mut depth = 0;
                let mut begins = true;
                for (at, letter) in list.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => begins = true,
                        letter if begins && depth == 0 && !letter.is_whitespace() => {
                            names.insert(word(&list[at..]));
                            begins = false;
                        }
                        _ => {}
                    }
                }
            }
            _ if is_whole => {
                names.insert(word(rest));
            }
            _ => {}
        }
    }
    // `src/a/b.rs` is two steps below the root, `src/a/mod.rs` one.
    let steps = path.split('/').count() - usize::from(path.ends_with("/mod.rs"));
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &code[at..];
        let mut up = 0;
        while let Some(after) = rest.strip_prefix("super::") {
            (rest, up) = (after, up + 1);
        }
        // Within a `mod tests { … }` one `super` more stays inside.
        if up >= steps + usize::from(code[..at].contains("mod tests {")) {
            names.insert(word(rest));
        }
    }
    names
}

#[test]
fn every_module_knows_only_what_it_may() {
    let table: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut broken = Vec::new();
    for (path, code) in files() {
        let module = module(&path);
        let Some(may) = table.get(module) else {
            broken.push(format!(
                "src/{path}: the module `{module}` is not in the table"
            ));
            continue;
        };
        for name in named(&path, &code) {
            let is_module = table.contains_key(name.as_str());
            if is_module && name != module && !may.contains(&name.as_str()) {
                broken.push(format!("src/{path}: `{module}` may not know `{name}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Templates see views and nothing else. From `content` rendering takes only `yaml`: theme.yaml is read, and its mistakes told,
/// as all YAML is.
#[test]
fn rendering_knows_no_records() {
    for (path, code) in files() {
        if path.starts_with("site/render/") {
            let all = code.matches("crate::content").count();
            let yaml = code.matches("crate::content::source::yaml").count();
            assert_eq!(yaml, all, "src/{path}");
            assert!(!code.contains("crate::attachments"), "src/{path}");
        }
    }
}

#[test]
fn a_crate_that_may_be_replaced_is_named_in_one_place() {
    let mut broken = Vec::new();
    for (path, code) in files() {
        for (name, places) in WRAPPED {
            let is_named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
            });
            // `documents/formats/image` is a module of ours with a crate's name.
            let is_ours = code.contains(&format!("mod {name};"))
                || (code.split("use ").skip(1))
                    .filter(|item| item.starts_with("super::") || item.starts_with("crate::"))
                    .filter_map(|item| item.split(';').next())
                    .any(|item| {
                        let mut words = item.split(|c: char| !c.is_alphanumeric() && c != '_');
                        words.any(|word| word == *name)
                    });
            if is_named && !is_ours && !places.iter().any(|place| path.starts_with(place)) {
                broken.push(format!("src/{path}: {name}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Each dependency is in one of the two tables, and is used.
#[test]
fn every_dependency_is_in_a_table_and_used() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let manifest = manifest.expect("Cargo.toml");
    let list = manifest.split("[dependencies]\n").nth(1).expect("a list");
    let list = list.split("\n[").next().unwrap_or(list);
    for line in list.lines() {
        let Some((name, _)) = line.split_once(" = ") else {
            continue;
        };
        let name = name.trim().replace('-', "_");
        let is_wrapped = WRAPPED.iter().any(|(wrapped, _)| *wrapped == name);
        assert!(
            is_wrapped || ANYWHERE.contains(&name.as_str()),
            "{name} is in no table"
        );
        let is_used = files()
            .iter()
            .any(|(_, code)| code.contains(&format!("{name}::")));
        assert!(is_used, "{name} is not used");
    }
}

#[test]
fn the_reader_of_names_reads_them_all() {
    let check = |path, code, wanted: &[&str]| {
        let found = named(path, code);
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, wanted, "{code}");
    };
    check("a/b.rs", "use crate::c::D;", &["c"]);
    check(
        "a/b.rs",
        "use crate::{c::{D, E}, f, g as h};",
        &["c", "f", "g"],
    );
    check("a/b.rs", "use super::c; use super::super::d::E;", &["d"]);
    check("a/mod.rs", "use super::c;", &["c"]);
    check("a.rs", "super::c::d()", &["c"]);
    check("a/b/c.rs", "super::super::d()", &[]);
}
