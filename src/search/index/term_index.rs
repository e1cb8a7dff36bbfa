//! The term index: for each key the words that have it, with their postings, and the records that match it in other ways.

use super::compounds::Compounds;
use super::lexicon::{Lexicon, MatchClass, Posting, TitlePlace};
use super::split_compounds::close_words;
use super::synonyms::{OtherNames, other_names};
use crate::search::analysis::ocr_repair::Repairs;
use crate::search::analysis::stem::key;
use crate::search::analysis::tokens::each_token;
use crate::search::analysis::verb_nouns::verb_roots;
use crate::search::analysis::word_lists;
use crate::search::record::Synonym;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// The number of entries that are built at a time.
const AT_ONCE: usize = 1_000;

/// The entry of one key. Lists of records are sorted; a record is only in the first of the lists that it belongs to.
#[derive(Debug, PartialEq, Eq)]
pub struct TermEntry<'l> {
    pub key: &'l str,
    pub surfaces: Vec<Surface<'l>>,
    /// Nearly every record has it, so it matches titles only.
    pub is_common: bool,
    /// Records with a compound that is a kind of it.
    pub heads: Vec<u32>,
    /// Records with a compound that has it as a first part.
    pub modifiers: Vec<u32>,
    /// Records with its parts close together, or with a synonym of more than one word.
    pub proximity: Vec<u32>,
    /// The keys of its parts.
    pub parts: Vec<&'l str>,
    /// Keys of the same word in another spelling.
    pub same: Vec<&'l str>,
    /// Keys of synonyms.
    pub synonyms: Vec<&'l str>,
    /// Keys of words with the same root: «krevende» for «kreve».
    pub related: Vec<&'l str>,
}

impl TermEntry<'_> {
    /// Has the entry neither words nor records nor links to other keys?
    fn is_empty(&self) -> bool {
        let records = [&self.heads, &self.modifiers, &self.proximity];
        let keys = [&self.same, &self.synonyms, &self.related];
        self.surfaces.is_empty()
            && records.iter().all(|list| list.is_empty())
            && keys.iter().all(|list| list.is_empty())
    }
}

/// A word in one written form.
#[derive(Debug, PartialEq, Eq)]
pub struct Surface<'l> {
    pub text: &'l str,
    pub postings: &'l [Posting],
    /// One for each of the postings that is [`MatchClass::InTitle`].
    pub title_places: Vec<TitlePlace>,
    /// Damaged records in which the word is a repair.
    pub repaired: Vec<u32>,
    /// It is found only where it was typed as it is written, if in the genitive: a person's name, or a small word.
    pub is_exact: bool,
}

/// Collects what the entries need besides the lexicon, by the number of the key.
#[derive(Default)]
pub struct TermIndexBuilder {
    heads: FxHashMap<u32, Vec<u32>>,
    modifiers: FxHashMap<u32, Vec<u32>>,
    /// By the key of a repaired word: the word → the damaged words that it repairs.
    repaired: FxHashMap<u32, BTreeMap<String, Vec<u32>>>,
    sequences: FxHashMap<u32, Vec<u32>>,
    proximity: FxHashMap<u32, Vec<u32>>,
    names: OtherNames,
    /// The numbers of the words that are found only as they are written.
    exact: FxHashSet<u32>,
}

