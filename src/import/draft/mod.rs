//! Facts of documents → gatherings: which documents are about the same one, and the record made from them.
//!
//! In: the facts of each document ([`DocumentFacts`]) and the site's existing data ([`ExistingSite`](super::ExistingSite)). Out: one
//! [`GatheringDraft`] for each gathering, in which every field has its source's words and its doubts, and
//! one [`GatheringLinks`] with its links to the other drafts. Nothing here reads from the disk or writes to it.

mod agenda;
mod bare_titles;
mod compose;
mod composed_titles;
mod dating;
pub mod doubts;
mod evidence;
mod file_names;
mod gathering_folders_by_agenda;
mod gathering_folders_by_date;
mod gathering_series;
mod group;
mod grouped_documents;
mod links;
mod moves;
mod near_dates;
mod numbered;
mod titles;

pub use compose::{ComposeInputs, compose};
pub use evidence::FieldEvidence;
pub use file_names::TakenNames;
pub use group::{DatedMention, DocumentGroup, Groups, PlacedBy, groups};
pub use links::{GatheringLinks, links};

use super::analysis::{DocumentFacts, Hours, LetterText, Misread, Question};
use super::extract::counties::County;
use super::extract::days_of_series::DayOfSeries;
use super::extract::people::Person;
use crate::base::date::{ClockTime, Edtf};
use crate::base::path::SourcePath;
use crate::content::schema::records::{
    AttendanceMode, GatheringStatus, GatheringType, MaterialKind, SessionType,
};

/// One of the imported documents.
pub struct ImportedDocument {
    /// The index of its file among the imported files.
    pub file: usize,
    /// The path known to the editor: `brev/program.pdf`.
    pub name: String,
    pub facts: DocumentFacts,
    /// The day in its name, if it is one of a series.
    pub day_of_series: Option<DayOfSeries>,
    /// The folder of its file, or the e-mail that it was attached to; documents with the same value belong together.
    pub came_with: String,
    /// Whether the reader could not read the whole file.
    pub is_broken: bool,
}

impl ImportedDocument {
    /// Does the name of the file, or its title, say that it is a draft?
    pub fn is_draft(&self) -> bool {
        let file = self.name.rsplit('/').next().unwrap_or_default();
        let title = self.facts.title.as_deref().unwrap_or_default();
        [file, title].iter().any(|text| {
            let lower = text.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
            words.any(|word| ["utkast", "draft", "kladd"].contains(&word))
        })
    }
}

/// A gathering to be written.
pub struct GatheringDraft {
    /// The gathering's folder: the existing one if the site has the gathering, otherwise a new one.
    pub folder: SourcePath,
    pub title: String,
    pub also_called: Vec<String>,
    pub kind: GatheringType,
    pub date: Option<Edtf>,
    /// The day from which it was moved.
    pub previous_date: Option<Edtf>,
    /// The start and end of a gathering of one day.
    pub hours: Option<Hours>,
    pub status: GatheringStatus,
    pub location: DraftLocation,
    pub organisers: DraftOrganisers,
    pub practicalities: DraftPracticalities,
    pub agenda: DraftAgenda,
    pub materials: Vec<DraftMaterial>,
    pub evaluation: Option<DraftEvaluation>,
    pub letters: Vec<DraftLetter>,
    /// In the order of the record's fields, one entry for each field.
    pub evidence: Vec<FieldEvidence>,
    /// The files that are copied to the gathering's folder.
    pub files: Vec<StoredFile>,
    /// The names of the documents that the draft was made from.
    pub sources: Vec<String>,
    pub misread: Vec<Misread>,
}

impl GatheringDraft {
    /// The number of fields that must be checked.
    pub fn doubts(&self) -> usize {
        let letters = self.letters.iter().flat_map(|letter| &letter.evidence);
        self.evidence
            .iter()
            .chain(letters)
            .filter(|evidence| evidence.is_doubt())
            .count()
    }
}

/// Where a gathering was held.
pub struct DraftLocation {
    pub mode: Option<AttendanceMode>,
    pub place: Option<DraftPlace>,
    pub county: Option<County>,
    /// The id of one of the site's networks.
    pub network: Option<String>,
    /// The id of one of the site's municipalities.
    pub municipality: Option<String>,
}

pub struct DraftPlace {
    /// The town; without one, the venue.
    pub name: String,
    pub venue: Option<String>,
}

/// Ids of the site's actors.
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
    /// The names of contacts.
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
    /// The words of its source.
    pub as_written: String,
    pub session_type: SessionType,
    /// The day, if the gathering lasts several days.
    pub date: Option<Edtf>,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
    pub chairs: Vec<Person>,
    /// The ids of [`DraftTalk`]s.
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
    /// The name in the gathering's folder. None: a document mentions the material, but it is not preserved.
    pub file: Option<String>,
    pub as_written: Option<String>,
}

pub struct DraftEvaluation {
    pub groups: Vec<DraftQuestions>,
    /// Whether answers are asked for by e-mail.
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
    /// The index of the letter's document among the imported documents.
    pub document: usize,
    pub date: Option<Edtf>,
    pub letter: LetterText,
    pub evidence: Vec<FieldEvidence>,
}

/// An imported file with its name in the gathering's folder.
pub struct StoredFile {
    /// The index among the imported files.
    pub file: usize,
    pub name: String,
}
