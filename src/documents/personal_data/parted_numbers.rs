//! Numbers with check digits whose groups are further apart than those of other numbers: two or three spaces between the groups of an
//! identity number, a point and a space between those of an account number, and a whole birth date before an identity number's last digits.

use super::PersonalDataKind;
use super::check_digits::{is_account, is_identity};
use super::digit_runs::is_space;
use super::number_words::is_amount;
use std::ops::Range;

/// The digits of both kinds of numbers.
const DIGITS: usize = 11;
/// The most groups and the most spaces between two of them.
const MOST_GROUPS: usize = 6;
const MOST_SPACES: usize = 3;

/// A group of digits.
pub type DigitRange = Range<usize>;

/// `groups`: all groups of digits in the text.
pub fn parted_numbers(text: &str, groups: &[DigitRange]) -> Vec<(PersonalDataKind, Range<usize>)> {
    let mut found = Vec::new();
    for start in 0..groups.len() {
        let rest = &groups[start..];
        let identity = spaced_identity(text, groups, start).or_else(|| dated_identity(text, rest));
        found.extend(identity.map(|range| (PersonalDataKind::Identity, range)));
        let account = pointed_account(text, rest);
        found.extend(account.map(|range| (PersonalDataKind::Account, range)));
    }
    found
}

/// All groups of digits, of any length.
pub fn groups(text: &str) -> Vec<DigitRange> {
    let bytes = text.as_bytes();
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + found;
        let length = bytes[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        at = start + length.count();
        groups.push(start..at);
    }
    groups
}

/// The number of spaces between a group and the next one. None: something else stands there, or nothing.
fn spaces(text: &str, before: &DigitRange, after: &DigitRange) -> Option<usize> {
    let mut count = 0;
    for letter in text[before.end..after.start].chars() {
        count += 1;
        if count > MOST_SPACES || !is_space(letter) {
            return None;
        }
    }
    (count > 0).then_some(count)
}

/// `010190  12345`: all the digits that spaces join, and at least two spaces once.
fn spaced_identity(text: &str, groups: &[DigitRange], start: usize) -> Option<Range<usize>> {
    let is_joined = |at: usize| {
        let (before, after) = (groups.get(at)?, groups.get(at + 1)?);
        spaces(text, before, after)
    };
    is_joined(start)?;
    let is_first = start
        .checked_sub(1)
        .is_none_or(|before| is_joined(before).is_none());
    let first = groups
        .get(start)
        .filter(|first| is_first && first.len() <= 6)?;
    let mut digits = digits_of(text, first);
    let mut is_wide = false;
    let mut last = start;
    while let Some(count) = is_joined(last).filter(|_| digits.len() < DIGITS) {
        is_wide |= count > 1;
        last += 1;
        digits.extend(digits_of(text, groups.get(last)?));
    }
    let is_whole = is_joined(last).is_none() && last - start < MOST_GROUPS;
    (is_wide && is_whole && digits.len() == DIGITS && is_identity(&digits))
        .then(|| first.start..groups[last].end)
}

/// `01.01.1990 12345`: the number follows from the date but for its five last digits.
fn dated_identity(text: &str, rest: &[DigitRange]) -> Option<Range<usize>> {
    let [day, month, year, own, ..] = rest else {
        return None;
    };
    let mark = text.get(day.end..month.start)?;
    let is_date = day.len() == 2
        && month.len() == 2
        && year.len() == 4
        && own.len() == 5
        && matches!(mark, "." | "/" | "-")
        && text.get(month.end..year.start) == Some(mark);
    if !is_date || spaces(text, year, own).is_none() || is_amount(&text[own.end..]) {
        return None;
    }
    let short = year.start + 2..year.end;
    let parts = [day, month, &short, own].map(|part| digits_of(text, part));
    is_identity(&parts.concat()).then_some(day.start..own.end)
}

/// `1234.56. 78903`, `1234 .56.78903`
fn pointed_account(text: &str, rest: &[DigitRange]) -> Option<Range<usize>> {
    let [first, second, third, ..] = rest else {
        return None;
    };
    if [first, second, third].map(Range::len) != [4, 2, 5] {
        return None;
    }
    let gap = |before: &DigitRange, after: &DigitRange| text.get(before.end..after.start);
    let gaps = [gap(first, second)?, gap(second, third)?];
    let are_points = gaps.iter().all(|gap| gap.trim() == "." && gap.len() <= 3);
    let is_wide = gaps.iter().any(|gap| gap.len() > 1);
    if !are_points || !is_wide {
        return None;
    }
    let digits = [first, second, third].map(|part| digits_of(text, part));
    is_account(&digits.concat()).then_some(first.start..third.end)
}

fn digits_of(text: &str, group: &DigitRange) -> Vec<u32> {
    let digits = text[group.clone()].chars();
    digits.filter_map(|letter| letter.to_digit(10)).collect()
}

#[cfg(test)]
mod tests;
