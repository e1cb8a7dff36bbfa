//! The evidence for a record's fields as its `provenance`, which pages and `samling status` use.

use super::text::public_line;
use crate::content::schema::fields::Certainty;
use crate::diagnostics::Sentences;
use crate::import::draft::FieldEvidence;
use serde::{Serialize, Serializer};

/// Paths of fields → their provenance, in the order of the evidence.
pub struct ProvenanceFields(Vec<(String, FieldProvenance)>);

#[derive(Serialize)]
struct FieldProvenance {
    as_written: Option<String>,
    /// None: stated, as the source's words show.
    certainty: Option<Certainty>,
    doubt: Option<String>,
}

impl ProvenanceFields {
    pub fn new(evidence: &[FieldEvidence], sentences: &Sentences) -> ProvenanceFields {
        let fields = evidence.iter().map(|entry| {
            let doubts: Vec<String> = entry
                .doubts
                .iter()
                .map(|doubt| sentences.say(doubt))
                .collect();
            let is_shown = entry.certainty != Certainty::Stated || entry.as_written.is_none();
            let provenance = FieldProvenance {
                as_written: entry.as_written.as_deref().map(public_line),
                certainty: is_shown.then_some(entry.certainty),
                doubt: (!doubts.is_empty()).then(|| public_line(&doubts.join(" "))),
            };
            (entry.field.clone(), provenance)
        });
        ProvenanceFields(fields.collect())
    }
}

impl Serialize for ProvenanceFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, provenance)| (field, provenance)))
    }
}
