//! What surrounds the words of an agenda item: a time or a duration before it, and links to slides after it.

use crate::import::extract::names::is_organisation_word;
use crate::import::extract::times::{TimeLine, time_line};

/// Words for a unit of time, in lower case.
const UNITS: [&str; 19] = [
    "m", "min", "mins", "minute", "minutes", "minutt", "minutter", "minuttar", "h", "hr", "hrs",
    "hour", "hours", "t", "time", "timer", "timar", "’", "'",
];
/// Words for a linked file. They end an item.
const LINKED: [&str; 14] = [
    "slides",
    "slide deck",
    "lysark",
    "lysbilder",
    "lysbildene",
    "lysbilete",
    "lysbileta",
    "foiler",
    "foilar",
    "powerpoint",
    "pptx",
    "ppt",
    "pdf",
    "pdf-fil",
];
/// Words that are of a linked file only where a speaker is named before them.
const LINKED_AFTER_SPEAKER: [&str; 3] = ["presentasjon", "presentasjonen", "presentation"];
/// What comes before the name of a speaker.
const BEFORE_SPEAKER: [&str; 6] = [" - ", " – ", " — ", " v/", " ved ", ", "];
/// Words that say something about the item only when they are in parentheses or after a dash.
const APART: [&str; 14] = [
    "presentation",
    "presentasjon",
    "no slides",
    "remote",
    "remotely",
    "virtual",
    "online",
    "video",
    "recording",
    "draft",
    "notes",
    "link",
    "lenke",
    "digitalt",
];

/// Words before a duration that is part of a title, in lower case: "Ny lov på 40 minutter".
const BEFORE_DURATIONS: [&str; 26] = [
    "på", "i", "om", "for", "med", "etter", "til", "av", "per", "hver", "kvar", "siste", "første",
    "neste", "under", "over", "enn", "in", "of", "after", "within", "with", "about", "first",
    "last", "next",
];

/// Those who chair, when an item names no one: "Welcome - Chairs". In lower case.
const UNNAMED: [&str; 8] = [
    "chair",
    "chairs",
    "co-chairs",
    "the chairs",
    "ordstyrer",
    "ordstyrar",
    "møteleder",
    "møteleiar",
];
const RECORDED: [&str; 6] = ["recording", "video", "opptak", "notes", "link", "lenke"];

/// "(15:00, 10 min) Cookies", "[15:00–15:10] Cookies": the time, and the words after it. None: the text begins with no such time.
pub fn enclosed_time(text: &str) -> Option<(TimeLine<'_>, &str)> {
    let inside = text.trim().strip_prefix(['(', '['])?;
    let (inside, rest) = inside.split_once([')', ']'])?;
    let time = time_line(inside)?;
    let is_bare = time.rest.is_empty() || after_duration(time.rest).is_some_and(str::is_empty);
    is_bare.then(|| {
        (
            time,
            rest.trim_start_matches([' ', ':', '-', '–', '—', '\t']),
        )
    })
}

/// "Cookies (slides), Kari Nordmann" → "Cookies, Kari Nordmann": the text without the links between a title and its speaker, and with one dash
/// where two are written. None: it has neither.
pub fn without_links_inside(text: &str) -> Option<String> {
    if text.contains(" -- ") {
        return Some(text.replace(" -- ", " – "));
    }
    text.char_indices().find_map(|(at, letter)| {
        let close = match letter {
            '(' => ')',
            '[' => ']',
            _ => return None,
        };
        let (inside, after) = text[at + 1..].split_once(close)?;
        let mut words = inside
            .split([',', '/', '|', ' ', '(', '[', ']'])
            .map(|word| word.trim().to_lowercase())
            .filter(|word| !word.is_empty())
            .peekable();
        words.peek()?;
        let names_links =
            words.all(|word| LINKED.contains(&word.as_str()) || RECORDED.contains(&word.as_str()));
        let is_between = !text[..at].trim().is_empty() && !after.trim().is_empty();
        (names_links && is_between).then(|| {
            let after = after.trim_start();
            let space = if after.starts_with([',', '.', ':', ';']) {
                ""
            } else {
                " "
            };
            format!("{}{space}{after}", text[..at].trim_end())
        })
    })
}

