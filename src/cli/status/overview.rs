//! The status of a whole site: every gathering, and every doubt.
//!
//! In: the archive including drafts. Out: a [`StatusReport`], which `--json` prints as it is, and which is otherwise a table and sentences.

use super::doubt::DoubtStatus;
use super::gathering::{GatheringOverview, gathering_overview};
use super::written_standard::{WrittenStandards, written_standards};
use crate::build::{AttachedFiles, CleanedFile, WithheldFile};
use crate::content::model::{Archive, doubts};
use crate::content::source::SourceTexts;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct StatusReport {
    /// By date; those without a date last.
    pub gatherings: Vec<GatheringOverview>,
    pub doubts: Vec<DoubtStatus>,
    /// The files that are not published.
    pub withheld: Vec<WithheldFile>,
    /// The files that are published without what is hidden in them.
    pub cleaned: Vec<CleanedFile>,
    #[serde(flatten)]
    pub texts: WrittenStandards,
}

/// `texts`: those of the archive's files. `files`: those attached to it.
pub fn status_report(
    archive: &Archive,
    texts: &SourceTexts,
    files: &AttachedFiles,
) -> StatusReport {
    let doubts: Vec<DoubtStatus> = doubts(archive)
        .into_iter()
        .map(|doubt| DoubtStatus::new(doubt, texts))
        .collect();
    let gatherings = archive
        .gatherings
        .iter()
        .map(|gathering| gathering_overview(archive, gathering, &doubts))
        .collect();
    StatusReport {
        gatherings,
        doubts,
        withheld: files.withheld(),
        cleaned: files.cleaned(),
        texts: written_standards(archive, files),
    }
}
