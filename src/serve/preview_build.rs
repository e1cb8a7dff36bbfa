//! One building of the site for the preview, and what came of it.

use super::rebuild_loop::PreviewBuild;
use crate::build::Counts;
use crate::build::builder::{Bench, Workshop};
use crate::content::source::SourceTexts;
use crate::diagnostics::Diagnostic;

/// What came of a rebuild.
pub struct Built {
    /// None: mistakes; the folder is as it was.
    pub site: Option<BuiltSite>,
    /// Also warnings.
    pub mistakes: Vec<Diagnostic>,
    /// For showing the mistakes in their lines.
    pub texts: SourceTexts,
}

/// The site as it now stands in its folder.
pub struct BuiltSite {
    pub counts: Counts,
    /// The style sheets' addresses from the site's root.
    pub styles: Vec<String>,
}

/// Builds in a workshop, with all that lies at hand since the last time.
pub struct Maker {
    pub workshop: Workshop,
    pub bench: Option<Bench>,
}

impl PreviewBuild for Maker {
    /// What search finds may be behind until [`PreviewBuild::finish`].
    fn rebuild(&mut self) -> Built {
        told(self.workshop.build_once_more(&mut self.bench))
    }

    fn finish(&mut self) -> Option<Built> {
        Some(told(self.workshop.finish(&mut self.bench)?))
    }
}

fn told(built: crate::build::Built) -> Built {
    let styles = built.styles.iter().map(|path| path.to_string());
    Built {
        site: built.counts.map(|counts| BuiltSite {
            counts,
            styles: styles.collect(),
        }),
        mistakes: built.mistakes.sorted(),
        texts: built.texts,
    }
}
