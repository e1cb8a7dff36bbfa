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
fn streets_with_abbreviations_and_addresses_that_are_said() {
    for text in [
        "Kari Nordmann, St. Olavs plass 84, 0165 Oslo",
        "Kari Nordmann bor i St. Olavs plass 84",
        "Kari Nordmann (St. Olavs plass 84, 0165 Oslo)",
        "Adressen til Kari Nordmann er Granveien 68",
        "Privatadresse Haugen terrasse 15",
        "Kari Nordmann\nSørbygda 74\n0123 Oslo",
        "Deltaker Kari Nordmann har adresse Sørbygda 90, 0123 Oslo",
        "Familien Nordmann i Nedre Torggate 94 har barn i 3. klasse",
        "Home address: Skogstien 38B, 2609 Lillehammer",
        "Hentes hjemme hos Kari Nordmann i Øvre Åsgård 53B",
    ] {
        let found = personal_data(text, &Allowed::default());
        let kinds: Vec<PersonalDataKind> = found.iter().map(|span| span.kind).collect();
        assert_eq!(kinds, [PersonalDataKind::HomeAddress], "{text}");
    }
    for text in [
        "Adressen til rådhuset er Granveien 68",
        "Møtet er på St. Olavs plass 84",
        "Vik rådhus\nSørbygda 74\n0123 Oslo",
    ] {
        assert_eq!(personal_data(text, &Allowed::default()), [], "{text}");
    }
}

#[test]
fn homes_of_others_and_of_those_who_move() {
    for text in [
        "Kari Nordmann flytter til Granlia 504 C i mai",
        "Kari Nordmann held til i Lindeveien 639B",
        "Adressa hennar er Skogstien 822 C",
        "Adressen hans: Fjellvegen 706, 6800 Førde",
        "Hemmelig adresse (kode 6): Strandgata 486",
        "Sperra adresse Lindeveien 742 C",
        "Hytta til Kari: Strandgata 923",
        "Hent Kari i Fjellvegen 411 kl. 07",
        "Kari bor nå i Lindeveien 515",
    ] {
        let found = personal_data(text, &Allowed::default());
        let kinds: Vec<PersonalDataKind> = found.iter().map(|span| span.kind).collect();
        assert_eq!(kinds, [PersonalDataKind::HomeAddress], "{text}");
    }
    for text in [
        "Biblioteket flytter til Storgata 14 i mai.",
        "Kari Nordmann sier at biblioteket flytter til Storgata 14",
        "NAV Vik holder til i Kirkegata 5.",
    ] {
        assert_eq!(personal_data(text, &Allowed::default()), [], "{text}");
    }
}

#[test]
fn a_home_is_said_to_be_one() {
    let of_person = "Ola Nordmann sin adresse er Solsvingen 5, 5003 Bergen";
    check(of_person, "Solsvingen 5, 5003 Bergen");
    check(
        "Ola Nordmann, Øvre Vei nr. 5, 5003 Bergen",
        "Øvre Vei nr. 5, 5003 Bergen",
    );
    check("Bosted: Myrvegen 6", "Myrvegen 6");
    check("Hjemme hos Kari Nordmann i Fjellgata 7", "Fjellgata 7");
    check("Kari Nordmann Nedre Åsgate 106", "Nedre Åsgate 106");
    check("Kari Nordmann, Damveien150", "Damveien150");
    check("Se fylkesveien12-prosjektet", "");
    check(
        "Ola Nordmann Furuveien 8 5003 Bergen",
        "Furuveien 8 5003 Bergen",
    );
    check("Nordmann, Ola: Ekeberg terrasse 9", "Ekeberg terrasse 9");
}

#[test]
fn homes_are_named_in_many_ways() {
    for text in [
        "Hjemmeadresse {}",
        "bor på adressen {}",
        "Folkereg. adr.: {}",
        "Familien Nordmann, {}",
        "Fru Nordmann, {}",
        "K. Nordmann, {}",
        "NORDMANN KARI, {}",
        "Kari Nordmann (52), {}",
        "Kari Nordmann, adr. {}",
        "Kari Nordmann, bosatt {}",
        "Kari Nordmann flyttet til {}",
        "Kari Nordmann, boende i {}",
        "{}, Kari Nordmann",
        "{} (hjemme hos Kari)",
        "Møtet er hjemme hos Kari, {}",
        "Hent Kari Nordmann i {}",
        "Kari Nordmann, leilighet H0201, {}",
        "Kari Nordmann, leil. H0201, {}",
        "Beboer: {}",
        "Hybel i {}",
    ] {
        check(&text.replace("{}", "Solbakken 152"), "Solbakken 152");
    }
    for address in [
        "Solvang 100",
        "Tøsse 12",
        "Kvernhusfaret 3",
        "Strandgt. 4",
        "Granv. 5 B",
        "Nordre Åseng 6",
    ] {
        check(&format!("Privatadresse: {address}"), address);
    }
    check("Kari Nordmann, Storgata 12-prosjektet", "");
    check("Kari Nordmann, Nordregate 20-22 gjenåpnes", "");
    check("Kontoret er flyttet til Storgata 12", "");
    check("Redd Barna, Solbakken 152, 5003 Bergen", "");
    check("Folkets Hus, Youngs gate 11, 0181 Oslo", "");
    check("Rådhusets adresse er Storgata 12", "");
    check("Olav Tryggvasons gate 4", "");
    check("Møtet er i Solsvingen 5", "");
}
