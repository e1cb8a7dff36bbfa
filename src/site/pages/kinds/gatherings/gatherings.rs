//! The list of all gatherings, by year, newest first.

use crate::content::schema::records::{AddressKind, GatheringKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListGroup, ListId};
use crate::site::pages::parts::{
    DividedListView, GatheringItem, divided_list, gathering_item, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringsView {
    pub page: Frame,
    /// Newest first; the undated come last.
    pub years: Vec<YearView>,
    /// How many gatherings there are.
    pub total: usize,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct YearView {
    /// None: the gatherings whose date is not known.
    pub year: Option<i16>,
    /// `aar-2018`
    pub anchor: String,
    /// Newest first.
    pub gatherings: Vec<GatheringItem>,
}

impl PageKind for GatheringsView {
    const TEMPLATE: &'static str = "gatherings.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Gatherings)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> GatheringsView {
        gatherings_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn gatherings_view(context: &mut PageContext<'_>) -> GatheringsView {
    let mut divided = divided_list(context, &ListId::All(AddressKind::Gatherings));
    // A link to a year leads to the link to the year's page.
    for part in divided.iter_mut().flat_map(|list| &mut list.parts) {
        let year = part.label.text.as_deref();
        let anchor = year_anchor(year.and_then(|year| year.parse().ok()));
        part.anchor = Some(context.texts.anchor(anchor));
    }
    GatheringsView {
        total: context.archive.list::<GatheringKind>().len(),
        years: whole_list(&divided, || years(context)),
        divided,
        page: Frame::of_list(context, "gatherings", AddressKind::Gatherings)
            .in_section("gatherings"),
    }
}

fn years(context: &mut PageContext<'_>) -> Vec<YearView> {
    let mut years: Vec<YearView> = Vec::new();
    for gathering in context.archive.list::<GatheringKind>().iter().rev() {
        let year = gathering.date().and_then(|date| date.year());
        let item = gathering_item(context, gathering);
        match years.iter_mut().find(|other| other.year == year) {
            Some(found) => found.gatherings.push(item),
            None => years.push(YearView {
                year,
                anchor: context.texts.anchor(year_anchor(year)),
                gatherings: vec![item],
            }),
        }
    }
    // The undated come first in the reversed table, and last on the page.
    years.sort_by_key(|year| std::cmp::Reverse(year.year));
    years
}

/// The address of a year in the list, or of the year's own page.
pub fn year_href(context: &PageContext<'_>, year: Option<i16>) -> String {
    let list = context
        .archive
        .divided_list(&ListId::All(AddressKind::Gatherings));
    let mut parts = list.into_iter().flat_map(|list| &list.parts);
    match parts.find(|part| part.group == ListGroup::year(year)) {
        Some(part) => context.links.href(&part.path),
        None => {
            let list = context.addresses.list(AddressKind::Gatherings);
            format!("{}#{}", context.links.href(&list), year_anchor(year))
        }
    }
}

/// The place of a year in the list.
fn year_anchor(year: Option<i16>) -> String {
    match year {
        Some(year) => format!("aar-{year}"),
        None => "aar-ukjent".to_owned(),
    }
}
