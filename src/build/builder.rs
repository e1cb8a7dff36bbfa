//! A site that is built into one folder again and again: the whole of it the first time, then what has changed.

use super::cache::BuildCache;
use super::destination::OutputFolder;
use super::incremental::{BuildSnapshot, ChangedPages, IncrementalBuild, IncrementalJob};
use super::loaded_site::LoadedSite;
use super::outcome::{BuildOutcome, MadeCounts, Outcome};
use super::report::Report;
use super::{BuildJob, CacheUse, build};
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::output::exports::{IndexStore, PassageTexts, index_digest};
use crate::output::publish::{Patch, exchange};
use rustc_hash::FxHashSet;
use std::path::PathBuf;

/// A folder with a site, and the folder that its pages are written to.
pub struct Builder {
    pub root: PathBuf,
    pub output: PathBuf,
    pub options: Options,
    /// Warnings, too, keep a site from being published.
    pub strict: bool,
}

/// What a preview holds in memory from one build to the next.
pub struct BuildState {
    snapshot: BuildSnapshot,
    /// None: it is not loaded yet.
    site: Option<LoadedSite>,
    /// Texts of pages that were made again, and that the search index does not hold yet.
    not_indexed: Vec<PassageTexts>,
    /// Pages that were made since the last published site, and refused with it.
    unpublished: FxHashSet<OutputPath>,
    was_refused: bool,
    /// The site was refused for its records, and its pages were not looked at.
    pages_unchecked: bool,
}

/// The outcome of a build, and what the next one may begin with.
type Step = (BuildOutcome, Option<BuildState>);

impl Builder {
    /// Makes the folder hold the site as its sources are now.
    pub fn build(&self) -> BuildOutcome {
        // Within the pool of threads: memory that one of them frees may then be used by the others, also between parallel steps.
        rayon::scope(|_| {
            let mut state = None;
            let pages = self.build_pages(&mut state);
            match self.build_rest(&mut state) {
                Some(rest) => pages.and(rest),
                None => pages,
            }
        })
    }

    /// Makes the pages. Until [`Builder::build_rest`] the search index may be that of the build before, and of a refused site only the
    /// mistakes in the records are known.
    pub fn build_pages(&self, state: &mut Option<BuildState>) -> BuildOutcome {
        if let Some((outcome, next)) = self.incremental_build(state.take()) {
            *state = next;
            return outcome;
        }
        let outcome = self.full_build();
        if let Outcome::Refused = outcome.outcome {
            // What was published last still stands, and is the ground of the next build.
            *state = self.cache().snapshot().map(|snapshot| BuildState {
                was_refused: true,
                ..BuildState::new(snapshot)
            });
        }
        outcome
    }

    /// Makes the search index hold what the pages now say; of a refused site, finds what is wrong on its pages, too. Nothing is returned
    /// when [`Builder::build_pages`] has done all there is.
    pub fn build_rest(&self, state: &mut Option<BuildState>) -> Option<BuildOutcome> {
        let BuildState {
            not_indexed,
            pages_unchecked,
            ..
        } = state.as_mut()?;
        if std::mem::take(pages_unchecked) {
            let outcome = self.full_build();
            if !matches!(outcome.outcome, Outcome::Refused) {
                *state = None;
            }
            return Some(outcome);
        }
        if not_indexed.is_empty() {
            return None;
        }
        let (outcome, next) =
            (self.incremental_index(state.take()?)).unwrap_or_else(|| (self.full_build(), None));
        *state = next;
        Some(outcome)
    }

    fn full_build(&self) -> BuildOutcome {
        let cache = self.cache();
        let job = BuildJob {
            root: &self.root,
            options: &self.options,
            strict: self.strict,
            cache: CacheUse::Keep(&cache),
        };
        let folder = OutputFolder {
            output: &self.output,
            root: &self.root,
        };
        build(&job, &folder)
    }

