//! What is found wrong while a site is built, with the levels that the site itself has set.

use super::lints::Lints;
use super::outcome::{BuildOutcome, BuiltSite, Outcome};
use crate::attachments::AttachmentReport;
use crate::content::source::SourceTexts;
use crate::diagnostics::Diagnostics;

pub struct Report {
    pub lints: Lints,
    /// Of records, texts, pages and the theme.
    pub diagnostics: Diagnostics,
    /// Of attached files. They are kept with the files and told at every build, also by one that makes no page.
    pub of_attachments: Diagnostics,
    /// The sources, for showing diagnostics in their lines.
    pub texts: SourceTexts,
}

/// How many of the attached files are not published.
pub fn withheld_count(reports: &[AttachmentReport]) -> usize {
    let withheld = reports.iter().filter(|report| !report.withheld.is_empty());
    withheld.count()
}

impl Report {
    /// Whether the site must not be published. `strict`: warnings count as errors.
    pub fn refuses(&mut self, strict: bool) -> bool {
        self.lints.apply(&mut self.diagnostics);
        [&self.diagnostics, &self.of_attachments]
            .iter()
            .any(|part| part.has_errors() || strict && !part.is_empty())
    }

    /// When all pages are made, and nothing more will be found.
    pub fn add_unused_waivers(&mut self) {
        self.lints.apply(&mut self.diagnostics);
        self.diagnostics.append(self.lints.unused_waivers());
    }

    /// Nothing is published, because of what was found.
    pub fn refused(self) -> BuildOutcome {
        self.outcome(Outcome::Refused)
    }

    pub fn published(self, site: BuiltSite) -> BuildOutcome {
        self.outcome(Outcome::Published(site))
    }

    /// Files could not be written. What the disk says takes the place of all else.
    pub fn not_written(self, of_disk: Diagnostics) -> BuildOutcome {
        BuildOutcome {
            outcome: Outcome::NotWritten,
            diagnostics: of_disk,
            texts: self.texts,
        }
    }

    fn outcome(mut self, outcome: Outcome) -> BuildOutcome {
        self.lints.apply(&mut self.diagnostics);
        self.diagnostics.append(self.of_attachments);
        BuildOutcome {
            outcome,
            diagnostics: self.diagnostics,
            texts: self.texts,
        }
    }
}
