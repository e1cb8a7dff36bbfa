//! iCalendar: events without those who were asked to come, the organiser's address, and what lets anybody into the meeting.

use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};
use crate::documents::problem::{Problem, damaged};

/// Properties that name persons or lead into a meeting; so do all whose names begin with `X-MICROSOFT-`, `X-MS-` or `X-GOOGLE-`.
const NAMING: &[&str] = &[
    "ATTENDEE",
    "ORGANIZER",
    "CONTACT",
    "REQUEST-STATUS",
    "CONFERENCE",
    "X-ALT-DESC",
    "ATTACH",
    "X-ZOOM-MEETING-ID",
];
const VENDORS: &[&str] = &[
    "X-MICROSOFT-",
    "X-MS-",
    "X-GOOGLE-",
    "X-CALENDARSERVER-",
    "X-APPLE-",
    "X-OWNER",
    "X-WR-RELCALID",
];

/// In bytes: longer lines are folded (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// `None`: no event names a person.
pub fn calendar(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
        .map_err(damaged)?;
    if !text.trim_start().starts_with("BEGIN:VCALENDAR") {
        return Err(damaged("not a calendar"));
    }
    let mut copy = String::with_capacity(text.len());
    let mut is_changed = false;
    for line in unfolded(text) {
        match without_access(&line) {
            _ if names_person(&line) => is_changed = true,
            Some(changed) => {
                is_changed = true;
                fold(&changed, &mut copy);
            }
            None => fold(&line, &mut copy),
        }
    }
    Ok(is_changed.then(|| copy.into_bytes()))
}

/// The lines as they were before they were folded.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn names_person(line: &str) -> bool {
    let end = line.find([':', ';']).unwrap_or(line.len());
    let name = line[..end].to_ascii_uppercase();
    NAMING.contains(&name.as_str()) || VENDORS.iter().any(|vendor| name.starts_with(vendor))
}

/// A line's value without links into a meeting and their codes.
fn without_access(line: &str) -> Option<String> {
    // Escaped line breaks end words as breaks do.
    let plain = line.replace("\\n", "\n ").replace("\\N", "\n ");
    let mut changed = String::with_capacity(line.len());
    let mut at = 0;
    for span in personal_data(&plain, &Allowed::default()) {
        if span.kind == PersonalDataKind::MeetingAccess {
            changed.push_str(&plain[at..span.range.start]);
            changed.push_str("[…]");
            at = span.range.end;
        }
    }
    changed.push_str(&plain[at..]);
    (at > 0).then(|| changed.replace("\n ", "\\n"))
}

fn fold(line: &str, copy: &mut String) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            copy.push_str("\r\n ");
            length = 1;
        }
        copy.push(letter);
        length += letter.len_utf8();
    }
    copy.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::calendar;

    #[test]
    fn who_was_asked_and_how_to_join_are_left_out() {
        let event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Samling\r\nATTENDEE;CN=\"Kari Nordmann\":mailto:kari@exam\r\n ple.no\r\nORGANIZER:mailto:ola@example.no\r\nX-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example.no\r\nDESCRIPTION:Hei\\nhttps://zoom.us/j/123456789?pwd=a\\nPasscode: aB3dE9\\nVel møtt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let copy = calendar(event.as_bytes()).unwrap().unwrap();
        let wanted = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Samling\r\nDESCRIPTION:Hei\\n[…]\\nPasscode: […]\\nVel møtt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(String::from_utf8(copy.clone()).unwrap(), wanted);
        assert_eq!(calendar(&copy), Ok(None));
        let long = format!(
            "BEGIN:VCALENDAR\r\nCONTACT:Kari\r\nSUMMARY:{}\r\nEND:VCALENDAR\r\n",
            "ø".repeat(60)
        );
        let copy = String::from_utf8(calendar(long.as_bytes()).unwrap().unwrap()).unwrap();
        assert!(copy.lines().all(|line| line.len() <= 75), "{copy}");
        assert_eq!(
            copy.replace("\r\n ", ""),
            long.replace("CONTACT:Kari\r\n", "")
        );
    }
}
