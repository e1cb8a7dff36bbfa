//! The page of one sub-goal: what it says, and what is done to reach it.

use super::Composer;
use super::frame::{Frame, Label};
use super::parts::{Fact, GatheringItem, Link};
use super::sub_goals::PhaseView;
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, EffortRecord, SubGoalRecord};
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalView {
    pub page: Frame,
    pub number: String,
    /// None: the title is the text.
    pub text_html: Option<Html>,
    pub text_fact: Fact,
    pub text_lang: Option<Language>,
    pub phase: Option<PhaseView>,
    pub efforts: Vec<ShortEffort>,
    pub gatherings: Vec<GatheringItem>,
    pub projects: Vec<Link>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// An effort by its title and its activities; the links lead to the overview of efforts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ShortEffort {
    pub link: Link,
    pub activities: Vec<Link>,
}

/// `index`: the sub-goal's place in the archive's table.
pub fn sub_goal_view(composer: &mut Composer<'_>, index: usize) -> SubGoalView {
    let archive = composer.archive;
    let relations = &archive.relations;
    let goals = archive.sub_goals.as_slice();
    let goal: &Entry<SubGoalRecord> = &goals[index];
    let record = &goal.record;
    let neighbour = |index: Option<usize>| {
        let goal = goals.get(index?)?;
        Some(composer.sub_goal_link(goal))
    };
    let previous = neighbour(index.checked_sub(1));
    let next = neighbour(index.checked_add(1));
    let title = record.heading.as_ref().unwrap_or(&record.text);
    SubGoalView {
        number: record.number.clone(),
        text_html: record
            .heading
            .is_some()
            .then(|| composer.inline(&record.text)),
        text_fact: Fact::new(record.provenance.get("text")),
        text_lang: composer.foreign(None),
        phase: composer.phase(goal),
        efforts: under(&relations.efforts_by_sub_goal, &goal.id)
            .iter()
            .map(|index| short_effort(composer, &archive.efforts.as_slice()[*index]))
            .collect(),
        gatherings: composer.gathering_items(under(&relations.gatherings_by_sub_goal, &goal.id)),
        projects: under(&relations.projects_by_sub_goal, &goal.id)
            .iter()
            .map(|index| composer.project_link(&archive.projects.as_slice()[*index]))
            .collect(),
        previous,
        next,
        page: Frame {
            section: Some("programme"),
            description: Some(record.text.clone()),
            sources: composer.sources(&record.sources),
            updated: record.updated.as_ref().map(|date| composer.date(date)),
            ..composer.frame("sub-goal", Label::text(title))
        }
        .under(composer.programme_crumb())
        .under(vec![composer.list_crumb(AddressKind::SubGoals)])
        .in_language(composer.foreign(None)),
    }
}

fn short_effort(composer: &Composer<'_>, effort: &Entry<EffortRecord>) -> ShortEffort {
    ShortEffort {
        link: composer.effort_link(effort),
        activities: effort
            .record
            .activities
            .iter()
            .map(|activity| composer.activity_link(activity))
            .collect(),
    }
}
