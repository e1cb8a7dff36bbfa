//! Facts of documents → gatherings: which documents speak of the same one, and what its record then says.
//!
//! In: what each document says ([`DocumentFacts`]) and what the site has already ([`ExistingSite`](super::ExistingSite)). Out: one
//! [`GatheringDraft`] for each gathering, in which every field has the words that it was read out of and the doubts about it, and
//! one [`GatheringLinks`] with its connections to the other drafts. Nothing is read from the disk or written here.

mod agenda;
mod compose;
mod dating;
pub mod doubts;
mod evidence;
mod file_names;
mod group;
mod grouped_documents;
mod home_folders;
mod links;
mod titles;

pub use compose::{ComposeInputs, compose};
pub use evidence::FieldEvidence;
pub use file_names::TakenNames;
pub use group::{DatedMention, DocumentGroup, Groups, groups};
pub use links::{GatheringLinks, links};

use super::analysis::{DocumentFacts, Hours, LetterText, Misread, Question};
use super::extract::counties::County;
use super::extract::people::Person;
use crate::base::date::{ClockTime, Edtf};
use crate::base::path::SourcePath;
use crate::content::schema::records::{
    AttendanceMode, GatheringStatus, GatheringType, MaterialKind, SessionType,
};

/// A document among those that are imported.
pub struct ImportedDocument {
    /// Index of its file among the imported files.
    pub file: usize,
    /// Path as the editor knows it: `brev/program.pdf`.
    pub name: String,
    pub facts: DocumentFacts,
    /// The folder that its file lay in, or the e-mail that it came with; documents with the same one belong together.
    pub came_with: String,
    /// The reader reported that it could not read the whole file.
    pub is_broken: bool,
}

/// A gathering that is to be written.
pub struct GatheringDraft {
    /// Folder of the gathering: that of the site when the site has the gathering already, otherwise a new one.
    pub folder: SourcePath,
    pub title: String,
    pub also_called: Vec<String>,
    pub kind: GatheringType,
    pub date: Option<Edtf>,
    /// Beginning and end of a gathering of one day.
    pub hours: Option<Hours>,
    pub status: GatheringStatus,
    pub location: DraftLocation,
    pub organisers: DraftOrganisers,
    pub practicalities: DraftPracticalities,
    pub agenda: DraftAgenda,
    pub materials: Vec<DraftMaterial>,
    pub evaluation: Option<DraftEvaluation>,
    pub letters: Vec<DraftLetter>,
    /// Sorted in the order of the record's fields; each field has one entry.
    pub evidence: Vec<FieldEvidence>,
    /// Files that are copied to the gathering's folder.
    pub files: Vec<StoredFile>,
    /// Names of the documents that the draft was read out of.
    pub sources: Vec<String>,
    pub misread: Vec<Misread>,
}

impl GatheringDraft {
    /// Number of fields that somebody must look at.
    pub fn doubts(&self) -> usize {
        let letters = self.letters.iter().flat_map(|letter| &letter.evidence);
        self.evidence
            .iter()
            .chain(letters)
            .filter(|evidence| evidence.is_doubt())
            .count()
    }
}

/// Where a gathering was.
pub struct DraftLocation {
    pub mode: Option<AttendanceMode>,
    pub place: Option<DraftPlace>,
    pub county: Option<County>,
    /// Id of a network that the site has.
    pub network: Option<String>,
    /// Id of a municipality that the site has.
    pub municipality: Option<String>,
}

pub struct DraftPlace {
    /// The town, or the venue when no town is known.
    pub name: String,
    pub venue: Option<String>,
}

/// Ids of actors that the site has.
#[derive(Default)]
pub struct DraftOrganisers {
    pub organisers: Vec<String>,
    pub co_organisers: Vec<String>,
}

/// Registration, recording, audience and contacts.
pub struct DraftPracticalities {
    pub audience: Option<String>,
    pub open_for_all: bool,
    pub registration: Option<DraftRegistration>,
    pub has_announced_recording: bool,
    /// Names of people to ask.
    pub contacts: Vec<String>,
}

pub struct DraftRegistration {
    pub url: Option<String>,
    pub deadline: Option<Edtf>,
}

#[derive(Default)]
pub struct DraftAgenda {
    pub sessions: Vec<DraftSession>,
    pub talks: Vec<DraftTalk>,
}

pub struct DraftSession {
    pub title: String,
    pub session_type: SessionType,
    /// The day, when the gathering lasts several days.
    pub date: Option<Edtf>,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
    pub chairs: Vec<Person>,
    /// Ids of [`DraftTalk`]s.
    pub talks: Vec<String>,
}

#[derive(Clone)]
pub struct DraftTalk {
    pub id: String,
    pub title: String,
    pub speakers: Vec<Person>,
    pub materials: Vec<DraftMaterial>,
}

#[derive(Clone)]
pub struct DraftMaterial {
    pub title: String,
    pub kind: MaterialKind,
    /// Name in the gathering's folder. None: a document mentions the material, and it is not preserved.
    pub file: Option<String>,
    pub as_written: Option<String>,
}

pub struct DraftEvaluation {
    pub groups: Vec<DraftQuestions>,
    /// Answers are asked for by e-mail.
    pub by_email: bool,
}

/// Questions to one audience.
pub struct DraftQuestions {
    pub audience: String,
    pub questions: Vec<Question>,
}

pub struct DraftLetter {
    pub id: String,
    pub title: String,
    /// Index of the letter's document among the imported documents.
    pub document: usize,
    pub date: Option<Edtf>,
    pub letter: LetterText,
    pub evidence: Vec<FieldEvidence>,
}

/// An imported file with its name in the gathering's folder.
pub struct StoredFile {
    /// Index among the imported files.
    pub file: usize,
    pub name: String,
}
