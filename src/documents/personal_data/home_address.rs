//! Home addresses: a street and a number right after a person's name, or after «bor i». The address of a gathering's venue is not one.

use super::person_names::name_at_end;
use std::ops::Range;

/// The endings of street names, with the space before a house number.
pub const STREETS: &[&str] = &[
    "veien ", "vegen ", "vei ", "veg ", "gata ", "gaten ", "gate ", "allé ", "alleen ", "bakken ",
    "stien ", "svingen ", "kroken ", "tunet ", "haugen ", "lia ", "åsen ", "jordet ", "ringen ",
    "løkka ", "plass ",
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
    let is_beside_name =
        !gap.is_empty() && gap.matches('\n').count() <= 1 && name_at_end(before).is_some();
    (is_said || is_beside_name).then(|| start..post_place(text, number_end))
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
