//! The list of all gatherings, by year, newest first.

use crate::content::schema::records::{AddressKind, GatheringKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{GatheringItem, gathering_item};
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
    GatheringsView {
        total: context.archive.list::<GatheringKind>().len(),
        years,
        page: Frame::of_list(context, "gatherings", AddressKind::Gatherings)
            .in_section("gatherings"),
    }
}

/// The place of a year in the list.
pub fn year_anchor(year: Option<i16>) -> String {
    match year {
        Some(year) => format!("aar-{year}"),
        None => "aar-ukjent".to_owned(),
    }
}
