//! The page for an address that does not exist. It is shown at that address, wherever it is, so its links
//! begin at the root of the host.

use super::page_kind::PageKind;
use crate::base::path::{OutputPath, path_of_address};
use crate::content::schema::records::{AddressKind, CountyKind, GatheringKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::Label;
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NotFoundView {
    pub page: Frame,
    /// Where to look instead, each with the key of its word.
    pub ways: Vec<WayView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct WayView {
    /// From the root of the host: the page is shown at any address.
    pub href: String,
    pub label: Label,
}

impl PageKind for NotFoundView {
    const TEMPLATE: &'static str = "404.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        vec![planning.own(OutputPath::file("404.html"), ())]
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> NotFoundView {
        not_found_view(context)
    }
}

fn not_found_view(context: &PageContext<'_>) -> NotFoundView {
    let root = base_path(context.links.base_url());
    let archive = context.archive;
    let way = |kind: AddressKind, any: bool| {
        any.then(|| WayView {
            href: format!("{root}{}", context.addresses.list(kind).address()),
            label: Label::word(kind.title_word()),
        })
    };
    let ways = [
        way(
            AddressKind::Gatherings,
            !archive.list::<GatheringKind>().is_empty(),
        ),
        way(
            AddressKind::Counties,
            !archive.list::<CountyKind>().is_empty(),
        ),
        way(
            AddressKind::Search,
            archive.has_entries(AddressKind::Search),
        ),
    ];
    let frame = Frame::new(context, "not-found", Label::word("not-found"));
    NotFoundView {
        ways: ways.into_iter().flatten().collect(),
        page: Frame {
            canonical: None,
            breadcrumbs: Vec::new(),
            home: root.clone(),
            root,
            ..frame
        },
    }
}

/// `/samlinger/` of `https://example.no/samlinger/`; `/` when the address is not known.
fn base_path(base_url: Option<&str>) -> String {
    match base_url.map_or("", path_of_address).trim_matches('/') {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_paths() {
        assert_eq!(base_path(None), "/");
        assert_eq!(base_path(Some("https://example.no")), "/");
        assert_eq!(base_path(Some("https://example.no/")), "/");
        assert_eq!(base_path(Some("https://example.no/a/b")), "/a/b/");
        assert_eq!(base_path(Some("https://example.no/a/b/")), "/a/b/");
    }
}
