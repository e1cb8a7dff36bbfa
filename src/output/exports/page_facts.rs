//! Facts about a page for the exports, which remain when the page itself is written and dropped.

use super::IndexUse;
use super::search::IndexablePage;
use crate::base::path::OutputPath;
use crate::site::pages::{Page, View};
use crate::site::render::Theme;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PageFacts {
    pub path: OutputPath,
    /// False for redirects, for the 404 page, and for what asks not to be found by search engines.
    pub is_for_readers: bool,
    /// The day of its last change (RFC 3339), where stated.
    pub updated: Option<String>,
    /// The page of the last build was kept, with its passages in the index.
    pub(super) is_kept: bool,
    /// Its searchable passages, which are moved into the index. Empty: no index is built, or the page has no text of its own.
    #[serde(skip)]
    pub(super) indexable: Vec<IndexablePage>,
}

impl PageFacts {
    /// For the next build, where the page may be kept: without what is stored in the index.
    pub fn stored(&self) -> PageFacts {
        PageFacts {
            path: self.path.clone(),
            updated: self.updated.clone(),
            is_for_readers: self.is_for_readers,
            is_kept: true,
            indexable: Vec::new(),
        }
    }

    pub fn of(page: &Page, theme: &Theme, index: &IndexUse<'_>) -> PageFacts {
        let updated = page.view.frame().updated.as_ref();
        PageFacts {
            path: page.path.clone(),
            is_kept: false,
            is_for_readers: !page.view.frame().noindex
                && !matches!(page.view, View::Redirect(_) | View::NotFound(_)),
            // A month or a year alone is no date there.
            updated: updated
                .and_then(|date| date.datetime.clone())
                .filter(|date| date.len() >= "2019-05-01".len()),
            indexable: match index {
                IndexUse::Skip => Vec::new(),
                IndexUse::Make { .. } => IndexablePage::all(page, theme),
            },
        }
    }
}
