//! Numbers of papers: of a passport, of an asylum seeker (DUF), of a payment card, and the last five digits of an identity number.

use super::parted_numbers::DigitRange;
use std::ops::Range;

/// Words before such a number.
pub const PAPERS: &[&str] = &[
    "duf-nummer",
    "duf-nr",
    "dufnr",
    "duf nr",
    "duf-nummeret",
    "passnummer",
    "passnr",
    "pass nr",
    "pass-nr",
    "passport no",
    "passport number",
    "passport nr",
];
/// Words before the last five digits of an identity number.
pub const LAST_DIGITS: &[&str] = &["personnummer", "personnr"];
/// Parts of the words before the number of a card, in lower case.
const CARDS: [&str; 5] = ["kort", "visa", "mastercard", "card", "maestro"];
/// The greatest distance of such a word, in bytes.
const REACH: usize = 40;
/// The digits of a card, and of each of its groups.
const CARD: usize = 16;
const CARD_GROUP: usize = 4;

/// The number of the paper after the word.
pub fn number_of_paper(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    if text[..word.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let rest = &text[word.end..];
    // «Personnummer (5 siffer): 12345»
    let value = [" (5 siffer)", " (fem siffer)"]
        .iter()
        .find_map(|digits| rest.strip_prefix(digits))
        .unwrap_or(rest)
        .trim_start_matches(['.', ':', '=', ' ', '\u{a0}']);
    let number = &value[..number_length(value)];
    let count = number.bytes().filter(|byte| *byte != b' ').count();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let known = text[word].to_lowercase();
    let is_paper = match () {
        () if known.starts_with("duf") => digits == 12,
        () if known.starts_with("pass") => (7..=10).contains(&count) && digits >= 6,
        () => number.len() == 5 && digits == 5,
    };
    let start = text.len() - value.len();
    (is_paper && value.len() < rest.len()).then(|| start..start + number.len())
}

/// The length of the groups of digits and capitals at the start of the text.
fn number_length(text: &str) -> usize {
    let is_in_number = |letter: char| letter.is_ascii_digit() || letter.is_ascii_uppercase();
    let mut at = 0;
    let mut length = 0;
    for part in text.split_inclusive(' ') {
        let group = part.find(|letter| !is_in_number(letter));
        let group = &part[..group.unwrap_or(part.len())];
        let after = &part[group.len()..];
        if !group.contains(|letter: char| letter.is_ascii_digit())
            || after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
        {
            break;
        }
        length = at + group.len();
        if after != " " {
            break;
        }
        at += part.len();
    }
    length
}

/// Numbers of payment cards, which have a check digit and a word before them. `groups`: all groups of digits in the text.
pub fn payment_cards(text: &str, groups: &[DigitRange]) -> Vec<Range<usize>> {
    let cards = (0..groups.len()).filter_map(|at| card(text, &groups[at..]));
    cards.collect()
}

fn card(text: &str, groups: &[DigitRange]) -> Option<Range<usize>> {
    let first = groups.first()?;
    let count = match first.len() {
        CARD => 1,
        CARD_GROUP => CARD / CARD_GROUP,
        _ => return None,
    };
    let groups = groups.get(..count)?;
    let is_joined = groups.windows(2).all(|pair| {
        let between = &text[pair[0].end..pair[1].start];
        pair[1].len() == CARD_GROUP && [" ", "-", "\u{a0}"].contains(&between)
    });
    let range = first.start..groups.last()?.end;
    let digits = text[range.clone()]
        .chars()
        .filter_map(|letter| letter.to_digit(10));
    let digits: Vec<u32> = digits.collect();
    let is_of_bank = matches!(digits.first(), Some(2 | 4 | 5 | 6));
    let begin = text.ceil_char_boundary(range.start.saturating_sub(REACH));
    let before = text[begin..range.start].to_lowercase();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let is_said = CARDS.iter().any(|word| line.contains(word));
    (is_joined && is_of_bank && is_said && has_check_digit(&digits)).then_some(range)
}

/// Luhn's rule.
fn has_check_digit(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match at % 2 {
            0 => *digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests;
