//! Home addresses: a street and a number right after a person's name, or after «bor i». The address of a gathering's venue is not one.

use super::person_names::{is_given_name, name_at_end, names_a_person};
use std::ops::Range;

/// The endings of street names, with the space before a house number.
pub const STREETS: &[&str] = &[
    "veien ",
    "vegen ",
    "vei ",
    "veg ",
    "gata ",
    "gaten ",
    "gate ",
    "allé ",
    "alleen ",
    "bakken ",
    "stien ",
    "svingen ",
    "kroken ",
    "tunet ",
    "haugen ",
    "lia ",
    "åsen ",
    "jordet ",
    "ringen ",
    "løkka ",
    "plass ",
    "terrasse ",
    "terrassen ",
    "hagen ",
    "berget ",
    "brekka ",
    "sletta ",
    "marka ",
    "grenda ",
    "gard ",
    "vei nr. ",
    "veg nr. ",
    "gate nr. ",
    "veien nr. ",
    "vegen nr. ",
];

const SAID: &[&str] = &[
    "bor i",
    "bor på",
    "bur i",
    "bur på",
    "bosatt i",
    "busett i",
    "hjemmeadresse",
    "heimeadresse",
    "privatadresse",
    "bostedsadresse",
    "bustadadresse",
    "folkeregistrert adresse",
    "adresse, privat",
    "privat adresse",
    "privat",
    "bosted",
    "bustad",
    "bopel",
    "bor hos",
    "bur hos",
];

/// Words that say it of the person whose name stands before them on the line.
const SAID_OF_PERSON: &[&str] = &[
    "adresse er",
    "adressen er",
    "adressa er",
    "adresse",
    "adressen",
    "adressa",
];

/// The whole address, with post code and place, around the ending of a street name.
pub fn home_address(text: &str, street: Range<usize>) -> Option<Range<usize>> {
    let number_end = house_number(text, street.end)?;
    let start = street_start(text, street.start)?;
    let before = text[..start].trim_end_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ':' | '-' | '–' | ';' | '|' | '(')
    });
    let gap = text[before.len()..start].trim_matches(' ');
    let lower = tail(before, 24).to_lowercase();
    let is_said = SAID.iter().any(|words| lower.ends_with(words));
    let is_beside_name = !gap.is_empty()
        && gap.matches('\n').count() <= 1
        && (name_at_end(before).is_some() || is_reversed_name(before));
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let is_of_person = SAID_OF_PERSON.iter().any(|words| lower.ends_with(words))
        && names_a_person(tail(line, FAR))
        || is_at_home(line);
    let start = match street_after_name(&text[start..street.end]) {
        Some(own) => return Some(start + own..post_place(text, number_end)),
        None => start,
    };
    (is_said || is_beside_name || is_of_person).then(|| start..post_place(text, number_end))
}

/// The greatest distance of a name from such words, in letters.
const FAR: usize = 60;

/// «hjemme hos Kari Nordmann i», before a street.
fn is_at_home(line: &str) -> bool {
    let lower = tail(line, FAR).to_lowercase();
    let Some(name) = line.strip_suffix(" i").or_else(|| line.strip_suffix(" på")) else {
        return false;
    };
    let at_home = [
        "hjemme hos",
        "heime hos",
        "heime i huset til",
        "hjemme i huset til",
    ];
    at_home.iter().any(|words| lower.contains(words)) && name_at_end(name).is_some()
}

/// «Nordmann, Kari»
fn is_reversed_name(before: &str) -> bool {
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    line.rsplit_once(", ").is_some_and(|(family, given)| {
        let family = family.rsplit(' ').next().unwrap_or(family);
        is_given_name(given) && family.starts_with(char::is_uppercase)
    })
}

/// Where the street begins in «Ola Nordmann Furuveien», whose parts were on two lines. (A street may be named after a person, but then
/// its ending is a word of its own.)
fn street_after_name(text: &str) -> Option<usize> {
    let (name, street) = text.trim_end().rsplit_once(' ')?;
    let is_street = street.chars().count() > 6 && street.starts_with(char::is_uppercase);
    let is_name = is_street && name_at_end(name).is_some_and(|found| found == name);
    is_name.then_some(name.len() + 1)
}

