//! The list of resources: guides, tools, reports and courses that the programme points to, by kind.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{ActorLink, DateView, GatheringItem, Link, SourceView};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, ResourceRecord, ResourceType};
use crate::text::collation::sort_by_text;
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourcesView {
    pub page: Frame,
    pub kinds: Vec<ResourceKindView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourceKindView {
    pub kind: ResourceType,
    pub resources: Vec<ResourceView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ResourceView {
    pub anchor: String,
    pub title: String,
    pub lang: Option<Language>,
    pub publisher: Option<ActorLink>,
    pub summary_html: Option<Html>,
    /// None: not known.
    pub url: Option<String>,
    pub archived_url: Option<String>,
    /// When somebody last saw that the address leads there.
    pub checked_on: Option<DateView>,
    pub topics: Vec<Link>,
    pub efforts: Vec<Link>,
    /// Where in the archive it is mentioned.
    pub gatherings: Vec<GatheringItem>,
    pub sources: Vec<SourceView>,
}

pub fn resources_view(composer: &mut Composer<'_>) -> ResourcesView {
    let archive = composer.archive;
    let mut resources: Vec<&Entry<ResourceRecord>> = archive.resources.iter().collect();
    sort_by_text(&mut resources, |resource| &resource.record.title);
    // By kind; within a kind the order of titles stays.
    resources.sort_by_key(|resource| resource.record.kind);
    let mut kinds: Vec<ResourceKindView> = Vec::new();
    for resource in resources {
        let kind = resource.record.kind;
        let view = resource_view(composer, resource);
        match kinds.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.resources.push(view),
            None => kinds.push(ResourceKindView {
                kind,
                resources: vec![view],
            }),
        }
    }
    ResourcesView {
        kinds,
        page: Frame {
            section: Some("resources"),
            ..composer.frame(
                "resources",
                Label::word(AddressKind::Resources.title_word()),
            )
        },
    }
}

fn resource_view(composer: &mut Composer<'_>, resource: &Entry<ResourceRecord>) -> ResourceView {
    let record = &resource.record;
    let relations = &composer.archive.relations;
    let mentions = under(&relations.gatherings_by_resource, &resource.id);
    ResourceView {
        anchor: composer.anchor(resource.id.clone()),
        title: record.title.clone(),
        lang: composer.foreign(record.lang),
        publisher: record.publisher.as_ref().map(|actor| composer.actor(actor)),
        summary_html: record.summary.as_deref().map(|text| composer.inline(text)),
        url: record.url.as_ref().map(String::from),
        archived_url: record.archived_url.as_ref().map(String::from),
        checked_on: record.checked_on.as_ref().map(|date| composer.date(date)),
        topics: composer.topic_links(&record.topics),
        efforts: record
            .efforts
            .iter()
            .map(|effort| composer.effort_link(&composer.archive.efforts[effort]))
            .collect(),
        gatherings: composer.gathering_items(mentions),
        sources: composer.sources(&record.sources),
    }
}
