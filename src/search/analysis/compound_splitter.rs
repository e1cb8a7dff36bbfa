//! Splits compounds by the collection's own words: «folkehelsekoordinator» is folke|helse|koordinator.

use super::bound_parts::{BoundParts, bound_parts};
use super::stem::{key, stem};
use super::word_lists::{is_no_part, is_short_part, is_stop, parts};
use crate::search::index::lexicon::Lexicon;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::ops::Range;

/// The shortest and the longest compound that is split, in letters.
const LENGTHS: Range<usize> = 7..41;

/// In a smaller collection a word that occurs once may be a part of compounds.
const FEW_RECORDS: usize = 300;

/// The frequency assumed for a part that is common in the language, whatever the collection says.
const KNOWN_PART: f64 = 2.0;

/// The frequency assumed for a part that the collection hardly has. A compound has at most one such part.
const RARE_PART: f64 = 0.5;

/// The factor for a bound part, compared with a word that occurs alone as often.
const BOUND: f64 = 0.7;

/// Finds the parts of compounds.
pub struct Splitter<'l> {
    lexicon: &'l Lexicon<'l>,
    /// How common each part is in a position other than the last.
    fronts: Commonness<'l>,
    /// The same for last parts, without their other inflections.
    ends: Commonness<'l>,
    /// The keys of words that are common in the language.
    common_keys: FxHashSet<String>,
    /// The number of records that a word must occur in to be a part.
    fewest: usize,
}

/// The keys under which a compound is found besides its own.
#[derive(Clone, Debug, Default)]
pub struct CompoundParts {
    /// What the compound is a kind of: «koordinator», «helsekoordinator».
    pub heads: Vec<String>,
    /// What the compound is about: «folke», «helse», «folkehelse».
    pub modifiers: Vec<String>,
    /// The keys of its smallest parts, in order.
    pub sequence: Vec<String>,
    /// Each way of splitting it in two, as keys.
    pub cuts: Vec<(String, String)>,
}

