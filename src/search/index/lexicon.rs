//! The lexicon: all words of the collection, each with its key and its postings.

use crate::search::analysis::analyse::Analysed;
use crate::search::analysis::stem::key;
use crate::search::encoding::grouped_lists::GroupedLists;
use crate::search::encoding::interner::{Interner, number_of};
use rayon::prelude::*;

/// A key in more than this share of all records matches titles only: otherwise it would not narrow a search.
const TOO_COMMON: f64 = 0.6;

/// In a collection with at most this number of records, no key is too common.
const FEW_RECORDS: usize = 50;

/// Words and keys are numbered in the order of their first occurrence.
#[derive(Debug, Default)]
pub struct Lexicon<'a> {
    /// The analysis of each record, in numbers of the record's own words.
    analysed: &'a [Analysed],
    /// The words of each record, in the order of first use.
    record_words: Vec<Box<[u32]>>,
    words: Interner<About>,
    /// The postings of each word, by its number.
    postings: GroupedLists<Posting>,
    keys: Interner<()>,
    /// The words of each key.
    key_words: GroupedLists<u32>,
}

#[derive(Debug, Default)]
struct About {
    key: u32,
    names: u32,
}

#[derive(Debug)]
pub struct LexiconWord<'l> {
    pub key: u32,
    /// The records that contain it, in order.
    pub postings: &'l [Posting],
    /// The number of records in which it is used as a name.
    pub names: u32,
}

/// How often or where a record contains a word, which decides its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchClass {
    /// Once or twice.
    Few,
    /// Three times or more.
    Often,
    /// In the title of its document.
    InTitle,
}

/// A record with the word, and its match class in the two lowest bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Posting(u32);

impl Posting {
    fn new(record: usize, class: MatchClass) -> Posting {
        Posting((record as u32) << 2 | class as u32)
    }

    pub fn record(self) -> u32 {
        self.0 >> 2
    }

    pub fn is(self, class: MatchClass) -> bool {
        self.0 & 3 == class as u32
    }
}

/// The place of a word in what a document is called by, which begins with its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitlePlace {
    /// Words before it. From `title_length` on, the word is not in the title but in a date, a county or a name.
    pub words_before: usize,
    /// Words in the title.
    pub title_length: usize,
}

