//! The attached files of a site, for commands that tell of them without building it.

use super::inputs::library_of;
use crate::attachments::{Library, hidden_words};
use crate::base::options::Options;
use crate::base::path::SourcePath;
use crate::content::source::Sources;
use crate::diagnostics::Diagnostics;
use crate::documents::{Document, Problem};
use serde::Serialize;

pub struct AttachedFiles {
    library: Library,
    /// All of them, in the order of the sources.
    files: Vec<SourcePath>,
}

/// An attached file that is not published.
#[derive(Clone, Debug, Serialize)]
pub struct WithheldFile {
    pub file: SourcePath,
    /// The message keys of the reasons, the most serious first.
    pub reasons: Vec<&'static str>,
}

/// A published file whose copy is without what is hidden in the original.
#[derive(Clone, Debug, Serialize)]
pub struct CleanedFile {
    pub file: SourcePath,
    /// The message keys of what was left out, each once.
    pub left_out: Vec<&'static str>,
}

/// What language a published file is in.
#[derive(Clone, Copy, Debug)]
pub struct AttachedText<'l> {
    pub file: &'l SourcePath,
    /// As a BCP 47 tag. None: its words leave doubt.
    pub language: Option<&'l str>,
    pub words: usize,
}

impl AttachedFiles {
    /// Reads those that no earlier build has read.
    pub fn read(
        sources: &Sources,
        options: &Options,
        diagnostics: &mut Diagnostics,
    ) -> AttachedFiles {
        AttachedFiles {
            library: library_of(sources, options, diagnostics),
            files: sources
                .attachments
                .iter()
                .map(|file| file.path.clone())
                .collect(),
        }
    }

    /// The files that are not published, sorted by path.
    pub fn withheld(&self) -> Vec<WithheldFile> {
        let reports = self.library.reports.iter();
        let withheld = reports.filter(|report| !report.withheld.is_empty());
        let withheld = withheld.map(|report| WithheldFile {
            file: report.file.clone(),
            reasons: (report.withheld.iter())
                .map(|reason| reason.message_key())
                .collect(),
        });
        withheld.collect()
    }

    /// The files that are published without what is hidden in them, sorted by path.
    pub fn cleaned(&self) -> Vec<CleanedFile> {
        let cleaned = self.library.left_out().into_iter();
        let cleaned = cleaned.map(|(file, findings)| {
            let mut left_out = Vec::new();
            for finding in findings {
                let words = hidden_words(&finding.problem);
                if !left_out.contains(&words) {
                    left_out.push(words);
                }
            }
            CleanedFile {
                file: file.clone(),
                left_out,
            }
        });
        cleaned.collect()
    }

    /// The published files with a text.
    pub fn texts(&self) -> impl Iterator<Item = AttachedText<'_>> {
        self.files.iter().filter_map(|file| {
            let summary = self.library.summary(file)?;
            (summary.words > 0).then_some(AttachedText {
                file,
                language: summary.language.as_deref(),
                words: summary.words,
            })
        })
    }

    /// The published files whose text has lost the letters æ, ø and å when a machine read it.
    pub fn misread(&self) -> impl Iterator<Item = (&SourcePath, Document)> {
        self.files.iter().filter_map(|file| {
            let findings = &self.library.summary(file)?.findings;
            let is_misread = findings
                .iter()
                .any(|finding| finding.problem == Problem::BadOcr);
            is_misread.then(|| Some((file, self.library.document(file)?)))?
        })
    }
}
