//! Taking away what is gone from the site, and what a killed build has left.

use super::Folder;
use super::existing::{EntryType, ExistingFiles};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::output::publish::bookkeeping::manifest::Ledger;
use crate::output::publish::planned_paths::{PlannedPaths, ancestors};
use crate::output::publish::write_errors::all;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::io::ErrorKind;

pub struct Sweep {
    /// Files of ours that stand where a folder must be, or in a folder where a file must be, or under a name
    /// that some systems take for the name of a new file.
    in_the_way: Vec<String>,
    /// All other files of ours that the site no longer has.
    stale: Vec<String>,
    temporary: Vec<String>,
    folders_in_the_way: bool,
    /// Folders that hold nothing of the site, an inner folder before the one around it.
    folders: Vec<String>,
}

impl Sweep {
    pub fn new(wanted: &PlannedPaths, standing: &ExistingFiles, ledger: &Ledger) -> Sweep {
        let known = ledger.paths();
        let (mut stale, mut folders) = (Vec::new(), BTreeSet::new());
        for path in known {
            if wanted.paths.contains(path) {
                continue;
            }
            // Only what the walk has found in the folder can ever be removed.
            if let Some((path, kind)) = standing.entries.get_key_value(path)
                && *kind != EntryType::Folder
            {
                stale.push(path.as_str());
            }
            for outer in ancestors(path) {
                if let Some((outer, EntryType::Folder)) = standing.entries.get_key_value(outer)
                    && !wanted.folders.contains(outer.as_str())
                {
                    folders.insert(outer.as_str());
                }
            }
        }
        // A folder that must become a file, and the empty ones in it, whoever made them.
        let blocking: Vec<&str> = (standing.entries.iter())
            .filter(|(_, kind)| **kind == EntryType::Folder)
            .map(|(path, _)| path.as_str())
            .filter(|path| {
                wanted.paths.contains(*path)
                    || ancestors(path).any(|outer| wanted.paths.contains(outer))
            })
            .collect();
        let folders_in_the_way = !blocking.is_empty();
        folders.extend(blocking);
        let lower_case: FxHashSet<String> = if stale.is_empty() {
            FxHashSet::default()
        } else {
            wanted
                .paths
                .iter()
                .map(|path| path.as_str().to_lowercase())
                .collect()
        };
        let (in_the_way, stale): (Vec<&str>, Vec<&str>) = stale.into_iter().partition(|path| {
            wanted.folders.contains(*path)
                || ancestors(path).any(|outer| wanted.paths.contains(outer))
                || lower_case.contains(&path.to_lowercase())
        });
        Sweep {
            in_the_way: owned(in_the_way),
            stale: owned(stale),
            temporary: standing.temporary.clone(),
            folders_in_the_way,
            folders: owned(folders.into_iter().rev().collect()),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.stale() == 0 && self.temporary.is_empty() && self.folders.is_empty()
    }

    /// How many files of an earlier site go.
    pub fn stale(&self) -> usize {
        self.in_the_way.len() + self.stale.len()
    }

    /// What must go before anything can be written.
    pub fn clear_the_way(&self, folder: &Folder) -> Result<(), Diagnostics> {
        // One after the other: they are few, and others may be waiting for the way to be clear.
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

    /// A folder that still holds something, ours or not, stays.
    fn remove_folders(&self, folder: &Folder) {
        for path in &self.folders {
            let _ = std::fs::remove_dir(folder.at(path));
        }
    }
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
