//! The preview's builds: first the pages or the mistakes in the records, then the search index or the mistakes on pages, while browsers
//! already show the first.

use crate::build::{BuildOutcome, BuildState, Builder};

/// Builds in two steps, so that pages are shown before the search index is ready.
pub trait PreviewBuild: Send {
    /// Until [`PreviewBuild::build_rest`] the search index may be the previous one, and of a refused site only the mistakes in the records
    /// are known.
    fn build_pages(&mut self) -> BuildOutcome;
    /// None: there was nothing left to do.
    fn build_rest(&mut self) -> Option<BuildOutcome>;
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

    fn build_rest(&mut self) -> Option<BuildOutcome> {
        self.builder.build_rest(&mut self.state)
    }
}
