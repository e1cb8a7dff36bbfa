//! The talks of a gathering as cards: who, how much there is of it, and its first slides by picture.

use super::super::presentation::decks;
use crate::content::model::{Gathering, Presentation};
use crate::content::schema::records::RecordingStatus;
use crate::site::pages::PageContext;
use crate::site::pages::parts::{PageThumbnail, TalkItem, first_thumbnails, talk_item};
use serde::Serialize;

/// As many slides as stand in a row.
const SHOWN: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TalkCard {
    pub talk: TalkItem,
    /// How many slides there are of it, written or in the file. None: none is known.
    pub slides: Option<usize>,
    /// It can be seen or heard.
    pub is_recorded: bool,
    /// The first slides, each with its place on the talk's page.
    pub strip: Vec<StripSlide>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StripSlide {
    pub href: String,
    pub picture: PageThumbnail,
}

/// `talks`: in the order to show them.
pub fn talk_cards(
    context: &PageContext<'_>,
    gathering: &Gathering,
    talks: Vec<&Presentation>,
) -> Vec<TalkCard> {
    let talks = talks.into_iter();
    talks
        .map(|talk| talk_card(context, gathering, talk))
        .collect()
}

fn talk_card(context: &PageContext<'_>, gathering: &Gathering, talk: &Presentation) -> TalkCard {
    let item = talk_item(context, gathering, talk);
    let files = decks(talk);
    let library = context.archive.library();
    let in_file = files.iter().find_map(|file| library.summary(file));
    let written = Some(talk.record.slides.len()).filter(|count| *count > 0);
    let slides = written.or_else(|| in_file.map(|summary| summary.pages.len()));
    let mut recordings = talk.record.recordings.iter();
    // Where the slides are written, a deck with another number of pages is another deck.
    let is_same_deck = written
        .is_none_or(|count| in_file.is_some_and(|summary| summary.page_count as usize == count));
    let pictures = match is_same_deck {
        true => first_thumbnails(context, &files, SHOWN),
        false => Vec::new(),
    };
    let strip = pictures.into_iter().map(|picture| StripSlide {
        href: format!("{}#lysbilde-{}", item.link.href, picture.number),
        picture,
    });
    TalkCard {
        slides,
        is_recorded: recordings.any(|recording| recording.status == RecordingStatus::Available),
        strip: strip.collect(),
        talk: item,
    }
}
