//! The gate: decides which attached files are published. A file that has not been read, or that seems to contain personal data, is withheld
//! until the site allows it by name and with a reason.

use super::cache::CopyOutcome;
use super::content_index::KnownFile;
use super::summary::{PersonalMention, Summary};
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::documents::personal_data::{
    Allowed, PeopleListKind, PersonalDataKind, is_named_as_list, personal_data_in_name,
    tells_of_person,
};
use crate::documents::{PageProblem, Problem};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Why a file is not published, in order of weight: the weightiest reason comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithholdingReason {
    /// The record says that it is not to be published.
    Decided,
    /// It names a person who has asked not to be named.
    WithdrawnName,
    /// It contains a national identity number.
    NationalId,
    /// Its name or that of a folder contains personal data, and would be part of an address.
    FileName,
    /// It is a list of participants or invited persons.
    Participants,
    /// It says something of persons' health.
    Health,
    /// It lists persons' allergies.
    Allergies,
    /// An e-mail that quotes earlier ones.
    EmailThread,
    /// A transcript that names the speakers.
    Transcript,
    /// Answers of single persons, of which the page shows sums.
    Answers,
    /// It looks like answers of single persons.
    UnnamedAnswers,
    /// It is locked, broken, too large or too long, so it was not read whole.
    NotRead,
    /// A format without a reader.
    UnreadFormat,
    /// It contains something that runs or loads when a browser opens it.
    ActiveContent,
    /// It contains notes, hidden pages, comments or tracked changes.
    HiddenContent,
    /// It contains personal data outside the shown pages: headers of an e-mail, a title, notes.
    UnshownPersonalData,
    /// Its metadata about people could not be removed.
    Metadata,
}

impl WithholdingReason {
    /// The message key of the reason's sentence.
    pub fn message_key(self) -> &'static str {
        match self {
            WithholdingReason::Decided => "withheld-decided",
            WithholdingReason::WithdrawnName => "withheld-withdrawn-name",
            WithholdingReason::NationalId => "withheld-national-id",
            WithholdingReason::FileName => "withheld-file-name",
            WithholdingReason::Participants => "withheld-participants",
            WithholdingReason::Health => "withheld-health",
            WithholdingReason::Allergies => "withheld-allergies",
            WithholdingReason::EmailThread => "withheld-email-thread",
            WithholdingReason::Transcript => "withheld-transcript",
            WithholdingReason::Answers => "withheld-answers",
            WithholdingReason::UnnamedAnswers => "withheld-unnamed-answers",
            WithholdingReason::NotRead => "withheld-not-read",
            WithholdingReason::UnreadFormat => "withheld-unread-format",
            WithholdingReason::ActiveContent => "withheld-active-content",
            WithholdingReason::HiddenContent => "withheld-hidden-content",
            WithholdingReason::UnshownPersonalData => "withheld-unshown-personal-data",
            WithholdingReason::Metadata => "withheld-metadata",
        }
    }
}

/// A site's decision about one of its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PublishDecision {
    Publish,
    Withhold,
}

/// A site's decisions about its files.
#[derive(Clone, Debug, Default)]
pub struct PublishDecisions {
    /// By file; made in the records that mention the files.
    pub of_records: HashMap<SourcePath, PublishDecision>,
    /// The files with answers to an evaluation: no decision allows them.
    pub answers: HashSet<SourcePath>,
    /// Persons who have asked not to be named: no decision allows a file that names them.
    pub withdrawn: WithdrawnNames,
}

impl PublishDecisions {
    /// `allowed`: the site's own list, which has files by name or path.
    fn of(&self, file: &SourcePath, allowed: &Allowed) -> Option<PublishDecision> {
        let of_record = self.of_records.get(file).copied();
        let is_allowed = || allowed.contains(file.name()) || allowed.contains(file.as_str());
        of_record.or_else(|| is_allowed().then_some(PublishDecision::Publish))
    }
}

