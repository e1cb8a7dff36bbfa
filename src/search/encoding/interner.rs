//! Interning: texts are numbered in the order of their first occurrence.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

/// Maps each text to its number, and each number to its text and a value.
pub type Interner<V> = IndexMap<Box<str>, V, FxBuildHasher>;

/// The number of the text, which is added if it is new.
pub fn number_of<V: Default>(texts: &mut Interner<V>, text: &str) -> u32 {
    let number = match texts.get_index_of(text) {
        Some(number) => number,
        None => texts.insert_full(text.into(), V::default()).0,
    };
    number as u32
}
