//! The page of one county: its networks and gatherings, under the name of their time, where it came from and
//! what became of it.

mod contact_organisations;
mod inherited;
mod network;
mod numbers;
mod own_lists;

use crate::base::date::{Edtf, Endpoint};
use crate::base::text::collation::sort_by_text;
use crate::base::text::{Html, Language};
use crate::content::model::Lineage;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::{
    AddressKind, CountyGoalsRecord, CountyKind, CountyRecord, MunicipalityKind,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::{
    GATHERINGS_OF_COUNTY, GATHERINGS_OF_NETWORK, NETWORKS_OF_COUNTY, PROJECTS_OF_COUNTY,
};
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::kinds::projects::projects::ProjectItem;
use crate::site::pages::parts::{
    CalendarLink, ContactOf, ContactView, CountyGoalsView, CountyMap, DateView, DividedListView,
    Fact, FeedLinks, GatheringItem, Link, body_html, calendar_link, contact_views,
    county_goals_view, county_link, county_name, date_view, event_date, feed_links,
    gathering_items, known_date, municipality_link, subscription_links, summary_html,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    CONTACT_WORDS, EntryKind, Passage, SearchEntry, actor_name, date_text, joined, link_text,
    listed, plain_text,
};
use crate::site::pages::structured_data::event_series;
use contact_organisations::{ContactsView, contacts_view};
pub use inherited::without_county;
use inherited::{InheritedView, coming, inherited, map_of, resources};
pub use network::NetworkView;
use network::network_view;
use numbers::{GatheringNumbers, gathering_numbers};
use own_lists::own_lists;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyView {
    pub page: Frame,
    /// Without its years.
    pub name: String,
    /// "46": the official number.
    pub number: Option<String>,
    /// Official names in other languages than the page's.
    pub other_names: Vec<NameView>,
    /// When it existed, where that is limited.
    pub valid: Option<DateView>,
    /// The first day of a county that exists today.
    pub created: Option<DateView>,
    /// What became of a county that exists no more.
    pub fate: Option<CountyFate>,
    /// The counties it was made from, nearest first.
    pub predecessors: Vec<CountyStep>,
    /// The counties it became, nearest first.
    pub successors: Vec<CountyStep>,
    /// What else has moved across its borders, in the record's own words.
    pub border_note: Option<String>,
    /// When it joined the programme.
    pub joined: Option<DateView>,
    pub joined_fact: Fact,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    pub ask: ContactsView,
    /// Gatherings here that are still to come, soonest first.
    pub coming: Vec<GatheringItem>,
    /// The county among those of its time. None: they have no tiles.
    pub map: Option<CountyMap>,
    pub networks: Vec<NetworkView>,
    /// Those of them that belong to none of the county's networks.
    pub gatherings_outside_networks: Vec<GatheringItem>,
    /// Of the gatherings outside networks. None: they stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// What there is from the counties that became this one, by county.
    pub inherited: Vec<InheritedView>,
    /// There are gatherings here, or there were in a county that became this one.
    pub has_gatherings: bool,
    pub numbers: GatheringNumbers,
    /// Projects in the county's municipalities.
    pub projects: Vec<ProjectItem>,
    /// None: the projects stand here.
    pub divided_projects: Option<DividedListView>,
    /// What was used at the gatherings.
    pub resources: Vec<Link>,
    /// The municipalities that the archive mentions, by name.
    pub municipalities: Vec<Link>,
    /// How many municipalities there are, or were.
    pub municipality_count: Option<u16>,
    /// The goals that the county has set itself.
    pub goals: Vec<CountyGoalsView>,
    /// It has such goals, or a county that it came from had.
    pub has_goals: bool,
    /// The record's text; empty without one. Its headings begin at h2.
    pub body_html: Html,
    /// Contacts that are still to be shown.
    pub contacts: Vec<ContactView>,
    /// Of its own gatherings. None: the day of none of them is known.
    pub calendar: Option<CalendarLink>,
    /// What is new of its gatherings and projects.
    pub feed: Option<FeedLinks>,
}

/// What became of a county: it joined a larger one, or was divided into its successors.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyFate {
    pub divided: bool,
    /// The first day of its successors.
    pub date: Option<DateView>,
    /// Where its area belongs today, when that is not to a successor.
    pub today: Vec<CountyStep>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct NameView {
    pub name: String,
    pub lang: Language,
}

/// A county before or after, with its number and its time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountyStep {
    /// By the name of its time.
    pub link: Link,
    /// The official number of its time.
    pub number: Option<String>,
    /// When it existed, where that is limited.
    pub valid: Option<DateView>,
}

