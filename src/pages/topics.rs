//! The list of all topics, in alphabetical order.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::Link;
use crate::source::records::AddressKind;
use crate::text::collation::sort_by_text;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TopicsView {
    pub page: Frame,
    pub topics: Vec<CountedLink>,
}

/// A link, and how many things stand behind it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CountedLink {
    pub link: Link,
    pub count: usize,
}

pub fn topics_view(composer: &Composer<'_>) -> TopicsView {
    TopicsView {
        page: Frame {
            section: Some("topics"),
            ..composer.frame("topics", Label::word(AddressKind::Topics.title_word()))
        },
        topics: composer.counted_topics(),
    }
}

impl Composer<'_> {
    /// Every topic with the number of gatherings, talks, projects and resources about it.
    pub fn counted_topics(&self) -> Vec<CountedLink> {
        let mut topics: Vec<CountedLink> = self
            .archive
            .relations
            .topics
            .iter()
            .map(|(slug, topic)| {
                let target = self.addresses.one(AddressKind::Topics, slug);
                CountedLink {
                    link: self.link(&target, &topic.name, None),
                    count: topic.gatherings.len()
                        + topic.presentations.len()
                        + topic.projects.len()
                        + topic.resources.len(),
                }
            })
            .collect();
        sort_by_text(&mut topics, |topic| &topic.link.text);
        topics
    }
}