impl<'l> Splitter<'l> {
    pub fn new(lexicon: &'l Lexicon<'l>) -> Splitter<'l> {
        let fewest = match lexicon.records() {
            0..FEW_RECORDS => 1,
            _ => 3,
        };
        let found = words(lexicon).filter_map(|(text, frequency)| {
            let is_part = text.chars().count() >= 4 && frequency >= fewest
                || is_short_part(text) && frequency >= fewest.min(2);
            let is_word = is_plain(text) && !is_no_part(text) && !is_stop(text);
            (is_part && is_word).then_some((text, frequency as f64))
        });
        let mut known: FxHashMap<&str, f64> = parts().map(|part| (part, KNOWN_PART)).collect();
        for (part, frequency) in found {
            let known = known.entry(part).or_default();
            *known = known.max(frequency);
        }
        let BoundParts { fronts, ends } = bound_parts(lexicon, |part| known.contains_key(part));
        Splitter {
            lexicon,
            fronts: Commonness::new(lexicon, &known, fronts, rare_fronts(lexicon)),
            ends: Commonness::new(lexicon, &known, ends, rare_ends(lexicon)),
            common_keys: parts().map(key).collect(),
            fewest,
        }
    }

    /// The byte ranges of a compound's parts. None: not a compound.
    pub fn split(&self, word: &str) -> Option<Vec<Range<usize>>> {
        if !is_plain(word) {
            return None;
        }
        let mut cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        cuts.push(word.len());
        let letters = cuts.len() - 1;
        if !LENGTHS.contains(&letters) {
            return None;
        }
        let ways = self.cheapest_ways(word, &cuts);
        let mut parts = Vec::new();
        let mut at = letters;
        while at > 0 {
            let (_, part) = ways[at].as_ref()?;
            parts.push(cuts[part.start]..cuts[part.end]);
            at = part.start;
        }
        parts.reverse();
        let most = if letters > 24 { 8 } else { 4 };
        let last = parts.len() - 1;
        let rare = parts.iter().enumerate().filter(|(place, part)| {
            let common = match *place == last {
                true => self.last(&word[(*part).clone()]),
                false => self.front(&word[(*part).clone()]),
            };
            common.is_some_and(|common| common <= self.fewest as f64 * 0.5)
        });
        ((2..=most).contains(&parts.len()) && rare.count() <= 1).then_some(parts)
    }

    /// The cheapest way to each cut: its cost, and the part that leads there, as the numbers of its cuts.
    fn cheapest_ways(&self, word: &str, cuts: &[usize]) -> Vec<Option<(f64, Range<usize>)>> {
        let letters = cuts.len() - 1;
        let mut ways: Vec<Option<(f64, Range<usize>)>> = vec![None; letters + 1];
        ways[0] = Some((0.0, 0..0));
        for from in 0..letters - 2 {
            let Some(cost) = ways[from].as_ref().map(|way| way.0) else {
                continue;
            };
            for to in from + 3..=letters {
                let is_last = to == letters;
                let text = &word[cuts[from]..cuts[to]];
                let frequency = match is_last {
                    true if from == 0 => None,
                    true => self.last(text),
                    false => self.front(text),
                };
                let Some(frequency) = frequency else { continue };
                let short = if to - from == 3 { 2.0 } else { 0.0 };
                let records = self.lexicon.records() as f64;
                let cost = cost + (records * 4.0 / frequency).max(1.0).ln() + 6.0 + short;
                let mut reach = |at: usize, cost: f64| {
                    if ways[at].as_ref().is_none_or(|way| cost < way.0) {
                        ways[at] = Some((cost, from..to));
                    }
                };
                reach(to, cost);
                if to + 3 < letters {
                    match &word[cuts[to]..cuts[to + 1]] {
                        "s" => reach(to + 1, cost + 0.3),
                        "e" => reach(to + 1, cost + 0.8),
                        _ => {}
                    }
                }
            }
        }
        ways
    }

    /// How common a part is in a position other than the last. None: not a part.
    fn front(&self, text: &str) -> Option<f64> {
        self.fronts.get(self.lexicon, text)
    }

    /// How common a last part is, in any inflection. None: not a part.
    fn last(&self, text: &str) -> Option<f64> {
        if text.chars().count() < 4 && !is_short_part(text) {
            return None;
        }
        let as_written = self.ends.get(self.lexicon, text);
        as_written.or_else(|| {
            let key = (is_long(text) && !is_no_part(text)).then(|| key(text))?;
            let frequency = self.lexicon.key_frequency(&key);
            let frequency = match self.common_keys.contains(&key) {
                true => frequency.max(self.fewest),
                false => frequency,
            };
            let common = match frequency {
                0 => return None,
                1 => RARE_PART,
                _ => frequency as f64 * 0.5,
            };
            (key.len() >= 4).then_some(common)
        })
    }

    /// The ranges of the smallest parts: parts that are compounds are split, too.
    fn smallest(&self, word: &str) -> Option<Vec<Range<usize>>> {
        let parts = self.split(word)?.into_iter().flat_map(|part| {
            let inner = self.smallest(&word[part.clone()]).unwrap_or_default();
            if inner.is_empty() {
                return vec![part];
            }
            let shifted = inner
                .into_iter()
                .map(|inner| part.start + inner.start..part.start + inner.end);
            shifted.collect()
        });
        Some(parts.collect())
    }

    /// The keys of a compound's parts. None: not a compound.
    pub fn parts(&self, word: &str) -> Option<CompoundParts> {
        let split = self.smallest(word)?;
        let whole = key(word);
        let (mut heads, mut modifiers) = (BTreeSet::new(), BTreeSet::new());
        let mut cuts = BTreeSet::new();
        let last = split.len() - 1;
        for (from, first) in split.iter().enumerate() {
            for (to, end) in split.iter().enumerate().skip(from) {
                if from == 0 && to == last {
                    continue;
                }
                let key = key(&word[first.start..end.end]);
                if from != to && self.lexicon.key_number(&key).is_none() {
                    continue;
                }
                let list = if to == last {
                    &mut heads
                } else {
                    &mut modifiers
                };
                list.insert(key);
            }
        }
        for cut in 1..split.len() {
            let front = key(&word[..split[cut - 1].end]);
            let back = key(&word[split[cut].start..]);
            cuts.insert((front, back));
        }
        let others = |keys: BTreeSet<String>| -> Vec<String> {
            let long = |key: &String| key.chars().count() >= 3 && *key != whole;
            keys.into_iter().filter(long).collect()
        };
        Some(CompoundParts {
            heads: others(heads),
            modifiers: others(modifiers),
            sequence: split.into_iter().map(|part| key(&word[part])).collect(),
            cuts: cuts.into_iter().collect(),
        })
    }
}

/// Each word, and the number of records it occurs in.
fn words<'l>(lexicon: &'l Lexicon) -> impl Iterator<Item = (&'l str, usize)> {
    let numbers = lexicon.numbers();
    numbers.map(|number| (lexicon.text(number), lexicon.word(number).postings.len()))
}

/// Parts that the collection hardly has: words, and words without their endings.
fn rare_fronts<'l>(lexicon: &'l Lexicon) -> impl Iterator<Item = &'l str> {
    let fronts = words(lexicon).flat_map(|(text, frequency)| {
        let is_word = is_long(text) || text.chars().count() == 4 && frequency > 1;
        let stem = Some(stem(text)).filter(|stem| is_long(stem));
        is_word.then_some(text).into_iter().chain(stem)
    });
    fronts.filter(|text| !is_no_part(text))
}

