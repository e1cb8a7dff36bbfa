//! Which content each file had when it was last read, and the result for that content. With it, a build reads neither an unchanged
//! file nor its document.

use super::cache::{ContentHash, CopyOutcome, Key};
use super::summary::Summary;
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::documents::Format;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

/// In the site's cache folder.
const FILE_NAME: &str = "documents.json";

/// A file as it was when its content was hashed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KnownFile {
    pub stamp: FileStamp,
    pub content: ContentHash,
    /// What a published copy of the file is compared with.
    pub xxh3: Digest,
    /// `None`: a format without a reader.
    pub format: Option<Format>,
}

impl KnownFile {
    /// The cache key of its document.
    pub fn document_key(&self) -> Option<Key> {
        Some(self.content.document_key(self.format?, true))
    }

    /// The cache key of its copy without metadata.
    pub fn copy_key(&self) -> Option<Key> {
        Some(self.content.copy_key(self.format?))
    }
}

/// The summary and the copy of each content are stored once, although several files may have the content.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentIndex {
    pub files: BTreeMap<SourcePath, KnownFile>,
    pub summaries: HashMap<Key, Summary>,
    pub copies: HashMap<Key, CopyOutcome>,
    /// Of the withdrawn names that the documents were searched for. `None`: there were no names.
    pub withdrawn: Option<Digest>,
    /// The documents with one of these names. Of them nothing else is kept, neither here nor in the cache.
    pub naming: BTreeSet<Key>,
}

impl ContentIndex {
    /// Empty when there is no index yet, or when another version of this program wrote it.
    pub fn read(root: &Path) -> ContentIndex {
        let bytes = cache_dir::read(root, FILE_NAME);
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    pub fn write(&self, root: &Path) {
        if let Ok(bytes) = serde_json::to_vec(self) {
            cache_dir::write(root, FILE_NAME, std::iter::once(&bytes[..]));
        }
    }

    /// What is known of the files is not to be believed: each is read again.
    pub fn forget(root: &Path) {
        cache_dir::forget(root, FILE_NAME);
    }

    /// The cache key of the document read from the published bytes: those of the copy, if there is one.
    pub fn published_key(&self, known: &KnownFile) -> Option<Key> {
        let copy = known.copy_key().and_then(|key| self.copies.get(&key));
        match copy {
            Some(CopyOutcome::Stripped { sha256, .. }) => {
                Some(ContentHash::known(sha256).document_key(known.format?, false))
            }
            _ => known.document_key(),
        }
    }

    /// The keys of all that the cache has to keep.
    pub fn cache_keys(&self) -> HashSet<Key> {
        let known = self.files.values();
        let keys = known.flat_map(|known| {
            let published = self.published_key(known);
            [known.document_key(), known.copy_key(), published]
        });
        let keys = keys.flatten();
        keys.filter(|key| !self.naming.contains(key)).collect()
    }

    /// What is known of the file, if its stamp proves that it is unchanged. None: it must be hashed.
    pub fn unchanged(&self, file: &SourcePath, stamp: &FileStamp) -> Option<&KnownFile> {
        let known = self.files.get(file);
        known.filter(|known| stamp.is_surely(&known.stamp))
    }
}
