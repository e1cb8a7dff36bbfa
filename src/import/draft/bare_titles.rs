//! A document's title as the title of its gathering: without greeting, kind of paper and date.

use crate::import::analysis::without_reply_marks;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::meeting_online::is_digital;
use crate::import::extract::names::is_organisation;
use crate::import::extract::places::venue;
use crate::import::extract::telling_words::{CANCELLED, MOVED, POSTPONED};
use crate::import::extract::times::time_line;

/// What a document's title may begin with.
const BEGINNINGS: [&str; 65] = [
    "ny dato: ",
    "new date: ",
    "velkommen til ",
    "velkomen til ",
    "invitasjon til ",
    "innbydelse til ",
    "innbyding til ",
    "innkalling til ",
    "program for ",
    "agenda for ",
    "referat fra ",
    "referat frå ",
    "møtereferat fra ",
    "protokoll fra ",
    "oppsummering av ",
    "oppsummering fra ",
    "oppsummering frå ",
    "samandrag frå ",
    "summary of ",
    "invitasjon: ",
    "innkalling: ",
    "program: ",
    "agenda: ",
    "referat: ",
    "møtereferat: ",
    "program ",
    "agenda ",
    "innkalling ",
    "møteinnkalling til ",
    "møteinnkalling: ",
    "møteinnkalling ",
    "møtereferat ",
    "referat ",
    "invitation to ",
    "invitation: ",
    "you are invited to ",
    "welcome to ",
    "programme for ",
    "agenda of ",
    "minutes for ",
    "minutes of the ",
    "minutes from the ",
    "agenda for the ",
    "minutes of ",
    "minutes from ",
    "meeting minutes for ",
    "meeting minutes of ",
    "referat for ",
    "protokoll for ",
    "protokoll: ",
    "møteprotokoll ",
    "protokoll ",
    "saksliste for ",
    "agenda, ",
    "minutes, ",
    "program, ",
    "referat, ",
    "innkalling, ",
    "utvalg: ",
    "møte i utvalg: ",
    "saksliste: ",
    "saksliste ",
    "minutes: ",
    "meeting minutes ",
    "minutes ",
];
/// Words that follow a title after a dash.
const ENDINGS: [&str; 9] = [
    "invitasjon",
    "program",
    "agenda",
    "referat",
    "innkalling",
    "minutes",
    "programme",
    "invitation",
    "meeting minutes",
];
/// The title without "Velkommen til" before it, and without a date at either end.
pub fn bare(title: &str) -> String {
    let mut title = without_reply_marks(title);
    loop {
        let shorter = without_move(without_date(without_ending(without_beginning(
            without_change(without_publisher(title)),
        ))));
        if shorter == title {
            let whole = without_draft(title);
            return without_word_inside(whole).unwrap_or_else(|| whole.to_owned());
        }
        title = shorter;
    }
}

/// "AVLYST: Fagdag om mat", "Fagdag om mat (utsatt)" → "Fagdag om mat": what became of a gathering is no part of its title.
pub fn without_change(title: &str) -> &str {
    let words = || CANCELLED.iter().chain(&POSTPONED).chain(&MOVED);
    let is_mark = |letter: char| "[](){}*!:–—-".contains(letter) || letter.is_whitespace();
    let bare = title.trim_matches(is_mark);
    let at_start = words().find_map(|word| {
        // Lower case may have another length, so the word is cut from the text itself.
        let (first, rest) = bare.split_at_checked(word.len())?;
        let is_shouted = !first.chars().any(char::is_lowercase) && rest.starts_with(' ');
        let is_apart = rest
            .trim_start()
            .starts_with(|letter| is_mark(letter) && letter != ' ');
        (first.to_lowercase() == *word && (is_shouted || is_apart)).then_some(rest)
    });
    let at_end = || {
        words().find_map(|word| {
            let (rest, last) = bare.split_at_checked(bare.len().checked_sub(word.len())?)?;
            let is_shouted = !last.chars().any(char::is_lowercase) && rest.ends_with(' ');
            let is_apart = rest
                .trim_end()
                .ends_with(|letter| is_mark(letter) && letter != ' ');
            (last.to_lowercase() == *word && (is_shouted || is_apart)).then_some(rest)
        })
    };
    match at_start.or_else(at_end) {
        Some(rest) if rest.chars().any(char::is_alphabetic) => trimmed(rest.trim_matches(is_mark)),
        _ => title,
    }
}

