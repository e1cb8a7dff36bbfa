//! The page of one person: the talks and letters that the archive has, and what the person was then.

use crate::content::model::{Appearance, Contribution};
use crate::content::schema::fields::SpeakerRecord;
use crate::content::schema::records::{AddressKind, GatheringKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::gatherings::topic::{
    TalksOfGathering, newest_first, talks_by_gathering,
};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::{ListContent, ListId};
use crate::site::pages::parts::{
    ActorLink, DividedListView, Label, LetterItem, divided_list, letter_item, speaker_person,
    whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, SearchEntry};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PersonPageView {
    pub page: Frame,
    /// What the person was at the talks and letters, each once: the newest first.
    pub positions: Vec<PositionView>,
    /// By gathering, newest first, the undated last.
    pub talks: Vec<TalksOfGathering>,
    /// None: the talks stand here.
    pub divided_talks: Option<DividedListView>,
    /// Newest first.
    pub letters: Vec<LetterItem>,
}

/// What somebody was: never without any of these.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PositionView {
    /// "prosjektleder".
    pub role: Option<String>,
    /// The organisation, where the archive knows it.
    pub actor: Option<ActorLink>,
    /// The organisation as the source names it.
    pub affiliation: Option<String>,
}

impl PageKind for PersonPageView {
    const TEMPLATE: &'static str = "person.html";

    /// The person's slug.
    type Key = String;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let people = planning.archive.relations.person_pages.iter();
        people
            .map(|(slug, _)| {
                let path = planning.addresses.one(AddressKind::People, slug);
                planning.own(path, slug.to_owned())
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, slug: &String) -> PersonPageView {
        person_page_view(context, slug)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(search_entry(self))
    }
}

fn person_page_view(context: &PageContext<'_>, slug: &str) -> PersonPageView {
    let person = context.archive.person(slug);
    let mut appearances = context.archive.appearances_of(&person.key).to_vec();
    appearances.sort_by_key(|appearance| newest_first(context, appearance.gathering));
    let talks: Vec<(usize, usize)> = appearances.iter().filter_map(Appearance::talk).collect();
    let list = ListId::of(AddressKind::People, slug, ListContent::Talks);
    let divided_talks = divided_list(context, &list);
    let mut positions: Vec<PositionView> = Vec::new();
    for appearance in &appearances {
        let of_person = speakers(context, appearance).filter(|speaker| {
            context
                .archive
                .person_slug(&speaker.name, speaker.person.as_ref())
                == Some(slug)
        });
        for position in of_person.filter_map(|speaker| position(context, speaker)) {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
    }
    let letters = appearances.iter().filter_map(|appearance| {
        let gathering = context.archive.at::<GatheringKind>(appearance.gathering);
        match appearance.of {
            Contribution::Talk(_) => None,
            Contribution::Letter(number) => {
                Some(letter_item(context, gathering, &gathering.letters[number]))
            }
        }
    });
    PersonPageView {
        page: Frame::new(context, "person", Label::text(&person.name))
            .in_section("people")
            .under([Crumb::to_list(context, AddressKind::People)]),
        positions,
        talks: whole_list(&divided_talks, || talks_by_gathering(context, &talks)),
        divided_talks,
        letters: letters.collect(),
    }
}

/// Those who gave the talk, or the sender of the letter.
fn speakers<'a>(
    context: &PageContext<'a>,
    appearance: &Appearance,
) -> impl Iterator<Item = &'a SpeakerRecord> {
    let gathering = context.archive.at::<GatheringKind>(appearance.gathering);
    let (speakers, sender) = match appearance.of {
        Contribution::Talk(number) => {
            let talk = &gathering.presentations[number].record;
            (talk.speakers.as_slice(), None)
        }
        Contribution::Letter(number) => (&[][..], gathering.letters[number].record.from.as_ref()),
    };
    speakers.iter().chain(sender)
}

/// None: nothing is known of what the person was.
fn position(context: &PageContext<'_>, speaker: &SpeakerRecord) -> Option<PositionView> {
    let person = speaker_person(context, speaker);
    let is_known = person.role.is_some() || person.actor.is_some() || person.affiliation.is_some();
    is_known.then_some(PositionView {
        role: person.role,
        actor: person.actor,
        affiliation: person.affiliation,
    })
}

fn search_entry(view: &PersonPageView) -> SearchEntry {
    let of_positions = view.positions.iter().flat_map(|position| {
        let actor = position.actor.as_ref();
        let actor = actor.map(|actor| actor.link.text.as_str());
        let affiliation = position.affiliation.as_deref();
        [position.role.as_deref(), actor, affiliation]
    });
    let words: Vec<&str> = of_positions.flatten().collect();
    let first = view.positions.first();
    let organisation = first.and_then(|position| {
        let actor = position.actor.as_ref();
        let actor = actor.map(|actor| actor.link.text.clone());
        actor.or_else(|| position.affiliation.clone())
    });
    SearchEntry {
        by: organisation,
        ..SearchEntry::of_page(
            &view.page,
            EntryKind::Person,
            words.join(", "),
            String::new(),
        )
    }
}