/// What is known of a file when the gate decides.
pub struct FileFacts<'a> {
    pub file: &'a SourcePath,
    /// `None`: it could not be opened.
    pub known: Option<&'a KnownFile>,
    /// Does the file or its name contain the name of a person who has asked not to be named?
    pub names_withdrawn: bool,
    /// The summary of the original. `None`: it has not been read.
    pub original: Option<&'a Summary>,
    /// Must the file be published as a copy without metadata?
    pub needs_copy: bool,
    /// `None`: making a copy was not tried.
    pub copy: Option<&'a CopyOutcome>,
    /// The summary of the bytes to be published: the copy's, if there is one. `None`: they have not been read.
    pub published: Option<&'a Summary>,
}

/// Why a file is not published; empty: it is published. In order, each reason once.
pub fn withholding_reasons(
    facts: &FileFacts<'_>,
    decisions: &PublishDecisions,
    allowed: &Allowed,
) -> Vec<WithholdingReason> {
    if facts.names_withdrawn {
        return vec![WithholdingReason::WithdrawnName];
    }
    if decisions.answers.contains(facts.file) {
        return vec![WithholdingReason::Answers];
    }
    match decisions.of(facts.file, allowed) {
        Some(PublishDecision::Publish) => return Vec::new(),
        Some(PublishDecision::Withhold) => return vec![WithholdingReason::Decided],
        None => {}
    }
    let mut names = facts.file.as_str().split('/');
    let says_something = |name: &str| {
        !personal_data_in_name(name, allowed).is_empty()
            || tells_of_person(name) && !allowed.contains(name)
    };
    if names.any(says_something) {
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
    let mut reasons = reasons_in_content(published, facts.file.name(), allowed);
    let has_copy = matches!(
        facts.copy,
        Some(CopyOutcome::Same | CopyOutcome::Stripped { .. })
    );
    if facts.needs_copy && !has_copy {
        reasons.push(WithholdingReason::Metadata);
    }
    reasons
}

/// The reasons to withhold a file that could be read.
fn reasons_in_content(
    published: &Summary,
    file_name: &str,
    allowed: &Allowed,
) -> Vec<WithholdingReason> {
    let mut reasons = Vec::new();
    let is_unallowed = |mention: &&PersonalMention| !allowed.contains(&mention.text);
    let unshown = || published.unshown.iter().filter(is_unallowed);
    let is_id = |mention: &PersonalMention| mention.kind == PersonalDataKind::Identity;
    let shown = || published.personal.iter().filter(is_unallowed);
    if shown().any(is_id) || unshown().any(is_id) {
        reasons.push(WithholdingReason::NationalId);
    }
    if shown().any(|mention| mention.kind == PersonalDataKind::Health) {
        reasons.push(WithholdingReason::Health);
    }
    if let Some(list) = published.people_list {
        let reason = reason_of_list(list);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    } else if published.has_rows_of_names && is_named_as_list(file_name) {
        reasons.push(WithholdingReason::Participants);
    }
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
        PeopleListKind::Health => WithholdingReason::Health,
        PeopleListKind::Allergies => WithholdingReason::Allergies,
        PeopleListKind::EmailThread => WithholdingReason::EmailThread,
        PeopleListKind::Transcript => WithholdingReason::Transcript,
        PeopleListKind::Answers => WithholdingReason::UnnamedAnswers,
    }
}

/// Content of the file that a reader does not see at once. Hidden pages that the copy has emptied do not count.
pub fn hidden_content(summary: &Summary) -> impl Iterator<Item = &PageProblem> {
    let findings = summary.findings.iter();
    findings.filter(|finding| match finding.problem {
        Problem::Hidden { .. } => summary.has_hidden_pages,
        _ => is_hidden_content(finding),
    })
}

/// Is the finding about hidden content?
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
    use crate::base::digest::Digest;
    use crate::base::file_stamp::FileStamp;
    use crate::documents::{Document, Format, Metadata};

    /// A letter without personal data is published as a copy, or not at all.
    #[test]
    fn without_the_copy_that_it_needs_a_file_is_withheld() {
        let file = SourcePath::new("content/files/brev.docx");
        let known = KnownFile {
            stamp: FileStamp::default(),
            content: ContentHash::known(&"0".repeat(64)),
            xxh3: Digest::of_bytes(b""),
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