/// "Høstmøte – flyttet til" → "Høstmøte": the new day after the words was taken off. A sentence "Møtet er flyttet til" stays.
fn without_move(title: &str) -> &str {
    let Some(before) = [" til", " to"].iter().find_map(|to| title.strip_suffix(to)) else {
        return title;
    };
    let Some((before, word)) = before.rsplit_once(' ') else {
        return title;
    };
    let word = word.to_lowercase();
    let is_move = MOVED.contains(&word.as_str()) || POSTPONED.contains(&word.as_str());
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let is_sentence = [
        "er", "blir", "vert", "ble", "vart", "is", "was", "been", "has",
    ]
    .contains(&last);
    if is_move && !is_sentence {
        trimmed(before)
    } else {
        title
    }
}

/// "Folkehelsekonferansen 2025 - Fjordfylket fylkeskommune": on a web page the site's name follows the title.
fn without_publisher(title: &str) -> &str {
    let parts = [" - ", " – ", " | "]
        .iter()
        .filter_map(|mark| title.rsplit_once(mark));
    let with_publisher = parts.filter(|(before, after)| {
        is_organisation(after) && !before.trim().is_empty() && !nouns(before).is_empty()
    });
    with_publisher
        .map(|(before, _)| before.trim())
        .next()
        .unwrap_or(title)
}

/// The text without "(draft)" or "(utkast)" at its end.
fn without_draft(title: &str) -> &str {
    ["(draft)", "(utkast)"]
        .into_iter()
        .find_map(|mark| {
            let (before, end) = title.split_at_checked(title.len().checked_sub(mark.len())?)?;
            (end.to_lowercase() == mark).then(|| trimmed(before))
        })
        .unwrap_or(title)
}

/// "HTTP Working Group Agenda - IETF 92" → "HTTP Working Group - IETF 92"; "QUIC WG Meeting Minutes" → "QUIC WG". None: there is no such word.
fn without_word_inside(title: &str) -> Option<String> {
    [" meeting minutes", " agenda", " minutes"]
        .into_iter()
        .find_map(|word| {
            // Lower case may have another length, so the text must be ASCII as far as the word.
            let at = title.to_lowercase().find(word)?;
            let (before, rest) = title.split_at_checked(at)?;
            let after = rest.get(word.len()..)?;
            let is_end = after.is_empty()
                || after.starts_with([',', ':', '('])
                || after.starts_with(" - ")
                || after.starts_with(" – ")
                || after.starts_with(" (");
            let has_name =
                before.split_whitespace().count() >= 2 || after.chars().any(char::is_alphanumeric);
            (is_end && has_name && rest[..word.len()].to_lowercase() == word).then(|| {
                let after = after
                    .strip_prefix([':', ','])
                    .map_or(after.to_owned(), |rest| format!(" –{rest}"));
                trimmed(&format!("{before}{after}")).to_owned()
            })
        })
}

fn without_beginning(title: &str) -> &str {
    BEGINNINGS
        .iter()
        .find_map(|beginning| {
            // Lower case may have another length, so the beginning is cut from the text itself.
            let (start, rest) = title.split_at_checked(beginning.len())?;
            (start.to_lowercase() == *beginning).then(|| trimmed(rest))
        })
        .unwrap_or(title)
}

fn without_ending(title: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| {
            let (before, end) = title.split_at_checked(title.len().checked_sub(ending.len())?)?;
            let is_apart = before.trim_end().ends_with(['-', '–', '—', ':', '(', '|']);
            (is_apart && end.to_lowercase() == *ending).then(|| trimmed(before))
        })
        .unwrap_or(title)
}

