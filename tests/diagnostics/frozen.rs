//! S254–S256: the files of an archived gathering are not as they were.

use crate::diagnostics::check::*;
use crate::support::{frozen, options, site as built};
use expect_test::{Expect, expect};
use samling::base::options::Options;
use samling::base::text::Language;
use samling::diagnostics::Severity;
use samling::diagnostics::report::ReportFormat;

const FOLDER: &str = "content/gatherings/2018/bergen-2018";
const FROZEN: &str = "content/gatherings/2018/bergen-2018/frozen.yaml";

/// The base site, frozen as it is.
fn archived() -> Site {
    let site = Site::new::<&str>(&[]);
    freeze(&site);
    site
}

fn freeze(site: &Site) {
    site.put(FROZEN, frozen(site.root(), FOLDER).as_bytes());
}

/// The report after the change.
fn check_changed(change: impl FnOnce(&Site), wanted: Expect) {
    let site = archived();
    assert_eq!(site.report(), "");
    change(&site);
    site.check(wanted);
}

#[test]
fn a_file_that_was_changed() {
    let program = format!("{FOLDER}/program.pdf");
    check_changed(|site| site.put(&program, b"%PDF-1.7"), expect![""]);
}

#[test]
fn a_text_that_was_changed() {
    let text = base(GATHERING).replace("Velkommen.", "Velkommen alle.");
    check_changed(|site| site.put(GATHERING, text.as_bytes()), expect![""]);
}

#[test]
fn a_file_that_is_missing() {
    check_changed(
        |site| site.remove(&format!("{FOLDER}/program.pdf")),
        expect![""],
    );
}

#[test]
fn a_file_that_was_added() {
    let path = format!("{FOLDER}/bilder/nytt.txt");
    check_changed(|site| site.put(&path, b"Nytt"), expect![""]);
}

#[test]
fn in_nynorsk_and_english() {
    let site = archived();
    site.put(GATHERING, gathering("summary: Annet\n").as_bytes());
    site.remove(&format!("{FOLDER}/program.pdf"));
    site.put(&format!("{FOLDER}/nytt.txt"), b"Nytt");
    let report = |language| site.report_in(ReportFormat::Human, language);
    expect![""].assert_eq(&report(Language::Nn));
    expect![""].assert_eq(&report(Language::En));
}

/// Git gives the lines of a text other ends on Windows.
#[test]
fn ends_of_lines_are_no_change() {
    let site = archived();
    let windows = base(GATHERING).replace('\n', "\r\n");
    site.put(GATHERING, windows.as_bytes());
    assert_eq!(site.report(), "");
    let frozen = String::from_utf8(std::fs::read(site.root().join(FROZEN)).expect("a file"));
    let windows = frozen.expect("UTF-8").replace('\n', "\r\n");
    site.put(FROZEN, windows.as_bytes());
    assert_eq!(site.report(), "");
}

/// In a file that is no text every byte counts.
#[test]
fn a_return_in_a_pdf_is_a_change() {
    let site = Site::new(&[(&format!("{FOLDER}/program.pdf")[..], "%PDF\n")]);
    freeze(&site);
    assert_eq!(site.report(), "");
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF\r\n");
    assert!(site.report().contains("S254"), "{}", site.report());
}

/// macOS spells «å» with two signs.
#[test]
fn names_are_compared_with_composed_letters() {
    let site = Site::new(&[(&format!("{FOLDER}/møte på.txt")[..], "Møte\n")]);
    freeze(&site);
    site.remove(&format!("{FOLDER}/møte på.txt"));
    site.put(&format!("{FOLDER}/møte pa\u{30a}.txt"), "Møte\n".as_bytes());
    assert_eq!(site.report(), "");
}

/// It is told by itself, and not published with the gathering.
#[cfg(unix)]
#[test]
fn a_link_is_no_file() {
    let site = archived();
    let place = site.root().join(FOLDER).join("lenke.pdf");
    std::os::unix::fs::symlink("program.pdf", place).expect("a link");
    assert!(!site.report().contains("S256"), "{}", site.report());
}

#[test]
fn a_preview_shows_the_change_with_a_warning() {
    let site = archived();
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF-1.7");
    let preview = Options {
        is_preview: true,
        ..options()
    };
    let outcome = built(site.root(), &preview);
    let told: Vec<_> = outcome.diagnostics.iter().collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].severity, Severity::Warning);
    assert!(outcome.files.is_some());
    assert!(built(site.root(), &options()).files.is_none());
}

#[test]
fn no_level_silences_it() {
    let site = archived();
    site.put(&format!("{FOLDER}/program.pdf"), b"%PDF-1.7");
    let settings = format!("{}lints:\n  S254: allow\n", base("samling.yaml"));
    site.put("samling.yaml", settings.as_bytes());
    let report = site.report();
    assert!(report.contains("feil[S254]"), "{report}");
}

/// What cannot be read says nothing of the files.
#[test]
fn a_list_that_is_broken() {
    let list = |sum: &str| {
        format!(
            "date: 2018-03-12\nalgorithm: sha-256\nfiles:\n  - path: index.md\n    sha256: {sum}\n    size: 119\n"
        )
    };
    check(&[(FROZEN, list("abc"))], expect![""]);
    check(
        &[(FROZEN, "date: 2018-03-12\nalgorithm: md5\n")],
        expect![""],
    );
    check(
        &[(FROZEN, "date: i går\nalgoritme: sha-256\nfiles: [\n")],
        expect![""],
    );
    check(&[(FROZEN, "")], expect![""]);
}

#[test]
fn an_erratum_without_a_reason() {
    let site = archived();
    let mut text = frozen(site.root(), FOLDER);
    text.push_str("errata:\n  - date: 2018-04-04\n    reason: \"\"\n");
    site.put(FROZEN, text.as_bytes());
    site.check(expect![""]);
}

#[test]
fn a_list_by_another_name_or_without_its_gathering() {
    let site = Site::new::<&str>(&[]);
    let text = frozen(site.root(), FOLDER);
    site.put(&format!("{FOLDER}/Frozen.yml"), text.as_bytes());
    site.check(expect![""]);
    site.remove(&format!("{FOLDER}/Frozen.yml"));
    site.put(FROZEN, text.as_bytes());
    site.put(&format!("{FOLDER}/frozen (1).yaml"), text.as_bytes());
    site.check(expect![""]);
    site.remove(&format!("{FOLDER}/frozen (1).yaml"));
    site.put(
        "content/gatherings/2018/os-2018/frozen.yaml",
        text.as_bytes(),
    );
    site.check(expect![""]);
}

/// A name that has been withdrawn since is told in no message, and does not make a change.
#[test]
fn a_withdrawn_name() {
    let site = archived();
    let named = format!("{FOLDER}/ola-eksempel.txt");
    site.put(&named, b"Takk");
    freeze(&site);
    let people = "- {id: p1, name: Ola Eksempel, removed: true}\n";
    site.put("content/programme/people.yaml", people.as_bytes());
    assert!(!site.report().contains("S25"), "{}", site.report());
    site.remove(&named);
    site.check(expect![""]);
}
