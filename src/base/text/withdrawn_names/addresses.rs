//! Names in what the sources' replacement leaves alone, since links and files must go on working: web addresses, ids and names of files.

use super::WithdrawnNames;
use super::spellings::PersonName;
use crate::base::text::readable::without_entities;
use aho_corasick::AhoCorasick;
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;

/// The fewest letters in a row by which a name is looked for, before it is looked at closely.
const FEWEST_LETTERS: usize = 2;

/// Finds the names in many texts.
#[derive(Debug, Default)]
pub struct WithdrawnNameFinder {
    names: WithdrawnNames,
    /// Letters of which each text with one of the names has some, encoded as in an address or not. None: a name has too few.
    letters: Option<AhoCorasick>,
}

impl WithdrawnNameFinder {
    pub fn new(names: &WithdrawnNames) -> WithdrawnNameFinder {
        let families = names.persons.iter().flat_map(PersonName::family_spellings);
        let words = names.words.iter().map(String::as_str);
        let alone = words.filter(|word| PersonName::of(word).is_none());
        let letters: Vec<&str> = families.chain(alone).map(plain_letters).collect();
        let are_enough = letters.iter().all(|part| part.len() >= FEWEST_LETTERS);
        let automaton = || {
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(&letters)
                .ok()
        };
        WithdrawnNameFinder {
            names: names.clone(),
            letters: are_enough.then(automaton).flatten(),
        }
    }

    /// The names in a text, and the addresses, ids and names of files in it that contain one, each as it is written and once. `written`:
    /// the same text before anything in it was decoded.
    pub fn found(&self, text: &str, written: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        if self.names.is_empty() {
            return found;
        }
        if self.may_stand_in(written) {
            let words = written.split(ends_address);
            let words = words.map(|word| word.trim_matches(MARKS));
            let words = words.filter(|word| is_address(word));
            for word in words.filter(|word| self.may_stand_in(word)) {
                let word = without_entities(word.to_owned());
                if self.names.stand_in_file_name(&word) {
                    found.insert(word);
                }
            }
        }
        if self.may_stand_in(text) {
            // An address may also be a part of the text.
            let addresses: Vec<_> = (found.iter())
                .map(|address| percent_decode_str(address).decode_utf8_lossy().into_owned())
                .collect();
            let names = self.names.found(text).into_iter().map(|range| &text[range]);
            let others = names.filter(|name| addresses.iter().all(|told| !told.contains(name)));
            found.extend(others.map(str::to_owned));
        }
        found
    }

    /// Does the name of a file or folder contain one?
    pub fn stand_in_file_name(&self, name: &str) -> bool {
        self.names.stand_in_file_name(name)
    }

    fn may_stand_in(&self, text: &str) -> bool {
        let letters = self.letters.as_ref();
        letters.is_none_or(|letters| letters.is_match(text))
    }
}

/// The longest part of a name that is written in the same letters everywhere: "nne" of "lønne".
fn plain_letters(name: &str) -> &str {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

/// What no address has in it, in a text, in HTML or in JSON.
fn ends_address(letter: char) -> bool {
    let is_bracket = matches!(letter, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}');
    letter.is_whitespace() || is_bracket || matches!(letter, '"' | '\'' | '«' | '»' | '|' | '\\')
}

/// The marks of the sentence around an address.
const MARKS: [char; 6] = ['.', ',', ';', ':', '!', '?'];

/// Can it be an address, an id or the name of a file? A word or a number cannot.
fn is_address(word: &str) -> bool {
    word.contains(['/', '-', '_', '.', '%', '+', '=', '@'])
}

#[cfg(test)]
mod tests;
