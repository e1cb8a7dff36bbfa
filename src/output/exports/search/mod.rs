//! The search index of the site's pages.

mod entries;
mod people;
mod synonyms;

pub use entries::IndexablePage;

use super::sitemap::{SITEMAP, sitemap_of_files};
use super::{Export, ExportPaths, IndexUse};
use crate::base::date::month_names;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Archive;
use crate::search::{
    Analysed, Collection, FINGERPRINTED_FILES, FINGERPRINTED_FOLDERS, IndexFile, IndexRecord,
    IndexedPage, MANIFEST, Synonym, analyse, index,
};
use crate::site::pages::{Page, WISHES};
use entries::{PageRecords, entries, records, restored};
use people::people;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use synonyms::synonyms;

pub const EXPORT: Export = Export::AfterPages {
    paths: |input| match input.index {
        IndexUse::Skip => ExportPaths::Files(Vec::new()),
        IndexUse::Make { page, .. } => ExportPaths::Folder(SearchIndex::folder_of(page)),
    },
    files: |input, pages| {
        let IndexUse::Make { page, store } = input.index else {
            return Vec::new();
        };
        let previous = store.load();
        let mut indexable: Vec<IndexablePage> = Vec::new();
        let mut kept: HashSet<&str> = HashSet::new();
        for page in pages {
            match page.is_kept {
                true => drop(kept.insert(page.path.address())),
                false => indexable.append(&mut page.indexable),
            }
        }
        indexable.extend(previous.iter().flat_map(|index| index.pages_at(&kept)));
        let index = SearchIndex {
            base_url: input.base_url.map(str::to_owned),
            ..SearchIndex::new(input.archive, page, indexable, previous)
        };
        let files = index.files();
        store.store(index_digest(&files), &index);
        files
    },
};

/// Stores the index between builds, so that no text is analysed twice.
pub trait IndexStore: Sync {
    /// The index of the last build. None: there is none.
    fn load(&self) -> Option<SearchIndex>;
    /// `digest`: of the index's files, from [`index_digest`].
    fn store(&self, digest: Option<Digest>, index: &SearchIndex);
}

/// The input of the index.
#[derive(Debug, Serialize, Deserialize)]
pub struct SearchIndex {
    /// The folder of its files.
    folder: String,
    /// Of the site. None: not known.
    base_url: Option<String>,
    synonyms: Vec<Synonym>,
    /// The names of those who spoke or wrote.
    people: Vec<String>,
    documents: Vec<IndexedPage>,
    /// One for each document: what else the next index needs of the page.
    pages: Vec<IndexablePage>,
    /// The records of a document are adjacent.
    records: Vec<IndexRecord>,
    /// One for each record.
    analysed: Vec<Analysed>,
}

/// The searchable texts of one page or thing, by passage.
pub struct PassageTexts {
    /// From the site's root.
    address: String,
    texts: Vec<PassageText>,
}

struct PassageText {
    anchor: String,
    title: String,
    text: String,
}

impl SearchIndex {
    /// `previous`: the index of the last build.
    fn new(
        archive: &Archive,
        search_page: &OutputPath,
        pages: Vec<IndexablePage>,
        previous: Option<SearchIndex>,
    ) -> SearchIndex {
        let PageRecords {
            documents,
            records,
            pages,
        } = records(pages);
        let previous = previous.map_or_else(AnalysedBefore::default, AnalysedBefore::new);
        let analysed = records
            .par_iter()
            .map(|record| {
                let same = previous.find(&documents[record.document], record);
                same.cloned().unwrap_or_else(|| analyse(record))
            })
            .collect();
        SearchIndex {
            folder: SearchIndex::folder_of(search_page),
            base_url: None,
            synonyms: synonyms(archive),
            people: people(archive),
            documents,
            pages,
            records,
            analysed,
        }
    }

    /// What there is to index on the pages at these addresses.
    fn pages_at(&self, addresses: &HashSet<&str>) -> Vec<IndexablePage> {
        let records = self.records.chunk_by(|a, b| a.document == b.document);
        let pages = self.pages.iter().zip(&self.documents).zip(records);
        let at = pages.filter(|((_, document), _)| addresses.contains(document.page()));
        at.map(|((page, document), records)| restored(page, document, records))
            .collect()
    }

