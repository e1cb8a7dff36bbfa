//! Birth dates: a date beside a name and «f.», or after «fødselsdato»; and identity numbers of which only the date is readable.

use super::digit_runs::is_space;
use super::person_names::names_a_person;
use crate::base::date::is_month_name;
use crate::base::text::Language;
use std::ops::Range;

/// Words before a birth date. Words that end with a full stop or are one letter count only near a name.
pub const WORDS: &[&str] = &[
    "født",
    "FØDT",
    "fødd",
    "FØDD",
    "fødselsdato",
    "FØDSELSDATO",
    "fødselsdag",
    "f.",
    "f:",
    "f.dato",
    "fdato",
    "date of birth",
    "birth date",
    "birthdate",
    "born",
    "dob:",
];

/// Words that make the following date a birth date without a name.
const LABELS: &[&str] = &[
    "fødselsdato",
    "fødselsdag",
    "f.dato",
    "fdato",
    "date of birth",
    "birth date",
    "birthdate",
    "dob:",
];

/// The greatest distance of a name from the date, in letters.
const REACH: usize = 80;

/// People born earlier are no longer alive.
const FIRST_YEAR: u32 = 1905;

/// The date after the word at this place.
pub fn birth_date(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let after = &text[word.end..];
    let rest = after.trim_start_matches(|letter: char| {
        is_space(letter) || matches!(letter, ':' | '.' | '(' | '-' | ',')
    });
    let rest = ["den ", "the ", "on ", "dato ", "dato: "]
        .iter()
        .fold(rest, |rest, filler| {
            rest.strip_prefix(filler).unwrap_or(rest)
        });
    let start = text.len() - rest.len();
    let length = date(rest)?;
    let is_said = LABELS.contains(&text[word.clone()].to_lowercase().as_str());
    (is_said || names_a_person(around(text, word.start, start + length)))
        .then(|| start..start + length)
}

/// The text around, within the same paragraph.
fn around(text: &str, start: usize, end: usize) -> &str {
    let before = text[..start]
        .char_indices()
        .rev()
        .take(REACH)
        .take_while(|(_, letter)| *letter != '\n');
    let after = text[end..]
        .char_indices()
        .take(REACH)
        .take_while(|(_, letter)| *letter != '\n');
    let from = before.last().map_or(start, |(at, _)| at);
    let to = after
        .last()
        .map_or(end, |(at, letter)| end + at + letter.len_utf8());
    &text[from..to]
}

/// The length of a birth date at the start of the text: `12.03.1970`, `12/3-70`, `12. mars 1970`, `1970-03-12`, `120370`.
fn date(text: &str) -> Option<usize> {
    let (first, rest) = number(text)?;
    let length = |rest: &str| text.len() - rest.len();
    if text.len() - rest.len() == 6 && !rest.starts_with(|letter: char| letter.is_alphanumeric()) {
        return (matches!(first / 10_000, 1..=31) && matches!(first / 100 % 100, 1..=12))
            .then_some(6);
    }
    if let (FIRST_YEAR..=2030, Some(rest)) = (first, rest.strip_prefix('-')) {
        let (month, rest) = number(rest)?;
        let (day, rest) = number(rest.strip_prefix('-')?)?;
        return (is_day(day, month)).then(|| length(rest));
    }
    let rest = rest
        .trim_start_matches(|letter: char| is_space(letter) || matches!(letter, '.' | '/' | '-'));
    let (month, rest) = month(rest)?;
    let rest = rest.trim_start_matches(|letter: char| {
        is_space(letter) || matches!(letter, '.' | '/' | '-' | ',')
    });
    let (year, after) = number(rest)?;
    let is_year = match rest.len() - after.len() {
        2 => true,
        4 => (FIRST_YEAR..=2030).contains(&year),
        _ => false,
    };
    (is_day(first, month) && is_year).then(|| length(after))
}

fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// The month by number or by name, and the rest of the text. None: no month.
fn month(text: &str) -> Option<(u32, &str)> {
    number(text).or_else(|| {
        let end = text
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(text.len());
        let is_month = |language| is_month_name(&text[..end], language);
        (is_month(Language::Nb) || is_month(Language::En)).then(|| (1, &text[end..]))
    })
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    text[..end]
        .parse()
        .ok()
        .map(|number| (number, &text[end..]))
}

/// Signs that cover the second half of an identity number; the date's six digits stand before them.
pub const COVERED: &[&str] = &["*****", "xxxxx", "XXXXX"];

/// `120370 *****`
pub fn half_identity(text: &str, cover: Range<usize>) -> Option<Range<usize>> {
    let before = text[..cover.start].trim_end_matches(|letter| is_space(letter) || letter == '-');
    let start = before.len().checked_sub(6)?;
    let digits = before.get(start..)?;
    let is_date = digits.bytes().all(|byte| byte.is_ascii_digit()) && date(digits).is_some();
    (is_date && !before[..start].ends_with(char::is_alphanumeric)).then_some(start..cover.end)
}
