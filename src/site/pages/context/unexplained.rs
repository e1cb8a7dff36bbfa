//! Abbreviations that nothing explains to a reader: neither the site's list nor the text itself.

use crate::content::model::Archive;
use crate::content::schema::MarkdownBody;
use crate::diagnostics::{Diagnostic, Location, catalogue};
use crate::markdown::prose;
use rustc_hash::FxHashSet;

/// Short forms that are in more use than the words they stand for, of the lengths that are looked for.
const COMMON: [&str; 34] = [
    "NRK", "NAV", "USA", "PDF", "HTML", "WCAG", "ISBN", "ISSN", "DVD", "GPS", "IKT", "HMS", "NTB",
    "EØS", "BNP", "SMS", "URL", "HIV", "AIDS", "DNA", "LHBT", "KRLE", "SFO", "PPT", "PPTX", "DOCX",
    "XLSX", "CSV", "XML", "JSON", "ZIP", "MVA", "NATO", "COVID",
];
/// In letters. Shorter ones are units and countries, longer ones words in capitals.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;

/// The words of the site's abbreviations and of its actors' names. None: the site explains no abbreviations.
pub fn explained_words(archive: &Archive) -> Option<FxHashSet<String>> {
    if archive.abbreviations.is_empty() {
        return None;
    }
    let abbreviations = archive.abbreviations.iter();
    let forms = abbreviations.flat_map(|entry| {
        let record = &entry.record;
        std::iter::once(&record.abbr).chain(&record.variants)
    });
    let actors = archive.actors.iter();
    let names = actors.flat_map(|entry| {
        let former = entry.record.former_names.iter().map(|former| &former.name);
        std::iter::once(&entry.record.name)
            .chain(&entry.record.variants)
            .chain(former)
    });
    let words = forms.chain(names).flat_map(|name| words(name));
    Some(words.map(|(_, word)| word.to_owned()).collect())
}

/// A warning for each abbreviation of the text that is not explained, at its first use.
pub fn unexplained(
    body: &MarkdownBody,
    text: &str,
    is_explained: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    if !may_have_abbreviations(text) {
        return Vec::new();
    }
    let mut found: Vec<&str> = Vec::new();
    let mut warnings = Vec::new();
    for range in prose(text) {
        let part = &text[range.clone()];
        if is_mostly_capitals(part) {
            continue;
        }
        let list: Vec<(usize, &str)> = words(part).collect();
        for (index, (at, word)) in list.iter().enumerate() {
            let neighbours = [index.checked_sub(1), Some(index + 1)];
            let mut neighbours = neighbours
                .into_iter()
                .flatten()
                .filter_map(|at| list.get(at));
            let is_new = is_abbreviation(word)
                && !is_explained(word)
                && !found.contains(word)
                // A line in capitals.
                && !neighbours.any(|(_, other)| is_in_capitals(other));
            if !is_new || explains(text, word) {
                continue;
            }
            found.push(word);
            let start = body.offset() + range.start + at;
            let place = Location::span(&body.file, start..start + word.len());
            warnings.push(catalogue::unexplained_abbreviation(place, word));
        }
    }
    warnings
}

/// Has the text two capital letters in a row? A quick test before the slow one.
fn may_have_abbreviations(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes
        .windows(2)
        .any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

/// Pieces between spaces and punctuation, each with its place; a word with a digit, a hyphen or a point in it is one piece.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let is_joined =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '@' | '_' | '&');
    let pieces = text.split(move |letter: char| !is_joined(letter));
    pieces
        .filter(|piece| !piece.is_empty())
        .map(move |piece| (piece.as_ptr() as usize - start, piece))
}

fn is_abbreviation(word: &str) -> bool {
    LENGTHS.contains(&word.chars().count())
        && word.chars().all(char::is_uppercase)
        && !COMMON.contains(&word)
        && !word
            .chars()
            .all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'))
}

/// A heading in capitals.
fn is_mostly_capitals(text: &str) -> bool {
    let count = |is_such: fn(char) -> bool| text.chars().filter(|letter| is_such(*letter)).count();
    count(char::is_uppercase) > count(char::is_lowercase)
}

fn is_in_capitals(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_uppercase)
}

/// "Folkehelseinstituttet (FHI)", "FHI (Folkehelseinstituttet)"
fn explains(text: &str, abbreviation: &str) -> bool {
    text.contains(&format!("({abbreviation})")) || text.contains(&format!("{abbreviation} ("))
}