    /// The folder of the index, from the site's root.
    fn folder_of(search_page: &OutputPath) -> String {
        format!("{}indeks/", search_page.address())
    }

    /// How the paths begin, from the site's root, that have a digest of the file's content in them.
    pub fn fingerprinted(search_page: &OutputPath) -> impl Iterator<Item = String> {
        let folder = SearchIndex::folder_of(search_page);
        let names = FINGERPRINTED_FOLDERS.into_iter().chain(FINGERPRINTED_FILES);
        names.map(move |inner| format!("{folder}{inner}"))
    }

    /// The list of the index's files for archives of the web, which is made again with the index.
    pub fn sitemap_of(search_page: &OutputPath) -> OutputPath {
        let folder = SearchIndex::folder_of(search_page);
        OutputPath::file(&format!("{folder}{SITEMAP}"))
    }

    /// Replaces the texts of some pages. None: a page has another number of passages than before.
    pub fn with_texts(mut self, pages: Vec<PassageTexts>) -> Option<SearchIndex> {
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
            for (at, new) in (from..to).zip(page.texts) {
                let record = &mut self.records[at];
                record.anchor = new.anchor;
                if record.text != new.text || record.title != new.title {
                    (record.text, record.title) = (new.text, new.title);
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
        let files = index(&Collection {
            documents: &self.documents,
            records: &self.records,
            analysed: &self.analysed,
            synonyms: &self.synonyms,
            people: &self.people,
            wishes: &WISHES.map(|(kind, words)| (kind.level(), words)),
            months: &months(),
        });
        let files = files.into_iter().map(|IndexFile { name, bytes }| {
            let path = OutputPath::file(&format!("{}{name}", self.folder));
            OutputFile::new(path, OutputContent::Bytes(bytes))
        });
        let mut files: Vec<OutputFile> = files.collect();
        if let Some(base_url) = &self.base_url {
            let path = OutputPath::file(&format!("{}{SITEMAP}", self.folder));
            let names = files.iter().map(|file| file.path.as_str());
            let sitemap = sitemap_of_files(&path, names, base_url);
            files.insert(0, sitemap);
        }
        files
    }
}

/// The names of months in the languages that people ask in.
fn months() -> Vec<&'static str> {
    let languages = [Language::Nb, Language::En].into_iter();
    languages.flat_map(month_names).copied().collect()
}

/// Identifies an index: the digest of its manifest, which names all other files by their content.
pub fn index_digest(files: &[OutputFile]) -> Option<Digest> {
    files.iter().find_map(|file| match &file.content {
        OutputContent::Bytes(bytes) if file.path.as_str().ends_with(MANIFEST) => {
            Some(Digest::of_bytes(bytes))
        }
        _ => None,
    })
}

/// The searchable texts of these pages.
pub fn page_texts(pages: &[Page]) -> Vec<PassageTexts> {
    let found = pages.iter().flat_map(entries);
    let texts = found.map(|(address, entry)| PassageTexts {
        address,
        texts: (entry.passages.into_iter())
            .map(|of| PassageText {
                anchor: of.anchor,
                title: of.title,
                text: of.text,
            })
            .collect(),
    });
    texts.collect()
}

/// The records of an earlier build and their analyses, by the page's address, the anchor on it, and the title there.
#[derive(Default)]
struct AnalysedBefore {
    records: HashMap<[String; 3], (IndexRecord, Analysed)>,
}

impl AnalysedBefore {
    fn new(index: SearchIndex) -> AnalysedBefore {
        let documents = index.documents;
        let records = index.records.into_iter().zip(index.analysed);
        let records = records.map(|(record, analysed)| {
            let address = documents[record.document].address.clone();
            let key = [address, record.anchor.clone(), record.title.clone()];
            (key, (record, analysed))
        });
        AnalysedBefore {
            records: records.collect(),
        }
    }

    /// The analysis of a record with the same words as in the earlier build.
    fn find(&self, document: &IndexedPage, record: &IndexRecord) -> Option<&Analysed> {
        let key = [&document.address, &record.anchor, &record.title].map(String::clone);
        let (before, analysed) = self.records.get(&key)?;
        (before.analysed_texts() == record.analysed_texts()).then_some(analysed)
    }
}
