//! The preview's builds: first the pages, then the search index, while browsers already show the pages.

use crate::build::{BuildOutcome, BuildState, Builder};

/// Builds in two steps, so that pages are shown before the search index is ready.
pub trait PreviewBuild: Send {
    /// The search index may be the previous one until [`PreviewBuild::build_index`] is called.
    fn build_pages(&mut self) -> BuildOutcome;
    /// None: the index was up to date.
    fn build_index(&mut self) -> Option<BuildOutcome>;
}

/// The builder, and what it keeps in memory between builds.
pub struct BuilderWithState {
    pub builder: Builder,
    pub state: Option<BuildState>,
}

impl PreviewBuild for BuilderWithState {
    fn build_pages(&mut self) -> BuildOutcome {
        self.builder.build_pages(&mut self.state)
    }

    fn build_index(&mut self) -> Option<BuildOutcome> {
        self.builder.build_index(&mut self.state)
    }
}
