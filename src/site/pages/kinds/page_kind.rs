//! What a kind of page is. Each kind is one file: its view, and the view's `PageKind`.

use crate::site::pages::PageContext;
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;

/// A kind of page, by the type of its view.
pub trait PageKind: Sized {
    /// The template that prints it.
    const TEMPLATE: &'static str;

    /// Identifies a page among those of its kind: the index of its record in the archive's table; `()` where
    /// there is only one page.
    type Key: Clone;

    /// Every page of the kind that the site will have.
    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>>;

    /// The view of one page.
    fn compose(context: &mut PageContext<'_>, key: &Self::Key) -> Self;

    /// What search may find on the page. None: it says nothing of its own, as a list does not.
    fn search_entry(&self) -> Option<SearchEntry> {
        None
    }
}
