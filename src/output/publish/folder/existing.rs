//! What stands in the folder now: one walk, no look at any file's size or age.

use super::Folder;
use crate::base::cache_dir::is_temporary;
use crate::diagnostics::Diagnostic;
use crate::output::publish::bookkeeping::manifest;
use crate::output::publish::bookkeeping::output_stamps::modified;
use crate::output::publish::planned_paths::PlannedPaths;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::fs::Metadata;
use std::io::{Error, ErrorKind};
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryType {
    File,
    Folder,
    /// A symbolic link; nobody looks where it leads.
    Link,
    /// A pipe, a socket, and a folder that we may not look into.
    Other,
}

#[derive(Default)]
pub struct ExistingFiles {
    /// By path; our own notes are not among them.
    pub entries: FxHashMap<String, EntryType>,
    /// The sizes and times of files, where they were looked at already.
    looks: FxHashMap<String, Look>,
    /// What a build that was killed has left.
    pub temporary: Vec<String>,
}

/// What can be seen of a file without reading it.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// In bytes.
    pub size: u64,
    /// None: the system does not say.
    pub modified: Option<u64>,
}

impl Look {
    /// None: there is no file.
    pub fn at(folder: &Folder, path: &str) -> Option<Look> {
        let metadata = folder.at(path).symlink_metadata().ok()?;
        metadata.is_file().then(|| Look::of(&metadata))
    }

    fn of(metadata: &Metadata) -> Look {
        Look {
            size: metadata.len(),
            modified: modified(metadata),
        }
    }
}

impl ExistingFiles {
    pub fn of(folder: &Folder) -> Result<ExistingFiles, Diagnostic> {
        let mut standing = ExistingFiles::default();
        let found = match found(folder.root(), "") {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            found => found.map_err(|error| folder.cannot_write("", &error))?,
        };
        standing.entries.reserve(found.len());
        for (path, kind) in found {
            let name = path.rsplit('/').next().unwrap_or(&path);
            if kind != EntryType::Folder && is_temporary(name) {
                standing.temporary.push(path);
            } else if path != manifest::MANIFEST && path != manifest::JOURNAL {
                standing.entries.insert(path, kind);
            }
        }
        Ok(standing)
    }

    /// A folder that holds the files of the last build, and perhaps others that are nobody's business: looked at file
    /// by file, which is quicker than a walk. None: some file is not there, so all must be seen.
    pub fn of_known(folder: &Folder, wanted: &PlannedPaths) -> Option<ExistingFiles> {
        // A link in a folder's place is never followed.
        let is_folder = |path: &String| {
            let metadata = folder.at(path).symlink_metadata();
            metadata.is_ok_and(|metadata| metadata.is_dir())
        };
        if !wanted.folders.par_iter().all(is_folder) {
            return None;
        }
        let looks: Option<FxHashMap<String, Look>> = (wanted.paths.par_iter())
            .map(|path| {
                let metadata = folder.at(path.as_str()).symlink_metadata().ok()?;
                (metadata.is_file()).then(|| (path.as_str().to_owned(), Look::of(&metadata)))
            })
            .collect();
        let files = wanted
            .paths
            .iter()
            .map(|path| (path.as_str(), EntryType::File));
        let folders = wanted
            .folders
            .iter()
            .map(|path| (path.as_str(), EntryType::Folder));
        Some(ExistingFiles {
            looks: looks?,
            entries: (files.chain(folders))
                .map(|(path, kind)| (path.to_owned(), kind))
                .collect(),
            temporary: Vec::new(),
        })
    }

    /// The size and time of a file; None where there is none.
    pub fn look(&self, folder: &Folder, path: &str) -> Option<Look> {
        if self.kind(path) != Some(EntryType::File) {
            return None;
        }
        (self.looks.get(path).copied()).or_else(|| Look::at(folder, path))
    }

    pub fn kind(&self, path: &str) -> Option<EntryType> {
        self.entries.get(path).copied()
    }
}

fn found(folder: &Path, path: &str) -> Result<Vec<(String, EntryType)>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let kind = if kind.is_symlink() {
            EntryType::Link
        } else if kind.is_dir() {
            EntryType::Folder
        } else if kind.is_file() {
            EntryType::File
        } else {
            EntryType::Other
        };
        let name = entry.file_name();
        let name = name.to_string_lossy();
        found.push(if path.is_empty() {
            (name.into_owned(), kind)
        } else {
            (format!("{path}/{name}"), kind)
        });
    }
    let below: Vec<(String, EntryType)> = found
        .par_iter_mut()
        .filter(|(inner, kind)| *kind == EntryType::Folder && inner != ".git")
        .flat_map_iter(|(inner, kind)| {
            let name = inner.rsplit('/').next().unwrap_or(inner);
            self::found(&folder.join(name), inner).unwrap_or_else(|_| {
                *kind = EntryType::Other;
                Vec::new()
            })
        })
        .collect();
    found.extend(below);
    Ok(found)
}
