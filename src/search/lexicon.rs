//! All words of the collection, each once: where it stands, and the key it has.

use super::analysed::Analysed;
use super::keys::key;
use rayon::prelude::*;
use std::collections::HashMap;

#[derive(Debug, Default)]
pub struct Lexicon {
    pub words: Vec<Word>,
    /// Word → its place in `words`.
    pub numbers: HashMap<String, u32>,
    /// Key → its place in `key_words`.
    pub keys: HashMap<String, u32>,
    /// The words of each key.
    pub key_words: Vec<Vec<u32>>,
    /// The text of each record, as places in `words`.
    pub sequences: Vec<Vec<u32>>,
    pub records: usize,
}

#[derive(Debug)]
pub struct Word {
    pub text: String,
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
        let mut lexicon = Lexicon {
            records: analysed.len(),
            ..Lexicon::default()
        };
        for (record, analysed) in analysed.iter().enumerate() {
            lexicon.read(record, analysed);
        }
        let keys: Vec<String> = lexicon
            .words
            .par_iter()
            .map(|word| key(&word.text))
            .collect();
        for (number, key) in keys.into_iter().enumerate() {
            let key = lexicon.add_key(&key);
            lexicon.words[number].key = key;
            lexicon.key_words[key as usize].push(number as u32);
        }
        lexicon
    }

    fn read(&mut self, record: usize, analysed: &Analysed) {
        let mut counts = vec![0; analysed.words.len()];
        for number in &analysed.sequence {
            counts[*number as usize] += 1;
        }
        let mut numbers = Vec::with_capacity(counts.len());
        for (word, count) in analysed.words.iter().zip(counts) {
            let number = match self.numbers.get(word) {
                Some(number) => *number,
                None => self.add_word(word.clone()),
            };
            let uses = &mut self.words[number as usize].uses;
            uses.push(Use::new(record, count >= 3));
            numbers.push(number);
        }
        for name in &analysed.names {
            self.words[numbers[*name as usize] as usize].names += 1;
        }
        let sequence = analysed.sequence.iter();
        self.sequences
            .push(sequence.map(|word| numbers[*word as usize]).collect());
    }

    fn add_word(&mut self, text: String) -> u32 {
        let number = self.words.len() as u32;
        self.numbers.insert(text.clone(), number);
        self.words.push(Word {
            text,
            key: 0,
            uses: Vec::new(),
            names: 0,
        });
        number
    }

    /// The number of a key, which may be one that no word has.
    pub fn add_key(&mut self, key: &str) -> u32 {
        if let Some(number) = self.keys.get(key) {
            return *number;
        }
        let number = self.key_words.len() as u32;
        self.keys.insert(key.to_owned(), number);
        self.key_words.push(Vec::new());
        number
    }

    /// In how many records the word stands.
    pub fn frequency(&self, word: &str) -> usize {
        self.numbers
            .get(word)
            .map_or(0, |number| self.words[*number as usize].uses.len())
    }

    /// How often words of this key are used, records counted once for each word.
    pub fn key_frequency(&self, key: &str) -> usize {
        self.keys.get(key).map_or(0, |number| {
            let words = self.key_words[*number as usize].iter();
            words
                .map(|word| self.words[*word as usize].uses.len())
                .sum()
        })
    }
}
