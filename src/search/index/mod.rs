//! The files of the index. Each calls `samlingSearch.kind(…)`. Only the manifest has a fixed name; it holds the names of the
//! others, which change with their content.

mod compounds;
mod facets;
pub mod lexicon;
mod postings_format;
mod split_compounds;
mod stored_texts;
mod synonyms;
mod term_index;
mod vocabulary;

use super::analysis::compound_splitter::Splitter;
use super::analysis::ocr_damage::damaged;
use super::analysis::ocr_repair::Repairs;
use super::analysis::stem::{S_AFTER, VOWELS};
use super::analysis::word_lists;
use super::encoding::chunks::Chunk;
use super::encoding::script::script;
use super::encoding::varint::{FrontCoder, number};
use super::record::{Collection, IndexRecord, IndexedPage, LAST_LEVEL};
use crate::base::digest::Digest;
use compounds::compounds;
use facets::{columns, dates};
use lexicon::Lexicon;
use postings_format::Shards;
use rayon::prelude::*;
use stored_texts::{TextFile, texts};
use term_index::TermIndexBuilder;
use vocabulary::Vocabulary;

/// A file in the folder of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The name of the manifest.
pub const MANIFEST: &str = "indeks.js";

/// The folders whose files have a digest of their content in their paths.
pub const FINGERPRINTED_FOLDERS: [&str; 3] = [SHARDS, WORDS, TEXTS];
/// How the names of the files begin that have the digest in their own names.
pub const FINGERPRINTED_FILES: [&str; 2] = ["fakta-", "datoer-"];
const FACTS: &str = "fakta";
const DATES: &str = "datoer";
const SHARDS: &str = "ord/";
const WORDS: &str = "ordliste/";
const TEXTS: &str = "tekst/";

/// How many text files share one digest: fewer digests make the manifest smaller.
const TEXT_GROUP: usize = 128;

/// The index of all records.
pub fn index(collection: &Collection<'_>) -> Vec<IndexFile> {
    let Collection {
        documents,
        records,
        analysed,
        synonyms,
        people,
        wishes,
        months,
    } = *collection;
    let mut lexicon = Lexicon::new(analysed);
    let splitter = Splitter::new(&lexicon);
    let repairs = Repairs::new(&lexicon, &splitter, &damaged(records, analysed));
    let compounds = compounds(&lexicon, &splitter, &repairs);
    drop(splitter);
    let mut files = IndexFiles::default();
    let builder = TermIndexBuilder::new(&mut lexicon, &repairs, compounds, synonyms, people);
    let (mut shards, mut vocabulary) = (Shards::new(), Vocabulary::default());
    builder.each(&lexicon, |entry| {
        shards.add(&entry);
        vocabulary.add(&entry);
    });
    let (shards, vocabulary) = (shards.all(), vocabulary.all());
    drop(builder);
    let (shards, shard_folder) = files.add_pieces(SHARDS, "shard", shards);
    let (words, word_folder) = files.add_pieces(WORDS, "words", vocabulary);
    let (texts, text_folders) = files.add_texts(texts(documents, records, &lexicon, &repairs));
    let facts = files.add(FACTS, script("facts", &(columns(documents),)));
    let dates = files.add(DATES, script("facts", &(dates(documents),)));
    let (at_end, anywhere) = rewrites();
    // In the order of the parameters of `manifest` in index.js.
    let manifest = (
        shard_folder,
        // The first key of each file, encoded by [`FrontCoder`].
        shards,
        word_folder,
        words,
        text_folders,
        // The number of records in each file, less one; and of each document, as below.
        texts,
        document_lengths(documents, records),
        twins(documents),
        facts,
        dates,
        // Rules: the old and the new.
        anywhere,
        at_end,
        endings(),
        // The records of the second are not listed.
        (stop(wishes), lexicon.common_keys()),
        // Each: a level, and the words of a question that ask for what has it.
        wishes.iter().map(wish).collect::<Vec<_>>(),
        month_of_year(months),
    );
    files.0.push(IndexFile {
        name: MANIFEST.to_owned(),
        bytes: script("manifest", &manifest),
    });
    files.0
}

/// A regular expression for «mars 2019» in a question.
fn month_of_year(months: &[&str]) -> String {
    format!(r"\b({}) \d{{4}}(?!\d)", months.join("|"))
}

type Rewrite = (&'static str, &'static str);

/// The rules for other spellings, each the old letters and the new: those at the end of a word, and those anywhere.
fn rewrites() -> (Vec<Rewrite>, Vec<Rewrite>) {
    let rules = word_lists::lines(word_lists::REWRITES);
    let rules = rules.map(|rule| rule.split_once(' ').unwrap_or((rule, "")));
    let (at_end, anywhere): (Vec<_>, Vec<_>) = rules.partition(|(old, _)| old.ends_with('$'));
    let at_end = at_end.into_iter();
    let at_end = at_end.map(|(old, new)| (old.trim_end_matches('$'), new));
    (at_end.collect(), anywhere)
}

/// The words of a question that say nothing of what is asked for.
fn stop<'w>(wishes: &[(u8, &'w str)]) -> Vec<&'w str> {
    let small = word_lists::words(word_lists::STOP).chain(word_lists::words(word_lists::ASKING));
    let small = small.map(|word| -> &'w str { word });
    let asking = wishes.iter().flat_map(|(_, words)| words.split(' '));
    small.chain(asking).collect()
}

fn wish<'w>((level, words): &(u8, &'w str)) -> (u8, Vec<&'w str>) {
    (*level, words.split(' ').collect())
}

