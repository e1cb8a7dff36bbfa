//! The list of the programme's sub-goals, under its main goal.

use super::Composer;
use super::frame::{Crumb, Frame, Label};
use super::parts::{Fact, Link};
use super::programme::{MainGoalView, main_goal_view};
use crate::model::under;
use crate::source::Entry;
use crate::source::records::{AddressKind, SubGoalRecord};
use crate::text::{Html, Language};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalsView {
    pub page: Frame,
    pub main_goal: Option<MainGoalView>,
    pub sub_goals: Vec<SubGoalItem>,
}

/// A sub-goal as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalItem {
    pub link: Link,
    /// None: the link says it.
    pub text_html: Option<Html>,
    pub lang: Option<Language>,
    pub phase: Option<PhaseView>,
    /// How many efforts it has.
    pub efforts: usize,
}

/// The phase of the work that a sub-goal belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PhaseView {
    pub name: String,
    pub lang: Option<Language>,
    pub fact: Fact,
}

pub fn sub_goals_view(composer: &mut Composer<'_>) -> SubGoalsView {
    let archive = composer.archive;
    let main_goal = archive.main_goal.as_ref();
    let sources = main_goal.map(|goal| &goal.sources[..]).into_iter().chain(
        archive
            .sub_goals
            .iter()
            .map(|goal| &goal.record.sources[..]),
    );
    SubGoalsView {
        main_goal: main_goal.map(|goal| main_goal_view(composer, goal)),
        sub_goals: composer.sub_goal_items(),
        page: Frame {
            section: Some("programme"),
            sources: composer.sources_of(sources),
            ..composer.frame("sub-goals", Label::word(AddressKind::SubGoals.title_word()))
        }
        .under(composer.programme_crumb()),
    }
}

impl Composer<'_> {
    pub fn sub_goal_items(&mut self) -> Vec<SubGoalItem> {
        let archive = self.archive;
        archive
            .sub_goals
            .iter()
            .map(|goal| SubGoalItem {
                link: self.sub_goal_link(goal),
                text_html: goal
                    .record
                    .heading
                    .is_some()
                    .then(|| self.inline(&goal.record.text)),
                lang: self.foreign(None),
                phase: self.phase(goal),
                efforts: under(&archive.relations.efforts_by_sub_goal, &goal.id).len(),
            })
            .collect()
    }

    pub fn phase(&self, goal: &Entry<SubGoalRecord>) -> Option<PhaseView> {
        goal.record.phase.as_ref().map(|phase| PhaseView {
            name: phase.clone(),
            lang: self.foreign(None),
            fact: Fact::new(goal.record.provenance.get("phase")),
        })
    }

    /// The step in the breadcrumbs that leads to the programme, where there is one.
    pub fn programme_crumb(&self) -> Vec<Crumb> {
        let programme = self.archive.programme.as_ref();
        let crumb = programme.map(|_| self.list_crumb(AddressKind::Programme));
        crumb.into_iter().collect()
    }
}
