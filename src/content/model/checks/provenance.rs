//! What is accounted for exists: each key under `provenance` names a field of its record.

use crate::base::path::{FieldPath, FieldStep};
use crate::content::model::Archive;
use crate::content::schema::fields::ProvenanceByField;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use serde::Serialize;
use serde_json::Value;

pub fn check(archive: &Archive, mistakes: &mut Diagnostics) {
    entries(&archive.programme, |r| &r.provenance, mistakes);
    entries(archive.sub_goals.iter(), |r| &r.provenance, mistakes);
    entries(&archive.county_goals, |r| &r.provenance, mistakes);
    entries(&archive.effort_document, |r| &r.provenance, mistakes);
    entries(archive.actors.iter(), |r| &r.provenance, mistakes);
    entries(archive.counties.iter(), |r| &r.provenance, mistakes);
    entries(archive.municipalities.iter(), |r| &r.provenance, mistakes);
    entries(archive.projects.iter(), |r| &r.provenance, mistakes);
    entries(archive.resources.iter(), |r| &r.provenance, mistakes);
    entries(archive.pages.iter(), |r| &r.provenance, mistakes);
    for gathering in &archive.gatherings {
        entries([&gathering.entry], |r| &r.provenance, mistakes);
        entries(&gathering.presentations, |r| &r.provenance, mistakes);
        entries(&gathering.letters, |r| &r.provenance, mistakes);
    }
}

fn entries<'e, T: Serialize + 'e>(
    entries: impl IntoIterator<Item = &'e Entry<T>>,
    provenance: impl Fn(&T) -> &ProvenanceByField,
    mistakes: &mut Diagnostics,
) {
    for entry in entries {
        let fields = provenance(&entry.record);
        if fields.is_empty() {
            continue;
        }
        // Every field is written out, the empty ones as null: so the names are all there.
        let Ok(record) = serde_json::to_value(&entry.record) else {
            continue;
        };
        for field in fields.keys() {
            let path = FieldPath::parse(field);
            if let Err((step, known)) = find(&record, &path) {
                let key = FieldPath::root().key("provenance").key(field.as_str());
                let place = Location::key(&entry.file, key.under(&entry.base));
                let mistake = catalogue::provenance_of_nothing(place, field, &step, &known);
                mistakes.add(mistake.resting_on(entry.place(path)));
            }
        }
    }
}

/// Err: the step where the path breaks off, and the names there are. Lists that stand in files of their own, or
/// are empty, are not followed.
fn find<'v>(record: &'v Value, path: &FieldPath) -> Result<(), (String, Vec<&'v str>)> {
    let mut value = record;
    for step in path.steps() {
        value = match (step, value) {
            (FieldStep::Key(key), Value::Object(fields)) => match fields.get(key) {
                Some(value) => value,
                None => return Err((key.clone(), fields.keys().map(String::as_str).collect())),
            },
            (FieldStep::Index(index), Value::Array(items)) if !items.is_empty() => {
                match items.get(*index) {
                    Some(value) => value,
                    None => return Err((index.to_string(), Vec::new())),
                }
            }
            _ => return Ok(()),
        };
    }
    Ok(())
}