impl TermIndexBuilder {
    pub fn new(
        lexicon: &mut Lexicon,
        repairs: &Repairs,
        compounds: Compounds,
        synonyms: &[Synonym],
        people: &[String],
    ) -> TermIndexBuilder {
        let mut builder = TermIndexBuilder::default();
        let roots = verb_roots(lexicon);
        // Only keys of words can be the parts of a compound here.
        let known = lexicon.key_numbers();
        let keys = compounds.keys.keys().map(|key| lexicon.add_key(key));
        let keys: Vec<u32> = keys.collect();
        let mut pairs: FxHashMap<(u32, u32), Vec<u32>> = FxHashMap::default();
        for compound in compounds.all {
            let key = keys[compound.key as usize];
            for (parts, list) in [
                (compound.heads, &mut builder.heads),
                (compound.modifiers, &mut builder.modifiers),
            ] {
                for part in parts {
                    let list: &mut Vec<u32> = list.entry(keys[part as usize]).or_default();
                    list.extend_from_slice(&compound.words);
                }
            }
            for (front, back) in compound.cuts {
                let pair = (keys[front as usize], keys[back as usize]);
                if known.contains(&pair.0) && known.contains(&pair.1) {
                    let pair = (roots[pair.0 as usize], roots[pair.1 as usize]);
                    let compounds = pairs.entry(pair).or_default();
                    if !compounds.contains(&key) {
                        compounds.push(key);
                    }
                }
            }
            let sequence = compound.sequence.into_iter();
            let sequence = sequence.map(|part| keys[part as usize]).collect();
            builder.sequences.insert(key, sequence);
        }
        for (number, text) in repairs.iter() {
            let whole = lexicon.add_key(&key(text));
            let damaged = builder.repaired.entry(whole).or_default();
            damaged.entry(text.to_owned()).or_default().push(number);
        }
        builder.proximity = close_words(lexicon, &roots, &pairs);
        builder.names = other_names(lexicon, synonyms, &roots);
        builder.exact = exact_words(lexicon, people);
        builder
    }

    /// Calls `take` with each entry, sorted by key. `lexicon`: with all keys that were collected.
    pub fn each<'l>(&'l self, lexicon: &'l Lexicon, mut take: impl FnMut(TermEntry<'l>)) {
        let mut keys: Vec<(&str, u32)> = lexicon
            .key_numbers()
            .map(|number| (lexicon.key_text(number), number))
            .collect();
        keys.par_sort_unstable();
        for some in keys.chunks(AT_ONCE) {
            let entries: Vec<TermEntry<'l>> = some
                .par_iter()
                .map_init(
                    || RecordSet::new(lexicon),
                    |seen, (key, number)| {
                        seen.clear();
                        self.entry(key, *number, lexicon, seen)
                    },
                )
                .flatten()
                .collect();
            entries.into_iter().for_each(&mut take);
        }
    }

    /// `seen`: empty.
    fn entry<'l>(
        &'l self,
        key: &'l str,
        number: u32,
        lexicon: &'l Lexicon,
        seen: &mut RecordSet,
    ) -> Option<TermEntry<'l>> {
        let is_letter = key.chars().count() < 2 && !key.contains(|c: char| c.is_numeric());
        if is_letter {
            return None;
        }
        let mut surfaces = self.surfaces(number, lexicon);
        if lexicon.is_common(number) {
            return common_entry(key, surfaces);
        }
        surfaces.sort_by(|a, b| {
            let most_first = b.postings.len().cmp(&a.postings.len());
            most_first.then_with(|| a.text.cmp(b.text))
        });
        for posting in surfaces.iter().flat_map(|surface| surface.postings) {
            seen.add(posting.record());
        }
        for surface in &mut surfaces {
            surface.repaired = seen.without(std::mem::take(&mut surface.repaired));
        }
        for record in surfaces.iter().flat_map(|surface| &surface.repaired) {
            seen.add(*record);
        }
        let mut unseen = |words: Option<&Vec<u32>>| -> Vec<u32> {
            let words = words.into_iter().flatten();
            let postings = words.flat_map(|word| lexicon.word(*word).postings);
            seen.unseen(postings.map(|at| at.record()))
        };
        let heads = unseen(self.heads.get(&number));
        let modifiers = unseen(self.modifiers.get(&number));
        let of_names = self.names.records.get(&number).into_iter().flatten();
        let close = self.proximity.get(&number).into_iter().flatten();
        let proximity = seen.unseen(close.chain(of_names).copied());
        let named = |map: &BTreeMap<u32, BTreeSet<u32>>| -> Vec<&'l str> {
            let found = map.get(&number).into_iter().flatten();
            found.map(|key| lexicon.key_text(*key)).collect()
        };
        let entry = TermEntry {
            key,
            is_common: false,
            heads,
            modifiers,
            proximity,
            parts: {
                let parts = self.sequences.get(&number).into_iter().flatten();
                parts.map(|key| lexicon.key_text(*key)).collect()
            },
            same: named(&self.names.same),
            synonyms: named(&self.names.synonyms),
            related: named(&self.names.related),
            surfaces,
        };
        (!entry.is_empty()).then_some(entry)
    }

    fn surfaces<'l>(&'l self, number: u32, lexicon: &'l Lexicon) -> Vec<Surface<'l>> {
        let repaired = self.repaired.get(&number).into_iter().flatten();
        let mut repaired: BTreeMap<&str, &Vec<u32>> = repaired
            .map(|(text, words)| (text.as_str(), words))
            .collect();
        let records = |words: &Vec<u32>| -> Vec<u32> {
            let postings = words.iter().flat_map(|word| lexicon.word(*word).postings);
            sorted(postings.map(|at| at.record()).collect())
        };
        let words = lexicon.key_words(number).iter();
        let mut surfaces: Vec<Surface<'_>> = words
            .map(|word| {
                let text = lexicon.text(*word);
                let postings = lexicon.word(*word).postings;
                let titled = postings.iter().filter(|at| at.is(MatchClass::InTitle));
                let places =
                    titled.filter_map(|at| lexicon.title_place(at.record() as usize, *word));
                Surface {
                    text,
                    postings,
                    title_places: places.collect(),
                    repaired: repaired.remove(text).map(records).unwrap_or_default(),
                    is_exact: self.exact.contains(word),
                }
            })
            .collect();
        surfaces.extend(repaired.into_iter().map(|(text, words)| Surface {
            text,
            postings: &[],
            title_places: Vec::new(),
            repaired: records(words),
            is_exact: false,
        }));
        surfaces
    }
}

