//! All words of the collection, each once: where it stands, and the key it has.

use super::analysed::Analysed;
use super::keys::key;
use super::numbered::{Numbered, number_of};
use rayon::prelude::*;

/// Words and keys are known by their numbers, in the order in which they were met.
#[derive(Debug, Default)]
pub struct Lexicon {
    words: Numbered<Word>,
    /// The words of each key.
    keys: Numbered<Vec<u32>>,
    /// The text of each record, as numbers of words.
    pub sequences: Vec<Vec<u32>>,
}

#[derive(Debug, Default)]
pub struct Word {
    pub key: u32,
    /// The records that have it, in order, and whether three times or more.
    pub uses: Vec<Use>,
    /// In how many records it is a name.
    pub names: u32,
}

/// A record, and whether it has the word three times or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use(u32);

impl Use {
    fn new(record: usize, often: bool) -> Use {
        Use((record as u32) << 1 | u32::from(often))
    }

    pub fn record(self) -> u32 {
        self.0 >> 1
    }

    pub fn is_often(self) -> bool {
        self.0 & 1 == 1
    }
}

impl Lexicon {
    pub fn new(analysed: &[Analysed]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (record, analysed) in analysed.iter().enumerate() {
            lexicon.read(record, analysed);
        }
        let keys: Vec<String> = lexicon
            .numbers()
            .into_par_iter()
            .map(|number| key(lexicon.text(number)))
            .collect();
        for (number, key) in keys.into_iter().enumerate() {
            let key = lexicon.add_key(&key);
            lexicon.words[number].key = key;
            lexicon.keys[key as usize].push(number as u32);
        }
        lexicon
    }

    fn read(&mut self, record: usize, analysed: &Analysed) {
        let numbers: Vec<u32> = (analysed.words())
            .map(|word| number_of(&mut self.words, word))
            .collect();
        let mut counts = vec![0_u32; numbers.len()];
        for number in &analysed.sequence {
            counts[*number as usize] += 1;
        }
        for (number, count) in numbers.iter().zip(counts) {
            let often = count >= 3;
            self.words[*number as usize]
                .uses
                .push(Use::new(record, often));
        }
        for name in &analysed.names {
            self.words[numbers[*name as usize] as usize].names += 1;
        }
        let sequence = analysed.sequence.iter();
        self.sequences
            .push(sequence.map(|word| numbers[*word as usize]).collect());
    }

    /// The number of a key, which may be one that no word has.
    pub fn add_key(&mut self, key: &str) -> u32 {
        number_of(&mut self.keys, key)
    }

    /// How many records the collection has.
    pub fn records(&self) -> usize {
        self.sequences.len()
    }

    /// Of all words.
    pub fn numbers(&self) -> std::ops::Range<u32> {
        0..self.words.len() as u32
    }

    /// Of all keys.
    pub fn key_numbers(&self) -> std::ops::Range<u32> {
        0..self.keys.len() as u32
    }

    pub fn word(&self, number: u32) -> &Word {
        &self.words[number as usize]
    }

    /// The word as it is written, in lower case.
    pub fn text(&self, number: u32) -> &str {
        self.words
            .get_index(number as usize)
            .map_or("", |(text, _)| text)
    }

    pub fn number(&self, text: &str) -> Option<u32> {
        Some(self.words.get_index_of(text)? as u32)
    }

    pub fn key_text(&self, key: u32) -> &str {
        self.keys
            .get_index(key as usize)
            .map_or("", |(text, _)| text)
    }

    pub fn key_number(&self, key: &str) -> Option<u32> {
        Some(self.keys.get_index_of(key)? as u32)
    }

    /// The words of a key.
    pub fn key_words(&self, key: u32) -> &[u32] {
        &self.keys[key as usize]
    }

    /// In how many records the word stands.
    pub fn frequency(&self, word: &str) -> usize {
        self.words.get(word).map_or(0, |word| word.uses.len())
    }

    /// How often words of this key are used, records counted once for each word.
    pub fn key_frequency(&self, key: &str) -> usize {
        let words = self.keys.get(key).into_iter().flatten();
        words.map(|word| self.word(*word).uses.len()).sum()
    }
}
