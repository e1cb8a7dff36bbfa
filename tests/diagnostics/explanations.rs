//! `samling explain`: every code has an explanation, and its examples are true: the wrong one gives just that code, the right one nothing.

use super::check::{GATHERING, Site, base};
use super::codes::catalogue;
use crate::support::{reading_options, site};
use samling::diagnostics::explanations::{Example, Explanation, explanations};
use std::collections::BTreeSet;

/// How many wrong and right examples are texts of a site, at least: the rest are commands, disks and documents.
const BUILT: usize = 135;

#[test]
fn every_code_is_explained() {
    let explained: BTreeSet<String> = (explanations().iter())
        .map(|explanation| explanation.code.to_owned())
        .collect();
    assert_eq!(
        explained.len(),
        explanations().len(),
        "a code is explained twice"
    );
    assert_eq!(explained, catalogue(), "see src/diagnostics/explanations/");
}

/// The example on top of the base files.
fn text_of(example: &Example, path: &str) -> String {
    let base = match path {
        GATHERING | "samling.yaml" => base(path),
        _ => return format!("{}\n", example.text),
    };
    if example.is_body {
        let (fields, _) = base.rsplit_once("---\n").expect("front matter");
        return format!("{fields}---\n{}\n", example.text);
    }
    let key = |line: &str| -> String {
        line.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect()
    };
    let own: BTreeSet<String> = example
        .text
        .lines()
        .map(key)
        .filter(|key| !key.is_empty())
        .collect();
    let kept = |line: &&str| !own.contains(&key(line));
    match base.strip_prefix("---\n") {
        None => {
            let lines: Vec<&str> = base.lines().filter(kept).collect();
            format!("{}\n{}\n", lines.join("\n"), example.text)
        }
        Some(rest) => {
            let (fields, body) = rest.split_once("---\n").expect("front matter");
            let lines: Vec<&str> = fields.lines().filter(kept).collect();
            format!("---\n{}\n{}\n---\n{body}", lines.join("\n"), example.text)
        }
    }
}

/// The codes that a site with these examples is told; None where they are no texts of a site.
fn told(examples: &[Example], code: &str) -> Option<BTreeSet<String>> {
    let files: Option<Vec<(&str, String)>> = (examples.iter())
        .map(|example| example.path.map(|path| (path, text_of(example, path))))
        .collect();
    let folder = Site::new(&files?);
    let diagnostics = match code.starts_with("S70") {
        // Documents are read only where they are what it is about.
        true => site(folder.root(), &reading_options()).diagnostics,
        false => folder.outcome().diagnostics,
    };
    let codes = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.to_string());
    // What cannot be read is withheld, too.
    Some(
        codes
            .filter(|found| found == code || found != "S740")
            .collect(),
    )
}

fn check_examples(is_mine: impl Fn(&Explanation) -> bool) -> usize {
    let mut built = 0;
    let mut mistakes = Vec::new();
    for explanation in explanations().iter().filter(|one| is_mine(one)) {
        let code = explanation.code;
        if let Some(codes) = told(&explanation.wrong, code) {
            built += 1;
            if codes != BTreeSet::from([code.to_owned()]) {
                mistakes.push(format!("{code}: the wrong example gives {codes:?}"));
            }
        }
        if let Some(codes) = told(&explanation.right, code) {
            built += 1;
            if !codes.is_empty() {
                mistakes.push(format!("{code}: the right example gives {codes:?}"));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
    built
}

#[test]
fn examples_are_true() {
    let built = check_examples(|_| true);
    assert!(built >= BUILT, "{built}");
}