/// The number of each document's records, less one, times sixteen; plus eight if it is on the same page as the document before;
/// plus its level.
fn document_lengths(documents: &[IndexedPage], records: &[IndexRecord]) -> String {
    let mut text = String::new();
    for run in records.chunk_by(|a, b| a.document == b.document) {
        let place = run[0].document;
        let level = documents[place].level.min(LAST_LEVEL);
        let before = place.checked_sub(1).map(|before| documents[before].page());
        let on_same_page = usize::from(before == Some(documents[place].page()));
        let length = run.len() - 1;
        number(
            length << 4 | on_same_page << 3 | usize::from(level),
            &mut text,
        );
    }
    text
}

/// For each document that says the same as an earlier one in another language: how many documents come between it and the one
/// before that has such a twin; and how far back its own twin is.
fn twins(documents: &[IndexedPage]) -> String {
    let (mut text, mut next) = (String::new(), 0);
    for (place, document) in documents.iter().enumerate() {
        if let Some(twin) = document.twin {
            number(place - next, &mut text);
            number(place - twin, &mut text);
            next = place + 1;
        }
    }
    text
}

/// Encodes lengths less one: no length is 0.
fn lengths(lengths: impl Iterator<Item = usize>) -> String {
    let mut text = String::new();
    for length in lengths {
        number(length - 1, &mut text);
    }
    text
}

/// The endings as a regular expression: -s is removed only after some letters.
fn endings() -> String {
    let endings: Vec<_> = word_lists::words(word_lists::ENDINGS).collect();
    format!("{}|(?<=[{S_AFTER}]|[^{VOWELS}]k)s", endings.join("|"))
}

#[derive(Default)]
struct IndexFiles(Vec<IndexFile>);

impl IndexFiles {
    /// Adds a script whose name contains a digest of its content; returns the name.
    fn add(&mut self, name: &str, script: Vec<u8>) -> String {
        let digest = short(Digest::of_bytes(&script));
        let name = format!("{name}-{digest}.js");
        self.0.push(IndexFile {
            name: name.clone(),
            bytes: script,
        });
        name
    }

    /// Adds scripts in a folder whose name contains a digest of them all, since one more record changes nearly all of them.
    /// Returns the first word of each, and the folder.
    fn add_pieces(&mut self, folder: &str, kind: &str, pieces: Vec<Chunk>) -> (String, String) {
        let (mut front, mut begins) = (FrontCoder::default(), String::new());
        for piece in &pieces {
            front.word(&piece.first, &mut begins);
        }
        let scripts = pieces.into_par_iter().enumerate();
        let scripts = scripts.map(|(number, piece)| script(kind, &(number, &piece.text)));
        let folder = self.add_folder(folder, 0, scripts.collect());
        (begins, folder)
    }

    /// Returns the number of records in each file, less one, and the folders, separated by spaces.
    fn add_texts(&mut self, texts: Vec<TextFile>) -> (String, String) {
        let lengths = lengths(texts.iter().map(|text| text.records));
        let mut folders = Vec::new();
        let mut scripts = texts.into_iter().map(|text| text.script);
        for group in 0.. {
            let of_group: Vec<_> = scripts.by_ref().take(TEXT_GROUP).collect();
            if of_group.is_empty() {
                break;
            }
            let folder = format!("{TEXTS}{group}-");
            folders.push(self.add_folder(&folder, group * TEXT_GROUP, of_group));
        }
        (lengths, folders.join(" "))
    }

    /// Adds scripts, numbered from `first`, in a folder whose name contains a digest of them all; returns the name.
    fn add_folder(&mut self, name: &str, first: usize, scripts: Vec<Vec<u8>>) -> String {
        let digests: Vec<_> = (scripts.par_iter())
            .map(|script| Digest::of_bytes(script))
            .collect();
        let folder = format!("{name}{}", short(Digest::of(&digests)));
        let files = scripts.into_iter().enumerate();
        self.0.extend(files.map(|(number, bytes)| IndexFile {
            name: format!("{folder}/{}.js", first + number),
            bytes,
        }));
        folder
    }
}

/// A digest long enough to distinguish the versions of a file.
fn short(digest: Digest) -> String {
    digest.to_string()[..8].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::record::Facets;

    fn document(address: &str, twin: Option<usize>) -> IndexedPage {
        IndexedPage {
            title: String::new(),
            address: address.to_owned(),
            about: Vec::new(),
            picture: None,
            level: 2,
            twin,
            facts: Facets::default(),
        }
    }

    fn record(document: usize) -> IndexRecord {
        IndexRecord {
            document,
            anchor: String::new(),
            title: String::new(),
            text: String::new(),
            also: String::new(),
            document_title: String::new(),
            names: String::new(),
            thumbnail: None,
        }
    }

    #[test]
    fn a_document_says_its_length_its_level_and_whether_it_is_on_the_page_before() {
        let documents = [document("a/", None), document("a/#b", None)];
        let records = [record(0), record(0), record(1)];
        let mut expected = String::new();
        number(1 << 4 | 2, &mut expected);
        number(1 << 3 | 2, &mut expected);
        assert_eq!(document_lengths(&documents, &records), expected);
    }

    #[test]
    fn a_twin_is_written_by_the_steps_to_it_and_back() {
        let documents = [None, Some(0), None, Some(1)].map(|twin| document("a/", twin));
        let mut expected = String::new();
        for step in [1, 1, 1, 2] {
            number(step, &mut expected);
        }
        assert_eq!(twins(&documents), expected);
    }
}
