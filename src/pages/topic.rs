//! The page of one topic: everything about it, whatever kind of thing it is.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{DateView, GatheringItem, Link, PersonView};
use crate::model::Topic;
use crate::source::records::AddressKind;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicView {
    pub page: Frame,
    pub gatherings: Vec<GatheringItem>,
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
    pub talks: Vec<TopicTalk>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicTalk {
    pub link: Link,
    pub speakers: Vec<PersonView>,
    /// Its own, where that is another than the gathering's.
    pub date: Option<DateView>,
}

/// Gatherings and talks newest first, the undated last.
pub fn topic_view(composer: &Composer<'_>, topic: &Topic) -> TopicView {
    let archive = composer.archive;
    let gatherings = archive.gatherings.as_slice();
    let newest_first = |index: &usize| {
        let date = gatherings[*index].date();
        (date.is_none(), std::cmp::Reverse(*index))
    };
    let mut gathering_indexes = topic.gatherings.clone();
    gathering_indexes.sort_by_key(newest_first);
    let mut talks = topic.presentations.clone();
    talks.sort_by_key(|(gathering, talk)| (newest_first(gathering), *talk));
    let by_gathering = talks.chunk_by(|(gathering, _), (next, _)| gathering == next);
    let of_gathering = |talks: &[(usize, usize)]| {
        let gathering = &gatherings[talks[0].0];
        let date = gathering.date();
        let talks = talks.iter().map(|(_, talk)| {
            let talk = &gathering.presentations[*talk];
            let speakers = talk.record.speakers.iter();
            let own_date = talk.record.date.as_ref();
            TopicTalk {
                link: composer.talk_link(gathering, talk),
                speakers: speakers.map(|speaker| composer.person(speaker)).collect(),
                date: own_date
                    .filter(|own| Some(*own) != date)
                    .map(|date| composer.date(date)),
            }
        });
        TalksOfGathering {
            gathering: composer.gathering_link(gathering),
            date: date.map(|date| composer.date(date)),
            talks: talks.collect(),
        }
    };
    TopicView {
        page: Frame {
            section: Some("topics"),
            ..composer.frame("topic", Label::text(capitalised(&topic.name)))
        }
        .under(vec![composer.list_crumb(AddressKind::Topics)])
        .in_language(composer.foreign(None)),
        gatherings: composer.gathering_items(&gathering_indexes),
        talks: by_gathering.map(of_gathering).collect(),
        projects: topic
            .projects
            .iter()
            .map(|index| composer.project_link(&archive.projects.as_slice()[*index]))
            .collect(),
        resources: topic
            .resources
            .iter()
            .map(|index| composer.resource_link(&archive.resources.as_slice()[*index]))
            .collect(),
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
