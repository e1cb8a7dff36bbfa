//! What came of a build, in numbers and words.

use super::Made;
use crate::base::path::OutputPath;
use crate::content::source::SourceTexts;
use crate::diagnostics::Diagnostics;
use crate::output::publish::Published;
use serde::Serialize;

/// What came of a build.
pub struct Built {
    /// None: nothing was written.
    pub counts: Option<Counts>,
    /// Where the site's style sheets stand.
    pub styles: Vec<OutputPath>,
    pub mistakes: Diagnostics,
    /// For showing the mistakes in their lines.
    pub texts: SourceTexts,
    /// The mistakes are the disk's, not the content's.
    pub is_of_disk: bool,
}

/// What a build did, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub pages: usize,
    /// Pages that were rendered.
    pub rendered: usize,
    /// Pages that were known to stand as they shall.
    pub reused: usize,
    /// Attached files that a reader has read; of the others it was known what they say.
    pub read: usize,
    /// Files, pages and others.
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

impl Built {
    /// What came of a build, and of finishing it.
    pub fn and(self, finished: Built) -> Built {
        let counts = match (self.counts, finished.counts) {
            (Some(first), Some(then)) => Some(Counts {
                pages: then.pages,
                rendered: first.rendered + then.rendered,
                reused: then.pages - first.rendered - then.rendered,
                read: first.read + then.read,
                written: first.written + then.written,
                unchanged: then.unchanged - first.written,
                removed: first.removed + then.removed,
            }),
            _ => None,
        };
        let mut mistakes = self.mistakes;
        if finished.counts.is_none() {
            mistakes = finished.mistakes;
        }
        Built {
            counts,
            mistakes,
            ..finished
        }
    }
}

/// What was done before anything was published.
#[derive(Default)]
pub struct Counted {
    pub pages: usize,
    pub rendered: usize,
    pub read: usize,
}

impl Counted {
    pub fn of(made: &Made) -> Counted {
        Counted {
            pages: made.pages,
            rendered: made.rendered,
            read: made.read,
        }
    }
}

/// Of what was published, or could not be.
pub fn built(published: Result<Published, Diagnostics>, counted: &Counted) -> Built {
    let nothing = Built {
        counts: None,
        styles: Vec::new(),
        mistakes: Diagnostics::new(),
        texts: SourceTexts::new(),
        is_of_disk: false,
    };
    match published {
        Ok(published) => Built {
            counts: Some(Counts {
                pages: counted.pages,
                rendered: counted.rendered,
                reused: counted.pages - counted.rendered,
                read: counted.read,
                written: published.written,
                unchanged: published.unchanged,
                removed: published.removed,
            }),
            ..nothing
        },
        Err(mistakes) => Built {
            mistakes,
            is_of_disk: true,
            ..nothing
        },
    }
}
