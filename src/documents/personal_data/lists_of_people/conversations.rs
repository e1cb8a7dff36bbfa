//! E-mail threads and transcripts: texts that say who said what.

use super::rows::PageRow;
use crate::documents::Format;
use crate::documents::personal_data::person_names::{has_shape_of_name, is_given_name};

/// Beginnings of the lines above a quoted message.
const SENDER: &[&str] = &["fra:", "from:", "frå:", "*fra:*", "*from:*"];
const SENT: &[&str] = &["sendt:", "sent:", "dato:", "date:", "*sendt:*", "*sent:*"];
const QUOTED: &[&str] = &[
    "opprinnelig melding",
    "original message",
    "opphavleg melding",
    "videresendt melding",
    "forwarded message",
    "begin forwarded message",
    "start på videresendt",
];

/// Does the text quote older messages? If a message was saved as text, its first header is its own.
pub fn is_thread(format: Format, rows: &[PageRow]) -> bool {
    let lines: Vec<String> = rows
        .iter()
        .filter(|row| row.cells.len() == 1)
        .flat_map(|row| row.cells[0].lines())
        .map(str::to_lowercase)
        .collect();
    let begins = |line: &str, words: &[&str]| {
        words
            .iter()
            .any(|word| line.trim_start_matches(['>', ' ']).starts_with(word))
    };
    // The lines of a header may have been joined to one.
    let is_head = |at: usize| {
        begins(&lines[at], SENDER)
            && lines[at..].iter().take(4).any(|line| {
                SENT.iter()
                    .any(|word| line.contains(word.trim_matches('*')))
            })
    };
    let heads = (0..lines.len()).filter(|at| is_head(*at)).count();
    let own = match format {
        Format::Eml | Format::Msg => 0,
        _ => {
            usize::from(!lines.is_empty() && lines.iter().take(3).any(|line| begins(line, SENDER)))
        }
    };
    let is_quote = |line: &String| {
        QUOTED
            .iter()
            .any(|words| line.trim_matches(['-', ' ', '_', ':']).starts_with(words))
    };
    let is_answer = |line: &String| {
        line.contains("skrev ") && line.contains("kl.") && line.contains(['@', ':'])
            || line.starts_with("on ") && line.contains(" wrote:")
    };
    heads > own || lines.iter().any(|line| is_quote(line) || is_answer(line))
}

/// The fewest turns of speakers that make a conversation.
const TURNS: usize = 3;

/// Lines with a name and a time, as Teams and Zoom write transcripts.
pub fn is_transcript(rows: &[PageRow]) -> bool {
    let lines = rows
        .iter()
        .filter(|row| row.cells.len() == 1)
        .map(|row| row.cells[0].as_str());
    lines.filter(|line| is_turn(line)).count() >= TURNS
}

/// «Kari Nordmann 0:12», «Kari Nordmann   00:00:12», «`[00:00:12]` Kari Nordmann: …», with or without the spoken text after it.
fn is_turn(line: &str) -> bool {
    let time_end = |text: &str| {
        text.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',')))
            .unwrap_or(text.len())
    };
    let is_time =
        |text: &str| text.contains(':') && text.starts_with(|letter: char| letter.is_ascii_digit());
    let opened = line.trim_start_matches(['[', '(']);
    let length = time_end(opened);
    if is_time(&opened[..length]) {
        let rest = opened[length..].trim_start_matches([']', ')', ' ']);
        return rest.split_once(':').is_some_and(|(name, _)| is_name(name));
    }
    let Some(digit) = line.find(|letter: char| letter.is_ascii_digit()) else {
        return false;
    };
    let (name, rest) = line.split_at(digit);
    is_time(&rest[..time_end(rest)]) && is_name(name.trim_end_matches(['(', '[', ' ', '-', ',']))
}

fn is_name(text: &str) -> bool {
    has_shape_of_name(text) && text.split([' ', '-', ',']).any(is_given_name)
}

/// Do the subtitles name the speakers? `subtitles`: the file's text, with `<v Kari Nordmann>`, or a name and a colon before the spoken text.
pub fn names_speakers(subtitles: &str) -> bool {
    let mut voices = subtitles.match_indices("<v");
    let has_voice = voices.any(|(at, _)| subtitles[at + 2..].starts_with(['.', ' ']));
    let turns = subtitles.lines().filter(|line| {
        line.split_once(':').is_some_and(|(name, said)| {
            is_name(name.trim_start_matches(['-', '>', ' '])) && !said.trim().is_empty()
        })
    });
    has_voice || turns.count() >= TURNS
}
