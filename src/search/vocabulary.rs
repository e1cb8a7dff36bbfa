//! All written words, for what was typed wrong: in files by their length, so that a question reads only the words that
//! are about as long as its own.

use super::encode::Front;
use super::postings::Entry;
use std::collections::BTreeMap;

/// Words of more letters are not corrected.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=30;

/// More words than this are too many: then those that stand only once are left out.
const MANY: usize = 80_000;

/// The words so far, by their length, and how many records have each.
#[derive(Default)]
pub struct Vocabulary<'l> {
    by_length: BTreeMap<usize, Vec<(&'l str, usize)>>,
}

impl<'l> Vocabulary<'l> {
    pub fn add(&mut self, entry: &Entry<'l>) {
        for surface in &entry.surfaces {
            let word = surface.text;
            let length = word.chars().count();
            if LENGTHS.contains(&length) && word.chars().all(char::is_alphabetic) {
                let count = surface.uses.len() + surface.repaired.len();
                let words = self.by_length.entry(length).or_default();
                words.push((word, count));
            }
        }
    }

    /// For each length its words, sorted: `word` and a digit, the logarithm of how many records have it.
    pub fn written(self) -> impl Iterator<Item = (usize, String)> {
        let is_large = self.by_length.values().map(Vec::len).sum::<usize>() > MANY;
        self.by_length.into_iter().map(move |(length, mut words)| {
            words.retain(|(_, count)| !is_large || *count > 1);
            words.sort_unstable();
            let mut front = Front::default();
            let mut text = String::new();
            for (word, count) in words {
                front.word(word, &mut text);
                text.push_str(&count.max(1).ilog2().min(9).to_string());
            }
            (length, text)
        })
    }
}
