//! One publication: opened with every path of the new site, filled file by file from any thread, closed.

use super::bookkeeping::manifest::{self, ManifestState, OutputRecord};
use super::bookkeeping::output_stamps::Stamps;
use super::compare::{FileChange, PreviousOutput};
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
use rustc_hash::FxHashSet;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

/// An output folder while a build is writing it.
pub struct Publication {
    planned: PlannedPaths,
    previous: PreviousOutput,
    sweep: Sweep,
    staging: Staging,
    /// Files that need not be written again.
    unchanged: Mutex<Vec<OutputRecord>>,
    failures: Failures,
    /// Set before the first file is written: whether the journal was written and obstacles were removed (false: that failed).
    journal_written: OnceLock<bool>,
}

impl Publication {
    /// Reads the state of the folder; writes nothing yet. `paths`: every file of the new site, except those in the folder `later`
    /// (with a slash at its end), which are given to [`Publication::close_with`].
    ///
    /// Err: a path is invalid, or the folder may not be written to.
    pub fn open(
        paths: Vec<OutputPath>,
        later: Option<&str>,
        output: &Path,
        source_root: &Path,
    ) -> Result<Publication, Diagnostics> {
        let folder = Folder::new(output, source_root).map_err(one)?;
        let manifest_state = ManifestState::read(&folder).map_err(one)?;
        let planned = PlannedPaths::new(paths)?;
        let known = manifest_state.files_beside(later, &planned.paths);
        let known = known.and_then(|files| PlannedPaths::new(files).ok());
        let existing = match known.and_then(|known| ExistingFiles::of_known(&folder, &known)) {
            Some(existing) => existing,
            None => ExistingFiles::of(&folder).map_err(one)?,
        };
        refuse_foreign(&folder, &planned, &existing, &manifest_state).map_err(one)?;
        let stamps = Stamps::read(&folder, source_root, &manifest_state);
        Ok(Publication {
            sweep: Sweep::new(&planned, &existing, &manifest_state),
            planned,
            previous: PreviousOutput {
                folder,
                source_root: source_root.to_owned(),
                existing,
                manifest_state,
                stamps,
            },
            staging: Staging::default(),
            unchanged: Mutex::default(),
            failures: Failures::default(),
            journal_written: OnceLock::new(),
        })
    }

    /// Adds files that were not known when the publication was opened.
    fn add_planned(&mut self, paths: Vec<OutputPath>) -> Result<(), Diagnostics> {
        if paths.is_empty() {
            return Ok(());
        }
        let earlier = self.planned.paths.iter().cloned();
        let planned = PlannedPaths::new(earlier.chain(paths).collect())?;
        let PreviousOutput {
            folder,
            existing,
            manifest_state,
            ..
        } = &self.previous;
        refuse_foreign(folder, &planned, existing, manifest_state).map_err(one)?;
        self.sweep = Sweep::new(&planned, existing, manifest_state);
        self.planned = planned;
        // The journal was written without these paths.
        if self.journal_written.take().is_some() && !self.begin_writing() {
            std::mem::take(&mut self.failures).into_result()?;
        }
        Ok(())
    }

    /// Reuses the file at the path if it was rendered from the same input (digest `made_of`; None: whatever it was) and has not been
    /// touched since.
    ///
    /// Returns the remarks recorded with it. None: it must be rendered.
    pub fn reuse_if_unchanged(&self, path: &OutputPath, made_of: Option<Digest>) -> Option<String> {
        let record = self.previous.untouched(path)?;
        if made_of.is_some() && record.stamp.made_of != made_of {
            return None;
        }
        let remarks = record.stamp.remarks.clone();
        push(&self.unchanged, record);
        Some(remarks)
    }

    /// Writes the file if it differs from the one in the folder. Files that pages refer to must be added before the pages.
    /// Errors are returned by [`Publication::close`].
    pub fn add(&self, file: &OutputFile) {
        if self.failures.are_enough() {
            return;
        }
        if let Err(mistake) = self.try_add(file) {
            self.failures.add(mistake);
        }
    }

