//! Calendar files: a page for each event, with time, place and subject, without data about the invited persons.

mod content_lines;
mod private;
mod time;

use super::plain_text;
use crate::base::digest::Digest;
use crate::documents::document::{Block, CalendarEvent, DocumentPage, Metadata};
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::personal_data::{Allowed, has_given_name, masked, personal_data};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{decoded, some};
use content_lines::{ContentLine, content_lines};
use private::{is_meeting_address, is_private_event, without_private_lines};
use time::{OwnZones, clock_of_zone, event_time, last_time, time_after};

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let lines = calendar_lines(bytes)?;
    let zones = OwnZones::of(&lines);
    let is_cancelled = lines
        .iter()
        .any(|line| line.name == "METHOD" && line.value.eq_ignore_ascii_case("CANCEL"));
    let pages: Vec<DocumentPage> = events(&lines)
        .into_iter()
        .take(MOST_PAGES)
        .zip(1..)
        .map(|(event, number)| page(event, number, &zones, is_cancelled))
        .collect();
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title: pages.first().and_then(|page| page.title.clone()),
        ..Metadata::default()
    })));
    for page in pages {
        emit(ReadEvent::Page(page));
    }
    Ok(())
}

fn calendar_lines(bytes: &[u8]) -> Result<Vec<ContentLine>, Problem> {
    if !decoded(bytes).trim_start().starts_with("BEGIN:VCALENDAR") {
        return Err(damaged("not a calendar"));
    }
    Ok(content_lines(bytes))
}

/// The lines of each public event, without those of its alarms.
fn events(lines: &[ContentLine]) -> Vec<Vec<&ContentLine>> {
    let mut events: Vec<Vec<&ContentLine>> = Vec::new();
    // The components around the line, from the outermost.
    let mut open: Vec<&str> = Vec::new();
    for line in lines {
        match (line.name.as_str(), line.value.trim()) {
            ("BEGIN", component) => {
                open.push(component);
                if component == "VEVENT" {
                    events.push(Vec::new());
                }
            }
            ("END", _) => {
                open.pop();
            }
            _ if open.last() == Some(&"VEVENT") => {
                if let Some(event) = events.last_mut() {
                    event.push(line);
                }
            }
            _ => {}
        }
    }
    events.retain(|event| !event.iter().any(|line| is_private_event(line)));
    events
}

/// The lines without the events that their owner has marked as private.
fn without_private_events(lines: Vec<ContentLine>) -> Vec<ContentLine> {
    let mut kept: Vec<ContentLine> = Vec::new();
    // Where the event that is being read begins among the kept lines, and whether it is private.
    let mut event: Option<(usize, bool)> = None;
    for line in lines {
        let is_of_event = |name: &str| line.name == name && line.value.trim() == "VEVENT";
        match &mut event {
            None if is_of_event("BEGIN") => event = Some((kept.len(), false)),
            Some((_, is_private)) if is_private_event(&line) => *is_private = true,
            Some((first, true)) if is_of_event("END") => {
                kept.truncate(*first);
                event = None;
                continue;
            }
            Some(_) if is_of_event("END") => event = None,
            _ => {}
        }
        kept.push(line);
    }
    kept
}

fn page(
    lines: Vec<&ContentLine>,
    number: u32,
    zones: &OwnZones,
    is_cancelled: bool,
) -> DocumentPage {
    let line = |name: &str| lines.iter().find(|line| line.name == name);
    let text = |name: &str| line(name).and_then(|line| some(&line.text()));
    let title = text("SUMMARY");
    let time = |name: &str| line(name).and_then(|line| event_time(line, zones));
    let start = time("DTSTART");
    let event = CalendarEvent {
        start,
        end: time("DTEND").map(|end| last_time(start, end)).or_else(|| {
            let duration = line("DURATION")?;
            time_after(start?, duration.value.trim())
        }),
        written_start: line("DTSTART").and_then(|line| clock_of_zone(line)),
        place: text("LOCATION").and_then(|place| public_place(&place)),
        is_online: lines.iter().any(|line| is_online(line)),
        organiser: line("ORGANIZER")
            .and_then(|line| line.parameter("CN"))
            .filter(|name| !name.contains('@'))
            .and_then(some),
        is_cancelled: is_cancelled
            || text("STATUS").is_some_and(|status| status.eq_ignore_ascii_case("CANCELLED")),
        repeats: line("RRULE").or_else(|| line("RDATE")).is_some(),
    };
    let mut blocks = Vec::new();
    blocks.extend(title.clone().map(|text| Block::Heading { level: 1, text }));
    blocks.extend(when(&event).map(Block::paragraph));
    blocks.extend(event.place.clone().map(Block::paragraph));
    let description = line("DESCRIPTION").map(|line| public_text(&line.text()));
    blocks.extend(plain_text::blocks(&description.unwrap_or_default()));
    let mut page = DocumentPage::of(number, title, blocks);
    page.link(text("URL").filter(|url| !is_meeting_address(&url.to_lowercase())));
    page.event = Some(Box::new(event));
    page
}

