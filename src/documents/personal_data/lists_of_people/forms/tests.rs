use super::*;
use crate::documents::personal_data::looks_like_list_of_people;
use crate::documents::{Assembler, Format, read};

fn kind(format: Format, text: &str) -> Option<PeopleListKind> {
    let mut assembler = Assembler::new(format);
    read(format, text.as_bytes().to_vec(), false, &mut |event| {
        assembler.add(event)
    });
    looks_like_list_of_people(&assembler.finish().document).map(|list| list.kind)
}

#[test]
fn one_person_is_enough_for_a_form() {
    let check = |text: &str, expected: PeopleListKind| {
        assert_eq!(kind(Format::Text, text), Some(expected), "{text}");
    };
    check(
        "Påmelding\nNavn: Kari Nordmann\nKommune: Vik\nAllergier: nøtter\nHotell: ja\n",
        PeopleListKind::Allergies,
    );
    check(
        "Notat fra samtale. Navn: Kari Nordmann. Diagnose: schizofreni.",
        PeopleListKind::Health,
    );
    check(
        "Namn: Kari Nordmann\n\nFødselsdato: 14.03.1961\n\nKommune: Vik\n",
        PeopleListKind::Participants,
    );
    check(
        "Deltaker: Kari Nordmann\nPårørende: Ola Nordmann\n",
        PeopleListKind::Participants,
    );
    let sheet = "Navn;Kommune;Allergi\nKari Nordmann;Vik;nøtter\n";
    assert_eq!(kind(Format::Csv, sheet), Some(PeopleListKind::Allergies));
}

#[test]
fn an_empty_form_and_a_programme_are_none() {
    for text in [
        "Påmelding\nNavn:\nKommune:\nAllergier:\n",
        "Påmelding\nNavn: ________\nAllergier: ________\n",
        "Navn: Kari Nordmann\nKommune: Vik\nAllergier: ingen\n",
        "Navn: Folkehelse i Vik\nAdresse: Torget 1\nDiagnose: det mangler folk\n",
        "Kontakt: Kari Nordmann\nAdresse: Torget 1, 6893 Vik\n",
        "Tid: 10.15\nTema: Helse\nInnleder: Kari Nordmann\n",
        "Navn: Kari Nordmann\nTittel: Helse i alt vi gjør\nKommune: Vik\n",
    ] {
        assert_eq!(kind(Format::Text, text), None, "{text}");
    }
    let sheet = "Navn;Kommune;Tittel\nKari Nordmann;Vik;Om helse\n";
    assert_eq!(kind(Format::Csv, sheet), None);
}