impl<'a> Lexicon<'a> {
    pub fn new(analysed: &'a [Analysed]) -> Lexicon<'a> {
        let mut lexicon = Lexicon {
            analysed,
            ..Lexicon::default()
        };
        for analysed in analysed {
            lexicon.read(analysed);
        }
        let records = 0..lexicon.records();
        lexicon.postings = GroupedLists::new(
            lexicon.words.len(),
            lexicon.record_words.iter().flatten().copied(),
            records.flat_map(|record| lexicon.postings_of_record(record)),
        );
        let keys: Vec<String> = lexicon
            .numbers()
            .into_par_iter()
            .map(|number| key(lexicon.text(number)))
            .collect();
        for (number, key) in keys.into_iter().enumerate() {
            lexicon.words[number].key = lexicon.add_key(&key);
        }
        let words = &lexicon.words;
        lexicon.key_words = GroupedLists::new(
            lexicon.keys.len(),
            words.values().map(|word| word.key),
            words
                .values()
                .zip(0..)
                .map(|(word, number)| (word.key, number)),
        );
        lexicon
    }

    fn read(&mut self, analysed: &Analysed) {
        let numbers: Box<[u32]> = (analysed.words())
            .map(|word| number_of(&mut self.words, word))
            .collect();
        for name in &analysed.names {
            self.words[numbers[*name as usize] as usize].names += 1;
        }
        self.record_words.push(numbers);
    }

    /// Each distinct word of a record, with its posting.
    fn postings_of_record(&self, record: usize) -> impl Iterator<Item = (u32, Posting)> {
        let words = self.record_words(record);
        let mut counts = vec![0_u32; words.len()];
        let analysed = &self.analysed[record];
        for word in &analysed.sequence {
            counts[*word as usize] += 1;
        }
        let mut titles = analysed.titles.iter().copied().peekable();
        let words = words.iter().zip(counts).zip(0..);
        words.map(move |((word, count), number)| {
            // Both are in the order of the numbers.
            let class = match titles.next_if_eq(&number) {
                Some(_) => MatchClass::InTitle,
                None if count >= 3 => MatchClass::Often,
                None => MatchClass::Few,
            };
            (*word, Posting::new(record, class))
        })
    }

    /// The text of a record, as numbers of words.
    pub fn sequence(&self, record: usize) -> impl Iterator<Item = u32> {
        let words = self.record_words(record);
        let sequence = self.analysed[record].sequence.iter();
        sequence.map(|word| words[*word as usize])
    }

    /// The text of a record, as indexes into [`Lexicon::record_words`].
    pub fn record_sequence(&self, record: usize) -> &[u32] {
        &self.analysed[record].sequence
    }

    /// The first place of a word in what a record's document is called by. None: it is not there.
    pub fn title_place(&self, record: usize, word: u32) -> Option<TitlePlace> {
        let words = self.record_words(record);
        let analysed = &self.analysed[record];
        let called = &analysed.sequence[analysed.title_begin as usize..];
        Some(TitlePlace {
            words_before: called.iter().position(|at| words[*at as usize] == word)?,
            title_length: analysed.title_length as usize,
        })
    }

    /// The words of a record, in the order of first use.
    pub fn record_words(&self, record: usize) -> &[u32] {
        &self.record_words[record]
    }

    /// The number of a key, which is added if no word has it.
    pub fn add_key(&mut self, key: &str) -> u32 {
        number_of(&mut self.keys, key)
    }

    /// The number of records in the collection.
    pub fn records(&self) -> usize {
        self.analysed.len()
    }

    /// The numbers of all words.
    pub fn numbers(&self) -> std::ops::Range<u32> {
        0..self.words.len() as u32
    }

    /// The numbers of all keys.
    pub fn key_numbers(&self) -> std::ops::Range<u32> {
        0..self.keys.len() as u32
    }

    pub fn word(&self, number: u32) -> LexiconWord<'_> {
        let About { key, names } = self.words[number as usize];
        let postings = self.postings.get(number);
        LexiconWord {
            key,
            postings,
            names,
        }
    }

    /// The key of a word, without its postings.
    pub fn key_of(&self, word: u32) -> u32 {
        self.words[word as usize].key
    }

    /// The word in lower case.
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

    /// The words that have the key.
    pub fn key_words(&self, key: u32) -> &[u32] {
        self.key_words.get(key)
    }

    /// Is a word of the key in so many records that it would not narrow a search?
    pub fn is_common(&self, key: u32) -> bool {
        let postings = self.key_words(key).iter();
        let most = postings.map(|word| self.postings.get(*word).len()).max();
        let records = self.records();
        records > FEW_RECORDS && most.unwrap_or(0) as f64 > TOO_COMMON * records as f64
    }

    /// The keys of which that is so, sorted.
    pub fn common_keys(&self) -> Vec<&str> {
        let common = self.key_numbers().filter(|key| self.is_common(*key));
        let mut keys: Vec<&str> = common.map(|key| self.key_text(key)).collect();
        keys.sort();
        keys
    }

    /// The number of records that have the word.
    pub fn frequency(&self, word: &str) -> usize {
        self.number(word)
            .map_or(0, |word| self.postings.get(word).len())
    }

    /// The number of records that have each word of the key, added up.
    pub fn key_frequency(&self, key: &str) -> usize {
        let words = self.key_number(key).into_iter();
        let words = words.flat_map(|key| self.key_words(key));
        words.map(|word| self.postings.get(*word).len()).sum()
    }
}
