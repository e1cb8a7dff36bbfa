//! All written words, for what was typed wrong: in small files by their first letter and their length, so that a question
//! reads only the words that begin as its own does and are about as long. Each word stands once more under its second letter,
//! for when the first is the wrong one.

use super::keys::fold;
use super::pieces::{Piece, Pieces};
use super::postings::Entry;
use std::collections::BTreeMap;

/// Words of more letters are not corrected.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=29;

/// More words than this are too many: then those that stand only once are left out.
const MANY: usize = 80_000;

/// Of the text in one file, in bytes; about 1.2 kB when compressed.
const SIZE: usize = 2_000;

/// What stands before a second letter.
const SECOND: char = '_';

/// The words so far, and how many records have each.
#[derive(Default)]
pub struct Vocabulary<'l> {
    words: Vec<(&'l str, usize)>,
}

impl<'l> Vocabulary<'l> {
    pub fn add(&mut self, entry: &Entry<'l>) {
        for surface in &entry.surfaces {
            let word = surface.text;
            let is_word = word.chars().all(char::is_alphabetic);
            if is_word && LENGTHS.contains(&word.chars().count()) {
                let count = surface.uses.len() + surface.repaired.len();
                self.words.push((word, count));
            }
        }
    }

    /// The words of a group stand in one file, sorted: `word` and a digit, the logarithm of how many records have it.
    pub fn all(mut self) -> Vec<Piece> {
        if self.words.len() > MANY {
            self.words.retain(|(_, count)| *count > 1);
        }
        self.words.sort_unstable();
        let mut groups: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
        for (word, count) in self.words {
            for group in groups_of(word) {
                groups.entry(group).or_default().push((word, count));
            }
        }
        let mut files = Pieces::new(SIZE);
        for (group, words) in groups {
            let (text, front) = files.next(&group);
            for (word, count) in words {
                front.word(word, text);
                text.push_str(&count.max(1).ilog2().min(9).to_string());
            }
        }
        files.all()
    }
}

/// A letter, and the word's length as a letter, `a` the shortest.
fn groups_of(word: &str) -> impl Iterator<Item = String> {
    let folded = fold(word);
    let length = ('a'..).nth(word.chars().count() - LENGTHS.start());
    let letters: Vec<char> = folded.chars().take(2).collect();
    letters.into_iter().enumerate().map(move |(place, letter)| {
        let mut group = String::new();
        group.extend((place > 0).then_some(SECOND));
        group.push(letter);
        group.extend(length);
        group
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_under_its_first_letter_and_its_second() {
        let groups = |word| groups_of(word).collect::<Vec<_>>();
        assert_eq!(groups("øvde"), ["oa", "_va"]);
        assert_eq!(groups("åtgaum"), ["ac", "_tc"]);
    }
}
