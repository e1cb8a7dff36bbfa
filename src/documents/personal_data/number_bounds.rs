//! What stands directly around a number, and whether it makes the number a part of something else: a word, a reference, an address.

use super::digit_runs::DigitGroup;
use super::number_words::{NumberWord, word_before};

/// Signs that make an adjacent telephone number a part of something else; so does a hyphen next to a letter.
pub const BINDING: &[char] = &['/', '_', '=', '#', '&', '~', '%', '*', '-'];
/// The same for a number with check digits.
pub const CHECKED_BINDING: &[char] = &['=', '#', '%'];

/// Is the number separate from letters and from `binding` signs?
pub fn is_bounded(text: &str, groups: &[DigitGroup], binding: &[char]) -> bool {
    !is_bound_before(text, groups, binding) && !is_bound_after(text, groups, binding)
}

pub fn is_bound_before(text: &str, groups: &[DigitGroup], binding: &[char]) -> bool {
    let Some(first) = groups.first() else {
        return false;
    };
    let before = &text[..first.range.start];
    let mut letters = before.chars().rev();
    match (letters.next(), letters.next()) {
        // Another group of the same run.
        _ if first.gap.is_some() => false,
        (Some(letter), _) if letter.is_alphabetic() => !matches!(
            word_before(text, before.len()),
            Some(NumberWord::Phone | NumberWord::Identity)
        ),
        (Some(hyphen), Some(letter)) if is_hyphen(hyphen) => {
            binding.contains(&'-') && letter.is_alphanumeric()
        }
        (Some(letter), Some(_)) => letter.is_alphanumeric() || binding.contains(&letter),
        _ => false,
    }
}

pub fn is_bound_after(text: &str, groups: &[DigitGroup], binding: &[char]) -> bool {
    let Some(last) = groups.last() else {
        return false;
    };
    let mut letters = text[last.range.end..].chars();
    match (letters.next(), letters.next()) {
        (Some(letter), _) if letter.is_alphabetic() => true,
        (Some(hyphen), Some(letter)) if is_hyphen(hyphen) => {
            binding.contains(&'-') && letter.is_alphabetic()
        }
        (Some(':'), Some(letter)) => letter.is_ascii_digit(),
        (Some(letter), _) => {
            letter != '/' && letter != '&' && binding.contains(&letter) && !is_hyphen(letter)
        }
        (None, _) => false,
    }
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}')
}

/// Does the address say what the number is: `?fnr=`, `&tlf=`, `wa.me/`?
pub fn is_named_in_address(text: &str, at: usize, word: Option<NumberWord>) -> bool {
    let before = &text[..at];
    let is_said = matches!(word, Some(NumberWord::Phone | NumberWord::Identity));
    is_said && before.ends_with(['=', ':', ' ']) || before.ends_with(CHAT)
}

/// Before the telephone number of a person to chat with.
pub const CHAT: &str = "wa.me/";

/// A number within a web address, a DOI or a handle is not a person's.
pub fn is_in_address(text: &str, at: usize) -> bool {
    let start = text[..at]
        .char_indices()
        .rev()
        .find(|(_, letter)| letter.is_whitespace());
    let word = &text[start.map_or(0, |(start, letter)| start + letter.len_utf8())..at];
    let starts = |prefix: &str| {
        word.trim_start_matches(['(', '<', '['])
            .to_ascii_lowercase()
            .starts_with(prefix)
    };
    word.contains("://")
        || word.contains("](/")
        || starts("www.")
        || starts("doi:")
        || starts("10.") && word.contains('/')
}
