//! One effort with its activities, and who has which part in them: a section of the overview of efforts.
//! The source's raw cells and the confidence of their reading are the editor's, and stay out of the page.

use super::efforts::SubGoalEfforts;
use crate::base::text::Html;
use crate::content::schema::fields::reference::Ref;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::NETWORKS_OF_EFFORT;
use crate::site::pages::parts::{
    ActorLink, DateView, Link, activity_anchor, actor_link, actor_links, effort_anchor, known_date,
    network_link,
};
use crate::site::pages::search_entry::{
    EntryKind, Passage, SearchEntry, actor_name, joined, plain_text,
};
use serde::Serialize;
use std::collections::HashSet;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EffortView {
    /// The id that links lead to.
    pub anchor: String,
    /// "4.5"
    pub number: String,
    pub title: String,
    /// A second line below the title, as in the source.
    pub second_line: Option<String>,
    /// Everybody with a part in the effort or in one of its activities, each once.
    pub actors: Vec<ActorLink>,
    /// Who has a part in the effort as a whole, or in all its activities alike. Empty when each activity says its own.
    pub roles: Vec<RoleView>,
    /// `roles` are those of every activity, which then have none.
    pub alike: bool,
    /// Empty: the source names none.
    pub activities: Vec<ActivityView>,
    /// The networks that are a part of it.
    pub networks: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ActivityView {
    /// The id that links lead to.
    pub anchor: String,
    /// "4.5.1"
    pub number: String,
    /// The first use of each abbreviation explained.
    pub text_html: Html,
    /// The points of a list below the text.
    pub items_html: Vec<Html>,
    /// The three roles in the order of the source's columns. Empty: the effort says them for all its activities.
    pub roles: Vec<RoleView>,
    /// Whom the activity is for.
    pub target_groups: Vec<String>,
    /// None: the source says nothing of when.
    pub period: Option<PeriodView>,
    /// None: not known.
    pub status: Option<ActivityStatus>,
}

/// Everybody in one role: a cell of the source's table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RoleView {
    /// The key of the role's name among the theme's words.
    pub word: &'static str,
    /// Empty: not stated.
    pub actors: Vec<ActorLink>,
    /// Not stated here, but for the effort as a whole.
    pub on_effort: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PeriodView {
    pub date: Option<DateView>,
    /// How often it takes place.
    pub recurrence: Option<Recurrence>,
    /// The source's own words.
    pub as_written: Option<String>,
}

/// The keys of the roles' names, in the order of the source's columns.
const ROLES: [&str; 3] = ["performers", "responsible", "contributors"];

type Cells<'r> = [&'r [Ref<ActorKind>]; 3];

pub fn effort_view(context: &mut PageContext<'_>, effort: &Entry<EffortRecord>) -> EffortView {
    let record = &effort.record;
    let cells: Cells<'_> = [
        &record.performers,
        &record.responsible,
        &record.contributors,
    ];
    let alike = alike(record);
    let shown_cells = match record.activities.first().filter(|_| alike) {
        Some(activity) => activity_cells(activity),
        None => cells,
    };
    let whole = record.activities.is_empty() || alike;
    let networks = context.archive.related(NETWORKS_OF_EFFORT, &effort.id);
    EffortView {
        anchor: context.texts.anchor(effort_anchor(&effort.id)),
        number: effort.id.clone(),
        title: record.title.to_string(),
        second_line: record.second_line.clone(),
        actors: actors_of_effort(context, record),
        roles: roles(context, shown_cells, None)
            .into_iter()
            .filter(|role| whole || !role.actors.is_empty())
            .collect(),
        alike,
        networks: networks
            .map(|network| network_link(context, network))
            .collect(),
        activities: record
            .activities
            .iter()
            .map(|activity| activity_view(context, activity, cells, alike))
            .collect(),
    }
}

fn activity_cells(activity: &ActivityRecord) -> Cells<'_> {
    [
        &activity.performers,
        &activity.responsible,
        &activity.contributors,
    ]
}

/// Do several activities, and the activities alone, say who has which part, and all the same?
fn alike(record: &EffortRecord) -> bool {
    let own = [
        &record.performers,
        &record.responsible,
        &record.contributors,
    ];
    let mut all = record.activities.iter().map(activity_cells);
    let Some(first) = all.next() else {
        return false;
    };
    own.iter().all(|cell| cell.is_empty())
        && first.iter().any(|cell| !cell.is_empty())
        && all.len() > 0
        && all.all(|cells| cells == first)
}

