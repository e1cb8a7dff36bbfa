//! Findings as an editor is told of them.

use super::finding::{Finding, What};
use crate::diagnostics::{Diagnostic, catalogue};
use crate::path::SourcePath;

pub fn told(file: &SourcePath, finding: &Finding) -> Diagnostic {
    match &finding.what {
        What::Encrypted => catalogue::encrypted(file),
        What::Damaged { why } => catalogue::damaged(file, finding.page, why),
        What::TooLarge { limit } => catalogue::too_large(file, *limit),
        What::TooLong { kept } => catalogue::too_long(file, *kept),
        What::Crashed => catalogue::crashed(file),
        What::TimedOut { seconds } => catalogue::timed_out(file, *seconds),
        What::NoThumbnail => catalogue::no_thumbnail(file, finding.page),
        What::NoText { pages } => catalogue::no_text(file, pages),
        What::BadOcr => catalogue::bad_ocr(file),
        What::OtherLanguage { stated, detected } => {
            catalogue::other_language(file, stated, detected)
        }
        What::Hidden { pages } => catalogue::hidden_pages(file, pages),
        What::Notes { pages } => catalogue::speaker_notes(file, pages),
        What::Comments { count } => catalogue::comments(file, *count),
        What::TrackedChanges { count } => catalogue::tracked_changes(file, *count),
        What::Position => catalogue::photo_position(file),
        What::Author { name } => catalogue::names_its_maker(file, name),
    }
}
