//! A day as a source writes it without a year: "7. desember 10.00 - 11.00". It is no date, for nobody knows which year it was; but a
//! reader is told the day, and the time of day.

use super::calendar_words::{CalendarWords, month_number};
use super::{ClockTime, Edtf, Moment, range_prose};
use crate::base::text::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearlessDay {
    /// In a leap year, so that every day can be said.
    moment: Moment,
    starts: Option<ClockTime>,
    ends: Option<ClockTime>,
}

/// Every day of the calendar is in it.
const LEAP_YEAR: i16 = 2000;

impl YearlessDay {
    /// Reads a text that has a day and a month, perhaps times of day, and nothing else. None: it has something else, as a year.
    pub fn read(text: &str) -> Option<YearlessDay> {
        let words = text.split(|sign: char| sign.is_whitespace() || "-–,()".contains(sign));
        let mut words = words.filter(|word| !word.is_empty() && !is_clock(word));
        let (first, second) = (words.next()?, words.next()?);
        let (day, month) = match month_number(second) {
            Some(month) => (day(first)?, month),
            None => (day(second)?, month_number(first)?),
        };
        let times: Option<Vec<ClockTime>> = words.map(clock_time).collect();
        let (starts, ends) = match times?.as_slice() {
            [] => (None, None),
            [starts] => (Some(*starts), None),
            [starts, ends] => (Some(*starts), Some(*ends)),
            _ => return None,
        };
        Some(YearlessDay {
            moment: Moment::of_day(LEAP_YEAR, month, day).ok()?,
            starts,
            ends,
        })
    }

    /// "7. desember, år ikke kjent"
    pub fn prose(&self, language: Language) -> String {
        let words = CalendarWords::of(language);
        let day = Edtf::from(self.moment).without_year(language);
        format!("{day}, {}", words.year_unknown)
    }

    /// "kl. 10.00–11.00"
    pub fn times(&self, language: Language) -> Option<String> {
        let starts = self.starts?;
        Some(range_prose(starts, self.ends, language))
    }
}

/// "kl." says that a time follows.
fn is_clock(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    matches!(word.as_str(), "kl" | "klokka" | "klokken" | "at")
}

fn day(word: &str) -> Option<i8> {
    word.trim_end_matches('.').parse().ok()
}

fn clock_time(word: &str) -> Option<ClockTime> {
    ClockTime::parse(&word.replace('.', ":")).ok()
}

#[cfg(test)]
mod tests;
