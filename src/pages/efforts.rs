//! The overview of efforts: the whole document, sub-goal by sub-goal, with a jump to each and to each actor.

use super::Composer;
use super::effort::{EffortView, effort_view};
use super::frame::{Frame, Label};
use super::parts::{ActorLink, DateView, Jump};
use super::programme::{MainGoalView, main_goal_view};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, EffortsRecord, Known, Ref, SubGoalRecord};
use crate::text::collation::sort_by_text;
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortsView {
    pub page: Frame,
    /// The language of the document, where it is not the page's.
    pub text_lang: Option<Language>,
    pub applies_to: Vec<ActorLink>,
    /// None: the document has no date.
    pub date: Option<DateView>,
    pub efforts: usize,
    pub activities: usize,
    pub contents: Vec<Jump>,
    /// Every actor with a part in an effort, by name; the links lead to the actor's list of efforts.
    pub actors: Vec<ActorLink>,
    pub introduction_html: Option<Html>,
    pub main_goal: Option<MainGoalView>,
    pub sub_goals: Vec<SubGoalEfforts>,
}

/// A sub-goal and its efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalEfforts {
    pub anchor: String,
    pub number: String,
    pub heading: Option<String>,
    pub text_html: Html,
    /// The sub-goal's own page.
    pub href: String,
    pub efforts: Vec<EffortView>,
}

pub fn efforts_view(composer: &mut Composer<'_>, document: &Entry<EffortsRecord>) -> EffortsView {
    let archive = composer.archive;
    let record = &document.record;
    let contents = contents(composer, record.introduction.is_some());
    let introduction = record.introduction.as_ref();
    let introduction_html = introduction
        .map(|text| composer.markdown(text, &document.at("introduction"), 3, "innledning-"));
    EffortsView {
        text_lang: composer.foreign(None),
        applies_to: composer.actors(&record.applies_to),
        date: record
            .date
            .as_ref()
            .and_then(Known::value)
            .map(|date| composer.date(date)),
        efforts: archive.efforts.len(),
        activities: archive
            .efforts
            .iter()
            .map(|e| e.record.activities.len())
            .sum(),
        contents,
        actors: actors_with_parts(composer),
        introduction_html,
        main_goal: archive
            .main_goal
            .as_ref()
            .map(|goal| main_goal_view(composer, goal)),
        sub_goals: archive
            .sub_goals
            .iter()
            .map(|goal| sub_goal_efforts(composer, goal))
            .collect(),
        page: Frame {
            section: Some("efforts"),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame(
                "efforts",
                match &record.title {
                    Some(title) => Label::text(title),
                    None => Label::word(AddressKind::Efforts.title_word()),
                },
            )
        }
        .in_language(record.title.as_ref().and_then(|_| composer.foreign(None))),
    }
}

fn contents(composer: &mut Composer<'_>, has_introduction: bool) -> Vec<Jump> {
    let archive = composer.archive;
    let introduction = has_introduction.then(|| composer.jump("innledning", "about-the-overview"));
    let main_goal = archive
        .main_goal
        .is_some()
        .then(|| composer.jump("hovedmal", "main-goal"));
    let sub_goals = archive.sub_goals.iter().map(|goal| {
        let link = composer.sub_goal_link(goal);
        Jump {
            anchor: composer.anchor(sub_goal_anchor(&goal.id)),
            label: Label::text(link.text),
            lang: link.lang,
        }
    });
    introduction
        .into_iter()
        .chain(main_goal)
        .chain(sub_goals)
        .collect()
}

fn sub_goal_anchor(id: &str) -> String {
    format!("delmal-{id}")
}

fn actors_with_parts(composer: &Composer<'_>) -> Vec<ActorLink> {
    let parts = &composer.archive.relations.parts;
    let mut actors: Vec<ActorLink> = composer
        .archive
        .actors
        .iter()
        .filter(|actor| parts.contains_key(&actor.id))
        .map(|actor| {
            let mut actor = composer.actor(&Ref::new(&actor.id));
            actor.link.href.push_str("#innsatser");
            actor
        })
        .collect();
    sort_by_text(&mut actors, |actor| &actor.link.text);
    actors
}

fn sub_goal_efforts(composer: &mut Composer<'_>, goal: &Entry<SubGoalRecord>) -> SubGoalEfforts {
    let archive = composer.archive;
    SubGoalEfforts {
        anchor: sub_goal_anchor(&goal.id),
        number: goal.record.number.clone(),
        heading: goal.record.heading.clone(),
        text_html: composer.inline(&goal.record.text),
        href: composer.href(&composer.addresses.one(AddressKind::SubGoals, &goal.id)),
        efforts: under(&archive.relations.efforts_by_sub_goal, &goal.id)
            .iter()
            .map(|index| effort_view(composer, &archive.efforts.as_slice()[*index]))
            .collect(),
    }
}
