use crate::content::model::{Gathering, Letter, Presentation};
use crate::site::pages::PageContext;
use crate::site::pages::parts::{DateView, Link, PersonView, known_date, link, speaker_person};
use serde::Serialize;

/// A presentation as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TalkItem {
    /// To its page, by its title.
    pub link: Link,
    pub speakers: Vec<PersonView>,
    /// In the same language as the link's text.
    pub summary: Option<String>,
    /// How many slides are written in words.
    pub slides: usize,
}

/// A letter as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LetterItem {
    /// To its page, by its title.
    pub link: Link,
    /// None: not known.
    pub date: Option<DateView>,
    /// In the same language as the link's text.
    pub summary: Option<String>,
}

pub fn talk_item(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talk: &Presentation,
) -> TalkItem {
    let record = &talk.record;
    let speakers = record.speakers.iter();
    TalkItem {
        link: talk_link(context, gathering, talk),
        speakers: speakers
            .map(|speaker| speaker_person(context, speaker))
            .collect(),
        summary: record.summary.clone(),
        slides: record.slides.len(),
    }
}

pub fn talk_items<'t>(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talks: impl IntoIterator<Item = &'t Presentation>,
) -> Vec<TalkItem> {
    let talks = talks.into_iter();
    talks
        .map(|talk| talk_item(context, gathering, talk))
        .collect()
}

pub fn talk_link(context: &PageContext<'_>, gathering: &Gathering, talk: &Presentation) -> Link {
    let target = context.addresses.within_gathering(gathering.id(), &talk.id);
    link(context, &target, &talk.record.title, talk.record.lang)
}

/// A gathering's letters, in their order.
pub fn letter_items(context: &PageContext<'_>, gathering: &Gathering) -> Vec<LetterItem> {
    let letters = gathering.letters.iter();
    letters
        .map(|letter| letter_item(context, gathering, letter))
        .collect()
}

pub fn letter_item(
    context: &PageContext<'_>,
    gathering: &Gathering,
    letter: &Letter,
) -> LetterItem {
    let target = context
        .addresses
        .within_gathering(gathering.id(), &letter.id);
    let record = &letter.record;
    LetterItem {
        link: link(context, &target, &record.title, record.lang),
        date: known_date(context, record.date.value()),
        summary: record.summary.clone(),
    }
}
