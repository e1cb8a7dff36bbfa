//! Repairs misread words: «skoledret» was «skoleåret». The misread word itself stays in the index, too.

use super::compound_splitter::{Splitter, is_plain};
use super::stem::key;
use crate::search::index::lexicon::{Lexicon, LexiconWord};
use rayon::prelude::*;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// What OCR programs read, and what was printed.
const MISREADINGS: &[(&str, &str)] = &[
    ("a", "å"),
    ("a", "ø"),
    ("o", "ø"),
    ("e", "ø"),
    ("g", "ø"),
    ("p", "ø"),
    ("d", "å"),
    ("é", "å"),
    ("e", "å"),
    ("ee", "æ"),
    ("ae", "æ"),
    ("ze", "æ"),
    ("z", "æ"),
    ("a", "æ"),
    ("@", "ø"),
    ("6", "ø"),
    ("0", "ø"),
    ("9", "ø"),
    ("q", "ø"),
    ("4", "å"),
    ("3", "å"),
    ("i", "l"),
    ("l", "i"),
    ("1", "l"),
    ("m", "rn"),
    ("rn", "m"),
    ("h", "b"),
    ("c", "e"),
    ("1", ""),
    ("2", ""),
];

/// The misreadings by the first byte of what is read: most letters are never misread.
static MISREAD_AT: LazyLock<Vec<Vec<(&str, &str)>>> = LazyLock::new(|| {
    let mut at = vec![Vec::new(); 256];
    for (read, stood) in MISREADINGS {
        at[usize::from(read.as_bytes()[0])].push((*read, *stood));
    }
    at
});

/// The most readings of one word that are tried.
const MOST_READINGS: usize = 1500;

/// The words that occur only in damaged records, each with its repair, where one is known.
#[derive(Debug, Default)]
pub struct Repairs {
    /// By the number of the damaged word; may be shorter than the lexicon.
    of_words: Vec<Option<Box<str>>>,
}

impl Repairs {
    pub fn new(lexicon: &Lexicon, splitter: &Splitter<'_>, damaged: &[bool]) -> Repairs {
        if !damaged.contains(&true) {
            return Repairs::default();
        }
        let clean = Clean::new(lexicon, damaged);
        let of_words = lexicon.numbers().into_par_iter().map(|number| {
            let is_damaged = clean.frequency[number as usize] == 0;
            let repaired = is_damaged.then(|| clean.repaired(number, lexicon, splitter))??;
            Some(repaired.into_boxed_str())
        });
        Repairs {
            of_words: of_words.collect(),
        }
    }

    /// The repaired word. None: the word is not damaged, or its repair is not known.
    pub fn get(&self, word: u32) -> Option<&str> {
        self.of_words.get(word as usize)?.as_deref()
    }

    /// Damaged words, by their numbers, and their repairs.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &str)> {
        let numbered = (0..).zip(&self.of_words);
        numbered.filter_map(|(number, text)| Some((number, text.as_deref()?)))
    }
}

/// Frequencies in the undamaged records.
struct Clean {
    /// For each word: the number of undamaged records that have it.
    frequency: Vec<usize>,
    /// The same for each key; a record is counted once for each word.
    key_frequency: Vec<usize>,
    /// Hashes of common words with one letter left out, and the words; sorted.
    neighbours: Vec<(u64, u32)>,
}

impl Clean {
    fn new(lexicon: &Lexicon, damaged: &[bool]) -> Clean {
        let is_clean = |number: u32| {
            let LexiconWord { postings, .. } = lexicon.word(number);
            let clean = postings.iter().filter(|at| !damaged[at.record() as usize]);
            clean.count()
        };
        let frequency: Vec<usize> = lexicon.numbers().into_par_iter().map(is_clean).collect();
        let of_key = |key: u32| {
            let words = lexicon.key_words(key).iter();
            words.map(|word| frequency[*word as usize]).sum()
        };
        let key_frequency = lexicon.key_numbers().map(of_key).collect();
        let words = lexicon.numbers().into_par_iter();
        let mut neighbours: Vec<(u64, u32)> = words
            .map(|number| (number, lexicon.text(number)))
            .filter(|(number, text)| {
                frequency[*number as usize] >= 3 && text.chars().count() >= 6 && is_plain(text)
            })
            .flat_map_iter(|(number, text)| {
                shortened(text).map(move |shorter| (digest(&shorter), number))
            })
            .collect();
        neighbours.par_sort_unstable();
        Clean {
            frequency,
            key_frequency,
            neighbours,
        }
    }