impl PageKind for CountyView {
    const TEMPLATE: &'static str = "county.html";

    type Key = usize;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let entries = planning.archive.counties.iter().enumerate();
        entries
            .flat_map(|(index, county)| {
                let path = planning.addresses.one(AddressKind::Counties, &county.id);
                planning.record(
                    county,
                    path,
                    county.record.lang,
                    &county.record.aliases,
                    index,
                )
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, index: &usize) -> CountyView {
        county_view(context, context.archive.at::<CountyKind>(*index))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.summary_html.as_ref(), Some(&self.body_html)]);
        let text = match text.is_empty() {
            true => listed(self.names_on_it()),
            false => text,
        };
        let others = self
            .predecessors
            .iter()
            .chain(&self.successors)
            .map(|step| &step.link);
        let also = self
            .other_names
            .iter()
            .map(|name| name.name.as_str())
            .chain(others.map(link_text))
            .chain(self.networks.iter().map(|network| network.name.as_str()))
            .chain(self.municipalities.iter().map(link_text))
            .chain([CONTACT_WORDS]);
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::County, text, joined(also));
        entry.facts.counties = vec![self.name.clone()];
        // A title that needs its years has them.
        if self.fate.is_some() && entry.title == self.name {
            entry.facts.date_text = date_text(self.valid.as_ref());
        }
        entry.passages.extend(Passage::of_headings(&self.body_html));
        Some(entry)
    }
}

impl CountyView {
    /// Its networks, its municipalities that the archive mentions, those who govern it, and the counties before and after it.
    fn names_on_it(&self) -> impl Iterator<Item = &str> {
        let steps = self.predecessors.iter().chain(&self.successors);
        let networks = self.networks.iter().map(|network| network.name.as_str());
        let authority = self.ask.authority.iter().map(actor_name);
        (networks.chain(self.municipalities.iter().map(link_text)))
            .chain(authority)
            .chain(steps.map(|step| link_text(&step.link)))
    }
}

fn county_view(context: &mut PageContext<'_>, county: &Entry<CountyRecord>) -> CountyView {
    let archive = context.archive;
    let record = &county.record;
    let id = county.id.as_str();
    let (name, _) = context.language.name(&record.names);
    let lineage = archive.lineage(id).cloned().unwrap_or_default();
    let networks = archive.related(NETWORKS_OF_COUNTY, id);
    let networks = networks.map(|network| network_view(context, network));
    let networks: Vec<NetworkView> = networks.collect();
    let lists = own_lists(context, id, &networks);
    let ancestors = &lineage.ancestors;
    let held = || archive.related(GATHERINGS_OF_COUNTY, id);
    let calendar = context.addresses.calendar_of_county(id);
    let calendar = calendar_link(context, &calendar, held());
    let feed = feed_links(context, held(), archive.related(PROJECTS_OF_COUNTY, id));
    let mut links = subscription_links(name, calendar.as_ref(), feed.as_ref());
    links.extend(networks.iter().flat_map(NetworkView::head_link));
    let goals = goals(context, id);
    let inherited = inherited(context, ancestors, lists.room);
    let numbers = gathering_numbers(context, id);
    CountyView {
        page: with_series(context, frame(context, county).linking(links), id),
        calendar,
        feed,
        name: name.to_owned(),
        number: record.number.clone(),
        other_names: other_names(&record.names, name),
        valid: known_date(context, record.valid.as_ref()),
        created: beginning(record)
            .filter(|_| lineage.successors.is_empty())
            .map(|date| date_view(context, &date)),
        fate: fate(context, &lineage),
        predecessors: steps(context, &lineage.predecessors),
        successors: steps(context, &lineage.successors),
        border_note: record.border_note.clone(),
        joined: event_date(context, record.joined.as_ref()),
        joined_fact: Fact::new(record.provenance.get("joined")),
        summary_html: summary_html(context, record.summary.as_deref()),
        ask: contacts_view(context, county, ancestors),
        coming: coming(context, id, ancestors),
        map: map_of(context, county),
        has_gatherings: numbers.gatherings > 0
            || inherited.iter().any(InheritedView::has_gatherings),
        numbers,
        networks,
        gatherings_outside_networks: lists.outside_networks,
        divided_gatherings: lists.divided_gatherings,
        has_goals: !goals.is_empty() || inherited.iter().any(|part| !part.goals.is_empty()),
        inherited,
        projects: lists.projects,
        divided_projects: lists.divided_projects,
        resources: resources(context, id, ancestors),
        municipalities: municipalities(context, id),
        municipality_count: record.municipality_count,
        goals,
        body_html: body_html(context, county.body.as_ref(), 2),
        contacts: contact_views(context, &record.contacts, ContactOf::Standing),
    }
}

