//! The source's words for each field of a draft, the field's certainty, and its doubts.

use crate::content::schema::fields::Certainty;
use crate::diagnostics::Sentence;

/// The evidence for one field. It becomes an entry under `provenance`; each doubt also becomes a comment at the top of the file.
#[derive(Clone, Debug)]
pub struct FieldEvidence {
    /// The path of the field in the record: `place`, `materials[0].title`.
    pub field: String,
    pub as_written: Option<String>,
    pub certainty: Certainty,
    pub doubts: Vec<Sentence>,
}

impl FieldEvidence {
    /// The source states the value, in these words.
    pub fn stated(field: &str, as_written: &str) -> FieldEvidence {
        FieldEvidence {
            field: field.to_owned(),
            as_written: Some(as_written.to_owned()),
            certainty: Certainty::Stated,
            doubts: Vec::new(),
        }
    }

    /// The source states the value, but it must be checked.
    pub fn doubted(field: &str, as_written: &str, doubt: Sentence) -> FieldEvidence {
        FieldEvidence {
            doubts: vec![doubt],
            ..FieldEvidence::stated(field, as_written)
        }
    }

    /// The value was worked out; `doubt` says how.
    pub fn inferred(field: &str, as_written: Option<&str>, doubt: Sentence) -> FieldEvidence {
        FieldEvidence {
            field: field.to_owned(),
            as_written: as_written.map(str::to_owned),
            certainty: Certainty::Inferred,
            doubts: vec![doubt],
        }
    }

    /// No value was found; `doubt` says what is missing.
    pub fn unknown(field: &str, as_written: Option<&str>, doubt: Sentence) -> FieldEvidence {
        FieldEvidence {
            certainty: Certainty::Unknown,
            ..FieldEvidence::inferred(field, as_written, doubt)
        }
    }

    pub fn is_doubt(&self) -> bool {
        !self.doubts.is_empty()
    }
}

/// A part of a draft, with the evidence for its fields.
pub struct DraftPart<T> {
    pub value: T,
    pub evidence: Vec<FieldEvidence>,
}

impl<T> DraftPart<T> {
    pub fn new(value: T, evidence: impl IntoIterator<Item = FieldEvidence>) -> DraftPart<T> {
        DraftPart {
            value,
            evidence: evidence.into_iter().collect(),
        }
    }

    /// Returns the value, and adds its evidence to that of the larger part it belongs to.
    pub fn moved_to(self, evidence: &mut Vec<FieldEvidence>) -> T {
        evidence.extend(self.evidence);
        self.value
    }
}

/// The order of fields in the file. Other fields come last.
const FIELD_ORDER: [&str; 20] = [
    "title",
    "also_called",
    "kind",
    "date",
    "previous_date",
    "starts",
    "status",
    "mode",
    "place",
    "organisers",
    "network",
    "municipality",
    "county",
    "audience",
    "open_for_all",
    "registration",
    "recordings",
    "sessions",
    "presentations",
    "materials",
];

/// The evidence sorted in the order of the fields, with one entry for each field.
pub fn arranged(mut evidence: Vec<FieldEvidence>) -> Vec<FieldEvidence> {
    evidence.sort_by(|a, b| (rank(&a.field), &a.field).cmp(&(rank(&b.field), &b.field)));
    let mut arranged: Vec<FieldEvidence> = Vec::new();
    for entry in evidence {
        match arranged.last_mut().filter(|last| last.field == entry.field) {
            Some(last) => {
                last.as_written = last.as_written.take().or(entry.as_written);
                last.doubts.extend(entry.doubts);
                if last.certainty == Certainty::Stated {
                    last.certainty = entry.certainty;
                }
            }
            None => arranged.push(entry),
        }
    }
    arranged
}

fn rank(field: &str) -> usize {
    let first = field.split(['[', '.']).next().unwrap_or_default();
    FIELD_ORDER
        .iter()
        .position(|known| *known == first)
        .unwrap_or(FIELD_ORDER.len())
}
