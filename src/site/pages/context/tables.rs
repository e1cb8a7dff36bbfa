//! The tables of the archive and the relations between their records, by names that can be stored.

use crate::content::model::{Archive, Gathering, Identified, Network, RecordTable, Relations};
use crate::content::schema::kinds::RecordKind;
use crate::content::schema::records::*;
use crate::content::source::Entry;
use crate::site::pages::reads::TableDigests;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// A kind of record that the archive has a table of.
pub trait Tabulated: RecordKind {
    const TABLE: Table;
    type Entry: Identified + 'static;

    fn table(archive: &Archive) -> &RecordTable<Self::Entry>;
}

macro_rules! tables {
    ($($kind:ident: $entry:ty = $table:ident;)*) => {
        /// The tables of the archive, by the kinds of their records.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[expect(clippy::enum_variant_names, reason = "a table has the name of its kind of record")]
        pub enum Table { $($kind,)* }

        impl Table {
            /// The records in the archive's order, each with its digest.
            pub fn digests(archive: &Archive) -> Vec<TableDigests> {
                vec![$(TableDigests::new(&archive.$table),)*]
            }

            /// The place of a record in its table.
            pub fn place(self, archive: &Archive, id: &str) -> Option<usize> {
                match self { $(Table::$kind => archive.$table.place(id),)* }
            }

            /// The id of the record at a place.
            pub fn id(self, archive: &Archive, place: usize) -> &str {
                match self { $(Table::$kind => archive.$table.as_slice()[place].id(),)* }
            }
        }

        $(
            impl Tabulated for $kind {
                const TABLE: Table = Table::$kind;
                type Entry = $entry;

                fn table(archive: &Archive) -> &RecordTable<$entry> {
                    &archive.$table
                }
            }
        )*
    };
}

tables! {
    ActorKind: Entry<ActorRecord> = actors;
    CountyKind: Entry<CountyRecord> = counties;
    EffortKind: Entry<EffortRecord> = efforts;
    GatheringKind: Gathering = gatherings;
    MunicipalityKind: Entry<MunicipalityRecord> = municipalities;
    NetworkKind: Network = networks;
    PageKind: Entry<PageRecord> = pages;
    ProjectKind: Entry<ProjectRecord> = projects;
    ResourceKind: Entry<ResourceRecord> = resources;
    SourceKind: Entry<SourceRecord> = sources;
    SubGoalKind: Entry<SubGoalRecord> = sub_goals;
}

/// For each key, the places of the records that name it in the table of their kind.
type Indexes = FxHashMap<String, Vec<usize>>;

/// The records of the kind `K` that name a record of another kind.
pub struct RecordRelation<K> {
    pub relation: RelationName,
    kind: PhantomData<fn() -> K>,
}

macro_rules! relations {
    ($($name:ident: $kind:ident = $relation:ident, $indexes:ident;)*) => {
        /// Which records name which.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum RelationName { $($relation,)* }

        impl RelationName {
            /// The table of the records that name others, and which they name.
            pub fn indexes(self, relations: &Relations) -> (Table, &Indexes) {
                match self { $(RelationName::$relation => ($kind::TABLE, &relations.$indexes),)* }
            }
        }

        $(
            pub const $name: RecordRelation<$kind> = RecordRelation {
                relation: RelationName::$relation,
                kind: PhantomData,
            };
        )*
    };
}

relations! {
    GATHERINGS_OF_COUNTY: GatheringKind = GatheringsOfCounty, gatherings_by_county;
    GATHERINGS_OF_MUNICIPALITY: GatheringKind = GatheringsOfMunicipality, gatherings_by_municipality;
    GATHERINGS_OF_NETWORK: GatheringKind = GatheringsOfNetwork, gatherings_by_network;
    GATHERINGS_OF_PROJECT: GatheringKind = GatheringsOfProject, gatherings_by_project;
    GATHERINGS_OF_RESOURCE: GatheringKind = GatheringsOfResource, gatherings_by_resource;
    GATHERINGS_OF_SUB_GOAL: GatheringKind = GatheringsOfSubGoal, gatherings_by_sub_goal;
    EFFORTS_OF_SUB_GOAL: EffortKind = EffortsOfSubGoal, efforts_by_sub_goal;
    PROJECTS_OF_COUNTY: ProjectKind = ProjectsOfCounty, projects_by_county;
    PROJECTS_OF_MUNICIPALITY: ProjectKind = ProjectsOfMunicipality, projects_by_municipality;
    PROJECTS_OF_SUB_GOAL: ProjectKind = ProjectsOfSubGoal, projects_by_sub_goal;
    NETWORKS_OF_COUNTY: NetworkKind = NetworksOfCounty, networks_by_county;
    NETWORKS_OF_EFFORT: NetworkKind = NetworksOfEffort, networks_by_effort;
}
