//! Reverse relations between records: for each actor, county, person and topic, the records that refer to it.
//!
//! One file for each kind of target. All are computed once, from a sound archive or one with stand-ins, and store ids or
//! indexes into the archive's tables, never copies.

mod actors;
mod counties;
mod networks;
mod people;
mod slugs;
mod topics;

pub use actors::{ActorRole, Participation};
pub use counties::Lineage;
pub use networks::Neighbours;
pub use people::{Appearance, Contribution, PersonPage, PersonPages};
pub use topics::{Topic, Topics, topic_key};

use super::{ArchiveRecords, Gathering};
use crate::base::text::WithdrawnNames;
use crate::content::schema::fields::Ref;
use crate::content::schema::kinds::RecordKind;
use crate::content::schema::records::PersonKind;
use rustc_hash::{FxHashMap, FxHashSet};

#[derive(Debug, Default)]
pub struct Relations {
    /// By actor: its parts in efforts and activities, in the efforts' order.
    pub parts: FxHashMap<String, Vec<Participation>>,
    /// By actor: the classes and groups it is a member of.
    pub memberships: FxHashMap<String, Vec<String>>,
    /// By actor: the actors it took over from.
    pub predecessors_of_actor: FxHashMap<String, Vec<String>>,
    /// By county: where it came from and what became of it.
    pub lineages: FxHashMap<String, Lineage>,
    /// By county: its gatherings, as indexes into the archive's table, in the table's order.
    pub gatherings_by_county: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_network: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_sub_goal: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_municipality: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_project: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_resource: FxHashMap<String, Vec<usize>>,
    pub gatherings_by_actor: FxHashMap<String, Vec<usize>>,
    pub efforts_by_sub_goal: FxHashMap<String, Vec<usize>>,
    pub projects_by_municipality: FxHashMap<String, Vec<usize>>,
    pub projects_by_county: FxHashMap<String, Vec<usize>>,
    pub projects_by_sub_goal: FxHashMap<String, Vec<usize>>,
    pub networks_by_county: FxHashMap<String, Vec<usize>>,
    pub networks_by_effort: FxHashMap<String, Vec<usize>>,
    /// By gathering: the one before and the one after it in its network.
    pub neighbours: FxHashMap<String, Neighbours>,
    /// By person (see [`Relations::person`]): their talks and letters, in the gatherings' order.
    pub appearances: FxHashMap<String, Vec<Appearance>>,
    /// People (likewise) who are not to be named.
    removed: FxHashSet<String>,
    /// Replaces the name of such a person in texts.
    withdrawn_name: &'static str,
    known_names: people::KnownNames,
    pub topics: Topics,
    /// Of those who have a page of their own: none where the site does not ask for such pages.
    pub person_pages: PersonPages,
}

impl Relations {
    /// The key of a person: the id if there is one, else the name. All mentions of a person have the same key.
    pub fn person(&self, name: &str, person: Option<&Ref<PersonKind>>) -> String {
        people::person_key(&self.known_names, name, person)
    }

    /// Whether the person has asked not to be named.
    pub fn is_removed(&self, name: &str, person: Option<&Ref<PersonKind>>) -> bool {
        self.withdrawn_name == name
            || !self.removed.is_empty()
                && people::is_removed(&self.removed, &self.known_names, name, person)
    }

    pub fn new(archive: &ArchiveRecords) -> Relations {
        let gatherings = archive.gatherings.as_slice();
        let projects = archive.projects.as_slice();
        let networks = archive.networks.as_slice();
        let gatherings_by_network = indexes(gatherings, |g| {
            g.record().network.iter().map(|r| r.id()).collect()
        });
        let relations = Relations {
            parts: actors::parts(archive),
            memberships: actors::memberships(archive),
            predecessors_of_actor: actors::predecessors(archive),
            lineages: counties::lineages(archive),
            gatherings_by_county: indexes(gatherings, |g| {
                g.record().county.iter().map(|r| r.id()).collect()
            }),
            gatherings_by_sub_goal: indexes(gatherings, |g| ids(&g.record().sub_goals)),
            gatherings_by_municipality: indexes(gatherings, municipalities),
            gatherings_by_project: indexes(gatherings, |g| ids(&g.record().projects)),
            gatherings_by_resource: indexes(gatherings, |g| ids(&g.record().resources)),
            gatherings_by_actor: indexes(gatherings, |g| {
                let record = g.record();
                ids(&record.organisers)
                    .into_iter()
                    .chain(ids(&record.co_organisers))
                    .collect()
            }),
            efforts_by_sub_goal: indexes(archive.efforts.as_slice(), |e| {
                vec![e.record.sub_goal.id()]
            }),
            projects_by_municipality: indexes(projects, |p| ids(&p.record.municipalities)),
            projects_by_county: indexes(projects, |p| {
                p.record.county.iter().map(|r| r.id()).collect()
            }),
            projects_by_sub_goal: indexes(projects, |p| ids(&p.record.sub_goals)),
            networks_by_county: indexes(networks, |n| vec![n.county.id()]),
            networks_by_effort: indexes(networks, |n| {
                n.record.effort.iter().map(|r| r.id()).collect()
            }),
            neighbours: networks::neighbours(archive, &gatherings_by_network),
            gatherings_by_network,
            topics: topics::topics(archive),
            person_pages: PersonPages::default(),
            appearances: people::appearances(archive),
            removed: people::removed(archive),
            withdrawn_name: WithdrawnNames::placeholder(archive.site.record.language),
            known_names: people::known_names(archive),
        };
        match archive.site.record.people.pages {
            true => Relations {
                person_pages: PersonPages::new(archive, &relations),
                ..relations
            },
            false => relations,
        }
    }
}

/// Where a gathering was held, and whose people were there, each once.
fn municipalities(gathering: &Gathering) -> Vec<&str> {
    let record = gathering.record();
    let mut ids: Vec<&str> = record.municipality.iter().map(|r| r.id()).collect();
    for participant in record.participants.iter().flat_map(|p| &p.municipalities) {
        if !ids.contains(&participant.id()) {
            ids.push(participant.id());
        }
    }
    ids
}

fn ids<K: RecordKind>(references: &[Ref<K>]) -> Vec<&str> {
    references.iter().map(|reference| reference.id()).collect()
}

/// For each key, the indexes of the entries that refer to it, in the order of their table.
fn indexes<T>(table: &[T], keys: impl Fn(&T) -> Vec<&str>) -> FxHashMap<String, Vec<usize>> {
    let mut found: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (index, item) in table.iter().enumerate() {
        for key in keys(item) {
            match found.get_mut(key) {
                Some(indexes) => indexes.push(index),
                None => {
                    found.insert(key.to_owned(), vec![index]);
                }
            }
        }
    }
    found
}

/// The indexes under a key; empty if no record refers to it.
pub fn under<'r>(relation: &'r FxHashMap<String, Vec<usize>>, key: &str) -> &'r [usize] {
    relation.get(key).map_or(&[], Vec::as_slice)
}
