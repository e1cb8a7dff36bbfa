//! Incremental builds: a snapshot of the published site is stored, so that the next build only rebuilds the pages that a changed
//! text affects.
//!
//! A page shows texts (the bodies of Markdown files) and facts (fields of records). A text is only on the pages whose metadata names its
//! file: when only texts have changed, only those pages are composed. A fact may be on many pages: when one changes, a full build
//! composes the pages that have read it, and takes over the others (see `earlier_build`).
//!
//! Diagnostics are stored unfiltered, with the file or page that they are about, and reported again at every build. They do not
//! affect what is rebuilt.

use super::cache::BuildCache;
use super::earlier_build::EarlierPages;
use super::frozen_files::changed_frozen_files;
use super::inputs::judged;
use super::inspection_findings::InspectionFindings;
use super::kept_pages::MadePage;
use super::loaded_site::LoadedSite;
use super::outcome::BuiltSite;
use super::output_inspection::{InspectionFinding, OutputInspection};
use super::packages::add_packages;
use super::render_pages::file_of;
use super::report::Report;
use crate::base::OutputFile;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::model::archive;
use crate::content::source::{self, BodyChange, BodyReader, Changes, RecordChange};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::output::exports::{PassageTexts, page_texts};
use crate::site::pages::{Page, PageMetadata, PagesRead};
use crate::site::render::{Theme, made_of};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The sources of a published site, and what the build found in them.
#[derive(Debug, Serialize, Deserialize)]
pub struct BuildSnapshot {
    /// Digest of the program and its options.
    made_with: Digest,
    /// Digest of the records, which are stored in a file of their own.
    records: Digest,
    sources: source::SourceSnapshot,
    /// The severity levels that the site has set, as JSON.
    lints: String,
    /// Of records, attached files, the plan and the theme, before the levels are applied.
    diagnostics: Diagnostics,
    page_metadata: PageMetadata,
    findings: InspectionFindings,
    /// Identifies what its pages have read, which is stored in a file of its own.
    pub pages: Digest,
    /// The pages that have been made again since that was stored.
    made_since: FxHashSet<OutputPath>,
    /// Digest of the search index, which is stored in a file of its own. None: the site has no search.
    pub index: Option<Digest>,
    pub site: BuiltSite,
}

/// The input of an incremental build.
pub struct IncrementalJob<'j> {
    pub root: &'j Path,
    pub options: &'j Options,
    pub cache: &'j BuildCache,
    /// Pages that earlier builds rebuilt and did not publish.
    pub unpublished: FxHashSet<OutputPath>,
    /// Whether the last build was refused.
    pub was_refused: bool,
}

/// The result when only texts have changed, or when changed records give the site errors.
pub struct IncrementalBuild {
    pub snapshot: BuildSnapshot,
    /// None: it was neither needed nor in memory.
    pub site: Option<LoadedSite>,
    pub pages: ChangedPages,
    pub report: Report,
}

/// What an incremental build must publish.
pub enum ChangedPages {
    /// No source has changed.
    None,
    /// A file was saved without a change: only its stamp is new.
    OnlyStamps,
    Some(PagesToRender),
    /// The records have errors; the snapshot is unchanged.
    Refused,
}

/// Pages that are composed and not yet rendered.
pub struct PagesToRender {
    pages: Vec<Page>,
    theme: Arc<Theme>,
    inspection: OutputInspection,
    changed: BTreeMap<SourcePath, Arc<str>>,
    /// The number of attached files that had to be read for them.
    pub read: usize,
}

