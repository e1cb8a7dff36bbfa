//! Files of a site's records: front matter and YAML, with whatever may be wrong in them.

use samling::base::text::Language;
use samling::content::source::read;
use samling::diagnostics::report::{Lookup, ReportFormat, report};
use samling::diagnostics::{Location, Sentences};
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The files of the tried sites; the first byte of an input says which of them the rest is.
pub const FILES: [&str; 8] = [
    "samling.yaml",
    "content/gatherings/2018/oslo/index.md",
    "content/programme/index.md",
    "content/programme/goals.yaml",
    "content/programme/efforts.yaml",
    "content/programme/actors.yaml",
    "content/counties/oslo.md",
    "content/projects/tiltak.nn.md",
];

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

pub fn check(bytes: &[u8]) {
    let Some((number, text)) = bytes.split_first() else {
        return;
    };
    let root = FOLDER.path();
    let path = root.join(FILES[usize::from(*number) % FILES.len()]);
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs::write(&path, text).expect("a file");
    let (sources, diagnostics) = read(root);
    fs::remove_file(&path).expect("the file");
    let told = diagnostics.sorted();
    for diagnostic in &told {
        let related = diagnostic.related.iter().map(|(place, _)| place);
        for place in diagnostic.place.iter().chain(related) {
            check_place(place, &sources.texts);
        }
    }
    let sentences = Sentences::new(Language::Nb);
    let format = [ReportFormat::Human, ReportFormat::Json, ReportFormat::Sarif][text.len() % 3];
    report(&told, format, false, &sentences, &sources.texts);
}

/// A place is within its file, between whole characters.
fn check_place(place: &Location, texts: &samling::content::source::SourceTexts) {
    let (Some(text), Some(span)) = (texts.text(&place.file), texts.span(place)) else {
        return;
    };
    assert!(text.get(span.clone()).is_some(), "{span:?} of {place:?}");
}
