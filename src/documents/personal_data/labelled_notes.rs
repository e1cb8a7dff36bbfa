//! Notes on health in a form that names the person in one field and tells the illness in another: «Navn: Kari Nordmann. Diagnose: …».

use super::person_names::name_at_start;
use std::ops::Range;

/// Labels of what is private.
pub const LABELS: &[&str] = &[
    "diagnose:",
    "diagnosen:",
    "diagnoser:",
    "diagnosar:",
    "medisin:",
    "medisiner:",
    "medisinar:",
    "allergi:",
    "allergier:",
    "allergiar:",
    "matallergi:",
    "matallergier:",
    "matallergiar:",
    "diett:",
    "kosthold:",
    "kosthald:",
    "spesialkost:",
    "helse:",
    "helseopplysninger:",
    "helseopplysningar:",
    "sykdom:",
    "sykdommer:",
    "sjukdom:",
    "sjukdommar:",
];
/// Labels of the person, in lower case.
const PERSON: &[&str] = &[
    "navn",
    "namn",
    "name",
    "deltaker",
    "deltakar",
    "deltager",
    "participant",
    "elev",
    "eleven",
    "barn",
    "barnet",
    "pasient",
    "bruker",
    "brukar",
    "søker",
    "søkar",
    "klient",
];
/// What says that there is nothing to tell, in lower case.
const NOTHING: &[&str] = &[
    "nei", "ingen", "inga", "ikke", "ikkje", "none", "no", "n/a", "alt", "vanlig", "vanleg", "ja",
];
/// The greatest distance of the two fields, in letters.
const REACH: usize = 240;
/// The most letters of a note.
const LONGEST: usize = 80;

/// The label at this place and its value, where a field before it names a person.
pub fn labelled_note(text: &str, label: Range<usize>) -> Option<Range<usize>> {
    if text[..label.start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-') {
        return None;
    }
    let rest = &text[label.end..];
    let value = rest.trim_start_matches([' ', '\u{a0}', '*', '_']);
    let end = value
        .find(['\n', ';', '|', '\t'])
        .or_else(|| value.find(". "))
        .unwrap_or(value.len());
    let value = value[..end].trim_end_matches(['.', ' ', '*', '_']);
    if !tells_something(value) || !names_person(&text[..label.start]) {
        return None;
    }
    let start = label.end + rest.find(value)?;
    let longest = value.char_indices().nth(LONGEST);
    Some(label.start..start + longest.map_or(value.len(), |(at, _)| at))
}

/// Is it a value, and not a no or a line to write on?
pub fn tells_something(value: &str) -> bool {
    let lower = value.trim().trim_end_matches('.').to_lowercase();
    lower
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count()
        > 1
        && !NOTHING.contains(&lower.as_str())
        && !lower.contains("___")
        && !lower.contains("....")
}

/// Does one of the fields before it name a person?
fn names_person(before: &str) -> bool {
    let start = before.char_indices().rev().nth(REACH);
    let near = &before[start.map_or(0, |(at, _)| at)..];
    near.match_indices(':').any(|(at, _)| {
        let label = near[..at].trim_end_matches(['*', '_']);
        let word = label.rsplit(|letter: char| !letter.is_alphabetic()).next();
        let is_person = PERSON.contains(&word.unwrap_or_default().to_lowercase().as_str());
        let value = near[at + 1..].trim_start_matches([' ', '\u{a0}', '\t', '*', '_', '|']);
        is_person && name_at_start(value).is_some()
    })
}

#[cfg(test)]
mod tests;
