//! What the records say, in small files: for the list of what was found, its excerpts, and phrases.

use super::lexicon::Lexicon;
use crate::search::analysis::ocr_repair::Repairs;
use crate::search::encoding::script::script;
use crate::search::record::{IndexRecord, IndexedPage};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Of one file, in bytes of text; about 1.5 kB when compressed. Smaller ones are fewer bytes for a question, and more files for the disk.
const SIZE: usize = 3_000;

/// A file of texts, and how many records it holds.
pub struct TextFile {
    pub script: Vec<u8>,
    pub records: usize,
}

#[derive(Serialize)]
struct StoredTexts<'r> {
    /// Title and address.
    d: Vec<(&'r str, &'r str)>,
    r: Vec<RecordText<'r>>,
}

/// The place of its document in `d`, title, text, damaged words with what they were, anchor, and thumbnail.
#[derive(Serialize)]
struct RecordText<'r>(
    usize,
    &'r str,
    &'r str,
    BTreeMap<&'r str, &'r str>,
    &'r str,
    &'r str,
);

pub fn texts(
    documents: &[IndexedPage],
    records: &[IndexRecord],
    lexicon: &Lexicon,
    repairs: &Repairs,
) -> Vec<TextFile> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while from < records.len() {
        let mut size = 0;
        let fitting = records[from..].iter().take_while(|record| {
            let fits = size == 0 || size + record.text.len() <= SIZE;
            size += record.text.len().max(1);
            fits
        });
        let to = from + fitting.count();
        pieces.push(from..to);
        from = to;
    }
    let files = pieces.into_par_iter().enumerate();
    let files = files.map(|(number, piece)| TextFile {
        records: piece.len(),
        script: script(
            "texts",
            &(number, file(documents, records, piece, lexicon, repairs)),
        ),
    });
    files.collect()
}

fn file<'r>(
    documents: &'r [IndexedPage],
    records: &'r [IndexRecord],
    piece: Range<usize>,
    lexicon: &'r Lexicon,
    repairs: &'r Repairs,
) -> StoredTexts<'r> {
    let mut texts = StoredTexts {
        d: Vec::new(),
        r: Vec::new(),
    };
    let mut document = None;
    for number in piece {
        let record = &records[number];
        if document != Some(record.document) {
            document = Some(record.document);
            let IndexedPage { title, address, .. } = &documents[record.document];
            texts.d.push((title, address));
        }
        let words = lexicon.record_words(number).iter();
        let repaired = words.filter_map(|word| Some((lexicon.text(*word), repairs.get(*word)?)));
        texts.r.push(RecordText(
            texts.d.len() - 1,
            &record.title,
            &record.text,
            repaired.collect(),
            &record.anchor,
            record.thumbnail.as_deref().unwrap_or(""),
        ));
    }
    texts
}
