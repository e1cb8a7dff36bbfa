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
    let sides = Sides::new(lexicon, pairs);
    let found: Vec<Vec<u32>> = (0..lexicon.records())
        .into_par_iter()
        .map(|record| {
            let words = lexicon.record_words(record).iter();
            // By the number of the word in the record, since a record says most of its words more than once.
            let words: Vec<(u32, Side)> = words
                .map(|word| {
                    let root = root_of[lexicon.key_of(*word) as usize];
                    (root, sides.0[root as usize])
                })
                .collect();
            let sequence = lexicon.record_sequence(record);
            let mut found = Vec::new();
            for (at, word) in sequence.iter().enumerate() {
                let (front, Side { backs, .. }) = words[*word as usize];
                if backs == 0 {
                    continue;
                }
                let near = at.saturating_sub(WINDOW)..(at + WINDOW + 1).min(sequence.len());
                for other in near.filter(|other| *other != at) {
                    let (back, Side { as_back, .. }) = words[sequence[other] as usize];
                    if backs & as_back != 0 {
                        found.extend(pairs.get(&(front, back)).into_iter().flatten());
                    }
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

/// By the number of a key.
struct Sides(Vec<Side>);

/// Which pairs a key may be in: most words that stand close together make none, and need not be looked up. Each back has one of the bits.
#[derive(Clone, Copy, Default)]
struct Side {
    /// Of the backs that it is a front of.
    backs: u64,
    /// Its own, if it is a back.
    as_back: u64,
}

impl Sides {
    fn new(lexicon: &Lexicon, pairs: &FxHashMap<(u32, u32), Vec<u32>>) -> Sides {
        let mut sides = vec![Side::default(); lexicon.key_numbers().len()];
        for (front, back) in pairs.keys() {
            let bit = 1 << (back % u64::BITS);
            sides[*front as usize].backs |= bit;
            sides[*back as usize].as_back = bit;
        }
        Sides(sides)
    }
}
