//! All written words, for what was typed wrong: in files by their length, so that a question reads only the words that
//! are about as long as its own.

use super::encode::Front;
use super::postings::Entry;
use std::collections::BTreeMap;

/// Words of more letters are not corrected.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=30;

/// More words than this are too many: then those that stand only once are left out.
const MANY: usize = 80_000;

/// For each length its words, sorted: `word` and a digit, the logarithm of how many records have it.
pub fn vocabulary(entries: &[Entry<'_>]) -> BTreeMap<usize, String> {
    let words = entries.iter().flat_map(|entry| {
        entry
            .surfaces
            .iter()
            .map(|surface| (surface.text, surface.uses.len() + surface.repaired.len()))
    });
    let words = words.filter(|(word, _): &(&str, usize)| word.chars().all(char::is_alphabetic));
    let mut by_length: BTreeMap<usize, Vec<(&str, usize)>> = BTreeMap::new();
    for (word, count) in words {
        let length = word.chars().count();
        if LENGTHS.contains(&length) {
            by_length.entry(length).or_default().push((word, count));
        }
    }
    let is_large = by_length.values().map(Vec::len).sum::<usize>() > MANY;
    let written = by_length.into_iter().map(|(length, mut words)| {
        words.retain(|(_, count)| !is_large || *count > 1);
        words.sort_unstable();
        let mut front = Front::default();
        let mut text = String::new();
        for (word, count) in words {
            front.word(word, &mut text);
            text.push_str(&count.max(1).ilog2().min(9).to_string());
        }
        (length, text)
    });
    written.collect()
}
