//! The compounds of the collection, with their parts.

use super::compounds::{Parts, Splitter};
use super::keys::key;
use super::lexicon::Lexicon;
use super::lists::is_stop;
use super::repair::Repairs;
use indexmap::IndexMap;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;
use std::borrow::Cow;

/// A compound's key, the words that have it, and its parts.
pub struct Compound {
    pub key: String,
    pub words: Vec<u32>,
    pub parts: Parts,
}

/// Every compound, damaged words as what they were. All inflections have the parts of the commonest that can be cut.
pub fn compounds(lexicon: &Lexicon, splitter: &Splitter<'_>, repairs: &Repairs) -> Vec<Compound> {
    let by_key: Vec<_> = words_by_key(lexicon, repairs).into_iter().collect();
    by_key
        .into_par_iter()
        .filter_map(|(key, mut words)| {
            words.sort_by_key(|word| std::cmp::Reverse(lexicon.word(*word).uses.len()));
            let parts = words.iter().find_map(|word| {
                let text = repairs.get(*word).unwrap_or(lexicon.text(*word));
                (!is_stop(text)).then(|| splitter.parts(text)).flatten()
            })?;
            Some(Compound {
                key: key.into_owned(),
                words,
                parts,
            })
        })
        .collect()
}

type WordsByKey<'l> = IndexMap<Cow<'l, str>, Vec<u32>, FxBuildHasher>;

fn words_by_key<'l>(lexicon: &'l Lexicon, repairs: &Repairs) -> WordsByKey<'l> {
    let keys = lexicon.key_numbers().map(|key| {
        let words = lexicon.key_words(key).iter();
        let whole = words.filter(|word| repairs.get(**word).is_none()).copied();
        (Cow::Borrowed(lexicon.key_text(key)), whole.collect())
    });
    let mut by_key: WordsByKey<'_> = keys.collect();
    for (number, text) in repairs.iter() {
        by_key
            .entry(Cow::Owned(key(text)))
            .or_default()
            .push(number);
    }
    by_key
}
