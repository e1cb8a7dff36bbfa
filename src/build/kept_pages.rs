//! The pages of the last build that stay as they are, and what is stored of all pages for the next build.

use super::earlier_build::EarlierPages;
use super::inspection_findings::InspectionFindings;
use super::output_inspection::InspectionFinding;
use crate::base::digest::Digest;
use crate::base::path::OutputPath;
use crate::content::source::{SourceSnapshot, SourceTexts};
use crate::diagnostics::Diagnostic;
use crate::output::exports::PageFacts;
use crate::site::pages::{ComposedPages, Composing, PageMetadata, PagesRead, SourceDigests};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// What was made of one page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MadePage {
    pub facts: PageFacts,
    /// The files beside it that are made of its view.
    pub files: Vec<OutputPath>,
    /// An error of its template.
    #[serde(skip)]
    pub mistake: Option<Box<Diagnostic>>,
}

/// What is known of all pages when each is made or kept.
pub struct AllPages {
    pub facts: Vec<PageFacts>,
    pub mistakes: Vec<Diagnostic>,
    pub metadata: PageMetadata,
    pub findings: InspectionFindings,
    /// None: nothing is stored for the next build.
    pub read: Option<PagesRead<MadePage>>,
}

pub struct KeptPages<'k> {
    /// None: nothing is stored for the next build.
    digests: Option<SourceDigests<'k>>,
    common: Digest,
    earlier: Option<EarlierPages>,
    unchanged: FxHashSet<OutputPath>,
}

impl<'k> KeptPages<'k> {
    /// `made_with`: of what pages are made with besides what they read. `sources`: None: nothing is stored for the next build.
    pub fn new(
        composing: &Composing<'_>,
        made_with: Digest,
        sources: Option<&'k SourceSnapshot>,
        earlier: Option<EarlierPages>,
    ) -> KeptPages<'k> {
        let plan = composing.plan;
        let digests = sources.map(|sources| SourceDigests::new(plan.archive, sources));
        let common = composing.common_digest(made_with);
        let mut unchanged = FxHashSet::default();
        if let (Some(digests), Some(earlier)) = (&digests, &earlier) {
            let state = composing.state(digests);
            unchanged = earlier.read.unchanged(plan, common, &state);
            unchanged.retain(|page| !earlier.made_since.contains(page));
        }
        KeptPages {
            digests,
            common,
            earlier,
            unchanged,
        }
    }

    /// Of the pages of the last build.
    pub fn earlier_metadata(&self) -> Option<&PageMetadata> {
        self.earlier.as_ref().map(|earlier| &earlier.metadata)
    }

    /// Keeps a page with its files, where `keep` can keep each. None: it must be composed.
    pub fn keep(&self, page: &OutputPath, keep: impl Fn(&OutputPath) -> bool) -> Option<MadePage> {
        let made = self.earlier.as_ref()?.read.made(page)?;
        let mut files = made.files.iter().chain([page]);
        let is_kept = self.unchanged.contains(page) && files.all(keep);
        is_kept.then(|| made.clone())
    }

    /// `found`: personal data in all files. `texts`: of all sources, or of those that have changed (`is_partial`).
    ///
    /// None: where something was found can only be said when all sources are read.
    pub fn complete(
        self,
        composing: &Composing<'_>,
        pages: ComposedPages<MadePage>,
        found: Vec<(OutputPath, Vec<InspectionFinding>)>,
        (texts, is_partial): (&SourceTexts, bool),
    ) -> Option<AllPages> {
        let plan = composing.plan;
        let ComposedPages { made, mut outputs } = pages;
        let (mut facts, mut mistakes) = (Vec::with_capacity(made.len()), Vec::new());
        let mut read = Vec::with_capacity(made.len());
        for (made, output) in made.into_iter().zip(&mut outputs) {
            let reads = output
                .as_mut()
                .map(|output| std::mem::take(&mut output.reads));
            read.push(reads.map(|reads| {
                let made = MadePage {
                    facts: made.facts.stored(),
                    files: made.files,
                    mistake: None,
                };
                (reads, made)
            }));
            facts.push(made.facts);
            mistakes.extend(made.mistake.map(|mistake| *mistake));
        }
        let (metadata, earlier_findings, earlier_read) = match self.earlier {
            Some(earlier) => (earlier.metadata, Some(earlier.findings), Some(earlier.read)),
            None => (PageMetadata::default(), None, None),
        };
        let earlier_findings = earlier_findings.filter(|_| is_partial);
        let read = self.digests.map(|digests| {
            let state = composing.state(&digests);
            PagesRead::new(plan, self.common, &state, read, earlier_read)
        });
        Some(AllPages {
            facts,
            mistakes,
            metadata: metadata.renewed(plan, outputs),
            findings: InspectionFindings::new(found, texts, earlier_findings)?,
            read,
        })
    }
}
