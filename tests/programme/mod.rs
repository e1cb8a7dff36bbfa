//! The real programme in `content/` as a test: it builds without a mistake, twice with the same bytes, and shows every
//! fact of its source documents and nothing that must not be shown.

mod broken;
mod documents;
mod facts;
mod text;

use crate::support::{Folder, SiteInMemory, reading_options, site};
use samling::base::date::Date;
use samling::base::options::Options;
use samling::base::text::Language;
use samling::base::{OutputContent, OutputFile};
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{ReportFormat, report};
use samling::output::publish::publish;
use std::path::Path;

/// The day on which `content/` was last looked over: nothing in it is of a later one.
const LOOKED_OVER: Date = Date::constant(2026, 11, 30);

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the finished site. If it has a mistake, the test fails with the report.
fn files() -> Vec<OutputFile> {
    let options = Options {
        today: LOOKED_OVER,
        ..reading_options()
    };
    let SiteInMemory {
        files,
        diagnostics,
        texts,
    } = site(root(), &options);
    let sentences = Sentences::new(Language::Nb);
    let said = report(
        &diagnostics.sorted(),
        ReportFormat::Human,
        false,
        &sentences,
        &texts,
    );
    assert_eq!(said, "", "content/ must have neither errors nor warnings");
    files.expect("a site without mistakes")
}

fn bytes(file: &OutputFile) -> Vec<u8> {
    match &file.content {
        OutputContent::Bytes(bytes) => bytes.clone(),
        OutputContent::Copy(from) => std::fs::read(from.on_disk(root())).expect("an attached file"),
    }
}

#[test]
fn two_builds_are_equal_to_the_byte() {
    let (first, second) = (files(), files());
    assert_eq!(first.len(), second.len());
    for (a, b) in first.iter().zip(&second) {
        assert_eq!(a.path, b.path);
        assert_eq!(bytes(a), bytes(b), "{}", a.path);
    }
}

#[test]
fn the_second_build_writes_nothing() {
    let output = Folder::new();
    let first = publish(files(), output.path(), root()).expect("an empty folder");
    assert!(first.written > 100, "{first:?}");
    let second = publish(files(), output.path(), root()).expect("our own folder");
    assert_eq!((second.written, second.removed), (0, 0), "{second:?}");
    assert_eq!(second.unchanged, first.written);
}

#[test]
fn every_fact_is_shown_and_nothing_else() {
    let pages: Vec<text::PageText> = files()
        .iter()
        .filter(|file| file.path.as_str().ends_with(".html"))
        .map(|file| text::PageText::new(file.path.address(), &bytes(file)))
        .collect();
    let facts = facts::facts(&root().join("tests/programme/facts.yaml"));
    assert!(facts.len() > 80, "the facts were not read");
    let faults: Vec<String> = facts.iter().flat_map(|fact| fact.faults(&pages)).collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_efforts_are_all_there() {
    let files = files();
    let efforts = files
        .iter()
        .find(|file| file.path.as_str() == "innsatser/index.html")
        .expect("the page of efforts");
    let html = String::from_utf8(bytes(efforts)).expect("UTF-8");
    let ids = |prefix: &str, dots: usize| -> Vec<String> {
        html.split(&format!("id=\"{prefix}-"))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|id| id.matches('-').count() == dots)
            .map(str::to_owned)
            .collect()
    };
    let (efforts, activities) = (ids("innsats", 1), ids("aktivitet", 2));
    assert_eq!(activities.len(), 55);
    let split: Vec<usize> = ('1'..='7')
        .map(|goal| efforts.iter().filter(|id| id.starts_with(goal)).count())
        .collect();
    assert_eq!(split, [1, 6, 2, 14, 4, 2, 1]);
}
