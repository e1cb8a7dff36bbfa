//! The page of one topic: everything about it, whatever kind of thing it is.

use crate::content::model::Topic;
use crate::content::schema::records::{AddressKind, GatheringKind, ProjectKind, ResourceKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    CountyThenNow, DateView, GatheringItem, Label, Link, PersonView, gathering_item,
    gathering_items, known_date, project_links, resource_links, speaker_person, talk_link,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::SearchEntry;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicView {
    pub page: Frame,
    /// Newest first, the undated last.
    pub gatherings: Vec<GatheringItem>,
    /// By gathering, newest first, the undated last.
    pub talks: Vec<TalksOfGathering>,
    pub projects: Vec<Link>,
    pub resources: Vec<Link>,
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
        topic_view(context, context.archive.topic(slug))
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list(&self.page))
    }
}

/// Gatherings and talks newest first, the undated last.
fn topic_view(context: &PageContext<'_>, topic: &Topic) -> TopicView {
    let archive = context.archive;
    let gatherings = archive.list::<GatheringKind>();
    let newest_first = |index: &usize| {
        let date = gatherings[*index].date();
        (date.is_none(), std::cmp::Reverse(*index))
    };
    let mut indexes = topic.gatherings.clone();
    indexes.sort_by_key(newest_first);
    let mut talks = topic.presentations.clone();
    talks.sort_by_key(|(gathering, talk)| (newest_first(gathering), *talk));
    let by_gathering = talks.chunk_by(|(gathering, _), (next, _)| gathering == next);
    let projects = topic.projects.iter();
    let resources = topic.resources.iter();
    TopicView {
        page: Frame::new(context, "topic", Label::text(capitalised(&topic.name)))
            .in_section("topics")
            .under([Crumb::to_list(context, AddressKind::Topics)])
            .in_language(context.language.foreign(None)),
        gatherings: gathering_items(context, indexes.iter().map(|index| &gatherings[*index])),
        talks: by_gathering
            .map(|talks| talks_of_gathering(context, talks))
            .collect(),
        projects: project_links(
            context,
            projects.map(|index| archive.at::<ProjectKind>(*index)),
        ),
        resources: resource_links(
            context,
            resources.map(|index| archive.at::<ResourceKind>(*index)),
        ),
    }
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
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
