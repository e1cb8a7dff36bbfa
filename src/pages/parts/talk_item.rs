use super::{DateView, Link, PersonView};
use crate::model::{Gathering, Letter, Presentation};
use crate::pages::Composer;
use serde::Serialize;

/// A presentation as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TalkItem {
    pub link: Link,
    pub speakers: Vec<PersonView>,
    /// In the same language as the link's text.
    pub summary: Option<String>,
    pub slides: usize,
}

/// A letter as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LetterItem {
    pub link: Link,
    /// None: not known.
    pub date: Option<DateView>,
    /// In the same language as the link's text.
    pub summary: Option<String>,
}

impl Composer<'_> {
    pub fn talk_item(&self, gathering: &Gathering, talk: &Presentation) -> TalkItem {
        let record = &talk.record;
        TalkItem {
            link: self.talk_link(gathering, talk),
            speakers: record.speakers.iter().map(|s| self.person(s)).collect(),
            summary: record.summary.clone(),
            slides: record.slides.len(),
        }
    }

    pub fn talk_link(&self, gathering: &Gathering, talk: &Presentation) -> Link {
        let target = self.addresses.within_gathering(gathering.id(), &talk.id);
        self.link(&target, &talk.record.title, talk.record.lang)
    }

    pub fn letter_item(&self, gathering: &Gathering, letter: &Letter) -> LetterItem {
        let target = self.addresses.within_gathering(gathering.id(), &letter.id);
        let record = &letter.record;
        LetterItem {
            link: self.link(&target, &record.title, record.lang),
            date: record.date.value().map(|date| self.date(date)),
            summary: record.summary.clone(),
        }
    }
}