/// What the page says for machines of its networks.
fn with_series(context: &PageContext<'_>, page: Frame, county: &str) -> Frame {
    let archive = context.archive;
    let networks = archive.related(NETWORKS_OF_COUNTY, county);
    let series = networks.map(|network| {
        let own = archive.related(GATHERINGS_OF_NETWORK, &network.record.id);
        event_series(context, network, own)
    });
    match series.len() {
        0 => page,
        _ => page.stating(series),
    }
}

fn frame(context: &PageContext<'_>, county: &Entry<CountyRecord>) -> Frame {
    let record = &county.record;
    let (name, title_lang) = county_name(context, county);
    let of_this = |goals: &&Entry<CountyGoalsRecord>| goals.record.county.id() == county.id;
    let own_goals = context.archive.county_goals().iter().filter(of_this);
    let own_goals = own_goals.map(|goals| &goals.record.provenance);
    let address = context.addresses.one(AddressKind::Counties, &county.id);
    Frame::of_record(context, "county", &name)
        .summarised(context, record.summary.as_deref())
        .in_section("counties")
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .with_card(context, context.links.page)
        .under([Crumb::to_list(context, AddressKind::Counties)])
        .explaining_readings(std::iter::once(&record.provenance).chain(own_goals))
        .in_language(title_lang)
        .with_translations(context, &address, record.lang, &county.twins)
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

fn fate(context: &PageContext<'_>, lineage: &Lineage) -> Option<CountyFate> {
    let first = lineage.successors.first()?;
    let successor = context.archive.record(&Ref::<CountyKind>::new(first));
    let is_another = |id: &&String| !lineage.successors.contains(id);
    let today: Vec<String> = lineage.today.iter().filter(is_another).cloned().collect();
    Some(CountyFate {
        divided: lineage.successors.len() > 1,
        date: beginning(&successor.record).map(|date| date_view(context, &date)),
        today: steps(context, &today),
    })
}

/// The first day of the county, when it has one.
fn beginning(county: &CountyRecord) -> Option<Edtf> {
    match county.valid.as_ref()? {
        Edtf::Interval {
            start: Endpoint::Moment(start),
            ..
        } => Some(Edtf::from(*start)),
        _ => None,
    }
}

fn steps(context: &PageContext<'_>, ids: &[String]) -> Vec<CountyStep> {
    ids.iter().map(|id| step(context, id)).collect()
}

fn step(context: &PageContext<'_>, id: &str) -> CountyStep {
    let county = context.archive.record(&Ref::<CountyKind>::new(id));
    CountyStep {
        link: county_link(context, county),
        number: county.record.number.clone(),
        valid: known_date(context, county.record.valid.as_ref()),
    }
}

/// Newest first.
fn gatherings(context: &PageContext<'_>, county: &str) -> Vec<GatheringItem> {
    let gatherings = context.archive.related(GATHERINGS_OF_COUNTY, county);
    without_county(gathering_items(context, gatherings.rev()))
}

fn municipalities(context: &PageContext<'_>, county: &str) -> Vec<Link> {
    let mut links: Vec<Link> = context
        .archive
        .list::<MunicipalityKind>()
        .iter()
        .filter(|municipality| {
            let counties = &municipality.record.counties;
            counties.iter().any(|m| m.county.id() == county)
        })
        .map(|municipality| municipality_link(context, municipality))
        .collect();
    sort_by_text(&mut links, |link| &link.text);
    links
}

/// The goals that a county set itself, in the order they were written.
fn goals(context: &PageContext<'_>, county: &str) -> Vec<CountyGoalsView> {
    context
        .archive
        .county_goals()
        .iter()
        .filter(|goals| goals.record.county.id() == county)
        .map(|goals| county_goals_view(context, &goals.record))
        .collect()
}
