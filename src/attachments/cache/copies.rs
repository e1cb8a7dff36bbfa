//! Copies without metadata, by the content of the original.

use super::{Cache, ContentHasher, Key, has_digest};
use crate::base::cache_dir;
use crate::base::digest::Digest;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;

/// The result of making a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyOutcome {
    /// The original has no metadata: it is its own copy.
    Same,
    /// `sha256`: in hexadecimal.
    #[serde(rename = "bare")]
    Stripped {
        sha256: String,
        xxh3: Digest,
        bytes: u64,
    },
    /// The original is broken, or signed.
    Impossible,
}

/// A copy being written. Its file is created when the first bytes arrive.
pub struct CopyWriter {
    folder: PathBuf,
    file: Option<File>,
    hasher: ContentHasher,
    bytes: u64,
    /// The first error; nothing is written after it.
    error: Option<io::Error>,
}

/// The file name of a copy, in its folder.
const COPY: &str = "copy";

impl Cache {
    pub fn new_copy(&self) -> CopyWriter {
        CopyWriter {
            folder: self.unfinished_folder(),
            file: None,
            hasher: ContentHasher::default(),
            bytes: 0,
            error: None,
        }
    }

    /// Keeps a written copy. `is_complete`: it was written to its end; a complete copy without a byte means the same as the
    /// original.
    pub fn store_copy(
        &self,
        key: &Key,
        copy: CopyWriter,
        is_complete: bool,
    ) -> io::Result<CopyOutcome> {
        let CopyWriter {
            folder,
            file,
            hasher,
            bytes,
            error,
        } = copy;
        if let Some(error) = error {
            return Err(error);
        }
        let outcome = match (is_complete, bytes) {
            (false, _) => CopyOutcome::Impossible,
            (true, 0) => CopyOutcome::Same,
            (true, bytes) => {
                let (content, xxh3) = hasher.finish();
                CopyOutcome::Stripped {
                    sha256: content.sha256().to_owned(),
                    xxh3,
                    bytes,
                }
            }
        };
        if let Some(file) = file {
            file.sync_all()?;
        }
        cache_dir::make_folder(&folder)?;
        if !is_complete && bytes > 0 {
            fs::remove_file(folder.join(COPY))?;
        }
        Cache::write_value(&folder, key, &outcome)?;
        self.move_into_place(&folder, key, outcome, || self.find_copy(key))
    }

    /// The outcome under the key, if there is one and its copy is whole: it is read.
    pub fn find_copy(&self, key: &Key) -> Option<CopyOutcome> {
        let outcome = self.read_value(key)?;
        self.is_whole(key, &outcome).then_some(outcome)
    }

    /// Whether the copy of this outcome is undamaged. Reads the whole copy.
    pub fn is_whole(&self, key: &Key, outcome: &CopyOutcome) -> bool {
        match outcome {
            CopyOutcome::Stripped { xxh3, .. } => has_digest(&self.copy(key), *xxh3),
            CopyOutcome::Same | CopyOutcome::Impossible => true,
        }
    }

    /// Removes the entry of a copy if it is damaged. True: it was removed, or missing.
    pub fn remove_damaged_copy(&self, key: &Key) -> bool {
        self.find_copy(key).is_none() && cache_dir::remove(&self.entry(key)).is_ok()
    }

    /// The path of the copy under the key.
    pub fn copy(&self, key: &Key) -> PathBuf {
        self.entry(key).join(COPY)
    }
}

impl CopyWriter {
    /// Writes the next bytes. An error is returned later, by [`Cache::store_copy`].
    pub fn add(&mut self, piece: &[u8]) {
        if self.error.is_none() {
            self.error = self.write(piece).err();
        }
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => {
                cache_dir::make_folder(&self.folder)?;
                self.file.insert(File::create(self.folder.join(COPY))?)
            }
        };
        file.write_all(piece)?;
        self.hasher.update(piece)?;
        self.bytes += piece.len() as u64;
        Ok(())
    }
}
