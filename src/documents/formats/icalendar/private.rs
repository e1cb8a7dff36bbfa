//! The private parts of a meeting invitation: links to join, passcodes, numbers to call.

use super::content_lines::ContentLine;

/// Parts of addresses that give access to a meeting.
const MEETING_SITES: [&str; 14] = [
    "teams.microsoft.com",
    "teams.live.com",
    "teams.cloud.microsoft",
    "aka.ms/jointeamsmeeting",
    "dialin.",
    "zoom.us",
    "zoom.com",
    "zoomgov.com",
    "meet.google.com",
    "tel.meet",
    "webex.com",
    "whereby.com",
    "gotomeet",
    "meet.jit.si",
];
/// Does the line say that its event is for its owner alone?
pub fn is_private_event(line: &ContentLine) -> bool {
    let value = line.value.trim();
    line.name == "CLASS"
        && (value.eq_ignore_ascii_case("PRIVATE") || value.eq_ignore_ascii_case("CONFIDENTIAL"))
}

/// Beginnings of private lines, in lower case.
const BEGINNINGS: [&str; 52] = [
    "møte-id",
    "møteid",
    "meeting id",
    "meeting-id",
    "webinar id",
    "webinar-id",
    "passcode",
    "password",
    "passord",
    "passkode",
    "møtepassord",
    "meeting password",
    "adgangskode",
    "tilgangskode",
    "adgangskod",
    "access code",
    "pin:",
    "pin-kode",
    "konferanse-id",
    "telefonkonferanse-id",
    "phone conference id",
    "conference id",
    "video conference id",
    "videokonferanse-id",
    "one tap mobile",
    "dial by your location",
    "dial in",
    "dial-in",
    "ring inn",
    "ring opp",
    "join by",
    "join on",
    "join with",
    "join the meeting",
    "join zoom",
    "join microsoft teams",
    "klikk her for å bli med",
    "klikk her for å delta",
    "bli med på",
    "bli med i",
    "find a local number",
    "find your local number",
    "finn et lokalt nummer",
    "finn ditt lokale nummer",
    "tilbakestill pin",
    "reset pin",
    "reset dial-in pin",
    "meeting options",
    "møtealternativer",
    "tenant key",
    "leiernøkkel",
    "host key",
];

/// The text without such lines, and without a meeting service's section between lines of underscores.
pub fn without_private_lines(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    // The lines since the last separator; they are dropped when one of them gives access to the meeting.
    let mut section_start = 0;
    let mut is_private_section = false;
    let mut is_framed = false;
    for line in text.lines() {
        if is_rule(line) {
            if is_framed && is_private_section {
                kept.truncate(section_start);
            }
            is_framed = true;
            is_private_section = false;
            section_start = kept.len();
        } else if is_private(line) {
            is_private_section = true;
        } else {
            kept.push(line);
        }
    }
    if is_framed && is_private_section {
        kept.truncate(section_start);
    }
    kept.join("\n")
}

/// A separator: only underscores, hyphens and the like.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() >= 8
        && line
            .chars()
            .all(|letter| matches!(letter, '_' | '-' | '─' | '—' | '=' | '~' | ':' | '*'))
}

/// Does the line give access to the meeting, or a number to call?
pub fn is_private(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let words = lower.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '+');
    is_meeting_address(&lower)
        || BEGINNINGS.iter().any(|start| words.starts_with(start))
        || ["passcode:", "passord:", "password:", "passkode:"]
            .iter()
            .any(|label| lower.contains(label))
        || is_number_to_call(words)
}

pub fn is_meeting_address(lower: &str) -> bool {
    MEETING_SITES.iter().any(|site| lower.contains(site))
        || lower.contains("meetup-join")
        || lower.contains("tel:")
        || lower.contains("sip:")
}

/// "+47 21 00 00 00,,123456789# Norway, Oslo"
fn is_number_to_call(words: &str) -> bool {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    digits >= 8 && (words.starts_with('+') || words.contains(",,"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_everybody_may_see_is_kept() {
        let text = "Agenda:\n1. Velkommen\nMøte-ID: 323 339 423\nPassord: Hg2ac9YE\n\
                    Bli med: https://teams.microsoft.com/l/meetup-join/x\n+47 21 00 00 00,,12345#\n2. Slutt";
        assert_eq!(
            without_private_lines(text),
            "Agenda:\n1. Velkommen\n2. Slutt"
        );
        let framed = "Program\n________________\nMicrosoft Teams\nTrenger du hjelp?\nhttps://teams.microsoft.com/x\n\
                      ________________\nVel møtt";
        assert_eq!(without_private_lines(framed), "Program\nVel møtt");
        let rule = "Program\n--------\n10.00 Åpning";
        assert_eq!(without_private_lines(rule), "Program\n10.00 Åpning");
    }
}
