//! Telephone numbers after a word that says so, whose digits are apart in ways that no other number is read in: at a line's end, between
//! commas, apostrophes or many spaces, or written as words.

use super::number_words::is_amount;
use super::office_numbers::is_number_of_office;
use std::ops::Range;

/// Words before a telephone number, with the space or mark after them.
pub const WORDS: &[&str] = &[
    "tlf ",
    "tlf. ",
    "tlf: ",
    "tlf.: ",
    "telefon ",
    "telefon: ",
    "telefonnummer ",
    "mobil ",
    "mobil: ",
    "mobilnummer ",
    "mob ",
    "mob. ",
    "mob: ",
    "nås på ",
    "nåes på ",
    "nåast på ",
    "ringes på ",
    "ringast på ",
    "treffes på ",
    "treffast på ",
    "kontaktes på ",
    "kontaktast på ",
    "ring meg på ",
    "ring ",
    "sms til ",
    "vipps ",
    "vipps: ",
];

/// The digits of a Norwegian number.
const DIGITS: usize = 8;
/// The most letters between two digits.
const WIDEST: usize = 8;
/// The numbers from 0 to 9, in bokmål and nynorsk.
const NUMBERS: &[(&str, char)] = &[
    ("null", '0'),
    ("en", '1'),
    ("én", '1'),
    ("ein", '1'),
    ("to", '2'),
    ("tre", '3'),
    ("fire", '4'),
    ("fem", '5'),
    ("seks", '6'),
    ("sju", '7'),
    ("syv", '7'),
    ("åtte", '8'),
    ("ni", '9'),
];

/// The number after the word at this place.
pub fn loose_phone(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let mut digits = String::new();
    let mut found: Option<Range<usize>> = None;
    let mut rest = &text[word.end..];
    while digits.len() < DIGITS {
        let gap = rest
            .find(|letter: char| !is_between(letter))
            .unwrap_or(rest.len());
        if rest[..gap].chars().count() > WIDEST || rest[..gap].matches('\n').count() > 1 {
            break;
        }
        let next = &rest[gap..];
        let is_misread = gap == 0 && !digits.is_empty();
        let Some((digit, length)) = digit(next).or_else(|| misread(next).filter(|_| is_misread))
        else {
            break;
        };
        let at = text.len() - next.len();
        let start = found.map_or(at, |found| found.start);
        found = Some(start..at + length);
        digits.push(digit);
        rest = &next[length..];
    }
    let is_number = digits.len() == DIGITS
        && digits.starts_with(|digit: char| ('2'..='9').contains(&digit))
        && !["19", "20", "80", "81"]
            .iter()
            .any(|begin| digits.starts_with(begin));
    let next = rest.strip_prefix(is_between).unwrap_or(rest);
    let goes_on = rest.starts_with(char::is_alphanumeric)
        || next.starts_with(|letter: char| letter.is_ascii_digit());
    let is_end = !goes_on && !is_amount(rest);
    let is_of_office = || !digits.starts_with(['4', '9']) && is_number_of_office(text, word.start);
    found.filter(|_| is_number && is_end && !is_of_office())
}

/// A letter in the place of the digit that it looks like, among digits: «4836I667».
fn misread(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let digit = match letters.next()? {
        'O' | 'o' => '0',
        'I' | 'l' => '1',
        _ => return None,
    };
    let is_apart = letters.next().is_none_or(|next| !next.is_alphabetic());
    is_apart.then_some((digit, 1))
}

/// The digit at the start of the text, as a digit or as a word, and its length in bytes.
fn digit(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        return Some((first, 1));
    }
    let end = text
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    let number = NUMBERS.iter().find(|(name, _)| *name == word);
    number.map(|(_, digit)| (*digit, end))
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            ',' | '.' | '\'' | '’' | '/' | '-' | '–' | '_' | '(' | ')'
        )
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    #[test]
    fn digits_may_be_apart() {
        for number in [
            "412 34\n567",
            "412, 34, 567",
            "412'34'567",
            "412    34    567",
            "412/34/567",
            "4-1-2-3-4-5-6-7",
            "fire en to tre fire fem seks sju",
            "412 34-567",
            "4I2345O7",
        ] {
            assert_eq!(phones(&format!("Mobil {number}.")), number);
        }
        for number in [
            "43  78 61 41",
            "43 795 409",
            "437 44-435",
            "437/39/801",
            "4 379 0775",
            "43_86_02_85",
            "43869553",
        ] {
            assert_eq!(phones(&format!("Kari kan nås på {number} i dag")), number);
        }
        assert!(phones("Kari kan nås på (438) 69 553 i dag").contains("438) 69 553"));
        assert_eq!(phones("Kari Nordmann, 43 795 409"), "43 795 409");
        assert_eq!(phones("Kari Nordmann 4 379 0775 (privat)"), "4 379 0775");
        assert_eq!(phones("Ring tlf43869553x i dag"), "43869553");
        assert_eq!(phones("https://example.no/?tlf=+4743869553"), "+4743869553");
        for number in [
            "55 103516",
            "55-107021",
            "55-10 77 22",
            "5510 9825",
            "551 10526",
            "(55) 104217",
            "55 / 106320",
        ] {
            let found = phones(&format!("Kari Nordmann, {number}"));
            assert_eq!(
                found.trim_matches('('),
                number.trim_matches('('),
                "{number}"
            );
        }
    }

    fn phones(text: &str) -> String {
        let found = personal_data(text, &Allowed::default());
        let found = found
            .into_iter()
            .filter(|span| span.kind == PersonalDataKind::Phone);
        found
            .map(|span| text[span.range].to_owned())
            .collect::<Vec<_>>()
            .join(" / ")
    }

    #[test]
    fn marks_and_names_around_a_number_belong_to_no_other() {
        for text in [
            "*41234567*",
            "**412 34 567**",
            "_41234567_",
            "~41234567~",
            "Kari Nordmann/41234567",
            "Messenger/41234567",
            "Kari41234567",
            "41234567Kari",
            "Kari_41234567",
            "070-123 45 67",
            "https://example.no/?q=412%2034%20567",
            "ID: 41234567",
            "Kundenr. 41234567",
        ] {
            assert!(phones(text).len() >= 8, "{text}");
        }
        for text in [
            "Ring 116 117, 110 eller 112.",
            "Telefon 2, 3, 4 og 5 i 2018",
            "Saka 5510 9825 i arkivet",
            "Budsjett: 551 10526 kroner",
            "Møtet kan nås på 4 ulike måter, 38 påmeldte og 69 553 besøk",
            "Kari Nordmann, 4. og 5. mars 2019",
            "Kari Nordmann (1945-2010)",
            "Per Nordmann 41.2 34.5 67.8",
        ] {
            assert_eq!(phones(text), "", "{text}");
        }
    }
}
