//! The status of a whole site: every gathering, and every doubt.
//!
//! In: the archive with its drafts. Out: a [`StatusReport`], which `--json` prints as it is and the command prints as a table and sentences.

use super::doubt::DoubtStatus;
use super::gathering::{GatheringOverview, gathering_overview};
use crate::attachments::{Library, WithholdingReason};
use crate::base::path::SourcePath;
use crate::content::model::{Archive, doubts};
use crate::content::source::SourceTexts;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct StatusReport {
    /// By date; those without a date come last.
    pub gatherings: Vec<GatheringOverview>,
    pub doubts: Vec<DoubtStatus>,
    /// The files that are not published.
    pub withheld: Vec<WithheldStatus>,
}

/// A file that is not published.
#[derive(Clone, Debug, Serialize)]
pub struct WithheldStatus {
    pub file: SourcePath,
    /// The reason that weighs most comes first.
    pub reasons: Vec<WithholdingReason>,
}

/// `texts`: of the archive's files. `library`: of the files that are attached to it.
pub fn status_report(archive: &Archive, texts: &SourceTexts, library: &Library) -> StatusReport {
    let doubts: Vec<DoubtStatus> = doubts(archive)
        .into_iter()
        .map(|doubt| DoubtStatus::new(doubt, texts))
        .collect();
    let gatherings = archive
        .gatherings
        .iter()
        .map(|gathering| gathering_overview(archive, gathering, &doubts))
        .collect();
    let withheld = library.reports.iter();
    let withheld = withheld.filter(|report| !report.withheld.is_empty());
    let withheld = withheld.map(|report| WithheldStatus {
        file: report.file.clone(),
        reasons: report.withheld.clone(),
    });
    StatusReport {
        gatherings,
        doubts,
        withheld: withheld.collect(),
    }
}
