//! What is kept of a published site, so that the next build makes only what a changed text changes.
//!
//! A page shows texts (bodies of Markdown files) and facts. Facts stand on many pages, so when one changes all views
//! are made again and their digests tell which pages to render. A text stands only on the pages that note its file; when nothing but
//! texts has changed, only those pages' views are made.
//!
//! What was found wrong is kept with what it was found in, as it was found: it is told at every build, and never decides how one is made.

use super::cache::BuildCache;
use super::inputs::judged;
use super::inspection_findings::InspectionFindings;
use super::loaded_site::LoadedSite;
use super::outcome::BuiltSite;
use super::output_inspection::{InspectionFinding, OutputInspection};
use super::render_pages::file_of;
use super::report::Report;
use crate::base::OutputFile;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::archive;
use crate::content::source::{self, BodyChange, Changes, RecordChange};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::output::exports::{PassageTexts, page_texts};
use crate::site::pages::{Page, PageMetadata};
use crate::site::render::{Theme, made_of};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What a published site was made of, and what came of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct BuildSnapshot {
    /// Digest of the program and the options.
    made_with: Digest,
    /// Digest of the records, which are kept in a file of their own.
    records: Digest,
    sources: source::SourceSnapshot,
    /// The levels that the site has set, as JSON.
    lints: String,
    /// Of records, attached files, the plan and the theme, before those levels.
    diagnostics: Diagnostics,
    page_metadata: PageMetadata,
    findings: InspectionFindings,
    /// Digest of the search index, which is kept in a file of its own; none for a site without search.
    pub index: Option<Digest>,
    pub site: BuiltSite,
}

/// What a build begins with: of the last one, and what it is asked for.
pub struct IncrementalJob<'j> {
    pub root: &'j Path,
    pub options: &'j Options,
    pub cache: &'j BuildCache,
    /// Pages that were not published when they were made.
    pub unpublished: FxHashSet<OutputPath>,
    /// Whether the last build was refused.
    pub was_refused: bool,
}

/// What a build makes when at most texts have changed, or records so that the site has errors.
pub struct IncrementalBuild {
    pub snapshot: BuildSnapshot,
    /// The site, when it was needed or was held before.
    pub site: Option<LoadedSite>,
    pub pages: ChangedPages,
    pub report: Report,
}

pub enum ChangedPages {
    /// No source has changed.
    None,
    /// A file was saved again without a change: only its stamp is new.
    OnlyStamps,
    Some(PagesToRender),
    /// The records have errors; the snapshot is as it was.
    Refused,
}

/// Pages that are composed and not yet rendered.
pub struct PagesToRender {
    pages: Vec<Page>,
    theme: Arc<Theme>,
    inspection: OutputInspection,
    changed: BTreeMap<SourcePath, Arc<str>>,
    /// How many attached files had to be read for them.
    pub read: usize,
}

impl BuildSnapshot {
    /// `sources`: with their records; `pages`: what is noted of them, and what they say of persons; `made`: the digest of the search
    /// index, and the site.
    pub fn new(
        options: &Options,
        sources: (source::SourceSnapshot, &source::RecordLines),
        report: &Report,
        pages: (PageMetadata, InspectionFindings),
        made: (Option<Digest>, &BuiltSite),
    ) -> BuildSnapshot {
        let (sources, records) = sources;
        BuildSnapshot {
            made_with: made_with(options),
            records: Digest::of_pieces(records.iter()),
            sources,
            lints: serde_json::to_string(&report.lints).unwrap_or_default(),
            diagnostics: report.diagnostics.clone(),
            page_metadata: pages.0,
            findings: pages.1,
            index: made.0,
            site: made.1.clone(),
        }
    }

    /// What must be made of the folder as it is now. `held`: the site, where it is in memory. Nothing: more has changed than this can
    /// tell the consequences of; then the whole site must be built.
    pub fn incremental_build(
        mut self,
        job: &IncrementalJob<'_>,
        held: Option<LoadedSite>,
    ) -> Option<IncrementalBuild> {
        if self.made_with != made_with(job.options) {
            return None;
        }
        let (Changes { bodies, records }, looks) = self.sources.changes(job.root)?;
        if !records.is_empty() {
            let is_broken = job.was_refused || records.iter().any(RecordChange::has_errors);
            let report = is_broken.then(|| self.refused(job, bodies, records))??;
            return Some(IncrementalBuild {
                snapshot: self,
                site: held,
                pages: ChangedPages::Refused,
                report,
            });
        }
        let is_saved_again = !looks.is_empty();
        self.sources.accept(looks);
        if bodies.is_empty() && job.unpublished.is_empty() {
            let report = self.report(Vec::new())?;
            return Some(IncrementalBuild {
                snapshot: self,
                site: held,
                pages: match is_saved_again {
                    true => ChangedPages::OnlyStamps,
                    false => ChangedPages::None,
                },
                report,
            });
        }
        self.with_bodies(job, held, bodies)
    }