/// The text without a date at its end (and the time of day after it) or at its beginning.
fn without_date(title: &str) -> &str {
    let dates = dates(title);
    if let Some(last) = dates.last() {
        let after = title[last.range.end..].to_lowercase();
        let has_words = after
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| !matches!(word, "" | "kl" | "til" | "at"));
        if !has_words || has_hours_and_place(&title[last.range.end..]) {
            return trimmed(&title[..last.range.start]);
        }
    }
    match dates.first() {
        Some(first) if first.range.start == 0 => without_time(trimmed(&title[first.range.end..])),
        _ => trimmed(title),
    }
}

/// ", kl 10:00 – 11:30, Teams" after a date
fn has_hours_and_place(after: &str) -> bool {
    let Some(time) = time_line(after.trim_start_matches([',', ' ', '–', '-'])) else {
        return false;
    };
    let place = time.rest.trim();
    let is_short = place.split_whitespace().count() <= 4;
    time.end.is_some() && is_short && (is_digital(place) || venue(place).is_some())
}

/// The text without a time of day at its end: "kl. 10", "kl. 10.00–12.00".
fn without_time(title: &str) -> &str {
    let Some((before, time)) = title.rsplit_once(" kl") else {
        return title;
    };
    let is_time = |letter: char| letter.is_ascii_digit() || " .:-–".contains(letter);
    match time.chars().all(is_time) {
        true => trimmed(before),
        false => title,
    }
}

fn trimmed(title: &str) -> &str {
    let title = title.trim_matches([' ', ',', '-', '–', '—', ':', '.', '“', '”', '"', '|']);
    // A parenthesis that was opened before the date.
    let title = title.trim_end_matches(['(', ' ', ',', '-', '–']);
    match title.strip_prefix('(') {
        Some(inside) if !inside.contains(')') => inside,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_and_dates_are_no_part_of_a_title() {
        let check = |title, expected| assert_eq!(bare(title), expected);
        check(
            "Velkommen til regional samling om folkehelse",
            "regional samling om folkehelse",
        );
        check("Program for samling 16. januar 2018", "samling");
        check(
            "Invitasjon: Samling i Fjordfylket, 18.–19. april 2018",
            "Samling i Fjordfylket",
        );
        check("Første samling - invitasjon", "Første samling");
        check(
            "VS: Invitasjon til samling 2 – 12. februar 2025",
            "samling 2",
        );
        check("Agenda: TC39 meeting (12 March 2025)", "TC39 meeting");
        check("2025-03-12 Styremøte kl. 10", "Styremøte");
        check("Referat fra styremøte 12. mars 2025 kl. 10–12", "styremøte");
        for title in [
            "Avlyst: Fagdag om mat",
            "AVLYST Fagdag om mat",
            "[Cancelled] Fagdag om mat",
            "Fagdag om mat – AVLYST",
            "Fagdag om mat (utsatt)",
            "Utgår! Fagdag om mat",
        ] {
            check(title, "Fagdag om mat");
        }
        check(
            "Møte i programgruppa 11/3-2025, kl 10:00 – 11:30, Teams",
            "Møte i programgruppa",
        );
        check(
            "Folkehelsekonferansen 2025 - Øyvær kommune",
            "Folkehelsekonferansen 2025",
        );
        check("Påminnelse: Fagdag om mat", "Fagdag om mat");
        check("Protokoll – årsmøte i laget", "årsmøte i laget");
        check("Utvalg: Øyvær kulturråd", "Øyvær kulturråd");
        check("Minutes, Metadata Forum, 18 May 2024", "Metadata Forum");
        check(
            "Høstmøte i nettverket – flyttet til 22. oktober 2025",
            "Høstmøte i nettverket",
        );
        check(
            "Autumn meeting postponed to 8 November 2023",
            "Autumn meeting",
        );
        check("Møtet er flyttet til 3. mai", "Møtet er flyttet til");
        check("SV: VS: Påminnelse: Fagdag om mat", "Fagdag om mat");
        check("Vaksine - Øyvær kommune", "Vaksine - Øyvær kommune");
        check("Avlyst", "Avlyst");
        check("", "");
    }
}
