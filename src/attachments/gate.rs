//! The gate: which attached files are published. What nobody has looked into, or what looks like persons, is not, until the site lets it
//! out by name and with a reason.

use super::cache::CopyOutcome;
use super::content_index::KnownFile;
use super::summary::{PersonalMention, Summary};
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::documents::personal_data::{
    Allowed, PeopleListKind, PersonalDataKind, personal_data_in_name,
};
use crate::documents::{PageProblem, Problem};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Why a file is not published. In order: the reason that weighs most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithholdingReason {
    /// The record says so.
    Decided,
    /// It names a person who has asked not to be named.
    WithdrawnName,
    /// A national identity number stands in it.
    NationalId,
    /// Its name has personal data in it, and would become an address.
    FileName,
    /// It is a list of who took part, or was invited.
    Participants,
    /// It says what persons cannot eat.
    Allergies,
    /// An e-mail with the older ones that it answers.
    EmailThread,
    /// What was said, and who said it.
    Transcript,
    /// It is locked, broken, too large or too long, so not all of it has been seen.
    NotRead,
    /// Its format is one that is kept, not read.
    UnreadFormat,
    /// It runs or loads something when a browser opens it.
    ActiveContent,
    /// Notes, hidden pages, comments or tracked changes are in it.
    HiddenContent,
    /// Personal data stands in what no page shows of it: headers of an e-mail, a title, notes.
    UnshownPersonalData,
    /// What it says of people beside its text could not be taken out.
    Metadata,
}

impl WithholdingReason {
    /// The key of the reason's sentence among the messages.
    pub fn message_key(self) -> &'static str {
        match self {
            WithholdingReason::Decided => "withheld-decided",
            WithholdingReason::WithdrawnName => "withheld-withdrawn-name",
            WithholdingReason::NationalId => "withheld-national-id",
            WithholdingReason::FileName => "withheld-file-name",
            WithholdingReason::Participants => "withheld-participants",
            WithholdingReason::Allergies => "withheld-allergies",
            WithholdingReason::EmailThread => "withheld-email-thread",
            WithholdingReason::Transcript => "withheld-transcript",
            WithholdingReason::NotRead => "withheld-not-read",
            WithholdingReason::UnreadFormat => "withheld-unread-format",
            WithholdingReason::ActiveContent => "withheld-active-content",
            WithholdingReason::HiddenContent => "withheld-hidden-content",
            WithholdingReason::UnshownPersonalData => "withheld-unshown-personal-data",
            WithholdingReason::Metadata => "withheld-metadata",
        }
    }
}

/// What a site has decided about one of its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PublishDecision {
    Publish,
    Withhold,
}

/// What a site has decided about its files.
#[derive(Clone, Debug, Default)]
pub struct PublishDecisions {
    /// By the records that mention them.
    pub of_records: HashMap<SourcePath, PublishDecision>,
    /// Persons who have asked not to be named: no decision lets out a file that names them.
    pub withdrawn: WithdrawnNames,
}

impl PublishDecisions {
    /// `allowed`: the site's own list, in which a file may stand by its name or its path.
    fn of(&self, file: &SourcePath, allowed: &Allowed) -> Option<PublishDecision> {
        let of_record = self.of_records.get(file).copied();
        let is_allowed = || allowed.holds(file.name()) || allowed.holds(file.as_str());
        of_record.or_else(|| is_allowed().then_some(PublishDecision::Publish))
    }
}

/// What is known of a file when the gate judges it.
pub struct FileFacts<'a> {
    pub file: &'a SourcePath,
    /// `None`: it could not be opened.
    pub known: Option<&'a KnownFile>,
    /// Does the name of a person who has asked not to be named stand in it, or in its own name?
    pub names_withdrawn: bool,
    /// Of the original. `None`: it has not been read.
    pub original: Option<&'a Summary>,
    /// Is the file to be published as a copy without metadata?
    pub needs_copy: bool,
    /// `None`: no copy could be tried.
    pub copy: Option<&'a CopyOutcome>,
    /// Of the bytes that would be published: the copy's, where there is one. `None`: they have not been read.
    pub published: Option<&'a Summary>,
}

