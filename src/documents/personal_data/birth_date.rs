//! Birth dates: a date beside a name and «f.», or after «fødselsdato»; and identity numbers of which only the date is readable.

use super::birth_words::{BEFORE_DATES, DEADLINES, LABELS, PERSONS};
use super::digit_runs::is_space;
use super::person_names::{has_shape_of_name, is_given_name, names_a_person};
use crate::base::date::is_month_name;
use crate::base::text::Language;
use std::ops::{Range, RangeInclusive};

/// The greatest distance of the date from the word, in letters: «født på sykehuset i Vik den 14. mars 1961».
const FAR: usize = 32;
/// The greatest distance of a name from the date, in letters.
const REACH: usize = 80;

/// Years written with two digits that are rather of this century than of the last one.
const LATELY: RangeInclusive<&str> = "16"..="30";

/// People born earlier are no longer alive.
const FIRST_YEAR: u32 = 1905;

/// The date after the word at this place.
pub fn birth_date(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..word.start].ends_with(char::is_alphanumeric)
        && (text[..word.end].ends_with(['.', ':', ' '])
            || !text[word.end..].starts_with(char::is_alphanumeric));
    if !is_whole {
        return None;
    }
    let known = &text[word.clone()];
    let is_label = is_label(known);
    let rest = text[word.end..].trim_start_matches(|letter: char| {
        // A date below a label stands in a form or a table.
        is_space(letter)
            || matches!(letter, ':' | '.' | '(' | '-' | ',')
            || is_label && letter == '\n'
    });
    let rest = ["den ", "the ", "on ", "dato ", "dato: "]
        .iter()
        .fold(rest, |rest, filler| {
            rest.strip_prefix(filler).unwrap_or(rest)
        });
    let (start, length) = match date(rest) {
        Some(length) => (text.len() - rest.len(), length),
        None => date_further_on(text, word.clone())?,
    };
    // «14.03.2024-planen»
    let goes_on = text[start + length..].starts_with('-')
        && text[start + length + 1..].starts_with(char::is_alphabetic);
    let is_said = is_said_by_word(known, &text[word.end..start], &text[start..start + length]);
    let from = sentence_start(text, word.start);
    let line = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let is_of_person = || {
        let near = &around(text, word.start, start + length)[from..];
        let mut words = near.split(|letter: char| !letter.is_alphabetic());
        let is_named = names_a_person(near)
            || is_one_name_before(&text[line..word.start])
            || is_name_in_brackets(&text[start + length..]);
        let last = text[line..word.start]
            .trim_end()
            .rsplit(' ')
            .next()
            .unwrap_or_default();
        let is_person = |word: &str| PERSONS.contains(&word.to_lowercase().as_str());
        is_named
            || is_right_after(&text[word.end..start])
                && (is_person(last) || known.len() > 2 && words.any(is_person))
    };
    // «f» alone is more often something else.
    let is_believed = match known {
        "f " | "F " | "b. " | "B. " => {
            is_right_after(&text[word.end..start]) && is_one_name_before(&text[line..word.start])
        }
        _ => is_said || is_of_person(),
    };
    (is_believed && !goes_on).then(|| start..start + length)
}

/// Does the word make the date a birth date without a name? «Født 14.03.1961», «Fødselsnummer til eleven: 14.03.12 *****», but not «Oppgi
/// fødselsnummer innen 15.03.2025».
fn is_said_by_word(known: &str, between: &str, date: &str) -> bool {
    let is_of_a_lifetime = is_of_a_lifetime(date);
    if known.starts_with(char::is_uppercase)
        && known.len() > 3
        && is_right_after(between)
        && is_of_a_lifetime
    {
        return true;
    }
    let is_its_own =
        is_right_after(&between.replace('\n', " ")) || is_of_a_lifetime && !is_lately(date);
    let is_said = is_label(known) || between.starts_with(':') && known.len() > 2;
    is_said && (is_its_own || !is_deadline(between))
}

/// Do the words before a date make it the last day of something: «innen 15.03.2025», «med frist 15.03.2025»? «født: før termin 21.03.2018»
/// does not.
fn is_deadline(before: &str) -> bool {
    let before = before.to_lowercase();
    let words = before.split(|letter: char| !letter.is_alphabetic());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let last = words.last().copied().unwrap_or_default();
    words.iter().any(|word| DEADLINES.contains(word)) || BEFORE_DATES.contains(&last)
}

/// «Fødselsdato barn: 13/08 2017»
fn is_of_child(of: &str) -> bool {
    let of = of.trim().to_lowercase();
    [
        "barn",
        "barnet",
        "elev",
        "eleven",
        "mor",
        "far",
        "søker",
        "søkar",
        "ektefelle",
    ]
    .contains(&&*of)
}

fn is_label(word: &str) -> bool {
    LABELS.contains(&word.to_lowercase().as_str())
}

/// Is the year written with two digits, and one of those in which gatherings are held: `15.03.25`?
fn is_lately(date: &str) -> bool {
    let numbers = date.split(|letter: char| !letter.is_ascii_digit());
    let years: Vec<&str> = numbers.filter(|part| !part.is_empty()).collect();
    let year = match years.as_slice() {
        [whole] => whole.get(4..),
        [first, .., last] if first.len() <= 2 && last.len() == 2 => Some(*last),
        _ => None,
    };
    year.is_some_and(|year| LATELY.contains(&year))
}

/// «født 18.06.1967 (Kari)»
fn is_name_in_brackets(after: &str) -> bool {
    let name = after.trim_start().strip_prefix('(');
    let name = name
        .and_then(|rest| rest.split_once(')'))
        .map_or("", |(name, _)| name);
    is_given_name(name.split(' ').next().unwrap_or_default())
}

