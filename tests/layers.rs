//! Which module may know which: the table, and a reading of every `crate::` and `super::` that holds it true.
//!
//! README shows the table; here it is data. A new line in it needs a reason beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Module → the modules that its files may name, itself not counted.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("path", &[]),
    ("digest", &[]),
    ("cache", &[]),
    ("look", &[]),
    // A date is said in a language.
    ("date", &["text"]),
    ("options", &["path", "date"]),
    // Sentences are in a language, suggestions compare slugs, and a date says itself what is wrong with it.
    ("diagnostics", &["text", "path", "date"]),
    (
        "source",
        &["text", "path", "look", "digest", "date", "diagnostics"],
    ),
    ("markup", &["text", "path", "diagnostics"]),
    // Files in, text out: it knows nothing of records.
    ("material", &["path", "look", "cache", "diagnostics"]),
    (
        "model",
        &["text", "path", "date", "diagnostics", "source", "markup"],
    ),
    (
        "pages",
        &[
            "text",
            "path",
            "date",
            "options",
            "diagnostics",
            "source",
            "markup",
            "material",
            "model",
        ],
    ),
    // Never `model`. From `source` only `yaml`: theme.yaml is read, and its mistakes told, as all YAML is.
    (
        "render",
        &["text", "path", "digest", "diagnostics", "pages", "source"],
    ),
    // Data files say what the pages do not; so exports read the archive too.
    (
        "exports",
        &[
            "text",
            "path",
            "digest",
            "date",
            "options",
            "diagnostics",
            "source",
            "material",
            "model",
            "pages",
            "render",
            "search",
        ],
    ),
    (
        "publish",
        &["path", "digest", "cache", "diagnostics", "render"],
    ),
    // Words and records in, files out: it knows nothing of pages.
    ("search", &["text", "digest"]),
    // Documents in, records out: written as text, so that an editor finds what she knows.
    (
        "import",
        &["text", "path", "date", "diagnostics", "source", "material"],
    ),
    // What is missing is seen in the facts, before there is any page.
    (
        "status",
        &["path", "date", "diagnostics", "source", "model"],
    ),
    // The main path.
    (
        "site",
        &[
            "path",
            "text",
            "digest",
            "options",
            "diagnostics",
            "source",
            "material",
            "model",
            "pages",
            "render",
            "exports",
        ],
    ),
    // The main path once more, with a memory.
    (
        "workshop",
        &[
            "path",
            "digest",
            "cache",
            "exports",
            "options",
            "diagnostics",
            "source",
            "publish",
            "site",
        ],
    ),
    // The preview: the workshop again and again, and pages of its own that escape what they say.
    (
        "serve",
        &[
            "text",
            "path",
            "options",
            "diagnostics",
            "source",
            "publish",
            "workshop",
        ],
    ),
    ("cli", EVERYTHING),
    ("main", &["cli"]),
    ("lib", EVERYTHING),
];

const EVERYTHING: &[&str] = &[
    "text",
    "path",
    "digest",
    "cache",
    "date",
    "options",
    "diagnostics",
    "source",
    "markup",
    "material",
    "model",
    "pages",
    "render",
    "exports",
    "publish",
    "search",
    "import",
    "status",
    "site",
    "workshop",
    "serve",
];

