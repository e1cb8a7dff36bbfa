use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::Ref;
use crate::content::schema::records::ActorKind;
use rustc_hash::FxHashMap;

/// An actor's part in an effort, or in one activity of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Participation {
    pub role: ActorRole,
    /// Index into the archive's efforts.
    pub effort: usize,
    /// Index into the effort's activities; None: the effort as such.
    pub activity: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorRole {
    Performer,
    Responsible,
    Contributor,
}

impl ActorRole {
    pub const ALL: [ActorRole; 3] = [
        ActorRole::Performer,
        ActorRole::Responsible,
        ActorRole::Contributor,
    ];
}

pub(super) fn parts(archive: &ArchiveRecords) -> FxHashMap<String, Vec<Participation>> {
    let mut found: FxHashMap<String, Vec<Participation>> = FxHashMap::default();
    let mut add = |actors: &[Ref<ActorKind>], part: Participation| {
        for actor in actors {
            let parts = found.entry(actor.id().to_owned()).or_default();
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    };
    for (effort, entry) in archive.efforts.iter().enumerate() {
        let record = &entry.record;
        let cells = [
            &record.performers,
            &record.responsible,
            &record.contributors,
        ];
        for (role, actors) in ActorRole::ALL.into_iter().zip(cells) {
            let activity = None;
            add(
                actors,
                Participation {
                    role,
                    effort,
                    activity,
                },
            );
        }
        for (index, activity) in record.activities.iter().enumerate() {
            let cells = [
                &activity.performers,
                &activity.responsible,
                &activity.contributors,
            ];
            for (role, actors) in ActorRole::ALL.into_iter().zip(cells) {
                let activity = Some(index);
                add(
                    actors,
                    Participation {
                        role,
                        effort,
                        activity,
                    },
                );
            }
        }
    }
    found
}

pub(super) fn memberships(archive: &ArchiveRecords) -> FxHashMap<String, Vec<String>> {
    let mut found: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for group in &archive.actors {
        for member in &group.record.members {
            found
                .entry(member.id().to_owned())
                .or_default()
                .push(group.id.clone());
        }
    }
    found
}

pub(super) fn predecessors(archive: &ArchiveRecords) -> FxHashMap<String, Vec<String>> {
    let mut found: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for actor in &archive.actors {
        if let Some(successor) = &actor.record.successor {
            found
                .entry(successor.id().to_owned())
                .or_default()
                .push(actor.id.clone());
        }
    }
    found
}