/// Is there nothing but marks, or «den», between the word and the date?
fn is_right_after(between: &str) -> bool {
    let between = between.replace("den", "").replace("dato", "");
    !between.contains(char::is_alphanumeric) && !between.contains('\n')
}

/// Is the year, the last number or the first, one in which somebody who is not a small child was born?
fn is_of_a_lifetime(date: &str) -> bool {
    let numbers = date.split(|letter: char| !letter.is_ascii_digit());
    let years: Vec<u32> = numbers
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .collect();
    years.iter().all(|year| (FIRST_YEAR..=2015).contains(year))
}

/// Does the line end with a person's name, common in Norway or not, before the word: «K. Nordmann», «Xiu Qwandt (», «Kari (54),»?
fn is_one_name_before(line: &str) -> bool {
    let line = line.trim_end_matches(|letter: char| {
        is_space(letter)
            || letter.is_ascii_digit()
            || matches!(letter, ',' | '(' | ')' | '–' | '-' | ':')
    });
    let line = line.strip_suffix(" er").unwrap_or(line);
    let words: Vec<&str> = line.split([' ', '\t', ';', '|']).rev().take(2).collect();
    let is_pair = words.len() == 2 && has_shape_of_name(&format!("{} {}", words[1], words[0]));
    is_pair || words.first().is_some_and(|word| is_given_name(word))
}

/// A day, month and year in the words after «født», before the end of the sentence: its start and its length.
fn date_further_on(text: &str, word: Range<usize>) -> Option<(usize, usize)> {
    if !text[word.end..].starts_with([' ', ':']) || text[..word.end].ends_with(['.', ':']) {
        return None;
    }
    let rest = &text[word.end..];
    let digit = rest.find(|letter: char| letter.is_ascii_digit())?;
    let between = &rest[..digit];
    // «Fødselsdato for Kari Nordmann: 140361»
    let of_somebody = between
        .strip_suffix(": ")
        .filter(|of| is_label(&text[word.clone()]) && (names_a_person(of) || is_of_child(of)));
    let between = of_somebody.unwrap_or(between);
    // «Født: Bergen, 26.06.1953»
    let is_label = text[word.clone()].starts_with(char::is_uppercase) && between.starts_with(": ");
    let between = match is_label {
        true => between[2..].replacen(", ", " ", 1),
        false => between.to_owned(),
    };
    let is_near = between.chars().count() <= FAR && !between.contains(['.', '\n', ';', ':', ',']);
    let start = word.end + digit;
    // A year alone is the year of something else.
    let length = date(&text[start..]).filter(|length| *length >= 6)?;
    is_near.then_some((start, length))
}

/// Where the sentence of the word begins in the text before it that is looked at. A label («Født 14.03.1961») also belongs to what stands
/// before it.
fn sentence_start(text: &str, word: usize) -> usize {
    let before = around(text, word, word);
    let before = &before[..before.len() - around_after(text, word).len()];
    if text[word..].starts_with(char::is_uppercase) {
        return 0;
    }
    let ends = before.match_indices(". ").filter(|(at, _)| {
        let next = before[at + 2..].chars().next();
        let last = before[..*at]
            .chars()
            .rev()
            .take_while(|letter| letter.is_lowercase());
        last.count() > 1 && next.is_some_and(char::is_uppercase)
    });
    ends.last().map_or(0, |(at, _)| at + 2)
}

/// The text around, within the same paragraph.
fn around(text: &str, start: usize, end: usize) -> &str {
    let before = text[..start]
        .char_indices()
        .rev()
        .take(REACH)
        .take_while(|(_, letter)| *letter != '\n');
    let from = before.last().map_or(start, |(at, _)| at);
    &text[from..end + around_after(text, end).len()]
}

fn around_after(text: &str, end: usize) -> &str {
    let after = text[end..]
        .char_indices()
        .take(REACH)
        .take_while(|(_, letter)| *letter != '\n');
    let length = after
        .last()
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    &text[end..end + length]
}

/// The length of a birth date at the start of the text: `12.03.1970`, `12/3-70`, `12. mars 1970`, `1970-03-12`, `120370`, `12031970`.
pub fn date(text: &str) -> Option<usize> {
    let (first, rest) = number(text)?;
    let length = |rest: &str| text.len() - rest.len();
    if text.len() - rest.len() == 6 && !rest.starts_with(|letter: char| letter.is_alphanumeric()) {
        return (matches!(first / 10_000, 1..=31) && matches!(first / 100 % 100, 1..=12))
            .then_some(6);
    }
    if length(rest) == 8 && (FIRST_YEAR..=2030).contains(&(first % 10_000)) {
        return is_day(first / 1_000_000, first / 10_000 % 100).then_some(8);
    }
    if let (FIRST_YEAR..=2030, Some(rest)) = (first, rest.strip_prefix('-')) {
        let (month, rest) = number(rest)?;
        let (day, rest) = number(rest.strip_prefix('-')?)?;
        return (is_day(day, month)).then(|| length(rest));
    }
    let rest = rest
        .trim_start_matches(|letter: char| is_space(letter) || matches!(letter, '.' | '/' | '-'));
    // «den 13. i 07. 1976»
    let rest = rest.strip_prefix("i ").unwrap_or(rest);
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

/// `120370 *****`
pub fn half_identity(text: &str, cover: Range<usize>) -> Option<Range<usize>> {
    let before = text[..cover.start].trim_end_matches(|letter| is_space(letter) || letter == '-');
    let start = before.len().checked_sub(6)?;
    let digits = before.get(start..)?;
    let is_date = digits.bytes().all(|byte| byte.is_ascii_digit()) && date(digits).is_some();
    (is_date && !before[..start].ends_with(char::is_alphanumeric)).then_some(start..cover.end)
}

#[cfg(test)]
mod tests;