/// "Welcome - Chairs" → "Welcome": those who chair are not named there.
pub fn before_unnamed_chairs(text: &str) -> &str {
    let mark = |mark: &str| text.rsplit_once(mark);
    let found = [", ", " – ", " - ", " — "].into_iter().filter_map(mark);
    let found = found.max_by_key(|(before, _)| before.len());
    match found {
        Some((before, last)) if UNNAMED.contains(&last.trim().to_lowercase().as_str()) => before,
        _ => text,
    }
}

/// "25 min - Cookies" → "Cookies"; None: the text begins with no duration.
pub fn after_duration(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['~', '(', '[', ' ', '±']);
    let number = text.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '-' | '–' | '+' | '.' | ',')
    });
    if number.len() == text.len() || !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let words = number.trim_start();
    let end = words
        .find(|letter: char| !letter.is_alphabetic() && !matches!(letter, '’' | '\''))
        .unwrap_or(words.len());
    let (unit, rest) = words.split_at(end);
    if !UNITS.contains(&unit.to_lowercase().as_str()) {
        return None;
    }
    Some(rest.trim_start_matches(['.', ')', ']', ' ', '-', '–', '—', ':', ',', '|', '\t']))
}

/// The text without a duration: "(10 min)", "– 15 minutter", `[20m]` at its end.
pub fn without_duration(text: &str) -> &str {
    let bare = text.trim_end().trim_end_matches([')', ']']);
    let unit = bare
        .rfind(|letter: char| letter.is_ascii_digit() || letter == ' ')
        .map_or(0, |at| at + 1);
    let is_unit = matches!(
        bare[unit..].trim_end_matches('.').to_lowercase().as_str(),
        "m" | "min"
            | "mins"
            | "minutt"
            | "minutter"
            | "minute"
            | "minutes"
            | "t"
            | "time"
            | "timer"
            | "hour"
            | "hours"
            | "h"
    );
    let before = bare[..unit].trim_end();
    let number = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let word = number.split_whitespace().next_back().unwrap_or_default();
    if !is_unit || number.len() == before.len() || BEFORE_DURATIONS.contains(&word) {
        return text;
    }
    let rest = number
        .trim_end_matches([
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '–', '-', '+',
        ])
        .trim_end_matches("ca")
        .trim_end()
        .trim_end_matches(['(', '[', '–', '-', '—', ',', ':', '|'])
        .trim_end();
    if rest.is_empty() { text } else { rest }
}

/// "Cookies - Kari Nordmann (remote) slides" → "Cookies - Kari Nordmann".
pub fn before_links(text: &str) -> &str {
    before_marks(text, without_last_mark)
}

/// "Cookies, Kari Nordmann – slides" → "Cookies, Kari Nordmann"; "Cookies (online)" stays.
pub fn before_linked_files(text: &str) -> &str {
    before_marks(text, |text| {
        let shorter = without_last_mark(text);
        let cut = text[shorter.len()..].to_lowercase();
        let is_file = LINKED
            .iter()
            .chain(&LINKED_AFTER_SPEAKER)
            .any(|word| cut.contains(word));
        if is_file { shorter } else { text }
    })
}

fn before_marks(text: &str, without_last: impl Fn(&str) -> &str) -> &str {
    let mut text = text.trim();
    loop {
        let shorter = without_last(text);
        if shorter.len() == text.len() || shorter.is_empty() {
            return text;
        }
        text = shorter;
    }
}

fn without_last_mark(text: &str) -> &str {
    let text = text.trim_end();
    let (inside, is_enclosed) = match text.strip_suffix([')', ']']) {
        Some(inside) => (inside, true),
        None => (text.trim_end_matches('.'), false),
    };
    let words = LINKED.iter().chain(&LINKED_AFTER_SPEAKER).chain(&APART);
    let cut = words.into_iter().find_map(|word| {
        let at = inside.len().checked_sub(word.len())?;
        let (before, end) = inside.split_at_checked(at)?;
        if !end.eq_ignore_ascii_case(word) || before.ends_with(char::is_alphanumeric) {
            return None;
        }
        let before = before.trim_end();
        let is_apart = before.ends_with(['-', '–', '—', '|', '(', '[', ')', ']', ':']);
        let opens = before.ends_with(['(', '[']);
        // The speaker comes after a mark, and a word for a file is not part of the name: "Cookies - Kari Nordmann slides".
        let is_after_speaker = || {
            let of_file = LINKED.contains(word) || LINKED_AFTER_SPEAKER.contains(word);
            of_file && ends_in_name_after_mark(before)
        };
        let is_sentence = LINKED.contains(word) && before.ends_with('.');
        let is_mark = match is_enclosed {
            true => opens,
            false => is_apart || is_sentence || is_after_speaker(),
        };
        is_mark.then_some(before)
    });
    cut.map_or(text, |before| {
        before.trim_end_matches(['(', '[', ' ', '-', '–', '—', '|', ':', ',', '.', '/'])
    })
}

