//! Endings of compounds that are no words by themselves in this collection: «misbruk» in «rusmisbruk» and
//! «alkoholmisbruk», «vaner» in «matvaner» and «røykevaner».

use super::compounds::is_plain;
use super::keys::key;
use super::lexicon::Lexicon;
use super::lists::{is_no_part, is_short_part};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Each such ending with the number of words that it has stood after. `is_part`: a word that compounds are made of.
pub fn bound_parts(
    lexicon: &Lexicon,
    is_part: impl Fn(&str) -> bool + Sync,
) -> HashMap<String, f64> {
    let is_front = |front: &str| {
        is_part(front)
            || front.chars().count() >= 4 && lexicon.frequency(front) >= 1 && !is_no_part(front)
    };
    let found: Vec<(String, &str, &str)> = lexicon
        .words
        .par_iter()
        .filter(|word| (7..=32).contains(&word.text.chars().count()) && is_plain(&word.text))
        .flat_map_iter(|word| ends_of(&word.text, &is_front, &is_part))
        .map(|(front, end)| (key(end), front, end))
        .collect();
    let mut by_key: BTreeMap<String, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    for (key, front, end) in found {
        let (fronts, ends) = by_key.entry(key).or_default();
        fronts.insert(front);
        ends.insert(end);
    }
    let mut bound = HashMap::new();
    for (fronts, ends) in by_key.values() {
        for end in ends {
            let enough = match end.chars().count() {
                0..=4 => 4,
                5 => 3,
                _ => 2,
            };
            if fronts.len() >= enough {
                bound.insert((*end).to_owned(), fronts.len() as f64);
            }
        }
    }
    bound
}

/// The ways to cut a word into a known front and an end that is not known.
fn ends_of<'w>(
    word: &'w str,
    is_front: &impl Fn(&str) -> bool,
    is_part: &impl Fn(&str) -> bool,
) -> Vec<(&'w str, &'w str)> {
    let cuts = word.char_indices().map(|(at, _)| at).skip(3);
    let cuts = cuts.filter_map(|at| {
        let (front, end) = word.split_at(at);
        let front = [
            Some(front),
            front.strip_suffix('s'),
            front.strip_suffix('e'),
        ]
        .into_iter()
        .flatten()
        .find(|front| is_front(front))?;
        let is_end =
            end.chars().count() >= 4 && !is_part(end) && may_begin(end) && !is_no_part(end);
        (is_end && (front.chars().count() > 3 || is_short_part(front))).then_some((front, end))
    });
    cuts.collect()
}

/// No Norwegian word begins so: with an ending, or with three consonants that cannot stand there.
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
