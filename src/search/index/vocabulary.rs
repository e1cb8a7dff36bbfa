//! All written words, for correcting typing errors: in small files by first letter and length, so that a query
//! reads only the words that begin like its own and are about as long. Each word is also listed under its second letter,
//! for when the first is mistyped.

use super::term_index::TermEntry;
use crate::search::analysis::stem::fold;
use crate::search::encoding::chunks::{Chunk, Pieces};

/// The lengths of words that are corrected, in letters.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=29;

/// In a larger vocabulary, words that occur only once are left out.
const MANY: usize = 80_000;

/// Bytes of text in one file, about 1.2 kB compressed.
const SIZE: usize = 2_000;

/// The prefix of groups by second letter.
const SECOND: char = '_';

/// The words so far, and the number of records that have each.
#[derive(Default)]
pub struct Vocabulary<'l> {
    words: Vec<(&'l str, usize)>,
}

impl<'l> Vocabulary<'l> {
    pub fn add(&mut self, entry: &TermEntry<'l>) {
        for surface in &entry.surfaces {
            let word = surface.text;
            let is_word = word.chars().all(char::is_alphabetic);
            if is_word && LENGTHS.contains(&word.chars().count()) {
                let count = surface.postings.len() + surface.repaired.len();
                self.words.push((word, count));
            }
        }
    }

    /// The words of a group are in one file, sorted: each is `word` and a digit, the logarithm of the number of records that have
    /// it.
    pub fn all(mut self) -> Vec<Chunk> {
        if self.words.len() > MANY {
            self.words.retain(|(_, count)| *count > 1);
        }
        self.words.sort_unstable();
        let numbered = self.words.iter().zip(0_u32..);
        let grouped = numbered.flat_map(|((word, _), number)| {
            let groups = groups_of(word);
            groups.map(move |group| (group, number))
        });
        let mut grouped: Vec<(WordGroup, u32)> = grouped.collect();
        grouped.sort_unstable();
        let mut files = Pieces::new(SIZE);
        for group in grouped.chunk_by(|(a, _), (b, _)| a == b) {
            let (text, front) = files.next(&name(group[0].0));
            for (_, number) in group {
                let (word, count) = self.words[*number as usize];
                front.word(word, text);
                text.push_str(&count.max(1).ilog2().min(9).to_string());
            }
        }
        files.all()
    }
}

/// A letter, and the word's length as a letter (`a` is the shortest); for a second letter, [`SECOND`] comes first.
type WordGroup = (char, char, Option<char>);

fn groups_of(word: &str) -> impl Iterator<Item = WordGroup> {
    let folded = fold(word);
    let length = ('a'..).nth(word.chars().count() - LENGTHS.start());
    let letters: Vec<char> = folded.chars().take(2).collect();
    let letters = letters.into_iter().zip(length.into_iter().cycle());
    letters
        .enumerate()
        .map(|(place, (letter, length))| match place {
            0 => (letter, length, None),
            _ => (SECOND, letter, Some(length)),
        })
}

fn name((first, next, last): WordGroup) -> String {
    [first, next].into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_under_its_first_letter_and_its_second() {
        let groups = |word| groups_of(word).map(name).collect::<Vec<_>>();
        assert_eq!(groups("øvde"), ["oa", "_va"]);
        assert_eq!(groups("åtgaum"), ["ac", "_tc"]);
    }
}
