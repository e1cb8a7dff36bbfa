//! Each key under `provenance` must be the path of a field of its record.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::{FieldPath, FieldStep};
use crate::content::model::{Gathering, RecordVisitor};
use crate::content::schema::records::Record;
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use serde_json::Value;

pub const CHECK: Check = Check {
    name: "provenance",
    codes: &["S210"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    input.archive.visit(&mut ProvenanceKeys { diagnostics });
}

struct ProvenanceKeys<'d> {
    diagnostics: &'d mut Diagnostics,
}

impl<'a> RecordVisitor<'a> for ProvenanceKeys<'_> {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, _: Option<&'a Gathering>) {
        let Some(fields) = entry
            .record
            .provenance()
            .filter(|fields| !fields.is_empty())
        else {
            return;
        };
        // A record is written with all its fields, the empty ones as null.
        let Ok(record) = serde_json::to_value(&entry.record) else {
            return;
        };
        for field in fields.keys() {
            let path = FieldPath::parse(field);
            if let Err((step, known)) = find(&record, &path) {
                let key = FieldPath::root().key("provenance").key(field.as_str());
                let place = Location::key(&entry.file, key.under(&entry.base));
                let diagnostic = catalogue::provenance_of_nothing(place, field, &step, &known);
                self.diagnostics
                    .add(diagnostic.resting_on(entry.place(path)));
            }
        }
    }
}

/// Err: the step where the path leads nowhere, and the valid names there. Lists that are empty, or whose items are in files of
/// their own, are not followed.
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
