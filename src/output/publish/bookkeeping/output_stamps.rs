//! When each file was written, so that one that nobody has touched since need not be read again.
//!
//! Kept in the site's cache (`.samling/`), not beside the pages: the folder stays the same to the byte
//! whenever it is built. Without it nothing is wrong, only slower.

use super::manifest::{Ledger, OutputRecord};
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::output::publish::folder::Folder;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// When a file was written, and of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// None: the system does not say.
    pub modified: Option<u64>,
    pub source: Option<SourceStamp>,
    /// What a page was made of.
    pub made_of: Option<Digest>,
    /// What its maker has noted of it.
    pub remarks: String,
}

/// The file of the site that another was copied from, as it was then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceStamp {
    pub path: String,
    pub size: u64,
    pub modified: u64,
}

impl SourceStamp {
    pub fn of(path: &str, metadata: &Metadata) -> Option<SourceStamp> {
        Some(SourceStamp {
            path: path.to_owned(),
            size: metadata.len(),
            modified: modified(metadata)?,
        })
    }
}

/// Nanoseconds since 1970.
pub fn modified(metadata: &Metadata) -> Option<u64> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    since.as_nanos().try_into().ok()
}

pub struct Stamps {
    source_root: PathBuf,
    /// Within the cache.
    name: String,
    stamps: FxHashMap<String, Stamp>,
}

impl Stamps {
    /// The stamps of the last build into the folder; none after one that was killed.
    pub fn read(folder: &Folder, source_root: &Path, ledger: &Ledger) -> Stamps {
        let name = note_in_cache(folder, "stamps");
        let stamps = if ledger.is_ours() && !ledger.is_unfinished() {
            cache_dir::read_value(source_root, &name)
        } else {
            None
        };
        Stamps {
            source_root: source_root.to_owned(),
            name,
            stamps: stamps.unwrap_or_default(),
        }
    }

    pub fn get(&self, path: &str) -> Option<&Stamp> {
        self.stamps.get(path)
    }

    pub fn write(&self, records: &[OutputRecord]) {
        let same = self.stamps.len() == records.len()
            && (records.iter()).all(|record| self.get(record.path.as_str()) == Some(&record.stamp));
        if same {
            return;
        }
        let stamps: FxHashMap<&str, &Stamp> = records
            .iter()
            .map(|record| (record.path.as_str(), &record.stamp))
            .collect();
        cache_dir::write_value(&self.source_root, &self.name, &stamps);
    }

    /// Notes that some files were written, or are made of something else.
    pub fn write_some(mut self, files: impl Iterator<Item = (String, Stamp)>) {
        self.stamps.extend(files);
        cache_dir::write_value(&self.source_root, &self.name, &self.stamps);
    }
}

/// Where the cache keeps a note about this folder.
pub fn note_in_cache(folder: &Folder, note: &str) -> String {
    let digest = Digest::of_bytes(folder.root().as_os_str().as_encoded_bytes()).to_string();
    format!("published/{}/{note}", &digest[..16])
}
