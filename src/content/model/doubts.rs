//! The doubts that the records state: for the editor, and not shown on pages.

use super::{Archive, Gathering, RecordVisitor};
use crate::base::path::FieldPath;
use crate::content::schema::fields::Certainty;
use crate::content::schema::records::{Confidence, Record};
use crate::content::source::Entry;
use crate::diagnostics::Location;

/// One doubt, about one field of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The record, as it is known to the editor: `hordaland-2018-01-16`, `4.5.1`.
    pub record: String,
    pub field: String,
    pub certainty: Certainty,
    pub text: Option<String>,
    pub as_written: Option<String>,
    pub place: Location,
}

/// Every doubt that a record states: inferred and unknown fields, readings with low confidence, doubts in words.
pub fn doubts(archive: &Archive) -> Vec<Doubt> {
    let mut of_records = DoubtsOfRecords(Vec::new());
    archive.visit(&mut of_records);
    let DoubtsOfRecords(mut doubts) = of_records;
    add_efforts(&mut doubts, archive);
    doubts
}

struct DoubtsOfRecords(Vec<Doubt>);

impl<'a> RecordVisitor<'a> for DoubtsOfRecords {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, _: Option<&'a Gathering>) {
        for (field, provenance) in entry.record.provenance().into_iter().flatten() {
            if provenance.certainty == Certainty::Stated && provenance.doubt.is_none() {
                continue;
            }
            self.0.push(Doubt {
                record: entry.id.clone(),
                field: field.clone(),
                certainty: provenance.certainty,
                text: provenance.doubt.clone(),
                as_written: provenance.as_written.clone(),
                place: entry.place(FieldPath::root().key("provenance").key(field.as_str())),
            });
        }
    }
}

fn add_efforts(found: &mut Vec<Doubt>, archive: &Archive) {
    for effort in &archive.efforts {
        let mut add = |record: &str,
                       confidence: Option<Confidence>,
                       doubt: &Option<String>,
                       place: Location| {
            if doubt.is_some() || confidence == Some(Confidence::Low) {
                found.push(Doubt {
                    record: record.to_owned(),
                    field: "performers".to_owned(),
                    certainty: Certainty::Inferred,
                    text: doubt.clone(),
                    as_written: None,
                    place,
                });
            }
        };
        let record = &effort.record;
        add(
            &record.id,
            record.confidence,
            &record.doubt,
            effort.at("title"),
        );
        for (index, activity) in record.activities.iter().enumerate() {
            let list = FieldPath::root().key("activities");
            let place = effort.place(list.index(index).key("text"));
            add(&activity.id, activity.confidence, &activity.doubt, place);
        }
    }
}
