//! All of a gathering on one page: asked for by the site, and never found twice.

use super::site::Site;

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
presentations:
  - id: laert
    title: Hva vi lærte
    speakers: [{name: Ola Eksempel, role: prosjektleder}]
    slides:
      - {title: Det første, text: Alle var med.}
      - {title: Det andre, text: Mange ble med.}";

#[test]
fn the_talks_stand_in_full_on_one_page() {
    let settings = "title: Prøve\ndescription: Et nettsted.\nwhole_gatherings: true\n";
    let site = Site::new()
        .gathering("x", GATHERING)
        .file("samling.yaml", settings);
    let own = site.main("samlinger/x/");
    assert!(own.contains("href=\"hele/\""), "{own}");
    assert!(!own.contains("Mange ble med."));
    let whole = site.page("samlinger/x/hele/");
    assert!(whole.contains("<title>Hele samlingen på én side: Samling – Prøve</title>"));
    for words in [
        "Ola Eksempel, prosjektleder",
        "Det første",
        "Alle var med.",
        "Det andre",
        "Mange ble med.",
    ] {
        assert!(whole.contains(words), "{words}");
    }
    // Each id stands once, though every talk has a first slide.
    assert!(!whole.contains("id=\"lysbilde-1\""));
}

#[test]
fn without_asking_there_is_no_such_page() {
    let site = Site::new().gathering("x", GATHERING);
    assert!(!site.main("samlinger/x/").contains("hele/"));
}
