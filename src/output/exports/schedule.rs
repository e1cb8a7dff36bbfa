//! `schedule.xml` beside the page of each gathering that has a programme with times: the format of frab and pretalx, which programmes of
//! conferences are shown and recorded by.

use super::named_sessions::{NamedSession, named_sessions};
use super::{Export, ExportInput, file};
use crate::base::OutputFile;
use crate::base::date::{ClockTime, Date, TimeZone, local_datetime, time_zone};
use crate::base::digest::Digest;
use crate::base::text::escape_into;
use crate::content::model::Gathering;
use crate::content::schema::fields::SpeakerRecord;
use crate::content::schema::records::SessionRecord;
use crate::site::pages::TextCover;
use std::collections::BTreeMap;

pub const EXPORT: Export = Export::BeforePages(|input| {
    let cover = TextCover::new(&input.archive.site.record);
    let Some(zone) = time_zone("Europe/Oslo") else {
        return Vec::new();
    };
    let gatherings = input.archive.gatherings.iter();
    let schedules = gatherings.filter_map(|gathering| {
        let schedule = Schedule {
            input,
            gathering,
            cover: &cover,
            zone: &zone,
        };
        schedule.file()
    });
    schedules.collect()
});

/// Where nothing is said of the room.
const NO_ROOM: &str = "–";

struct Schedule<'s> {
    input: &'s ExportInput<'s>,
    gathering: &'s Gathering,
    cover: &'s TextCover,
    zone: &'s TimeZone,
}

impl Schedule<'_> {
    /// None: it has no session of which day and time are known, or it was not held as announced.
    fn file(&self) -> Option<OutputFile> {
        let sessions = named_sessions(self.gathering);
        if sessions.is_empty() || self.gathering.is_called_off() {
            return None;
        }
        let path = self.input.plan.gathering_page(self.gathering);
        let xml = self.xml(&sessions);
        Some(file(
            &format!("{}schedule.xml", path.address()),
            xml.into_bytes(),
        ))
    }

    fn xml(&self, sessions: &[NamedSession<'_>]) -> String {
        let mut days: BTreeMap<Date, BTreeMap<&str, Vec<&NamedSession<'_>>>> = BTreeMap::new();
        for timed in sessions {
            let room = timed.session.room.as_deref().unwrap_or(NO_ROOM);
            let rooms = days.entry(timed.day).or_default();
            rooms.entry(room).or_default().push(timed);
        }
        let mut xml = Xml::default();
        xml.text
            .push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n");
        xml.element("version", "1");
        xml.text.push_str("<conference>\n");
        xml.element(
            "title",
            &self.covered(self.gathering.record().title.as_str()),
        );
        xml.element("acronym", &acronym(self.gathering.id()));
        if let (Some((first, _)), Some((last, _))) = (days.first_key_value(), days.last_key_value())
        {
            xml.element("start", &first.to_string());
            xml.element("end", &last.to_string());
        }
        xml.element("days", &days.len().to_string());
        xml.element("timeslot_duration", "00:05");
        xml.text.push_str("</conference>\n");
        for (index, (day, rooms)) in days.iter().enumerate() {
            let of_day = || rooms.values().flatten();
            let start = of_day().map(|timed| timed.start).min();
            let start = start.map(|start| local_datetime(*day, start, self.zone));
            // With one offset for a day, the texts are in the order of time.
            let end = of_day().map(|timed| self.end_of(timed)).max();
            xml.text.push_str(&format!(
                "<day index=\"{}\" date=\"{day}\" start=\"{}\" end=\"{}\">\n",
                index + 1,
                start.unwrap_or_default(),
                end.unwrap_or_default()
            ));
            for (room, sessions) in rooms {
                xml.text.push_str("<room name=\"");
                escape_into(&mut xml.text, &self.covered(room));
                xml.text.push_str("\">\n");
                for timed in sessions {
                    self.event(&mut xml, timed, room);
                }
                xml.text.push_str("</room>\n");
            }
            xml.text.push_str("</day>\n");
        }
        xml.text.push_str("</schedule>\n");
        xml.text
    }

    /// When it ends, or where that is not known, begins.
    fn end_of(&self, timed: &NamedSession<'_>) -> String {
        let end = timed.session.end.unwrap_or(timed.start);
        let is_next_day = end < timed.start;
        let next_day = timed.day.tomorrow().unwrap_or(timed.day);
        let day = if is_next_day { next_day } else { timed.day };
        local_datetime(day, end, self.zone)
    }

    fn event(&self, xml: &mut Xml, timed: &NamedSession<'_>, room: &str) {
        let NamedSession {
            name,
            session,
            day,
            start,
        } = timed;
        // In the shape that programs for recordings ask for.
        let slug = format!(
            "samling_{}-program-{name}",
            self.gathering.id().replace('-', "_")
        );
        let (id, guid) = (number(&slug), guid(&slug));
        xml.text
            .push_str(&format!("<event id=\"{id}\" guid=\"{guid}\">\n"));
        xml.element("room", &self.covered(room));
        xml.element("title", &self.covered(session.title.as_str()));
        xml.element("subtitle", "");
        let kind = serde_json::to_value(session.session_type).unwrap_or_default();
        xml.element("type", kind.as_str().unwrap_or_default());
        xml.element("date", &local_datetime(*day, *start, self.zone));
        xml.element("start", &start.to_string());
        xml.element("duration", &duration(*start, session.end));
        xml.element(
            "abstract",
            &self.covered(session.summary.as_deref().unwrap_or_default()),
        );
        xml.element("slug", &slug);
        xml.element(
            "track",
            &self.covered(session.track.as_deref().unwrap_or_default()),
        );
        xml.text.push_str("<persons>\n");
        for name in self.speakers(session) {
            xml.element("person", &self.covered(&name));
        }
        xml.text.push_str("</persons>\n</event>\n");
    }

    /// Those who speak in the session's presentations, but for those who have asked not to be named.
    fn speakers(&self, session: &SessionRecord) -> Vec<String> {
        let relations = &self.input.archive.relations;
        let is_named = |speaker: &&SpeakerRecord| {
            !relations.is_removed(speaker.name.as_str(), speaker.person.as_ref())
        };
        let talks = session.presentations.iter();
        let talks = talks.filter_map(|talk| self.gathering.presentation(talk.id()));
        let speakers = talks.flat_map(|talk| talk.record.speakers.iter().filter(is_named));
        speakers.map(|speaker| speaker.name.to_string()).collect()
    }

    fn covered(&self, text: &str) -> String {
        self.cover.covered(text)
    }
}

