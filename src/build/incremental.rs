//! What is kept of a sound build, so that the next one makes only what a changed text changes.
//!
//! A page shows texts (bodies of Markdown files) and facts. Facts stand on many pages, so when one changes all views
//! are made again and their digests tell which pages to render. A text stands only on the pages that note its file; when nothing but
//! texts has changed, only those pages' views are made.

use super::cache::BuildCache;
use super::inputs::{library_of, theme_for};
use super::inspection::ExitInspection;
use super::lints::Lints;
use super::outcome::BuiltSite;
use super::render_pages::file_of;
use super::report::withheld_count;
use crate::attachments::{AttachmentReport, Library};
use crate::base::OutputFile;
use crate::base::digest::{Digest, PROGRAM};
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::{Archive, archive};
use crate::content::source::{self, Change};
use crate::diagnostics::Diagnostics;
use crate::output::exports::{PassageTexts, page_texts};
use crate::site::pages::{Addresses, Outline, Page, Plan, some_pages};
use crate::site::render::{Theme, made_of};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What a sound site was made of, and what came of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct BuildSnapshot {
    /// Digest of the program and the options.
    made_with: Digest,
    /// Digest of the records, which are kept in a file of their own.
    records: Digest,
    sources: source::Memory,
    /// The pages that show texts, and the files those stand in.
    bodies: Vec<(OutputPath, Vec<SourcePath>)>,
    /// The pages to whose headings other pages link.
    linked: Vec<OutputPath>,
    /// What is to be said of attached files, and the site's levels, as JSON.
    attachments: String,
    /// Digest of the search index, which is kept in a file of its own; none for a site without search.
    pub index: Option<Digest>,
    pub pages: usize,
    pub styles: Vec<OutputPath>,
}

/// The archive and all that its pages are made with, held in memory between builds.
pub struct LoadedSite {
    archive: Archive,
    library: Library,
    theme_files: BTreeMap<SourcePath, Arc<str>>,
    /// As it was loaded for the pages of an earlier change.
    theme: Option<Arc<Theme>>,
}

/// Where the archive of a small build comes from.
pub enum SiteSource<'s> {
    /// It is held in memory.
    Loaded(Box<LoadedSite>),
    /// It is made of the records in the cache.
    Cached(&'s BuildCache),
}

/// What a build makes when at most texts have changed.
pub struct SmallBuild {
    pub snapshot: BuildSnapshot,
    /// The site, when it was needed or was held before.
    pub site: Option<LoadedSite>,
    pub pages: ChangedPages,
    /// What is to be said of attached files, as at every build.
    pub of_attachments: Diagnostics,
    /// How many attached files are not published.
    pub withheld: usize,
}

pub enum ChangedPages {
    /// No source has changed.
    None,
    /// A file was saved again without a change: only its stamp is new.
    OnlyStamps,
    Some(SomePages),
}

/// Pages that are composed and not yet rendered.
pub struct SomePages {
    pages: Vec<Page>,
    theme: Arc<Theme>,
    inspection: ExitInspection,
    /// How many attached files had to be read for them.
    pub read: usize,
}

impl BuildSnapshot {
    /// `sources`: with their records; `attachments`: what is said of attached files, and the levels of that.
    pub fn new(
        options: &Options,
        sources: (source::Memory, &source::Lines),
        outline: Outline,
        attachments: (&Vec<AttachmentReport>, &Lints),
        index: Option<Digest>,
        site: &BuiltSite,
    ) -> BuildSnapshot {
        let (sources, records) = sources;
        BuildSnapshot {
            made_with: made_with(options),
            records: Digest::of_pieces(records.iter()),
            sources,
            bodies: outline.bodies,
            linked: outline.linked,
            attachments: serde_json::to_string(&attachments).unwrap_or_default(),
            index,
            pages: site.counts.pages,
            styles: site.styles.clone(),
        }
    }

