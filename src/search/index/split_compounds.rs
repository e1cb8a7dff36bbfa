//! Compounds written as separate words: «utdanning av lærere» is found under «lærerutdanning».

use super::lexicon::Lexicon;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// The greatest distance between the two words, in words.
const WINDOW: usize = 5;

/// `root_of`: for each key, the key it counts as here. `pairs`: front root, back root → the compounds' keys. Returns, for each
/// compound's key, the sorted records where front and back stand close together, in any order.
pub fn close_words(
    lexicon: &Lexicon,
    root_of: &[u32],
    pairs: &FxHashMap<(u32, u32), Vec<u32>>,
) -> FxHashMap<u32, Vec<u32>> {
    let mut is_front = vec![false; lexicon.key_numbers().len()];
    let mut is_back = is_front.clone();
    for (front, back) in pairs.keys() {
        is_front[*front as usize] = true;
        is_back[*back as usize] = true;
    }
    let found: Vec<Vec<u32>> = (0..lexicon.records())
        .into_par_iter()
        .map(|record| {
            let sequence: Vec<u32> = lexicon.sequence(record).collect();
            let key = |at: usize| root_of[lexicon.word(sequence[at]).key as usize];
            let mut found = Vec::new();
            for at in (0..sequence.len()).filter(|at| is_front[key(*at) as usize]) {
                let near = at.saturating_sub(WINDOW)..(at + WINDOW + 1).min(sequence.len());
                for other in near.filter(|other| *other != at && is_back[key(*other) as usize]) {
                    found.extend(pairs.get(&(key(at), key(other))).into_iter().flatten());
                }
            }
            found.sort_unstable();
            found.dedup();
            found
        })
        .collect();
    let mut records: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for (record, compounds) in found.into_iter().enumerate() {
        for compound in compounds {
            records.entry(compound).or_default().push(record as u32);
        }
    }
    records
}