#[derive(Default)]
struct Xml {
    text: String,
}

impl Xml {
    fn element(&mut self, name: &str, text: &str) {
        self.text.push_str(&format!("<{name}>"));
        escape_into(&mut self.text, text);
        self.text.push_str(&format!("</{name}>\n"));
    }
}

/// The format wants four letters at least.
fn acronym(id: &str) -> String {
    match id.len() {
        0..=3 => format!("samling-{id}"),
        _ => id.to_owned(),
    }
}

/// Hours and minutes; `00:00` where the end is not known. A session that ends earlier in the day ends on the next.
fn duration(start: ClockTime, end: Option<ClockTime>) -> String {
    const DAY: u32 = 24 * 60;
    let minutes = end.map_or(0, |end| (end.minutes() + DAY - start.minutes()) % DAY);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// From 1, and always the same for the same session.
fn number(slug: &str) -> u32 {
    let bytes = Digest::of_bytes(slug.as_bytes()).to_bytes();
    let number = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    (number >> 1).max(1)
}

/// A UUID of version 8 (RFC 9562), which is always the same for the same session.
fn guid(slug: &str) -> String {
    let mut bytes = Digest::of_bytes(slug.as_bytes()).to_bytes();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_a_session_is() {
        let check = |start: &str, end: Option<&str>, expected: &str| {
            let time = |text: &str| ClockTime::parse(text).unwrap();
            assert_eq!(duration(time(start), end.map(time)), expected);
        };
        check("09:00", Some("10:15"), "01:15");
        check("23:30", Some("00:10"), "00:40");
        check("09:00", None, "00:00");
    }

    #[test]
    fn a_guid_says_its_version() {
        let guid = guid("x-1");
        assert_eq!(guid.len(), 36);
        assert_eq!(&guid[14..15], "8");
    }
}
