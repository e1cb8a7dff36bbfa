//! A site's decisions about warnings: levels for each code, and waivers for a place and a period.

use super::check::{GATHERING, Site, check, gathering, sound};
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

/// A site with a planned gathering in the past (S219), with these lines in samling.yaml.
fn site(settings: &str) -> Site {
    let planned = gathering("").replace("held", "planned");
    let settings = format!("title: T\ndescription: D\n{settings}");
    Site::new(&[(GATHERING, planned), ("samling.yaml", settings)])
}

fn check_short(settings: &str, wanted: Expect) {
    wanted.assert_eq(&site(settings).report_in(ReportFormat::Short, Language::Nb));
}

fn waiver(code: &str, place: &str, until: &str) -> String {
    format!("  - {{code: {code}, place: {place}, reason: Vi venter på svar, until: {until}}}\n")
}

#[test]
fn a_level_has_two_names() {
    for allow in ["allow", "off"] {
        check_short(&format!("lints: {{S219: {allow}}}\n"), expect![""]);
    }
    for warn in ["warn", "warning"] {
        let report = site(&format!("lints: {{S219: {warn}}}\n"));
        let report = report.report_in(ReportFormat::Short, Language::Nb);
        assert!(report.contains("warning[S219]"), "{report}");
    }
    for deny in ["deny", "error"] {
        let site = site(&format!("lints: {{S219: {deny}}}\n"));
        let report = site.report_in(ReportFormat::Short, Language::Nb);
        assert!(report.contains("error[S219]"), "{report}");
        assert!(site.outcome().files.is_none());
    }
}

#[test]
fn a_waiver_holds_a_warning_back_in_its_place_until_its_day() {
    for place in [
        GATHERING,
        "content/gatherings",
        "content/**/index.md",
        "content/gatherings/201?/bergen-*/",
    ] {
        let waivers = format!("waivers:\n{}", waiver("S219", place, "2026-11-22"));
        check_short(&waivers, expect![""]);
        // A waiver has priority over a level.
        check_short(&format!("lints: {{S219: deny}}\n{waivers}"), expect![""]);
    }
}

#[test]
fn a_waiver_whose_day_is_over_holds_nothing_back() {
    let planned = gathering("").replace("held", "planned");
    let settings = format!(
        "title: T\ndescription: D\nwaivers:\n{}",
        waiver("S219", GATHERING, "2026-11-21")
    );
    check(
        &[(GATHERING, planned), ("samling.yaml", settings)],
        expect![[r#"
            advarsel[S219]: Samlingen står som planlagt, men 2018-01-16 er over.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: planned
              |         ^^^^^^^
              |
              = råd: sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status

            advarsel[S750]: Unntaket for S219 gjaldt til 2026-11-21 og gjelder ikke lenger.
             --> samling.yaml:4:105
              |
            4 |   - {code: S219, place: content/gatherings/2018/bergen-2018/index.md, reason: Vi venter på svar, until: 2026-11-21}
              |                                                                                                         ^^^^^^^^^^
              |
              = råd: rett det advarselen gjelder, og ta bort unntaket; eller sett en ny dato i until når noen har sett på det igjen

        "#]],
    );
}

#[test]
fn a_waiver_of_nothing_is_told() {
    let elsewhere = waiver("S219", "content/pages", "2027-01-01");
    let of_another = waiver("S217", "'**'", "2027");
    check_short(
        &format!("waivers:\n{elsewhere}{of_another}"),
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:5:9: warning[S219]: Samlingen står som planlagt, men 2018-01-16 er over. (sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status)
            samling.yaml:4:25: warning[S751]: Unntaket for S219 trengs ikke: det er ingen slik advarsel i content/pages (ta bort unntaket, eller rett place)
            samling.yaml:5:25: warning[S751]: Unntaket for S217 trengs ikke: det er ingen slik advarsel i ** (ta bort unntaket, eller rett place)
        "#]],
    );
    check_short(
        &format!("lints: {{S751: allow}}\nwaivers:\n{elsewhere}{of_another}"),
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:5:9: warning[S219]: Samlingen står som planlagt, men 2018-01-16 er over. (sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status)
        "#]],
    );
}

#[test]
fn a_waiver_is_not_called_unneeded_where_something_could_not_be_read() {
    let waivers = format!(
        "title: T\ndescription: D\nwaivers:\n{}",
        waiver("S219", "content/gatherings", "2027-01-01")
    );
    let broken = gathering("").replace("held", "avlyst i siste liten");
    let site = Site::new(&[(GATHERING, broken), ("samling.yaml", waivers)]);
    expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:5:9: error[S112]: «avlyst i siste liten» er ikke en av mulighetene her. (her kan det stå: planned, held, cancelled, postponed, moved_online, moved)
    "#]].assert_eq(&site.report_in(ReportFormat::Short, Language::Nb));
}

#[test]
fn an_error_cannot_be_waived() {
    let waivers = format!(
        "title: T\ndescription: D\nwaivers:\n{}",
        waiver("S202", "'**'", "2027-01-01")
    );
    let unknown = gathering("county: hordalnd\n");
    let site = Site::new(&[(GATHERING, unknown), ("samling.yaml", waivers)]);
    let report = site.report_in(ReportFormat::Short, Language::Nb);
    assert!(report.contains("error[S202]"), "{report}");
    assert!(report.contains("error[S220]"), "{report}");
}

#[test]
fn a_waiver_says_code_place_reason_and_last_day() {
    check_short(
        "waivers:\n  - {code: S219}\n  - {code: S219, place: content, reason: '', until: i morgen}\n",
        expect![[r#"
            samling.yaml:4:5: error[S111]: Feltet «place» mangler. (legg til en linje: place: …)
            samling.yaml:4:5: error[S111]: Feltet «reason» mangler. (legg til en linje: reason: …)
            samling.yaml:4:5: error[S111]: Feltet «until» mangler. (legg til en linje: until: …)
            samling.yaml:5:42: error[S204]: Feltet «reason» er tomt.
            samling.yaml:5:53: error[S114]: «i morgen» er ikke en dato. (skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018)
        "#]],
    );
}

#[test]
fn a_waiver_that_cannot_be_read_may_be_for_any_warning() {
    for waivers in [
        "waivers: S219\n",
        "waivers: [{code: S219, place: content, reason: R, until: snart}]\n",
        "waivers: [{code: [S219], place: content, reason: R, until: 2027}]\n",
        "waivers: [{code: S29, place: content, reason: R, until: 2027}]\n",
    ] {
        let report = site(waivers).report_in(ReportFormat::Short, Language::Nb);
        assert!(report.contains("error[S"), "{report}");
        assert!(!report.contains("[S219]"), "{report}");
    }
}

#[test]
fn a_site_may_have_levels_and_waivers_that_are_not_needed_for_an_error() {
    sound(&[(
        "samling.yaml",
        "title: T\ndescription: D\nlints: {S219: deny}\n",
    )]);
}
