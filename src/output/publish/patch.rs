//! Replaces some files of a completed site, without listing the folder and without a list of all files.

use super::bookkeeping::fingerprint::Fingerprint;
use super::bookkeeping::manifest::{self, ManifestState, OutputRecord};
use super::bookkeeping::output_stamps::{Stamp, Stamps};
use super::folder::Folder;
use super::folder::existing::{EntryType, ExistingFiles, FileStat};
use super::planned_paths::ancestors;
use super::staging::Staging;
use super::{Published, one};
use crate::base::OutputFile;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use std::collections::BTreeMap;
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
        let stands = |(path, fingerprint): (&String, &Fingerprint)| {
            let recorded = self.stamps.get(path).and_then(|stamp| stamp.modified);
            FileStat::at(&self.folder, path).is_some_and(|stat| {
                stat.size == fingerprint.size && recorded.is_some() && stat.modified == recorded
            })
        };
        (self.manifest_state.finished()).is_some_and(|files| files.par_iter().all(stands))
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
        let all = self.untouched().unchanged;
        let Patch {
            folder,
            source_root,
            manifest_state,
            stamps,
        } = self;
        let (same, pages): (Vec<_>, Vec<_>) = (pages.into_iter())
            .partition(|page| manifest_state.fingerprint(page.path.as_str()) == page.fingerprint());
        let same = same.into_iter().filter_map(|page| {
            let path = page.path.to_string();
            let stamp = Stamp {
                made_of: page.made_of,
                remarks: page.remarks,
                ..stamps.get(&path)?.clone()
            };
            Some((path, stamp))
        });
        let mut new_stamps: Vec<(String, Stamp)> = same.collect();
        let mut written = Vec::new();
        if !pages.is_empty() {
            written = replace(&folder, &source_root, &manifest_state, &pages)?;
            let mut fingerprints = manifest_state.finished().cloned().unwrap_or_default();
            fingerprints.extend(
                written
                    .iter()
                    .map(|file| (file.path.to_string(), file.fingerprint)),
            );
            let fingerprints = fingerprints
                .iter()
                .map(|(path, fingerprint)| (path.as_str(), fingerprint));
            manifest::write_manifest(&folder, fingerprints).map_err(one)?;
        }
        let count = written.len();
        new_stamps.extend(
            written
                .into_iter()
                .map(|file| (file.path.to_string(), file.stamp)),
        );
        stamps.write_some(new_stamps.into_iter());
        manifest::remove_journal(&folder).map_err(one)?;
        Ok(Published {
            written: count,
            unchanged: all - count,
            removed: 0,
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
    for page in pages {
        // A symbolic link in place of a folder is never followed.
        for outer in ancestors(page.path.as_str()) {
            if !folder
                .at(outer)
                .symlink_metadata()
                .is_ok_and(|at| at.is_dir())
            {
                return Err(one(folder.foreign(outer)));
            }
            existing.entries.insert(outer.to_owned(), EntryType::Folder);
        }
    }
    let paths = pages.iter().map(|page| &page.path);
    manifest_state
        .write_partial_journal(folder, paths)
        .map_err(one)?;
    let staging = Staging::default();
    let written: Result<(), _> = (pages.iter())
        .try_for_each(|page| staging.write(page, true, folder, source_root, &existing));
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
