//! The words that a misread word is compared with.

use std::collections::BTreeSet;

/// Known words, all with æ, ø or å.
pub(super) struct Dictionary {
    /// Whole words; also all beginnings, parts and ends.
    whole: BTreeSet<String>,
    /// Beginnings of words.
    starts: Vec<String>,
    /// Parts in the middle of words.
    parts: Vec<String>,
    /// Ends of words.
    ends: Vec<String>,
}

impl Dictionary {
    pub fn new() -> Dictionary {
        let mut dictionary = Dictionary {
            whole: BTreeSet::new(),
            starts: Vec::new(),
            parts: Vec::new(),
            ends: Vec::new(),
        };
        let list = include_str!("repair_words.txt").lines();
        for word in list.filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let bare = word.trim_matches('-').to_owned();
            match (word.starts_with('-'), word.ends_with('-')) {
                (true, true) => dictionary.parts.push(bare.clone()),
                (true, false) => dictionary.ends.push(bare.clone()),
                (false, true) => dictionary.starts.push(bare.clone()),
                (false, false) => {}
            }
            dictionary.whole.insert(bare);
        }
        dictionary
    }

    pub fn has(&self, word: &str) -> bool {
        self.whole.contains(word)
    }

    /// The number of letters of the longest known part of a word that was not there as it was read; all of a known word. None: the
    /// word is not known. `is_bold`: a letter was changed that is usually right, so a short known part is not enough.
    pub fn known(&self, word: &str, read: &str, is_bold: bool) -> Option<usize> {
        if self.whole.contains(word) {
            return Some(word.chars().count());
        }
        let fewest = if is_bold { 5 } else { 3 };
        // What is before a known end is a word, too: "bo-miljø".
        let shortest_before = if is_bold { 3 } else { 2 };
        let starts = self.starts.iter().filter(|start| {
            is_rest(word.strip_prefix(start.as_str()), 0) && !read.starts_with(start.as_str())
        });
        let ends = self.ends.iter().filter(|end| {
            is_rest(word.strip_suffix(end.as_str()), shortest_before)
                && !read.ends_with(end.as_str())
        });
        let parts = self.parts.iter().filter(|part| {
            part.chars().count() >= 4
                && word.contains(part.as_str())
                && !read.contains(part.as_str())
        });
        let lengths = starts
            .chain(ends)
            .chain(parts)
            .map(|part| part.chars().count());
        lengths.filter(|letters| *letters >= fewest).max()
    }
}

/// Can this be the rest of a longer word?
fn is_rest(rest: Option<&str>, fewest: usize) -> bool {
    rest.is_some_and(|rest| {
        rest.chars().all(char::is_alphabetic) && (fewest..=20).contains(&rest.chars().count())
    })
}