/// An entry that matches titles only. None: no title contains its words.
fn common_entry<'l>(key: &'l str, mut surfaces: Vec<Surface<'l>>) -> Option<TermEntry<'l>> {
    surfaces.retain(|surface| surface.postings.iter().any(|at| at.is(MatchClass::InTitle)));
    for surface in &mut surfaces {
        surface.repaired.clear();
    }
    let entry = TermEntry {
        key,
        is_common: true,
        surfaces,
        heads: Vec::new(),
        modifiers: Vec::new(),
        proximity: Vec::new(),
        parts: Vec::new(),
        same: Vec::new(),
        synonyms: Vec::new(),
        related: Vec::new(),
    };
    (!entry.surfaces.is_empty()).then_some(entry)
}

/// The words that are found only as they are written.
fn exact_words(lexicon: &Lexicon, people: &[String]) -> FxHashSet<u32> {
    let small = word_lists::words(word_lists::EXACT).map(str::to_owned);
    let mut words: Vec<String> = small.collect();
    for name in people {
        each_token(&name.to_lowercase(), |word| words.push(word.into_owned()));
    }
    words
        .iter()
        .filter_map(|word| lexicon.number(word))
        .collect()
}

/// The records in an entry so far. One is used for many entries, since it has room for every record.
struct RecordSet {
    has: Vec<bool>,
    records: Vec<u32>,
}

impl RecordSet {
    fn new(lexicon: &Lexicon) -> RecordSet {
        RecordSet {
            has: vec![false; lexicon.records()],
            records: Vec::new(),
        }
    }

    fn clear(&mut self) {
        for record in self.records.drain(..) {
            self.has[record as usize] = false;
        }
    }

    /// Whether it was new.
    fn add(&mut self, record: u32) -> bool {
        let is_new = !std::mem::replace(&mut self.has[record as usize], true);
        if is_new {
            self.records.push(record);
        }
        is_new
    }

    fn without(&self, mut records: Vec<u32>) -> Vec<u32> {
        records.retain(|record| !self.has[*record as usize]);
        records
    }

    /// The records that are new to the set, sorted; they are added to it.
    fn unseen(&mut self, records: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut found: Vec<u32> = records.filter(|record| self.add(*record)).collect();
        found.sort_unstable();
        found
    }
}

fn sorted(mut records: Vec<u32>) -> Vec<u32> {
    records.sort();
    records.dedup();
    records
}
