//! The compounds of the collection, with their parts.

use super::compounds::{Parts, Splitter};
use super::keys::key;
use super::lexicon::Lexicon;
use super::lists::is_stop;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A compound's key, the words that have it, and its parts.
pub struct Compound {
    pub key: String,
    pub words: Vec<u32>,
    pub parts: Parts,
}

/// Every compound, damaged words as what they were. All inflections have the parts of the commonest that can be cut.
pub fn compounds(
    lexicon: &Lexicon,
    splitter: &Splitter<'_>,
    repairs: &BTreeMap<u32, String>,
) -> Vec<Compound> {
    words_by_key(lexicon, repairs)
        .into_par_iter()
        .filter_map(|(key, mut words)| {
            let word = |number: &u32| &lexicon.words[*number as usize];
            words.sort_by_key(|number| std::cmp::Reverse(word(number).uses.len()));
            let parts = words.iter().find_map(|number| {
                let text = repairs.get(number).unwrap_or(&word(number).text);
                (!is_stop(text)).then(|| splitter.parts(text)).flatten()
            })?;
            Some(Compound { key, words, parts })
        })
        .collect()
}

fn words_by_key(lexicon: &Lexicon, repairs: &BTreeMap<u32, String>) -> BTreeMap<String, Vec<u32>> {
    let mut by_key: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (text, number) in &lexicon.keys {
        let words = lexicon.key_words[*number as usize].iter();
        let whole = words.filter(|word| !repairs.contains_key(word)).copied();
        by_key.insert(text.clone(), whole.collect());
    }
    for (number, text) in repairs {
        by_key.entry(key(text)).or_default().push(*number);
    }
    by_key
}
