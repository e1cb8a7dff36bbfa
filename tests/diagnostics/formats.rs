//! The same mistakes in each format of report (human, short, JSON, GitHub) and in three languages.

use crate::diagnostics::check::*;
use expect_test::expect;
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

fn site() -> Site {
    Site::new(&[
        (
            GATHERING,
            gathering("county: hordalnd\nsummary: 100 %\nplass: Bergen\n"),
        ),
        ("content/pages/om.nn.md", "Tekst\n".to_owned()),
    ])
}

#[test]
fn short() {
    expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:9: error[S202]: Ukjent fylke: «hordalnd» (mente du: hordaland)
        content/gatherings/2018/bergen-2018/index.md:9:1: error[S110]: Ukjent felt: «plass» (her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til)
        content/pages/om.nn.md: error[S119]: Filen er en utgave på et annet språk av content/pages/om.md, som ikke finnes. (lag content/pages/om.md, eller gi denne filen det navnet)
    "#]].assert_eq(&site().report_in(ReportFormat::Short, Language::Nb));
}

#[test]
fn json() {
    let report = site().report_in(ReportFormat::Json, Language::Nb);
    for line in report.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(value["code"].is_string());
    }
    expect![[r#"
        {"code":"S202","severity":"error","message":"Ukjent fylke: «hordalnd»","file":"content/gatherings/2018/bergen-2018/index.md","line":7,"column":9,"hint":"mente du: hordaland","related":[]}
        {"code":"S110","severity":"error","message":"Ukjent felt: «plass»","file":"content/gatherings/2018/bergen-2018/index.md","line":9,"column":1,"hint":"her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til","related":[]}
        {"code":"S119","severity":"error","message":"Filen er en utgave på et annet språk av content/pages/om.md, som ikke finnes.","file":"content/pages/om.nn.md","line":null,"column":null,"hint":"lag content/pages/om.md, eller gi denne filen det navnet","related":[]}
    "#]].assert_eq(&report);
}

#[test]
fn github() {
    expect![[r#"
        ::error title=S202,file=content/gatherings/2018/bergen-2018/index.md,line=7,col=9::Ukjent fylke: «hordalnd» (mente du: hordaland)
        ::error title=S110,file=content/gatherings/2018/bergen-2018/index.md,line=9,col=1::Ukjent felt: «plass» (her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til)
        ::error title=S119,file=content/pages/om.nn.md::Filen er en utgave på et annet språk av content/pages/om.md, som ikke finnes. (lag content/pages/om.md, eller gi denne filen det navnet)
    "#]].assert_eq(&site().report_in(ReportFormat::Github, Language::Nb));
}

#[test]
fn nynorsk() {
    expect![[r#"
        feil[S202]: Ukjend fylke: «hordalnd»
         --> content/gatherings/2018/bergen-2018/index.md:7:9
          |
        7 | county: hordalnd
          |         ^^^^^^^^
          |
          = råd: meinte du: hordaland

        feil[S110]: Ukjent felt: «plass»
         --> content/gatherings/2018/bergen-2018/index.md:9:1
          |
        9 | plass: Bergen
          | ^^^^^
          |
          = råd: her kan det stå: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers og 28 til

        feil[S119]: Fila er ei utgåve på eit anna språk av content/pages/om.md, som ikkje finst.
        --> content/pages/om.nn.md
         = råd: lag content/pages/om.md, eller gi denne fila det namnet

    "#]].assert_eq(&site().report_in(ReportFormat::Human, Language::Nn));
}

#[test]
fn english() {
    expect![[r#"
        error[S202]: Unknown county: "hordalnd"
         --> content/gatherings/2018/bergen-2018/index.md:7:9
          |
        7 | county: hordalnd
          |         ^^^^^^^^
          |
          = help: did you mean: hordaland

        error[S110]: Unknown field: "plass"
         --> content/gatherings/2018/bergen-2018/index.md:9:1
          |
        9 | plass: Bergen
          | ^^^^^
          |
          = help: it can be one of: title, lang, also_called, kind, date, starts, ends, status, previous_date, mode, place, organisers and 28 more

        error[S119]: The file is an edition in another language of content/pages/om.md, which does not exist.
        --> content/pages/om.nn.md
         = help: make content/pages/om.md, or give this file that name

    "#]].assert_eq(&site().report_in(ReportFormat::Human, Language::En));
}

#[test]
fn in_the_order_of_the_lines() {
    let text = gathering("zebra: 1\nappelsin: 2\nmaterials: 3\nkaffe: 4\n");
    let report = Site::new(&[(GATHERING, text)]).report_in(ReportFormat::Short, Language::Nb);
    let lines: Vec<&str> = report
        .lines()
        .filter_map(|line| line.split(':').nth(1))
        .collect();
    assert_eq!(lines, ["7", "8", "9", "10"], "{report}");
}

#[test]
fn the_same_mistake_is_told_once() {
    // A mistake in a template is found on every page.
    let site = Site::new(&[(
        "templates/parts/footer.html",
        "<footer>{{ site.eier }}</footer>\n",
    )]);
    let outcome = site.outcome();
    assert!(outcome.diagnostics.iter().count() > 1);
    assert_eq!(site.report().matches("[S401]").count(), 1);
}
