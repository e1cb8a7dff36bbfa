//! What the records say, in small files: for the list of what was found, its excerpts, and phrases.

use super::lexicon::Lexicon;
use super::record::{Document, Record};
use serde::Serialize;
use std::collections::BTreeMap;

/// Of one file, in bytes of text; about 1.5 kB when compressed.
const SIZE: usize = 3_000;

/// A file of texts, and how many records it holds.
pub struct TextFile {
    pub json: String,
    pub records: usize,
}

#[derive(Serialize)]
struct Texts<'r> {
    /// Title and address.
    d: Vec<(&'r str, &'r str)>,
    r: Vec<RecordText<'r>>,
}

/// The place of its document in `d`, anchor, title, text, thumbnail, and damaged words with what they were.
#[derive(Serialize)]
struct RecordText<'r>(
    usize,
    &'r str,
    &'r str,
    &'r str,
    &'r str,
    BTreeMap<&'r str, &'r str>,
);

pub fn texts(
    documents: &[Document],
    records: &[Record],
    lexicon: &Lexicon,
    repairs: &BTreeMap<u32, String>,
) -> Vec<TextFile> {
    let mut files = Vec::new();
    let mut from = 0;
    while from < records.len() {
        let mut size = 0;
        let fitting = records[from..].iter().take_while(|record| {
            let fits = size == 0 || size + record.text.len() <= SIZE;
            size += record.text.len().max(1);
            fits
        });
        let to = from + fitting.count();
        files.push(file(documents, &records[from..to], from, lexicon, repairs));
        from = to;
    }
    files
}

fn file(
    documents: &[Document],
    records: &[Record],
    from: usize,
    lexicon: &Lexicon,
    repairs: &BTreeMap<u32, String>,
) -> TextFile {
    let mut texts = Texts {
        d: Vec::new(),
        r: Vec::new(),
    };
    let mut document = None;
    for (number, record) in records.iter().enumerate() {
        if document != Some(record.document) {
            document = Some(record.document);
            let Document { title, address, .. } = &documents[record.document];
            texts.d.push((title, address));
        }
        let repaired = lexicon.sequences[from + number].iter().filter_map(|word| {
            Some((
                lexicon.words[*word as usize].text.as_str(),
                repairs.get(word)?.as_str(),
            ))
        });
        texts.r.push(RecordText(
            texts.d.len() - 1,
            &record.anchor,
            &record.title,
            &record.text,
            record.thumbnail.as_deref().unwrap_or(""),
            repaired.collect(),
        ));
    }
    TextFile {
        json: serde_json::to_string(&texts).unwrap_or_default(),
        records: records.len(),
    }
}
