//! The tables of the programme: efforts, actors and counties.

use super::cells::{Cell, TableRow};
use crate::content::model::Archive;
use crate::content::schema::fields::Ref;
use crate::content::schema::kinds::ActorKind;
use crate::content::schema::records::{ActivityRecord, EffortRecord};

/// A row for each actor with a part in an activity, or in an effort as such; one without an actor where nobody is named.
pub fn efforts(archive: &Archive) -> impl Iterator<Item = TableRow> + '_ {
    archive.efforts.iter().flat_map(move |entry| {
        let effort = &entry.record;
        let roles = Roles {
            performers: &effort.performers,
            responsible: &effort.responsible,
            contributors: &effort.contributors,
        };
        let mut rows = Vec::new();
        if !roles.are_empty() || effort.activities.is_empty() {
            rows.extend(roles.rows(archive, effort, None));
        }
        for activity in &effort.activities {
            let roles = Roles {
                performers: &activity.performers,
                responsible: &activity.responsible,
                contributors: &activity.contributors,
            };
            rows.extend(roles.rows(archive, effort, Some(activity)));
        }
        rows
    })
}

struct Roles<'a> {
    performers: &'a [Ref<ActorKind>],
    responsible: &'a [Ref<ActorKind>],
    contributors: &'a [Ref<ActorKind>],
}

impl Roles<'_> {
    fn are_empty(&self) -> bool {
        self.performers.is_empty() && self.responsible.is_empty() && self.contributors.is_empty()
    }

    fn rows(
        &self,
        archive: &Archive,
        effort: &EffortRecord,
        activity: Option<&ActivityRecord>,
    ) -> Vec<TableRow> {
        let row = |role: &str, actor: Option<&str>| {
            let name = actor.and_then(|actor| archive.actors.find(actor));
            vec![
                effort.sub_goal.id().into(),
                effort.id.as_str().into(),
                effort.title.as_str().into(),
                activity.map(|activity| &activity.id).into(),
                activity.map(|activity| &activity.text).into(),
                Cell::of(activity.and_then(|activity| activity.period.as_ref())),
                activity.map_or(Cell::Empty, |activity| Cell::word(&activity.status)),
                role.into(),
                actor.into(),
                name.map(|actor| actor.record.name.as_str()).into(),
            ]
        };
        let with_role = |role: &'static str, actors: &[Ref<ActorKind>]| -> Vec<TableRow> {
            actors
                .iter()
                .map(|actor| row(role, Some(actor.id())))
                .collect()
        };
        let mut rows = with_role("performer", self.performers);
        rows.extend(with_role("responsible", self.responsible));
        rows.extend(with_role("contributor", self.contributors));
        if rows.is_empty() {
            rows.push(row("", None));
        }
        rows
    }
}

pub fn actors(archive: &Archive) -> impl Iterator<Item = TableRow> + '_ {
    archive.actors.iter().map(|entry| {
        let actor = &entry.record;
        vec![
            actor.id.as_str().into(),
            actor.name.as_str().into(),
            Cell::word(&actor.actor_type),
            actor.org_number.as_ref().into(),
            Cell::of(actor.valid.as_ref()),
            Cell::id(&actor.successor),
            Cell::ids(&actor.members),
            actor.url.as_ref().map(|url| url.as_str()).into(),
        ]
    })
}

pub fn counties(archive: &Archive) -> impl Iterator<Item = TableRow> + '_ {
    archive.counties.iter().map(|entry| {
        let county = &entry.record;
        let valid = county.valid.as_ref();
        vec![
            entry.id.as_str().into(),
            county.number.as_ref().into(),
            county.names.iter().next().map(|(_, name)| name).into(),
            Cell::of(valid),
            Cell::of(valid.and_then(|valid| valid.earliest())),
            Cell::of(valid.and_then(|valid| valid.latest())),
            Cell::ids(&county.predecessors),
            Cell::of(county.joined.as_ref()),
        ]
    })
}
