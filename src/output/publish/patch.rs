//! Replaces some files of a completed site, without listing the folder.

use super::bookkeeping::fingerprint::Fingerprint;
use super::bookkeeping::manifest::{self, ManifestState, OutputRecord};
use super::bookkeeping::output_stamps::{Stamp, Stamps};
use super::folder::Folder;
use super::folder::cleanup::remove_files;
use super::folder::existing::{EntryType, ExistingFiles, FileStat};
use super::planned_paths::ancestors;
use super::staging::Staging;
use super::{Published, one};
use crate::base::OutputFile;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::ops::Bound;
use std::path::{Path, PathBuf};

/// A completed site of which some pages are to be replaced.
pub struct Patch {
    folder: Folder,
    source_root: PathBuf,
    manifest_state: ManifestState,
    stamps: Stamps,
}

impl Patch {
    /// None: no build was completed in this folder, or the last one was interrupted.
    pub fn open(output: &Path, source_root: &Path) -> Option<Patch> {
        let folder = Folder::new(output, source_root).ok()?;
        let manifest_state = ManifestState::read(&folder).ok()?;
        manifest_state.finished()?;
        Some(Patch {
            stamps: Stamps::read(&folder, source_root, &manifest_state),
            folder,
            source_root: source_root.to_owned(),
            manifest_state,
        })
    }

    /// Whether every file still has the size and modification time that the last build recorded.
    pub fn is_untouched(&self) -> bool {
        self.is_untouched_in("")
    }

    /// The same for the files in a folder (from the site's root, with a slash at its end).
    fn is_untouched_in(&self, place: &str) -> bool {
        let stands = |(path, fingerprint): (&str, &Fingerprint)| {
            let recorded = self.stamps.get(path).and_then(|stamp| stamp.modified);
            FileStat::at(&self.folder, path).is_some_and(|stat| {
                stat.size == fingerprint.size && recorded.is_some() && stat.modified == recorded
            })
        };
        let files: Vec<_> = self.files_in(place).collect();
        files.into_par_iter().all(stands)
    }

    fn files_in<'p>(&'p self, place: &'p str) -> impl Iterator<Item = (&'p str, &'p Fingerprint)> {
        let files = self.manifest_state.finished();
        let files = files.into_iter().flat_map(move |files| {
            files.range::<str, _>((Bound::Included(place), Bound::Unbounded))
        });
        let files = files.take_while(move |(path, _)| path.starts_with(place));
        files.map(|(path, fingerprint)| (path.as_str(), fingerprint))
    }

    /// The files in the folder that are to go when these are all it has. None: the folder is not as the last build left it.
    pub fn replaced_by(&self, files: &[OutputFile], place: &str) -> Option<Vec<String>> {
        let is_new = |path: &str| self.manifest_state.fingerprint(path).is_none();
        let is_taken = |path: &str| self.folder.at(path).symlink_metadata().is_ok();
        let stay: FxHashSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        if !self.is_untouched_in(place) || stay.iter().any(|path| is_new(path) && is_taken(path)) {
            return None;
        }
        let gone = self.files_in(place).map(|(path, _)| path);
        let gone = gone.filter(|path| !stay.contains(path));
        Some(gone.map(str::to_owned).collect())
    }

    /// The result where no file is replaced.
    pub fn untouched(&self) -> Published {
        Published {
            unchanged: self.manifest_state.finished().map_or(0, BTreeMap::len),
            ..Published::default()
        }
    }

    /// Replaces these pages; those that are equal are not written.
    ///
    /// Err: a page could not be written. The folder is unchanged, or the next build completes it.
    pub fn write(self, pages: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        self.exchange(pages, Vec::new())
    }

    /// Writes these files where they are new or differ, and then removes those that are `gone`.
    pub fn exchange(
        self,
        files: Vec<OutputFile>,
        gone: Vec<String>,
    ) -> Result<Published, Diagnostics> {
        let Patch {
            folder,
            source_root,
            manifest_state,
            stamps,
        } = self;
        let (same, files): (Vec<_>, Vec<_>) = (files.into_par_iter())
            .partition(|file| manifest_state.fingerprint(file.path.as_str()) == file.fingerprint());
        let same = same.into_iter().filter_map(|file| {
            let path = file.path.to_string();
            let stamp = Stamp {
                made_of: file.made_of,
                remarks: file.remarks,
                ..stamps.get(&path)?.clone()
            };
            Some((path, stamp))
        });
        let mut new_stamps: Vec<(String, Stamp)> = same.collect();
        let mut fingerprints = manifest_state.finished().cloned().unwrap_or_default();
        let mut written = Vec::new();
        if !files.is_empty() || !gone.is_empty() {
            written = replace(&folder, &source_root, &manifest_state, &files)?;
            remove_files(&folder, &gone)?;
            for path in &gone {
                fingerprints.remove(path);
            }
            let new = written.iter();
            fingerprints.extend(new.map(|file| (file.path.to_string(), file.fingerprint)));
            let fingerprints = fingerprints.iter();
            let fingerprints = fingerprints.map(|(path, of)| (path.as_str(), of));
            manifest::write_manifest(&folder, fingerprints).map_err(one)?;
        }
        let count = written.len();
        new_stamps.extend(
            written
                .into_iter()
                .map(|file| (file.path.to_string(), file.stamp)),
        );
        stamps.write_some(new_stamps.into_iter(), &gone);
        manifest::remove_journal(&folder).map_err(one)?;
        Ok(Published {
            written: count,
            unchanged: fingerprints.len() - count,
            removed: gone.len(),
        })
    }
}

fn replace(
    folder: &Folder,
    source_root: &Path,
    manifest_state: &ManifestState,
    pages: &[OutputFile],
) -> Result<Vec<OutputRecord>, Diagnostics> {
    let mut existing = ExistingFiles::default();
    let outer: FxHashSet<&str> = (pages.iter())
        .flat_map(|page| ancestors(page.path.as_str()))
        .collect();
    for outer in outer {
        match folder.at(outer).symlink_metadata() {
            Ok(at) if at.is_dir() => {
                existing.entries.insert(outer.to_owned(), EntryType::Folder);
            }
            // It is made with the first file in it.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            // A symbolic link in place of a folder is never followed.
            _ => return Err(one(folder.foreign(outer))),
        }
    }
    let paths = pages.iter().map(|page| &page.path);
    manifest_state
        .write_partial_journal(folder, paths)
        .map_err(one)?;
    let staging = Staging::default();
    let written: Result<(), _> = pages.par_iter().try_for_each(|page| {
        let replaces = manifest_state.fingerprint(page.path.as_str()).is_some();
        staging.write(page, replaces, folder, source_root, &existing)
    });
    match written {
        Ok(()) => staging.swap(folder),
        Err(mistake) => {
            if staging.undo(folder) {
                manifest_state.discard_journal(folder);
            }
            Err(one(mistake))
        }
    }
}
