//! The list of resources: guides, tools, reports and courses that the programme points to, by kind.

use crate::base::text::collation::sort_by_text;
use crate::base::text::{Html, Language};
use crate::content::schema::records::{AddressKind, ResourceKind, ResourceRecord, ResourceType};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::GATHERINGS_OF_RESOURCE;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, DateView, GatheringItem, Link, actor_link, effort_link, gathering_items, known_date,
    topic_links,
};
use crate::site::pages::plan::planned::{Planned, Planning, placed_aliases};
use crate::site::pages::search_entry::{
    EntryKind, Passage, SearchEntry, actor_name, joined, link_text, plain_text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourcesView {
    pub page: Frame,
    /// In a fixed order; no kind is empty.
    pub kinds: Vec<ResourceKindView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourceKindView {
    pub kind: ResourceType,
    /// By title.
    pub resources: Vec<ResourceView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourceView {
    /// The id that links lead to.
    pub anchor: String,
    pub title: String,
    /// The resource's language, where it is not the page's.
    pub lang: Option<Language>,
    pub publisher: Option<ActorLink>,
    /// The first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    /// None: not known.
    pub url: Option<String>,
    /// Where an archive of the web has kept it.
    pub archived_url: Option<String>,
    /// When the address was last checked.
    pub checked_on: Option<DateView>,
    pub topics: Vec<Link>,
    /// The efforts it belongs to.
    pub efforts: Vec<Link>,
    /// Where in the archive it is mentioned.
    pub gatherings: Vec<GatheringItem>,
}

impl PageKind for ResourcesView {
    const TEMPLATE: &'static str = "resources.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        let mut list = planning.list(AddressKind::Resources);
        // A resource has no page but the list, so its earlier addresses lead there.
        for page in &mut list {
            let resources = planning.archive.resources.iter();
            page.aliases = resources
                .flat_map(|resource| placed_aliases(resource, &resource.record.aliases))
                .collect();
        }
        list
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> ResourcesView {
        resources_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let mut entry = SearchEntry::of_list(&self.page);
        let all = self.kinds.iter().flat_map(|kind| &kind.resources);
        entry.things = all.map(resource_entry).collect();
        Some(entry)
    }
}

fn resource_entry(resource: &ResourceView) -> SearchEntry {
    let whole = Passage {
        anchor: resource.anchor.clone(),
        title: resource.title.clone(),
        text: plain_text([resource.summary_html.as_ref()]),
        also: joined(resource.topics.iter().map(link_text)),
        picture: None,
    };
    let mut entry = SearchEntry::of_thing(EntryKind::Resource, whole);
    let publisher = resource.publisher.iter().map(actor_name);
    entry.facts.organisations = publisher.map(str::to_owned).collect();
    entry.by = entry.facts.organisations.first().cloned();
    entry.facts.language = resource.lang;
    entry
}

fn resources_view(context: &mut PageContext<'_>) -> ResourcesView {
    let archive = context.archive;
    let mut resources: Vec<&Entry<ResourceRecord>> =
        archive.list::<ResourceKind>().iter().collect();
    sort_by_text(&mut resources, |resource| &resource.record.title);
    // By kind; within a kind the order of titles stays.
    resources.sort_by_key(|resource| resource.record.kind);
    let mut kinds: Vec<ResourceKindView> = Vec::new();
    for resource in resources {
        let kind = resource.record.kind;
        let view = resource_view(context, resource);
        match kinds.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.resources.push(view),
            None => kinds.push(ResourceKindView {
                kind,
                resources: vec![view],
            }),
        }
    }
    let resources = archive.list::<ResourceKind>().iter();
    let sources = resources.map(|resource| &resource.record.sources[..]);
    ResourcesView {
        kinds,
        page: Frame::of_list(context, "resources", AddressKind::Resources)
            .in_section("resources")
            .with_sources_of(context, sources),
    }
}

fn resource_view(context: &mut PageContext<'_>, resource: &Entry<ResourceRecord>) -> ResourceView {
    let record = &resource.record;
    let archive = context.archive;
    let mentions = archive.related(GATHERINGS_OF_RESOURCE, &resource.id);
    ResourceView {
        anchor: context.texts.anchor(resource.id.clone()),
        title: record.title.to_string(),
        lang: context.language.foreign(record.lang),
        publisher: record
            .publisher
            .as_ref()
            .map(|actor| actor_link(context, actor)),
        summary_html: record
            .summary
            .as_deref()
            .map(|text| context.texts.inline(text)),
        url: record.url.as_ref().map(String::from),
        archived_url: record.archived_url.as_ref().map(String::from),
        checked_on: known_date(context, record.checked_on.as_ref()),
        topics: topic_links(context, &record.topics),
        efforts: record
            .efforts
            .iter()
            .map(|effort| effort_link(context, context.archive.record(effort)))
            .collect(),
        gatherings: gathering_items(context, mentions),
    }
}
