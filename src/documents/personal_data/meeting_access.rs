//! Data that gives access to a meeting: the link to join, the passcode, the number to dial.

use super::digit_runs::is_space;
use std::ops::Range;

/// The address of a meeting around the words.
pub fn link(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let range = whole_address(text, &words);
    let address = &text[range.clone()];
    // Other pages of the service give no access.
    let path = address.get(words.end - range.start..).unwrap_or_default();
    let is_room = path
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .count()
        >= 4
        && !["information", "pricing", "blog", "user"].contains(&path);
    // A host's first part: `bbb.example.no/b/…`.
    let is_host = ["bbb.", "jitsi.", "meet."].contains(&&*text[words.clone()].to_lowercase());
    let is_at_host = text[..words.start].ends_with("//") && path.contains('/');
    let is_room = is_room && (!is_host || is_at_host);
    is_room.then_some(range)
}

/// The whole address around some words in it, without the mark of the sentence after it.
pub fn whole_address(text: &str, words: &Range<usize>) -> Range<usize> {
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
    start..start + address.len()
}

/// The digits after the word: at least six, in any grouping.
pub fn number_code(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    if text[..word.start].ends_with(char::is_alphanumeric) && &text[word.clone()] != ",," {
        return None;
    }
    let below = || {
        let rest = text[word.end..]
            .trim_start_matches([':', ' ', '\r'])
            .strip_prefix('\n')?;
        Some(text.len() - rest.trim_start().len())
    };
    let start = value_start(text, word.end)
        .filter(|start| text[*start..].starts_with(|letter: char| letter.is_ascii_digit()))
        .or_else(below)?;
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
    let fewest = match text[word].eq_ignore_ascii_case("zoom ") {
        true => FEWEST_AFTER_SERVICE,
        false => 6,
    };
    (count >= fewest).then_some(start..end)
}

/// The numbers of Zoom's meetings have nine digits or more.
const FEWEST_AFTER_SERVICE: usize = 9;

/// The digits before «(Zoom)», after «ID:» or «Rom:».
pub fn number_before(text: &str, service: Range<usize>) -> Option<Range<usize>> {
    let before = text[..service.start].trim_end();
    let number =
        before.trim_end_matches(|letter: char| letter.is_ascii_digit() || is_space(letter));
    let digits = before[number.len()..].trim_start();
    let label = number.trim_end_matches([':', ' ']).to_lowercase();
    let is_labelled = ["id", "rom", "møte", "kode"]
        .iter()
        .any(|word| label.ends_with(word));
    let is_code = digits.bytes().filter(u8::is_ascii_digit).count() >= 6;
    (is_labelled && is_code).then(|| before.len() - digits.len()..before.len())
}

/// The word after «passord:», if it can be a code.
pub fn secret(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole = (!text[..word.start]
        .ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
        || ends_with_network(&text[..word.start])
        || is_compound_password(text, &word))
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
    let end = end + grouped_digits(value, end);
    let value = value[..end].trim_end_matches(['.', ',', ';', '?']);
    let count = value.chars().count();
    let has_digit = value.contains(|letter: char| letter.is_ascii_digit());
    let has_mark = value.chars().skip(1).any(|letter| {
        letter.is_uppercase() || matches!(letter, '!' | '#' | '@' | '$' | '%' | '*' | '_')
    });
    let after_value = text[start + end..].trim_start_matches([' ', '.']);
    let is_end_of_line = after_value.is_empty() || after_value.starts_with(['\n', '\r']);
    let is_code = (4..=40).contains(&count) && !value.contains("://");
    let known = text[word.clone()].to_lowercase();
    let is_general = matches!(
        known.as_str(),
        "kode" | "koden" | "code" | "pin" | "nøkkel" | "pass" | "pw"
    );
    let is_for = ["til døra", "til døren", "til porten", "i zoom", "i teams"];
    let after = text[start + end..].to_lowercase();
    let is_directly_said = is_for.iter().any(|words| {
        after.starts_with(&format!(" {words}"))
            || text[word.end..start].to_lowercase().contains(words)
    });
    let is_separated =
        text[word.end..start].trim() == "er" || !text[word.end..start].trim().is_empty();
    let is_token = TOKENS.contains(&known.as_str());
    let is_secret = match is_general {
        // Long, and of letters and digits.
        _ if is_token => {
            has_digit && count >= SHORTEST_TOKEN && value.contains(char::is_alphabetic)
        }
        // These words have many uses, so more is required.
        true => {
            let is_pin = matches!(&text[word.clone()], "PIN" | "Pass" | "PW" | "pw" | "pass")
                && (is_said || known == "pw");
            has_digit
                && (is_directly_said
                    || is_pin
                    || is_after_entrance(text, word.start, value)
                    || is_separated && is_about_meeting(text, word.start))
        }
        false => has_digit || is_said && (has_mark || is_end_of_line && count <= 24),
    };
    (is_code && is_secret).then(|| start..start + value.len())
}

/// «Vimeo-passord»
fn is_compound_password(text: &str, word: &Range<usize>) -> bool {
    let is_password = text[word.clone()].to_lowercase().starts_with("passord");
    let before = text[..word.start].strip_suffix('-').unwrap_or_default();
    is_password && before.ends_with(char::is_alphabetic)
}

