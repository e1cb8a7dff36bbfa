//! Contents that a worker is to read or copy, each once.

use super::cache::Key;
use crate::base::path::SourcePath;
use crate::documents::Format;
use crate::documents::worker::Task;
use std::path::PathBuf;
use std::sync::Mutex;
use std::{io, iter};

/// A content, by its cache key, and a file that has it.
pub struct ReadJob<'a> {
    pub key: Key,
    pub format: Format,
    pub file: &'a SourcePath,
    /// The path of the bytes: the file itself, or the copy that is published in its place.
    pub path: PathBuf,
}

impl ReadJob<'_> {
    /// `thumbnails`: whether images of the pages are needed.
    pub fn task(&self, thumbnails: bool) -> Task {
        Task {
            path: self.path.clone(),
            format: self.format,
            thumbnails,
        }
    }
}

/// One job for each content, in the order of the keys.
pub fn unique(mut jobs: Vec<ReadJob<'_>>) -> Vec<ReadJob<'_>> {
    jobs.sort_by(|a, b| a.key.cmp(&b.key));
    jobs.dedup_by(|a, b| a.key == b.key);
    jobs
}

/// The results of jobs, which finish in any order and on several threads.
pub struct Results<T>(Vec<Mutex<Option<io::Result<T>>>>);

impl<T> Results<T> {
    pub fn new(count: usize) -> Results<T> {
        Results(iter::repeat_with(|| Mutex::new(None)).take(count).collect())
    }

    pub fn set(&self, index: usize, result: io::Result<T>) {
        if let Ok(mut slot) = self.0[index].lock() {
            *slot = Some(result);
        }
    }

    /// In the order of the jobs. A missing result is an error: the thread of that job has panicked.
    pub fn into_iter(self) -> impl Iterator<Item = io::Result<T>> {
        self.0.into_iter().map(|slot| {
            let result = slot.into_inner().ok().flatten();
            result.unwrap_or_else(|| Err(io::Error::other("the reader stopped")))
        })
    }
}
