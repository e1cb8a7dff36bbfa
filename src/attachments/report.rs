//! What there is to say of a file beside its text, each time the site is built.

use super::summary::Telling;
use super::told::told;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostic, catalogue};
use crate::documents::PageProblem;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentReport {
    pub file: SourcePath,
    pub findings: Vec<PageProblem>,
    /// Its published copy tells on people as the file does.
    pub cannot_be_bared: bool,
    pub personal: Vec<Telling>,
}

impl AttachmentReport {
    pub fn says_nothing(&self) -> bool {
        self.findings.is_empty() && !self.cannot_be_bared && self.personal.is_empty()
    }

    /// As an editor is told of it: warnings, in order.
    pub fn told(&self) -> impl Iterator<Item = Diagnostic> {
        let file = &self.file;
        let findings = self.findings.iter().map(|finding| told(file, finding));
        let not_bare = self.cannot_be_bared.then(|| catalogue::not_bare(file));
        let personal = self.personal.iter().map(|telling| {
            let page = telling.pages.first().copied().unwrap_or(1);
            catalogue::personal_data(file, page, &telling.words, telling.sort.word())
        });
        findings.chain(not_bare).chain(personal)
    }
}
