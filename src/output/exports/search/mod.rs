//! The search index of the site's pages.

mod entries;
mod synonyms;

use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Archive;
use crate::search::{
    Analysed, IndexFile, IndexRecord, IndexedPage, MANIFEST, Synonym, analyse, index,
};
use crate::site::pages::Page;
pub use entries::IndexablePage;
use entries::records;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use synonyms::synonyms;

/// All that the index is made of; kept between builds, so that no text is analysed twice.
#[derive(Debug, Serialize, Deserialize)]
pub struct SearchIndex {
    /// Where its files stand.
    folder: String,
    synonyms: Vec<Synonym>,
    documents: Vec<IndexedPage>,
    /// Those of a document together.
    records: Vec<IndexRecord>,
    /// One for each record.
    analysed: Vec<Analysed>,
}

/// What search may find on a page that is made again.
pub struct FoundAgain {
    address: String,
    /// The texts of its passages.
    texts: Vec<String>,
}

impl SearchIndex {
    /// `search_page`: where one can search; `found`: on each page, in the order of addresses; `before`: of the last build.
    pub fn new(
        archive: &Archive,
        search_page: &OutputPath,
        found: Vec<IndexablePage>,
        before: Option<SearchIndex>,
    ) -> SearchIndex {
        let (documents, records) = records(found);
        let known = before.map_or_else(Known::default, Known::new);
        let analysed = records
            .par_iter()
            .map(|record| {
                let known = known.find(&documents[record.document], record);
                known.cloned().unwrap_or_else(|| analyse(record))
            })
            .collect();
        SearchIndex {
            folder: SearchIndex::folder_of(search_page),
            synonyms: synonyms(archive),
            documents,
            records,
            analysed,
        }
    }

    /// Where the files of an index stand, from the site's root.
    pub fn folder_of(search_page: &OutputPath) -> String {
        format!("{}indeks/", search_page.address())
    }

    /// With other texts on some pages. None: there are more or fewer passages than before.
    pub fn with(mut self, pages: Vec<FoundAgain>) -> Option<SearchIndex> {
        for page in pages {
            let number = self
                .documents
                .binary_search_by(|document| document.address.cmp(&page.address))
                .ok()?;
            let from = self.records.partition_point(|of| of.document < number);
            let to = self.records.partition_point(|of| of.document <= number);
            if to - from != page.texts.len() {
                return None;
            }
            for (at, text) in (from..to).zip(page.texts) {
                let record = &mut self.records[at];
                if record.text != text {
                    record.text = text;
                    self.analysed[at] = analyse(record);
                }
            }
        }
        Some(self)
    }

    /// The folder of its files, from the site's root.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    pub fn files(&self) -> Vec<OutputFile> {
        let files = index(
            &self.documents,
            &self.records,
            &self.analysed,
            &self.synonyms,
        );
        let files = files.into_iter().map(|IndexFile { name, bytes }| {
            let path = OutputPath::file(&format!("{}{name}", self.folder));
            OutputFile::new(path, OutputContent::Bytes(bytes))
        });
        files.collect()
    }
}

/// What tells one index from another: the file that names all others by their content.
pub fn index_digest(files: &[OutputFile]) -> Option<Digest> {
    files.iter().find_map(|file| match &file.content {
        OutputContent::Bytes(bytes) if file.path.as_str().ends_with(MANIFEST) => {
            Some(Digest::of_bytes(bytes))
        }
        _ => None,
    })
}

/// What these pages say now.
pub fn found_again(pages: &[Page]) -> Vec<FoundAgain> {
    let found = pages.iter().filter_map(|page| {
        let passages = page.view.search_entry()?.passages;
        Some(FoundAgain {
            address: page.path.address().to_owned(),
            texts: passages.into_iter().map(|passage| passage.text).collect(),
        })
    });
    found.collect()
}

/// What was analysed before, by page and place on it.
#[derive(Default)]
struct Known {
    of: HashMap<(String, String), (IndexRecord, Analysed)>,
}

impl Known {
    fn new(before: SearchIndex) -> Known {
        let documents = before.documents;
        let all = before.records.into_iter().zip(before.analysed);
        let all = all.map(|(record, analysed)| {
            let address = documents[record.document].address.clone();
            ((address, record.anchor.clone()), (record, analysed))
        });
        Known { of: all.collect() }
    }

    fn find(&self, document: &IndexedPage, record: &IndexRecord) -> Option<&Analysed> {
        let key = (document.address.clone(), record.anchor.clone());
        let (before, analysed) = self.of.get(&key)?;
        let is_same = (&before.title, &before.text, &before.also)
            == (&record.title, &record.text, &record.also);
        is_same.then_some(analysed)
    }
}
