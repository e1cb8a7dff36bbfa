//! Keeps a finished site until it is packed, since its files come in no order: what was rendered in one temporary file, and of copied
//! files only where they are.

use crate::base::digest::Digest;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::{OutputContent, OutputFile};
use crate::build::destination::{Destination, OpenDestination};
use crate::diagnostics::{Diagnostics, catalogue};
use crate::output::publish::Published;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Error, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// A site in a temporary file, which is removed when the value is dropped.
#[derive(Clone)]
pub struct Spool(Arc<Mutex<Spooling>>);

struct Spooling {
    file: BufWriter<File>,
    place: PathBuf,
    end: u64,
    files: BTreeMap<OutputPath, SpooledFile>,
    /// The first error in writing.
    failure: Option<Error>,
}

#[derive(Clone)]
pub enum SpooledFile {
    /// In the temporary file, in bytes.
    Bytes { start: u64, length: u64 },
    /// A file in the site's folder. `expected`: the digest of its bytes, if they have been read.
    Copy {
        source: SourcePath,
        expected: Option<Digest>,
    },
}

impl Spool {
    /// Creates the temporary file.
    pub fn new(place: &Path) -> Result<Spool, Error> {
        let file = File::options()
            .read(true)
            .write(true)
            .create_new(true)
            .open(place)?;
        Ok(Spool(Arc::new(Mutex::new(Spooling {
            file: BufWriter::with_capacity(256 * 1024, file),
            place: place.to_owned(),
            end: 0,
            files: BTreeMap::new(),
            failure: None,
        }))))
    }

    /// Every file of the site, in the order of paths, and the temporary file.
    pub fn files(&self) -> Result<(BTreeMap<OutputPath, SpooledFile>, File), Error> {
        let mut spooling = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spooling.file.flush()?;
        let mut file = File::open(&spooling.place)?;
        file.seek(SeekFrom::Start(0))?;
        Ok((spooling.files.clone(), file))
    }

    fn add_file(&self, file: OutputFile) {
        let mut spooling = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let spooled = match file.content {
            OutputContent::Copy(source) => SpooledFile::Copy {
                source,
                expected: file.expected,
            },
            OutputContent::Bytes(bytes) => {
                if let Err(error) = spooling.file.write_all(&bytes) {
                    spooling.failure.get_or_insert(error);
                }
                let start = spooling.end;
                let length = bytes.len() as u64;
                spooling.end += length;
                SpooledFile::Bytes { start, length }
            }
        };
        spooling.files.insert(file.path, spooled);
    }
}

impl Drop for Spooling {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.place);
    }
}

impl Destination for Spool {
    fn open(
        &self,
        _: Vec<OutputPath>,
        _: Option<&str>,
    ) -> Result<Box<dyn OpenDestination>, Diagnostics> {
        // A build that is tried again begins anew.
        let mut spooling = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spooling.files.clear();
        drop(spooling);
        Ok(Box::new(self.clone()))
    }
}

impl OpenDestination for Spool {
    fn reuse_if_unchanged(&self, _: &OutputPath, _: Option<Digest>) -> Option<String> {
        None
    }

    fn add(&self, file: OutputFile) {
        self.add_file(file);
    }

    fn abandon(self: Box<Self>) {}

    fn close(self: Box<Self>, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        later.into_iter().for_each(|file| self.add_file(file));
        let mut spooling = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match spooling.failure.take() {
            None => Ok(Published {
                written: spooling.files.len(),
                ..Published::default()
            }),
            Some(error) => {
                let place = spooling.place.display().to_string();
                Err(Diagnostics::from_iter([catalogue::cannot_write(
                    &place, &error,
                )]))
            }
        }
    }
}
