//! The search index of a judged corpus: `search_corpus CORPUS.json FOLDER IDS.json`.
//!
//! Each document of the corpus is a page, each record a part of it.

use rayon::prelude::*;
use samling::search::{Analysed, Document, Facts, Record, analyse, index};
use serde::Deserialize;
use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

#[derive(Deserialize)]
struct Corpus {
    docs: Vec<CorpusDocument>,
    records: Vec<CorpusRecord>,
}

#[derive(Deserialize)]
struct CorpusDocument {
    id: u32,
    title: String,
    lang: String,
}

#[derive(Deserialize)]
struct CorpusRecord {
    id: String,
    doc: u32,
    page: u32,
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, corpus, folder, ids] = arguments.as_slice() else {
        return Err("usage: search_corpus CORPUS.json FOLDER IDS.json".into());
    };
    let corpus: Corpus = serde_json::from_slice(&std::fs::read(corpus)?)?;
    let titles: HashMap<u32, &CorpusDocument> =
        corpus.docs.iter().map(|one| (one.id, one)).collect();
    let (mut documents, mut records) = (Vec::new(), Vec::new());
    for parts in corpus.records.chunk_by(|a, b| a.doc == b.doc) {
        let document = titles[&parts[0].doc];
        records.extend(parts.iter().map(|part| Record {
            document: documents.len(),
            anchor: format!("side-{}", part.page),
            title: String::new(),
            text: part.text.clone(),
            also: String::new(),
            thumbnail: None,
        }));
        documents.push(Document {
            title: document.title.clone(),
            address: format!("materialer/{}/", document.id),
            facts: Facts {
                language: document.lang.clone(),
                ..Facts::default()
            },
        });
    }
    let analysed: Vec<Analysed> = records.par_iter().map(analyse).collect();
    for file in index(&documents, &records, &analysed, &[]) {
        let path = Path::new(folder).join(file.name);
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        std::fs::write(path, file.bytes)?;
    }
    let all: Vec<&String> = corpus.records.iter().map(|record| &record.id).collect();
    std::fs::write(ids, serde_json::to_string(&all)?)?;
    Ok(())
}
