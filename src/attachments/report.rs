//! What is reported of a file at every build, under the site's privacy settings.

use super::gate::WithholdingReason;
use super::summary::PersonalMention;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostic, catalogue};
use crate::documents::{HiddenKind, PageProblem, Problem};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentReport {
    pub file: SourcePath,
    /// Why it is not published, in order; empty: it is published.
    pub withheld: Vec<WithholdingReason>,
    pub findings: Vec<PageProblem>,
    pub personal: Vec<PersonalMention>,
}

impl AttachmentReport {
    pub fn is_empty(&self) -> bool {
        self.withheld.is_empty() && self.findings.is_empty() && self.personal.is_empty()
    }

    /// Warnings for the editor, in order.
    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let file = &self.file;
        let findings = self.findings.iter();
        let findings = findings.map(|finding| finding_diagnostic(file, finding));
        // Whoever has named a file of answers knows that only its sums are shown.
        let withheld = self.withheld.first();
        let withheld = withheld.filter(|reason| **reason != WithholdingReason::Answers);
        let withheld = withheld.map(|reason| catalogue::withheld(file, reason.message_key()));
        let personal = self.personal.iter().map(|mention| {
            let page = mention.pages.first().copied().unwrap_or(1);
            catalogue::personal_data(file, page, &mention.text, mention.kind.message_key())
        });
        withheld.into_iter().chain(findings).chain(personal)
    }
}

/// The message key of what was hidden in a file, in few words.
pub fn hidden_words(problem: &Problem) -> &'static str {
    match problem {
        Problem::Hidden { .. } => "left-out-pages",
        Problem::Notes { .. } => "left-out-notes",
        Problem::Comments { .. } => "left-out-comments",
        Problem::TrackedChanges { .. } => "left-out-changes",
        Problem::Embedded { .. } => "left-out-files",
        Problem::EarlierVersions { .. } => "left-out-versions",
        Problem::HiddenContent { kind, .. } => match kind {
            HiddenKind::Rows => "left-out-rows",
            HiddenKind::Columns => "left-out-columns",
            HiddenKind::Cells => "left-out-cells",
            HiddenKind::Shapes => "left-out-shapes",
            HiddenKind::Text | HiddenKind::Covered => "left-out-text",
        },
        _ => "left-out-other",
    }
}

fn finding_diagnostic(file: &SourcePath, finding: &PageProblem) -> Diagnostic {
    match &finding.problem {
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
        Problem::HiddenContent { kind, pages } => {
            catalogue::hidden_content(file, kind.message_key(), pages)
        }
        Problem::Embedded { names } => catalogue::embedded_files(file, names),
        Problem::EarlierVersions { count } => catalogue::earlier_versions(file, *count),
        Problem::UnreadLetters { pages } => catalogue::unread_letters(file, pages),
        Problem::Active => catalogue::active_content(file),
        Problem::Wrapped => catalogue::wrapped_mail(file),
        Problem::Author { name } => catalogue::names_its_maker(file, name),
    }
}
