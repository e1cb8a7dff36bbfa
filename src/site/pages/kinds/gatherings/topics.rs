//! The list of all topics, in alphabetical order.

use crate::base::text::collation::sort_by_text;
use crate::content::model::Topic;
use crate::content::schema::records::AddressKind;
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{DividedListView, Link, divided_list, link, whole_list};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicsView {
    pub page: Frame,
    pub topics: Vec<CountedLink>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
}

/// A link, and how many things stand behind it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedLink {
    pub link: Link,
    /// How many things the link leads to.
    pub count: usize,
}

impl PageKind for TopicsView {
    const TEMPLATE: &'static str = "topics.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Topics)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> TopicsView {
        topics_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

fn topics_view(context: &PageContext<'_>) -> TopicsView {
    let divided = divided_list(context, &ListId::All(AddressKind::Topics));
    TopicsView {
        page: Frame::of_list(context, "topics", AddressKind::Topics).in_section("topics"),
        topics: whole_list(&divided, || counted_topics(context)),
        divided,
    }
}

/// Every topic with the number of gatherings, talks, projects and resources about it.
pub fn counted_topics(context: &PageContext<'_>) -> Vec<CountedLink> {
    let mut topics: Vec<CountedLink> = context
        .archive
        .topics()
        .map(|(slug, topic)| counted_topic(context, slug, topic))
        .collect();
    sort_by_text(&mut topics, |topic| &topic.link.text);
    topics
}

/// One topic with the number of things about it.
pub fn counted_topic(context: &PageContext<'_>, slug: &str, topic: &Topic) -> CountedLink {
    let target = context.addresses.one(AddressKind::Topics, slug);
    CountedLink {
        link: link(context, &target, &topic.name, None),
        count: topic.gatherings.len()
            + topic.presentations.len()
            + topic.projects.len()
            + topic.resources.len(),
    }
}
