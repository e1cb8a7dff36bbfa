//! A group of documents → the gathering that is to be written.

mod agenda;
mod documents;
mod place;
mod remarks;
mod when;

use super::agenda::programme;
use super::file_names::{TakenNames, slug};
use super::group::Year;
use super::titles::{TitleParts, title, word_of};
use super::*;
use crate::base::date::Date;
use crate::base::text::Language;
use crate::import::analysis::{DocumentFacts, DocumentForm, Quoted, Tense};
use crate::import::extract::counties;
use crate::import::extract::gathering_types::nouns;
use crate::import::{ExistingSite, Incoming};

/// What composing needs to know beside the group.
pub struct ComposeInputs<'s> {
    pub docs: &'s [Doc],
    pub files: &'s [Incoming],
    pub site: &'s ExistingSite,
    pub today: Date,
    pub language: Language,
    /// Words for what a document has no title for, in the site's language.
    pub word: &'s dyn Fn(&'static str) -> String,
}

/// The gathering of a group. `others`: all groups, this one too. `files`: what came along and says nothing. `id`: as it was typed.
pub fn compose(
    group: &DocumentGroup,
    others: &[DocumentGroup],
    files: &[usize],
    id: Option<&str>,
    setting: &ComposeInputs<'_>,
) -> GatheringDraft {
    let mut compose = Compose {
        group,
        setting,
        notes: Vec::new(),
        names: TakenNames::default(),
    };
    compose.draft(others, files, id)
}

struct Compose<'c> {
    group: &'c DocumentGroup,
    setting: &'c ComposeInputs<'c>,
    notes: Vec<FieldEvidence>,
    names: TakenNames,
}

impl Compose<'_> {
    fn note(&mut self, note: FieldEvidence) {
        self.notes.push(note);
    }

    fn readings(&self) -> impl Iterator<Item = (usize, &DocumentFacts)> {
        let all = self.group.own.iter().chain(&self.group.shared);
        all.map(|doc| (*doc, &self.setting.docs[*doc].reading))
    }

    fn own_readings(&self) -> impl Iterator<Item = &DocumentFacts> {
        self.group
            .own
            .iter()
            .map(|doc| &self.setting.docs[*doc].reading)
    }

    fn as_written(&self) -> Option<String> {
        self.group
            .best()
            .map(|best| best.occasion.as_written.clone())
    }

    fn draft(
        &mut self,
        others: &[DocumentGroup],
        files: &[usize],
        id: Option<&str>,
    ) -> GatheringDraft {
        let date = self.date();
        let kind = self.kind();
        let county = self.county(date.as_ref());
        let network = self.network(county.as_ref());
        let ordinal = self.ordinal(others);
        let shared: Vec<usize> = others
            .iter()
            .filter(|other| !std::ptr::eq(*other, self.group))
            .flat_map(|other| other.own.iter().chain(&other.shared))
            .copied()
            .collect();
        let word = self.word(kind);
        let parts = TitleParts {
            word: &word,
            ordinal,
            network: network.as_ref().map(|said| said.value.as_str()),
            county: county.as_ref().map(|county| county.name.as_str()),
            date: date.as_ref(),
        };
        let title = title(self.group, self.setting.docs, &shared, &parts);
        self.note(title.note);
        let network_id = self.network_id(&network, county.as_ref());
        let mut draft = GatheringDraft {
            id: String::new(),
            year: date
                .as_ref()
                .and_then(Edtf::year)
                .map_or_else(|| "ukjent".to_owned(), |year| format!("{year:04}")),
            title: title.text,
            also_called: self.also_called(),
            kind,
            starts: None,
            ends: None,
            status: self.status(date.as_ref()),
            mode: None,
            place: self.place(),
            organisers: Vec::new(),
            co_organisers: Vec::new(),
            network: network_id,
            municipality: None,
            audience: None,
            open_for_all: false,
            registration: None,
            has_announced_recording: false,
            sessions: Vec::new(),
            talks: Vec::new(),
            materials: Vec::new(),
            evaluation: Vec::new(),
            evaluation_by_email: false,
            next: None,
            contacts: Vec::new(),
            notes: Vec::new(),
            letters: Vec::new(),
            files: Vec::new(),
            sources: Vec::new(),
            elsewhere: Vec::new(),
            misread: Vec::new(),
            county,
            date,
        };
        self.organisers(&mut draft);
        self.mode(&mut draft);
        self.municipality(&mut draft);
        self.remarks(&mut draft);
        draft.id = match id {
            Some(id) => id.to_owned(),
            None => self.id(&draft),
        };
        self.files(&mut draft, files);
        self.talks_and_sessions(&mut draft);
        self.mentions(&mut draft, others);
        self.evaluation(&mut draft);
        self.letters(&mut draft);
        for doc in &self.group.own {
            draft.sources.push(self.setting.docs[*doc].name.clone());
        }
        draft.misread = self
            .own_readings()
            .flat_map(|reading| reading.misread.clone())
            .collect();
        draft.notes = std::mem::take(&mut self.notes);
        // As the fields stand in the file; and one field has one note.
        draft
            .notes
            .sort_by(|a, b| (place(&a.field), &a.field).cmp(&(place(&b.field), &b.field)));
        draft.notes = merged(draft.notes);
        draft
    }

    fn id(&mut self, draft: &GatheringDraft) -> String {
        let base = match (&draft.county, &draft.place) {
            (Some(county), _) => slug(&county.name, "samling"),
            (None, Some((town, _))) => slug(town, "samling"),
            (None, None) => slug(word_of(draft.kind), "samling"),
        };
        let end = match &draft.date {
            Some(date) => start_of(date),
            None => slug(word_of(draft.kind), "samling"),
        };
        if base == end {
            base
        } else {
            format!("{base}-{end}")
        }
    }
}

fn place(field: &str) -> usize {
    const ORDER: [&str; 19] = [
        "title",
        "also_called",
        "kind",
        "date",
        "starts",
        "status",
        "mode",
        "place",
        "organisers",
        "network",
        "municipality",
        "county",
        "audience",
        "open_for_all",
        "registration",
        "recordings",
        "sessions",
        "presentations",
        "materials",
    ];
    let first = field.split(['[', '.']).next().unwrap_or_default();
    ORDER
        .iter()
        .position(|known| *known == first)
        .unwrap_or(ORDER.len())
}

fn merged(notes: Vec<FieldEvidence>) -> Vec<FieldEvidence> {
    let mut merged: Vec<FieldEvidence> = Vec::new();
    for note in notes {
        match merged.last_mut().filter(|last| last.field == note.field) {
            Some(last) => {
                last.as_written = last.as_written.take().or(note.as_written);
                last.more.extend(note.doubt);
                if note.certainty != Certainty::Stated && last.certainty == Certainty::Stated {
                    last.certainty = note.certainty;
                }
            }
            None => merged.push(note),
        }
    }
    for note in &mut merged {
        if note.doubt.is_none() && !note.more.is_empty() {
            note.doubt = Some(note.more.remove(0));
        }
    }
    merged
}

fn start_of(date: &Edtf) -> String {
    let written = date.to_string();
    let start = written.split('/').next().unwrap_or_default();
    start.trim_end_matches(['?', '~', '%']).to_lowercase()
}