    /// What must be made where texts have changed.
    fn with_bodies(
        mut self,
        job: &IncrementalJob<'_>,
        held: Option<LoadedSite>,
        bodies: Vec<BodyChange>,
    ) -> Option<IncrementalBuild> {
        let texts = bodies.iter();
        let changed: BTreeMap<SourcePath, Arc<str>> = texts
            .map(|change| (change.file.clone(), change.text().clone()))
            .collect();
        let mut paths = self
            .page_metadata
            .pages_depending_on(&changed.keys().collect());
        paths.extend(job.unpublished.iter().cloned());
        // An attached file that a loaded site knows was read for an earlier build.
        let (mut site, read) = match held {
            Some(site) => (site.with(bodies)?, 0),
            None => {
                let site = self.load(job, bodies)?;
                let read = site.library.read;
                (site, read)
            }
        };
        let composed = site.pages(job.options, &paths, &mut self.page_metadata)?;
        let languages = composed.pages.iter().map(|page| page.language);
        let theme = site.theme(languages, job.options)?;
        let pages = PagesToRender {
            theme,
            inspection: OutputInspection::new(&site.archive),
            pages: composed.pages,
            changed,
            read,
        };
        if site.library.found_damage() {
            return None;
        }
        let report = self.report(composed.dead_fragments)?;
        Some(IncrementalBuild {
            snapshot: self,
            site: Some(site),
            pages: ChangedPages::Some(pages),
            report,
        })
    }

    /// What is to be told of the site. `dead_fragments`: links to places that are not there.
    fn report(&self, dead_fragments: Vec<Diagnostic>) -> Option<Report> {
        let of_texts = self.page_metadata.diagnostics().cloned();
        Some(Report {
            lints: serde_json::from_str(&self.lints).ok()?,
            diagnostics: self.diagnostics.clone(),
            of_pages: of_texts.chain(dead_fragments).collect(),
            ..Report::default()
        })
    }

    /// What is wrong with the site, with these changed records. Nothing: they leave it sound.
    fn refused(
        &self,
        job: &IncrementalJob<'_>,
        bodies: Vec<BodyChange>,
        records: Vec<RecordChange>,
    ) -> Option<Report> {
        let mut read = Diagnostics::new();
        let lines = self.records(job.cache)?;
        let sources = &self.sources;
        let mut sources = sources.sources(job.root, &lines, bodies, records, &mut read)?;
        let (_, mut report) = judged(&sources, job.options, read);
        let (today, drafts) = (job.options.today, job.options.drafts);
        let archive = archive(&mut sources, today, drafts, &mut report.diagnostics);
        archive.is_none().then_some(report)
    }

    fn load(&self, job: &IncrementalJob<'_>, bodies: Vec<BodyChange>) -> Option<LoadedSite> {
        let mut diagnostics = Diagnostics::new();
        let lines = self.records(job.cache)?;
        let sources = &self.sources;
        let mut sources =
            sources.sources(job.root, &lines, bodies, Vec::new(), &mut diagnostics)?;
        let (library, mut report) = judged(&sources, job.options, diagnostics);
        let (today, drafts) = (job.options.today, job.options.drafts);
        let archive = archive(&mut sources, today, drafts, &mut report.diagnostics)?;
        Some(LoadedSite {
            archive,
            library,
            theme_files: sources.theme_files,
            theme: None,
        })
    }

    /// The records, as lines of JSON.
    fn records(&self, cache: &BuildCache) -> Option<String> {
        let records = cache.records()?;
        (Digest::of_bytes(records.as_bytes()) == self.records).then_some(records)
    }

    /// With what the pages that were made anew say of persons, told in the report. Nothing when only a look through all sources tells
    /// where it stands.
    pub fn with_findings(
        mut self,
        found: Vec<(OutputPath, Vec<InspectionFinding>)>,
        changed: &BTreeMap<SourcePath, Arc<str>>,
    ) -> Option<BuildSnapshot> {
        self.findings = self.findings.with(found, changed)?;
        Some(self)
    }

    /// The report with all that is to be told at every build, and the texts to show it in.
    pub fn completed(&self, mut report: Report, root: &Path) -> Report {
        report.of_pages.extend(self.findings.diagnostics());
        report.is_whole = true;
        self.shown(report, root)
    }

    /// The report with the texts to show it in.
    pub fn shown(&self, report: Report, root: &Path) -> Report {
        Report {
            texts: self.sources.texts(root, &report.effective()),
            ..report
        }
    }
}

/// Pages as files, and what each says of persons.
pub struct RenderedPages {
    pub files: Vec<OutputFile>,
    pub found: Vec<(OutputPath, Vec<InspectionFinding>)>,
    pub changed: BTreeMap<SourcePath, Arc<str>>,
}

impl PagesToRender {
    /// What search may find on these pages.
    pub fn texts(&self) -> Vec<PassageTexts> {
        page_texts(&self.pages)
    }

    /// Nothing when the theme has a mistake: a whole build tells of it.
    pub fn rendered(self) -> Option<RenderedPages> {
        let rendered = |page: &Page| {
            let made_of = made_of(page, &self.theme);
            let mut file = file_of(page, &self.theme, made_of).ok()?;
            let findings = self.inspection.inspect(&mut file);
            let found = (file.path.clone(), findings);
            Some((file, found))
        };
        let rendered: Option<Vec<_>> = self.pages.par_iter().map(rendered).collect();
        let (files, found) = rendered?.into_iter().unzip();
        Some(RenderedPages {
            files,
            found,
            changed: self.changed,
        })
    }
}

/// Digest of the program and what was asked of it.
fn made_with(options: &Options) -> Digest {
    Digest::of(&(PROGRAM, options))
}
