//! What is said under each key: the words that have it and where they stand, and the records that have it in other ways.

use super::close_words::close_words;
use super::compound_words::Compound;
use super::keys::key;
use super::lexicon::{Lexicon, Use};
use super::record::Synonym;
use super::synonyms::{OtherNames, other_names};
use super::verbs::verb_roots;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A key that more than this share of all records have finds nothing that one would look for.
const TOO_COMMON: f64 = 0.6;

/// In so few records any word may be looked for.
const FEW_RECORDS: usize = 50;

/// All under one key. Lists of records are sorted, and no record stands in a list when it stands in one before it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub surfaces: Vec<Surface>,
    /// Records with a compound that is a kind of it.
    pub heads: Vec<u32>,
    /// Records with a compound that has to do with it.
    pub modifiers: Vec<u32>,
    /// Records that have its parts close together, or another name of it.
    pub close: Vec<u32>,
    /// The keys of its parts.
    pub parts: Vec<String>,
    /// Keys of the same word, typed otherwise.
    pub same: Vec<String>,
    /// Keys of words that mean the same.
    pub linked: Vec<String>,
    /// Keys of words made of the same word: «krevende» of «kreve».
    pub related: Vec<String>,
}

/// A word as it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Surface {
    pub text: String,
    pub uses: Vec<Use>,
    /// Damaged records that had it, as far as can be told.
    pub repaired: Vec<u32>,
}

/// All entries, sorted by their keys. `repairs`: damaged words, as numbers of the lexicon, and what they were.
pub fn entries(
    mut lexicon: Lexicon,
    repairs: &BTreeMap<u32, String>,
    compounds: Vec<Compound>,
    synonyms: &[Synonym],
) -> Vec<Entry> {
    let collected = Collected::new(&mut lexicon, repairs, compounds, synonyms);
    let mut names: Vec<(&String, u32)> = lexicon
        .keys
        .iter()
        .map(|(key, number)| (key, *number))
        .collect();
    names.sort_unstable();
    let text_of = {
        let mut texts = vec![""; names.len()];
        for (key, number) in &names {
            texts[*number as usize] = key.as_str();
        }
        texts
    };
    names
        .par_iter()
        .filter_map(|(key, number)| collected.entry(key, *number, &lexicon, &text_of))
        .collect()
}

/// What is known of each key beside its words; by their numbers.
#[derive(Default)]
struct Collected {
    heads: HashMap<u32, Vec<u32>>,
    modifiers: HashMap<u32, Vec<u32>>,
    /// Repaired word → the damaged words, under the key of the repaired one.
    repaired: HashMap<u32, BTreeMap<String, Vec<u32>>>,
    sequences: HashMap<u32, Vec<String>>,
    close: BTreeMap<u32, Vec<u32>>,
    names: OtherNames,
}

impl Collected {
    fn new(
        lexicon: &mut Lexicon,
        repairs: &BTreeMap<u32, String>,
        compounds: Vec<Compound>,
        synonyms: &[Synonym],
    ) -> Collected {
        let mut collected = Collected::default();
        let roots = verb_roots(lexicon);
        let mut pairs: HashMap<(u32, u32), Vec<u32>> = HashMap::new();
        for Compound { key, words, parts } in compounds {
            let key = lexicon.add_key(&key);
            for (keys, list) in [
                (&parts.heads, &mut collected.heads),
                (&parts.modifiers, &mut collected.modifiers),
            ] {
                for key in keys {
                    let list = list.entry(lexicon.add_key(key)).or_default();
                    list.extend_from_slice(&words);
                }
            }
            let root = |key: &String| {
                let number = *lexicon.keys.get(key)? as usize;
                Some(roots.get(number).copied().unwrap_or(number as u32))
            };
            for (front, back) in &parts.cuts {
                if let (Some(front), Some(back)) = (root(front), root(back)) {
                    let compounds = pairs.entry((front, back)).or_default();
                    if !compounds.contains(&key) {
                        compounds.push(key);
                    }
                }
            }
            collected.sequences.insert(key, parts.sequence);
        }
        for (number, text) in repairs {
            let whole = lexicon.add_key(&key(text));
            let damaged = collected.repaired.entry(whole).or_default();
            damaged.entry(text.clone()).or_default().push(*number);
        }
        collected.close = close_words(lexicon, &roots, &pairs);
        collected.names = other_names(lexicon, synonyms, &roots);
        collected
    }

