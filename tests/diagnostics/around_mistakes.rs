//! What is sound around a mistake is checked all the same.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

const PAGE: (&str, &str) = (
    "content/pages/om.md",
    "---\ntitle: Om oss\n---\nSe [her](/).\n",
);

/// The report with one line for each finding.
fn check_short<C: AsRef<[u8]>>(files: &[(&str, C)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

#[test]
fn a_mistake_in_the_settings_hides_no_warning() {
    let check = |settings: &str, wanted| {
        let settings = format!("title: Læringsnettverk\n{settings}");
        check_short(&[("samling.yaml", settings.as_str()), PAGE], wanted);
    };
    check("farge: rød\n", expect![[r#""#]]);
    check("owner:\n\tname: Vestland\n", expect![[r#""#]]);
    check("owner:\n  name: Vestland\n\turl: x\n", expect![[r#""#]]);
    // What may have been allowed is not told.
    check("farge: rød\nlints: {S760: alow}\n", expect![[r#""#]]);
    check("lints:\n  S233: allow\n   S760: allow\n", expect![[r#""#]]);
}

#[test]
fn records_beside_a_lost_line_are_read() {
    check_short(
        &[
            (
                GATHERING,
                gathering("resources: [ungdata, kommunetorget, finnes-ikke]\n").as_str(),
            ),
            (
                "content/resources.yaml",
                "- id: ungdata\n  title: Ungdata\n  kind: tabell\n  url: www.example.no\n- id: kommunetorget\n  title: Torget\n  kind: tool\nannet: \"a\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn a_wrong_date_hides_neither_hours_nor_municipalities() {
    check_short(
        &[
            (
                GATHERING,
                "---\ntitle: Første samling\nkind: samling\ndate: 16.01.2018\nstatus: held\nmode: physical\nends: 14:00\ncounty: hordaland\nmunicipality: voss\nsessions:\n  - {title: Siste økt, start: 14:30, end: 15:00}\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: voss, number: \"4621\", names: {nb: Voss}, counties: [{county: vestland}]}\n",
            ),
        ],
        expect![[r#""#]],
    );
}

#[test]
fn a_text_in_an_old_encoding_is_read() {
    check_short(
        &[(
            "content/pages/om.md",
            b"---\ntitle: Om v\xe5r by\nsumary: x\n---\nSe [her](finnes-ikke.md).\n",
        )],
        expect![[r#""#]],
    );
}
