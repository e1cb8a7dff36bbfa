//! What exports may know of a page when the page itself is written and gone.

use super::IndexUse;
use super::search::IndexablePage;
use crate::base::path::OutputPath;
use crate::site::pages::{Page, View};

pub struct PageFacts {
    pub path: OutputPath,
    /// False of pages that lead on to another, and of the page for addresses that are not there.
    pub is_for_readers: bool,
    /// The day of its last change (RFC 3339), where stated.
    pub updated: Option<String>,
    /// What search may find on it: nothing where there is no index to make, or the page has no text of its own. The index takes it.
    pub(super) indexable: Option<IndexablePage>,
}

impl PageFacts {
    /// `heading`: of the page, as its readers see it.
    pub fn of(page: &Page, heading: &str, index: &IndexUse<'_>) -> PageFacts {
        let updated = page.view.frame().updated.as_ref();
        PageFacts {
            path: page.path.clone(),
            is_for_readers: !matches!(page.view, View::Redirect(_))
                && page.path.as_str() != "404.html",
            updated: updated.and_then(|date| date.datetime.clone()),
            indexable: match index {
                IndexUse::Skip => None,
                IndexUse::Make { .. } => IndexablePage::new(page, heading),
            },
        }
    }
}