    fn entry(&self, key: &str, number: u32, lexicon: &Lexicon, keys: &[&str]) -> Option<Entry> {
        let is_letter = key.chars().count() < 2 && !key.contains(|c: char| c.is_numeric());
        if is_letter {
            return None;
        }
        let mut surfaces = self.surfaces(number, lexicon);
        let most = surfaces
            .iter()
            .map(|surface| surface.uses.len())
            .max()
            .unwrap_or(0);
        if lexicon.records > FEW_RECORDS && most as f64 > TOO_COMMON * lexicon.records as f64 {
            return None;
        }
        surfaces.sort_by(|a, b| {
            b.uses
                .len()
                .cmp(&a.uses.len())
                .then_with(|| a.text.cmp(&b.text))
        });
        let mut seen: BTreeSet<u32> = surfaces
            .iter()
            .flat_map(|surface| surface.uses.iter().map(|at| at.record()))
            .collect();
        for surface in &mut surfaces {
            surface.repaired.retain(|record| !seen.contains(record));
        }
        seen.extend(surfaces.iter().flat_map(|surface| &surface.repaired));
        let mut unseen = |words: Option<&Vec<u32>>, records: &[u32]| -> Vec<u32> {
            let words = words
                .into_iter()
                .flatten()
                .flat_map(|word| &lexicon.words[*word as usize].uses);
            let found: BTreeSet<u32> = words
                .map(|at| at.record())
                .chain(records.iter().copied())
                .collect();
            found
                .into_iter()
                .filter(|record| seen.insert(*record))
                .collect()
        };
        let named = |map: &BTreeMap<u32, BTreeSet<u32>>| -> Vec<String> {
            let found = map.get(&number).into_iter().flatten();
            found.map(|key| keys[*key as usize].to_owned()).collect()
        };
        let mut close = self.close.get(&number).cloned().unwrap_or_default();
        close.extend(self.names.records.get(&number).into_iter().flatten());
        let entry = Entry {
            key: key.to_owned(),
            heads: unseen(self.heads.get(&number), &[]),
            modifiers: unseen(self.modifiers.get(&number), &[]),
            close: unseen(None, &close),
            parts: self.sequences.get(&number).cloned().unwrap_or_default(),
            same: named(&self.names.same),
            linked: named(&self.names.linked),
            related: named(&self.names.related),
            surfaces,
        };
        let has_something = !(entry.surfaces.is_empty()
            && entry.heads.is_empty()
            && entry.modifiers.is_empty()
            && entry.close.is_empty()
            && entry.same.is_empty()
            && entry.linked.is_empty()
            && entry.related.is_empty());
        has_something.then_some(entry)
    }

    fn surfaces(&self, number: u32, lexicon: &Lexicon) -> Vec<Surface> {
        let mut repaired = self.repaired.get(&number).cloned().unwrap_or_default();
        let words = lexicon.key_words[number as usize]
            .iter()
            .map(|word| &lexicon.words[*word as usize]);
        let records = |words: Vec<u32>| -> Vec<u32> {
            let uses = words
                .iter()
                .flat_map(|word| &lexicon.words[*word as usize].uses);
            let records: BTreeSet<u32> = uses.map(|at| at.record()).collect();
            records.into_iter().collect()
        };
        let mut surfaces: Vec<Surface> = words
            .map(|word| Surface {
                text: word.text.clone(),
                uses: word.uses.clone(),
                repaired: repaired.remove(&word.text).map(records).unwrap_or_default(),
            })
            .collect();
        surfaces.extend(repaired.into_iter().map(|(text, words)| Surface {
            text,
            uses: Vec::new(),
            repaired: records(words),
        }));
        surfaces
    }
}
