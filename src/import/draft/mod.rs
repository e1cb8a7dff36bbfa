//! Readings → gatherings: which documents speak of the same one, and what it then looks like.
//!
//! In: what each document says ([`DocumentFacts`]), what the site has already ([`Site`](super::ExistingSite)). Out: [`GatheringDraft`]s, one for each gathering: every
//! field with the words it was read out of and the doubt that there is about it. Pure: nothing is read or written here.

mod agenda;
mod compose;
pub mod doubts;
mod file_names;
mod group;
mod titles;

use crate::content::schema::fields::provenance::Certainty;
pub use compose::{ComposeInputs, compose};
pub use file_names::TakenNames;
pub use group::{Dated, DocumentGroup, Groups, groups};

use super::analysis::{DocumentFacts, LetterText, Misread};
use super::extract::counties::County;
use super::extract::people::Person;
use crate::base::date::{ClockTime, Edtf};
use crate::base::path::SourcePath;
use crate::content::schema::records::*;
use crate::diagnostics::Sentence;

/// A document among those that are imported.
pub struct Doc {
    /// Its place among the files.
    pub file: usize,
    /// As the editor knows it: `brev/program.pdf`.
    pub name: String,
    pub reading: DocumentFacts,
    /// What came together: the first folder of its path, or the e-mail it came with.
    pub family: String,
}

/// A gathering that is to be written.
pub struct GatheringDraft {
    pub id: String,
    /// "2018", or "ukjent".
    pub year: String,
    pub title: String,
    pub also_called: Vec<String>,
    pub kind: GatheringType,
    pub date: Option<Edtf>,
    pub starts: Option<ClockTime>,
    pub ends: Option<ClockTime>,
    pub status: GatheringStatus,
    pub mode: Option<AttendanceMode>,
    pub place: Option<(String, Option<String>)>,
    pub organisers: Vec<String>,
    pub co_organisers: Vec<String>,
    pub network: Option<String>,
    pub county: Option<County>,
    pub municipality: Option<String>,
    pub audience: Option<String>,
    pub open_for_all: bool,
    pub registration: Option<(Option<String>, Option<Edtf>)>,
    pub has_announced_recording: bool,
    pub sessions: Vec<DraftSession>,
    pub talks: Vec<DraftTalk>,
    pub materials: Vec<DraftMaterial>,
    pub evaluation: Vec<DraftQuestions>,
    pub evaluation_by_email: bool,
    /// A gathering that the same sources name as the next: its title, and its page seen from this one.
    pub next: Option<(String, String)>,
    pub contacts: Vec<String>,
    pub notes: Vec<FieldEvidence>,
    pub letters: Vec<DraftLetter>,
    /// The files that lie in its folder: their places among the files, and their names there.
    pub files: Vec<(usize, String)>,
    /// The names of the documents that it was read out of.
    pub sources: Vec<String>,
    /// Documents that lie in another gathering's folder: name, and folder.
    pub elsewhere: Vec<(String, SourcePath)>,
    pub misread: Vec<Misread>,
}

impl GatheringDraft {
    pub fn folder(&self) -> SourcePath {
        SourcePath::new(&format!("content/gatherings/{}/{}", self.year, self.id))
    }

    /// What is not certain.
    pub fn doubts(&self) -> usize {
        let own = self.notes.iter().filter(|note| note.is_doubt()).count();
        let letters = self.letters.iter().flat_map(|letter| &letter.notes);
        own + letters.filter(|note| note.is_doubt()).count()
    }
}

/// What stands behind one field: it becomes a line under `provenance`, and when it is a doubt, a line at the top too.
#[derive(Clone, Debug)]
pub struct FieldEvidence {
    /// `place`, `materials[0].title`
    pub field: String,
    pub as_written: Option<String>,
    pub certainty: Certainty,
    pub doubt: Option<Sentence>,
    /// More doubts about the same field.
    pub more: Vec<Sentence>,
}

impl FieldEvidence {
    pub fn stated(field: &str, as_written: &str) -> FieldEvidence {
        FieldEvidence {
            field: field.to_owned(),
            as_written: Some(as_written.to_owned()),
            certainty: Certainty::Stated,
            doubt: None,
            more: Vec::new(),
        }
    }

    pub fn inferred(field: &str, as_written: Option<&str>, doubt: Sentence) -> FieldEvidence {
        FieldEvidence {
            field: field.to_owned(),
            as_written: as_written.map(str::to_owned),
            certainty: Certainty::Inferred,
            doubt: Some(doubt),
            more: Vec::new(),
        }
    }

    pub fn unknown(field: &str, as_written: Option<&str>, doubt: Sentence) -> FieldEvidence {
        FieldEvidence {
            certainty: Certainty::Unknown,
            ..FieldEvidence::inferred(field, as_written, doubt)
        }
    }

    pub fn is_doubt(&self) -> bool {
        self.doubt.is_some()
    }
}

pub struct DraftSession {
    pub title: String,
    pub sort: SessionType,
    pub date: Option<Edtf>,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
    pub chairs: Vec<Person>,
    pub talks: Vec<String>,
}

pub struct DraftTalk {
    pub id: String,
    pub title: String,
    pub speakers: Vec<Person>,
    pub materials: Vec<DraftMaterial>,
}

pub struct DraftMaterial {
    pub title: String,
    pub kind: MaterialKind,
    /// None: it is not preserved.
    pub file: Option<String>,
    pub as_written: Option<String>,
}

pub struct DraftQuestions {
    pub audience: String,
    pub questions: Vec<super::analysis::Question>,
}

pub struct DraftLetter {
    pub id: String,
    pub title: String,
    /// The document's place among the documents.
    pub doc: usize,
    pub date: Option<Edtf>,
    pub letter: LetterText,
    pub notes: Vec<FieldEvidence>,
}
