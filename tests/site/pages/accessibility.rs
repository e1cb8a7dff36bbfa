//! The report on universal design: what is found in files, texts and records, and that withheld files are not named.

use crate::site::pages::site::Site;
use expect_test::expect;
use std::fs;
use std::path::Path;

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/samples");
    fs::read(folder.join(name)).expect("a sample")
}

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
recordings:
  - {status: available, url: \"https://example.no/film\", captions: none}
  - {status: available, url: \"https://example.no/film2\", captions: none, audio_description: Alt som vises blir sagt.}
materials:
  - {title: Notat, kind: other, file: notat.pdf}";

const SETTINGS: &str = "title: Prøve\ndescription: Et nettsted.\naccessibility_report: true\n";

fn site_with(settings: &str) -> Site {
    let folder = "content/gatherings/2018/x";
    let list = "Navn;E-post\nKari Nordmann;kari@hjemme.example.no\nOla Nordmann;ola@hjemme.example.no\nPer Nordmann;per@hjemme.example.no\nLiv Nordmann;liv@hjemme.example.no\n";
    Site::new()
        .reading()
        .file("samling.yaml", settings)
        .gathering("x", GATHERING)
        .bytes(&format!("{folder}/notat.pdf"), &sample("untagged.pdf"))
        .bytes(&format!("{folder}/lysbilder.pdf"), &sample("tagged.pdf"))
        .file(&format!("{folder}/deltakere.csv"), list)
        .file(
            "content/pages/tilgjengelighet.md",
            "---\ntitle: Tilgjengelighet\n---\nOm samlingen kan du lese [her](../gatherings/2018/x/index.md) og [her](../gatherings/2018/x/index.md).\n",
        )
}

/// What was found, without the lists of requirements and files.
fn found(site: &Site) -> String {
    let main = site.main("tilgjengelighet/rapport");
    let (found, _) = main.split_once("<h2>Kravene").unwrap_or((&main, ""));
    found.to_owned()
}

#[test]
fn what_is_found_is_told_under_its_requirement() {
    let site = site_with(SETTINGS);
    expect![[""]].assert_eq(&found(&site));
    expect![[""]].assert_eq(&site.output("data/tilgjengelighet.json"));
    expect![[""]]
        .assert_eq(&site.lines_with("tilgjengelighet/rapport", "scope=\"row\"><a href=\"../../"));
    let page = site.main("tilgjengelighet/rapport");
    assert!(page.contains("kan ikke avgjøre"), "{page}");
    for number in ["1.1.1 ", "1.2.5 ", "4.1.3 ", "2.5.8 "] {
        assert!(page.contains(number), "{number}");
    }
}

#[test]
fn a_withheld_file_is_not_named() {
    let site = site_with(SETTINGS);
    for path in [
        "tilgjengelighet/rapport/index.html",
        "data/tilgjengelighet.csv",
        "data/tilgjengelighet.json",
    ] {
        let text = site.output(path);
        assert!(!text.contains("deltakere"), "{path}: {text}");
        assert!(text.contains("notat.pdf"), "{path}: {text}");
    }
}

#[test]
fn a_site_that_does_not_want_it_has_no_report() {
    let site = site_with("title: Prøve\ndescription: Et nettsted.\n");
    assert_eq!(site.addresses("tilgjengelighet/"), ["tilgjengelighet/"]);
    assert!(
        !site
            .addresses("data/")
            .iter()
            .any(|file| file.contains("tilgjengelighet"))
    );
    assert!(
        !site
            .output("data/datapackage.json")
            .contains("tilgjengelighet")
    );
    assert!(!site.page("tilgjengelighet").contains("about-accessibility"));
    assert!(!site.page("data").contains("tilgjengelighet.json"));
}

#[test]
fn the_page_about_accessibility_leads_to_the_report_and_the_statement() {
    let statement =
        "accessibility_statement: {url: \"https://uustatus.no/nb/erklaringer/publisert/x\"}\n";
    let site = site_with(&format!("{SETTINGS}{statement}"));
    expect![[""]].assert_eq(&site.lines_with("tilgjengelighet", "<li><a href"));
    let report = site.lines_with("tilgjengelighet/rapport", "uustatus.no");
    assert_eq!(report.lines().count(), 2, "{report}");
    assert!(
        site.output("data/datapackage.json")
            .contains("tilgjengelighet.csv")
    );
    assert!(site.page("data").contains("tilgjengelighet.schema.json"));
}

#[test]
fn in_the_words_of_the_sites_language() {
    for (language, words) in [
        (
            "nn",
            [
                "kan ikkje avgjere",
                "Eit menneske må sjå",
                "1.3.1 Informasjon og relasjonar",
            ],
        ),
        (
            "en",
            [
                "cannot decide",
                "A person must look",
                "1.3.1 Info and Relationships",
            ],
        ),
    ] {
        let page =
            site_with(&format!("{SETTINGS}language: {language}\n")).main("tilgjengelighet/rapport");
        for words in words {
            assert!(page.contains(words), "{words}: {page}");
        }
    }
}
