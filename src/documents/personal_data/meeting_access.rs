//! Data that gives access to a meeting: the link to join, the passcode, the number to dial.

use super::digit_runs::is_space;
use std::ops::Range;

/// Parts of addresses that lead directly into a meeting.
pub const LINKS: &[&str] = &[
    "zoom.us/j/",
    "zoom.us/my/",
    "zoom.us/w/",
    "zoom.us/s/",
    "zoom.us/wc/",
    "zoom.us%2Fj%2F",
    "zoomgov.com/j/",
    "meetup-join",
    "teams.microsoft.com/meet/",
    "teams.live.com/meet/",
    "teams.live.com/l/invite/",
    "meet.google.com/",
    "whereby.com/",
    "appear.in/",
    "webex.com/meet/",
    "webex.com/join/",
    "/j.php?mtid=",
    "webex.com/webappng/",
    "join.skype.com/",
    "meet.lync.com/",
    "gotomeeting.com/join/",
    "meet.goto.com/",
    "gotomeet.me/",
    "gotowebinar.com/join",
    "join.nhn.no",
    "meet.jit.si/",
    "bluejeans.com/",
    "msteams:/l/",
    "zoommtg://",
    "tel.meet/",
];

/// Words before a code that consists of digits.
pub const NUMBERED: &[&str] = &[
    "møte-id",
    "møteid",
    "møte id",
    "møtenummer",
    "møtenr",
    "meeting id",
    "meeting-id",
    "meeting number",
    "webinar-id",
    "webinar id",
    "konferanse-id",
    "konferanse id",
    "telefonkonferanse-id",
    "conference id",
    "deltaker-id",
    "deltakar-id",
    "participant id",
    "MØTE-ID",
    ",,",
];

/// Words before a code of any characters.
pub const SECRET: &[&str] = &[
    "passcode",
    "passord",
    "passkode",
    "password",
    "passwd",
    "pwd",
    "møtekode",
    "møtepassord",
    "tilgangskode",
    "adgangskode",
    "access code",
    "pin-kode",
    "pinkode",
    "pin kode",
    "vertsnøkkel",
    "host key",
    "security code",
    "deltakerkode",
    "kode",
    "code",
];

/// The whole address around the words.
pub fn link(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let is_in_address = |letter: &char| {
        !letter.is_whitespace()
            && !matches!(
                letter,
                '"' | '<' | '>' | '|' | '[' | ']' | '«' | '»' | '\'' | '(' | ')'
            )
    };
    let start = text[..words.start]
        .char_indices()
        .rev()
        .take_while(|(_, letter)| is_in_address(letter))
        .last()
        .map_or(words.start, |(at, _)| at);
    let end = text[words.end..]
        .char_indices()
        .take_while(|(_, letter)| is_in_address(letter))
        .last();
    let end = end.map_or(words.end, |(at, letter)| words.end + at + letter.len_utf8());
    let address = text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '*']);
    // Other pages of the service give no access.
    let path = address.get(words.end - start..).unwrap_or_default();
    let is_room = path
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .count()
        >= 4
        && !["information", "pricing", "blog", "user"].contains(&path);
    is_room.then(|| start..start + address.len())
}

/// The digits after the word: at least six, in any grouping.
pub fn number_code(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    if text[..word.start].ends_with(char::is_alphanumeric) && &text[word.clone()] != ",," {
        return None;
    }
    let start = value_start(text, word.end)?;
    let mut end = start;
    let mut count = 0;
    for (at, letter) in text[start..].char_indices() {
        match letter {
            digit if digit.is_ascii_digit() => {
                count += 1;
                end = start + at + 1;
            }
            letter if is_space(letter) || letter == '-' => {}
            _ => break,
        }
    }
    (count >= 6).then_some(start..end)
}

/// The word after «passord:», if it can be a code.
pub fn secret(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..word.start]
        .ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
        && !text[word.end..].starts_with(char::is_alphanumeric);
    let start = value_start(text, word.end).filter(|_| is_whole)?;
    let is_said = text[word.end..start].contains([':', '=']);
    let value = &text[start..];
    let end = value
        .find(|letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '"' | '|' | '«' | '»' | ')')
        })
        .unwrap_or(value.len());
    let value = value[..end].trim_end_matches(['.', ',', ';', '?']);
    let count = value.chars().count();
    let has_digit = value.contains(|letter: char| letter.is_ascii_digit());
    let has_mark = value.chars().skip(1).any(|letter| {
        letter.is_uppercase() || matches!(letter, '!' | '#' | '@' | '$' | '%' | '*' | '_')
    });
    let is_end_of_line = text[start + end..].starts_with(['\n', '\r']) || start + end == text.len();
    let is_code = (4..=40).contains(&count) && !value.contains("://");
    let is_general = matches!(text[word.clone()].to_lowercase().as_str(), "kode" | "code");
    let is_secret = match is_general {
        // The word "code" has many uses, so more is required.
        true => is_said && has_digit && is_about_meeting(text, word.start),
        false => has_digit || is_said && (has_mark || is_end_of_line && count <= 24),
    };
    (is_code && is_secret).then(|| start..start + value.len())
}

/// The start of the value: after a colon, «er» and spaces on the same line. None: the line ends there.
fn value_start(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let value = rest.trim_start_matches(|letter: char| {
        is_space(letter) || matches!(letter, ':' | '=' | '*' | '\t' | '"' | '«')
    });
    let value = ["er ", "is ", "er: "].iter().fold(value, |value, filler| {
        value.strip_prefix(filler).unwrap_or(value)
    });
    (!value.is_empty() && !value.starts_with(['\n', '\r'])).then_some(text.len() - value.len())
}

/// The greatest distance, in letters, at which a mention of a meeting makes a code a meeting's.
const REACH: usize = 400;

fn is_about_meeting(text: &str, at: usize) -> bool {
    let from = text[..at]
        .char_indices()
        .rev()
        .take(REACH)
        .last()
        .map_or(at, |(at, _)| at);
    let near: String = text[from..]
        .chars()
        .take(2 * REACH)
        .collect::<String>()
        .to_lowercase();
    [
        "møte",
        "teams",
        "zoom",
        "meeting",
        "webinar",
        "nettmøte",
        "lenke",
        "lenkje",
        "logg inn",
        "digital",
    ]
    .iter()
    .any(|word| near.contains(word))
}
