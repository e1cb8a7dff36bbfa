//! The newest talks, each with a picture of its first slide.

use crate::content::model::{Gathering, Presentation};
use crate::content::schema::records::GatheringKind;
use crate::site::pages::PageContext;
use crate::site::pages::kinds::gatherings::presentation::decks;
use crate::site::pages::parts::{
    DateView, Link, PagePicture, PersonView, first_picture, known_date, speaker_person, talk_link,
};
use serde::Serialize;

/// How many talks the home page shows.
const SHOWN: usize = 4;

/// How many of the newest talks are looked through for pictures: reading documents costs time.
const LOOKED_THROUGH: usize = 24;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HomeTalk {
    /// To its page, by its title.
    pub link: Link,
    pub speakers: Vec<PersonView>,
    /// Its own, else the gathering's. None: not known.
    pub date: Option<DateView>,
    /// The first slide, relative to the home page. None: there is none, or it may not be shown.
    pub picture: Option<PagePicture>,
    /// How many slides there are, attached or in words.
    pub slides: usize,
}

/// Those with pictures, newest first; without any, the newest.
pub fn newest_talks(context: &PageContext<'_>) -> Vec<HomeTalk> {
    let today = context.archive.today();
    let gatherings = context.archive.list::<GatheringKind>().iter().rev();
    let held = gatherings.filter(|gathering| {
        let date = gathering.date();
        date.is_some_and(|date| !date.is_after(today))
    });
    let talks = held.flat_map(|gathering| {
        let talks = gathering.presentations.iter();
        talks.map(move |talk| (gathering, talk))
    });
    let cards: Vec<HomeTalk> = talks
        .take(LOOKED_THROUGH)
        .map(|(gathering, talk)| home_talk(context, gathering, talk))
        .collect();
    let has_pictures = cards.iter().any(|card| card.picture.is_some());
    let shown = cards
        .into_iter()
        .filter(|card| card.picture.is_some() || !has_pictures);
    shown.take(SHOWN).collect()
}

fn home_talk(context: &PageContext<'_>, gathering: &Gathering, talk: &Presentation) -> HomeTalk {
    let record = &talk.record;
    let date = record.date.as_ref().or(gathering.date());
    let picture = first_picture(context, &decks(talk));
    let in_deck = picture.as_ref().map_or(0, |(_, pages)| *pages);
    let speakers = record.speakers.iter();
    HomeTalk {
        link: talk_link(context, gathering, talk),
        speakers: speakers
            .map(|speaker| speaker_person(context, speaker))
            .collect(),
        date: known_date(context, date),
        slides: in_deck.max(record.slides.len()),
        picture: picture.map(|(picture, _)| picture),
    }
}