    /// A build of the pages whose texts have changed. Nothing when that is not enough, or nothing is known of the last build.
    fn incremental_build(&self, state: Option<BuildState>) -> Option<Step> {
        let cache = self.cache();
        let state = match state {
            Some(state) => state,
            None => BuildState::new(cache.snapshot()?),
        };
        // The index is behind the pages: only a whole build brings them together.
        if !state.not_indexed.is_empty() {
            return None;
        }
        let job = IncrementalJob {
            root: &self.root,
            options: &self.options,
            cache: &cache,
            unpublished: state.unpublished,
            was_refused: state.was_refused,
        };
        let (patch, build) = rayon::join(
            || Patch::open(&self.output, &self.root).filter(Patch::is_untouched),
            || state.snapshot.incremental_build(&job, state.site),
        );
        let (patch, build) = (patch?, build?);
        match build.pages {
            ChangedPages::Refused => Some(self.refused(&job, build)),
            _ => self.publish_some(&job, patch, build),
        }
    }

    /// Nothing is made: the records have errors.
    fn refused(&self, job: &IncrementalJob<'_>, build: IncrementalBuild) -> Step {
        let report = build.snapshot.shown(build.report, &self.root);
        let state = BuildState {
            site: build.site,
            unpublished: job.unpublished.clone(),
            was_refused: true,
            pages_unchecked: true,
            ..BuildState::new(build.snapshot)
        };
        (report.refused(), Some(state))
    }

    fn publish_some(
        &self,
        job: &IncrementalJob<'_>,
        patch: Patch,
        build: IncrementalBuild,
    ) -> Option<Step> {
        let IncrementalBuild {
            mut snapshot,
            site,
            pages,
            report,
        } = build;
        let mut made = MadeCounts::of(&snapshot.site);
        let mut new = None;
        // Whether the snapshot on disk is not that of the sources.
        let mut is_behind = false;
        match pages {
            ChangedPages::None | ChangedPages::Refused => {}
            ChangedPages::OnlyStamps => is_behind = true,
            ChangedPages::Some(pages) => {
                made.read = pages.read;
                let texts = snapshot.index.map(|_| pages.texts());
                let rendered = pages.rendered()?;
                made.parsed = rendered.changed.len();
                made.composed = rendered.files.len();
                made.rendered = made.composed;
                snapshot = snapshot.with_findings(rendered.found, &rendered.changed)?;
                new = Some((rendered.files, texts.unwrap_or_default()));
            }
        }
        let report = snapshot.completed(report, &self.root);
        let mut state = BuildState {
            site,
            ..BuildState::new(snapshot)
        };
        if report.refuses(self.strict) {
            let paths = new.into_iter().flat_map(|(files, _)| files);
            state.unpublished = job.unpublished.clone();
            (state.unpublished).extend(paths.map(|file| file.path));
            state.was_refused = true;
            return Some((report.refused(), Some(state)));
        }
        let published = match new {
            Some((files, texts)) => {
                job.cache.forget();
                is_behind = texts.is_empty();
                state.not_indexed = texts;
                patch.write(files)
            }
            None => Ok(patch.untouched()),
        };
        let published = match published {
            Ok(published) => made.site(&state.snapshot.site, published),
            Err(of_disk) => return Some((report.not_written(of_disk), None)),
        };
        if is_behind {
            job.cache.keep(&state.snapshot);
        }
        Some((report.published(published), Some(state)))
    }

    /// An index in which only some texts are new. Nothing when more than that is different.
    fn incremental_index(&self, mut state: BuildState) -> Option<Step> {
        let cache = self.cache();
        let (digest, index) = cache.index()?;
        if digest != state.snapshot.index {
            return None;
        }
        let index = index.with_texts(std::mem::take(&mut state.not_indexed))?;
        let files = index.files();
        state.snapshot.index = index_digest(&files);
        let published = exchange(&self.output, &self.root, index.folder(), files)?;
        if published.is_ok() {
            cache.store(state.snapshot.index, &index);
            cache.keep(&state.snapshot);
        }
        let made = MadeCounts::of(&state.snapshot.site);
        Some(match published {
            Ok(published) => {
                let site = made.site(&state.snapshot.site, published);
                (Report::default().published(site), Some(state))
            }
            Err(of_disk) => (Report::default().not_written(of_disk), None),
        })
    }

    fn cache(&self) -> BuildCache {
        BuildCache::new(&self.root, &self.output)
    }
}

impl BuildState {
    /// Of a site that was published.
    fn new(snapshot: BuildSnapshot) -> BuildState {
        BuildState {
            snapshot,
            site: None,
            not_indexed: Vec::new(),
            unpublished: FxHashSet::default(),
            was_refused: false,
            pages_unchecked: false,
        }
    }
}
