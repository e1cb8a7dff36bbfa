//! The outcome of a build: its counts and diagnostics.

use crate::base::path::OutputPath;
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::output::publish::Published;
use crate::site::accessibility::AccessibilityReport;
use serde::{Deserialize, Serialize};

/// The outcome of a build.
pub struct BuildOutcome {
    pub outcome: Outcome,
    pub diagnostics: Diagnostics,
    /// The sources, for showing diagnostics in their lines.
    pub texts: SourceTexts,
    /// What may keep someone from reading the site. None: it was not asked for, or the pages could not be checked.
    pub accessibility: Option<AccessibilityReport>,
}

pub enum Outcome {
    /// The destination holds the site.
    Published(BuiltSite),
    /// The content has errors: the destination is unchanged.
    Refused,
    /// Files could not be written; the diagnostics say why.
    NotWritten,
}

/// A finished site.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BuiltSite {
    pub counts: BuildCounts,
    /// The paths of the style sheets.
    pub styles: Vec<OutputPath>,
    /// The number of doubts that the records list for the editor.
    pub doubts: usize,
    /// The number of attached files that are not published.
    pub withheld: usize,
    /// The number of attached files that are published without what is hidden in them.
    pub cleaned: usize,
    /// The site has no `base_url`, so its 404 page links to the root of the host.
    pub needs_address: bool,
}

/// What a build did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildCounts {
    pub pages: usize,
    /// Sources that were parsed.
    pub parsed: usize,
    /// Pages whose views were composed.
    pub composed: usize,
    /// Pages that were rendered.
    pub rendered: usize,
    /// Pages that were already up to date.
    pub reused: usize,
    /// Attached files that were read; the others were in the cache.
    pub read: usize,
    /// Files, pages and others.
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Counts before the publication.
#[derive(Clone, Copy, Default)]
pub struct MadeCounts {
    pub pages: usize,
    pub parsed: usize,
    pub composed: usize,
    pub rendered: usize,
    pub read: usize,
}

impl MadeCounts {
    /// A build of nothing, for a site with this number of pages.
    pub fn of(site: &BuiltSite) -> MadeCounts {
        MadeCounts {
            pages: site.counts.pages,
            ..MadeCounts::default()
        }
    }

    /// The same site with the counts of this build.
    pub fn site(self, site: &BuiltSite, published: Published) -> BuiltSite {
        BuiltSite {
            counts: self.published(published),
            ..site.clone()
        }
    }

    pub fn published(self, published: Published) -> BuildCounts {
        BuildCounts {
            pages: self.pages,
            parsed: self.parsed,
            composed: self.composed,
            rendered: self.rendered,
            reused: self.pages - self.rendered,
            read: self.read,
            written: published.written,
            unchanged: published.unchanged,
            removed: published.removed,
        }
    }
}

impl BuildOutcome {
    pub fn site(&self) -> Option<&BuiltSite> {
        match &self.outcome {
            Outcome::Published(site) => Some(site),
            Outcome::Refused | Outcome::NotWritten => None,
        }
    }

    /// Whether a file could not be copied, or changed after it had been read.
    pub(super) fn has_unreadable_files(&self) -> bool {
        let mut diagnostics = self.diagnostics.iter();
        matches!(self.outcome, Outcome::NotWritten)
            && diagnostics.any(catalogue::is_of_unreadable_file)
    }

    /// Combines the outcomes of two steps. The second one updated the search index, or checked the pages of a refused site.
    pub fn and(self, second: BuildOutcome) -> BuildOutcome {
        let (Outcome::Published(first), Outcome::Published(then)) =
            (&self.outcome, &second.outcome)
        else {
            return match self.outcome {
                Outcome::Published(_) | Outcome::Refused => second,
                Outcome::NotWritten => self,
            };
        };
        let rendered = first.counts.rendered + then.counts.rendered;
        let site = BuiltSite {
            counts: BuildCounts {
                pages: then.counts.pages,
                parsed: first.counts.parsed + then.counts.parsed,
                composed: first.counts.composed + then.counts.composed,
                rendered,
                reused: then.counts.pages - rendered,
                read: first.counts.read + then.counts.read,
                written: first.counts.written + then.counts.written,
                unchanged: then.counts.unchanged - first.counts.written,
                removed: first.counts.removed + then.counts.removed,
            },
            withheld: first.withheld,
            cleaned: first.cleaned,
            needs_address: first.needs_address,
            ..then.clone()
        };
        BuildOutcome {
            outcome: Outcome::Published(site),
            ..self
        }
    }
}
