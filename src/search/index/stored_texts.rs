//! The texts of the records, in small files: for the list of results, excerpts and phrases.

use super::lexicon::Lexicon;
use crate::search::analysis::ocr_repair::Repairs;
use crate::search::encoding::script::script;
use crate::search::record::{AboutHit, IndexRecord, IndexedPage};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Bytes of text in one file, about 1.5 kB compressed. Smaller files mean less to fetch for a query, but more files on disk.
const SIZE: usize = 3_000;

/// A file of texts, and the number of records in it.
pub struct TextFile {
    pub script: Vec<u8>,
    pub records: usize,
}

#[derive(Serialize)]
struct StoredTexts<'r> {
    /// The title, address, kind, lines below the title, and picture of each document.
    d: Vec<(&'r str, &'r str, &'r str, Vec<SaidOfPage<'r>>, &'r str)>,
    r: Vec<RecordText<'r>>,
}

/// A text, or the name of a phrase of the search page and a value for its star.
#[derive(Serialize)]
#[serde(untagged)]
enum SaidOfPage<'r> {
    Text(&'r str),
    Phrase(&'static str, &'r str),
}

fn said_of(about: &AboutHit) -> SaidOfPage<'_> {
    match about {
        AboutHit::Text(text) => SaidOfPage::Text(text),
        AboutHit::Undated => SaidOfPage::Phrase("undated", ""),
        AboutHit::SubGoal(number) => SaidOfPage::Phrase("goal", number),
    }
}

/// The index of its document in `d`, title, text, damaged words with their repairs, anchor, and thumbnail.
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
            let page = &documents[record.document];
            let picture = page.picture.as_deref().unwrap_or_default();
            texts.d.push((
                &page.title,
                &page.address,
                &page.facts.kind,
                page.about.iter().map(said_of).collect(),
                picture,
            ));
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
