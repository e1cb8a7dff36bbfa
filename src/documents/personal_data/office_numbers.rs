//! Telephone numbers of offices: a number of the fixed network beside a municipality, a service centre or a switchboard, and no person.

use super::person_names::names_a_person;

/// Words of which one stands in an office's name, in lower case.
const OFFICES: &[&str] = &[
    "kommune",
    "kommunen",
    "kommunens",
    "kommunehus",
    "kommunehuset",
    "fylkeskommune",
    "fylkeskommunen",
    "servicetorg",
    "servicetorget",
    "tenestetorg",
    "tenestetorget",
    "innbyggertorg",
    "innbyggertorget",
    "innbyggjartorg",
    "innbyggjartorget",
    "servicekontor",
    "servicekontoret",
    "sentralbord",
    "sentralbordet",
    "resepsjon",
    "resepsjonen",
    "ekspedisjon",
    "ekspedisjonen",
    "postmottak",
    "statsforvalteren",
    "statsforvaltaren",
    "helsedirektoratet",
    "legevakt",
    "legevakta",
    "legevakten",
    "rådhus",
    "rådhuset",
    "bibliotek",
    "biblioteket",
    "hotell",
    "hotellet",
];
/// The greatest distance of such a word, in letters.
const NEAR: usize = 48;
/// The greatest distance at which a person's name makes it the person's number.
const FAR: usize = 120;

/// Does an office, and nobody by name, stand before the number at this place on its line?
pub fn is_number_of_office(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |start| start + 1);
    let line = &text[line..at];
    let last = |count: usize| {
        let start = line.char_indices().rev().nth(count.saturating_sub(1));
        &line[start.map_or(0, |(at, _)| at)..]
    };
    let near = last(NEAR).to_lowercase();
    let mut words = near.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| OFFICES.contains(&word)) && !names_a_person(last(FAR))
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, personal_data};

    #[test]
    fn an_office_may_be_called_and_a_person_there_is_a_person() {
        let count = |text: &str| personal_data(text, &Allowed::default()).len();
        for text in [
            "Servicetorget tlf. 32 11 70 00, åpent 0800-1530.",
            "Tlf. Vik kommune: 57 69 80 00.",
            "Vik kommune, sentralbord 57 69 80 00",
            "Departementet sin pressetelefon: 22 24 25 00.",
            "Resepsjonen på hotellet: 55 12 34 56",
            "konto 11505 ansvar 41234567",
            "funksjon 23320, prosjekt 40012345",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
        for text in [
            "Kari Nordmann, Vik kommune, tlf. 57 69 80 01",
            "Vik kommune: Ring 412 34 567",
            "Servicetorget ved Kari Nordmann, tlf. 32 11 70 01",
            "Prosjektet har mobil 412 34 567",
        ] {
            assert_eq!(count(text), 1, "{text}");
        }
    }
}
