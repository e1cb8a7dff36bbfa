//! WebVTT and SubRip: the spoken text, without times.

use crate::documents::document::{Block, DocumentPage, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::personal_data::{
    Allowed, PersonalDataKind, is_name_of_person, personal_data,
};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{clean, decoded, some};
use crate::documents::unshown::UnshownPlace;

/// Sentences are joined until a paragraph has this length, in bytes.
const PARAGRAPH: usize = 400;

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes).replace("\r\n", "\n");
    let mut said: Vec<String> = Vec::new();
    let mut beside: Vec<String> = Vec::new();
    for cue in text.split("\n\n") {
        // Before the times stands the cue's name; a part without times is a note, a style or the file's head.
        let start = cue.lines().position(|line| line.contains("-->"));
        let before = cue.lines().take(start.unwrap_or(usize::MAX));
        let before: Vec<_> = before.filter(|line| !is_structure(line)).collect();
        beside.extend(some(&before.join(" ")));
        let Some(start) = start else { continue };
        // After the times stand settings such as `region:top`, without spaces in them.
        let settings = cue.lines().nth(start).map(settings);
        beside.extend(settings.and_then(|settings| some(&settings)));
        let lines = cue.lines().skip(start + 1);
        for line in lines.map(without_marks).filter(|line| !line.is_empty()) {
            // Scrolling captions repeat each line.
            if said.last() != Some(&line) {
                said.push(line);
            }
        }
    }
    if said.is_empty() {
        return Err(damaged("no subtitles in it"));
    }
    let pairs = said.windows(2);
    let divided: Vec<String> = pairs
        .filter_map(|pair| divided(&pair[0], &pair[1]))
        .collect();
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    for line in said {
        if turn(&line).is_some() && !paragraph.is_empty() {
            blocks.push(Block::paragraph(std::mem::take(&mut paragraph)));
        }
        if !paragraph.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(&line);
        if paragraph.len() > PARAGRAPH && line.ends_with(['.', '?', '!']) {
            blocks.push(Block::paragraph(std::mem::take(&mut paragraph)));
        }
    }
    if !paragraph.is_empty() {
        blocks.push(Block::paragraph(paragraph));
    }
    emit(ReadEvent::Metadata(Box::<Metadata>::default()));
    emit(ReadEvent::Page(DocumentPage::of(1, None, blocks)));
    for text in beside {
        emit(ReadEvent::unshown(Some(1), UnshownPlace::Comment, text));
    }
    for text in divided {
        emit(ReadEvent::unshown(Some(1), UnshownPlace::Elsewhere, text));
    }
    Ok(())
}

/// Who speaks and what is said: «Kari Eksempel: Velkommen».
pub fn turn(text: &str) -> Option<(&str, &str)> {
    let (name, said) = text.split_once(": ")?;
    is_name_of_person(name).then_some((name, said.trim_start()))
}

/// A number, a date or an address that is divided within a word between two lines: «Fødselsnummer 1283», «61 12345». Eight digits are too
/// often those of two numbers to be a telephone's.
fn divided(before: &str, after: &str) -> Option<String> {
    use PersonalDataKind::{Account, BirthDate, Email, Identity};
    let joint = before.len();
    let whole = format!("{before}{after}");
    let found = personal_data(&whole, &Allowed::default());
    let across = found.into_iter().find(|span| {
        matches!(span.kind, Account | BirthDate | Email | Identity)
            && span.range.start < joint
            && joint < span.range.end
    })?;
    // What is found with a space between the lines is told of anyway.
    let apart = personal_data(&format!("{before} {after}"), &Allowed::default());
    let is_new = apart.iter().all(|span| span.kind != across.kind);
    is_new.then(|| whole[across.range].to_owned())
}

/// Is the line the format's own signature or the number of a cue? More digits than five may be somebody's number.
fn is_structure(line: &str) -> bool {
    let line = line.trim_matches(['\u{feff}', ' ']);
    let is_number = line.len() <= 5 && line.bytes().all(|byte| byte.is_ascii_digit());
    line == "WEBVTT" || is_number
}

/// What stands after the times of a cue and is no usual setting, with spaces for underscores, which stand where no space may.
fn settings(times: &str) -> String {
    let after = times.split_once("-->").map_or("", |(_, after)| after);
    let settings = after.split_whitespace().skip(1);
    let others: Vec<&str> = settings.filter(|setting| !is_usual(setting)).collect();
    others.join(" ").replace('_', " ")
}

