//! People with roles and affiliations.

use super::*;

pub fn shown(people: &[Person]) -> Vec<String> {
    people
        .iter()
        .map(|person| {
            let role = person.role.as_deref().unwrap_or_default();
            let affiliation = person.affiliation.as_deref().unwrap_or_default();
            format!("{}|{role}|{affiliation}", person.name)
        })
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    let found = people(text).unwrap_or_default();
    assert_eq!(shown(&found), expected, "{text}");
}

#[test]
fn lines_of_people() {
    check(
        "Kari Nordmann, rådgiver, Fjordfylket fylkeskommune",
        &["Kari Nordmann|rådgiver|Fjordfylket fylkeskommune"],
    );
    check("Kari Nordmann (KS)", &["Kari Nordmann||KS"]);
    check("rådgiver Kari Nordmann, KS", &["Kari Nordmann|rådgiver|KS"]);
    check(
        "Kari Nordmann og Ola Anders Nordmann, KS",
        &["Kari Nordmann||KS", "Ola Anders Nordmann||KS"],
    );
    check(
        "Kari Nordmann, KS; Ola Nordmann, Øyvær kommune",
        &["Kari Nordmann||KS", "Ola Nordmann||Øyvær kommune"],
    );
    check(
        "Kari Nordmann, rådgiver i Øyvær kommune",
        &["Kari Nordmann|rådgiver|Øyvær kommune"],
    );
    check("KS v/ Kari Nordmann", &["Kari Nordmann||KS"]);
    check("Avdelingsleder Ida Lid", &["Ida Lid|Avdelingsleder|"]);
    check(
        "Professor emeritus Per Moe, NTNU",
        &["Per Moe|Professor emeritus|NTNU"],
    );
    check("NAV Storvik v/ Kari Dal", &["Kari Dal||NAV Storvik"]);
    check(
        "Seniorrådgjevar Liv Ås og førstelektor Åse Vik",
        &["Liv Ås|Seniorrådgjevar|", "Åse Vik|førstelektor|"],
    );
    check(
        "Anne Dal, ph.d., og Per van der Berg, NTNU",
        &["Anne Dal||NTNU", "Per van der Berg||NTNU"],
    );
    check("Jon Nes, KoRus Vest", &["Jon Nes||KoRus Vest"]);
    check("Jon Nes, Røde Kors", &["Jon Nes||Røde Kors"]);
    check("Jon McKay, KS", &["Jon McKay||KS"]);
    check("Jon Nes, Korus Øst", &["Jon Nes||Korus Øst"]);
    check("Jon Nes, Bydel Alna", &["Jon Nes||Bydel Alna"]);
    check("Jon Nes, Helse Vest", &["Jon Nes||Helse Vest"]);
    check("Jon Nes, Redd Barna", &["Jon Nes||Redd Barna"]);
    check("Jon Nes, City of Bergen", &["Jon Nes||City of Bergen"]);
    check("Jon Nes, Kari Nord", &["Jon Nes||", "Kari Nord||"]);
    check(
        "Jon Nes og Ida Lid, Bydel Alna",
        &["Jon Nes||Bydel Alna", "Ida Lid||Bydel Alna"],
    );
    check("Velkommen til alle", &[]);
    check("Tirsdag Januar", &[]);
    check("Øyvær kommune", &[]);
    check("kaffe", &[]);
}
#[test]
fn two_in_conversation_and_a_workplace_after_the_role() {
    let shown = |text: &str| shown(&people(text).unwrap_or_default());
    assert_eq!(
        shown("Kari Dal, førstelektor (NTNU)"),
        ["Kari Dal|førstelektor|NTNU"]
    );
    assert_eq!(
        shown("Kari Dal i samtale med Ola Vik"),
        ["Kari Dal||", "Ola Vik||"]
    );
}

#[test]
fn where_somebody_works_is_no_person_and_no_role() {
    check(
        "Jon Nes, rådgiver, Øyvær bibliotek",
        &["Jon Nes|rådgiver|Øyvær bibliotek"],
    );
    check("Jon Nes orienterer", &["Jon Nes||"]);
    check("Jon Nes, Øyvær turlag", &["Jon Nes||Øyvær turlag"]);
    check("Jon Nes, Barn og unge", &["Jon Nes||Barn og unge"]);
    check("Jon Nes, Daglig leder", &["Jon Nes|Daglig leder|"]);
    check(
        "Jon Nes, lærer ved Øyra skole",
        &["Jon Nes|lærer|Øyra skole"],
    );
    check(
        "Daniel Nes, Boat Builders Guild",
        &["Daniel Nes||Boat Builders Guild"],
    );
    check("Daniel Nes, Oslo Coasts", &["Daniel Nes||Oslo Coasts"]);
    check(
        "Daniel Nes, Data for Coasts",
        &["Daniel Nes||Data for Coasts"],
    );
    check(
        "Aino Virtanen, Matti Korhonen",
        &["Aino Virtanen||", "Matti Korhonen||"],
    );
    check(
        "Jon Nes, Matti Korhonen og Ida Lid",
        &["Jon Nes||", "Matti Korhonen||", "Ida Lid||"],
    );
    check("Øyvær Slipp - Ida Lid og Jon Nes", &[]);
}