impl BuildSnapshot {
    /// `sources`: with their records. `pages`: their metadata, and the personal data found on them. `made`: the digest of the
    /// search index, and the published site.
    pub fn new(
        options: &Options,
        sources: (source::SourceSnapshot, &source::RecordLines),
        report: &Report,
        pages: (PageMetadata, InspectionFindings, Digest),
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
            pages: pages.2,
            made_since: FxHashSet::default(),
            index: made.0,
            site: made.1.clone(),
        }
    }

    pub fn is_made_with(&self, options: &Options) -> bool {
        self.made_with == made_with(options)
    }

    /// What the next full build takes over.
    pub fn into_earlier(self, read: PagesRead<MadePage>) -> (source::SourceSnapshot, EarlierPages) {
        let pages = EarlierPages {
            metadata: self.page_metadata,
            findings: self.findings,
            made_since: self.made_since,
            read,
        };
        (self.sources, pages)
    }

    /// Composes the pages that the changed sources affect. `held`: the site, if it is in memory.
    ///
    /// None: the changes may affect other pages, so a full build is needed.
    pub fn incremental_build(
        mut self,
        job: &IncrementalJob<'_>,
        held: Option<LoadedSite>,
    ) -> Option<IncrementalBuild> {
        if !self.is_made_with(job.options) {
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

    /// Composes the pages that show the changed texts.
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
        self.made_since.extend(paths.iter().cloned());
        // The attached files of a loaded site were read by an earlier build.
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
            inspection: OutputInspection::new(&site.archive, self.sources.withdrawn()),
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

    /// The diagnostics of the site. `dead_fragments`: links to ids that do not exist.
    fn report(&self, dead_fragments: Vec<Diagnostic>) -> Option<Report> {
        let of_texts = self.page_metadata.diagnostics().cloned();
        Some(Report {
            lints: serde_json::from_str(&self.lints).ok()?,
            diagnostics: self.diagnostics.clone(),
            of_pages: of_texts.chain(dead_fragments).collect(),
            ..Report::default()
        })
    }

    /// The diagnostics of the site with these changed records. None: it has no errors, so a full build is needed.
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
        let (library, mut report) = judged(&sources, job.options, read);
        let changed = changed_frozen_files(&sources, Some(&library), job.options);
        report.diagnostics.append(changed);
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
        let (mut library, mut report) = judged(&sources, job.options, diagnostics);
        let (today, drafts) = (job.options.today, job.options.drafts);
        let archive = archive(&mut sources, today, drafts, &mut report.diagnostics)?;
        let mut of_packages = Diagnostics::new();
        add_packages(job.root, &archive, &mut library, &mut of_packages);
        if !of_packages.is_empty() {
            return None;
        }
        Some(LoadedSite {
            archive,
            library,
            bodies: BodyReader {
                root: sources.root,
                withdrawn: sources.withdrawn,
            },
            theme_files: sources.theme_files,
            theme: None,
        })
    }

    /// The records as JSON lines. None: they do not belong to this snapshot.
    pub fn records(&self, cache: &BuildCache) -> Option<String> {
        let records = cache.records()?;
        (Digest::of_bytes(records.as_bytes()) == self.records).then_some(records)
    }

    /// Replaces the personal data found on the rebuilt pages. None: its place in the sources can only be found by searching all
    /// of them.
    pub fn with_findings(
        mut self,
        found: Vec<(OutputPath, Vec<InspectionFinding>)>,
        changed: &BTreeMap<SourcePath, Arc<str>>,
    ) -> Option<BuildSnapshot> {
        self.findings = self.findings.with(found, changed)?;
        Some(self)
    }

    /// Adds the diagnostics that are repeated at every build, and the source texts to show them in.
    pub fn completed(&self, mut report: Report, root: &Path) -> Report {
        report.of_pages.extend(self.findings.diagnostics());
        report.is_whole = true;
        self.with_texts(report, root)
    }

    /// Adds the source texts that the diagnostics are shown in.
    pub fn with_texts(&self, report: Report, root: &Path) -> Report {
        Report {
            texts: self.sources.texts(root, &report.effective()),
            ..report
        }
    }
}

/// Rendered pages, and the personal data found on each.
pub struct RenderedPages {
    pub files: Vec<OutputFile>,
    pub found: Vec<(OutputPath, Vec<InspectionFinding>)>,
    pub changed: BTreeMap<SourcePath, Arc<str>>,
}

impl PagesToRender {
    /// The texts of these pages for the search index.
    pub fn texts(&self) -> Vec<PassageTexts> {
        page_texts(&self.pages)
    }

    /// None: the theme has an error, which a full build reports.
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

/// Digest of the program and its options.
fn made_with(options: &Options) -> Digest {
    Digest::of(&(PROGRAM, options))
}
