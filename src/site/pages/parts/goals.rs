use super::{Fact, Link, sub_goal_link};
use crate::base::text::{Html, Language};
use crate::content::schema::records::{MainGoalRecord, SubGoalKind, SubGoalRecord};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::EFFORTS_OF_SUB_GOAL;
use serde::Serialize;

/// The programme's main goal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MainGoalView {
    pub text_html: Html,
    /// The text's language, where it is not the page's.
    pub lang: Option<Language>,
    /// How the text is known.
    pub fact: Fact,
}

/// A sub-goal as a line in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SubGoalItem {
    /// To its page, by its number and heading.
    pub link: Link,
    /// None: the link's text is the goal's.
    pub text_html: Option<Html>,
    /// The text's language, where it is not the page's.
    pub lang: Option<Language>,
    pub phase: Option<PhaseView>,
    /// How many efforts it has.
    pub efforts: usize,
}

/// The phase of the work that a sub-goal belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PhaseView {
    pub name: String,
    /// The name's language, where it is not the page's.
    pub lang: Option<Language>,
    /// How the phase is known.
    pub fact: Fact,
}

pub fn main_goal_view(context: &mut PageContext<'_>, goal: &MainGoalRecord) -> MainGoalView {
    MainGoalView {
        text_html: context.texts.inline(&goal.text),
        lang: context.language.foreign(None),
        fact: Fact::new(goal.provenance.get("text")),
    }
}

/// All sub-goals, by number.
pub fn sub_goal_items(context: &mut PageContext<'_>) -> Vec<SubGoalItem> {
    let archive = context.archive;
    let goals = archive.list::<SubGoalKind>().iter();
    let said_once = phases_inferred(context);
    goals
        .map(|goal| {
            let heading = goal.record.heading.as_ref();
            SubGoalItem {
                link: sub_goal_link(context, goal),
                text_html: heading.map(|_| context.texts.inline(&goal.record.text)),
                lang: context.language.foreign(None),
                phase: phase_view(context, goal).map(|phase| match said_once {
                    true => PhaseView {
                        fact: Fact::default(),
                        ..phase
                    },
                    false => phase,
                }),
                efforts: archive.related(EFFORTS_OF_SUB_GOAL, &goal.id).len(),
            }
        })
        .collect()
}

/// No source says which phase any of the sub-goals belongs to: a list of them says so once, and not at each.
pub fn phases_inferred(context: &PageContext<'_>) -> bool {
    let goals = context.archive.list::<SubGoalKind>().iter();
    let mut phases = goals
        .filter_map(|goal| phase_view(context, goal))
        .peekable();
    phases.peek().is_some() && phases.all(|phase| phase.fact.inferred)
}

pub fn phase_view(context: &PageContext<'_>, goal: &Entry<SubGoalRecord>) -> Option<PhaseView> {
    goal.record.phase.as_ref().map(|phase| PhaseView {
        name: phase.clone(),
        lang: context.language.foreign(None),
        fact: Fact::new(goal.record.provenance.get("phase")),
    })
}
