//! Writes new files at their path, and changed files under temporary names beside it; at the end all of these are renamed.
//!
//! Until [`Staging::swap`] visitors still see the old site, and everything can be undone.

use super::bookkeeping::fingerprint::Fingerprint;
use super::bookkeeping::manifest::OutputRecord;
use super::bookkeeping::output_stamps::{SourceStamp, Stamp, modified};
use super::folder::Folder;
use super::folder::existing::{EntryType, ExistingFiles};
use super::write_errors::all;
use crate::base::cache_dir::temporary_name;
use crate::base::{OutputContent, OutputFile};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use rustc_hash::FxHashSet;
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Files of the new site that are written and not yet renamed.
#[derive(Default)]
pub struct Staging {
    /// Folders that were created, to be removed if the publication is abandoned.
    folders: Mutex<FxHashSet<String>>,
    files: Mutex<Vec<StagedFile>>,
    /// The number in the last temporary name; 0 is for the manifest and journal.
    number: AtomicUsize,
    /// A style sheet or script that pages refer to still has its temporary name.
    an_asset_waits: AtomicBool,
}

struct StagedFile {
    record: OutputRecord,
    /// The temporary name. None: the file is at its path already.
    beside: Option<PathBuf>,
}

impl Staging {
    /// Writes a file. Files that pages refer to must be written before the pages.
    ///
    /// `replaces`: the path is taken by an earlier version.
    pub fn write(
        &self,
        file: &OutputFile,
        replaces: bool,
        folder: &Folder,
        source_root: &Path,
        existing: &ExistingFiles,
    ) -> Result<(), Diagnostic> {
        let path = file.path.as_str();
        let target = folder.at(path);
        let cannot_write = |error: Error| folder.cannot_write(path, &error);
        self.make_folders(folder, path, existing)?;
        // A new page must not appear before a style sheet that it refers to has been renamed.
        let waits = is_page(path) && self.an_asset_waits.load(Ordering::Relaxed);
        let beside = (replaces || waits).then(|| {
            let number = 1 + self.number.fetch_add(1, Ordering::Relaxed);
            target.with_file_name(temporary_name(number))
        });
        if !replaces && waits {
            free(&target).map_err(cannot_write)?;
        }
        if replaces && !is_page(path) {
            self.an_asset_waits.store(true, Ordering::Relaxed);
        }
        let at = beside.as_deref().unwrap_or(&target);
        // Never through a symbolic link that somebody has just put there.
        let mut output = OpenOptions::new()
            .read(matches!(file.content, OutputContent::Copy(_)))
            .write(true)
            .create_new(true)
            .open(at)
            .map_err(cannot_write)?;
        match fill(&mut output, file, source_root) {
            Ok((fingerprint, stamp)) => {
                let record = OutputRecord {
                    path: file.path.clone(),
                    fingerprint,
                    stamp: Stamp {
                        made_of: file.made_of,
                        remarks: file.remarks.clone(),
                        ..stamp
                    },
                };
                let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
                files.push(StagedFile { record, beside });
                Ok(())
            }
            Err(failure) => {
                // The incomplete file; if it cannot be removed, the journal lists it.
                let _ = std::fs::remove_file(at);
                Err(match failure {
                    CopyError::Write(error) => cannot_write(error),
                    CopyError::Read(source, error) => catalogue::unreadable(source, &error),
                })
            }
        }
    }

    /// Creates the missing folders above a file.
    fn make_folders(
        &self,
        folder: &Folder,
        path: &str,
        existing: &ExistingFiles,
    ) -> Result<(), Diagnostic> {
        let Some((parent, _)) = path.rsplit_once('/') else {
            return Ok(());
        };
        if existing.kind(parent) == Some(EntryType::Folder) && folder.at(parent).is_dir() {
            return Ok(());
        }
        let made = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if made().contains(parent) {
            return Ok(());
        }
        self.make_folders(folder, parent, existing)?;
        let at = folder.at(parent);
        match std::fs::create_dir(&at) {
            // Another thread has created it; or `A` and `a` are the same folder on this file system.
            Err(error)
                if error.kind() == ErrorKind::AlreadyExists
                    && at.symlink_metadata().is_ok_and(|at| at.is_dir()) => {}
            Err(error) => return Err(folder.cannot_write(parent, &error)),
            Ok(()) => {
                made().insert(parent.to_owned());
            }
        }
        Ok(())
    }

