//! The files of a finished build, as they lie in the output folder.

use super::error::UploadError;
use super::list::ListedFile;
use super::media_types::Lifetimes;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub struct LocalSite {
    folder: PathBuf,
    /// By path, from the root of the site.
    pub files: BTreeMap<String, ListedFile>,
    pub lifetimes: Lifetimes,
}

impl LocalSite {
    /// Reads every file once. `paths`: what the build has written, and nothing else that lies in the folder.
    pub fn read(folder: &Path, paths: &[String]) -> Result<LocalSite, UploadError> {
        let read = paths.par_iter().map(|path| {
            let bytes = std::fs::read(folder.join(path));
            let bytes = bytes.map_err(|_| UploadError::LocalFile(path.clone()))?;
            Ok((path.clone(), ListedFile::of(&bytes)))
        });
        let files = read.collect::<Result<BTreeMap<String, ListedFile>, UploadError>>()?;
        let headers = std::fs::read_to_string(folder.join("_headers"));
        Ok(LocalSite {
            folder: folder.to_owned(),
            files,
            lifetimes: Lifetimes::parse(&headers.unwrap_or_default()),
        })
    }

    pub fn on_disk(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// The bytes of a file. Err: it is not what it was when it was listed.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, UploadError> {
        let changed = || UploadError::LocalFile(path.to_owned());
        let bytes = std::fs::read(self.on_disk(path)).map_err(|_| changed())?;
        match self.files.get(path) {
            Some(listed) if *listed == ListedFile::of(&bytes) => Ok(bytes),
            _ => Err(changed()),
        }
    }
}

impl ListedFile {
    pub fn of(bytes: &[u8]) -> ListedFile {
        let digest = Sha256::digest(bytes);
        ListedFile {
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            size: bytes.len() as u64,
        }
    }
}