/// The same for last parts, if short; longer ones are found in any inflection.
fn rare_ends<'l>(lexicon: &'l Lexicon) -> impl Iterator<Item = &'l str> {
    let texts = words(lexicon).map(|(text, _)| text);
    texts.filter(|text| !is_long(text) && is_plain(text) && !is_no_part(text))
}

/// How common parts are. Most are words of the lexicon, which are stored by number.
struct Commonness<'l> {
    /// By the number of the word; 0: not a part.
    of_words: Vec<f64>,
    of_others: FxHashMap<&'l str, f64>,
}

impl<'l> Commonness<'l> {
    /// For a part in several of the lists, the first list decides.
    fn new(
        lexicon: &Lexicon,
        known: &FxHashMap<&'l str, f64>,
        bound: FxHashMap<&'l str, f64>,
        rare: impl Iterator<Item = &'l str>,
    ) -> Commonness<'l> {
        let mut parts = Commonness {
            of_words: vec![0.0; lexicon.numbers().len()],
            of_others: FxHashMap::default(),
        };
        let known = known.iter().map(|(part, common)| (*part, *common));
        let bound = bound
            .into_iter()
            .map(|(part, beside)| (part, beside * BOUND));
        let rare = rare.map(|part| (part, RARE_PART));
        for (part, common) in known.chain(bound).chain(rare) {
            let kept = match lexicon.number(part) {
                Some(word) => &mut parts.of_words[word as usize],
                None => parts.of_others.entry(part).or_default(),
            };
            if *kept == 0.0 {
                *kept = common;
            }
        }
        parts
    }

    fn get(&self, lexicon: &Lexicon, part: &str) -> Option<f64> {
        let common = match lexicon.number(part) {
            Some(word) => self.of_words[word as usize],
            None => *self.of_others.get(part)?,
        };
        (common > 0.0).then_some(common)
    }
}

/// Is it long enough to be recognised by its key alone?
fn is_long(part: &str) -> bool {
    part.chars().count() >= 5
}

/// Does it consist only of letters of Norwegian words?
pub fn is_plain(word: &str) -> bool {
    word.chars()
        .all(|letter| letter.is_ascii_lowercase() || matches!(letter, 'æ' | 'ø' | 'å'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analysis::analyse::{Analysed, analyse};
    use crate::search::record::IndexRecord;

    /// A collection of these words and enough other records that a word must occur three times to be common.
    fn collection(words: &str) -> Vec<Analysed> {
        let record = |text: String| {
            analyse(&IndexRecord {
                document: 0,
                anchor: String::new(),
                title: String::new(),
                text,
                also: String::new(),
                document_title: String::new(),
                names: String::new(),
                thumbnail: None,
            })
        };
        let common = "folke helse koordinator pensjon melding storting ordning tilskudd miljø tiltak nær politikk";
        let records = (0..FEW_RECORDS).map(|number| match number {
            0..9 => record(common.to_owned()),
            9 => record(words.to_owned()),
            _ => record(format!("annet{number}")),
        });
        records.collect()
    }

    fn check(words: &str, compound: &str, parts: &[&str]) {
        let collection = collection(&format!("{words} {compound}"));
        let lexicon = Lexicon::new(&collection);
        let splitter = Splitter::new(&lexicon);
        let found = splitter.smallest(compound).unwrap_or_default();
        let found: Vec<&str> = found.into_iter().map(|part| &compound[part]).collect();
        assert_eq!(found, parts, "{compound}");
    }

    #[test]
    fn compounds_are_cut_by_the_words_of_the_collection() {
        check(
            "",
            "folkehelsekoordinator",
            &["folke", "helse", "koordinator"],
        );
        check("", "tilskuddsordningen", &["tilskudd", "ordningen"]);
        check("", "stortingsmeldinga", &["storting", "meldinga"]);
        check("", "nærmiljøtiltak", &["nær", "miljø", "tiltak"]);
    }

    #[test]
    fn a_front_may_stand_once_where_its_end_is_common() {
        check(
            "ekspedisjonen",
            "ekspedisjonsordning",
            &["ekspedisjon", "ordning"],
        );
        check("", "ekspedisjonsordning", &[]);
        check("samtaler", "samtaletråder", &[]);
    }

    #[test]
    fn what_links_two_parts_is_no_part_of_the_second() {
        let words = "ungdomspolitikken likestillingspolitikken likestilling ungdom";
        check(
            words,
            "likestillingspolitikken",
            &["likestilling", "politikken"],
        );
    }

    #[test]
    fn plain_words_are_whole() {
        check("", "koordinator", &[]);
        check("", "politikken", &[]);
    }
}
