//! Synonyms: nynorsk and bokmål words that no rule connects, abbreviations, former names.

use super::lexicon::Lexicon;
use crate::search::analysis::stem::{fold, key};
use crate::search::analysis::tokens::tokens;
use crate::search::analysis::word_lists::{groups, is_stop};
use crate::search::encoding::interner::{Interner, number_of};
use crate::search::record::Synonym;
use std::collections::{BTreeMap, BTreeSet};

/// The synonyms that go into the index.
#[derive(Debug, Default)]
pub struct OtherNames {
    /// Key → keys of the same word, typed without «å».
    pub same: BTreeMap<u32, BTreeSet<u32>>,
    /// Key → keys of words with the same meaning.
    pub synonyms: BTreeMap<u32, BTreeSet<u32>>,
    /// Key → keys of words with the same root.
    pub related: BTreeMap<u32, BTreeSet<u32>>,
    /// Key → records that have a synonym of more than one word.
    pub records: BTreeMap<u32, BTreeSet<u32>>,
}

/// `roots`: for each key, the key of its verb, or the key itself.
pub fn other_names(lexicon: &mut Lexicon, synonyms: &[Synonym], roots: &[u32]) -> OtherNames {
    let mut names = OtherNames::default();
    let typed: Vec<(String, u32)> = lexicon
        .numbers()
        .map(|number| (lexicon.text(number), lexicon.word(number).key))
        .filter(|(text, _)| text.contains('å'))
        .map(|(text, meant)| (key(&text.replace('å', "a")), meant))
        .collect();
    for (typed, meant) in typed {
        let typed = lexicon.add_key(&typed);
        if typed != meant {
            names.same.entry(typed).or_default().insert(meant);
        }
    }
    names.related = related(lexicon, roots);
    for words in groups() {
        let keys: Vec<String> = words.map(key).collect();
        for (place, a) in keys.iter().enumerate() {
            keys[..place].iter().for_each(|b| names.link(lexicon, a, b));
        }
    }
    for Synonym(a, b) in synonyms {
        let (a, b) = (tokens(a), tokens(b));
        if let ([a], [b]) = (a.as_slice(), b.as_slice()) {
            names.link(lexicon, &key(a), &key(b));
        } else {
            names.add_records(lexicon, &a, &b);
            names.add_records(lexicon, &b, &a);
        }
    }
    names
}

/// A stem with more keys than this is too general to relate them.
const MOST_RELATED: usize = 6;

/// Words with the same stem by Snowball's full rules, and words derived from the same verb.
fn related(lexicon: &Lexicon, roots: &[u32]) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut related = BTreeMap::new();
    relate(keys_by_stem(lexicon), &mut related);
    relate(roots.iter().copied().zip(0..).collect(), &mut related);
    related
}

/// Pairs of a stem, as a number, and the key of a word that has it.
fn keys_by_stem(lexicon: &Lexicon) -> Vec<(u32, u32)> {
    let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::Norwegian);
    let mut stems: Interner<()> = Interner::default();
    let keys = lexicon.numbers().filter_map(|number| {
        let stem = stemmer.stem(lexicon.text(number));
        let is_long = stem.chars().nth(2).is_some();
        is_long.then(|| (number_of(&mut stems, &stem), lexicon.word(number).key))
    });
    keys.collect()
}

/// Relates the keys that are paired with the same number.
fn relate(mut common: Vec<(u32, u32)>, related: &mut BTreeMap<u32, BTreeSet<u32>>) {
    common.sort_unstable();
    common.dedup();
    let families = common.chunk_by(|a, b| a.0 == b.0);
    for family in families.filter(|family| (2..=MOST_RELATED).contains(&family.len())) {
        for (_, key) in family {
            let others = family.iter().map(|(_, other)| *other);
            let others = others.filter(|other| other != key);
            related.entry(*key).or_default().extend(others);
        }
    }
}

impl OtherNames {
    /// Links the two in both directions, if the collection has one of them.
    fn link(&mut self, lexicon: &mut Lexicon, a: &str, b: &str) {
        if a == b || lexicon.key_number(a).or(lexicon.key_number(b)).is_none() {
            return;
        }
        let (a, b) = (lexicon.add_key(a), lexicon.add_key(b));
        for (from, to) in [(a, b), (b, a)] {
            if !lexicon.key_words(to).is_empty() {
                self.synonyms.entry(from).or_default().insert(to);
            }
        }
    }

    /// Adds the records with the words `written` to each word of `meant`.
    fn add_records(&mut self, lexicon: &mut Lexicon, written: &[String], meant: &[String]) {
        let records = records_with(lexicon, written);
        for word in meant.iter().filter(|word| !is_stop(word)) {
            let key = lexicon.add_key(&key(word));
            self.records.entry(key).or_default().extend(&records);
        }
    }
}

/// The records that have these words one after the other, in any inflection.
fn records_with(lexicon: &Lexicon, words: &[String]) -> Vec<u32> {
    let keys: Option<Vec<u32>> = words
        .iter()
        .map(|word| lexicon.key_number(&key(word)))
        .collect();
    let Some(keys) = keys.filter(|keys| !keys.is_empty()) else {
        return Vec::new();
    };
    // An abbreviation must be written exactly so: «KS» is not «k».
    let exactly = words
        .iter()
        .find(|word| word.chars().count() <= 4 && words.len() == 1)
        .map(|word| fold(word));
    let postings = |word: &u32| lexicon.word(*word).postings.iter();
    let rarest = keys.iter().min_by_key(|key| {
        let words = lexicon.key_words(**key).iter();
        words.map(|word| postings(word).len()).sum::<usize>()
    });
    let mut records: Vec<u32> = rarest
        .into_iter()
        .flat_map(|key| lexicon.key_words(*key))
        .filter(|word| {
            exactly
                .as_ref()
                .is_none_or(|exactly| fold(lexicon.text(**word)) == *exactly)
        })
        .flat_map(postings)
        .map(|at| at.record())
        .collect();
    records.sort_unstable();
    records.dedup();
    records.retain(|record| {
        let sequence: Vec<u32> = lexicon.sequence(*record as usize).collect();
        sequence.windows(keys.len()).any(|window| {
            window
                .iter()
                .zip(&keys)
                .all(|(word, key)| lexicon.word(*word).key == *key)
        })
    });
    records
}
