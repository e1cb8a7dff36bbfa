//! Taking away what is gone from the site, and what a killed build has left.

use super::failures::all;
use super::folder::Folder;
use super::ledger::Ledger;
use super::standing::{Kind, Standing};
use super::wanted::{Wanted, ancestors};
use crate::diagnostics::Diagnostics;
use std::collections::{BTreeSet, HashSet};
use std::io::ErrorKind;

pub struct Sweep<'a> {
    /// Files of ours that stand where a folder must be, or in a folder where a file must be, or under a name
    /// that some systems take for the name of a new file.
    in_the_way: Vec<&'a str>,
    /// All other files of ours that the site no longer has.
    stale: Vec<&'a str>,
    temporary: &'a [String],
    folders_in_the_way: bool,
    /// Folders that hold nothing of the site, an inner folder before the one around it.
    folders: Vec<&'a str>,
}

impl<'a> Sweep<'a> {
    pub fn new(wanted: &Wanted<'_>, standing: &'a Standing, ledger: &Ledger) -> Sweep<'a> {
        let known = ledger.paths();
        let (mut stale, mut folders) = (Vec::new(), BTreeSet::new());
        for path in known {
            if wanted.paths.contains(path) {
                continue;
            }
            // Only what the walk has found in the folder can ever be removed.
            if let Some((path, kind)) = standing.entries.get_key_value(path)
                && *kind != Kind::Folder
            {
                stale.push(path.as_str());
            }
            for outer in ancestors(path) {
                if let Some((outer, Kind::Folder)) = standing.entries.get_key_value(outer)
                    && !wanted.folders.contains(outer.as_str())
                {
                    folders.insert(outer.as_str());
                }
            }
        }
        // A folder that must become a file, and the empty ones in it, whoever made them.
        let blocking: Vec<&str> = (standing.entries.iter())
            .filter(|(_, kind)| **kind == Kind::Folder)
            .map(|(path, _)| path.as_str())
            .filter(|path| {
                wanted.paths.contains(path)
                    || ancestors(path).any(|outer| wanted.paths.contains(outer))
            })
            .collect();
        let folders_in_the_way = !blocking.is_empty();
        folders.extend(blocking);
        let lower_case: HashSet<String> = if stale.is_empty() {
            HashSet::new()
        } else {
            wanted
                .paths
                .iter()
                .map(|path| path.to_lowercase())
                .collect()
        };
        let (in_the_way, stale) = stale.into_iter().partition(|path| {
            wanted.folders.contains(path)
                || ancestors(path).any(|outer| wanted.paths.contains(outer))
                || lower_case.contains(&path.to_lowercase())
        });
        Sweep {
            in_the_way,
            stale,
            temporary: &standing.temporary,
            folders_in_the_way,
            folders: folders.into_iter().rev().collect(),
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
        let left: Vec<&str> = self.temporary.iter().map(String::as_str).collect();
        remove(folder, &left)?;
        remove(folder, &self.in_the_way)?;
        if self.folders_in_the_way {
            self.remove_folders(folder);
        }
        Ok(())
    }

    pub fn remove_stale(&self, folder: &Folder) -> Result<(), Diagnostics> {
        remove(folder, &self.stale)?;
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

fn remove(folder: &Folder, paths: &[&str]) -> Result<(), Diagnostics> {
    all(paths, |path| match std::fs::remove_file(folder.at(path)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(folder.cannot_write(path, &error)),
        _ => Ok(()),
    })
    .map(|_| ())
}
