//! E-mail threads and transcripts: texts that say who said what.

use super::joined_rows::full_names;
use super::rows::{PageRow, is_persons_name, says_office};
use crate::documents::Format;

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

/// Lines with a name and a time, as Teams, Zoom and WhatsApp write them; lines in which a named person speaks; subtitles that say who
/// speaks.
pub fn is_transcript(format: Format, rows: &[PageRow]) -> bool {
    let lines: Vec<&str> = rows
        .iter()
        .filter(|row| row.cells.len() == 1)
        .flat_map(|row| row.cells[0].lines())
        .collect();
    let turns = lines.iter().flat_map(|line| turns_of(line));
    let turns = turns.filter(|turn| is_turn(turn)).count();
    let over_two = lines
        .windows(2)
        .filter(|pair| is_name(pair[0].trim()) && is_time_of_recording(pair[1].trim()))
        .count();
    let spoken = lines.iter().flat_map(|line| sentences_of(line));
    let spoken = spoken.filter(|said| is_spoken(said)).count();
    let named = match format {
        Format::Subtitles => lines.iter().map(|line| speakers(line)).sum(),
        _ => 0,
    };
    // Whose name a subtitle has before the words is the only speaker of many alike.
    let is_said = |line: &&str| format == Format::Subtitles && begins_with_speaker(line);
    [turns, over_two, spoken, named]
        .iter()
        .any(|count| *count >= TURNS)
        || lines.iter().any(is_said)
}

/// «`[Kari Nordmann]` …», «(KARI NORDMANN) …». A name before a colon may be a talk's speaker, whom its page names.
fn begins_with_speaker(line: &str) -> bool {
    let line = line.trim_start_matches(['-', '–', '>', ' ', '*']);
    let opened = line.strip_prefix(['[', '(']);
    let (name, said) = opened
        .and_then(|rest| rest.split_once([']', ')']))
        .unwrap_or_default();
    is_name(name.trim()) && said.contains(char::is_alphabetic)
}

/// The turns of a line to which a format has joined several: each begins with a time in brackets.
fn turns_of(line: &str) -> impl Iterator<Item = &str> {
    let is_joined = line.starts_with('[');
    let parts = line.split(move |letter: char| is_joined && letter == '[');
    parts.filter(|part| !part.is_empty())
}

/// The same for turns that begin with a name and a colon.
fn sentences_of(line: &str) -> Vec<&str> {
    let names = full_names(line).into_iter();
    let mut starts: Vec<usize> = names
        .filter(|(at, name)| line[at + name.len()..].starts_with(':'))
        .map(|(at, _)| at)
        .collect();
    if starts.len() < 2 {
        return vec![line];
    }
    starts.push(line.len());
    starts
        .windows(2)
        .map(|pair| &line[pair[0]..pair[1]])
        .collect()
}

/// `00:01:12`, `0:12`: the time of a programme has no seconds, and does not begin with a zero alone.
fn is_time_of_recording(text: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',');
    let is_time =
        text.starts_with(|letter: char| letter.is_ascii_digit()) && text.chars().all(is_digit);
    is_time && (text.matches(':').count() >= 2 || text.starts_with("0:") || text.starts_with("00:"))
}

/// First words of what people say to each other.
const SPOKEN: &[&str] = &[
    "jeg", "eg", "vi", "me", "du", "dere", "de", "hei", "hallo", "ja", "nei", "jo", "takk", "ok",
    "enig", "einig", "men", "i", "we", "you", "yes", "no", "thanks", "hi", "hello",
];
/// Words of the first person.
const FIRST_PERSON: &[&str] = &[
    "jeg", "eg", "vi", "meg", "oss", "min", "mitt", "mine", "vår", "vårt", "i'm", "we",
];

/// «Kari Nordmann: Jeg mener at det går.» A title after its speaker's name is no such sentence.
fn is_spoken(line: &str) -> bool {
    let Some((name, said)) = line.split_once(':') else {
        return false;
    };
    let lower = said.to_lowercase();
    let mut words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let is_said = said.trim_end().ends_with(['.', '!'])
        && (SPOKEN.contains(&first) || words.any(|word| FIRST_PERSON.contains(&word)))
        || ["jeg", "eg", "hei", "takk", "ja", "nei"].contains(&first);
    is_said && !says_office(said) && is_name(name.trim_matches(['-', '>', ' ', '*', '•']))
}

/// «Kari Nordmann 0:12», «`[00:00:12]` Kari Nordmann: …», «17.01.2024, 10:00 - Kari Nordmann: …», «10:00:11 From Kari Nordmann to
/// Everyone: …», with or without the spoken text after it.
fn is_turn(line: &str) -> bool {
    let time_end = |text: &str| {
        text.find(|letter: char| {
            !(letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',' | '/' | ' ' | '-' | '–'))
        })
        .unwrap_or(text.len())
    };
    let is_time =
        |text: &str| text.contains(':') && text.starts_with(|letter: char| letter.is_ascii_digit());
    let opened = line.trim_start_matches(['[', '(']);
    let length = time_end(opened);
    if is_time(&opened[..length]) {
        let rest = opened[length..].trim_start_matches([']', ')', ' ', '-', '–']);
        let rest = ["From ", "Fra ", "from ", "fra "]
            .iter()
            .find_map(|from| rest.strip_prefix(from))
            .unwrap_or(rest);
        return rest.split_once(':').is_some_and(|(name, _)| {
            let name = name.split(" to ").next().unwrap_or(name);
            is_name(name.split(" til ").next().unwrap_or(name).trim())
        });
    }
    let Some(digit) = line.find(|letter: char| letter.is_ascii_digit()) else {
        return false;
    };
    let (name, rest) = line.split_at(digit);
    is_time(&rest[..time_end(rest)]) && is_name(name.trim_end_matches(['(', '[', ' ', '-', ',']))
}

/// The number of places in a line of subtitles that say who speaks: «`[Kari Nordmann]`», «(Kari Nordmann)», «>> KARI NORDMANN:», «Kari
/// Nordmann:», or the name before a sentence.
fn speakers(line: &str) -> usize {
    let enclosed = line.split(['[', '(']).skip(1).filter(|part| {
        let inner = part.split([']', ')']).next().unwrap_or_default();
        inner.len() < part.len() && is_name(inner.trim())
    });
    let announced = line.match_indices(':').filter(|(at, _)| {
        let words: Vec<&str> = line[..*at].split(' ').rev().take(3).collect();
        (2..=3).any(|count| {
            let name: Vec<&str> = words.iter().take(count).rev().copied().collect();
            name.len() == count && is_name(&name.join(" "))
        })
    });
    let before_sentence = full_names(line).into_iter().filter(|(at, name)| {
        let after = line[at + name.len()..].trim_start_matches(' ');
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let has_first_word = name.matches(' ').count() > 1 && SPOKEN.contains(&last.as_str());
        let before = line[..*at].trim_end();
        (after.starts_with(char::is_uppercase) || has_first_word) && !before.ends_with(',')
    });
    enclosed
        .count()
        .max(announced.count())
        .max(before_sentence.count())
}

fn is_name(text: &str) -> bool {
    is_persons_name(text) && !text.contains(char::is_numeric)
}
