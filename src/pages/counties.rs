//! The list of counties: those of today by name, with their networks, and those that are no more.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{CountyThenNow, DateView, Link};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, CountyRecord};
use crate::text::collation::sort_by_text;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountiesView {
    pub page: Frame,
    /// The counties of today, by name.
    pub today: Vec<CountyItem>,
    /// Those that were dissolved or merged, by name.
    pub former: Vec<CountyItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyItem {
    pub county: CountyThenNow,
    /// When it existed, where that is limited.
    pub valid: Option<DateView>,
    /// Gatherings of the county and of those it came from.
    pub gatherings: usize,
    pub networks: Vec<Link>,
}

pub fn counties_view(composer: &Composer<'_>) -> CountiesView {
    let mut items: Vec<(bool, CountyItem)> = composer
        .archive
        .counties
        .iter()
        .map(|county| (composer.is_of_today(county), composer.county_item(county)))
        .collect();
    sort_by_text(&mut items, |(_, item)| &item.county.then.text);
    let (today, former): (Vec<_>, Vec<_>) = items.into_iter().partition(|(today, _)| *today);
    let items = |list: Vec<(bool, CountyItem)>| list.into_iter().map(|(_, item)| item).collect();
    CountiesView {
        today: items(today),
        former: items(former),
        page: Frame {
            section: Some("counties"),
            ..composer.frame("counties", Label::word(AddressKind::Counties.title_word()))
        },
    }
}

impl Composer<'_> {
    /// No other county has taken its place.
    pub fn is_of_today(&self, county: &Entry<CountyRecord>) -> bool {
        let lineage = self.archive.relations.lineages.get(&county.id);
        lineage.is_none_or(|lineage| lineage.successors.is_empty())
    }

    pub fn county_item(&self, county: &Entry<CountyRecord>) -> CountyItem {
        let relations = &self.archive.relations;
        let lineage = relations.lineages.get(&county.id);
        let ancestors = lineage.map_or(&[][..], |lineage| lineage.ancestors.as_slice());
        // What happened in a county of today also happened in the counties that became it.
        let whole = std::iter::once(&county.id).chain(ancestors);
        let networks = whole
            .clone()
            .flat_map(|id| under(&relations.networks_by_county, id))
            .map(|index| &self.archive.networks.as_slice()[*index])
            .map(|network| self.network_link(&crate::source::records::Ref::new(&network.record.id)))
            .collect();
        CountyItem {
            county: self.county(&crate::source::records::Ref::new(&county.id)),
            valid: county.record.valid.as_ref().map(|valid| self.date(valid)),
            gatherings: whole
                .map(|id| under(&relations.gatherings_by_county, id).len())
                .sum(),
            networks,
        }
    }
}
