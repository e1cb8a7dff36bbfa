//! The word lists that the analysis uses, read from `words/`.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

pub const STOP: &str = include_str!("words/stop.txt");
/// Words of a question that say nothing of what is asked for: «hva ble vist om …».
pub const ASKING: &str = include_str!("words/asking.txt");
/// Small words that are found only as they are written, since names look like their inflections.
pub const EXACT: &str = include_str!("words/exact.txt");
pub const ENDINGS: &str = include_str!("words/endings.txt");
pub const REWRITES: &str = include_str!("words/rewrites.txt");
const GROUPS: &str = include_str!("words/groups.txt");
const PARTS: &str = include_str!("words/parts.txt");
const NO_PARTS: &str = include_str!("words/no_parts.txt");
const SHORT_PARTS: &str = include_str!("words/short_parts.txt");

/// The lines of a list, without its comments.
pub fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
}

pub fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    lines(list).flat_map(str::split_whitespace)
}

/// Common words that are parts of compounds.
pub fn parts() -> impl Iterator<Item = &'static str> {
    words(PARTS)
}

/// Groups of words that no rule connects, and that find each other.
pub fn groups() -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    lines(GROUPS).map(str::split_whitespace)
}

pub fn is_stop(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words(STOP).collect());
    SET.contains(word)
}

/// Is the word never a part of a compound?
pub fn is_no_part(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words(NO_PARTS).collect());
    SET.contains(word)
}

/// Is the word a part of compounds although it has three letters or fewer?
pub fn is_short_part(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words(SHORT_PARTS).collect());
    SET.contains(word)
}
