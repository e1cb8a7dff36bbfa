//! Rules for the standard theme as a whole: its ids, its words, and what it prints without escaping.

use crate::support::{Folder, options, site};
use samling::base::output_file::OutputContent;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standard")
}

/// Every template, by path, with its text.
fn templates() -> Vec<(PathBuf, String)> {
    let mut folders = vec![theme().join("templates")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the theme") {
            let path = entry.expect("a file of the theme").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                found.push((path, text));
            }
        }
    }
    assert!(found.len() > 40, "the templates were not read");
    found
}

/// Every text between `start` and the next `end`.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    let parts = text.split(start).skip(1);
    parts
        .filter_map(|rest| Some(rest.split_once(end)?.0))
        .collect()
}

#[test]
fn no_heading_of_a_text_takes_an_id_of_a_template() {
    let folder = Folder::new();
    folder.write("samling.yaml", "title: Prøve\ndescription: En prøve\n");
    let text = "---\ntitle: Om\n---\n\n## Eget felt\n\n## Siter\n\n## Noe annet\n";
    folder.write("content/pages/om.md", text);
    folder.write(
        "templates/parts/footer.html",
        "<footer id=\"eget-felt\"></footer>",
    );
    let files = site(folder.path(), &options()).files.expect("a site");
    let page = files
        .iter()
        .find(|file| file.path.as_str() == "om/index.html");
    let OutputContent::Bytes(html) = &page.expect("the page").content else {
        panic!("the page has no bytes");
    };
    let html = String::from_utf8_lossy(html);
    let ids: Vec<&str> = between(&html, "<h2 id=\"", "\"");
    assert_eq!(ids, ["eget-felt-2", "siter-2", "noe-annet"]);
}

#[test]
fn only_what_is_html_or_json_ld_by_name_is_printed_unescaped() {
    let mut printed = 0;
    for (path, text) in templates() {
        for expression in between(&text, "{{", "}}") {
            if let Some((value, _)) = expression.split_once("| safe") {
                printed += 1;
                let is_safe = ["_html", "json_ld"]
                    .iter()
                    .any(|end| value.trim().ends_with(end));
                assert!(is_safe, "{value} in {path:?}");
            }
        }
    }
    assert!(printed > 20, "the templates print no HTML?");
}

#[test]
fn nothing_stands_inline_that_a_strict_policy_forbids() {
    for (path, text) in templates() {
        for forbidden in [
            "<style",
            " style=\"",
            " onclick",
            " onload",
            "javascript:",
            "<script>",
        ] {
            assert!(!text.contains(forbidden), "{forbidden} in {path:?}");
        }
    }
}

#[test]
fn the_three_languages_have_the_same_words_and_every_word_that_is_asked_for() {
    let words = |language: &str| -> BTreeSet<String> {
        let path = theme().join(format!("i18n/{language}.ftl"));
        let text = std::fs::read_to_string(path).expect("a file of words");
        let keys: Vec<String> = text
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect();
        let set: BTreeSet<String> = keys.iter().cloned().collect();
        assert_eq!(
            set.len(),
            keys.len(),
            "a word stands twice in {language}.ftl"
        );
        set
    };
    let nb = words("nb");
    assert_eq!(nb, words("nn"));
    assert_eq!(nb, words("en"));
    let mut asked = 0;
    for (path, text) in templates() {
        for call in between(&text, "t(key=\"", ")") {
            let (key, rest) = call.split_once('"').unwrap_or((call, ""));
            asked += 1;
            if rest.trim_start().starts_with('~') {
                assert!(
                    nb.iter().any(|word| word.starts_with(key)),
                    "{key}… in {path:?}"
                );
            } else {
                assert!(nb.contains(key), "{key} in {path:?}");
            }
        }
    }
    assert!(asked > 200, "the templates ask for no words?");
}
