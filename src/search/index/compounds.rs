//! The compounds of the collection, with their parts.

use super::lexicon::Lexicon;
use crate::search::analysis::compound_splitter::{CompoundParts, Splitter};
use crate::search::analysis::ocr_repair::Repairs;
use crate::search::analysis::stem::key;
use crate::search::analysis::word_lists::is_stop;
use crate::search::encoding::interner::{Interner, number_of};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many keys are split at a time: the parts of all keys, as texts, would take as much memory as the lexicon.
const AT_ONCE: usize = 2_000;

/// The compounds of the collection.
#[derive(Default)]
pub struct Compounds {
    /// The texts of the numbered keys.
    pub keys: Interner<()>,
    pub all: Vec<Compound>,
}

/// A compound; all keys are numbers.
pub struct Compound {
    pub key: u32,
    /// The words that have the key, as numbers of the lexicon.
    pub words: Vec<u32>,
    /// As in [`CompoundParts`].
    pub heads: Vec<u32>,
    pub modifiers: Vec<u32>,
    pub sequence: Vec<u32>,
    pub cuts: Vec<(u32, u32)>,
}

/// Every compound; damaged words are split as repaired. All inflections share the parts of the most common one that can be split.
pub fn compounds(lexicon: &Lexicon, splitter: &Splitter<'_>, repairs: &Repairs) -> Compounds {
    let mut compounds = Compounds::default();
    let mut by_key = words_by_key(lexicon, repairs);
    loop {
        let some: Vec<_> = by_key.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            return compounds;
        }
        let found: Vec<_> = some
            .into_par_iter()
            .filter_map(|(key, mut words)| {
                words.sort_by_key(|word| std::cmp::Reverse(lexicon.word(*word).postings.len()));
                let parts = words.iter().find_map(|word| {
                    let text = repairs.get(*word).unwrap_or(lexicon.text(*word));
                    (!is_stop(text)).then(|| splitter.parts(text)).flatten()
                })?;
                Some((key, words, parts))
            })
            .collect();
        for (key, words, parts) in found {
            compounds.add(&key, words, &parts);
        }
    }
}

impl Compounds {
    fn add(&mut self, key: &str, words: Vec<u32>, parts: &CompoundParts) {
        let compound = Compound {
            key: number_of(&mut self.keys, key),
            words,
            heads: self.numbers(&parts.heads),
            modifiers: self.numbers(&parts.modifiers),
            sequence: self.numbers(&parts.sequence),
            cuts: (parts.cuts.iter())
                .map(|(front, back)| {
                    (
                        number_of(&mut self.keys, front),
                        number_of(&mut self.keys, back),
                    )
                })
                .collect(),
        };
        self.all.push(compound);
    }

    fn numbers(&mut self, keys: &[String]) -> Vec<u32> {
        let keys = keys.iter().map(|key| number_of(&mut self.keys, key));
        keys.collect()
    }
}

/// Every key, with the words that have it. A damaged word has the key of its repair.
fn words_by_key<'l>(
    lexicon: &'l Lexicon,
    repairs: &'l Repairs,
) -> impl Iterator<Item = (Cow<'l, str>, Vec<u32>)> {
    let mut repaired: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, text) in repairs.iter() {
        repaired.entry(key(text)).or_default().push(number);
    }
    let (known, new): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (repaired.into_iter()).partition(|(key, _)| lexicon.key_number(key).is_some());
    let new = (new.into_iter()).map(|(key, words)| (Cow::Owned(key), words));
    let keys = lexicon.key_numbers().map(move |number| {
        let key = lexicon.key_text(number);
        let whole = (lexicon.key_words(number).iter()).copied();
        let whole = whole.filter(|word| repairs.get(*word).is_none());
        let repaired = known.get(key).into_iter().flatten().copied();
        (Cow::Borrowed(key), whole.chain(repaired).collect())
    });
    keys.chain(new)
}
