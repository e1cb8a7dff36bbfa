//! The page of one county: its networks and gatherings, under the name of their time, where it came from and
//! what became of it.

use super::Composer;
use super::frame::Frame;
use super::parts::{
    ActorLink, ContactView, CountyGoalsView, DateView, GatheringItem, Link, SourceView,
};
use crate::model::{Network, under};
use crate::source::Entry;
use crate::source::records::{AddressKind, CountyKind, CountyRecord, Ref};
use crate::text::collation::sort_by_text;
use crate::text::{Html, Language};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyView {
    pub page: Frame,
    pub number: String,
    /// Official names in other languages than the page's.
    pub other_names: Vec<NameView>,
    pub valid: Option<DateView>,
    /// It exists no more.
    pub former: bool,
    pub predecessors: Vec<CountyStep>,
    pub successors: Vec<CountyStep>,
    pub border_note: Option<String>,
    pub joined: Option<DateView>,
    pub summary_html: Option<Html>,
    pub networks: Vec<NetworkView>,
    /// Gatherings of this county itself, newest first.
    pub gatherings: Vec<GatheringItem>,
    /// Those of them that belong to none of the county's networks.
    pub gatherings_outside_networks: Vec<GatheringItem>,
    /// Gatherings of the counties that became this one, by county.
    pub inherited: Vec<InheritedView>,
    pub projects: Vec<Link>,
    pub municipalities: Vec<Link>,
    /// How many municipalities there are, or were.
    pub municipality_count: Option<u16>,
    pub goals: Vec<CountyGoalsView>,
    pub body_html: Html,
    pub contacts: Vec<ContactView>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NameView {
    pub name: String,
    pub lang: Language,
}

/// A county before or after, with its number and its time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyStep {
    pub link: Link,
    pub number: String,
    pub valid: Option<DateView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NetworkView {
    pub anchor: String,
    pub name: String,
    pub also_called: Vec<String>,
    pub owner: ActorLink,
    pub partners: Vec<ActorLink>,
    pub effort: Option<Link>,
    pub period: Option<DateView>,
    pub summary: Option<String>,
    pub gatherings: Vec<GatheringItem>,
    pub contacts: Vec<ContactView>,
    pub sources: Vec<SourceView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct InheritedView {
    pub county: CountyStep,
    pub gatherings: Vec<GatheringItem>,
}

pub fn county_view(composer: &mut Composer<'_>, county: &Entry<CountyRecord>) -> CountyView {
    let archive = composer.archive;
    let relations = &archive.relations;
    let record = &county.record;
    let id = county.id.as_str();
    let (name, title_lang) = composer.name(&record.names);
    let title = composer.title(name);
    let lineage = relations.lineages.get(id).cloned().unwrap_or_default();
    let networks: Vec<NetworkView> = under(&relations.networks_by_county, id)
        .iter()
        .map(|index| network_view(composer, &archive.networks.as_slice()[*index]))
        .collect();
    let projects = under(&relations.projects_by_county, id)
        .iter()
        .map(|index| composer.project_link(&archive.projects.as_slice()[*index]))
        .collect();
    CountyView {
        number: record.number.clone(),
        other_names: other_names(&record.names, name),
        valid: record.valid.as_ref().map(|valid| composer.date(valid)),
        former: !lineage.successors.is_empty(),
        predecessors: steps(composer, &lineage.predecessors),
        successors: steps(composer, &lineage.successors),
        border_note: record.border_note.clone(),
        joined: record.joined.as_ref().map(|date| composer.date(date)),
        summary_html: composer
            .summary(record.summary.as_deref())
            .map(|summary| composer.inline(&summary)),
        networks,
        gatherings: gatherings(composer, id),
        gatherings_outside_networks: outside_networks(composer, id),
        inherited: inherited(composer, &lineage.ancestors),
        projects,
        municipalities: municipalities(composer, id),
        municipality_count: record.municipality_count,
        goals: goals(composer, id),
        body_html: composer.entry_body(county.body.as_ref()),
        contacts: composer.contacts(&record.contacts, None),
        url: record.url.as_ref().map(String::from),
        page: Frame {
            description: composer.summary(record.summary.as_deref()),
            section: Some("counties"),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("county", title)
        }
        .under(vec![composer.list_crumb(AddressKind::Counties)])
        .in_language(title_lang)
        .with_twins(composer.twins(
            &composer.addresses.one(AddressKind::Counties, id),
            record.lang,
            &county.twins,
        )),
    }
}

/// The names of an area in other languages than the one it is called by.
pub fn other_names(names: &BTreeMap<Language, String>, shown: &str) -> Vec<NameView> {
    names
        .iter()
        .filter(|(_, name)| *name != shown)
        .map(|(lang, name)| NameView {
            name: name.clone(),
            lang: *lang,
        })
        .collect()
}

fn steps(composer: &Composer<'_>, ids: &[String]) -> Vec<CountyStep> {
    ids.iter().map(|id| step(composer, id)).collect()
}

fn step(composer: &Composer<'_>, id: &str) -> CountyStep {
    let county = &composer.archive.counties[&Ref::<CountyKind>::new(id)];
    CountyStep {
        link: composer.county_link(county),
        number: county.record.number.clone(),
        valid: county
            .record
            .valid
            .as_ref()
            .map(|valid| composer.date(valid)),
    }
}

/// Newest first.
fn gatherings(composer: &Composer<'_>, county: &str) -> Vec<GatheringItem> {
    let indexes = under(&composer.archive.relations.gatherings_by_county, county);
    let mut items = composer.gathering_items(indexes);
    items.reverse();
    items
}

fn outside_networks(composer: &Composer<'_>, county: &str) -> Vec<GatheringItem> {
    let archive = composer.archive;
    let indexes: Vec<usize> = under(&archive.relations.gatherings_by_county, county)
        .iter()
        .copied()
        .filter(|index| {
            let network = &archive.gatherings.as_slice()[*index].record().network;
            network
                .as_ref()
                .is_none_or(|network| archive.networks[network].county.id() != county)
        })
        .rev()
        .collect();
    composer.gathering_items(&indexes)
}

fn inherited(composer: &Composer<'_>, ancestors: &[String]) -> Vec<InheritedView> {
    ancestors
        .iter()
        .map(|id| InheritedView {
            county: step(composer, id),
            gatherings: gatherings(composer, id),
        })
        .filter(|inherited| !inherited.gatherings.is_empty())
        .collect()
}

fn municipalities(composer: &Composer<'_>, county: &str) -> Vec<Link> {
    let mut links: Vec<Link> = composer
        .archive
        .municipalities
        .iter()
        .filter(|municipality| {
            let counties = &municipality.record.counties;
            counties.iter().any(|m| m.county.id() == county)
        })
        .map(|municipality| composer.municipality_link(&Ref::new(&municipality.id)))
        .collect();
    sort_by_text(&mut links, |link| &link.text);
    links
}

fn network_view(composer: &mut Composer<'_>, network: &Network) -> NetworkView {
    let record = &network.record;
    let archive = composer.archive;
    let mut items =
        composer.gathering_items(under(&archive.relations.gatherings_by_network, &record.id));
    items.reverse();
    NetworkView {
        anchor: composer.anchor(record.id.clone()),
        name: record.name.clone(),
        also_called: record.also_called.clone(),
        owner: composer.actor(&record.owner),
        partners: composer.actors(&record.partners),
        effort: record
            .effort
            .as_ref()
            .map(|effort| composer.effort_link(&archive.efforts[effort])),
        period: record.period.as_ref().map(|period| composer.date(period)),
        summary: record.summary.clone(),
        gatherings: items,
        contacts: composer.contacts(&record.contacts, None),
        sources: composer.sources(&record.sources),
    }
}

/// The goals that a county set itself, in the order they were written.
fn goals(composer: &Composer<'_>, county: &str) -> Vec<CountyGoalsView> {
    composer
        .archive
        .county_goals
        .iter()
        .filter(|goals| goals.record.county.id() == county)
        .map(|goals| composer.county_goals(&goals.record))
        .collect()
}
