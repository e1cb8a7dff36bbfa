//! Which files are in the folder now. Lists directories only; the size and time of a file are read when asked for.

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
    /// A symbolic link; it is never followed.
    Link,
    /// A pipe, a socket, or a folder that cannot be read.
    Other,
}

#[derive(Default)]
pub struct ExistingFiles {
    /// By path; without the manifest and the journal.
    pub entries: FxHashMap<String, EntryType>,
    /// Sizes and times of files, where they have been read already.
    stats: FxHashMap<String, FileStat>,
    /// Temporary files of an interrupted build.
    pub temporary: Vec<String>,
}

/// Size and modification time of a file.
#[derive(Clone, Copy, Debug)]
pub struct FileStat {
    /// In bytes.
    pub size: u64,
    /// In nanoseconds since 1970. None: the file system does not give it.
    pub modified: Option<u64>,
}

impl FileStat {
    /// None: there is no regular file at the path.
    pub fn at(folder: &Folder, path: &str) -> Option<FileStat> {
        let metadata = folder.at(path).symlink_metadata().ok()?;
        metadata.is_file().then(|| FileStat::of(&metadata))
    }

    fn of(metadata: &Metadata) -> FileStat {
        FileStat {
            size: metadata.len(),
            modified: modified(metadata),
        }
    }
}

impl ExistingFiles {
    pub fn of(folder: &Folder) -> Result<ExistingFiles, Diagnostic> {
        let mut existing = ExistingFiles::default();
        let found = match list_directory(folder.root(), "") {
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            found => found.map_err(|error| folder.cannot_write("", &error))?,
        };
        existing.entries.reserve(found.len());
        for (path, kind) in found {
            let name = path.rsplit('/').next().unwrap_or(&path);
            if kind != EntryType::Folder && is_temporary(name) {
                existing.temporary.push(path);
            } else if path != manifest::MANIFEST && path != manifest::JOURNAL {
                existing.entries.insert(path, kind);
            }
        }
        Ok(existing)
    }

    /// The `planned` files only, each looked up by its path, which is quicker than listing all directories. Files of others are
    /// not seen. None: a file is missing, so the directories must be listed.
    pub fn of_known(folder: &Folder, planned: &PlannedPaths) -> Option<ExistingFiles> {
        // A symbolic link in place of a folder is never followed.
        let is_folder = |path: &String| {
            let metadata = folder.at(path).symlink_metadata();
            metadata.is_ok_and(|metadata| metadata.is_dir())
        };
        if !planned.folders.par_iter().all(is_folder) {
            return None;
        }
        let stats: Option<FxHashMap<String, FileStat>> = (planned.paths.par_iter())
            .map(|path| {
                let metadata = folder.at(path.as_str()).symlink_metadata().ok()?;
                (metadata.is_file()).then(|| (path.as_str().to_owned(), FileStat::of(&metadata)))
            })
            .collect();
        let files = planned
            .paths
            .iter()
            .map(|path| (path.as_str(), EntryType::File));
        let folders = planned
            .folders
            .iter()
            .map(|path| (path.as_str(), EntryType::Folder));
        Some(ExistingFiles {
            stats: stats?,
            entries: (files.chain(folders))
                .map(|(path, kind)| (path.to_owned(), kind))
                .collect(),
            temporary: Vec::new(),
        })
    }

    /// The size and time of a file. None: there is no regular file at the path.
    pub fn stat(&self, folder: &Folder, path: &str) -> Option<FileStat> {
        if self.kind(path) != Some(EntryType::File) {
            return None;
        }
        (self.stats.get(path).copied()).or_else(|| FileStat::at(folder, path))
    }

    pub fn kind(&self, path: &str) -> Option<EntryType> {
        self.entries.get(path).copied()
    }
}

/// Everything below a folder. `path`: the folder's path from the root, put before the names.
fn list_directory(folder: &Path, path: &str) -> Result<Vec<(String, EntryType)>, Error> {
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
            list_directory(&folder.join(name), inner).unwrap_or_else(|_| {
                *kind = EntryType::Other;
                Vec::new()
            })
        })
        .collect();
    found.extend(below);
    Ok(found)
}
