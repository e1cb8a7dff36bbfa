use super::record::Record;
use super::tokens::tokens;
use icu_normalizer::ComposingNormalizerBorrowed;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What one record says, whatever the others say. The same text always gives the same value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Analysed {
    /// Each word once, in the order of their first use.
    pub words: Vec<String>,
    /// The text as numbers of `words`.
    pub sequence: Vec<u32>,
    /// The words that stand with a capital letter inside a sentence, as numbers of `words`.
    pub names: Vec<u32>,
    /// The text's letters, and how many of them are æ, ø or å.
    pub letters: u32,
    pub norwegian_letters: u32,
}

/// The words of a record's title and text.
pub fn analyse(record: &Record) -> Analysed {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let title = nfc.normalize(&record.title);
    let text = nfc.normalize(&record.text);
    let also = nfc.normalize(&record.also);
    // A slide's text often begins with its title.
    let has_title = text.starts_with(&*title);
    let mut analysed = Analysed::default();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let title_words = (!has_title).then(|| tokens(&title)).into_iter().flatten();
    for word in title_words.chain(tokens(&text)).chain(tokens(&also)) {
        let next = numbers.len() as u32;
        let number = *numbers.entry(word).or_insert_with_key(|word| {
            analysed.words.push(word.clone());
            next
        });
        analysed.sequence.push(number);
    }
    analysed.names = names_inside(&text)
        .filter_map(|name| numbers.get(&name).copied())
        .collect();
    analysed.names.sort_unstable();
    analysed.names.dedup();
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        analysed.letters += 1;
        let is_norwegian = matches!(letter, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å');
        analysed.norwegian_letters += u32::from(is_norwegian);
    }
    analysed
}

/// Words with a capital first letter only, which no sentence begins with, in lower case.
fn names_inside(text: &str) -> impl Iterator<Item = String> {
    let mut begins = true;
    text.split_whitespace().filter_map(move |word| {
        let inside = !begins;
        begins = word.ends_with(['.', '!', '?', ':']);
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
