//! What can be wrong with a date or a time, as data: `diagnostics` has the sentences.
//!
//! `Display` writes the compact form of `serde_text`, for machines; `from_message` reads it back.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use super::{ClockTime, serde_text};

/// Why a text is not a date. Every `String` is canonical EDTF.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DateError {
    NotADate,
    /// Neither a month (1–12) nor, where one may stand, a season (21–24).
    NoSuchMonth {
        month: i8,
    },
    NoSuchDay {
        year: i16,
        month: i8,
        day: i8,
        days_in_month: i8,
    },
    EndBeforeStart {
        start: String,
        end: String,
    },
    /// An interval of which neither end is known.
    NeitherEnd,
    /// A day, month or season without a year, such as "7. desember".
    YearMissing,
    /// Written as people write: "16.01.2018", "18.–19. april 2018", "2018-1-16".
    NorwegianStyle {
        suggestion: String,
    },
    /// EDTF except for spaces, quotation marks, other dashes, a small x or "-XX".
    StrayCharacters {
        suggestion: String,
    },
    /// A date with a time of day after it; the time belongs in another field.
    HasTime {
        suggestion: String,
    },
}

/// Why a text is not a time of day, or not a duration.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TimeError {
    NotATime,
    /// 24 or more.
    NoSuchHour {
        hour: u8,
    },
    /// 60 or more.
    NoSuchMinute {
        minute: u8,
    },
    /// "10.00–11.00" where one time belongs.
    TwoTimes {
        start: ClockTime,
        end: ClockTime,
    },
    NotADuration,
}

impl DateError {
    const PREFIX: &str = "date:";

    /// What the writer probably meant, as canonical EDTF. None: no guess.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            DateError::NorwegianStyle { suggestion }
            | DateError::StrayCharacters { suggestion }
            | DateError::HasTime { suggestion } => Some(suggestion),
            _ => None,
        }
    }

    /// Finds the error inside a deserialiser's message, whatever the library put around it.
    #[must_use]
    pub fn from_message(message: &str) -> Option<DateError> {
        serde_text::read(message, DateError::PREFIX, |name, fields| {
            Some(match (name, fields) {
                ("not-a-date", []) => DateError::NotADate,
                ("no-such-month", [month]) => DateError::NoSuchMonth {
                    month: value(month)?,
                },
                ("no-such-day", [year, month, day, days_in_month]) => DateError::NoSuchDay {
                    year: value(year)?,
                    month: value(month)?,
                    day: value(day)?,
                    days_in_month: value(days_in_month)?,
                },
                ("end-before-start", [start, end]) => DateError::EndBeforeStart {
                    start: value(start)?,
                    end: value(end)?,
                },
                ("neither-end", []) => DateError::NeitherEnd,
                ("year-missing", []) => DateError::YearMissing,
                ("norwegian-style", [text]) => DateError::NorwegianStyle {
                    suggestion: value(text)?,
                },
                ("stray-characters", [text]) => DateError::StrayCharacters {
                    suggestion: value(text)?,
                },
                ("has-time", [text]) => DateError::HasTime {
                    suggestion: value(text)?,
                },
                _ => return None,
            })
        })
    }
}

impl TimeError {
    const PREFIX: &str = "time:";

    /// Finds the error inside a deserialiser's message, whatever the library put around it.
    #[must_use]
    pub fn from_message(message: &str) -> Option<TimeError> {
        serde_text::read(message, TimeError::PREFIX, |name, fields| {
            Some(match (name, fields) {
                ("not-a-time", []) => TimeError::NotATime,
                ("no-such-hour", [hour]) => TimeError::NoSuchHour { hour: value(hour)? },
                ("no-such-minute", [minute]) => TimeError::NoSuchMinute {
                    minute: value(minute)?,
                },
                ("two-times", [start, end]) => TimeError::TwoTimes {
                    start: value(start)?,
                    end: value(end)?,
                },
                ("not-a-duration", []) => TimeError::NotADuration,
                _ => return None,
            })
        })
    }
}

fn value<T: FromStr>(field: &str) -> Option<T> {
    field.parse().ok()
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut write = |name: &str, fields: &[&dyn fmt::Display]| {
            serde_text::write(f, DateError::PREFIX, name, fields)
        };
        match self {
            DateError::NotADate => write("not-a-date", &[]),
            DateError::NoSuchMonth { month } => write("no-such-month", &[month]),
            DateError::NoSuchDay {
                year,
                month,
                day,
                days_in_month,
            } => write("no-such-day", &[year, month, day, days_in_month]),
            DateError::EndBeforeStart { start, end } => write("end-before-start", &[start, end]),
            DateError::NeitherEnd => write("neither-end", &[]),
            DateError::YearMissing => write("year-missing", &[]),
            DateError::NorwegianStyle { suggestion } => write("norwegian-style", &[suggestion]),
            DateError::StrayCharacters { suggestion } => write("stray-characters", &[suggestion]),
            DateError::HasTime { suggestion } => write("has-time", &[suggestion]),
        }
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut write = |name: &str, fields: &[&dyn fmt::Display]| {
            serde_text::write(f, TimeError::PREFIX, name, fields)
        };
        match self {
            TimeError::NotATime => write("not-a-time", &[]),
            TimeError::NoSuchHour { hour } => write("no-such-hour", &[hour]),
            TimeError::NoSuchMinute { minute } => write("no-such-minute", &[minute]),
            TimeError::TwoTimes { start, end } => write("two-times", &[start, end]),
            TimeError::NotADuration => write("not-a-duration", &[]),
        }
    }
}

impl Error for DateError {}
impl Error for TimeError {}
