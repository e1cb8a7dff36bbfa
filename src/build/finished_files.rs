//! The files of the finished site on their way to the destination: each is inspected for personal data, and its links are
//! collected. What is made of the same as in the last build stays as it is, with what was found in it then.

use super::destination::OpenDestination;
use super::finished_links::FinishedLinks;
use super::output_inspection::{InspectionFinding, OutputInspection};
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::base::{OutputContent, OutputFile};
use std::sync::{Mutex, PoisonError};

pub struct FinishedFiles<'f> {
    destination: &'f dyn OpenDestination,
    pub inspection: OutputInspection,
    /// None: links are not checked.
    pub links: Option<FinishedLinks<'f>>,
    /// The personal data in each file; files without are left out.
    pub found: Mutex<Vec<(OutputPath, Vec<InspectionFinding>)>>,
}

impl<'f> FinishedFiles<'f> {
    pub fn new(
        destination: &'f dyn OpenDestination,
        inspection: OutputInspection,
        links: Option<FinishedLinks<'f>>,
    ) -> FinishedFiles<'f> {
        FinishedFiles {
            destination,
            inspection,
            links,
            found: Mutex::default(),
        }
    }

    pub fn add(&self, mut file: OutputFile) {
        self.add_findings(&file.path.clone(), self.inspection.inspect(&mut file));
        self.links.iter().for_each(|links| links.collect(&file));
        self.destination.add(file);
    }

    /// Keeps the file of the last build if it was made of the same (None: of whatever it was). Returns whether it was.
    pub fn keep(&self, path: &OutputPath, made_of: Option<Digest>) -> bool {
        let made_of = made_of.map(|made_of| self.inspection.made_of(made_of));
        match self.destination.reuse_if_unchanged(path, made_of) {
            Some(remarks) => {
                self.add_findings(path, self.inspection.recall(&remarks));
                true
            }
            None => false,
        }
    }

    /// Keeps the file of the last build, or adds a new one.
    pub fn keep_or_add(&self, path: OutputPath, made_of: Digest, bytes: impl FnOnce() -> Vec<u8>) {
        if !self.keep(&path, Some(made_of)) {
            self.add(OutputFile {
                made_of: Some(made_of),
                ..OutputFile::new(path, OutputContent::Bytes(bytes()))
            });
        }
    }

    fn add_findings(&self, path: &OutputPath, findings: Vec<InspectionFinding>) {
        if !findings.is_empty() {
            let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push((path.clone(), findings));
        }
    }
}