/// The length of the groups of three or four digits that go on after a value of digits: «240 717».
fn grouped_digits(value: &str, end: usize) -> usize {
    let is_number = |group: &str| {
        let group = group.trim_end_matches(['.', ',', '#']);
        (3..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let first = &value[..end];
    let next = value[end..].strip_prefix(' ').unwrap_or_default();
    // Only what stands right after the one space.
    let next = next.split(char::is_whitespace).next().unwrap_or_default();
    match is_number(first) && is_number(next) {
        true => 1 + next.len(),
        false => 0,
    }
}

/// «Inngang B, kode 4118»: digits after what they open, on the same line.
fn is_after_entrance(text: &str, at: usize, value: &str) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    let lower = line.to_lowercase();
    let digits = value.trim_end_matches(['#', '*']);
    let is_number = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ');
    let opened = [
        "inngang",
        "hoveddør",
        "ytterdør",
        "sidedør",
        "bakdør",
        "skjermdeling",
    ];
    let begin = lower.floor_char_boundary(lower.len().saturating_sub(LONGEST_PURPOSE));
    is_number && opened.iter().any(|word| lower[begin..].contains(word))
}

/// Words before a long value of letters and digits.
const TOKENS: [&str; 6] = [
    "token",
    "bearer",
    "secret",
    "client_secret",
    "api_key",
    "apikey",
];

/// In letters.
const SHORTEST_TOKEN: usize = 12;

/// The password after the name of a network: «Wifi: gjest / hK5108q».
pub fn network(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let line = text[word.end..].split('\n').next().unwrap_or_default();
    // It may be a part of an address, or of «4G/5G».
    let slash = line.find('/').filter(|slash| *slash <= LONGEST_PURPOSE)?;
    let after = &line[slash + 1..];
    let goes_on = after.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_generation = line[..slash].ends_with(['G', 'g'])
        && goes_on.len() < after.len()
        && goes_on.starts_with(['G', 'g']);
    if is_generation || after.starts_with('/') {
        return None;
    }
    let value = line[slash + 1..].trim_start();
    let start = word.end + line.len() - value.len();
    let value = value
        .split_whitespace()
        .next()?
        .trim_end_matches(['.', ',', ')']);
    let has = |is: fn(char) -> bool| value.contains(is);
    let is_code = (6..=40).contains(&value.chars().count())
        && has(|letter| letter.is_ascii_digit())
        && has(char::is_alphabetic);
    let is_whole = !text[..word.start].ends_with(char::is_alphanumeric);
    (is_code && is_whole).then(|| start..start + value.len())
}

/// «Wi-Fi-passord»
fn ends_with_network(before: &str) -> bool {
    let end = before.floor_char_boundary(before.len().saturating_sub(8));
    let lower = before[end..].to_lowercase();
    [
        "wpa-", "wpa2-", "wpa3-", "wi-fi-", "wifi-", "zoom-", "teams-", "nett-", "møte-",
    ]
    .iter()
    .any(|word| lower.ends_with(word))
}

/// The end of the words that say what it opens, up to the colon: «Passord for Teams:», «Kode til døra:».
fn after_purpose(text: &str, at: usize) -> usize {
    let line = text[at..].split('\n').next().unwrap_or_default();
    let begins = [" for ", " til ", " på ", " (", " i ", " ved ", " hos "]
        .iter()
        .any(|word| line.starts_with(word));
    let is = line.find(" er ").map(|is| is + 1);
    let colon = line
        .find([':', '='])
        .or(is)
        .filter(|colon| begins && *colon <= LONGEST_PURPOSE);
    let door = [" til døra ", " til døren ", " til porten "];
    let door = door
        .iter()
        .find(|door| line.starts_with(**door))
        .map(|door| door.len());
    colon.or(door).map_or(at, |colon| at + colon)
}

/// In bytes.
const LONGEST_PURPOSE: usize = 40;

/// The start of the value: after a colon, «er» and spaces on the same line. None: the line ends there.
fn value_start(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let value = rest.trim_start_matches(|letter: char| {
        is_space(letter) || matches!(letter, ':' | '=' | '*' | '\t' | '"' | '«' | '|' | '→')
    });
    // «Passord - hK5133q», «Passord, hK5133q»
    let value = [", ", "- ", "– "]
        .iter()
        .find_map(|mark| value.strip_prefix(mark))
        .unwrap_or(value);
    let value = ["er ", "is ", "er: "].iter().fold(value, |value, filler| {
        value.strip_prefix(filler).unwrap_or(value)
    });
    let value = value.trim_start_matches(['"', '«', '“']);
    let below = value.trim_start_matches([' ', '\n', '\r']);
    let skipped = value.len() - below.len();
    // On the next line only a word that is no sentence: «Passord:» ⏎ «Vår9regn».
    let is_code = || {
        let word = below.split_whitespace().next().unwrap_or_default();
        let has = |is: fn(char) -> bool| word.contains(is);
        has(|letter| letter.is_ascii_digit())
            && has(char::is_alphabetic)
            && !has(|letter| matches!(letter, ':' | '/' | '.' | '-'))
            && below[word.len()..]
                .trim_start_matches([' ', '.'])
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
        "ssid",
        "wpa",
        "nettverk:",
        "til dør",
        "på dør",
        "trådløst",
        "trådlaust",
        "døra",
        "døren",
        "porten",
        "alarm",
        "inngang",
        "komme inn",
        "kome inn",
    ]
    .iter()
    .any(|word| near.contains(word))
}

#[cfg(test)]
mod tests;
