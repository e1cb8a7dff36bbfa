//! The file format of the term index: shards of about equal size, so that a query reads only the shards of its words.
//!
//! One entry a line: its key (left out when it has words, which give the key); `/heads.modifiers.proximity`; `/` with the keys of
//! its parts, of the same word, of synonyms, and of related words; then for each word `|word/few.often.repaired.title.places.exact`, where
//! places has two digits for each record in title: the words before it, and the words in the title; and exact is `0` or empty. Empty fields at the end of a
//! part are left out.

use super::lexicon::{MatchClass, Posting, TitlePlace};
use super::term_index::{Surface, TermEntry};
use crate::search::encoding::chunks::{Chunk, Pieces};
use crate::search::encoding::varint::{FrontCoder, LAST_DIGIT, delta_encode, number};

/// Bytes of text in one file, about 3 kB compressed. Each file adds a few bytes to the manifest.
const SIZE: usize = 4_000;

/// Writes the entries into shards.
pub struct Shards<'l> {
    pieces: Pieces,
    before: &'l str,
}

impl<'l> Shards<'l> {
    pub fn new() -> Shards<'l> {
        Shards {
            pieces: Pieces::new(SIZE),
            before: "",
        }
    }

    /// `entry`: its key must sort after all keys so far.
    pub fn add(&mut self, entry: &TermEntry<'l>) {
        let (text, words) = self.pieces.next(until_it_differs(self.before, entry.key));
        self.before = entry.key;
        if !text.is_empty() {
            text.push('\n');
        }
        write(entry, words, text);
    }

    pub fn all(self) -> Vec<Chunk> {
        self.pieces.all()
    }
}

/// The shortest beginning of `key` that sorts after `before`.
fn until_it_differs<'k>(before: &str, key: &'k str) -> &'k str {
    let same = before.chars().zip(key.chars());
    let same = same.take_while(|(a, b)| a == b).count();
    let end = key.char_indices().nth(same + 1);
    &key[..end.map_or(key.len(), |(at, _)| at)]
}

fn write(entry: &TermEntry<'_>, words: &mut FrontCoder, out: &mut String) {
    if entry.surfaces.is_empty() {
        out.push_str(entry.key);
    }
    out.push('/');
    for list in [&entry.heads, &entry.modifiers, &entry.proximity] {
        delta_encode(list.iter().copied(), out);
        out.push('.');
    }
    trim(out, '.');
    for keys in [&entry.parts, &entry.same, &entry.synonyms, &entry.related] {
        out.push('/');
        out.push_str(&keys.join(" "));
    }
    trim(out, '/');
    for Surface {
        text,
        postings,
        title_places,
        repaired,
        is_exact,
    } in &entry.surfaces
    {
        out.push('|');
        words.word(text, out);
        out.push('/');
        if !entry.is_common {
            delta_encode(records_of(postings, MatchClass::Few), out);
        }
        out.push('.');
        if !entry.is_common {
            delta_encode(records_of(postings, MatchClass::Often), out);
        }
        out.push('.');
        delta_encode(repaired.iter().copied(), out);
        out.push('.');
        delta_encode(records_of(postings, MatchClass::InTitle), out);
        out.push('.');
        for TitlePlace {
            words_before,
            title_length,
        } in title_places
        {
            number((*words_before).min(LAST_DIGIT), out);
            number((*title_length).min(LAST_DIGIT), out);
        }
        out.push_str(if *is_exact { ".0" } else { "." });
        trim(out, '.');
    }
}

fn records_of(postings: &[Posting], class: MatchClass) -> impl Iterator<Item = u32> {
    let postings = postings.iter().filter(move |at| at.is(class));
    postings.map(|at| at.record())
}

/// Removes separators at the end.
fn trim(out: &mut String, sign: char) {
    out.truncate(out.trim_end_matches(sign).len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_comes_after_the_key_before() {
        for (before, key, beginning) in [
            ("", "skol", "s"),
            ("skog", "skol", "skol"),
            ("skol", "skolehels", "skole"),
            ("ska", "šibi", "š"),
        ] {
            assert_eq!(until_it_differs(before, key), beginning);
            assert!(before < beginning && beginning <= key);
        }
    }

    #[test]
    fn what_stands_in_an_entry() {
        let surface = |text| Surface {
            text,
            postings: &[],
            title_places: vec![],
            repaired: vec![1, 4],
            is_exact: text == "skolestyret",
        };
        let entry = |key, surfaces| TermEntry {
            key,
            is_common: false,
            surfaces,
            heads: vec![],
            modifiers: vec![2],
            proximity: vec![],
            parts: vec!["skol", "styr"],
            same: vec!["a"],
            synonyms: vec!["b"],
            related: vec!["c"],
        };
        let written = vec![surface("skolestyre"), surface("skolestyret")];
        let entries = [entry("skolestyr", written), entry("skulestyr", vec![])];
        let mut shards = Shards::new();
        entries.iter().for_each(|entry| shards.add(entry));
        let texts: Vec<_> = shards.all().into_iter().map(|it| it.text).collect();
        assert_eq!(
            texts,
            ["/.2/skol styr/a/b/c|Askolestyre/..12|Kt/..12...0\nskulestyr/.2/skol styr/a/b/c"]
        );
    }
}
