//! Findings as an editor is told of them.

use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostic, catalogue};
use crate::documents::{PageProblem, Problem};

pub fn told(file: &SourcePath, finding: &PageProblem) -> Diagnostic {
    match &finding.what {
        Problem::Encrypted => catalogue::encrypted(file),
        Problem::Damaged { why } => catalogue::damaged(file, finding.page, why),
        Problem::TooLarge { limit } => catalogue::too_large(file, *limit),
        Problem::TooLong { kept } => catalogue::too_long(file, *kept),
        Problem::Crashed => catalogue::crashed(file),
        Problem::TimedOut { seconds } => catalogue::timed_out(file, *seconds),
        Problem::NoThumbnail => catalogue::no_thumbnail(file, finding.page),
        Problem::NoText { pages } => catalogue::no_text(file, pages),
        Problem::BadOcr => catalogue::bad_ocr(file),
        Problem::OtherLanguage { stated, detected } => {
            catalogue::other_language(file, stated, detected)
        }
        Problem::Hidden { pages } => catalogue::hidden_pages(file, pages),
        Problem::Notes { pages } => catalogue::speaker_notes(file, pages),
        Problem::Comments { count } => catalogue::comments(file, *count),
        Problem::TrackedChanges { count } => catalogue::tracked_changes(file, *count),
        Problem::Position => catalogue::photo_position(file),
        Problem::Author { name } => catalogue::names_its_maker(file, name),
    }
}
