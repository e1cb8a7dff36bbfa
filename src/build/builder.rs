//! Builds a site repeatedly into the same folder: a full build first, then incremental builds.

use super::cache::BuildCache;
use super::destination::OutputFolder;
use super::incremental::{BuildSnapshot, ChangedPages, IncrementalBuild, IncrementalJob};
use super::loaded_site::LoadedSite;
use super::outcome::{BuildOutcome, MadeCounts, Outcome};
use super::precompress::{Precompressed, with_copies};
use super::report::Report;
use super::{BuildJob, CacheUse, build};
use crate::base::OutputFile;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::output::exports::{IndexStore, PassageTexts, index_digest};
use crate::output::publish::{Patch, exchange};
use rustc_hash::FxHashSet;
use std::path::PathBuf;

/// A site's folder, and the folder that its pages are written to.
pub struct Builder {
    pub root: PathBuf,
    pub output: PathBuf,
    pub options: Options,
    /// Whether warnings, too, prevent publication.
    pub strict: bool,
}

/// What a preview keeps in memory between builds.
pub struct BuildState {
    snapshot: BuildSnapshot,
    /// None: not loaded yet.
    site: Option<LoadedSite>,
    /// Texts of rebuilt pages that are not yet in the search index.
    not_indexed: Vec<PassageTexts>,
    /// Pages rebuilt since the last publication and not published, because the site was refused.
    unpublished: FxHashSet<OutputPath>,
    was_refused: bool,
    /// The last build was refused because of errors in the records, before its pages were checked.
    pages_unchecked: bool,
}

/// The outcome of a build, and the state for the next one. None: the next one must start from the cache.
type Step = (BuildOutcome, Option<BuildState>);

impl Builder {
    /// Builds the site from its current sources.
    pub fn build(&self) -> BuildOutcome {
        // Inside the thread pool, so that memory freed by one thread can be reused by the others, also between parallel steps.
        rayon::scope(|_| {
            let mut state = None;
            let pages = self.build_pages(&mut state);
            match self.build_rest(&mut state) {
                Some(rest) => pages.and(rest),
                None => pages,
            }
        })
    }

    /// Builds the pages. Until [`Builder::build_rest`] the search index may be out of date, and for a refused site only the
    /// errors in the records are reported.
    pub fn build_pages(&self, state: &mut Option<BuildState>) -> BuildOutcome {
        if let Some((outcome, next)) = self.incremental_build(state.take()) {
            *state = next;
            return outcome;
        }
        let outcome = self.full_build();
        if let Outcome::Refused = outcome.outcome {
            // The last published site is still in the folder; the next build starts from it.
            *state = self.cache().snapshot().map(|snapshot| BuildState {
                was_refused: true,
                ..BuildState::new(snapshot)
            });
        }
        outcome
    }

    /// Updates the search index; for a refused site, also checks its pages. None: there is nothing left to do after
    /// [`Builder::build_pages`].
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
        match self.options.precompress {
            true => build(&job, &Precompressed(&folder)),
            false => build(&job, &folder),
        }
    }

    /// The files, with compressed copies where there are such.
    fn to_publish(&self, files: Vec<OutputFile>) -> Vec<OutputFile> {
        match self.options.precompress {
            true => with_copies(files),
            false => files,
        }
    }

    /// Builds only the pages whose texts have changed. None: that is not enough, or there is no snapshot of the last build.
    fn incremental_build(&self, state: Option<BuildState>) -> Option<Step> {
        let cache = self.cache();
        let state = match state {
            Some(state) => state,
            None => BuildState::new(cache.snapshot()?),
        };
        // The index is older than the pages: only a full build updates it.
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

    /// The outcome when the records have errors, so that no pages are built.
    fn refused(&self, job: &IncrementalJob<'_>, build: IncrementalBuild) -> Step {
        let report = build.snapshot.with_texts(build.report, &self.root);
        let state = BuildState {
            site: build.site,
            unpublished: job.unpublished.clone(),
            was_refused: true,
            pages_unchecked: true,
            ..BuildState::new(build.snapshot)
        };
        (report.refused(), Some(state))
    }

    /// Publishes the changed pages. None: a full build is needed.
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
        // Whether the snapshot on disk is out of date.
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
                patch.write(self.to_publish(files))
            }
            None => Ok(patch.untouched()),
        };
        let published = match published {
            Ok(published) => made.site(&state.snapshot.site, published),
            Err(of_disk) => return Some((report.not_written(of_disk), None)),
        };
        if is_behind {
            job.cache.store_snapshot(&state.snapshot);
        }
        Some((report.published(published), Some(state)))
    }

    /// Updates the texts of some pages in the search index. None: more than texts has changed.
    fn incremental_index(&self, mut state: BuildState) -> Option<Step> {
        let cache = self.cache();
        let (digest, index) = cache.index()?;
        if digest != state.snapshot.index {
            return None;
        }
        let index = index.with_texts(std::mem::take(&mut state.not_indexed))?;
        let files = index.files();
        state.snapshot.index = index_digest(&files);
        let files = self.to_publish(files);
        let published = exchange(&self.output, &self.root, index.folder(), files)?;
        if published.is_ok() {
            cache.store(state.snapshot.index, &index);
            cache.store_snapshot(&state.snapshot);
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
    /// The state after a publication.
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