/// Why a file is not published; empty when it is. In order, each reason once.
pub fn withholding_reasons(
    facts: &FileFacts<'_>,
    decisions: &PublishDecisions,
    allowed: &Allowed,
) -> Vec<WithholdingReason> {
    if facts.names_withdrawn {
        return vec![WithholdingReason::WithdrawnName];
    }
    match decisions.of(facts.file, allowed) {
        Some(PublishDecision::Publish) => return Vec::new(),
        Some(PublishDecision::Withhold) => return vec![WithholdingReason::Decided],
        None => {}
    }
    if !personal_data_in_name(facts.file.name(), allowed).is_empty() {
        return vec![WithholdingReason::FileName];
    }
    let Some(KnownFile {
        format: Some(_), ..
    }) = facts.known
    else {
        let reason = match facts.known {
            Some(_) => WithholdingReason::UnreadFormat,
            None => WithholdingReason::NotRead,
        };
        return vec![reason];
    };
    let (Some(original), Some(published)) = (facts.original, facts.published) else {
        return vec![WithholdingReason::NotRead];
    };
    let failed = |summary: &Summary| summary.findings.iter().any(PageProblem::is_failure);
    if failed(original) || failed(published) {
        return vec![WithholdingReason::NotRead];
    }
    let mut reasons = reasons_in_content(published, allowed);
    let has_copy = matches!(
        facts.copy,
        Some(CopyOutcome::Same | CopyOutcome::Stripped { .. })
    );
    if facts.needs_copy && !has_copy {
        reasons.push(WithholdingReason::Metadata);
    }
    reasons
}

/// What in a file that could be read keeps it from being published.
fn reasons_in_content(published: &Summary, allowed: &Allowed) -> Vec<WithholdingReason> {
    let mut reasons = Vec::new();
    let is_unallowed = |mention: &&PersonalMention| !allowed.holds(&mention.text);
    let unshown = || published.unshown.iter().filter(is_unallowed);
    let is_id = |mention: &PersonalMention| mention.kind == PersonalDataKind::Identity;
    let mut shown = published.personal.iter().filter(is_unallowed);
    if shown.any(is_id) || unshown().any(is_id) {
        reasons.push(WithholdingReason::NationalId);
    }
    reasons.extend(published.people_list.map(reason_of_list));
    if published
        .findings
        .iter()
        .any(|finding| finding.problem == Problem::Active)
    {
        reasons.push(WithholdingReason::ActiveContent);
    }
    if hidden_content(published).next().is_some() {
        reasons.push(WithholdingReason::HiddenContent);
    } else if unshown().next().is_some() {
        reasons.push(WithholdingReason::UnshownPersonalData);
    }
    reasons
}

fn reason_of_list(list: PeopleListKind) -> WithholdingReason {
    match list {
        PeopleListKind::Participants | PeopleListKind::AttendanceReport => {
            WithholdingReason::Participants
        }
        PeopleListKind::Allergies => WithholdingReason::Allergies,
        PeopleListKind::EmailThread => WithholdingReason::EmailThread,
        PeopleListKind::Transcript => WithholdingReason::Transcript,
    }
}

/// What is in the file and a reader of it does not see at once. Hidden pages that were emptied in a copy hide nothing.
pub fn hidden_content(summary: &Summary) -> impl Iterator<Item = &PageProblem> {
    let findings = summary.findings.iter();
    findings.filter(|finding| match finding.problem {
        Problem::Hidden { .. } => summary.has_hidden_pages,
        _ => is_hidden_content(finding),
    })
}

/// Is it of the kinds that hide something in a file?
pub fn is_hidden_content(finding: &PageProblem) -> bool {
    matches!(
        finding.problem,
        Problem::Hidden { .. }
            | Problem::Notes { .. }
            | Problem::Comments { .. }
            | Problem::TrackedChanges { .. }
            | Problem::HiddenContent { .. }
            | Problem::Embedded { .. }
            | Problem::EarlierVersions { .. }
            | Problem::Wrapped
    )
}

#[cfg(test)]
mod tests {
    use super::super::cache::ContentHash;
    use super::*;
    use crate::base::file_stamp::FileStamp;
    use crate::documents::{Document, Format, Metadata};

    /// A letter that says nothing of anybody is published as a copy, or not at all.
    #[test]
    fn without_the_copy_that_it_needs_a_file_is_withheld() {
        let file = SourcePath::new("content/files/brev.docx");
        let known = KnownFile {
            stamp: FileStamp::default(),
            content: ContentHash::known(&"0".repeat(64)),
            format: Some(Format::Docx),
        };
        let summary = Summary::of(&Document {
            format: Format::Docx,
            metadata: Metadata::default(),
            pages: Vec::new(),
            thumbnails: Vec::new(),
            findings: Vec::new(),
            unshown: Vec::new(),
        });
        let reasons = |needs_copy, copy: Option<&CopyOutcome>| {
            let facts = FileFacts {
                file: &file,
                known: Some(&known),
                names_withdrawn: false,
                original: Some(&summary),
                needs_copy,
                copy,
                published: Some(&summary),
            };
            withholding_reasons(&facts, &PublishDecisions::default(), &Allowed::default())
        };
        assert_eq!(reasons(true, Some(&CopyOutcome::Same)), []);
        assert_eq!(reasons(false, None), []);
        let metadata = [WithholdingReason::Metadata];
        assert_eq!(reasons(true, None), metadata);
        assert_eq!(reasons(true, Some(&CopyOutcome::Impossible)), metadata);
    }
}
