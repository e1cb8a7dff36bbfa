//! One building of the site for the preview, and what came of it.

use crate::diagnostics::Diagnostic;
use crate::source::Texts;
use crate::workshop::{Bench, Counts, Workshop};

/// What came of a rebuild.
pub struct Built {
    /// None: mistakes; the folder is as it was.
    pub site: Option<BuiltSite>,
    /// Also warnings.
    pub mistakes: Vec<Diagnostic>,
    /// For showing the mistakes in their lines.
    pub texts: Texts,
}

/// The site as it now stands in its folder.
pub struct BuiltSite {
    pub counts: Counts,
    /// The style sheets' addresses from the site's root.
    pub styles: Vec<String>,
}

/// Makes the folder hold the site of the sources as they are now.
pub fn rebuild(workshop: &Workshop, bench: &mut Option<Bench>) -> Built {
    let built = workshop.build_once_more(bench);
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
