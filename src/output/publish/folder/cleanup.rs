//! Removes files that are no longer part of the site, and what an interrupted build has left.

use super::Folder;
use super::existing::{EntryType, ExistingFiles};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::output::publish::bookkeeping::manifest::ManifestState;
use crate::output::publish::planned_paths::{PlannedPaths, ancestors};
use crate::output::publish::write_errors::all;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::io::ErrorKind;

pub struct Sweep {
    /// Files of earlier builds that must be removed first: where a folder must be, inside a folder where a file must be, or with
    /// a name that differs from a new file's in case only, which some file systems take for the same name.
    in_the_way: Vec<String>,
    /// All other files of earlier builds that are no longer part of the site.
    stale: Vec<String>,
    temporary: Vec<String>,
    folders_in_the_way: bool,
    /// Folders without files of the new site, inner folders before outer ones.
    folders: Vec<String>,
}

impl Sweep {
    pub fn new(
        planned: &PlannedPaths,
        existing: &ExistingFiles,
        manifest_state: &ManifestState,
    ) -> Sweep {
        let known = manifest_state.paths();
        let (mut stale, mut folders) = (Vec::new(), BTreeSet::new());
        for path in known {
            if planned.paths.contains(path) {
                continue;
            }
            // Only what was found in the folder can be removed.
            if let Some((path, kind)) = existing.entries.get_key_value(path)
                && *kind != EntryType::Folder
            {
                stale.push(path.as_str());
            }
            for outer in ancestors(path) {
                if let Some((outer, EntryType::Folder)) = existing.entries.get_key_value(outer)
                    && !planned.folders.contains(outer.as_str())
                {
                    folders.insert(outer.as_str());
                }
            }
        }
        // A folder that must become a file, and the empty folders in it, whoever made them.
        let blocking: Vec<&str> = (existing.entries.iter())
            .filter(|(_, kind)| **kind == EntryType::Folder)
            .map(|(path, _)| path.as_str())
            .filter(|path| {
                planned.paths.contains(*path)
                    || ancestors(path).any(|outer| planned.paths.contains(outer))
            })
            .collect();
        let folders_in_the_way = !blocking.is_empty();
        folders.extend(blocking);
        let lower_case: FxHashSet<String> = if stale.is_empty() {
            FxHashSet::default()
        } else {
            planned
                .paths
                .iter()
                .map(|path| path.as_str().to_lowercase())
                .collect()
        };
        let (in_the_way, stale): (Vec<&str>, Vec<&str>) = stale.into_iter().partition(|path| {
            planned.folders.contains(*path)
                || ancestors(path).any(|outer| planned.paths.contains(outer))
                || lower_case.contains(&path.to_lowercase())
        });
        Sweep {
            in_the_way: owned(in_the_way),
            stale: owned(stale),
            temporary: existing.temporary.clone(),
            folders_in_the_way,
            folders: owned(folders.into_iter().rev().collect()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.stale() == 0 && self.temporary.is_empty() && self.folders.is_empty()
    }

    /// How many files of earlier builds are removed.
    pub fn stale(&self) -> usize {
        self.in_the_way.len() + self.stale.len()
    }

    /// Removes what must be gone before anything can be written.
    pub fn clear_the_way(&self, folder: &Folder) -> Result<(), Diagnostics> {
        // Not in parallel: they are few, and other threads may be waiting for this.
        for path in self.temporary.iter().chain(&self.in_the_way) {
            remove(folder, path).map_err(|mistake| Diagnostics::from_iter([mistake]))?;
        }
        if self.folders_in_the_way {
            self.remove_folders(folder);
        }
        Ok(())
    }

    pub fn remove_stale(&self, folder: &Folder) -> Result<(), Diagnostics> {
        all(&self.stale, |path| remove(folder, path))?;
        self.remove_folders(folder);
        Ok(())
    }

    /// A folder that is not empty is left alone.
    fn remove_folders(&self, folder: &Folder) {
        for path in &self.folders {
            let _ = std::fs::remove_dir(folder.at(path));
        }
    }
}

/// Removes files, and the folders that then are empty.
pub fn remove_files(folder: &Folder, paths: &[String]) -> Result<(), Diagnostics> {
    all(paths, |path| remove(folder, path))?;
    let around: BTreeSet<&str> = paths.iter().flat_map(|path| ancestors(path)).collect();
    // Inner folders before outer ones; one that is not empty stays.
    for path in around.into_iter().rev() {
        let _ = std::fs::remove_dir(folder.at(path));
    }
    Ok(())
}

fn remove(folder: &Folder, path: &str) -> Result<(), Diagnostic> {
    match std::fs::remove_file(folder.at(path)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(folder.cannot_write(path, &error)),
        _ => Ok(()),
    }
}

fn owned(paths: Vec<&str>) -> Vec<String> {
    paths.into_iter().map(str::to_owned).collect()
}
