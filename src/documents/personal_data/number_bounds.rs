//! What stands directly around a number, and whether it makes the number a part of something else: a word, a reference, an address.

use super::digit_runs::DigitGroup;
use super::number_words::{NumberWord, last_word, word_before};
use super::person_names::{is_given_name, name_at_end};
use std::ops::Range;

/// Signs that make an adjacent telephone number a part of something else; so does a hyphen next to a letter.
pub const BINDING: &[char] = &['/', '_', '=', '#', '&', '~', '%', '*', '-'];
/// The same for a number with check digits.
pub const CHECKED_BINDING: &[char] = &['=', '#', '%'];

/// Signs that a text without markup has around a word that is set off: `*41234567*`.
const AROUND: &[char] = &['*', '_', '~', '='];

/// Is the number between two of the same such signs, or right after a person's name and a slash: «Kari Nordmann/41234567»?
pub fn is_set_off(text: &str, groups: &[DigitGroup]) -> bool {
    let [first, .., last] = groups else {
        return groups
            .first()
            .is_some_and(|only| is_range_set_off(text, only.range.clone()));
    };
    is_range_set_off(text, first.range.start..last.range.end)
}

fn is_range_set_off(text: &str, range: Range<usize>) -> bool {
    let before = &text[..range.start];
    let after = text[range.end..].chars().next();
    let sign = before
        .chars()
        .next_back()
        .filter(|sign| AROUND.contains(sign));
    let is_named = before.strip_suffix('/').is_some_and(|name| {
        name_at_end(name).is_some()
            || word_before(name, name.len()) == Some(NumberWord::Phone)
                && is_word_of_number(last_word(name.trim_end_matches(['.', ':', ' '])))
    });
    sign.is_some() && sign == after
        || is_named && !after.is_some_and(|letter| letter.is_alphanumeric() || letter == '/')
}

/// "mobil", "nr", but not the one or two letters of another reference.
fn is_word_of_number(word: &str) -> bool {
    word.chars().count() > 2 || word.eq_ignore_ascii_case("nr")
}

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
        (Some(letter), _) if letter.is_alphabetic() => {
            let is_said = matches!(
                word_before(text, before.len()),
                Some(NumberWord::Phone | NumberWord::Identity)
            );
            !is_said && !is_given_name(last_word(before))
        }
        // «Kari_41234567»
        (Some('_'), Some(_)) if is_given_name(last_word(&before[..before.len() - 1])) => false,
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
        (Some(letter), _) if letter.is_alphabetic() => {
            let rest = &text[last.range.end..];
            let word = rest.split(|letter: char| !letter.is_alphabetic()).next();
            !word.is_some_and(is_given_name)
        }
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

/// Is a letter or two all that touches the end of a number of which a word says what it is: «tlf. 41234567x»?
pub fn has_stray_letters(text: &str, end: usize) -> bool {
    let after = &text[end..];
    let letters = after.chars().take_while(|letter| letter.is_alphabetic());
    let count = letters.clone().count();
    let rest = &after[letters.map(char::len_utf8).sum::<usize>()..];
    (1..=2).contains(&count)
        && !rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}')
}

/// Does the address say what the number is: `?fnr=`, `&tlf=`, `wa.me/`?
pub fn is_named_in_address(text: &str, at: usize, word: Option<NumberWord>) -> bool {
    let before = &text[..at];
    let is_said = matches!(word, Some(NumberWord::Phone | NumberWord::Identity));
    // «?tlf=+47…»
    let mark = before.trim_end_matches('+');
    is_said && mark.ends_with(['=', ':', ' ']) || before.ends_with(CHAT)
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

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, personal_data};

    #[test]
    fn a_number_after_a_slash_is_said_by_a_word() {
        let count = |text: &str| personal_data(text, &Allowed::default()).len();
        assert_eq!(count("Ring mobil/41234567"), 1);
        assert_eq!(count("Ring tlf./41234567"), 1);
        assert_eq!(count("Kostnad per m/41234567"), 0);
    }
}
