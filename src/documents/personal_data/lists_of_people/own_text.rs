//! Lists of people in the running text of a page or its source: names below or after a heading that says so.

use super::groups::GROUPS;
use super::joined_rows::full_names;
use super::rows::says_office;
use super::{ANNOUNCED as ANNOUNCING, HEADINGS, LABELS_OF_PEOPLE, is_heading, is_label_of_people};
use aho_corasick::AhoCorasick;
use std::ops::Range;
use std::sync::LazyLock;

/// The fewest names of such a list.
const FEWEST: usize = 5;
/// The same below a heading of those who were invited. Speakers and panels are not called so.
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

/// Words before the number of a group of those who are there, in lower case.
const NUMBERED: &[&str] = &["gruppe", "bord", "table", "group"];

/// The words without which a line is no such heading, in small and in capital letters.
static HEADING_WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let lists = [HEADINGS, ANNOUNCING, LABELS_OF_PEOPLE, NUMBERED];
    let words = || lists.into_iter().flatten();
    let capital = words().map(|word| word.to_uppercase());
    let all = words().map(|word| (*word).to_owned()).chain(capital);
    let mut automaton = AhoCorasick::builder();
    automaton.ascii_case_insensitive(true).build(all).ok()
});

/// A heading that says that names follow.
struct ListHeading {
    /// Where it ends on its line, in bytes.
    end: usize,
    /// The fewest names that make a list below it.
    fewest: usize,
    /// Are only those on its own line meant?
    is_label: bool,
}

/// The first name of each list in the text.
pub fn lists_in_text(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some(heading) = list_heading(line) else {
            continue;
        };
        // What stands below «Lunsj:» is no list of those who eat.
        let within = match heading.is_label {
            true => &text[..at],
            false => text,
        };
        let names = names_after(within, start + heading.end);
        let first = names.first().filter(|_| names.len() >= heading.fewest);
        let is_new = |first: &&Range<usize>| !found.contains(first);
        found.extend(first.filter(is_new).cloned());
    }
    found
}

/// The heading on the line: the whole line, or what stands before a colon.
fn list_heading(line: &str) -> Option<ListHeading> {
    let has_colon = line.contains(':');
    let is_row = line.len() <= LONGEST_ROW || line.chars().count() <= LONGEST_ROW;
    if !has_colon && !is_row || !has_heading_word(line) {
        return None;
    }
    let colons = line.match_indices(':').map(|(at, _)| at);
    let mut before_colon = colons.filter_map(|colon| {
        let label = &line[..colon];
        // «note: "Deltakere: …» and «Møtet var 3. mars. Til stede: …»
        let begin = label
            .rfind([':', '.', '"', '{', ',', '|'])
            .map_or(0, |at| at + 1);
        let label = &label[begin..];
        let is_label = is_label_of_people(&label.trim_matches(is_mark).to_lowercase());
        let fewest = fewest_below(label).or(is_label.then_some(FEWEST))?;
        let end = colon + 1;
        Some(ListHeading {
            end,
            fewest,
            is_label,
        })
    });
    before_colon.next_back().or_else(|| {
        let fewest = fewest_below(line).filter(|_| is_row && !has_colon)?;
        Some(ListHeading {
            end: line.len(),
            fewest,
            is_label: false,
        })
    })
}

fn has_heading_word(line: &str) -> bool {
    (HEADING_WORDS.as_ref()).is_none_or(|words| words.is_match(line))
}

/// Marks of Markdown and YAML around a heading.
fn is_mark(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '#' | '*' | '_' | '|' | '-' | '"' | '{' | '>')
}

/// The fewest names that make a list below this label. None: it does not announce names, or only those of a group with a task.
fn fewest_below(label: &str) -> Option<usize> {
    let label = label.trim_matches(is_mark);
    let lower = label.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphabetic());
    let is_group = |word: &str| GROUPS.contains(&word) || ANNOUNCED.contains(&word);
    let is_of_people = is_heading(label) && !words.any(is_group);
    match is_of_people && INVITED.iter().any(|begin| lower.starts_with(begin)) {
        true => Some(FEWEST_INVITED),
        false => (is_of_people || is_numbered_group(&lower)).then_some(FEWEST),
    }
}

/// «gruppe 1», «bord b»
fn is_numbered_group(label: &str) -> bool {
    let (word, number) = label.split_once(' ').unwrap_or_default();
    NUMBERED.contains(&word)
        && number.len() <= 2
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
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
        let is_next_heading = line.starts_with('#') || from > at && list_heading(line).is_some();
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