/// Is it a place on the screen: `position:50%,line-left` of WebVTT, `X1:40` of SubRip?
fn is_usual(setting: &str) -> bool {
    let (name, value) = setting.split_once(':').unwrap_or_default();
    match name {
        "align" | "position" | "line" | "size" | "vertical" => {
            let (place, side) = value.split_once(',').unwrap_or((value, "auto"));
            is_place(place) && PLACES.contains(&side)
        }
        "X1" | "X2" | "Y1" | "Y2" => is_short_number(value, MOST_DIGITS),
        _ => false,
    }
}

/// Words of WebVTT for places and directions.
const PLACES: [&str; 11] = [
    "start",
    "center",
    "middle",
    "end",
    "left",
    "right",
    "line-left",
    "line-right",
    "auto",
    "rl",
    "lr",
];

/// Is it a word of the format's, or a number with decimals or not: `line-left`, `-1`, `50.25%`?
fn is_place(part: &str) -> bool {
    let number = part.strip_suffix('%').unwrap_or(part);
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let is_number = is_short_number(whole, 3) && is_short_number(decimals, 3);
    PLACES.contains(&part) || is_number
}

fn is_short_number(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Of a place in pixels.
const MOST_DIGITS: usize = 4;

/// The line without markup such as `<i>` and `{\an8}`; who speaks, `<v Kari>`, stands in brackets.
fn without_marks(line: &str) -> String {
    let mut text = String::new();
    let mut mark = String::new();
    let mut inside = None;
    for letter in line.chars() {
        match (letter, inside) {
            ('<', None) => inside = Some('>'),
            ('{', None) => inside = Some('}'),
            (letter, Some(end)) if letter == end => {
                if let Some(voice) = voice(&mark) {
                    text.push_str(&format!("[{voice}] "));
                }
                mark.clear();
                inside = None;
            }
            (letter, Some(_)) => mark.push(letter),
            (letter, None) => text.push(letter),
        }
    }
    clean(&text)
}

/// The name in a mark of who speaks: "v Kari", "v.loud Kari".
fn voice(mark: &str) -> Option<&str> {
    let (kind, name) = mark.split_once(' ')?;
    let is_voice = kind == "v" || kind.starts_with("v.");
    is_voice
        .then(|| name.trim())
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::personal_data::made_up;

    #[test]
    fn what_is_divided_between_two_lines_is_whole() {
        let check = |before: &str, after: &str, expected: Option<&str>| {
            assert_eq!(divided(before, after).as_deref(), expected, "{before}");
        };
        let number = made_up::identity("018190");
        let (first, last) = number.split_at(4);
        // It is found with the space between the lines, too.
        check(&format!("Hun har {first}"), last, None);
        check(&format!("Hun har {number}"), "og mer", None);
        check("Kari Nordmann (14.03.1", "961) kom", Some("14.03.1961"));
        check("Skriv til post@example.no", "og svar", None);
        check("I 2023", "2024 var det 12", None);
    }

    #[test]
    fn a_turn_begins_with_the_name_of_a_person() {
        let check = |text: &str, expected| assert_eq!(turn(text), expected, "{text}");
        check(
            "Kari Eksempel: Velkommen!",
            Some(("Kari Eksempel", "Velkommen!")),
        );
        check("I dag snakker vi om det som kommer etter: drift.", None);
        check("Det viktigste står øverst: hvem som har nøkkel", None);
        check("Kari Eksempel kom", None);
    }

    #[test]
    fn settings_of_cues_hide_nothing() {
        let check = |times: &str, expected: &str| assert_eq!(settings(times), expected, "{times}");
        check(
            "00:01.000 --> 00:04.000 line:hilsen-fra-kari",
            "line:hilsen-fra-kari",
        );
        check("00:01.000 --> 00:04.000", "");
        check(
            "00:01.000 --> 00:04.000 align:start position:50%,line-left",
            "",
        );
        for usual in [
            "line:-1 size:33.333%",
            "line:0,end\talign:left",
            "X1:40 X2:1240 Y1:0 Y2:720",
            " vertical:rl ",
        ] {
            check(&format!("00:01.000 --> 00:04.000 {usual}"), "");
        }
        check("00:01.000 --> 00:04.000\tline:41234567", "line:41234567");
        check("00:01.000 --> 00:04.000 X1:41234567", "X1:41234567");
        check(
            "00:01.000 --> 00:04.000 position:412,34,5678",
            "position:412,34,5678",
        );
        check(
            "00:01.000 --> 00:04.000 region:Ring_412_34_567",
            "region:Ring 412 34 567",
        );
        check(
            "00:01.000 --> 00:04.000 X1:kari@example.no",
            "X1:kari@example.no",
        );
    }
}
