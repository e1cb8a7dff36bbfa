//! The list of counties: those of today by name, with their networks, and those that are no more.

use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{AddressKind, CountyKind, CountyRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{GATHERINGS_OF_COUNTY, NETWORKS_OF_COUNTY};
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    CountyMap, CountyThenNow, DateView, Link, count_gatherings, counties_today,
    county_entry_then_now, county_map, date_view, former_periods, known_date, network_link,
    period_map,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{CONTACT_WORDS, SearchEntry};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountiesView {
    pub page: Frame,
    /// The counties of today, by name.
    pub today: Vec<CountyItem>,
    /// Of today's counties. None: they have no tiles.
    pub map: Option<CountyMap>,
    /// Those that were dissolved or merged, by name.
    pub former: Vec<CountyItem>,
    /// The counties as they were at other times, newest first.
    pub periods: Vec<CountyPeriodView>,
}

/// A time before today's, in which no county came or went.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyPeriodView {
    pub anchor: String,
    /// "2020–2023"
    pub years: DateView,
    /// The last year of the time before the first change.
    pub until: Option<i16>,
    pub map: CountyMap,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyItem {
    /// By the name of its time, with a link to its page.
    pub county: CountyThenNow,
    /// When it existed, where that is limited.
    pub valid: Option<DateView>,
    /// Gatherings of the county and of those it came from; of a county that is no more its own alone.
    pub gatherings: usize,
    /// The learning networks of the county and of those it came from; the links lead to them on their county's page.
    pub networks: Vec<Link>,
}

impl PageKind for CountiesView {
    const TEMPLATE: &'static str = "counties.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Counties)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> CountiesView {
        counties_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list_called(&self.page, CONTACT_WORDS))
    }
}

fn counties_view(context: &PageContext<'_>) -> CountiesView {
    let today = counties_today(context);
    let is_today = |county: &Entry<CountyRecord>| today.iter().any(|one| one.id == county.id);
    let counties = context.archive.list::<CountyKind>().iter();
    let mut former: Vec<CountyItem> = counties
        .filter(|county| !is_today(county))
        .map(|county| CountyItem {
            // Of its own time: those before it held the others, and stand beside it.
            gatherings: (context.archive)
                .related(GATHERINGS_OF_COUNTY, &county.id)
                .len(),
            ..county_item(context, county)
        })
        .collect();
    sort_by_text(&mut former, |item| &item.county.then.text);
    let periods = former_periods(context).into_iter().filter_map(|period| {
        Some(CountyPeriodView {
            map: period_map(context, &period, None)?,
            until: period.only_end(),
            years: date_view(context, &period.years),
            anchor: period.anchor,
        })
    });
    CountiesView {
        map: county_map(context, &today, None),
        today: (today.iter())
            .map(|county| county_item(context, county))
            .collect(),
        former,
        periods: periods.collect(),
        page: Frame::of_list(context, "counties", AddressKind::Counties).in_section("counties"),
    }
}

pub fn county_item(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> CountyItem {
    let archive = context.archive;
    let lineage = archive.lineage(&county.id);
    let ancestors = lineage.map_or(&[][..], |lineage| lineage.ancestors.as_slice());
    // What happened in a county of today also happened in the counties that became it.
    let whole = std::iter::once(&county.id).chain(ancestors);
    let networks = whole
        .flat_map(|id| archive.related(NETWORKS_OF_COUNTY, id))
        .map(|network| network_link(context, network))
        .collect();
    CountyItem {
        county: county_entry_then_now(context, county),
        valid: known_date(context, county.record.valid.as_ref()),
        gatherings: count_gatherings(context, &county.id),
        networks,
    }
}