/// Outside crates → the modules that may name them. What is not here (serde, std) may stand anywhere.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("ammonia", &["markup"]),
    ("aho_corasick", &["markup", "search"]),
    ("annotate_snippets", &["diagnostics"]),
    ("axum", &["serve"]),
    ("twox_hash", &["digest"]),
    ("postcard", &["cache"]),
    ("calamine", &["material"]),
    ("cfb", &["material"]),
    ("clap", &["cli"]),
    ("csv", &["material"]),
    ("encoding_rs", &["material"]),
    ("exif", &["material"]),
    ("fast_image_resize", &["material"]),
    // Two sets of sentences that must not know of each other: ours to the editor, the theme's to the reader.
    ("fluent_bundle", &["diagnostics", "render"]),
    ("fluent_syntax", &["render"]),
    ("fork", &["material"]),
    ("hayro", &["material"]),
    ("hayro_font", &["material"]),
    ("html5ever", &["material"]),
    ("icalendar", &["material"]),
    ("icu_collator", &["text"]),
    ("icu_locale_core", &["text"]),
    ("icu_normalizer", &["material", "search"]),
    ("image", &["material"]),
    // What is in the program itself: the standard theme, and the example of `samling init`.
    ("include_dir", &["render", "cli"]),
    ("indexmap", &["search"]),
    ("jiff", &["date"]),
    ("jpeg_encoder", &["material"]),
    ("landlock", &["material"]),
    ("mail_parser", &["material"]),
    ("memchr", &["markup"]),
    ("mimalloc", &["main"]),
    ("notify", &["serve"]),
    ("open", &["serve"]),
    // Addresses as links write them.
    ("percent_encoding", &["pages", "serve"]),
    ("pulldown_cmark", &["markup"]),
    ("quick_xml", &["material"]),
    // Wherever there are thousands of equal things to do.
    (
        "rayon",
        &[
            "source", "material", "pages", "exports", "publish", "search", "site", "workshop",
        ],
    ),
    ("rlimit", &["material"]),
    ("rust_stemmers", &["search"]),
    // Wherever thousands of things are looked up by their names.
    (
        "rustc_hash",
        &[
            "source", "model", "material", "markup", "pages", "render", "exports", "publish",
            "search", "site",
        ],
    ),
    ("saphyr_parser", &["source"]),
    ("skrifa", &["material"]),
    ("serde_path_to_error", &["source"]),
    ("serde_yaml", &["source"]),
    // The checksum that people have a program for.
    ("sha2", &["material"]),
    ("simdutf8", &["source"]),
    // Words that an editor may have meant, and letters that a machine read wrong.
    ("strsim", &["diagnostics", "search"]),
    ("tera", &["render"]),
    ("tokio", &["serve"]),
    ("tokio_stream", &["serve"]),
    ("tower_http", &["serve"]),
    ("undoc", &["material"]),
    ("walkdir", &["source"]),
    ("zip", &["material"]),
];

/// Parts of modules that alone may name an outside crate.
const CORNERS: &[(&str, &str)] = &[
    ("serde_yaml", "source/yaml/"),
    ("saphyr_parser", "source/yaml/"),
    ("serde_path_to_error", "source/yaml/"),
    ("sha2", "material/cache.rs"),
    ("walkdir", "source/tree.rs"),
    ("annotate_snippets", "diagnostics/report.rs"),
    ("axum", "serve/server.rs"),
    ("tower_http", "serve/server.rs"),
    ("notify", "serve/watch.rs"),
    ("open", "serve/building.rs"),
    ("calamine", "material/sheet.rs"),
    ("csv", "material/sheet.rs"),
    ("cfb", "material/mail/msg.rs"),
    ("mail_parser", "material/mail/eml.rs"),
    ("exif", "material/picture/exif.rs"),
    ("fast_image_resize", "material/picture/"),
    ("hayro", "material/pdf/"),
    ("hayro_font", "material/pdf/"),
    ("skrifa", "material/pdf/letters.rs"),
    ("html5ever", "material/html.rs"),
    ("icalendar", "material/calendar.rs"),
    ("image", "material/picture/"),
    ("jpeg_encoder", "material/picture/"),
    ("fork", "material/worker/once.rs"),
    ("landlock", "material/worker/fence.rs"),
    ("rlimit", "material/worker/fence.rs"),
    ("undoc", "material/office/pictures/"),
    ("quick_xml", "material/xml.rs"),
    ("zip", "material/package.rs"),
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

#[test]
fn of_source_rendering_knows_only_yaml() {
    for (path, code) in files() {
        if module(&path) == "render" {
            let all = code.matches("crate::source").count();
            assert_eq!(
                code.matches("crate::source::yaml").count(),
                all,
                "src/{path}"
            );
        }
    }
}

#[test]
fn an_outside_crate_is_named_where_it_may_be() {
    let mut broken = Vec::new();
    for (path, code) in files() {
        for (name, modules) in OUTSIDE {
            let is_named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
            });
            if is_named && !modules.contains(&module(&path)) {
                broken.push(format!("src/{path}: {name}"));
            }
            let corner = CORNERS.iter().find(|(of, _)| of == name);
            if is_named && corner.is_some_and(|(_, corner)| !path.starts_with(corner)) {
                broken.push(format!("src/{path}: {name} outside of its corner"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// A dependency that nobody names is one too many; one that is not in the table has no home.
#[test]
fn every_dependency_has_a_home() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let manifest = manifest.expect("Cargo.toml");
    let list = manifest.split("[dependencies]\n").nth(1).expect("a list");
    let list = list.split("\n[").next().unwrap_or(list);
    let anywhere = ["serde", "serde_json"];
    for line in list.lines() {
        let Some((name, _)) = line.split_once(" = ") else {
            continue;
        };
        let name = name.trim().replace('-', "_");
        let known = OUTSIDE.iter().any(|(known, _)| *known == name);
        assert!(
            known || anywhere.contains(&name.as_str()),
            "{name} is not in the table"
        );
        let is_used = files()
            .iter()
            .any(|(_, code)| code.contains(&format!("{name}::")));
        assert!(is_used, "nobody names {name}");
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