    fn of_word(&self, lexicon: &Lexicon, word: &str) -> usize {
        lexicon
            .number(word)
            .map_or(0, |number| self.frequency[number as usize])
    }

    fn of_key(&self, lexicon: &Lexicon, key: &str) -> usize {
        lexicon
            .key_number(key)
            .map_or(0, |number| self.key_frequency[number as usize])
    }

    fn repaired(&self, number: u32, lexicon: &Lexicon, splitter: &Splitter<'_>) -> Option<String> {
        let (word, text) = (lexicon.word(number), lexicon.text(number));
        let letters = text.chars().count();
        let is_number = text
            .chars()
            .all(|c| c.is_ascii_digit() || c == '-' || c == '§');
        if letters < 4 || is_number || self.key_frequency[word.key as usize] >= 3 {
            return None;
        }
        let readings = readings(text, if letters > 12 { 3 } else { 2 });
        let mut best: Option<(f64, &String)> = None;
        for (reading, changes) in &readings {
            let frequency = self.of_word(lexicon, reading);
            let score = if frequency > 0 {
                10.0 + (frequency as f64).ln()
            } else if has_norwegian_letter(reading) {
                match self.of_key(lexicon, &key(reading)) {
                    0 | 1 => continue,
                    frequency => 7.0 + (frequency as f64).ln(),
                }
            } else {
                continue;
            };
            let score = score - 1.5 * *changes as f64;
            if best.is_none_or(|best| score > best.0) {
                best = Some((score, reading));
            }
        }
        if let Some((_, reading)) = best {
            return Some(reading.clone());
        }
        let is_compound = splitter.split(text).is_some();
        if !is_compound && letters >= 8 {
            let compound = readings.iter().find(|(reading, changes)| {
                *changes <= 2 && has_norwegian_letter(reading) && splitter.split(reading).is_some()
            });
            if let Some((reading, _)) = compound {
                return Some(reading.clone());
            }
        }
        let may_be_misspelt = letters >= 6 && word.names == 0 && !is_compound;
        may_be_misspelt
            .then(|| self.neighbour(text, lexicon))
            .flatten()
    }

    /// The most common word that is one edit away.
    fn neighbour(&self, text: &str, lexicon: &Lexicon) -> Option<String> {
        let near: FxHashSet<u32> = shortened(text)
            .flat_map(|shorter| {
                let digest = digest(&shorter);
                let from = self.neighbours.partition_point(|entry| entry.0 < digest);
                self.neighbours[from..]
                    .iter()
                    .take_while(move |entry| entry.0 == digest)
                    .map(|entry| entry.1)
            })
            .collect();
        let near = near
            .into_iter()
            .filter(|number| strsim::osa_distance(lexicon.text(*number), text) <= 1);
        let best = near
            .max_by_key(|number| (self.frequency[*number as usize], std::cmp::Reverse(*number)))?;
        Some(lexicon.text(best).to_owned())
    }
}

fn has_norwegian_letter(word: &str) -> bool {
    word.contains(['æ', 'ø', 'å'])
}

/// The word itself, and the word with each of its letters left out.
fn shortened(word: &str) -> impl Iterator<Item = String> {
    let without = word
        .char_indices()
        .map(|(at, letter)| format!("{}{}", &word[..at], &word[at + letter.len_utf8()..]));
    std::iter::once(word.to_owned()).chain(without)
}

fn digest(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// What may have been printed, with the number of misread letters, the fewest first.
fn readings(word: &str, most: usize) -> Vec<(String, usize)> {
    // The text, the number of changes, and from where on it may still be changed.
    let mut found = vec![(word.to_owned(), 0, 0)];
    let mut seen = FxHashSet::from_iter([word.to_owned()]);
    let mut next = 0;
    while next < found.len() && found.len() < MOST_READINGS {
        let (text, changes, from) = found[next].clone();
        next += 1;
        if changes == most {
            continue;
        }
        for (at, _) in text.char_indices().filter(|(at, _)| *at >= from) {
            let misread = MISREAD_AT[usize::from(text.as_bytes()[at])].iter();
            for (read, stood) in misread.filter(|(read, _)| text[at..].starts_with(read)) {
                let reading = format!("{}{stood}{}", &text[..at], &text[at + read.len()..]);
                if seen.insert(reading.clone()) {
                    found.push((reading, changes + 1, at + stood.len()));
                }
            }
        }
    }
    found
        .into_iter()
        .skip(1)
        .map(|(text, changes, _)| (text, changes))
        .collect()
}
