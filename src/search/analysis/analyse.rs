use super::tokens::each_token;
use crate::base::text::invisible::visible;
use crate::search::record::IndexRecord;
use icu_normalizer::ComposingNormalizerBorrowed;
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The analysis of one record, independent of the others: the same text always gives the same value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysed {
    /// Each word once, in the order of first use, with a space after each.
    words: Box<str>,
    /// The text as indexes into `words`.
    pub sequence: Box<[u32]>,
    /// The words that have a capital letter inside a sentence, as indexes into `words`.
    pub names: Box<[u32]>,
    /// The words that the document is called by, as indexes into `words`.
    pub titles: Box<[u32]>,
    /// Where in `sequence` the document's title begins. What else the document is called by follows, to the end.
    pub title_begin: u32,
    /// Words in the document's title.
    pub title_length: u32,
    /// The number of letters in the text, and how many of them are æ, ø or å.
    pub letters: u32,
    pub norwegian_letters: u32,
}

impl Analysed {
    /// Each word once, in the order of first use.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.split_terminator(' ')
    }
}

/// Bytes of running text for each different word, to reserve room.
const BYTES_A_WORD: usize = 12;

/// The words of a record's title and text, then those of its document's title and names.
pub fn analyse(record: &IndexRecord) -> Analysed {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let normal = |text| nfc.normalize(&visible(text)).into_owned();
    let [title, text, also, document_title, names] = record.analysed_texts().map(normal);
    // A slide's text often begins with its title, which then is not counted twice.
    let has_title = text.starts_with(&title);
    let title = if has_title {
        String::new()
    } else {
        title.to_lowercase()
    };
    let lower = [
        title,
        text.to_lowercase(),
        also.to_lowercase(),
        document_title.to_lowercase(),
        names.to_lowercase(),
    ];
    let about = lower.iter().map(String::len).sum::<usize>() / BYTES_A_WORD;
    let mut numbers: FxHashMap<Cow<'_, str>, u32> =
        FxHashMap::with_capacity_and_hasher(about, FxBuildHasher);
    let (mut words, mut sequence) = (String::new(), Vec::new());
    let mut titles = BTreeSet::new();
    const DOCUMENT_TITLE: usize = 3;
    // Where each part begins in `sequence`.
    let mut begins = [0; 5];
    for (place, part) in lower.iter().enumerate() {
        begins[place] = sequence.len() as u32;
        each_token(part, |word| {
            let next = numbers.len() as u32;
            let number = *numbers.entry(word).or_insert_with_key(|word| {
                words.push_str(word);
                words.push(' ');
                next
            });
            sequence.push(number);
            if place >= DOCUMENT_TITLE {
                titles.insert(number);
            }
        });
    }
    let names = names_inside(&text).filter_map(|name| numbers.get(name.as_str()).copied());
    let names: BTreeSet<u32> = names.collect();
    let mut analysed = Analysed {
        // Copied to the exact size: the analyses of all records are kept in memory.
        words: words.as_str().into(),
        sequence: sequence.as_slice().into(),
        names: names.into_iter().collect(),
        titles: titles.into_iter().collect(),
        title_begin: begins[DOCUMENT_TITLE],
        title_length: begins[DOCUMENT_TITLE + 1] - begins[DOCUMENT_TITLE],
        ..Analysed::default()
    };
    for letter in text.chars() {
        let is_norwegian = matches!(letter, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å');
        analysed.norwegian_letters += u32::from(is_norwegian);
        analysed.letters += u32::from(is_norwegian || letter.is_alphabetic());
    }
    analysed
}

/// In lower case, the words with only their first letter in upper case that do not begin a sentence.
fn names_inside(text: &str) -> impl Iterator<Item = String> {
    let mut begins = true;
    text.split(' ').filter_map(move |word| {
        let inside = !begins;
        begins = word.ends_with(['.', '!', '?', ':']);
        if !word.contains(char::is_uppercase) {
            return None;
        }
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let is_name = inside
            && capital
            && letters.clone().next().is_some()
            && letters.all(char::is_lowercase);
        is_name.then(|| word.to_lowercase())
    })
}
