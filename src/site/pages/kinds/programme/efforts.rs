//! The overview of efforts: the whole document, sub-goal by sub-goal, with a jump to each and to each actor.

use super::effort::{EffortView, effort_entry, effort_view};
use super::matrix::{MatrixView, matrix_view};
use crate::base::text::{Html, Language};
use crate::content::schema::fields::ValueOrUnknown;
use crate::content::schema::records::{
    AddressKind, EffortKind, EffortsRecord, SubGoalKind, SubGoalRecord,
};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::EFFORTS_OF_SUB_GOAL;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::parts::{
    ActorLink, DateView, Label, MainGoalView, actor_links, date_view, main_goal_view,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{
    EntryKind, RESPONSIBLE_WORDS, SearchEntry, beginning, date_text, plain_text,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortsView {
    pub page: Frame,
    /// The language of the document, where it is not the page's.
    pub text_lang: Option<Language>,
    /// The actors that the document applies to.
    pub applies_to: Vec<ActorLink>,
    /// None: the document has no date.
    pub date: Option<DateView>,
    /// How many efforts there are.
    pub efforts: usize,
    /// How many activities the efforts have together.
    pub activities: usize,
    /// None: nobody has a part in any effort.
    pub matrix: Option<MatrixView>,
    /// Its headings begin at h3.
    pub introduction_html: Option<Html>,
    pub main_goal: Option<MainGoalView>,
    /// By number, each with its efforts.
    pub sub_goals: Vec<SubGoalEfforts>,
}

/// A sub-goal and its efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalEfforts {
    /// The id that links lead to.
    pub anchor: String,
    /// As the programme numbers it.
    pub number: String,
    pub heading: Option<String>,
    /// The goal's own text.
    pub text_html: Html,
    /// The sub-goal's own page.
    pub href: String,
    /// In the document's order.
    pub efforts: Vec<EffortView>,
}

impl SubGoalEfforts {
    /// The sub-goal as links to it are written.
    pub fn name(&self) -> String {
        let text = self.heading.clone();
        format!(
            "{}. {}",
            self.number,
            text.unwrap_or_else(|| self.text_html.plain())
        )
    }
}

impl PageKind for EffortsView {
    const TEMPLATE: &'static str = "efforts.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let document = planning.archive.effort_document.iter();
        document
            .flat_map(|document| {
                let path = planning.addresses.list(AddressKind::Efforts);
                planning.record(document, path, None, &document.record.aliases, ())
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> EffortsView {
        efforts_view(context, context.archive.planned_efforts())
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        let text = plain_text([self.introduction_html.as_ref()]);
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Page, text, String::new());
        entry.called.push(RESPONSIBLE_WORDS.to_owned());
        entry.facts.date = beginning(self.date.as_ref());
        entry.facts.date_text = date_text(self.date.as_ref());
        entry.things = (self.sub_goals.iter())
            .flat_map(|goal| goal.efforts.iter().map(|effort| effort_entry(effort, goal)))
            .collect();
        Some(entry)
    }
}

fn efforts_view(context: &mut PageContext<'_>, document: &Entry<EffortsRecord>) -> EffortsView {
    let archive = context.archive;
    let record = &document.record;
    for goal in archive.list::<SubGoalKind>() {
        context.texts.anchor(sub_goal_anchor(&goal.id));
    }
    let introduction = record.introduction.as_ref();
    let introduction_html = introduction.map(|text| {
        context
            .texts
            .markdown(text, &document.at("introduction"), 3, "innledning-")
    });
    EffortsView {
        text_lang: context.language.foreign(None),
        applies_to: actor_links(context, &record.applies_to),
        date: record
            .date
            .as_ref()
            .and_then(ValueOrUnknown::value)
            .map(|date| date_view(context, date)),
        efforts: archive.list::<EffortKind>().len(),
        activities: archive
            .list::<EffortKind>()
            .iter()
            .map(|e| e.record.activities.len())
            .sum(),
        matrix: matrix_view(context, sub_goal_anchor),
        introduction_html,
        main_goal: archive
            .main_goal()
            .map(|goal| main_goal_view(context, goal)),
        sub_goals: archive
            .list::<SubGoalKind>()
            .iter()
            .map(|goal| sub_goal_efforts(context, goal))
            .collect(),
        page: Frame::new(
            context,
            "efforts",
            match &record.title {
                Some(title) => Label::text(title),
                None => Label::word(AddressKind::Efforts.title_word()),
            },
        )
        .in_section("efforts")
        .with_sources(context, &record.sources)
        .updated(context, record.updated.as_ref())
        .in_language(
            record
                .title
                .as_ref()
                .and_then(|_| context.language.foreign(None)),
        ),
    }
}

fn sub_goal_anchor(id: &str) -> String {
    format!("delmal-{id}")
}

fn sub_goal_efforts(context: &mut PageContext<'_>, goal: &Entry<SubGoalRecord>) -> SubGoalEfforts {
    let archive = context.archive;
    SubGoalEfforts {
        anchor: sub_goal_anchor(&goal.id),
        number: goal.record.number.clone(),
        heading: goal.record.heading.as_ref().map(String::from),
        text_html: context.texts.inline(&goal.record.text),
        href: context
            .links
            .href(&context.addresses.one(AddressKind::SubGoals, &goal.id)),
        efforts: archive
            .related(EFFORTS_OF_SUB_GOAL, &goal.id)
            .map(|effort| effort_view(context, effort))
            .collect(),
    }
}