    fn try_add(&self, file: &OutputFile) -> Result<(), Diagnostic> {
        let replaces = match self.previous.compare(file)? {
            FileChange::Unchanged(record) => {
                push(&self.unchanged, record);
                return Ok(());
            }
            FileChange::New => false,
            FileChange::Changed => true,
        };
        if !self.begin_writing() {
            return Ok(());
        }
        let PreviousOutput {
            folder,
            source_root,
            existing,
            ..
        } = &self.previous;
        (self.staging).write(file, replaces, folder, source_root, existing)
    }

    /// Before the first write: writes the journal and removes what is in the way. False: that failed, and the failures say why.
    fn begin_writing(&self) -> bool {
        *self.journal_written.get_or_init(|| {
            let PreviousOutput {
                folder,
                manifest_state,
                ..
            } = &self.previous;
            let written = manifest_state
                .write_journal(folder, &self.planned)
                .map_err(one);
            match written.and_then(|()| self.sweep.clear_the_way(folder)) {
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

    /// Removes what was written.
    pub fn abandon(self) {
        let PreviousOutput {
            folder,
            manifest_state,
            ..
        } = &self.previous;
        if self.staging.undo(folder) && self.journal_written.get() == Some(&true) {
            manifest_state.discard_journal(folder);
        }
    }

    /// Adds files that were not known when the publication was opened, then closes it.
    pub fn close_with(mut self, later: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        let paths = later.iter().map(|file| file.path.clone()).collect();
        if let Err(mistakes) = self.add_planned(paths) {
            self.abandon();
            return Err(mistakes);
        }
        later.into_par_iter().for_each(|file| self.add(&file));
        self.close()
    }

    /// Completes the publication, after every file was reused or added: the folder then holds the new site.
    ///
    /// Err: if a file could not be added, everything written is removed again. Otherwise the folder holds a mixture of the old
    /// and the new site, which the next publication completes.
    pub fn close(mut self) -> Result<Published, Diagnostics> {
        let failures = std::mem::take(&mut self.failures);
        if let Err(mistakes) = failures.into_result() {
            self.abandon();
            return Err(mistakes);
        }
        let mut records = taken(&self.unchanged);
        // A file that was reused may have been added as well.
        records.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        records.dedup_by(|a, b| a.path == b.path);
        self.forget_unmade(&records);
        let published = Published {
            written: self.staging.count(),
            unchanged: records.len(),
            removed: self.sweep.stale(),
        };
        if self.journal_written.get().is_none() {
            if self.sweep.is_empty() && self.previous.manifest_state.is_complete(&records) {
                self.previous.stamps.write(&records);
                return Ok(published);
            }
            if !self.begin_writing() {
                std::mem::take(&mut self.failures).into_result()?;
            }
        }
        let folder = &self.previous.folder;
        records.extend(self.staging.swap(folder)?);
        self.sweep.remove_stale(folder)?;
        records.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let fingerprints = records
            .iter()
            .map(|record| (record.path.as_str(), &record.fingerprint));
        manifest::write_manifest(folder, fingerprints).map_err(one)?;
        self.previous.stamps.write(&records);
        manifest::remove_journal(folder).map_err(one)?;
        Ok(published)
    }

    /// What was planned and not made is not part of the site: a compressed copy that would be larger than its file.
    fn forget_unmade(&mut self, unchanged: &[OutputRecord]) {
        let mut made: FxHashSet<OutputPath> = self.staging.paths();
        made.extend(unchanged.iter().map(|record| record.path.clone()));
        if made.len() == self.planned.paths.len() {
            return;
        }
        self.planned.paths.retain(|path| made.contains(path));
        let PreviousOutput {
            existing,
            manifest_state,
            ..
        } = &self.previous;
        self.sweep = Sweep::new(&self.planned, existing, manifest_state);
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
