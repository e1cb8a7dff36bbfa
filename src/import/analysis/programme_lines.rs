//! Lines of a programme that a reader joined to one paragraph: "09.00 Kaffe 09.30 Åpning 10.00 Foredrag".

use crate::base::date::ClockTime;
use crate::import::extract::times::{TimeLine, time_line};

/// Fewer times in a text that does not begin with one may be anything.
const FEWEST_INSIDE: usize = 3;
/// Words before a time that is part of a sentence, in lower case.
const BEFORE_TIMES: [&str; 14] = [
    "kl", "kl.", "klokka", "klokken", "til", "fra", "frå", "at", "from", "until", "to", "ca.",
    "ca", "og",
];

/// How far a time and the beginning of its title reach, in bytes: the text may be a whole document.
const SIGHT: usize = 120;

/// Each line; a single one: the text is no such programme. The times must rise, and a word with a capital follows each.
pub fn lines_of_programme(text: &str) -> Vec<&str> {
    let mut beginnings: Vec<usize> = Vec::new();
    let mut last: Option<ClockTime> = None;
    for at in word_starts(text) {
        let rest = &text[at..];
        // The end of an interval is no beginning.
        let begins = begins_item(&text[..at], rest);
        let rest = &rest[..rest.ceil_char_boundary(SIGHT.min(rest.len()))];
        let Some(time) = begins.then(|| time_line(rest)).flatten() else {
            continue;
        };
        if last.is_none_or(|last| time.start > last) && is_titled(&time) {
            beginnings.push(at);
            last = Some(time.start);
        }
    }
    let begins_with_time = beginnings.first() == Some(&0);
    let fewest = if begins_with_time { 2 } else { FEWEST_INSIDE };
    if beginnings.len() < fewest {
        return vec![text];
    }
    if !begins_with_time {
        beginnings.insert(0, 0);
    }
    let ends = beginnings.iter().skip(1).copied().chain([text.len()]);
    let lines = beginnings.iter().zip(ends);
    lines.map(|(start, end)| text[*start..end].trim()).collect()
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let words = text
        .split(char::is_whitespace)
        .filter(|word| !word.is_empty());
    words.map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
}

/// Does the text begin with digits or "kl.", and no word before it makes the time part of a sentence or of an interval?
fn begins_item(before: &str, rest: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let lower = word.to_lowercase();
    let is_inside = BEFORE_TIMES.contains(&lower.as_str()) || word.ends_with(['-', '–', '—', ',']);
    let first = rest.split_whitespace().next().unwrap_or_default();
    let has_minutes = first.contains(['.', ':']) || first.len() >= 4;
    let is_clock = first.to_lowercase().starts_with("kl");
    !is_inside && (is_clock || has_minutes)
}

/// Does a title follow the time?
fn is_titled(time: &TimeLine<'_>) -> bool {
    let rest = time.rest.trim_start_matches(['«', '"', '“', '(', '*']);
    rest.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_time_begins_a_line() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(lines_of_programme(text), expected, "{text}");
        };
        check(
            "09.00 Kaffe 09.30–10.00 Åpning ved Kari Dal 10.00 Foredrag",
            &[
                "09.00 Kaffe",
                "09.30–10.00 Åpning ved Kari Dal",
                "10.00 Foredrag",
            ],
        );
        check(
            "KL. 11.00 – 11.15 VELKOMMEN KL. 11.15 – 12.00 UNGDOM",
            &["KL. 11.00 – 11.15 VELKOMMEN", "KL. 11.15 – 12.00 UNGDOM"],
        );
        check(
            "Program: 09.00 Kaffe 09.30 Åpning 10.00 Foredrag",
            &["Program:", "09.00 Kaffe", "09.30 Åpning", "10.00 Foredrag"],
        );
        for whole in [
            "Vi begynner kl. 09.00 med kaffe, og slutter kl. 15.00.",
            "09.00 Kaffe. Bussen går 08.45 Torget",
            "Møtet er 12.03.2019 kl. 10.00 Fylkeshuset",
            "10.00 Foredrag med pause 10.45 og kaffe",
            "Side 10.20 Kapittel",
            "09.00–10.00 Kaffe",
        ] {
            check(whole, &[whole]);
        }
    }
}
