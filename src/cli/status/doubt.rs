//! A doubt about a record's field, with its line.

use crate::content::model::Doubt;
use crate::content::schema::fields::Certainty;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::Lookup;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct DoubtStatus {
    /// The record's id.
    pub record: String,
    /// The path of the field: `place`, `sessions[0].date`.
    pub field: String,
    pub certainty: Certainty,
    pub text: Option<String>,
    pub as_written: Option<String>,
    pub file: String,
    /// From 1. None: not known.
    pub line: Option<usize>,
}

impl DoubtStatus {
    /// `texts`: the files that the doubts are in.
    pub fn new(doubt: Doubt, texts: &SourceTexts) -> DoubtStatus {
        let line = texts.span(&doubt.place).and_then(|span| {
            let text = texts.get(&doubt.place.file)?;
            Some(1 + text.get(..span.start)?.matches('\n').count())
        });
        DoubtStatus {
            record: doubt.record,
            field: doubt.field,
            certainty: doubt.certainty,
            text: doubt.text,
            as_written: doubt.as_written,
            file: doubt.place.file.to_string(),
            line,
        }
    }
}
