//! Advice that, when it is followed, mends the mistake: the value that was likely meant.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

/// Of a gathering with these lines in its front matter, from line 7.
fn check_fields(fields: &str, wanted: Expect) {
    check_short(&[(GATHERING, gathering(fields))], wanted);
}

#[test]
fn times_and_dates() {
    check_fields(
        "starts: \"0930\"\nends: \"10:00–11:00\"\nsessions:\n  - {title: A, start: 09;30}\n  - {title: B, start: \"12:00\", end: \"11:00\"}\n  - {title: C, start: \"22:00\", end: \"01:00\"}\npublished: 2026-14-10\nupdated: 2019/2018\n",
        expect![[r#""#]],
    );
}

#[test]
fn numbers_and_choices() {
    check_fields(
        "participants: {count: ca. 24}\nevaluation: {responses: -30}\nlang: nb_NO\npresentations:\n  - {id: a, title: A, pages: 33 sider, taler: [{name: Kari Eksempel}]}\n",
        expect![[r#""#]],
    );
}

#[test]
fn names_where_ids_belong() {
    check_short(
        &[
            (
                GATHERING,
                gathering(
                    "county: Hordaland fylke\nmunicipality: Indre By kommune\norganisers: [KS-lag]\nsub_goals: [Delmål 2]\nprojects: [Grendehuset]\npresentations: [{id: slik, title: Slik gjorde vi det}]\nsessions: [{title: A, presentations: [Slik gjorde vi det]}]\n",
                ),
            ),
            (
                "content/programme/actors.yaml",
                "- id: kommunenes-lag\n  name: Kommunenes lag\n  variants: [KS-lag]\n  type: membership_organisation\n".to_owned(),
            ),
            (
                "content/municipalities.yaml",
                "- {id: sentrum, number: \"1201\", names: {nb: Indre By}, counties: [{county: hordaland}]}\n".to_owned(),
            ),
            (
                "content/projects/voss-huset.md",
                "---\nname: Grendehuset\nperiod: 2018\nstatus: completed\n---\n".to_owned(),
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn addresses_without_their_beginning() {
    check_short(
        &[
            (
                GATHERING,
                format!(
                    "{}[Veilederen](www.example.no/v/) og [kontoret](post@example.no).\n",
                    gathering("place: {name: Bergen, url: example.no/kart}\n")
                ),
            ),
            (
                "samling.yaml",
                "title: Læringsnettverk\nbase_url: samlinger.example.no\naddresses: {counties: samlinger}\n".to_owned(),
            ),
            (
                "content/redirects.yaml",
                "- {from: /a/, to: /b/}\n- {from: /b/, to: /a/}\n- {from: /c/, to: /borte/}\n".to_owned(),
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn what_is_no_text() {
    check_short(
        &[
            (
                GATHERING,
                gathering(
                    "materials:\n  - {kind: slides, title: #folkehelse}\n  - kind: slides\n    title: Lysbilder\n    file: \"C:\\Users\\kari\\ungdom.pptx\"\nsummary: #folkehelse for alle\n",
                ),
            ),
            (
                "content/pages/om.md",
                "---\ntitle: #1 av alle\n---\n".to_owned(),
            ),
            ("content/pages/tom.md", String::new()),
        ],
        expect![[r#""#]],
    );
}
