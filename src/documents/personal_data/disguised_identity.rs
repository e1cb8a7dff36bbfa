//! Identity numbers that are written as something else: with the letters O and l for the digits 0 and 1, from the last digit to the first, or
//! in base64.

use super::check_digits::is_identity;
use super::number_words::{NumberWord, word_before};
use crate::documents::formats::mail::{decoded_base64, is_base64};
use std::ops::Range;

/// The digits of an identity number.
const DIGITS: usize = 11;
/// The fewest of them that are written as digits.
const FEWEST_DIGITS: usize = 5;
/// The fewest and the most letters of a text in base64 that is looked into: eleven digits, and a sentence with them.
const ENCODED: Range<usize> = 15..400;

/// Their places in the text.
pub fn disguised_identities(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in words(text) {
        let inner = &text[word.clone()];
        if is_misread(inner) || is_reversed(text, &word) || is_encoded(inner) {
            found.push(word);
        }
    }
    found
}

/// Runs of letters, digits and the signs of base64 that are long enough and have a digit in them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |byte: u8| is_base64(char::from(byte));
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|byte| is_part(*byte))?;
        let length = bytes[start..].iter().position(|byte| !is_part(*byte));
        at = length.map_or(bytes.len(), |length| start + length);
        Some(start..at)
    })
    .filter(|word| {
        (DIGITS..ENCODED.end).contains(&word.len())
            && bytes[word.clone()].iter().any(u8::is_ascii_digit)
    })
}

/// `O1819O12345`
fn is_misread(word: &str) -> bool {
    let digit = |letter: char| match letter {
        'O' | 'o' => Some(0),
        'l' | 'I' => Some(1),
        letter => letter.to_digit(10),
    };
    let digits: Option<Vec<u32>> = word.chars().map(digit).collect();
    let written = word.bytes().filter(u8::is_ascii_digit).count();
    (FEWEST_DIGITS..DIGITS).contains(&written) && digits.is_some_and(|digits| is_identity(&digits))
}

/// Of any number the reverse may be right by chance, so the word before it must say what it is. Words may stand between: «Fødselsnummer
/// for eleven: …».
fn is_reversed(text: &str, word: &Range<usize>) -> bool {
    let inner = &text[word.clone()];
    let digits: Vec<u32> = inner
        .chars()
        .rev()
        .filter_map(|letter| letter.to_digit(10))
        .collect();
    if digits.len() != inner.len() || !is_identity(&digits) {
        return false;
    }
    let line = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let sentence = &text[line..word.start];
    let mut ends = sentence
        .char_indices()
        .filter(|(_, letter)| !letter.is_alphabetic());
    ends.any(|(at, _)| word_before(sentence, at) == Some(NumberWord::Identity))
}

/// Does it stand for a text in ASCII with an identity number in it?
fn is_encoded(word: &str) -> bool {
    let is_mixed = word
        .bytes()
        .any(|byte| byte.is_ascii_lowercase() || byte.is_ascii_uppercase());
    if !ENCODED.contains(&word.len()) || !is_mixed {
        return false;
    }
    let decoded = decoded_base64(word.as_bytes()).filter(|bytes| bytes.is_ascii());
    let Some(decoded) = decoded.and_then(|bytes| String::from_utf8(bytes).ok()) else {
        return false;
    };
    let mut numbers = decoded.split(|letter: char| !letter.is_ascii_digit());
    numbers.any(|number| {
        let digits: Vec<u32> = number
            .chars()
            .filter_map(|letter| letter.to_digit(10))
            .collect();
        is_identity(&digits)
    })
}

#[cfg(test)]
mod tests;