/// The text without access to the meeting, and with personal addresses and numbers masked.
fn public_text(text: &str) -> String {
    masked(&without_private_lines(text), &Allowed::default(), |_| MASK)
}

fn when(event: &CalendarEvent) -> Option<String> {
    match (event.start?, event.end) {
        (start, Some(end)) if end != start => Some(format!("{start} – {end}")),
        (start, _) => Some(start.to_string()),
    }
}

/// The place without parts that give access to a meeting or name a meeting service.
fn public_place(place: &str) -> Option<String> {
    let parts = place.split([';', '\n']).map(str::trim);
    let rooms = parts.filter(|part| {
        let lower = part.to_lowercase();
        let is_program = [
            "microsoft teams",
            "teams",
            "zoom",
            "google meet",
            "webex",
            "skype",
        ]
        .iter()
        .any(|program| lower.starts_with(program));
        !part.is_empty() && !is_program && !is_meeting_address(&lower)
    });
    some(&rooms.collect::<Vec<_>>().join(", "))
}

/// Does the line say that the meeting is in a meeting service?
fn is_online(line: &ContentLine) -> bool {
    let lower = line.value.to_lowercase();
    let names_program = || {
        ["teams", "zoom", "google meet", "webex"]
            .iter()
            .any(|program| lower.contains(program))
    };
    line.name.starts_with("X-MICROSOFT-SKYPETEAMS")
        || line.name == "LOCATION" && names_program()
        || is_meeting_address(&lower)
}

/// Properties with the invited persons, or with their access to the meeting.
const PRIVATE: [&str; 7] = [
    "ATTENDEE",
    "CONTACT",
    "CONFERENCE",
    "REQUEST-STATUS",
    "X-ALT-DESC",
    "COMMENT",
    "ATTACH",
];
/// Extension properties that describe the calendar itself. All other extensions may hold anything, and RFC 5545 lets readers ignore them.
const HARMLESS: [&str; 3] = ["X-WR-CALNAME", "X-WR-TIMEZONE", "X-PUBLISHED-TTL"];

fn names_people(name: &str) -> bool {
    PRIVATE.contains(&name) || name.starts_with("X-") && !HARMLESS.contains(&name)
}

/// The calendar without invited persons, addresses and access to the meeting. None: nothing changes.
pub fn public_calendar(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let lines = without_private_events(calendar_lines(bytes)?);
    let kept: Vec<&ContentLine> = lines
        .iter()
        .filter(|line| !names_people(&line.name))
        .collect();
    let mut copy = String::new();
    for line in kept {
        let public = match line.name.as_str() {
            // RFC 5545 requires an address; this one belongs to no person.
            "ORGANIZER" => "invalid:nomail".to_owned(),
            "DESCRIPTION" | "SUMMARY" | "X-WR-CALNAME" => escaped(&public_text(&line.text())),
            "LOCATION" => escaped(&public_place(&line.text()).unwrap_or_default()),
            "UID" | "RELATED-TO" | "PRODID" => identifier(&line.value),
            "URL" if is_meeting_address(&line.value.to_lowercase()) => continue,
            name if is_structure(name, &line.value) => line.value.clone(),
            _ => {
                let text = line.text();
                match masked(&text, &Allowed::default(), |_| MASK) {
                    public if public == text => line.value.clone(),
                    public => escaped(&public),
                }
            }
        };
        copy.push_str(&folded(line, &public));
    }
    Ok(Some(copy.into_bytes()).filter(|copy| copy.as_slice() != bytes))
}

/// In place of personal data.
const MASK: &str = "[…]";

/// The identifier; where it looks like a person's address or number, one that is made of it.
fn identifier(value: &str) -> String {
    match personal_data(value, &Allowed::default()).is_empty() && !has_given_name(value) {
        true => value.to_owned(),
        false => Digest::of_bytes(value.as_bytes()).to_string(),
    }
}

/// Is the line's value a date, a rule or a name of the format, and no text?
fn is_structure(name: &str, value: &str) -> bool {
    let names = ["BEGIN", "END", "RECURRENCE-ID", "CREATED", "RRULE", "RDATE"];
    let begins = ["DT", "TZ", "EXDATE", "LAST-MOD"];
    let is_sign = |letter: char| {
        letter.is_ascii_uppercase() || letter.is_ascii_digit() || "=;:,+-/".contains(letter)
    };
    (names.contains(&name) || begins.iter().any(|begin| name.starts_with(begin)))
        && value.trim().chars().all(is_sign)
}

