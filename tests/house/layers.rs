//! Which module may use which: the table of layers, checked against every `crate::` and `super::` in `src/`.
//!
//! README describes the layers. An exception must have its reason beside it.

use super::sources::SOURCE_FILES;
use std::collections::{BTreeMap, BTreeSet};

/// A folder of `src/`, and the folders that its files may use.
type Layer = (&'static str, &'static [&'static str]);

/// From the ground up: a folder uses only folders above it in this table.
const LAYERS: &[Layer] = &[
    // Ground: small types, and the messages to an editor.
    ("base", &[]),
    ("diagnostics", &["base"]),
    // Engines that know no site: bytes → text, Markdown → HTML, records → index.
    ("documents", &["base"]),
    ("markdown", &["base", "diagnostics"]),
    ("search", &["base"]),
    ("bag", &["base"]),
    // The pipeline, in folders named as the user's own.
    ("content", &["base", "diagnostics"]),
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
    (
        "output",
        &[
            "base",
            "diagnostics",
            "documents",
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
            "bag",
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
    // Misread words of the site's own texts and its files, on request only; no part of a build.
    (
        "mend",
        &[
            "base",
            "diagnostics",
            "documents",
            "markdown",
            "content",
            "build",
        ],
    ),
    // A question to other sites, on request only.
    ("external_links", &["base", "diagnostics", "content"]),
    // The finished site goes to where readers find it, on request only.
    ("upload", &[]),
    (
        "cli",
        &[
            "base",
            "diagnostics",
            "documents",
            "content",
            "bag",
            "build",
            "serve",
            "import",
            "mend",
            "external_links",
            "upload",
        ],
    ),
];

/// The top modules named in a file by `crate::x`, `crate::{x, y}` or a sufficient number of `super::`.
fn modules_named(path: &str, code: &str) -> BTreeSet<String> {
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
                // Names at the top of the list; names inside inner braces are below them.
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
        // Inside a `mod tests { … }`, one `super` more stays in the file.
        if up >= steps + usize::from(code[..at].contains("mod tests {")) {
            names.insert(word(rest));
        }
    }
    names
}

/// For each folder of the table, the other folders that its files name, each with the first such file.
fn folders_used() -> BTreeMap<String, BTreeMap<String, String>> {
    let is_folder = |name: &str| LAYERS.iter().any(|(folder, _)| *folder == name);
    let mut used: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in SOURCE_FILES.iter() {
        // The roots of the library and of the program name all their modules.
        let folder = file.module();
        if ["lib", "main"].contains(&folder) {
            continue;
        }
        assert!(
            is_folder(folder),
            "src/{}: `{folder}` is not in the table of layers",
            file.path
        );
        let used = used.entry(folder.to_owned()).or_default();
        for name in modules_named(&file.path, &file.code) {
            if name != folder && is_folder(&name) {
                used.entry(name).or_insert_with(|| file.path.clone());
            }
        }
    }
    used
}

#[test]
fn every_folder_uses_only_those_it_may() {
    let table: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut broken = Vec::new();
    for (folder, used) in folders_used() {
        for (other, file) in used {
            if !table[folder.as_str()].contains(&other.as_str()) {
                broken.push(format!("src/{file}: `{folder}` may not use `{other}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_table_goes_one_way_and_allows_no_more_than_is_used() {
    let used = folders_used();
    let mut unused = Vec::new();
    for (place, (folder, others)) in LAYERS.iter().enumerate() {
        for other in *others {
            let is_above = LAYERS[..place].iter().any(|(above, _)| above == other);
            assert!(is_above, "`{other}` must stand above `{folder}`");
            if !used[*folder].contains_key(*other) {
                unused.push(format!("`{folder}` does not use `{other}`"));
            }
        }
    }
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

/// Templates see only views. From `content`, rendering uses only `yaml`: theme.yaml is parsed, and its mistakes reported,
/// like all YAML.
#[test]
fn rendering_knows_no_records() {
    let files = SOURCE_FILES.iter();
    for file in files.filter(|file| file.path.starts_with("site/render/")) {
        let code = &file.code;
        let all = code.matches("crate::content").count();
        let yaml = code.matches("crate::content::source::yaml").count();
        assert_eq!(yaml, all, "src/{}", file.path);
        assert!(!code.contains("crate::attachments"), "src/{}", file.path);
    }
}

#[test]
fn the_reader_of_names_reads_them_all() {
    let check = |path, code, wanted: &[&str]| {
        let found = modules_named(path, code);
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
