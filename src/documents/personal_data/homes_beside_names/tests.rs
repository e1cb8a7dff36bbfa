use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn check(text: &str, expected: &str) {
    let found = personal_data(text, &Allowed::default());
    let homes = found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::HomeAddress);
    let homes: Vec<&str> = homes.map(|span| &text[span.range.clone()]).collect();
    assert_eq!(homes.join(" / "), expected, "{text}");
}

#[test]
fn a_name_and_a_post_code_make_a_home() {
    for address in [
        "Haugan 619, 6823 Sandane",
        "Nedre Åsen 4 B, 5003 Bergen",
        "Tøsse 12B, 9517 Alta",
        "Postboks 618, 6001 Ålesund",
        "gnr. 622 bnr. 3",
        "614 Bjørkelia, 2050 Jessheim",
    ] {
        check(&format!("Kari Nordmann, {address}"), address);
        check(&format!("Kari Nordmann\n{address}"), address);
    }
}

#[test]
fn the_address_of_an_office_or_a_venue_is_none() {
    for text in [
        "Vik kommune, Postboks 618, 6001 Ålesund",
        "Statsforvalteren, Njøsavegen 2, 6863 Leikanger",
        "Ole Bull Akademiet, Kari Traas gate 4, 5700 Voss",
        "Kari Nordmann, Vik kommune, Postboks 618, 6001 Ålesund",
        "Planen gjelder gnr. 622 bnr. 3 i Vik",
        "Kari Nordmann møtte 12 deltakere, 4000 Følgere så på",
        "Kulturhuset, Sal 2, 5003 Bergen",
    ] {
        check(text, "");
    }
}
