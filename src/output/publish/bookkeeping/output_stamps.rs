//! The modification time of each output file, so that a file that has not been touched since need not be read again.
//!
//! Stored in the site's cache (`.samling/`), not in the output folder, whose bytes must not depend on when it was built. Without
//! the stamps a build is only slower.

use super::manifest::{ManifestState, OutputRecord};
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::output::publish::folder::Folder;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// When a file was written, and its input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// In nanoseconds since 1970. None: the file system does not give it.
    pub modified: Option<u64>,
    /// Of a copied file.
    pub source: Option<SourceStamp>,
    /// Of a page: the digest of its view and theme.
    pub made_of: Option<Digest>,
    /// Findings about the file that the build stored with it, as JSON; empty without findings.
    pub remarks: String,
}

/// The source of a copied file, as it was when it was copied.
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

/// Modification time in nanoseconds since 1970. None: the file system does not give it.
pub fn modified(metadata: &Metadata) -> Option<u64> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    since.as_nanos().try_into().ok()
}

pub struct Stamps {
    source_root: PathBuf,
    /// The name of the file in the cache.
    name: String,
    stamps: FxHashMap<String, Stamp>,
}

impl Stamps {
    /// The stamps of the last build into the folder; empty if it was interrupted.
    pub fn read(folder: &Folder, source_root: &Path, manifest_state: &ManifestState) -> Stamps {
        let name = cache_name(folder, "stamps");
        let stamps = if manifest_state.is_ours() && !manifest_state.has_journal() {
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

    /// Replaces the stamps of some files, and forgets those of the files that are gone.
    pub fn write_some(mut self, files: impl Iterator<Item = (String, Stamp)>, gone: &[String]) {
        for path in gone {
            self.stamps.remove(path);
        }
        self.stamps.extend(files);
        cache_dir::write_value(&self.source_root, &self.name, &self.stamps);
    }
}

/// The name in the cache of a file that belongs to this output folder.
pub fn cache_name(folder: &Folder, file: &str) -> String {
    let digest = Digest::of_bytes(folder.root().as_os_str().as_encoded_bytes()).to_string();
    format!("published/{}/{file}", &digest[..16])
}
