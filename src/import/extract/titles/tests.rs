//! Titles with people after them.

use super::*;
use crate::import::extract::people::tests::shown;

fn check(text: &str, title: &str, expected: &[&str]) {
    let (found, people) = title_and_people(text);
    let expected: Vec<String> = expected.iter().map(|person| (*person).to_owned()).collect();
    assert_eq!((found, shown(&people)), (title, expected), "{text}");
}

#[test]
fn people_after_a_comma_or_in_parentheses() {
    check("Ungdata, Kari Moe (ISO)", "Ungdata", &["Kari Moe||ISO"]);
    check("Ungdata (Kari Moe, KS)", "Ungdata", &["Kari Moe||KS"]);
    check(
        "Ungdata, Kari Moe og Ola Vik",
        "Ungdata",
        &["Kari Moe||", "Ola Vik||"],
    );
}

#[test]
fn titles_with_people_after_them() {
    check(
        "Ungdata v/ Kari Nordmann, KS",
        "Ungdata",
        &["Kari Nordmann||KS"],
    );
    check(
        "Åpning ved ordfører Kari Nordmann",
        "Åpning",
        &["Kari Nordmann|ordfører|"],
    );
    check("Ungdata – Kari Nordmann", "Ungdata", &["Kari Nordmann||"]);
    check("Avslutning. Kari Moe", "Avslutning", &["Kari Moe||"]);
    check("Møte i Byen. Store Øyvær", "Møte i Byen. Store Øyvær", &[]);
    check("Ungdata, Kari Nordmann", "Ungdata", &["Kari Nordmann||"]);
    check("Ungdata - Kari Nordmann", "Ungdata", &["Kari Nordmann||"]);
    check(
        "Hva vet vi? Ola Nordmann, FHI",
        "Hva vet vi?",
        &["Ola Nordmann||FHI"],
    );
    check(
        "Hva vet vi? Ola Nordmann",
        "Hva vet vi?",
        &["Ola Nordmann||"],
    );
    check(
        "Kvifor søv vi så lite? Ved Ola Nordmann, FHI",
        "Kvifor søv vi så lite?",
        &["Ola Nordmann||FHI"],
    );
    check("Hva nå? Veien videre", "Hva nå? Veien videre", &[]);
    check("Kari Nordmann: Ungdata", "Ungdata", &["Kari Nordmann||"]);
    check(
        "New data by Kari Nordmann",
        "New data",
        &["Kari Nordmann||"],
    );
    check("Lunsj, Grand Hotell", "Lunsj, Grand Hotell", &[]);
    check(
        "Coffee Break, Open Discussion",
        "Coffee Break, Open Discussion",
        &[],
    );
    check(
        "Ungdata. Kari Nordmann, Øyvær kommune",
        "Ungdata",
        &["Kari Nordmann||Øyvær kommune"],
    );
}

#[test]
fn titles_without_people() {
    for text in [
        "Barn, unge og gamle",
        "Erfaringer fra Øyvær kommune",
        "Lunsj",
        "Lunsj, Grand Hotell",
    ] {
        assert_eq!(title_and_people(text), (text, Vec::new()));
    }
}

#[test]
fn a_person_whom_nothing_separates_from_the_title() {
    let found = joined_title_and_person("Mat og helse Bo Eik, Matforsk AS");
    let (title, person) = found.expect("a person");
    assert_eq!((title, person.name.as_str()), ("Mat og helse", "Bo Eik"));
    for text in [
        "Samtale med Bo Eik, Matforsk AS",
        "Besøk i Store Øyvær, Øyvær kommune",
        "Lunsj, Øyvær kommune",
        "Tall Bo Eik, mat",
    ] {
        assert_eq!(joined_title_and_person(text), None, "{text}");
    }
}

#[test]
fn the_first_page_on_one_line() {
    let (title, people) = title_line(
        "Velkommen til samling om folkehelse Kari Anne Nordmann, KS Ola Nordmann, Fjordfylket fylkeskommune Fjordfylket oktober 2018",
    );
    assert_eq!(title, "Velkommen til samling om folkehelse");
    assert_eq!(
        shown(&people),
        [
            "Kari Anne Nordmann||KS",
            "Ola Nordmann||Fjordfylket fylkeskommune"
        ]
    );
    let (title, people) = title_line("Barn, unge og alle andre oktober 2018");
    assert_eq!(
        (title.as_str(), people.len()),
        ("Barn, unge og alle andre", 0)
    );
}

#[test]
fn two_words_before_a_colon_are_no_person() {
    check("Aino Virtanen: «Lek»", "«Lek»", &["Aino Virtanen||"]);
    for whole in [
        "Salt Marsh Restoration: Lessons from Ten Sites",
        "Havbruk Nordvest: Erfaringer fra ti anlegg",
        "Erfaringer: Nord Fron, Sør Fron og Øyvær",
    ] {
        check(whole, whole, &[]);
    }
    check(
        "Boats: Øyvær Slipway - Emma Dal and Nils Vik",
        "Boats: Øyvær Slipway",
        &["Emma Dal||", "Nils Vik||"],
    );
    check(
        "Lesing ved Kari Moe, lærer ved Øyra skole",
        "Lesing",
        &["Kari Moe|lærer|Øyra skole"],
    );
    check(
        "Saving boats, Emma Dal, Boat Builders Guild",
        "Saving boats",
        &["Emma Dal||Boat Builders Guild"],
    );
}
