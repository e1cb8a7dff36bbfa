//! Who contributes to what: how many efforts of each sub-goal every actor has a part in.

use crate::base::text::collation::sort_by_text;
use crate::content::schema::records::{ActorKind, EffortRecord, SubGoalKind};
use crate::content::source::Entry;
use crate::site::pages::PageContext;
use crate::site::pages::context::tables::EFFORTS_OF_SUB_GOAL;
use crate::site::pages::parts::{ActorLink, link_to_actor};
use serde::Serialize;
use std::collections::BTreeSet;

/// So many actors are shown at once; the others are folded.
const SHOWN: usize = 7;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixView {
    pub columns: Vec<MatrixColumn>,
    /// The actors with a part in most efforts, most first.
    pub rows: Vec<MatrixRow>,
    /// The other actors.
    pub more: Vec<MatrixRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixColumn {
    /// Of the sub-goal, as the programme numbers it.
    pub number: String,
    pub heading: Option<String>,
    /// The id of the sub-goal's efforts on the page.
    pub anchor: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixRow {
    /// The link leads to the actor's list of efforts.
    pub actor: ActorLink,
    /// The actor's id, which chooses its efforts on the page.
    pub key: String,
    /// One for each column.
    pub cells: Vec<MatrixCell>,
    /// The efforts that the actor has a part in.
    pub total: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MatrixCell {
    pub count: usize,
    /// How strong the cell's ground is: 0 for none, 1 for one, 2 for two or three, 3 for more.
    pub step: u8,
}

impl MatrixCell {
    fn new(count: usize) -> MatrixCell {
        let step = match count {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            _ => 3,
        };
        MatrixCell { count, step }
    }
}

/// `anchor`: of a sub-goal's efforts, by its id. None: nobody has a part in any effort.
pub fn matrix_view(
    context: &PageContext<'_>,
    anchor: impl Fn(&str) -> String,
) -> Option<MatrixView> {
    let archive = context.archive;
    let goals = archive.list::<SubGoalKind>();
    // For each sub-goal, the actors of each of its efforts.
    let actors_of: Vec<Vec<BTreeSet<&str>>> = goals
        .iter()
        .map(|goal| {
            let efforts = archive.related(EFFORTS_OF_SUB_GOAL, &goal.id);
            efforts.map(actors_of_effort).collect()
        })
        .collect();
    let mut rows: Vec<MatrixRow> = Vec::new();
    for actor in archive.list::<ActorKind>() {
        let id = actor.id.as_str();
        let counts: Vec<usize> = actors_of
            .iter()
            .map(|efforts| efforts.iter().filter(|actors| actors.contains(id)).count())
            .collect();
        let total = counts.iter().sum();
        if total > 0 {
            let mut actor = link_to_actor(context, actor);
            actor.link.href.push_str("#innsatser");
            rows.push(MatrixRow {
                key: id.to_owned(),
                actor,
                cells: counts.into_iter().map(MatrixCell::new).collect(),
                total,
            });
        }
    }
    sort_by_text(&mut rows, |row| &row.actor.link.text);
    rows.sort_by_key(|row| std::cmp::Reverse(row.total));
    let more = rows.split_off(SHOWN.min(rows.len()));
    let columns = goals.iter().map(|goal| MatrixColumn {
        number: goal.record.number.clone(),
        heading: goal.record.heading.as_ref().map(String::from),
        anchor: anchor(&goal.id),
    });
    (!rows.is_empty()).then(|| MatrixView {
        columns: columns.collect(),
        rows,
        more,
    })
}

/// Everybody with a part in the effort or in one of its activities.
fn actors_of_effort(effort: &Entry<EffortRecord>) -> BTreeSet<&str> {
    let record = &effort.record;
    let own = [
        &record.performers,
        &record.responsible,
        &record.contributors,
    ];
    let of_activities = record.activities.iter().flat_map(|activity| {
        [
            &activity.performers,
            &activity.responsible,
            &activity.contributors,
        ]
    });
    let all = own.into_iter().chain(of_activities).flatten();
    all.map(|actor| actor.id()).collect()
}