    /// What must be made of the folder `root` as it is now. Nothing: more than texts has changed, or a text so that other pages than
    /// those that show it may change, or there is a mistake; then the whole site must be built.
    pub fn small_build(
        mut self,
        root: &Path,
        options: &Options,
        site: SiteSource<'_>,
    ) -> Option<SmallBuild> {
        if self.made_with != made_with(options) {
            return None;
        }
        let (reports, lints): (Vec<AttachmentReport>, Lints) =
            serde_json::from_str(&self.attachments).ok()?;
        let of_attachments = lints.diagnostics_of(&reports);
        let withheld = withheld_count(&reports);
        let source::Changes {
            bodies: changes,
            looks_new,
        } = self.sources.changes(root)?;
        if changes.is_empty() {
            return Some(SmallBuild {
                snapshot: self,
                site: match site {
                    SiteSource::Loaded(site) => Some(*site),
                    SiteSource::Cached(_) => None,
                },
                pages: match looks_new {
                    true => ChangedPages::OnlyStamps,
                    false => ChangedPages::None,
                },
                of_attachments,
                withheld,
            });
        }
        let paths = self.pages_that_show(&changes)?;
        let mut diagnostics = Diagnostics::new();
        // An attached file that a loaded site knows was read for an earlier build.
        let (mut site, counts_reading) = match site {
            SiteSource::Loaded(site) => (site.with(changes)?, false),
            SiteSource::Cached(cache) => {
                let records = cache.records()?;
                let site = self.load(root, options, &records, changes, &mut diagnostics)?;
                (site, true)
            }
        };
        let pages = {
            let addresses = Addresses::new(&site.archive);
            let plan = Plan::new(&site.archive, &site.library, &addresses, &mut diagnostics);
            some_pages(&plan, options, &paths)?
        };
        let languages = pages.iter().map(|page| page.language);
        let theme = site.theme(languages, options, &mut diagnostics)?;
        let inspection = ExitInspection::new(&site.archive);
        let read = if counts_reading { site.library.read } else { 0 };
        let is_sound = diagnostics.is_empty() && !site.library.found_damage();
        is_sound.then_some(SmallBuild {
            snapshot: self,
            site: Some(site),
            pages: ChangedPages::Some(SomePages {
                pages,
                theme,
                inspection,
                read,
            }),
            of_attachments,
            withheld,
        })
    }

    /// The pages that show one of the texts. Nothing when other pages link to a heading of one of them: it may be gone.
    fn pages_that_show(&self, changes: &[Change]) -> Option<FxHashSet<OutputPath>> {
        let changed: FxHashSet<&SourcePath> = changes.iter().map(|change| &change.file).collect();
        let shows = |files: &[SourcePath]| files.iter().any(|file| changed.contains(file));
        let pages: FxHashSet<OutputPath> = (self.bodies.iter())
            .filter(|(_, files)| shows(files))
            .map(|(page, _)| page.clone())
            .collect();
        let is_linked = self.linked.iter().any(|page| pages.contains(page));
        (!is_linked).then_some(pages)
    }

    fn load(
        &self,
        root: &Path,
        options: &Options,
        records: &str,
        changes: Vec<Change>,
        diagnostics: &mut Diagnostics,
    ) -> Option<LoadedSite> {
        if Digest::of_bytes(records.as_bytes()) != self.records {
            return None;
        }
        let mut sources = self.sources.sources(root, records, changes)?;
        let library = library_of(&sources, options, diagnostics);
        let archive = archive(&mut sources, options.today, options.drafts, diagnostics)?;
        Some(LoadedSite {
            archive,
            library,
            theme_files: sources.theme_files,
            theme: None,
        })
    }
}

impl LoadedSite {
    /// With the changed texts; nothing when a text is not one of the archive's.
    fn with(mut self, changes: Vec<Change>) -> Option<LoadedSite> {
        for change in changes {
            let mut bodies = self.archive.bodies_mut();
            let body = bodies.find(|body| body.file == change.file)?;
            change.put_into(body)?;
        }
        Some(self)
    }

    /// For pages in these languages. Nothing when the theme has errors.
    fn theme(
        &mut self,
        languages: impl Iterator<Item = Language> + Clone,
        options: &Options,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<Theme>> {
        let speaks_all =
            |theme: &Arc<Theme>| languages.clone().all(|language| theme.speaks(language));
        if !self.theme.as_ref().is_some_and(speaks_all) {
            let (archive, files) = (&self.archive, &self.theme_files);
            let theme = theme_for(languages, archive, files, options, diagnostics);
            self.theme = theme.map(Arc::new);
        }
        self.theme.clone()
    }
}

impl SomePages {
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// What search may find on these pages.
    pub fn texts(&self) -> Vec<PassageTexts> {
        page_texts(&self.pages)
    }

    /// The pages as files. Nothing when the theme has a mistake, or a page says something of a person: a whole build tells of both.
    pub fn rendered(self) -> Option<Vec<OutputFile>> {
        let rendered = |page: &Page| {
            let made_of = made_of(page, &self.theme);
            let file = file_of(page, &self.theme, made_of).ok()?;
            self.inspection.findings(&file).is_empty().then_some(file)
        };
        self.pages.par_iter().map(rendered).collect()
    }
}

/// Digest of the program and what was asked of it.
fn made_with(options: &Options) -> Digest {
    Digest::of(&(PROGRAM, options))
}
