//! Which file had which content when it was last looked at, and what that content came to: so that a build that finds a file as it was
//! reads neither it nor its text.

use super::cache::{ContentHash, CopyOutcome, Key};
use super::summary::Summary;
use crate::base::cache_dir;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::documents::Format;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// In the site's cache.
const NOTE: &str = "documents.json";

/// A file as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    pub look: FileStamp,
    pub content: ContentHash,
    /// None: a format that is kept, not read.
    pub kind: Option<Format>,
}

impl KnownFile {
    pub fn key(&self) -> Option<Key> {
        Some(self.content.read_as(self.kind?, true))
    }

    pub fn bare_key(&self) -> Option<Key> {
        Some(self.content.bared_as(self.kind?))
    }
}

#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    pub seen: BTreeMap<SourcePath, KnownFile>,
    /// A content that several files share stands here once.
    pub summaries: HashMap<Key, Summary>,
    /// What came of their copies.
    pub copies: HashMap<Key, CopyOutcome>,
}

impl Index {
    /// Nothing is known where there is none, or one of another version.
    pub fn read(root: &Path) -> Index {
        let bytes = cache_dir::read(root, NOTE);
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    pub fn write(&self, root: &Path) {
        if let Ok(bytes) = serde_json::to_vec(self) {
            cache_dir::write(root, NOTE, std::iter::once(&bytes[..]));
        }
    }

    /// What is known of the file, if it is surely the same.
    pub fn seen(&self, file: &SourcePath, look: &FileStamp) -> Option<&KnownFile> {
        self.seen
            .get(file)
            .filter(|seen| look.is_surely(&seen.look))
    }
}
