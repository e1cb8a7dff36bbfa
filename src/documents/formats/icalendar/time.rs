//! The time of an event as date and time of day in Norway, whatever its zone in the calendar.

use super::content_lines::ContentLine;
use crate::base::date::time_zone;
use crate::documents::document::EventTime;
use jiff::Span;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// The zone in which times are shown.
const SHOWN: &str = "Europe/Oslo";
/// Windows' names of zones (CLDR `windowsZones`) → those of IANA.
const WINDOWS_ZONES: [(&str, &str); 12] = [
    ("W. Europe Standard Time", "Europe/Oslo"),
    ("Central Europe Standard Time", "Europe/Oslo"),
    ("Central European Standard Time", "Europe/Oslo"),
    ("Romance Standard Time", "Europe/Oslo"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("FLE Standard Time", "Europe/Helsinki"),
    ("E. Europe Standard Time", "Europe/Helsinki"),
    ("UTC", "UTC"),
    ("Eastern Standard Time", "America/New_York"),
    ("Central Standard Time", "America/Chicago"),
    ("Pacific Standard Time", "America/Los_Angeles"),
];

/// The zones that a calendar defines itself: their names, and their offsets from UTC in winter and summer.
#[derive(Default)]
pub struct OwnZones(Vec<(String, Vec<String>)>);

impl OwnZones {
    pub fn of(lines: &[ContentLine]) -> OwnZones {
        let mut zones: Vec<(String, Vec<String>)> = Vec::new();
        for line in lines {
            match line.name.as_str() {
                "TZID" => zones.push((line.value.clone(), Vec::new())),
                "TZOFFSETTO" => {
                    if let Some((_, offsets)) = zones.last_mut() {
                        offsets.push(line.value.clone());
                    }
                }
                _ => {}
            }
        }
        OwnZones(zones)
    }

    /// A zone with an unknown name is recognised by its distances from UTC.
    fn zone(&self, name: &str) -> Option<TimeZone> {
        let (_, offsets) = self.0.iter().find(|(known, _)| known == name)?;
        let has = |offset: &str| offsets.iter().any(|known| known == offset);
        let iana = match () {
            () if has("+0100") && (has("+0200") || offsets.len() == 1) => SHOWN,
            () if has("+0000") && has("+0100") => "Europe/London",
            () if has("+0200") && has("+0300") => "Europe/Helsinki",
            () if has("+0000") => "UTC",
            () => return None,
        };
        time_zone(iana)
    }
}

/// None: not a valid date.
pub fn event_time(line: &ContentLine, zones: &OwnZones) -> Option<EventTime> {
    let value = line.value.trim();
    let number = |range: std::ops::Range<usize>| value.get(range)?.parse::<i16>().ok();
    let small = |range| number(range).and_then(|number| i8::try_from(number).ok());
    let date = Date::new(number(0..4)?, small(4..6)?, small(6..8)?).ok()?;
    let (Some(hour), Some(minute)) = (small(9..11), small(11..13)) else {
        return Some(on_day(date, None));
    };
    let written = date.at(hour.clamp(0, 23), minute.clamp(0, 59), 0, 0);
    let zone = if value.ends_with('Z') {
        Some(TimeZone::UTC)
    } else {
        line.parameter("TZID").and_then(|name| zone(name, zones))
    };
    let shown = zone.map_or(written, |zone| in_norway(written, zone));
    let clock = (shown.hour().unsigned_abs(), shown.minute().unsigned_abs());
    Some(on_day(shown.date(), Some(clock)))
}

/// The time of day as written in a zone of its own. None: it has none, or is written in UTC, which is no one's own time.
pub fn clock_of_zone(line: &ContentLine) -> Option<(u8, u8)> {
    let value = line.value.trim();
    let number = |range: std::ops::Range<usize>| value.get(range)?.parse::<u8>().ok();
    let is_own = !value.ends_with('Z') && line.parameter("TZID").is_some();
    is_own.then_some((number(9..11)?, number(11..13)?))
}

fn on_day(date: Date, clock: Option<(u8, u8)>) -> EventTime {
    EventTime {
        year: date.year(),
        month: date.month(),
        day: date.day(),
        clock,
    }
}

/// The last day of an event of whole days, whose stated end is the day after.
pub fn last_time(start: Option<EventTime>, end: EventTime) -> EventTime {
    let day = |time: EventTime| Date::new(time.year, time.month, time.day).ok();
    let last = day(end).and_then(|date| date.yesterday().ok());
    match (start.and_then(day), end.clock, last) {
        (Some(start), None, Some(last)) if last >= start => on_day(last, None),
        _ => end,
    }
}

/// The end of an event that begins at `start` and lasts "PT1H30M", "P2D" or "P1W" (RFC 5545, 3.3.6). None: no such duration.
pub fn time_after(start: EventTime, duration: &str) -> Option<EventTime> {
    let span: Span = duration.trim_start_matches('+').parse().ok()?;
    let date = Date::new(start.year, start.month, start.day).ok()?;
    let Some((hour, minute)) = start.clock else {
        let end = on_day(date.checked_add(span).ok()?, None);
        return Some(last_time(Some(start), end));
    };
    let clock = [hour, minute].map(i8::try_from);
    let [Ok(hour), Ok(minute)] = clock else {
        return None;
    };
    let end = date.at(hour, minute, 0, 0).checked_add(span).ok()?;
    let clock = (end.hour().unsigned_abs(), end.minute().unsigned_abs());
    Some(on_day(end.date(), Some(clock)))
}

/// None: unknown; such a time is taken as local.
fn zone(name: &str, zones: &OwnZones) -> Option<TimeZone> {
    let windows = WINDOWS_ZONES.iter().find(|(windows, _)| *windows == name);
    let iana = windows.map_or(name, |(_, iana)| iana);
    time_zone(iana).or_else(|| zones.zone(name))
}

fn in_norway(written: DateTime, zone: TimeZone) -> DateTime {
    let Some(norway) = time_zone(SHOWN) else {
        return written;
    };
    let shown = written.to_zoned(zone);
    shown.map_or(written, |time| time.with_time_zone(norway).datetime())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::formats::icalendar::content_lines::content_lines;

    #[test]
    fn times_are_shown_as_in_norway() {
        let check = |text: &str, expected: &str| {
            let lines = content_lines(text.as_bytes());
            let time = event_time(lines.last().expect("a line"), &OwnZones::of(&lines));
            assert_eq!(time.map(|time| time.to_string()).as_deref(), Some(expected));
        };
        check("DTSTART:20260429T110000Z", "2026-04-29 13:00");
        check("DTSTART:20260129T110000Z", "2026-01-29 12:00");
        check("DTSTART:20260429T233000Z", "2026-04-30 01:30");
        check("DTSTART:20260429T130000", "2026-04-29 13:00");
        check("DTSTART;VALUE=DATE:20260429", "2026-04-29");
        check(
            "DTSTART;TZID=\"W. Europe Standard Time\":20260429T130000",
            "2026-04-29 13:00",
        );
        check(
            "DTSTART;TZID=Europe/London:20260429T130000",
            "2026-04-29 14:00",
        );
        check(
            "TZID:Eget\nTZOFFSETTO:+0000\nTZOFFSETTO:+0100\nDTSTART;TZID=Eget:20260429T130000",
            "2026-04-29 14:00",
        );
    }
}
