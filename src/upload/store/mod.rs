//! Where a site is published, unless it is a Git branch: a folder, an object store, WebDAV or SFTP, all through Apache OpenDAL.
//!
//! Nothing outside this folder knows that library, the HTTP client under it, or that both are asynchronous.

mod faults;
mod http;
mod keyboard;
mod open;
mod writing;

pub use keyboard::stopped_by_keyboard;
pub use writing::SentAs;

use super::error::UploadError;
use faults::Faults;
use opendal::{ErrorKind, Operator};
use tokio::runtime::Runtime;

/// One destination.
pub struct Store {
    runtime: Runtime,
    operator: Operator,
    faults: Faults,
    /// Before each path, with a slash at its end; empty where the library itself knows the folder.
    prefix: String,
    at_a_time: usize,
    /// Whether one question, or few, tell everything that is there.
    lists_all: bool,
    /// The size of the pieces in which a file is written. None: in one piece.
    piece: Option<usize>,
}

pub struct StoredEntry {
    /// From the root of the destination; a folder's ends with a slash.
    pub path: String,
    pub size: u64,
}

impl Store {
    /// The content of a file. None: there is none.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, UploadError> {
        let at = self.at(path);
        match self.runtime.block_on(self.operator.read(&at)) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.faults.upload_error(&error)),
        }
    }

    /// What lies in a folder (with a slash at its end, or empty for the root). A folder that is missing is empty.
    pub fn list(&self, folder: &str) -> Result<Vec<StoredEntry>, UploadError> {
        self.listed(folder, false)
    }

    /// Every file, where [`Store::lists_all`].
    pub fn list_all(&self) -> Result<Vec<StoredEntry>, UploadError> {
        self.listed("", true)
    }

    pub fn lists_all(&self) -> bool {
        self.lists_all
    }

    fn listed(&self, folder: &str, deep: bool) -> Result<Vec<StoredEntry>, UploadError> {
        let at = match self.at(folder) {
            root if root.is_empty() => "/".to_owned(),
            at => at,
        };
        let list = self.operator.list_with(&at).recursive(deep);
        let entries = match self.runtime.block_on(list.into_future()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(self.faults.upload_error(&error)),
        };
        let below = entries.into_iter().filter(|entry| entry.path() != at);
        let entries = below.map(|entry| StoredEntry {
            path: self.within(entry.path()),
            size: entry.metadata().content_length(),
        });
        Ok(entries.collect())
    }

    pub fn at_a_time(&self) -> usize {
        self.at_a_time
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    fn within(&self, at: &str) -> String {
        let at = at.trim_start_matches('/');
        at.strip_prefix(&self.prefix).unwrap_or(at).to_owned()
    }
}
