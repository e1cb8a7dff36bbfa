//! Which file had which content when it was last looked at, and what that content came to: so that a build that finds a file as it was
//! reads neither it nor its text.

use super::cache::{Content, Copied, Key};
use super::kind::Kind;
use super::summary::Summary;
use crate::cache;
use crate::look::Look;
use crate::path::SourcePath;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// In the site's cache.
const NOTE: &str = "documents.json";

/// A file as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub look: Look,
    pub content: Content,
    /// None: a format that is kept, not read.
    pub kind: Option<Kind>,
}

impl Seen {
    pub fn key(&self) -> Option<Key> {
        Some(self.content.read_as(self.kind?, true))
    }

    pub fn bare_key(&self) -> Option<Key> {
        Some(self.content.bared_as(self.kind?))
    }
}

#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    pub seen: BTreeMap<SourcePath, Seen>,
    /// A content that several files share stands here once.
    pub summaries: HashMap<Key, Summary>,
    /// What came of their copies.
    pub copies: HashMap<Key, Copied>,
}

impl Index {
    /// Nothing is known where there is none, or one of another version.
    pub fn read(root: &Path) -> Index {
        let bytes = cache::read(root, NOTE);
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    pub fn write(&self, root: &Path) {
        if let Ok(bytes) = serde_json::to_vec(self) {
            cache::write(root, NOTE, std::iter::once(&bytes[..]));
        }
    }

    /// What is known of the file, if it is surely the same.
    pub fn seen(&self, file: &SourcePath, look: &Look) -> Option<&Seen> {
        self.seen
            .get(file)
            .filter(|seen| look.is_surely(&seen.look))
    }
}
