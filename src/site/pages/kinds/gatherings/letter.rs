//! The page of one letter: from whom, to whom, when, and what it says.

use crate::base::text::{Html, Language};
use crate::content::model::{Gathering, Letter};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::parts::{
    ActorLink, DateView, Fact, Label, Link, SpeakerView, actor_link, date_view, gathering_link,
    source_views, speaker_view, weekday_view,
};
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
    context: &mut PageContext<'_>,
    gathering: &Gathering,
    letter: &Letter,
) -> LetterView {
    let record = &letter.record;
    let here = context
        .addresses
        .within_gathering(gathering.id(), &letter.id);
    let from_actor = record.from.as_ref().and_then(|from| from.actor.as_ref());
    let fact = |field: &str| Fact::new(record.provenance.get(field));
    LetterView {
        page: Frame {
            description: context
                .translation
                .summary(record.summary.as_deref())
                .map(str::to_owned),
            section: Some("gatherings"),
            sources: source_views(context, &record.sources),
            updated: record.updated.as_ref().map(|date| date_view(context, date)),
            ..Frame::new(
                context,
                "letter",
                Label::text(context.translation.title(&record.title)),
            )
        }
        .under(Crumb::to_gathering(context, gathering))
        .translated(context, &here, record.lang, &letter.twins),
        record_lang: context.language.foreign(record.lang),
        title_fact: fact("title"),
        gathering: gathering_link(context, gathering),
        date: record.date.value().map(|date| weekday_view(context, date)),
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
        summary_html: context
            .translation
            .summary(record.summary.as_deref())
            .map(|summary| context.texts.inline(summary)),
        body_html: context
            .texts
            .body(context.translation.body(letter.body.as_ref()), 2),
    }
}
