//! What is stored between builds of one site into one folder, in `.samling/cache`.

use super::incremental::BuildSnapshot;
use super::kept_pages::MadePage;
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::content::source::RecordLines;
use crate::output::exports::{IndexStore, SearchIndex};
use crate::output::publish::cache_name_of;
use crate::site::pages::PagesRead;
use std::path::{Path, PathBuf};

const SNAPSHOT: &str = "memory";
const RECORDS: &str = "records.jsonl";
const INDEX: &str = "search";
const PAGES: &str = "pages";

pub struct BuildCache {
    root: PathBuf,
    /// The names of the four files. None: the output folder may not be written to.
    names: Option<Names>,
}

struct Names {
    snapshot: String,
    records: String,
    index: String,
    pages: String,
}

impl BuildCache {
    pub fn new(root: &Path, output: &Path) -> BuildCache {
        let name = |file| cache_name_of(output, root, file);
        let names = (|| {
            Some(Names {
                snapshot: name(SNAPSHOT)?,
                records: name(RECORDS)?,
                index: name(INDEX)?,
                pages: name(PAGES)?,
            })
        })();
        BuildCache {
            root: root.to_owned(),
            names,
        }
    }

    pub fn snapshot(&self) -> Option<BuildSnapshot> {
        cache_dir::read_value(&self.root, &self.names.as_ref()?.snapshot)
    }

    /// The records that belong to the snapshot, as JSON lines.
    pub fn records(&self) -> Option<String> {
        let bytes = cache_dir::read(&self.root, &self.names.as_ref()?.records)?;
        String::from_utf8(bytes).ok()
    }

    /// The search index of the last build, with the digest of its files.
    pub fn index(&self) -> Option<(Option<Digest>, SearchIndex)> {
        cache_dir::read_value(&self.root, &self.names.as_ref()?.index)
    }

    /// Of the files of the index that is stored.
    pub fn index_digest(&self) -> Option<Digest> {
        cache_dir::read_first(&self.root, &self.names.as_ref()?.index)?
    }

    /// Deletes the snapshot. Must be called before the output folder changes; [`BuildCache::store_snapshot`] stores the new one
    /// afterwards.
    pub fn forget(&self) {
        if let Some(names) = &self.names {
            cache_dir::forget(&self.root, &names.snapshot);
        }
    }

    pub fn store_snapshot(&self, snapshot: &BuildSnapshot) {
        if let Some(names) = &self.names {
            cache_dir::write_value(&self.root, &names.snapshot, snapshot);
        }
    }

    /// What the pages have read, as the snapshot identifies it.
    pub fn pages_read(&self) -> Option<(Digest, PagesRead<MadePage>)> {
        cache_dir::read_value(&self.root, &self.names.as_ref()?.pages)
    }

    pub fn store_pages_read(&self, id: Digest, pages: &PagesRead<MadePage>) {
        if let Some(names) = &self.names {
            cache_dir::write_value(&self.root, &names.pages, &(id, pages));
        }
    }

    /// Writes the records first, since a snapshot is useless without its records.
    pub fn store_with_records(&self, snapshot: &BuildSnapshot, records: &RecordLines) {
        if let Some(names) = &self.names {
            cache_dir::write(&self.root, &names.records, records.iter());
            self.store_snapshot(snapshot);
        }
    }
}

impl IndexStore for BuildCache {
    fn load(&self) -> Option<SearchIndex> {
        self.index().map(|(_, index)| index)
    }

    fn store(&self, digest: Option<Digest>, index: &SearchIndex) {
        if let Some(names) = &self.names {
            cache_dir::write_value(&self.root, &names.index, &(digest, index));
        }
    }
}

/// Stores nothing.
pub struct NoStore;

impl IndexStore for NoStore {
    fn load(&self) -> Option<SearchIndex> {
        None
    }

    fn store(&self, _: Option<Digest>, _: &SearchIndex) {}
}
