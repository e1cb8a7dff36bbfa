//! How the preview builds: first the pages, and then, while browsers show them, the search index.

use crate::build::{BuildOutcome, BuildState, Builder};

/// Builds; and after the pages are shown, makes the rest.
pub trait PreviewBuild: Send {
    /// The search index may be that of the build before until [`PreviewBuild::build_index`].
    fn build_pages(&mut self) -> BuildOutcome;
    /// Nothing is returned when the index was up to date.
    fn build_index(&mut self) -> Option<BuildOutcome>;
}

/// The builder, with what it holds in memory since the last build.
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