/// Gives the values and parameters of all lines to `take`; the second argument is always `false`.
pub fn calendar_texts(bytes: &[u8], take: &mut dyn FnMut(&str, bool)) {
    for line in content_lines(bytes) {
        let is_identifier = matches!(line.name.as_str(), "UID" | "RELATED-TO" | "PRODID");
        if is_structure(&line.name, &line.value) || is_identifier && !has_given_name(&line.value) {
            continue;
        }
        line.parameters
            .iter()
            .for_each(|(_, value)| take(value, false));
        line.text().lines().for_each(|line| take(line, false));
    }
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// The line folded for a file: at most 75 bytes, with the rest on lines that begin with a space.
fn folded(line: &ContentLine, value: &str) -> String {
    const LONGEST: usize = 75;
    let mut whole = line.name.clone();
    for (name, parameter) in &line.parameters {
        let is_address = matches!(name.as_str(), "SENT-BY" | "EMAIL" | "DIR" | "ALTREP");
        if is_address || parameter.contains('@') {
            continue;
        }
        let parameter = masked(parameter, &Allowed::default(), |_| MASK);
        whole.push_str(&match parameter.contains([':', ';', ',', ' ']) {
            true => format!(";{name}=\"{parameter}\""),
            false => format!(";{name}={parameter}"),
        });
    }
    whole.push(':');
    whole.push_str(value);
    let mut folded = String::new();
    let mut length = 0;
    for letter in whole.chars() {
        if length + letter.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(letter);
        length += letter.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEETING: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n\
        ORGANIZER;CN=\"Kari Moe\":mailto:kari@example.no\r\nATTENDEE;CN=Ola:mailto:ola@example.no\r\n\
        SUMMARY:Forum nr 35\r\nDTSTART;VALUE=DATE:20251103\r\nDTEND;VALUE=DATE:20251105\r\n\
        LOCATION:Fylkeshuset\\, Oslo\\; Microsoft Teams-møte\r\n\
        DESCRIPTION:1. Velkommen\\, Kari\\nMøte-ID: 323\\nPassord: hemmelig\r\n\
        X-EIER:Ola 912 34 567\r\nCATEGORIES:Ring 912 34 567\r\nUID:kari.nordmann@example.no\r\nBEGIN:VALARM\r\nDESCRIPTION:Husk\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn an_event_of_whole_days_ends_on_its_last_day() {
        let mut pages = Vec::new();
        read(MEETING.as_bytes(), &mut |event| {
            if let ReadEvent::Page(page) = event {
                pages.push(page);
            }
        })
        .expect("a calendar");
        let [page] = pages.as_slice() else {
            panic!("{pages:?}");
        };
        assert_eq!(
            page.text(),
            "Forum nr 35\n2025-11-03 – 2025-11-04\nFylkeshuset, Oslo\n1. Velkommen, Kari\n"
        );
        let event = page.event.as_ref().expect("an event");
        assert_eq!(event.organiser.as_deref(), Some("Kari Moe"));
        assert!(event.is_online && !event.is_cancelled);
    }

    #[test]
    fn the_published_copy_tells_on_nobody() {
        let copy = public_calendar(MEETING.as_bytes()).expect("a calendar");
        let copy = String::from_utf8(copy.expect("a copy")).expect("a text");
        for private in [
            "example.no",
            "ATTENDEE",
            "323",
            "hemmelig",
            "Teams",
            "X-EIER",
            "912",
        ] {
            assert!(!copy.contains(private), "{copy}");
        }
        for public in [
            "CN=\"Kari Moe\":invalid:nomail",
            "Fylkeshuset\\, Oslo",
            "DTEND;VALUE=DATE:20251105",
        ] {
            assert!(copy.contains(public), "{copy}");
        }
        assert_eq!(public_calendar(copy.as_bytes()), Ok(None));
    }

    #[test]
    fn a_private_event_is_neither_read_nor_copied() {
        let calendar = MEETING.replace("SUMMARY:Forum", "CLASS:PRIVATE\r\nSUMMARY:Lege");
        let open = "BEGIN:VEVENT\r\nSUMMARY:Fagdag\r\nDTSTART:20251103T080000\r\nDURATION:PT1H30M\r\n\
            RRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let calendar = calendar.replace("END:VCALENDAR\r\n", open);
        let mut pages = Vec::new();
        read(calendar.as_bytes(), &mut |event| {
            if let ReadEvent::Page(page) = event {
                pages.push(page);
            }
        })
        .expect("a calendar");
        let [page] = pages.as_slice() else {
            panic!("{pages:?}");
        };
        assert_eq!(page.text(), "Fagdag\n2025-11-03 08:00 – 2025-11-03 09:30\n");
        assert!(page.event.as_ref().is_some_and(|event| event.repeats));
        let copy = public_calendar(calendar.as_bytes()).expect("a calendar");
        let copy = String::from_utf8(copy.expect("a copy")).expect("a text");
        assert!(copy.contains("Fagdag") && !copy.contains("Lege") && !copy.contains("Fylkeshuset"));
    }
}
