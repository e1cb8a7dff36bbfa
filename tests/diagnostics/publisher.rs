//! S753, S754: who answers for the site, and how long a contact of a gathering stands.

use super::check::{GATHERING, Site, check, gathering, sound};
use expect_test::expect;
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

const PRIVACY: (&str, &str) = (
    "content/pages/personvern.md",
    "---\ntitle: Personvern\n---\nTekst\n",
);

#[test]
fn a_page_about_privacy_needs_somebody_who_answers() {
    check(
        &[PRIVACY],
        expect![[r#"
        advarsel[S753]: Feltet «contact» mangler i samling.yaml. Nettstedet har en side om personvern eller tilgjengelighet, og leserne må få vite hvem som svarer for den.
        --> samling.yaml
        ::: content/pages/personvern.md
         = råd: legg til contact: med name: … på neste linje

        advarsel[S753]: Feltet «publisher» mangler i samling.yaml. Nettstedet har en side om personvern eller tilgjengelighet, og leserne må få vite hvem som svarer for den.
        --> samling.yaml
        ::: content/pages/personvern.md
         = råd: legg til publisher: med name: … på neste linje

    "#]],
    );
    let accessibility = (
        "content/pages/tilgjengelighetserklaering.md",
        "---\ntitle: Tilgjengelighet\n---\nTekst\n",
    );
    let settings =
        |field: &str| format!("title: T\ndescription: D\n{field}: {{name: Redaksjonen}}\n");
    for (given, missing) in [
        ("publisher", "contact"),
        ("owner", "contact"),
        ("contact", "publisher"),
    ] {
        let site = Site::new(&[accessibility, ("samling.yaml", &settings(given))]);
        let report = site.report_in(ReportFormat::Short, Language::Nb);
        assert_eq!(report.matches("[S753]").count(), 1, "{report}");
        assert!(report.contains(&format!("«{missing}»")), "{report}");
    }
}

#[test]
fn a_site_without_such_a_page_needs_none() {
    sound(&[("content/pages/om.md", "---\ntitle: Om\n---\nTekst\n")]);
}

#[test]
fn what_could_not_be_read_may_be_who_answers() {
    let site = Site::new(&[
        PRIVACY,
        (
            "samling.yaml",
            "title: T\ndescription: D\npublisher: KS\ncontact: Kari\n",
        ),
    ]);
    let report = site.report_in(ReportFormat::Short, Language::Nb);
    assert!(report.contains("[S113]"), "{report}");
    assert!(!report.contains("[S753]"), "{report}");
}

#[test]
fn a_contact_of_an_undated_gathering_needs_a_day_to_count_from() {
    let undated = |fields: &str| {
        let contact =
            format!("contacts:\n  - {{name: Kari Nordmann, role: prosjektleder{fields}}}\n");
        gathering(&contact).replace("2018-01-16", "unknown")
    };
    check(
        &[(GATHERING, undated(""))],
        expect![[r#"
            advarsel[S754]: Kontakten vises ikke: den skal bort noen år etter samlingen, og samlingen har ingen dato å regne fra.
             --> content/gatherings/2018/bergen-2018/index.md:8:5
              |
            8 |   - {name: Kari Nordmann, role: prosjektleder}
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: skriv date for samlingen, updated (dagen da siden sist ble sett over), eller valid_to for kontakten

        "#]],
    );
    sound(&[(GATHERING, undated(", valid_to: 2030"))]);
    let looked_over = undated("").replace("contacts:", "updated: 2018-03-01\ncontacts:");
    sound(&[(GATHERING, looked_over)]);
}

#[test]
fn a_contact_of_an_undated_gathering_is_gone_some_years_after_the_page_was_looked_over() {
    let page = |updated: &str| {
        let fields = format!(
            "updated: {updated}\ncontacts:\n  - {{name: Kari Nordmann, role: prosjektleder}}\n"
        );
        let site = Site::new(&[(
            GATHERING,
            gathering(&fields).replace("2018-01-16", "unknown"),
        )]);
        let files = site.outcome().files.expect("a site");
        let file = files
            .iter()
            .find(|file| file.path.as_str() == "samlinger/bergen-2018/index.html");
        let samling::base::OutputContent::Bytes(bytes) = &file.expect("a page").content else {
            panic!("no page");
        };
        String::from_utf8_lossy(bytes).into_owned()
    };
    assert!(page("2026-01-01").contains("Kari Nordmann"));
    assert!(!page("2018-03-01").contains("Kari Nordmann"));
}
