//! Stand-ins: placeholder records for those that references lead to and that do not exist, so that an archive with errors can be
//! checked completely and all its errors are reported at once. An archive with stand-ins is never published.

use super::archive::{ArchiveRecords, Network, RecordVisitor};
use super::gathering::Gathering;
use super::table::RecordTable;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::fields::{FieldType, Ref, visit_fields};
use crate::content::schema::kinds::{IdRule, KindRow, RecordKind};
use crate::content::schema::records::*;
use crate::content::source::yaml::record_of_nothing;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::Location;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// How often references are resolved: a stand-in may refer to another, as a network to its owner or an effort to its sub-goal.
const ROUNDS: usize = 4;

/// Adds a stand-in for each record that is referred to and does not exist. `unparsed`: each stand-in is added as unread, so that
/// no diagnostics are reported about it.
pub fn stand_in(archive: &mut ArchiveRecords, unparsed: &mut Unparsed) {
    for _ in 0..ROUNDS {
        let mut references = References::default();
        archive.visit(&mut references);
        let mut is_new = false;
        for (kind, id) in references.0 {
            let file = SourcePath::new(&format!("{kind}/{id}"));
            if add(archive, kind, id, &file) {
                unparsed.add(&file, vec![FieldPath::root()]);
                is_new = true;
            }
        }
        if !is_new {
            return;
        }
    }
}

/// Kind and id of all records that are referred to.
#[derive(Default)]
struct References(BTreeSet<(&'static str, String)>);

impl<'a> RecordVisitor<'a> for References {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, _: Option<&'a Gathering>) {
        visit_fields(&entry.record, &mut |field| {
            if let FieldType::Reference(KindRow { name, ids, .. }) = field.field_type
                && *ids != IdRule::SlugInGathering
            {
                self.0.insert((name, field.text.to_owned()));
            }
        });
    }
}

/// Returns whether a record was added.
fn add(archive: &mut ArchiveRecords, kind: &str, id: String, file: &SourcePath) -> bool {
    macro_rules! add_to {
        ($($kind:ident: $table:ident,)*) => {$(
            if kind == $kind::ROW.name {
                return add_entry(&mut archive.$table, id, file);
            }
        )*};
    }
    if kind == NetworkKind::ROW.name {
        return add_network(archive, &id, file);
    }
    add_to! {
        ActorKind: actors,
        CountyKind: counties,
        EffortKind: efforts,
        MunicipalityKind: municipalities,
        PersonKind: people,
        ProjectKind: projects,
        ResourceKind: resources,
        SourceKind: sources,
        SubGoalKind: sub_goals,
    }
    false
}

fn add_entry<T: DeserializeOwned>(
    table: &mut RecordTable<Entry<T>>,
    id: String,
    file: &SourcePath,
) -> bool {
    let record = record_of_nothing().filter(|_| !table.contains(&id));
    let entry = record.map(|record| Entry {
        id,
        file: file.clone(),
        base: FieldPath::root(),
        record,
        body: None,
        twins: Vec::new(),
    });
    entry.map(|entry| table.add(entry)).is_some()
}

fn add_network(archive: &mut ArchiveRecords, id: &str, file: &SourcePath) -> bool {
    let record: Option<NetworkRecord> = record_of_nothing();
    let Some(record) = record.filter(|_| !archive.networks.contains(id)) else {
        return false;
    };
    // Only networks in a county's file are visited, so the owner of this one gets its stand-in here.
    let owner = record.owner.id().to_owned();
    add_entry(&mut archive.actors, owner, file);
    add_entry(&mut archive.counties, id.to_owned(), file);
    archive.networks.add(Network {
        record: NetworkRecord {
            id: id.to_owned(),
            ..record
        },
        county: Ref::new(id),
        id_place: Location::file(file),
    });
    true
}
