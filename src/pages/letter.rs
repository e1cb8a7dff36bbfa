//! The page of one letter: from whom, to whom, when, and what it says.

use super::Composer;
use super::frame::{Crumb, Frame};
use super::parts::*;
use crate::model::{Gathering, Letter};
use crate::source::records::AddressKind;
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LetterView {
    pub page: Frame,
    /// The language of the record's own words, where it is not the page's: on a twin.
    pub record_lang: Option<Language>,
    pub title_fact: Fact,
    pub gathering: Link,
    /// None: not known.
    pub date: Option<DateView>,
    pub date_fact: Fact,
    /// None: not stated.
    pub from: Option<SpeakerView>,
    /// The organisation that sent it, when it is not the one of `from`.
    pub sender: Option<ActorLink>,
    /// A group, never a list of names. None: not stated.
    pub to: Option<String>,
    pub to_fact: Fact,
    pub summary_html: Option<Html>,
    pub body_html: Html,
}

pub fn letter_view(
    composer: &mut Composer<'_>,
    gathering: &Gathering,
    letter: &Letter,
) -> LetterView {
    let record = &letter.record;
    let here = composer
        .addresses
        .within_gathering(gathering.id(), &letter.id);
    let from_actor = record.from.as_ref().and_then(|from| from.actor.as_ref());
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    LetterView {
        page: Frame {
            description: composer.summary(record.summary.as_deref()),
            section: Some("gatherings"),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("letter", composer.title(&record.title))
        }
        .under(composer.crumbs_to(gathering))
        .in_language(composer.title_lang(record.lang))
        .with_twins(composer.twins(&here, record.lang, &letter.twins)),
        record_lang: composer.foreign(record.lang),
        title_fact: fact("title"),
        gathering: composer.gathering_link(gathering),
        date: record.date.value().map(|date| composer.day(date)),
        date_fact: fact("date"),
        from: record
            .from
            .as_ref()
            .map(|from| composer.speaker(from, &here)),
        sender: record
            .sender
            .as_ref()
            .filter(|sender| Some(*sender) != from_actor)
            .map(|sender| composer.actor(sender)),
        to: record.to.clone(),
        to_fact: fact("to"),
        summary_html: composer
            .summary(record.summary.as_deref())
            .map(|summary| composer.inline(&summary)),
        body_html: composer.entry_body(letter.body.as_ref()),
    }
}

impl Composer<'_> {
    /// The way to a page below a gathering's.
    pub fn crumbs_to(&self, gathering: &Gathering) -> Vec<Crumb> {
        let record = gathering.record();
        let address = self.addresses.gathering(gathering.id());
        vec![
            self.list_crumb(AddressKind::Gatherings),
            self.crumb(&address, &record.title, record.lang),
        ]
    }
}
