//! Lists of people in the running text of a page or its source: names below or after a heading that says so.

use super::groups::GROUPS;
use super::joined_rows::full_names;
use super::rows::says_office;
use super::{HEADINGS, is_heading};
use std::ops::Range;

/// The fewest names of such a list.
const FEWEST: usize = 5;
/// The same below a heading that is of nobody but those who were invited: speakers and panels are not called so.
const FEWEST_INVITED: usize = 3;
/// How such headings begin, in lower case.
const INVITED: &[&str] = &[
    "forfall",
    "meldt forfall",
    "fravær",
    "påmeldt",
    "påmelde",
    "påmelding",
    "venteliste",
    "ventelista",
    "deltakerliste",
    "deltakarliste",
    "deltagerliste",
];
/// The most lines below the heading, and those without a name in a row after which the list has ended.
const MOST_LINES: usize = 60;
const MOST_OTHERS: usize = 2;
/// The longest line that is one row of a list, in letters.
const LONGEST_ROW: usize = 120;
/// Other groups than [`GROUPS`] whose members are announced.
const ANNOUNCED: &[&str] = &[
    "panel",
    "panelet",
    "panelsamtale",
    "debatt",
    "samtale",
    "speakers",
];

/// The first name of each list in the text.
pub fn lists_in_text(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some(label_end) = label_end(line) else {
            continue;
        };
        let names = names_after(text, start + label_end);
        let fewest = match is_of_invited(&line[..label_end]) {
            true => FEWEST_INVITED,
            false => FEWEST,
        };
        let first = names.first().filter(|_| names.len() >= fewest);
        let is_new = |first: &&Range<usize>| !found.contains(first);
        found.extend(first.filter(is_new).cloned());
    }
    found
}

/// Does the line end with a heading that begins so?
fn is_of_invited(line: &str) -> bool {
    let label = line.trim_end_matches([':', '\n', '\r']);
    let label = label.rsplit([':', '.', '"', '{', ',']).next();
    let lower = label.unwrap_or_default().to_lowercase();
    let label = lower.trim_start_matches(|letter: char| !letter.is_alphabetic());
    INVITED.iter().any(|begin| label.starts_with(begin))
}

/// A group of those who are there: «Gruppe 1», «Bord B».
fn is_numbered_group(label: &str) -> bool {
    let (word, number) = label.split_once(' ').unwrap_or_default();
    ["gruppe", "bord", "table", "group"].contains(&word)
        && number.len() <= 2
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Where the heading on the line ends: the whole line, or up to a colon. None: it has none.
fn label_end(line: &str) -> Option<usize> {
    let lower = line.to_lowercase();
    let groups = ["gruppe ", "bord ", "table ", "group "];
    if !(HEADINGS.iter().chain(&groups)).any(|heading| lower.contains(heading)) {
        return None;
    }
    let is_mark = |letter: char| {
        letter.is_whitespace() || matches!(letter, '#' | '*' | '_' | '|' | '-' | '"' | '{' | '>')
    };
    let is_of_people = |label: &str| {
        let label = label.trim_matches(is_mark);
        let lower = label.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphabetic());
        let is_group = |word: &str| GROUPS.contains(&word) || ANNOUNCED.contains(&word);
        is_numbered_group(&lower) || is_heading(label) && !words.any(is_group)
    };
    let colons = line.match_indices(':').map(|(at, _)| at);
    let mut after_colon = colons.filter_map(|colon| {
        let label = &line[..colon];
        // «note: "Deltakere: …» and «Møtet var 3. mars. Til stede: …»
        let begin = label
            .rfind([':', '.', '"', '{', ','])
            .map_or(0, |at| at + 1);
        is_of_people(&label[begin..]).then_some(colon + 1)
    });
    let whole = (line.chars().count() <= LONGEST_ROW && !line.contains(':') && is_of_people(line))
        .then_some(line.len());
    after_colon.next_back().or(whole)
}

/// The names that stand after the place: separated by commas, or one at the start of each line.
fn names_after(text: &str, at: usize) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut offices = 0;
    let mut others = 0;
    let mut start = at;
    for line in text[at..].split_inclusive('\n').take(MOST_LINES) {
        let from = start;
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let is_next_heading = line.starts_with('#') || from > at && label_end(line).is_some();
        let found = listed(line);
        if is_next_heading || found.is_empty() && others >= MOST_OTHERS {
            break;
        }
        others = match found.is_empty() {
            true => others + 1,
            false => 0,
        };
        offices += usize::from(says_office(line)) * found.len();
        let places = found.into_iter();
        names.extend(places.map(|range| from + range.start..from + range.end));
    }
    match offices * 2 > names.len() {
        true => Vec::new(),
        false => names,
    }
}

/// The names of a line that is a row of a list, or a list with commas.
fn listed(line: &str) -> Vec<Range<usize>> {
    // Marks of YAML and Markdown belong to no name.
    let line = line.replace(['"', '{', '}', '[', ']', '*', '_', '#'], " ");
    let line = line.replace('|', ";");
    let names = full_names(&line).into_iter();
    let names: Vec<Range<usize>> = names
        .map(|(at, name)| at..at + name.trim_end().len())
        .collect();
    let Some(first) = names.first() else {
        return names;
    };
    let is_first = !line[..first.start].contains(char::is_alphabetic);
    let is_row = is_first && line.chars().count() <= LONGEST_ROW && {
        let rest = line[first.end..].trim();
        !rest.starts_with(char::is_lowercase) && !rest.starts_with([':', '–', '«'])
    };
    let gaps = names
        .windows(2)
        .map(|pair| &line[pair[0].end..pair[1].start]);
    let is_apart = |gap: &str| gap.contains([',', ';']) || gap.trim() == "og";
    let are_separated = names.len() > 2
        && gaps
            .clone()
            .all(|gap| is_apart(gap) && gap.chars().count() <= 60);
    match (are_separated, is_row) {
        (true, _) => names,
        (false, true) => vec![first.clone()],
        (false, false) => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
