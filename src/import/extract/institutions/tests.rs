//! Names of organisations by their form.

use super::*;

#[test]
fn an_institution_is_known_by_its_form() {
    for name in [
        "Storvik bibliotek",
        "Storvik frivilligsentral",
        "Indre Storvik turlag",
        "Storvik historielag",
        "Storvik ungdomsråd",
        "Storvik sykehjem",
        "Storvik helsestasjon",
        "Storvik kulturhus",
        "Storvik kyrkje",
        "Storvik sparebank",
        "Storvik brannvesen",
        "Storvik politidistrikt",
        "Storvik asylmottak",
        "Storvik vaksenopplæring",
        "Storvik teater",
        "Storvik hamn",
        "Storvik videregående skole",
    ] {
        assert!(is_local_institution(name), "{name}");
    }
    for other in [
        "Daglig leder",
        "Leder frivilligsentral",
        "Kari Nordmann",
        "bibliotek",
        "Storvik Turlag",
        "Storvik",
    ] {
        assert!(!is_local_institution(other), "{other}");
    }
}

#[test]
fn english_names_of_organisations() {
    for name in [
        "Harbour Builders Guild",
        "Northport School",
        "Bergen Jobs",
        "Data for Coasts",
    ] {
        assert!(is_english_institution(name), "{name}");
    }
    for name in ["Emma Clarke", "Nils Haaland", "School"] {
        assert!(!is_english_institution(name), "{name}");
    }
}

#[test]
fn what_a_person_does_is_no_workplace() {
    assert!(may_be_workplace("Barn og unge"));
    for role in [
        "Daglig leder",
        "Leder for Storvik ungdomsråd",
        "rådgiver barn og unge",
        "Rådgiver",
    ] {
        assert!(!may_be_workplace(role), "{role}");
    }
}
