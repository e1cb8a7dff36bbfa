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
    "møtekode",
    "møtekoden",
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
    "passordet",
    "passkoden",
    "møtekoden",
    "adgangskoden",
    "api-nøkkel",
    "api-nøkkelen",
    "api key",
    "pin",
    "kode",
    "koden",
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
    let named = after_purpose(text, word.end);
    let start = value_start(text, named).filter(|_| is_whole)?;
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
    let known = text[word.clone()].to_lowercase();
    let is_general = matches!(known.as_str(), "kode" | "koden" | "code" | "pin");
    let is_secret = match is_general {
        // The word "code" has many uses, so more is required.
        true => {
            let is_pin = &text[word.clone()] == "PIN" && text[word.end..].starts_with(':');
            is_said && has_digit && (is_pin || is_about_meeting(text, word.start))
        }
        false => has_digit || is_said && (has_mark || is_end_of_line && count <= 24),
    };
    (is_code && is_secret).then(|| start..start + value.len())
}

/// The end of the words that say what it opens, up to the colon: «Passord for Teams:», «Kode til døra:».
fn after_purpose(text: &str, at: usize) -> usize {
    let line = text[at..].split('\n').next().unwrap_or_default();
    let begins = [" for ", " til ", " på ", " (", " i "]
        .iter()
        .any(|word| line.starts_with(word));
    let colon = line
        .find(':')
        .filter(|colon| begins && *colon <= LONGEST_PURPOSE);
    colon.map_or(at, |colon| at + colon)
}

/// In bytes.
const LONGEST_PURPOSE: usize = 40;

/// The start of the value: after a colon, «er» and spaces on the same line. None: the line ends there.
fn value_start(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let value = rest.trim_start_matches(|letter: char| {
        is_space(letter) || matches!(letter, ':' | '=' | '*' | '\t' | '"' | '«')
    });
    let value = ["er ", "is ", "er: "].iter().fold(value, |value, filler| {
        value.strip_prefix(filler).unwrap_or(value)
    });
    let below = value.trim_start_matches([' ', '\n', '\r']);
    let skipped = value.len() - below.len();
    // On the next line only a word that is no sentence: «Passord:» ⏎ «Vår9regn».
    let is_code = || {
        let word = below.split_whitespace().next().unwrap_or_default();
        let has = |is: fn(char) -> bool| word.contains(is);
        text[..text.len() - value.len()].trim_end().ends_with(':')
            && has(|letter| letter.is_ascii_digit())
            && has(char::is_alphabetic)
            && !has(|letter| matches!(letter, ':' | '/' | '.' | '-'))
            && below[word.len()..]
                .trim_start_matches(' ')
                .starts_with(['\n', '\r'])
    };
    match value.starts_with(['\n', '\r']) {
        true => (skipped <= 4 && is_code()).then_some(text.len() - below.len()),
        false => (!value.is_empty()).then_some(text.len() - value.len()),
    }
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
        "wifi",
        "wi-fi",
        "døra",
        "døren",
        "porten",
        "alarm",
        "inngang",
    ]
    .iter()
    .any(|word| near.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    #[test]
    fn a_code_stands_after_what_it_opens() {
        let check = |text: &str, expected: &str| {
            let found = personal_data(text, &Allowed::default());
            let codes = found
                .iter()
                .filter(|span| span.kind == PersonalDataKind::MeetingAccess);
            let codes: Vec<&str> = codes.map(|span| &text[span.range.clone()]).collect();
            assert_eq!(codes.join(" / "), expected, "{text}");
        };
        check("Passord for Teams: Sommer7hus1", "Sommer7hus1");
        check("Møtekode 123 274", "123 274");
        check("PIN: 87276", "87276");
        check("Kode til døra: 42757", "42757");
        check("Passord:\nVår9regn\nSe programmet", "Vår9regn");
        check("Passordet er Høst9blad.", "Høst9blad");
        check("API-nøkkel: sk-abc9def", "sk-abc9def");
        check("Passord for møtet sendes ut senere.", "");
        check("Om passord:\nSamling 2 er 14. mars", "");
        check("Koden er åpen. Kommunekode: 4601", "");
    }
}
