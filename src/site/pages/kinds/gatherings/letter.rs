//! The page of one letter: from whom, to whom, when, and what it says.

use crate::base::text::{Html, Language};
use crate::content::model::{Gathering, Letter};
use crate::content::schema::records::GatheringKind;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, DateView, Fact, Link, SpeakerView, actor_link, body_html, gathering_link,
    known_weekday, speaker_view, summary_html,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryKind, Inherited, Passage, SearchEntry, actor_name, beginning, by_people, date_text,
    joined, person_names, plain_text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LetterView {
    pub page: Frame,
    /// The language of the record's own words, where it is not the page's: on a translation.
    pub record_lang: Option<Language>,
    /// How the title is known.
    pub title_fact: Fact,
    /// The gathering that the letter was sent after.
    pub gathering: Link,
    /// None: not known.
    pub date: Option<DateView>,
    /// How the date is known.
    pub date_fact: Fact,
    /// None: not stated.
    pub from: Option<SpeakerView>,
    /// The organisation that sent it, when it is not the one of `from`.
    pub sender: Option<ActorLink>,
    /// A group, never a list of names. None: not stated.
    pub to: Option<String>,
    /// How the receivers are known.
    pub to_fact: Fact,
    /// The record's summary, the first use of each abbreviation explained.
    pub summary_html: Option<Html>,
    /// The letter's text; empty without one. Its headings begin at h2.
    pub body_html: Html,
}

impl PageKind for LetterView {
    const TEMPLATE: &'static str = "letter.html";

    /// The gathering's place in the archive's table, and the letter's in the gathering.
    type Key = (usize, usize);

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let gatherings = planning.archive.gatherings.iter().enumerate();
        gatherings
            .flat_map(|(index, gathering)| {
                let numbered = gathering.letters.iter().enumerate();
                numbered.flat_map(move |(number, letter)| {
                    let path = planning
                        .addresses
                        .within_gathering(gathering.id(), &letter.id);
                    let record = &letter.record;
                    planning.record(letter, path, record.lang, &record.aliases, (index, number))
                })
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, (index, number): &Self::Key) -> LetterView {
        let gathering = context.archive.at::<GatheringKind>(*index);
        letter_view(context, gathering, &gathering.letters[*number], 2)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.summary_html.as_ref(), Some(&self.body_html)]);
        let people = self.from.iter().flat_map(person_names);
        let also = joined(people.chain(self.to.as_deref()));
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Letter, text, also);
        entry.facts.inherits = Inherited::AllButDate;
        entry.facts.date = beginning(self.date.as_ref());
        entry.facts.date_text = date_text(self.date.as_ref());
        entry.by = by_people(&self.from).or_else(|| {
            self.sender
                .as_ref()
                .map(|actor| actor_name(actor).to_owned())
        });
        let sender = self.sender.iter().map(|actor| actor_name(actor).to_owned());
        entry.facts.organisations = sender.collect();
        entry.passages.extend(Passage::of_headings(&self.body_html));
        Some(entry)
    }
}

/// `level`: of the highest heading in the letter's text.
pub fn letter_view(
    context: &mut PageContext<'_>,
    gathering: &Gathering,
    letter: &Letter,
    level: u8,
) -> LetterView {
    let record = &letter.record;
    let here = context
        .addresses
        .within_gathering(gathering.id(), &letter.id);
    let from_actor = record.from.as_ref().and_then(|from| from.actor.as_ref());
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    LetterView {
        page: Frame::of_record(context, "letter", &record.title)
            .summarised(context, record.summary.as_deref())
            .in_section("gatherings")
            .with_sources(context, &record.sources)
            .updated(context, record.updated.as_ref())
            .under(Crumb::to_gathering(context, gathering))
            .explaining_readings([&record.provenance])
            .translated(context, &here, record.lang, &letter.twins),
        record_lang: context.language.foreign(record.lang),
        title_fact: fact("title"),
        gathering: gathering_link(context, gathering),
        date: known_weekday(context, record.date.value()),
        date_fact: fact("date"),
        from: record
            .from
            .as_ref()
            .map(|from| speaker_view(context, from, &here)),
        sender: record
            .sender
            .as_ref()
            .filter(|sender| Some(*sender) != from_actor)
            .map(|sender| actor_link(context, sender)),
        to: record.to.clone(),
        to_fact: fact("to"),
        summary_html: summary_html(context, record.summary.as_deref()),
        body_html: body_html(context, letter.body.as_ref(), level),
    }
}
