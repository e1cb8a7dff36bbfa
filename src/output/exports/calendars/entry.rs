//! One entry of a calendar, a `VEVENT` (RFC 5545, section 3.6.1).

use super::content_lines::ContentLines;
use super::time_zone;
use crate::base::date::{ClockTime, Date};
use jiff::Span;
use jiff::civil::DateTime;

pub struct CalendarEntry<'e> {
    /// The same as long as the record has its id.
    pub uid: String,
    pub when: EntryTime,
    pub revision: Revision,
    pub summary: String,
    pub description: String,
    pub location: Option<String>,
    /// On the web.
    pub url: Option<&'e str>,
    pub categories: Vec<&'e str>,
    pub status: Option<EntryStatus>,
    /// It takes nobody's time: a deadline.
    pub is_free: bool,
}

pub enum EntryTime {
    /// Whole days; the last is one of them.
    Days { first: Date, last: Date },
    /// `end`. None: not known.
    Clock {
        start: DateTime,
        end: Option<DateTime>,
    },
}

#[derive(Clone, Copy)]
pub enum EntryStatus {
    Tentative,
    Confirmed,
    Cancelled,
}

/// How often, and when, what the entry says was changed. See [`super`].
#[derive(Clone, Copy)]
pub struct Revision {
    pub sequence: u32,
    /// None: the record does not say.
    pub day: Option<Date>,
}

/// Stands where a record does not say when it was written: a day before there were calendar programs.
const UNKNOWN_STAMP: &str = "19700101T000000Z";

impl EntryTime {
    /// From one time of the day to another, which is on the next day where it is earlier.
    pub fn of_day(day: Date, start: ClockTime, end: Option<ClockTime>) -> EntryTime {
        let end_day = match end {
            Some(end) if end < start => day.tomorrow().unwrap_or(day),
            _ => day,
        };
        EntryTime::Clock {
            start: at(day, start),
            end: end.map(|end| at(end_day, end)),
        }
    }
}

fn at(day: Date, time: ClockTime) -> DateTime {
    let midnight = day.at(0, 0, 0, 0);
    let minutes = Span::new().minutes(i64::from(time.minutes()));
    // The calendar's last day has no midnight after it.
    midnight.checked_add(minutes).unwrap_or(midnight)
}

impl CalendarEntry<'_> {
    pub fn lines(&self) -> String {
        let mut lines = ContentLines::default();
        lines.line("BEGIN", "VEVENT").text("UID", &self.uid);
        let stamp = |day: Date| format!("{}T000000Z", in_digits(day));
        let stated = self.revision.day.map(stamp);
        lines.line("DTSTAMP", stated.as_deref().unwrap_or(UNKNOWN_STAMP));
        if let Some(stated) = &stated {
            lines.line("LAST-MODIFIED", stated);
        }
        lines.line("SEQUENCE", &self.revision.sequence.to_string());
        self.time_lines(&mut lines);
        lines.text("SUMMARY", &self.summary);
        if !self.description.is_empty() {
            lines.text("DESCRIPTION", &self.description);
        }
        if let Some(location) = &self.location {
            lines.text("LOCATION", location);
        }
        if let Some(url) = self.url {
            lines.line("URL", url);
        }
        lines.list("CATEGORIES", self.categories.iter().copied());
        if let Some(status) = self.status {
            lines.line("STATUS", status.word());
        }
        if self.is_free {
            lines.line("TRANSP", "TRANSPARENT");
        }
        lines.line("END", "VEVENT");
        lines.into_string()
    }

    fn time_lines(&self, lines: &mut ContentLines) {
        match &self.when {
            EntryTime::Days { first, last } => {
                let after = last.tomorrow().unwrap_or(*last);
                lines.line("DTSTART;VALUE=DATE", &in_digits(*first));
                lines.line("DTEND;VALUE=DATE", &in_digits(after));
            }
            EntryTime::Clock { start, end } => {
                let mut time = |property, time| {
                    let (name, value) = time_zone::local(property, time);
                    lines.line(&name, &value);
                };
                time("DTSTART", *start);
                if let Some(end) = end {
                    time("DTEND", *end);
                }
            }
        }
    }
}

impl EntryStatus {
    fn word(self) -> &'static str {
        match self {
            EntryStatus::Tentative => "TENTATIVE",
            EntryStatus::Confirmed => "CONFIRMED",
            EntryStatus::Cancelled => "CANCELLED",
        }
    }
}

/// "20241016"
fn in_digits(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}
