//! Birth dates of children, whose years are those of gatherings, too: a name, a class and a date, and nothing else on the line.

use super::dates_beside_names::date_of_year;
use super::person_names::name_at_start;
use std::ops::Range;

/// Beginnings of years of this century, with the mark before them.
pub const CENTURY: &[&str] = &[".20", "/20", "-20"];

/// Words of a child's class, in lower case.
#[rustfmt::skip]
const CLASS: &[&str] = &[
    "trinn", "trinnet", "klasse", "klassetrinn", "barnehagebarn", "barnehage", "barnehagen",
    "skolebarn", "skulebarn", "elev", "sfo",
];

/// The date with the year at this place: «Kari Nordmann, 3B, 14.06.2015», «Kari Nordmann 14.06.2015, 3. trinn».
pub fn date_of_child(text: &str, century: Range<usize>) -> Option<Range<usize>> {
    text.get(century.end..century.end + 2)?;
    let date = date_of_year(text, &century)?;
    let start = text[..date.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[start..date.start];
    let before = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let name = name_at_start(before)?;
    let after = text[date.end..].split(['\n', '\r']).next()?;
    let rest = format!("{} {after}", &before[name.len()..]).to_lowercase();
    let words = rest.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_year = |word: &str| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_class = |word: &str| CLASS.contains(&word) || is_class_number(word);
    let is_all = words.iter().all(|word| is_year(word) || is_class(word));
    (is_all && words.iter().any(|word| is_class(word))).then_some(date)
}

/// «3b»
fn is_class_number(word: &str) -> bool {
    let digits = word.strip_suffix(['a', 'b', 'c', 'd', 'e']);
    let digits = digits.unwrap_or_default();
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
