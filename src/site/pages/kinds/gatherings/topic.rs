//! The page of one topic: everything about it, whatever kind of thing it is.

use crate::content::model::Topic;
use crate::content::schema::records::{AddressKind, GatheringKind, ProjectKind, ResourceKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListContent, ListId};
use crate::site::pages::parts::{
    CountyThenNow, DateView, DividedListView, GatheringItem, Label, Link, PersonView, divided_list,
    divided_lists_of, gathering_item, gathering_items, known_date, project_links, resource_links,
    speaker_person, talk_link, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;
use std::cmp::Reverse;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicView {
    pub page: Frame,
    /// Newest first, the undated last.
    pub gatherings: Vec<GatheringItem>,
    /// By gathering, newest first, the undated last.
    pub talks: Vec<TalksOfGathering>,
    pub projects: Vec<Link>,
    pub resources: Vec<Link>,
    /// None: the gatherings stand here.
    pub divided_gatherings: Option<DividedListView>,
    /// None: the talks stand here.
    pub divided_talks: Option<DividedListView>,
    /// None: the projects stand here.
    pub divided_projects: Option<DividedListView>,
}

/// What was said about the topic at one gathering.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TalksOfGathering {
    pub gathering: Link,
    /// None: not known.
    pub date: Option<DateView>,
    /// Where it was held, by the name of the county at that time.
    pub county: Option<CountyThenNow>,
    /// In the order they were held.
    pub talks: Vec<TopicTalk>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicTalk {
    pub link: Link,
    pub speakers: Vec<PersonView>,
    /// Its own, where that is another than the gathering's.
    pub date: Option<DateView>,
}

impl PageKind for TopicView {
    const TEMPLATE: &'static str = "topic.html";

    /// Its slug.
    type Key = String;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let topics = planning.archive.relations.topics.by_slug.keys();
        topics
            .map(|slug| {
                let path = planning.addresses.one(AddressKind::Topics, slug);
                planning.own(path, slug.clone())
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, slug: &String) -> TopicView {
        topic_view(context, slug, context.archive.topic(slug))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

/// Gatherings and talks newest first, the undated last.
fn topic_view(context: &PageContext<'_>, slug: &str, topic: &Topic) -> TopicView {
    let archive = context.archive;
    let kind = AddressKind::Topics;
    let [divided_gatherings, divided_projects] = divided_lists_of(context, kind, slug);
    let divided_talks = divided_list(context, &ListId::of(kind, slug, ListContent::Talks));
    let mut indexes = topic.gatherings.clone();
    indexes.sort_by_key(|index| newest_first(context, *index));
    let mut talks = topic.presentations.clone();
    talks.sort_by_key(|(gathering, talk)| (newest_first(context, *gathering), *talk));
    let projects = topic.projects.iter();
    let resources = topic.resources.iter();
    TopicView {
        page: Frame::new(context, "topic", Label::text(capitalised(&topic.name)))
            .in_section("topics")
            .under([Crumb::to_list(context, AddressKind::Topics)])
            .in_language(context.language.foreign(None)),
        gatherings: whole_list(&divided_gatherings, || {
            gathering_items(
                context,
                indexes
                    .iter()
                    .map(|index| archive.at::<GatheringKind>(*index)),
            )
        }),
        talks: whole_list(&divided_talks, || talks_by_gathering(context, &talks)),
        projects: whole_list(&divided_projects, || {
            let projects = projects.map(|index| archive.at::<ProjectKind>(*index));
            project_links(context, projects)
        }),
        divided_gatherings,
        divided_talks,
        divided_projects,
        resources: resource_links(
            context,
            resources.map(|index| archive.at::<ResourceKind>(*index)),
        ),
    }
}

/// The order of gatherings, by their places in the archive's table: newest first, the undated last.
pub fn newest_first(context: &PageContext<'_>, gathering: usize) -> (bool, Reverse<usize>) {
    let date = context.archive.at::<GatheringKind>(gathering).date();
    (date.is_none(), Reverse(gathering))
}

/// `talks`: those of one gathering together; the gathering's place in the archive's table, and the talk's in the gathering.
pub fn talks_by_gathering(
    context: &PageContext<'_>,
    talks: &[(usize, usize)],
) -> Vec<TalksOfGathering> {
    let by_gathering = talks.chunk_by(|(gathering, _), (next, _)| gathering == next);
    by_gathering
        .map(|talks| talks_of_gathering(context, talks))
        .collect()
}

/// `talks`: of one gathering; its place in the archive's table, and the talk's in the gathering. Never empty.
fn talks_of_gathering(context: &PageContext<'_>, talks: &[(usize, usize)]) -> TalksOfGathering {
    let gathering = context.archive.at::<GatheringKind>(talks[0].0);
    let date = gathering.date();
    let talks = talks.iter().map(|(_, talk)| {
        let talk = &gathering.presentations[*talk];
        let speakers = talk.record.speakers.iter();
        let own_date = talk.record.date.as_ref();
        TopicTalk {
            link: talk_link(context, gathering, talk),
            speakers: speakers
                .map(|speaker| speaker_person(context, speaker))
                .collect(),
            date: known_date(context, own_date.filter(|own| Some(*own) != date)),
        }
    });
    let item = gathering_item(context, gathering);
    TalksOfGathering {
        gathering: item.link,
        date: item.date,
        county: item.county,
        talks: talks.collect(),
    }
}

/// A heading begins with a capital letter; a topic among others on a line does not.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
