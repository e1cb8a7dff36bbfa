//! Messages in all three languages: every message has a text, and none contains a key or a placeholder.

use crate::diagnostics::check::*;
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

#[test]
fn no_report_shows_a_key_or_a_placeable() {
    let site = Site::new(&[
        (
            GATHERING,
            "---\ntitle: “Samling”\nkind: samling\ndate: 2018-13\nstatus: avlyst\nplass: x\n---\n",
        ),
        ("content/pages/om.nn.md", "Tekst\n"),
        ("content/sources.yaml", "- id: a\n  title: A: B\n"),
    ]);
    for language in [Language::Nb, Language::Nn, Language::En] {
        let report = site.report_in(ReportFormat::Short, language);
        assert!(
            !report.contains("{$") && !report.contains("{ $"),
            "{report}"
        );
        assert!(!report.contains("-hint"), "{report}");
        assert_eq!(report.lines().count(), 7, "{report}");
    }
}
