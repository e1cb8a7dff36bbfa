//! A few files of a folder that otherwise stays as it is: no walk, no list of what is wanted.

use super::bookkeeping::fingerprint::Print;
use super::bookkeeping::manifest::{self, Ledger, OutputRecord};
use super::bookkeeping::output_stamps::{Stamp, Stamps};
use super::folder::Folder;
use super::folder::existing::{EntryType, ExistingFiles, Look};
use super::planned_paths::ancestors;
use super::staging::Staging;
use super::{Published, one};
use crate::base::OutputFile;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub struct Patch {
    folder: Folder,
    source_root: PathBuf,
    ledger: Ledger,
    stamps: Stamps,
}

impl Patch {
    /// None: the last build here did not come to its end.
    pub fn open(output: &Path, source_root: &Path) -> Option<Patch> {
        let folder = Folder::new(output, source_root).ok()?;
        let ledger = Ledger::read(&folder).ok()?;
        ledger.finished()?;
        Some(Patch {
            stamps: Stamps::read(&folder, source_root, &ledger),
            folder,
            source_root: source_root.to_owned(),
            ledger,
        })
    }

    /// Whether every file stands as the last build left it.
    pub fn is_untouched(&self) -> bool {
        let stands = |(path, print): (&String, &Print)| {
            let noted = self.stamps.get(path).and_then(|stamp| stamp.modified);
            Look::at(&self.folder, path).is_some_and(|look| {
                look.size == print.size && noted.is_some() && look.modified == noted
            })
        };
        (self.ledger.finished()).is_some_and(|files| files.par_iter().all(stands))
    }

    /// Every file stays.
    pub fn untouched(&self) -> Published {
        Published {
            unchanged: self.ledger.finished().map_or(0, BTreeMap::len),
            ..Published::default()
        }
    }

    /// Puts these pages in the place of those that stand there; what is the same is not written.
    ///
    /// Err: a page could not be written; the folder is as it was, or the next build completes it.
    pub fn write(self, pages: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        let all = self.untouched().unchanged;
        let Patch {
            folder,
            source_root,
            ledger,
            stamps,
        } = self;
        let (same, pages): (Vec<_>, Vec<_>) =
            (pages.into_iter()).partition(|page| ledger.print(page.path.as_str()) == page.print());
        let same = same.into_iter().filter_map(|page| {
            let path = page.path.to_string();
            let stamp = Stamp {
                made_of: page.made_of,
                remarks: page.remarks,
                ..stamps.get(&path)?.clone()
            };
            Some((path, stamp))
        });
        let mut noted: Vec<(String, Stamp)> = same.collect();
        let mut written = Vec::new();
        if !pages.is_empty() {
            written = replace(&folder, &source_root, &ledger, &pages)?;
            let mut prints = ledger.finished().cloned().unwrap_or_default();
            prints.extend(
                written
                    .iter()
                    .map(|file| (file.path.to_string(), file.print)),
            );
            let prints = prints.iter().map(|(path, print)| (path.as_str(), print));
            manifest::complete(&folder, prints).map_err(one)?;
        }
        let count = written.len();
        noted.extend(
            written
                .into_iter()
                .map(|file| (file.path.to_string(), file.stamp)),
        );
        stamps.write_some(noted.into_iter());
        manifest::end(&folder).map_err(one)?;
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
    ledger: &Ledger,
    pages: &[OutputFile],
) -> Result<Vec<OutputRecord>, Diagnostics> {
    let mut standing = ExistingFiles::default();
    for page in pages {
        // A link in a folder's place is never followed.
        for outer in ancestors(page.path.as_str()) {
            if !folder
                .at(outer)
                .symlink_metadata()
                .is_ok_and(|at| at.is_dir())
            {
                return Err(one(folder.foreign(outer)));
            }
            standing.entries.insert(outer.to_owned(), EntryType::Folder);
        }
    }
    let paths = pages.iter().map(|page| &page.path);
    ledger.begin_some(folder, paths).map_err(one)?;
    let staging = Staging::default();
    let written: Result<(), _> = (pages.iter())
        .try_for_each(|page| staging.write(page, true, folder, source_root, &standing));
    match written {
        Ok(()) => staging.swap(folder),
        Err(mistake) => {
            if staging.undo(folder) {
                ledger.forget_the_beginning(folder);
            }
            Err(one(mistake))
        }
    }
}
