//! Clock times: read as Norwegians write them, kept as hour and minute, written for each language.
//!
//! A time has no zone; [`local_datetime`] combines it with a date and a zone.

use std::fmt;
use std::str::FromStr;

use jiff::Span;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::base::text::Language;

use super::TimeError;
use super::calendar_words::CalendarWords;

/// A time of day to the minute, 00:00–24:00; as in ISO 8601, 24:00 is the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClockTime {
    /// Since midnight.
    minutes: u16,
}

impl ClockTime {
    /// # Errors
    /// [`TimeError::NoSuchHour`] after 24:00, [`TimeError::NoSuchMinute`] from minute 60.
    pub fn new(hour: u8, minute: u8) -> Result<ClockTime, TimeError> {
        match (hour, minute) {
            (25.., _) | (24, 1..) => Err(TimeError::NoSuchHour { hour }),
            (_, 60..) => Err(TimeError::NoSuchMinute { minute }),
            _ => Ok(ClockTime {
                minutes: u16::from(hour) * 60 + u16::from(minute),
            }),
        }
    }

    /// As a regular expression (ECMA-262).
    pub const PATTERN: &str = "^\\s*((([Kk]l[. ]|klokk(a|en) )\\s*)?(([01]?[0-9]|2[0-3])[:.][0-5][0-9]|24[:.]00)|\
         ([Kk]l[. ]|klokk(a|en) )\\s*([01]?[0-9]|2[0-4]))\\s*$";

    /// Reads "10:00" and the Norwegian notations "10.00", "9.30", "kl. 10.00" and "kl. 10".
    ///
    /// # Errors
    /// What is wrong, as data.
    pub fn parse(text: &str) -> Result<ClockTime, TimeError> {
        match one_time(text) {
            Err(TimeError::NotATime) => match text.split_once(['-', '–', '—']) {
                Some((start, end)) => Err(TimeError::TwoTimes {
                    start: one_time(start)?,
                    end: one_time(end)?,
                }),
                None => Err(TimeError::NotATime),
            },
            result => result,
        }
    }

    /// The time that is meant by "0930", "09;30", "09,30" and "9": for the advice about a time that is not accepted.
    #[must_use]
    pub fn meant(text: &str) -> Option<ClockTime> {
        let text = text.trim();
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let (hour, minute) = match text.split_once([';', ',', ':', '.', ' ']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            None if is_digits && text.len() > 2 => text.split_at_checked(text.len() - 2)?,
            None if is_digits => (text, "00"),
            _ => return None,
        };
        ClockTime::new(number(hour).ok()?, number(minute).ok()?).ok()
    }

    #[must_use]
    pub fn hour(self) -> u8 {
        (self.minutes / 60) as u8
    }

    #[must_use]
    pub fn minute(self) -> u8 {
        (self.minutes % 60) as u8
    }

    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u32 {
        u32::from(self.minutes)
    }

    /// "kl. 10.00"; in English "10:00".
    #[must_use]
    pub fn prose(self, language: Language) -> String {
        format!(
            "{}{}",
            CalendarWords::of(language).clock,
            self.bare(language)
        )
    }

    fn bare(self, language: Language) -> String {
        format!(
            "{:02}{}{:02}",
            self.hour(),
            CalendarWords::of(language).clock_point,
            self.minute()
        )
    }
}

/// A dash that no line is broken after.
const DASH: &str = "–\u{2060}";

/// "kl. 10.00–11.00", or only the start.
#[must_use]
pub fn range_prose(start: ClockTime, end: Option<ClockTime>, language: Language) -> String {
    let start = start.prose(language);
    match end {
        Some(end) => format!("{start}{DASH}{}", end.bare(language)),
        None => start,
    }
}

/// The same without the word for the clock: "10.00–11.00".
#[must_use]
pub fn bare_range(start: ClockTime, end: Option<ClockTime>, language: Language) -> String {
    let start = start.bare(language);
    match end {
        Some(end) => format!("{start}{DASH}{}", end.bare(language)),
        None => start,
    }
}

/// RFC 3339 with the zone's offset on that day: "2018-01-16T10:00:00+01:00".
///
/// A time that is skipped when the clocks go forward in spring is moved on by that hour; of a time that comes twice in autumn, the
/// first is taken (as in RFC 5545). In the years 0 and 9999, where the instant may lie outside the calendar, the offset is left out.
#[must_use]
pub fn local_datetime(date: Date, time: ClockTime, zone: &TimeZone) -> String {
    let midnight = date.at(0, 0, 0, 0);
    let minutes = Span::new().minutes(i64::from(time.minutes));
    // The calendar's last day has no midnight after it.
    let civil = midnight.checked_add(minutes).unwrap_or(midnight);
    match civil.to_zoned(zone.clone()) {
        Ok(zoned) => zoned
            .timestamp()
            .display_with_offset(zoned.offset())
            .to_string(),
        Err(_) => civil.to_string(),
    }
}

fn one_time(text: &str) -> Result<ClockTime, TimeError> {
    let text = text.trim();
    let after_clock = ["kl.", "Kl.", "kl ", "Kl ", "klokka ", "klokken "]
        .into_iter()
        .find_map(|word| text.strip_prefix(word));
    let digits = after_clock.unwrap_or(text).trim_start();
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if after_clock.is_some() => (digits, "00"),
        _ => return Err(TimeError::NotATime),
    };
    ClockTime::new(number(hour)?, number(minute)?)
}

/// One or two ASCII digits.
fn number(text: &str) -> Result<u8, TimeError> {
    let shaped = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| shaped)
        .ok_or(TimeError::NotATime)
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<ClockTime, TimeError> {
        ClockTime::parse(text)
    }
}
