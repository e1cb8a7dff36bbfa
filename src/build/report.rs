//! What is found wrong while a site is built, and what the site itself has decided about that.

use super::lints::Lints;
use super::outcome::{BuildOutcome, BuiltSite, Outcome};
use crate::content::source::{SourceTexts, Unparsed};
use crate::diagnostics::Diagnostics;

/// Diagnostics are kept as they were found, so that a later build can be told of them; the levels come last.
#[derive(Default)]
pub struct Report {
    pub lints: Lints,
    /// Of records, attached files, the plan and the theme.
    pub diagnostics: Diagnostics,
    /// Of pages: their texts, what a template makes of them, what they say of persons.
    pub of_pages: Diagnostics,
    /// Whether all pages are in the report, and nothing more will be found.
    pub is_whole: bool,
    /// Where the records are not as they were written: what is wrong there is no mistake of its own.
    pub unparsed: Unparsed,
    /// The archive is looked at, and never published.
    pub is_unsound: bool,
    /// The sources, for showing diagnostics in their lines.
    pub texts: SourceTexts,
}

impl Report {
    /// Adds what was found in the plan and the theme, without the consequences of what was found before.
    pub fn add(&mut self, found: Diagnostics) {
        self.diagnostics.append(self.without_consequences(found));
    }

    /// Adds what was found on pages, without the consequences of what was found before.
    pub fn add_page_diagnostics(&mut self, found: Diagnostics) {
        self.of_pages.append(self.without_consequences(found));
    }

    fn without_consequences(&self, found: Diagnostics) -> Diagnostics {
        found.without(|diagnostic| self.unparsed.is_consequence(diagnostic))
    }

    /// Whether the site must not be published. `strict`: warnings count as errors.
    pub fn refuses(&self, strict: bool) -> bool {
        let diagnostics = self.effective();
        self.is_unsound || diagnostics.has_errors() || strict && !diagnostics.is_empty()
    }

    /// All diagnostics, at the levels that the site has set.
    pub fn effective(&self) -> Diagnostics {
        let all = self.diagnostics.iter().chain(self.of_pages.iter());
        let mut diagnostics: Diagnostics = all.cloned().collect();
        self.lints.apply(&mut diagnostics);
        if self.is_whole {
            diagnostics.append(self.lints.unused_waivers());
        }
        diagnostics
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

    fn outcome(self, outcome: Outcome) -> BuildOutcome {
        BuildOutcome {
            outcome,
            diagnostics: self.effective(),
            texts: self.texts,
        }
    }
}