/// In the order of the source, each once.
pub fn actors_of_effort(context: &PageContext<'_>, record: &EffortRecord) -> Vec<ActorLink> {
    let own: Cells<'_> = [
        &record.performers,
        &record.responsible,
        &record.contributors,
    ];
    let of_activities = record.activities.iter().flat_map(activity_cells);
    let mut seen = HashSet::new();
    let all = own.into_iter().chain(of_activities).flatten();
    all.filter(|actor| seen.insert(actor.id()))
        .map(|actor| actor_link(context, actor))
        .collect()
}

fn activity_view(
    context: &mut PageContext<'_>,
    activity: &ActivityRecord,
    of_effort: Cells<'_>,
    alike: bool,
) -> ActivityView {
    ActivityView {
        anchor: context.texts.anchor(activity_anchor(&activity.id)),
        number: activity.id.clone(),
        text_html: context.texts.inline(&activity.text),
        items_html: activity
            .items
            .iter()
            .map(|item| context.texts.inline(item))
            .collect(),
        roles: match alike {
            true => Vec::new(),
            false => roles(context, activity_cells(activity), Some(of_effort)),
        },
        target_groups: activity.target_groups.clone(),
        period: period_view(context, activity),
        status: Some(activity.status).filter(|status| *status != ActivityStatus::Unknown),
    }
}

fn roles(
    context: &PageContext<'_>,
    cells: Cells<'_>,
    of_effort: Option<Cells<'_>>,
) -> Vec<RoleView> {
    let of_effort = of_effort.unwrap_or_default();
    ROLES
        .into_iter()
        .zip(cells.into_iter().zip(of_effort))
        .map(|(word, (actors, of_effort))| RoleView {
            word,
            actors: actor_links(context, actors),
            on_effort: actors.is_empty() && !of_effort.is_empty(),
        })
        .collect()
}

fn period_view(context: &PageContext<'_>, activity: &ActivityRecord) -> Option<PeriodView> {
    let period = PeriodView {
        date: known_date(context, activity.period.as_ref()),
        recurrence: activity.recurrence,
        as_written: activity.period_as_written.clone(),
    };
    let said = period.date.is_some() || period.recurrence.is_some() || period.as_written.is_some();
    said.then_some(period)
}

/// What search may find of an effort of the sub-goal, and of each of its activities.
pub fn effort_entry(effort: &EffortView, goal: &SubGoalEfforts) -> SearchEntry {
    let whole = Passage {
        anchor: effort.anchor.clone(),
        title: format!("{} {}", effort.number, effort.title),
        text: effort.second_line.clone().unwrap_or_default(),
        also: String::new(),
        picture: None,
    };
    let of_all: &[RoleView] = if effort.alike { &effort.roles } else { &[] };
    let activities = effort.activities.iter();
    let mut entry = SearchEntry::of_thing(EntryKind::Effort, whole);
    (entry.passages).extend(activities.map(|activity| activity_passage(activity, of_all)));
    let short = |actor: &ActorLink| {
        let name = actor.abbr.as_deref().unwrap_or(actor_name(actor));
        name.to_owned()
    };
    let actors: Vec<String> = effort.actors.iter().map(short).collect();
    entry.by = Some(actors.join(", ")).filter(|names| !names.is_empty());
    entry.facts.sub_goals = vec![goal.name()];
    entry.facts.sub_goal_number = Some(goal.number.clone());
    let names = effort.actors.iter().map(actor_name);
    entry.facts.organisations = names.map(str::to_owned).collect();
    entry
}

/// `of_all`: the roles that the effort says for all its activities.
fn activity_passage(activity: &ActivityView, of_all: &[RoleView]) -> Passage {
    let roles = activity.roles.iter().chain(of_all);
    let actors = roles.flat_map(|role| &role.actors);
    let also = actors
        .map(actor_name)
        .chain(activity.target_groups.iter().map(String::as_str));
    Passage {
        anchor: activity.anchor.clone(),
        title: activity.number.clone(),
        text: plain_text(
            std::iter::once(&activity.text_html)
                .chain(&activity.items_html)
                .map(Some),
        ),
        also: joined(also),
        picture: None,
    }
}
