//! A site that is built into one folder again and again: the whole of it the first time, then what has changed.

use super::cache::BuildCache;
use super::destination::OutputFolder;
use super::incremental::{BuildSnapshot, ChangedPages, LoadedSite, SiteSource, SmallBuild};
use super::outcome::{BuildOutcome, BuiltSite, MadeCounts, Outcome};
use super::{BuildJob, CacheUse, build};
use crate::base::options::Options;
use crate::content::source::SourceTexts;
use crate::diagnostics::Diagnostics;
use crate::output::exports::{IndexStore, PassageTexts, index_digest};
use crate::output::publish::{Patch, Published, exchange};
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
    site: LoadedSite,
    /// Texts of pages that were made again, and that the search index does not hold yet.
    not_indexed: Vec<PassageTexts>,
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
            match self.build_index(&mut state) {
                Some(index) => pages.and(index),
                None => pages,
            }
        })
    }

    /// Makes the pages. Until [`Builder::build_index`] the search index may be that of the build before.
    pub fn build_pages(&self, state: &mut Option<BuildState>) -> BuildOutcome {
        let small = self.small_build(state.take());
        let (outcome, next) = small.unwrap_or_else(|| (self.whole_build(), None));
        *state = next;
        outcome
    }

    /// Makes the search index hold what the pages now say. Nothing is returned when it does already.
    pub fn build_index(&self, state: &mut Option<BuildState>) -> Option<BuildOutcome> {
        if state.as_ref()?.not_indexed.is_empty() {
            return None;
        }
        let (outcome, next) =
            (self.small_index(state.take()?)).unwrap_or_else(|| (self.whole_build(), None));
        *state = next;
        Some(outcome)
    }

    fn whole_build(&self) -> BuildOutcome {
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
    fn small_build(&self, state: Option<BuildState>) -> Option<Step> {
        let cache = self.cache();
        let (snapshot, site) = match state {
            // The index is behind the pages: only a whole build brings them together.
            Some(state) if !state.not_indexed.is_empty() => return None,
            Some(state) => (state.snapshot, SiteSource::Loaded(Box::new(state.site))),
            None => (cache.snapshot()?, SiteSource::Cached(&cache)),
        };
        let (patch, small) = rayon::join(
            || Patch::open(&self.output, &self.root).filter(Patch::is_untouched),
            || snapshot.small_build(&self.root, &self.options, site),
        );
        let (patch, small) = (patch?, small?);
        if self.strict && !small.of_attachments.is_empty() {
            return None;
        }
        self.publish_some(&cache, patch, small)
    }

    fn publish_some(&self, cache: &BuildCache, patch: Patch, small: SmallBuild) -> Option<Step> {
        let SmallBuild {
            snapshot,
            site,
            pages,
            of_attachments,
            withheld,
        } = small;
        let mut made = MadeCounts {
            pages: snapshot.pages,
            ..MadeCounts::default()
        };
        let mut not_indexed = Vec::new();
        let published = match pages {
            ChangedPages::None | ChangedPages::OnlyStamps => {
                if let ChangedPages::OnlyStamps = pages {
                    cache.keep(&snapshot);
                }
                Ok(Published {
                    unchanged: patch.count(),
                    ..Published::default()
                })
            }
            ChangedPages::Some(pages) => {
                if snapshot.index.is_some() {
                    not_indexed = pages.texts();
                }
                made.rendered = pages.count();
                made.read = pages.read;
                let files = pages.rendered()?;
                cache.forget();
                let published = patch.write(files);
                if published.is_ok() && not_indexed.is_empty() {
                    cache.keep(&snapshot);
                }
                published
            }
        };
        let outcome = outcome(published, made, &snapshot, (of_attachments, withheld));
        let state = site.filter(|_| outcome.site().is_some());
        let state = state.map(|site| BuildState {
            snapshot,
            site,
            not_indexed,
        });
        Some((outcome, state))
    }

    /// An index in which only some texts are new. Nothing when more than that is different.
    fn small_index(&self, mut state: BuildState) -> Option<Step> {
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
        let made = MadeCounts {
            pages: state.snapshot.pages,
            ..MadeCounts::default()
        };
        let outcome = outcome(published, made, &state.snapshot, (Diagnostics::new(), 0));
        let is_published = outcome.site().is_some();
        Some((outcome, Some(state).filter(|_| is_published)))
    }

    fn cache(&self) -> BuildCache {
        BuildCache::new(&self.root, &self.output)
    }
}

/// `of_attachments`: what is to be said of them at every build, and how many of them are not published.
fn outcome(
    published: Result<Published, Diagnostics>,
    made: MadeCounts,
    snapshot: &BuildSnapshot,
    of_attachments: (Diagnostics, usize),
) -> BuildOutcome {
    let (diagnostics, withheld) = of_attachments;
    let (outcome, diagnostics) = match published {
        Ok(published) => {
            let site = BuiltSite {
                counts: made.published(published),
                styles: snapshot.styles.clone(),
                doubts: 0,
                withheld,
                needs_address: false,
            };
            (Outcome::Published(site), diagnostics)
        }
        Err(of_disk) => (Outcome::NotWritten, of_disk),
    };
    BuildOutcome {
        outcome,
        diagnostics,
        texts: SourceTexts::new(),
    }
}
