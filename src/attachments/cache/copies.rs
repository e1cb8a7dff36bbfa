//! Copies without metadata, by the content of the original.

use super::{Cache, ContentHasher, DOCUMENT, Key, mark_used};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::PathBuf;

/// The result of making a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyOutcome {
    /// The original has no metadata: it is its own copy.
    Same,
    /// `sha256`: in hexadecimal.
    #[serde(rename = "bare")]
    Stripped { sha256: String, bytes: u64 },
    /// The original is broken or signed, so no copy can be made.
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

    /// Keeps a written copy. `is_complete`: it was written to its end; a complete copy without a byte means the same as the original.
    pub fn keep_copy(
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
            (true, bytes) => CopyOutcome::Stripped {
                sha256: hasher.finish().sha256().to_owned(),
                bytes,
            },
        };
        drop(file);
        fs::create_dir_all(&folder)?;
        if !is_complete && bytes > 0 {
            fs::remove_file(folder.join(COPY))?;
        }
        fs::write(folder.join(DOCUMENT), serde_json::to_vec(&outcome)?)?;
        self.move_into_place(&folder, key, outcome, || self.find_copy(key))
    }

    /// The outcome under the key. None: there is none, or its copy is incomplete.
    pub fn find_copy(&self, key: &Key) -> Option<CopyOutcome> {
        let file = File::open(self.entry(key).join(DOCUMENT)).ok()?;
        mark_used(&file);
        let outcome: CopyOutcome = serde_json::from_reader(BufReader::new(file)).ok()?;
        let is_complete = match &outcome {
            CopyOutcome::Stripped { bytes, .. } => {
                let metadata = fs::metadata(self.copy(key));
                metadata.is_ok_and(|metadata| metadata.len() == *bytes)
            }
            CopyOutcome::Same | CopyOutcome::Impossible => true,
        };
        is_complete.then_some(outcome)
    }

    /// The path of the copy under the key.
    pub fn copy(&self, key: &Key) -> PathBuf {
        self.entry(key).join(COPY)
    }
}

impl CopyWriter {
    /// Writes the next bytes. An error is returned later, by [`Cache::keep_copy`].
    pub fn add(&mut self, piece: &[u8]) {
        if self.error.is_none() {
            self.error = self.write(piece).err();
        }
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => {
                fs::create_dir_all(&self.folder)?;
                self.file.insert(File::create(self.folder.join(COPY))?)
            }
        };
        file.write_all(piece)?;
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
        Ok(())
    }
}
