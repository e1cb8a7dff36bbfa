//! Parts of compounds that are not words of their own in this collection: «misbruk» in «rusmisbruk» and
//! «alkoholmisbruk», «hoved» in «hovedmål» and «hovedutvalg».

use super::compound_splitter::is_plain;
use super::stem::key;
use super::word_lists::{is_no_part, is_short_part};
use crate::search::index::lexicon::Lexicon;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// Each such part, with the number of different words it was found beside.
#[derive(Debug, Default)]
pub struct BoundParts<'l> {
    pub fronts: FxHashMap<&'l str, f64>,
    pub ends: FxHashMap<&'l str, f64>,
}

/// A word as its front and its end, without the linking letter.
type SplitWord<'w> = (&'w str, &'w str);

/// `is_part`: may the word be a part of compounds?
pub fn bound_parts<'l>(
    lexicon: &'l Lexicon,
    is_part: impl Fn(&str) -> bool + Sync,
) -> BoundParts<'l> {
    let words = || {
        let words = lexicon.numbers().into_par_iter();
        let words = words.map(|number| lexicon.text(number));
        words.filter(|word| (7..=32).contains(&word.chars().count()) && is_plain(word))
    };
    let is_front = |front: &str| {
        is_part(front)
            || front.chars().count() >= 4 && lexicon.frequency(front) >= 1 && !is_no_part(front)
    };
    // In «pensjonsfondet» the s links, so its end is not «sfondet».
    let is_linked = |end: &str| {
        let word = end.strip_prefix(['s', 'e']);
        word.is_some_and(|word| is_part(word) || lexicon.key_frequency(&key(word)) > 1)
    };
    let ends: Vec<SplitWord> = words()
        .flat_map_iter(|word| unknown_ends(word, &is_front, &is_part, &is_linked))
        .collect();
    let fronts: Vec<SplitWord> = words()
        .flat_map_iter(|word| unknown_fronts(word, &is_front, &is_part))
        .collect();
    BoundParts {
        ends: learned(ends.into_iter().map(|(front, end)| (end, front))),
        fronts: learned(fronts.into_iter()),
    }
}

/// The parts found beside enough different words; all inflections of a part count as one.
fn learned<'w>(found: impl Iterator<Item = (&'w str, &'w str)>) -> FxHashMap<&'w str, f64> {
    let mut by_key: FxHashMap<String, (FxHashSet<&str>, FxHashSet<&str>)> = FxHashMap::default();
    for (part, beside) in found {
        let (parts, others) = by_key.entry(key(part)).or_default();
        parts.insert(part);
        others.insert(beside);
    }
    let mut learned = FxHashMap::default();
    for (parts, others) in by_key.values() {
        for part in parts {
            let enough = match part.chars().count() {
                0..=4 => 4,
                5 => 3,
                _ => 2,
            };
            if others.len() >= enough {
                learned.insert(*part, others.len() as f64);
            }
        }
    }
    learned
}

/// The ways to cut a word into a known front and an unknown end.
fn unknown_ends<'w>(
    word: &'w str,
    is_front: &impl Fn(&str) -> bool,
    is_part: &impl Fn(&str) -> bool,
    is_linked: &impl Fn(&str) -> bool,
) -> Vec<SplitWord<'w>> {
    let cuts = word.char_indices().map(|(at, _)| at).skip(3);
    let cuts = cuts.filter_map(|at| {
        let (front, end) = word.split_at(at);
        let front = unlinked(front).into_iter().find(|front| is_front(front))?;
        let is_end = end.chars().count() >= 4
            && !is_part(end)
            && may_begin(end)
            && !is_no_part(end)
            && !is_linked(end);
        (is_end && (front.chars().count() > 3 || is_short_part(front))).then_some((front, end))
    });
    cuts.collect()
}

/// The ways to cut a word into an unknown front and a common end.
fn unknown_fronts<'w>(
    word: &'w str,
    is_front: &impl Fn(&str) -> bool,
    is_part: &impl Fn(&str) -> bool,
) -> Vec<SplitWord<'w>> {
    let cuts = word.char_indices().map(|(at, _)| at).skip(4);
    let cuts = cuts.filter_map(|at| {
        let (front, end) = word.split_at(at);
        let is_end = end.chars().count() >= 5 && is_part(end) && may_begin(end);
        let fronts = unlinked(front);
        let is_known = fronts
            .iter()
            .any(|front| is_front(front) || is_no_part(front));
        let shortest = fronts.last().filter(|front| front.chars().count() >= 4)?;
        (is_end && !is_known).then_some((*shortest, end))
    });
    cuts.collect()
}

/// A front as it is, and without its linking letter.
fn unlinked(front: &str) -> Vec<&str> {
    let without = front.strip_suffix(['s', 'e']);
    std::iter::once(front).chain(without).collect()
}

/// Can a Norwegian word begin so? Not with an ending, or with three consonants that never begin a word.
fn may_begin(end: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "ing", "ning", "het", "lig", "skap", "else", "ende", "ene", "ane", "erne", "lege", "elig",
    ];
    let linked = end.strip_prefix(['s', 'e']).unwrap_or(end);
    let begins_with_ending = ENDINGS
        .iter()
        .any(|e| end.starts_with(e) || linked.starts_with(e));
    let vowel = |letter: char| "aeiouyæøå".contains(letter);
    let consonants = end.chars().take_while(|letter| !vowel(*letter)).count();
    let three = ["str", "skr", "spr", "skj", "spl", "stj"]
        .iter()
        .any(|three| end.starts_with(three));
    !begins_with_ending && (consonants < 3 || consonants == 3 && three)
}