/// "Tall v/ Kari Nordmann", "Tall, Kari Nordmann, KS": does the text name someone after a mark, up to its end?
fn ends_in_name_after_mark(text: &str) -> bool {
    let last = text.split(' ').next_back().unwrap_or_default();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    (is_name(last) || is_organisation_word(last))
        && BEFORE_SPEAKER.iter().any(|mark| text.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_title_and_speaker() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(without_links_inside(text).as_deref(), expected, "{text}");
        };
        check("Cookies (slides), Kari Dal", Some("Cookies, Kari Dal"));
        check("Cookies [slides, video] Kari Dal", Some("Cookies Kari Dal"));
        check("Cookies ([pdf]) - Kari Dal", Some("Cookies - Kari Dal"));
        check("Cookies -- Kari Dal", Some("Cookies – Kari Dal"));
        check("Cookies (draft) - Kari Dal", None);
        check("Cookies (slides)", None);
        let check = |text: &str, expected: &str| assert_eq!(before_unnamed_chairs(text), expected);
        check("Welcome, status - Chairs", "Welcome, status");
        check("Welcome, Chairs", "Welcome");
        check("Tables and chairs", "Tables and chairs");
        let shown = |text: &str| {
            let (time, rest) = enclosed_time(text)?;
            Some((time.start.to_string(), rest.to_owned()))
        };
        let found = |start: &str, rest: &str| Some((start.to_owned(), rest.to_owned()));
        assert_eq!(shown("(15:00, 10 min) Cookies"), found("15:00", "Cookies"));
        assert_eq!(shown("[15:00–15:10] Cookies"), found("15:00", "Cookies"));
        assert_eq!(shown("(15:00 hvis tiden strekker til) Valg"), None);
        assert_eq!(shown("(5 min) Valg"), None);
    }

    #[test]
    fn durations_and_links_are_no_part_of_a_title() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(after_duration(text), expected);
        check("25 min - Cookies", Some("Cookies"));
        check("~30 minutes - Overview", Some("Overview"));
        check("2hr - Compression", Some("Compression"));
        check("(5 min) Valg", Some("Valg"));
        check("3 mins: Valg", Some("Valg"));
        check("2025 budget", None);
        check("3 times a year", None);
        check("Cookies", None);
        let check = |text: &str, expected: &str| assert_eq!(without_duration(text), expected);
        check("Ny lov på 40 minutter", "Ny lov på 40 minutter");
        check("The law in 40 minutes", "The law in 40 minutes");
        check("Ny lov 40 min", "Ny lov");
        check("Ny lov (40 min)", "Ny lov");
        let check = |text: &str, expected: &str| assert_eq!(before_links(text), expected);
        check(
            "Cookies - Kari Nordmann (remote) slides",
            "Cookies - Kari Nordmann",
        );
        check("Cookies (slides)", "Cookies");
        check("Kari Nordmann - presentation", "Kari Nordmann");
        check(
            "Cookies. (no slides) - Kari Nordmann",
            "Cookies. (no slides) - Kari Nordmann",
        );
        check("Budget presentation", "Budget presentation");
        check("Slides", "Slides");
        check("How to make slides", "How to make slides");
        check("Cookies - Kari Nordmann slides", "Cookies - Kari Nordmann");
        check("Tall, Kari Dal - lysbilder", "Tall, Kari Dal");
        check(
            "Kari Dal, Øyvær kommune. Lysbilder",
            "Kari Dal, Øyvær kommune",
        );
        check("Ola Vik (KS) Lysbilete", "Ola Vik (KS)");
        check(
            "Tall v/ Ola Vik, Bydel Alna presentasjon",
            "Tall v/ Ola Vik, Bydel Alna",
        );
        check(
            "Tall v/ Ola Vik, Øyvær kommune lysbilder",
            "Tall v/ Ola Vik, Øyvær kommune",
        );
        check("Foredrag med lysbilder", "Foredrag med lysbilder");
        check(
            "Tall - Foredrag med lysbilder",
            "Tall - Foredrag med lysbilder",
        );
        check("Budsjett, vår presentasjon", "Budsjett, vår presentasjon");
    }
}
