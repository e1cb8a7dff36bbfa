//! Published copies, kept as readings are: by their original's content.

use super::{Cache, DOCUMENT, Key, Sum, mark_used};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::PathBuf;

/// What came of making a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CopyOutcome {
    /// The original says nothing of people.
    Same,
    Bare {
        sha256: String,
        bytes: u64,
    },
    Impossible,
}

/// A copy while it is written, piece by piece.
pub struct CopyWriter {
    folder: PathBuf,
    file: Option<File>,
    sum: Sum,
    bytes: u64,
    lost: Option<io::Error>,
}

/// The copy itself, in its folder.
const COPY: &str = "copy";

impl Cache {
    pub fn draft(&self) -> CopyWriter {
        CopyWriter {
            folder: self.unfinished(),
            file: None,
            sum: Sum::default(),
            bytes: 0,
            lost: None,
        }
    }

    /// Keeps what was drafted. `is_good`: the draft came to its end; one without a byte is the same as the original.
    pub fn keep_copy(
        &self,
        key: &Key,
        draft: CopyWriter,
        is_good: bool,
    ) -> io::Result<CopyOutcome> {
        let CopyWriter {
            folder,
            file,
            sum,
            bytes,
            lost,
        } = draft;
        if let Some(error) = lost {
            return Err(error);
        }
        let copied = match (is_good, bytes) {
            (false, _) => CopyOutcome::Impossible,
            (true, 0) => CopyOutcome::Same,
            (true, bytes) => CopyOutcome::Bare {
                sha256: sum.content().sha256().to_owned(),
                bytes,
            },
        };
        drop(file);
        fs::create_dir_all(&folder)?;
        if !is_good && bytes > 0 {
            fs::remove_file(folder.join(COPY))?;
        }
        fs::write(folder.join(DOCUMENT), serde_json::to_vec(&copied)?)?;
        self.settle(&folder, key, copied, || self.find_copy(key))
    }

    /// What came of the copy under the key, if that is known and whole.
    pub fn find_copy(&self, key: &Key) -> Option<CopyOutcome> {
        let file = File::open(self.place(key).join(DOCUMENT)).ok()?;
        mark_used(&file);
        let copied: CopyOutcome = serde_json::from_reader(BufReader::new(file)).ok()?;
        let is_whole = match &copied {
            CopyOutcome::Bare { bytes, .. } => {
                let metadata = fs::metadata(self.copy(key));
                metadata.is_ok_and(|metadata| metadata.len() == *bytes)
            }
            CopyOutcome::Same | CopyOutcome::Impossible => true,
        };
        is_whole.then_some(copied)
    }

    pub fn copy(&self, key: &Key) -> PathBuf {
        self.place(key).join(COPY)
    }
}

impl CopyWriter {
    /// What cannot be written is told when the draft is to be kept.
    pub fn add(&mut self, piece: &[u8]) {
        if self.lost.is_none() {
            self.lost = self.write(piece).err();
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
        self.sum.add(piece);
        self.bytes += piece.len() as u64;
        Ok(())
    }
}
