//! What a county has from the counties that it came from: it happened here, and stands under the name of its time.

use super::{CountyStep, gatherings, goals, step};
use crate::content::model::Gathering;
use crate::content::schema::records::CountyRecord;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{GATHERINGS_OF_COUNTY, NETWORKS_OF_COUNTY};
use crate::site::pages::lists::MOST_LINES;
use crate::site::pages::parts::{
    CountyGoalsView, CountyMap, GatheringItem, Link, counties_today, county_map, former_periods,
    gathering_items, network_link, period_map, resource_links,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct InheritedView {
    pub county: CountyStep,
    /// Its networks; the links lead to them on the county's own page.
    pub networks: Vec<InheritedNetwork>,
    /// Newest first.
    pub gatherings: Vec<GatheringItem>,
    /// How many gatherings stand on the county's own page only, because they are too many for this one.
    pub more: usize,
    /// The goals that it had set itself.
    pub goals: Vec<CountyGoalsView>,
}

impl InheritedView {
    pub fn has_gatherings(&self) -> bool {
        !self.gatherings.is_empty() || self.more > 0
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct InheritedNetwork {
    pub link: Link,
    pub summary: Option<String>,
}

/// One for each of the counties from which there is anything. `room`: how many gatherings may stand here.
pub fn inherited(
    context: &PageContext<'_>,
    ancestors: &[String],
    room: usize,
) -> Vec<InheritedView> {
    let held = |id: &String| context.archive.related(GATHERINGS_OF_COUNTY, id).len();
    let is_room = ancestors.iter().map(held).sum::<usize>() <= room;
    let views = ancestors.iter().map(|id| {
        let networks = context.archive.related(NETWORKS_OF_COUNTY, id);
        InheritedView {
            county: step(context, id),
            networks: networks
                .map(|network| InheritedNetwork {
                    link: network_link(context, network),
                    summary: network.record.summary.clone(),
                })
                .collect(),
            gatherings: match is_room {
                true => gatherings(context, id),
                false => Vec::new(),
            },
            more: if is_room { 0 } else { held(id) },
            goals: goals(context, id),
        }
    });
    let has_anything = |view: &InheritedView| {
        !(view.networks.is_empty()
            && view.gatherings.is_empty()
            && view.more == 0
            && view.goals.is_empty())
    };
    views.filter(has_anything).collect()
}

/// The county's gatherings that are still to come, and those of the counties it came from, soonest first.
pub fn coming(context: &PageContext<'_>, county: &str, ancestors: &[String]) -> Vec<GatheringItem> {
    let today = context.archive.today();
    let mut coming: Vec<&Gathering> = of_all(county, ancestors)
        .flat_map(|id| context.archive.related(GATHERINGS_OF_COUNTY, id))
        .filter(|gathering| gathering.date().is_some_and(|date| !date.is_before(today)))
        .collect();
    coming.sort_by_key(|gathering| gathering.date().map(|date| date.sort_key()));
    coming.truncate(MOST_LINES);
    without_county(gathering_items(context, coming))
}

/// On the page of their county, gatherings need not say where they were.
pub fn without_county(items: Vec<GatheringItem>) -> Vec<GatheringItem> {
    let items = items.into_iter();
    items
        .map(|item| GatheringItem {
            county: None,
            ..item
        })
        .collect()
}

/// What was used at the gatherings, each once.
pub fn resources(context: &PageContext<'_>, county: &str, ancestors: &[String]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let gatherings =
        of_all(county, ancestors).flat_map(|id| context.archive.related(GATHERINGS_OF_COUNTY, id));
    for gathering in gatherings {
        let used = context.archive.records(&gathering.record().resources);
        for link in resource_links(context, used) {
            if !links.contains(&link) {
                links.push(link);
            }
        }
    }
    links
}

/// The county among those of its time. None: they have no tiles.
pub fn map_of(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> Option<CountyMap> {
    county.record.tile?;
    let here = Some(county.id.as_str());
    let is_in = |counties: &[&Entry<CountyRecord>]| counties.iter().any(|one| one.id == county.id);
    let today = counties_today(context);
    if is_in(&today) {
        return county_map(context, &today, here);
    }
    let mut periods = former_periods(context).into_iter();
    let period = periods.find(|period| is_in(&period.counties))?;
    period_map(context, &period, here)
}

fn of_all<'i>(county: &'i str, ancestors: &'i [String]) -> impl Iterator<Item = &'i str> {
    std::iter::once(county).chain(ancestors.iter().map(String::as_str))
}
