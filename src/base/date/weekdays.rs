//! Weekdays in running text that are not those of the dates beside them: "mandag 16. januar 2018", which was a Tuesday.

use super::calendar_words::{month_number, weekday_number};
use crate::base::text::Language;
use jiff::civil::Date;
use std::ops::Range;

/// A weekday and the date after it, which do not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongWeekday {
    /// Where the weekday stands in the text, in bytes.
    pub weekday: Range<usize>,
    /// Where the date stands.
    pub date: Range<usize>,
    /// The weekday that is written, and the one of that date, in its language.
    pub written: &'static str,
    pub right: &'static str,
}

/// The weekdays of a text, in bokmål, nynorsk or English, that a whole date follows and contradicts. `language`: of the text; a
/// weekday that two languages share is one of its words.
#[must_use]
pub fn wrong_weekdays(text: &str, language: Language) -> Vec<WrongWeekday> {
    // Every weekday's name ends in one of these.
    if !text.contains("dag") && !text.contains("day") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for word in words(text) {
        if let Some(weekday) = before.replace(word)
            && let Some(wrong) = wrong_weekday(text, weekday, language)
        {
            found.push(wrong);
        }
    }
    found
}

fn wrong_weekday(text: &str, weekday: Range<usize>, language: Language) -> Option<WrongWeekday> {
    let (number, calendar) = weekday_number(&text[weekday.clone()], language)?;
    let line = text[weekday.end..].lines().next()?;
    let mut after = words(line).filter(|word| !matches!(&line[word.clone()], "den" | "the" | "of"));
    let parts = [after.next()?, after.next()?, after.next()?];
    // Only spaces, full stops, commas and the like stand between a weekday and its date.
    let between = [&line[..parts[0].start], &line[parts[0].end..parts[1].start]];
    let is_far = |between: &str| between.len() > LONGEST_GAP || between.contains(['(', ';', ':']);
    if between.into_iter().any(is_far) || line[parts[1].end..parts[2].start].len() > LONGEST_GAP {
        return None;
    }
    // Only Norwegian puts a full stop after the number of a day.
    let day = day_of(
        parts.each_ref().map(|part| &line[part.clone()]),
        calendar.ordinal.is_empty(),
    )?;
    let right = usize::try_from(day.weekday().to_monday_zero_offset()).ok()?;
    let start = weekday.end;
    (right != number).then(|| WrongWeekday {
        weekday,
        date: start + parts[0].start..start + parts[2].end,
        written: calendar.weekdays[number],
        right: calendar.weekdays[right],
    })
}

/// " den " is the longest, in bytes.
const LONGEST_GAP: usize = 6;

/// `16. januar 2018`, `16.01.2018`, `January 16, 2018`. None: it is no day, or in English one of two: Americans write the month
/// of `03/04/2018` first, and Britons the day.
fn day_of([first, second, year]: [&str; 3], is_english: bool) -> Option<Date> {
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let (day, month) = match (small(first), small(second)) {
        (Some(day), None) => (day, month_number(second)?),
        (None, Some(day)) => (day, month_number(first)?),
        (Some(month), Some(day)) if is_english && day > MONTHS => (day, month),
        (Some(day), Some(month)) if is_english && day <= MONTHS && day != month => return None,
        (Some(day), Some(month)) => (day, month),
        (None, None) => return None,
    };
    Date::new(year.parse().ok().filter(|_| is_year)?, month, day).ok()
}

const MONTHS: i8 = 12;

/// One or two digits.
fn small(text: &str) -> Option<i8> {
    let is_small = text.len() < 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_small)
}

/// The words and numbers of a text, in bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|letter: char| !letter.is_alphanumeric());
        at = length.map_or(text.len(), |length| start + length);
        Some(start..at)
    })
}

#[cfg(test)]
mod tests;
