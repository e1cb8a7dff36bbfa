//! How long something lasts, in whole minutes: "0:30", "30 min", "1 t 30 min", "PT30M".

use std::fmt;
use std::str::FromStr;

use crate::base::text::Language;

use super::TimeError;
use super::calendar_words::CalendarWords;

/// A length of time in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Duration {
    minutes: u32,
}

impl Duration {
    #[must_use]
    pub fn from_minutes(minutes: u32) -> Duration {
        Duration { minutes }
    }

    #[must_use]
    pub fn minutes(self) -> u32 {
        self.minutes
    }

    /// As a regular expression (ECMA-262) for the text in lower case.
    pub const PATTERN: &str = "^ *([0-9]+:[0-5][0-9]|(pt)? *(\
         [0-9]+ *(t|time|timer|timar|h|hour|hours)\\.? *((og |and )?[0-9]+ *(m|min|minutt|minutter|minute|minutes)\\.?)?|\
         [0-9]+ *(m|min|minutt|minutter|minute|minutes)\\.?)) *$";

    /// Reads hours and minutes ("1:30"), ISO 8601 ("PT1H30M") or words ("1 t 30 min", "1 time og 30 minutter"). A bare
    /// number is refused: its unit is not known.
    ///
    /// # Errors
    /// [`TimeError::NotADuration`], also for "1:75".
    pub fn parse(text: &str) -> Result<Duration, TimeError> {
        let text = text.trim().to_lowercase();
        let minutes = match text.split_once(':') {
            Some((hours, minutes)) => with_colon(hours, minutes),
            None => in_units(text.strip_prefix("pt").unwrap_or(&text)),
        };
        (minutes.map(Duration::from_minutes)).ok_or(TimeError::NotADuration)
    }

    /// "30 min", "1 t 30 min"; in English "1 h 30 min".
    #[must_use]
    pub fn prose(self, language: Language) -> String {
        let unit = CalendarWords::of(language).hours;
        match (self.minutes / 60, self.minutes % 60) {
            (0, minutes) => format!("{minutes} min"),
            (hours, 0) => format!("{hours} {unit}"),
            (hours, minutes) => format!("{hours} {unit} {minutes} min"),
        }
    }
}

fn with_colon(hours: &str, minutes: &str) -> Option<u32> {
    let minute = digits(minutes).filter(|minute| minutes.len() == 2 && *minute < 60)?;
    digits(hours)?.checked_mul(60)?.checked_add(minute)
}

/// Numbers, each followed by its unit, hours before minutes.
fn in_units(text: &str) -> Option<u32> {
    let mut rest = text.trim_start();
    let (mut total, mut smallest) = (0_u32, u32::MAX);
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit())?);
        let after = after.trim_start();
        let (unit, after) = after.split_at(
            after
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(after.len()),
        );
        let factor = unit_in_minutes(unit).filter(|factor| *factor < smallest)?;
        total = digits(number)?.checked_mul(factor)?.checked_add(total)?;
        smallest = factor;
        let after = after.strip_prefix('.').unwrap_or(after).trim_start();
        rest = ["og ", "and "]
            .into_iter()
            .find_map(|word| after.strip_prefix(word))
            .unwrap_or(after);
    }
    (smallest < u32::MAX).then_some(total)
}

fn unit_in_minutes(unit: &str) -> Option<u32> {
    match unit {
        "m" | "min" | "minutt" | "minutter" | "minute" | "minutes" => Some(1),
        "t" | "time" | "timer" | "timar" | "h" | "hour" | "hours" => Some(60),
        _ => None,
    }
}

fn digits(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

/// ISO 8601, as schema.org and `<time>` require: "PT1H30M".
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.minutes / 60, self.minutes % 60) {
            (0, minutes) => write!(f, "PT{minutes}M"),
            (hours, 0) => write!(f, "PT{hours}H"),
            (hours, minutes) => write!(f, "PT{hours}H{minutes}M"),
        }
    }
}

impl FromStr for Duration {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Duration, TimeError> {
        Duration::parse(text)
    }
}