/// The end of a house number such as «12» or «12 B».
fn house_number(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let digits = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    if !(1..=3).contains(&digits) {
        return None;
    }
    let after = &rest[digits..];
    let letter = after.strip_prefix(' ').unwrap_or(after);
    let mut letters = letter.chars();
    let is_entrance = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && !letters.next().is_some_and(char::is_alphanumeric);
    let end = match is_entrance {
        true => rest.len() - letter.len() + 1,
        false => digits,
    };
    let is_number = !after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | ':'));
    is_number.then_some(at + end)
}

/// The start of the street's name: the last capitalised word before its ending, and the capitalised words before it that belong to
/// the name ("Olav Tryggvasons gate").
fn street_start(text: &str, end: usize) -> Option<usize> {
    let mut start = end;
    for _ in 0..4 {
        let word_start = text[..start]
            .char_indices()
            .rev()
            .take_while(|(_, letter)| letter.is_alphabetic() || matches!(letter, '.' | '-' | '’'))
            .last();
        let word_start = word_start.map_or(start, |(at, _)| at);
        if text[word_start..].starts_with(char::is_uppercase) {
            start = word_start;
            match text[..start].strip_suffix(' ') {
                Some(before)
                    if before.ends_with(char::is_alphabetic) && is_capitalised_end(before) =>
                {
                    start = before.len()
                }
                _ => return Some(start),
            }
        } else if word_start == start {
            // "Storgata": the ending is part of the word.
            start = text[..start].strip_suffix(' ')?.len();
        } else {
            return None;
        }
    }
    None
}

fn is_capitalised_end(text: &str) -> bool {
    let start = text
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| at + 1);
    (start..text.len())
        .find(|at| text.is_char_boundary(*at))
        .is_some_and(|at| text[at..].starts_with(char::is_uppercase))
}

/// The end of a post code and place such as ", 5003 Bergen".
fn post_place(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches([',', ' ', '\n', '\r']);
    let code = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    let place = rest[code..]
        .strip_prefix(' ')
        .filter(|place| code == 4 && place.starts_with(char::is_uppercase));
    let Some(place) = place else {
        return at;
    };
    let end = place
        .find(|letter: char| !(letter.is_alphabetic() || letter == '-'))
        .unwrap_or(place.len());
    text.len() - place.len() + end
}

/// The last `count` letters of a text.
fn tail(text: &str, count: usize) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(count.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    &text[start..]
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    #[test]
    fn a_home_is_said_to_be_one() {
        let check = |text: &str, expected: &str| {
            let found = personal_data(text, &Allowed::default());
            let homes = found
                .iter()
                .filter(|span| span.kind == PersonalDataKind::HomeAddress);
            let homes: Vec<&str> = homes.map(|span| &text[span.range.clone()]).collect();
            assert_eq!(homes.join(" / "), expected, "{text}");
        };
        let of_person = "Ola Nordmann sin adresse er Solsvingen 5, 5003 Bergen";
        check(of_person, "Solsvingen 5, 5003 Bergen");
        check(
            "Ola Nordmann, Øvre Vei nr. 5, 5003 Bergen",
            "Øvre Vei nr. 5, 5003 Bergen",
        );
        check("Bosted: Myrvegen 6", "Myrvegen 6");
        check("Hjemme hos Kari Nordmann i Fjellgata 7", "Fjellgata 7");
        check(
            "Ola Nordmann Furuveien 8 5003 Bergen",
            "Furuveien 8 5003 Bergen",
        );
        check("Nordmann, Ola: Ekeberg terrasse 9", "Ekeberg terrasse 9");
        check("Rådhusets adresse er Storgata 12", "");
        check("Olav Tryggvasons gate 4", "");
        check("Møtet er i Solsvingen 5", "");
    }
}
