//! What there is of each gathering, what is missing, and what is doubtful.
//!
//! In: the archive, with its drafts. Out: a [`StatusReport`], for a program as it is, for a person as a [`table`](mod@super::table) and sentences. Reads nothing itself.

use super::gathering::GatheringOverview;

use crate::content::model::{Archive, Doubt, doubts};
use crate::content::schema::fields::Certainty;
use crate::content::source::SourceTexts;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct StatusReport {
    /// By date, the undated last.
    pub gatherings: Vec<GatheringOverview>,
    pub doubts: Vec<DoubtStatus>,
}

/// One doubt, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtStatus {
    pub record: String,
    pub field: String,
    pub certainty: Certainty,
    pub text: Option<String>,
    pub as_written: Option<String>,
    pub file: String,
    /// From 1.
    pub line: Option<usize>,
}

/// `texts`: for the lines that doubts stand in.
pub fn status(archive: &Archive, texts: &SourceTexts) -> StatusReport {
    let doubts: Vec<DoubtStatus> = doubts(archive)
        .into_iter()
        .map(|doubt| doubt_status(doubt, texts))
        .collect();
    let gatherings = archive
        .gatherings
        .iter()
        .map(|gathering| super::gathering::gathering_status(archive, gathering, &doubts))
        .collect();
    StatusReport { gatherings, doubts }
}

fn doubt_status(doubt: Doubt, texts: &SourceTexts) -> DoubtStatus {
    let line = crate::diagnostics::report::Lookup::span(texts, &doubt.place).and_then(|span| {
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
