//! One publication: opened with every path of the new site, filled file by file from any thread, closed.

use super::bookkeeping::manifest::{self, Ledger, OutputRecord};
use super::bookkeeping::output_stamps::Stamps;
use super::compare::{Before, Verdict};
use super::folder::Folder;
use super::folder::cleanup::Sweep;
use super::folder::existing::ExistingFiles;
use super::folder::foreign_files::refuse_foreign;
use super::planned_paths::PlannedPaths;
use super::staging::Staging;
use super::write_errors::Failures;
use super::{Published, one};
use crate::base::OutputFile;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostic, Diagnostics};
use rayon::prelude::*;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

pub struct Publication {
    wanted: PlannedPaths,
    before: Before,
    sweep: Sweep,
    staging: Staging,
    /// Files that stand as they shall.
    standing: Mutex<Vec<OutputRecord>>,
    failures: Failures,
    /// Whether it is noted that files are about to change, and the way is clear; false when that failed.
    begun: OnceLock<bool>,
}

impl Publication {
    /// Looks at the folder; nothing is written yet. `paths`: every file that the folder shall hold, but for those below
    /// the folder `later` (with a slash at its end), which [`Publication::close_with`] will bring.
    ///
    /// Err: a path or the folder is refused.
    pub fn open(
        paths: Vec<OutputPath>,
        later: Option<&str>,
        output: &Path,
        source_root: &Path,
    ) -> Result<Publication, Diagnostics> {
        let folder = Folder::new(output, source_root).map_err(one)?;
        let ledger = Ledger::read(&folder).map_err(one)?;
        let wanted = PlannedPaths::new(paths)?;
        let known = ledger.files_beside(later, &wanted.paths);
        let known = known.and_then(|files| PlannedPaths::new(files).ok());
        let standing = match known.and_then(|known| ExistingFiles::of_known(&folder, &known)) {
            Some(standing) => standing,
            None => ExistingFiles::of(&folder).map_err(one)?,
        };
        refuse_foreign(&folder, &wanted, &standing, &ledger).map_err(one)?;
        let stamps = Stamps::read(&folder, source_root, &ledger);
        Ok(Publication {
            sweep: Sweep::new(&wanted, &standing, &ledger),
            wanted,
            before: Before {
                folder,
                source_root: source_root.to_owned(),
                standing,
                ledger,
                stamps,
            },
            staging: Staging::default(),
            standing: Mutex::default(),
            failures: Failures::default(),
            begun: OnceLock::new(),
        })
    }

    /// The folder shall hold these files too: nobody knew them when it was opened.
    fn expect(&mut self, paths: Vec<OutputPath>) -> Result<(), Diagnostics> {
        if paths.is_empty() {
            return Ok(());
        }
        let earlier = self.wanted.paths.iter().cloned();
        let wanted = PlannedPaths::new(earlier.chain(paths).collect())?;
        let Before {
            folder,
            standing,
            ledger,
            ..
        } = &self.before;
        refuse_foreign(folder, &wanted, standing, ledger).map_err(one)?;
        self.sweep = Sweep::new(&wanted, standing, ledger);
        self.wanted = wanted;
        // What was noted of the beginning did not tell of these.
        if self.begun.take().is_some() && !self.begin() {
            std::mem::take(&mut self.failures).into_result()?;
        }
        Ok(())
    }

    /// The remarks of the file at the path, when it was made of just this and nobody has touched it: then it need not be made again.
    pub fn keep(&self, path: &OutputPath, made_of: Digest) -> Option<String> {
        let record = self.before.kept(path, made_of)?;
        let remarks = record.stamp.remarks.clone();
        push(&self.standing, record);
        Some(remarks)
    }

    /// True when nobody has touched the file at the path since it was written: then it stays.
    pub fn leave(&self, path: &OutputPath) -> bool {
        match self.before.untouched(path) {
            Some(record) => {
                push(&self.standing, record);
                true
            }
            None => false,
        }
    }

    /// Compares the file with what stands there, and writes it when it differs. What pages refer to must be added
    /// before the pages. What goes wrong is told by [`Publication::close`].
    pub fn add(&self, file: &OutputFile) {
        if self.failures.are_enough() {
            return;
        }
        if let Err(mistake) = self.try_add(file) {
            self.failures.add(mistake);
        }
    }

    fn try_add(&self, file: &OutputFile) -> Result<(), Diagnostic> {
        let replaces = match self.before.compare(file)? {
            Verdict::Unchanged(record) => {
                push(&self.standing, record);
                return Ok(());
            }
            Verdict::New => false,
            Verdict::Changed => true,
        };
        if !self.begin() {
            return Ok(());
        }
        let Before {
            folder,
            source_root,
            standing,
            ..
        } = &self.before;
        (self.staging).write(file, replaces, folder, source_root, standing)
    }

    /// Notes, once, that files are about to change. False: that failed, and is among the failures.
    fn begin(&self) -> bool {
        *self.begun.get_or_init(|| {
            let Before { folder, ledger, .. } = &self.before;
            let noted = ledger.begin(folder, &self.wanted).map_err(one);
            match noted.and_then(|()| self.sweep.clear_the_way(folder)) {
                Ok(()) => true,
                Err(mistakes) => {
                    for mistake in mistakes.sorted() {
                        self.failures.add(mistake);
                    }
                    false
                }
            }
        })
    }

    /// Takes away again what was written.
    pub fn abandon(self) {
        let Before { folder, ledger, .. } = &self.before;
        if self.staging.undo(folder) && self.begun.get() == Some(&true) {
            ledger.forget_the_beginning(folder);
        }
    }

    /// The same as [`Publication::close`], with files that were not known when it was opened.
    pub fn close_with(mut self, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        let paths = later.iter().map(|file| file.path.clone()).collect();
        if let Err(mistakes) = self.expect(paths) {
            self.abandon();
            return Err(mistakes);
        }
        later.into_par_iter().for_each(|file| self.add(&file));
        self.close()
    }

    /// The folder now holds the new site, when every one of its files was kept or added.
    ///
    /// Err: nothing was written when a file could not be made; else the site is between old and new, and the next
    /// publication completes it.
    pub fn close(mut self) -> Result<Published, Diagnostics> {
        let failures = std::mem::take(&mut self.failures);
        if let Err(mistakes) = failures.into_result() {
            self.abandon();
            return Err(mistakes);
        }
        let mut records = taken(&self.standing);
        let published = Published {
            written: self.staging.count(),
            unchanged: records.len(),
            removed: self.sweep.stale(),
        };
        if self.begun.get().is_none() {
            if self.sweep.is_empty() && self.before.ledger.is_complete(&records) {
                self.before.stamps.write(&records);
                return Ok(published);
            }
            if !self.begin() {
                std::mem::take(&mut self.failures).into_result()?;
            }
        }
        let folder = &self.before.folder;
        records.extend(self.staging.swap(folder)?);
        self.sweep.remove_stale(folder)?;
        records.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let prints = records
            .iter()
            .map(|record| (record.path.as_str(), &record.print));
        manifest::complete(folder, prints).map_err(one)?;
        self.before.stamps.write(&records);
        manifest::end(folder).map_err(one)?;
        Ok(published)
    }
}

fn push(records: &Mutex<Vec<OutputRecord>>, record: OutputRecord) {
    let mut records = records.lock().unwrap_or_else(PoisonError::into_inner);
    records.push(record);
}

fn taken(records: &Mutex<Vec<OutputRecord>>) -> Vec<OutputRecord> {
    let mut records = records.lock().unwrap_or_else(PoisonError::into_inner);
    std::mem::take(&mut records)
}
