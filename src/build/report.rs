//! The diagnostics of a build, and the severity levels that the site has set for them.

use super::lints::Lints;
use super::outcome::{BuildOutcome, BuiltSite, Outcome};
use crate::content::source::{SourceTexts, Unparsed};
use crate::diagnostics::Diagnostics;
use crate::site::accessibility::AccessibilityReport;

/// Diagnostics are stored before the levels are applied, so that a later build can report them again.
#[derive(Default)]
pub struct Report {
    pub lints: Lints,
    /// Of records, attached files, the plan and the theme.
    pub diagnostics: Diagnostics,
    /// Of pages: their texts, errors in templates, personal data.
    pub of_pages: Diagnostics,
    /// Of what stood in the output folder before. Not stored: the next build finds another folder.
    pub of_output: Diagnostics,
    /// Whether all pages have been checked, so that unused waivers can be reported.
    pub is_whole: bool,
    /// The parts of the records that could not be read: a diagnostic about one of them is a consequence, and is left out.
    pub unparsed: Unparsed,
    /// The archive has errors: it is checked further, but never published.
    pub is_unsound: bool,
    /// The source texts in which diagnostics are shown.
    pub texts: SourceTexts,
    /// What may keep someone from reading the site, of a build that only checks.
    pub accessibility: Option<AccessibilityReport>,
}

impl Report {
    /// Adds diagnostics of the plan and the theme, without consequences of earlier errors.
    pub fn add(&mut self, diagnostics: Diagnostics) {
        self.diagnostics
            .append(self.without_consequences(diagnostics));
    }

    /// Adds diagnostics of pages, without consequences of earlier errors.
    pub fn add_page_diagnostics(&mut self, diagnostics: Diagnostics) {
        self.of_pages.append(self.without_consequences(diagnostics));
    }

    fn without_consequences(&self, diagnostics: Diagnostics) -> Diagnostics {
        diagnostics.without(|diagnostic| self.unparsed.is_consequence(diagnostic))
    }

    /// Whether the site must not be published. `strict`: warnings count as errors.
    pub fn refuses(&self, strict: bool) -> bool {
        let diagnostics = self.effective();
        self.is_unsound || diagnostics.has_errors() || strict && !diagnostics.is_empty()
    }

    /// All diagnostics, with the levels that the site has set.
    pub fn effective(&self) -> Diagnostics {
        let all = self.diagnostics.iter().chain(self.of_pages.iter());
        let all = all.chain(self.of_output.iter());
        let mut diagnostics: Diagnostics = all.cloned().collect();
        self.lints.apply(&mut diagnostics);
        if self.is_whole {
            diagnostics.append(self.lints.unused_waivers());
        }
        diagnostics
    }

    /// The outcome of a site that is not published because of errors.
    pub fn refused(self) -> BuildOutcome {
        self.outcome(Outcome::Refused)
    }

    pub fn published(self, site: BuiltSite) -> BuildOutcome {
        self.outcome(Outcome::Published(site))
    }

    /// The outcome when files could not be written. `of_disk` replaces all other diagnostics.
    pub fn not_written(self, of_disk: Diagnostics) -> BuildOutcome {
        BuildOutcome {
            outcome: Outcome::NotWritten,
            diagnostics: of_disk,
            texts: self.texts,
            accessibility: None,
        }
    }

    fn outcome(self, outcome: Outcome) -> BuildOutcome {
        BuildOutcome {
            outcome,
            diagnostics: self.effective(),
            texts: self.texts,
            accessibility: self.accessibility,
        }
    }
}