    /// The paths of the files that were written.
    pub fn paths(&self) -> FxHashSet<crate::base::path::OutputPath> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let paths = files.iter().map(|file| file.record.path.clone());
        paths.collect()
    }

    /// How many files were written.
    pub fn count(&self) -> usize {
        self.files
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }

    /// Removes what was written so far. Returns false if some of it could not be removed.
    pub fn undo(self, folder: &Folder) -> bool {
        let mut gone = true;
        for file in self
            .files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
        {
            let path = file
                .beside
                .unwrap_or_else(|| folder.at(file.record.path.as_str()));
            gone &= std::fs::remove_file(path).is_ok();
        }
        let made = self
            .folders
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        // An inner folder is longer than the one around it.
        let mut made: Vec<String> = made.into_iter().collect();
        made.sort_by_key(|path| std::cmp::Reverse(path.len()));
        for path in made {
            gone &= std::fs::remove_dir(folder.at(&path)).is_ok();
        }
        gone
    }

    /// Renames every changed file to its path: first what pages refer to, then the pages.
    pub fn swap(self, folder: &Folder) -> Result<Vec<OutputRecord>, Diagnostics> {
        let files = self
            .files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let waiting: Vec<(&str, &Path)> = files
            .iter()
            .filter_map(|file| Some((file.record.path.as_str(), file.beside.as_deref()?)))
            .collect();
        let (pages, assets): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(path, _)| is_page(path));
        for moving in [assets, pages] {
            let moved = all(&moving, |(path, beside)| {
                std::fs::rename(beside, folder.at(path))
                    .map_err(|error| folder.cannot_write(path, &error))
            });
            if moved.is_err() {
                // Files that were renamed no longer have a temporary name.
                for beside in files.iter().filter_map(|file| file.beside.as_ref()) {
                    let _ = std::fs::remove_file(beside);
                }
            }
            moved?;
        }
        Ok(files.into_iter().map(|file| file.record).collect())
    }
}

pub fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

enum CopyError<'c> {
    Write(Error),
    Read(&'c str, Error),
}

impl From<Error> for CopyError<'_> {
    fn from(error: Error) -> Self {
        CopyError::Write(error)
    }
}

fn fill<'c>(
    output: &mut File,
    file: &'c OutputFile,
    source_root: &Path,
) -> Result<(Fingerprint, Stamp), CopyError<'c>> {
    let (fingerprint, source) = match &file.content {
        OutputContent::Bytes(bytes) => {
            output.write_all(bytes)?;
            (Fingerprint::of_bytes(bytes), None)
        }
        OutputContent::Copy(source) => {
            let stamp = copy(&source.on_disk(source_root), source.as_str(), output)?;
            // Computed from what was really written.
            output.rewind()?;
            let fingerprint = Fingerprint::of_reader(output)?;
            if file
                .expected
                .is_some_and(|expected| fingerprint.xxh3 != expected)
            {
                let changed = Error::other(catalogue::CHANGED_MEANWHILE);
                return Err(CopyError::Read(source.as_str(), changed));
            }
            (fingerprint, stamp.filter(|_| file.expected.is_none()))
        }
    };
    let stamp = Stamp {
        modified: modified(&output.metadata()?),
        source,
        made_of: None,
        remarks: String::new(),
    };
    Ok((fingerprint, stamp))
}

/// Err: the path is taken, or nothing can be renamed to it.
fn free(path: &Path) -> Result<(), Error> {
    match path.symlink_metadata() {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Copies inside the kernel; file systems that can do so share the blocks.
///
/// Returns the stamp of the source. None: the source changed while it was copied.
fn copy<'c>(
    on_disk: &Path,
    source: &'c str,
    output: &mut File,
) -> Result<Option<SourceStamp>, CopyError<'c>> {
    let unreadable = |error| CopyError::Read(source, error);
    // Opening a pipe could block forever.
    let kind = on_disk.metadata().map_err(unreadable)?;
    if !kind.is_file() && !kind.is_dir() {
        return Err(unreadable(ErrorKind::InvalidInput.into()));
    }
    let mut input = File::open(on_disk).map_err(unreadable)?;
    let before = input.metadata().map_err(unreadable)?;
    if before.is_dir() {
        return Err(unreadable(ErrorKind::IsADirectory.into()));
    }
    std::io::copy(&mut input, output)?;
    let after = input.metadata().map_err(unreadable)?;
    let stamp = SourceStamp::of(source, &after);
    Ok(stamp.filter(|after| Some(after) == SourceStamp::of(source, &before).as_ref()))
}
