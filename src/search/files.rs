//! The files of the index. Each calls `samlingSearch(kind, number, value)`; the manifest alone has a name that is
//! always the same, and it knows the names of the others, which change with what is in them.

use super::analysed::Analysed;
use super::compound_words::compounds;
use super::compounds::Splitter;
use super::damage::damaged;
use super::encode::number;
use super::facts::columns;
use super::lexicon::Lexicon;
use super::lists;
use super::postings::entries;
use super::record::{Document, Record, Synonym};
use super::repair::repairs;
use super::shards::shards;
use super::texts::texts;
use super::vocabulary::vocabulary;
use crate::digest::Digest;
use serde::Serialize;

/// A file below the folder of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The name of the manifest.
pub const MANIFEST: &str = "indeks.js";

/// So many files of texts share one digest: less for the manifest to carry.
const TEXT_GROUP: usize = 32;

#[derive(Serialize)]
struct Manifest {
    /// The first key of each shard.
    shards: String,
    #[serde(rename = "shardDigests")]
    shard_digests: String,
    /// How many records each document has.
    documents: String,
    /// How many records each file of texts has.
    texts: String,
    #[serde(rename = "textDigests")]
    text_digests: String,
    /// Lengths of words, with the digests of their files.
    vocabulary: Vec<(usize, String)>,
    facts: String,
    rewrites: String,
    endings: String,
    stop: String,
}

/// The index of all records. `analysed` belongs to `records`, one to one; the records of a document stand together, and
/// no document is without.
pub fn index(
    documents: &[Document],
    records: &[Record],
    analysed: &[Analysed],
    synonyms: &[Synonym],
) -> Vec<IndexFile> {
    let lexicon = Lexicon::new(analysed);
    let splitter = Splitter::new(&lexicon);
    let repairs = repairs(&lexicon, &splitter, &damaged(records, analysed));
    let compounds = compounds(&lexicon, &splitter, &repairs);
    drop(splitter);
    let mut files = Vec::new();
    let texts = texts(documents, records, &lexicon, &repairs);
    let mut text_digests = String::new();
    for (group, texts) in texts.chunks(TEXT_GROUP).enumerate() {
        let all: Vec<&[u8]> = texts.iter().map(|text| text.json.as_bytes()).collect();
        let digest = digest(&all.concat());
        for (place, text) in texts.iter().enumerate() {
            let number = group * TEXT_GROUP + place;
            files.push(file(
                &format!("tekst/{group}-{digest}/{number}.js"),
                "text",
                number,
                &text.json,
            ));
        }
        text_digests.push_str(&digest);
    }
    let entries = entries(lexicon, &repairs, compounds, synonyms);
    let shards = shards(&entries);
    let mut shard_digests = String::new();
    for (number, shard) in shards.iter().enumerate() {
        let digest = digest(shard.text.as_bytes());
        let value = quoted(&shard.text);
        files.push(file(
            &format!("ord/{number}-{digest}.js"),
            "shard",
            number,
            &value,
        ));
        shard_digests.push_str(&digest);
    }
    let vocabulary = vocabulary(&entries).into_iter().map(|(length, words)| {
        let digest = digest(words.as_bytes());
        files.push(file(
            &format!("ordliste/{length}-{digest}.js"),
            "words",
            length,
            &quoted(&words),
        ));
        (length, digest)
    });
    let vocabulary = vocabulary.collect();
    let columns = serde_json::to_string(&columns(documents)).unwrap_or_default();
    let facts = digest(columns.as_bytes());
    files.push(file(&format!("fakta-{facts}.js"), "facts", 0, &columns));
    let mut document_lengths = String::new();
    for run in records.chunk_by(|a, b| a.document == b.document) {
        number(run.len(), &mut document_lengths);
    }
    let mut text_lengths = String::new();
    texts
        .iter()
        .for_each(|text| number(text.records, &mut text_lengths));
    let manifest = Manifest {
        shards: shards
            .iter()
            .map(|shard| shard.first.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        shard_digests,
        documents: document_lengths,
        texts: text_lengths,
        text_digests,
        vocabulary,
        facts,
        rewrites: lists::lines(lists::REWRITES).collect::<Vec<_>>().join(","),
        endings: lists::words(lists::ENDINGS).collect::<Vec<_>>().join(" "),
        stop: lists::words(lists::STOP).collect::<Vec<_>>().join(" "),
    };
    let manifest = serde_json::to_string(&manifest).unwrap_or_default();
    files.push(file(MANIFEST, "manifest", 0, &manifest));
    files
}

fn file(name: &str, kind: &str, number: usize, value: &str) -> IndexFile {
    IndexFile {
        name: name.to_owned(),
        bytes: format!("samlingSearch(\"{kind}\",{number},{value})").into_bytes(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

fn digest(bytes: &[u8]) -> String {
    Digest::of_bytes(bytes).to_string()[..8].to_owned()
}
