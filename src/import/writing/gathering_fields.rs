//! A draft as the fields of a gathering's record, in the order of the file.
//!
//! The names are those of [`GatheringRecord`](crate::content::schema::records::GatheringRecord) and the records in it. None and
//! empty lists are not written.

use super::provenance::ProvenanceFields;
use super::text::{escaped, one_line, public_line};
use crate::base::date::Edtf;
use crate::content::schema::fields::provenance::ValueOrUnknown;
use crate::content::schema::records::{
    AttendanceMode, GatheringStatus, GatheringType, MaterialKind, MissingReason, RecordingStatus,
    SessionType,
};
use crate::diagnostics::{Sentence, Sentences};
use crate::import::analysis::Question;
use crate::import::draft::{
    DraftEvaluation, DraftMaterial, DraftSession, DraftTalk, GatheringDraft, GatheringLinks,
};
use crate::import::extract::people::Person;
use serde::Serialize;

/// All fields.
#[derive(Serialize)]
pub struct GatheringFields {
    title: String,
    also_called: Vec<String>,
    kind: GatheringType,
    date: ValueOrUnknown<Edtf>,
    previous_date: Option<Edtf>,
    starts: Option<String>,
    ends: Option<String>,
    status: GatheringStatus,
    mode: ValueOrUnknown<AttendanceMode>,
    place: Option<PlaceFields>,
    organisers: Vec<String>,
    co_organisers: Vec<String>,
    network: Option<String>,
    municipality: Option<String>,
    county: Option<String>,
    #[serde(flatten)]
    sections: SectionFields,
    provenance: ProvenanceFields,
}

/// The fields that a document may add to a gathering that already has its record.
#[derive(Serialize)]
pub struct SectionFields {
    audience: Option<String>,
    open_for_all: Option<bool>,
    registration: Option<RegistrationFields>,
    recordings: Vec<RecordingFields>,
    sessions: Vec<SessionFields>,
    presentations: Vec<TalkFields>,
    materials: Vec<MaterialFields>,
    evaluation: Option<EvaluationFields>,
    follow_up: Option<String>,
    contacts: Vec<PersonFields>,
}

#[derive(Serialize)]
struct PlaceFields {
    name: String,
    venue: Option<String>,
}

#[derive(Serialize)]
struct RegistrationFields {
    url: Option<String>,
    deadline: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct RecordingFields {
    status: RecordingStatus,
    note: String,
}

#[derive(Serialize)]
struct SessionFields {
    title: String,
    #[serde(rename = "type")]
    session_type: SessionType,
    date: Option<String>,
    start: Option<String>,
    end: Option<String>,
    room: Option<String>,
    track: Option<String>,
    summary: Option<String>,
    chairs: Vec<PersonFields>,
    presentations: Vec<String>,
}

#[derive(Serialize)]
struct TalkFields {
    id: String,
    title: String,
    speakers: Vec<PersonFields>,
    materials: Vec<MaterialFields>,
}

#[derive(Serialize)]
struct MaterialFields {
    title: String,
    kind: MaterialKind,
    file: Option<String>,
    missing: Option<MissingReason>,
    as_written: Option<String>,
}

#[derive(Serialize)]
pub struct PersonFields {
    name: String,
    role: Option<String>,
    affiliation: Option<String>,
}

#[derive(Serialize)]
struct EvaluationFields {
    method: Option<String>,
    groups: Vec<QuestionGroupFields>,
}

#[derive(Serialize)]
struct QuestionGroupFields {
    audience: String,
    questions: Vec<QuestionFields>,
}

#[derive(Serialize)]
struct QuestionFields {
    text: String,
    questions: Vec<QuestionFields>,
}

impl GatheringFields {
    pub fn new(
        draft: &GatheringDraft,
        links: &GatheringLinks,
        sentences: &Sentences,
    ) -> GatheringFields {
        let location = &draft.location;
        GatheringFields {
            title: public_line(&draft.title),
            also_called: draft
                .also_called
                .iter()
                .map(|name| one_line(name))
                .collect(),
            kind: draft.kind,
            date: known(draft.date.clone()),
            previous_date: draft.previous_date.clone(),
            starts: draft.hours.map(|(start, _)| start.to_string()),
            ends: draft
                .hours
                .and_then(|(_, end)| end)
                .map(|end| end.to_string()),
            status: draft.status,
            mode: known(location.mode),
            place: location.place.as_ref().map(|place| PlaceFields {
                name: public_line(&place.name),
                venue: place.venue.as_deref().map(public_line),
            }),
            organisers: draft.organisers.organisers.clone(),
            co_organisers: draft.organisers.co_organisers.clone(),
            network: location.network.clone(),
            municipality: location.municipality.clone(),
            county: location.county.as_ref().map(|county| county.id.clone()),
            sections: SectionFields::new(draft, links, sentences),
            provenance: ProvenanceFields::new(&draft.evidence, sentences),
        }
    }
}

impl SectionFields {
    pub fn new(
        draft: &GatheringDraft,
        links: &GatheringLinks,
        sentences: &Sentences,
    ) -> SectionFields {
        let practicalities = &draft.practicalities;
        let recording = practicalities
            .has_announced_recording
            .then(|| RecordingFields {
                status: RecordingStatus::Announced,
                note: one_line(&sentences.word("import-recording-note")),
            });
        SectionFields {
            audience: practicalities.audience.as_deref().map(public_line),
            open_for_all: practicalities.open_for_all.then_some(true),
            registration: registration(draft, sentences),
            recordings: recording.into_iter().collect(),
            sessions: draft.agenda.sessions.iter().map(session).collect(),
            presentations: draft.agenda.talks.iter().map(talk).collect(),
            materials: draft.materials.iter().map(material).collect(),
            evaluation: draft
                .evaluation
                .as_ref()
                .map(|evaluation| evaluation_fields(evaluation, sentences)),
            follow_up: links.next.as_ref().map(|next| {
                let link = format!("[{}]({})", escaped(&next.title), next.page);
                let sentence = Sentence::new("import-next").text("link", link);
                one_line(&sentences.say(&sentence))
            }),
            contacts: practicalities
                .contacts
                .iter()
                .map(|name| PersonFields {
                    name: one_line(name),
                    role: None,
                    affiliation: None,
                })
                .collect(),
        }
    }
}

impl PersonFields {
    pub fn new(person: &Person) -> PersonFields {
        PersonFields {
            name: public_line(&person.name),
            role: person.role.as_deref().map(public_line),
            affiliation: person.affiliation.as_deref().map(public_line),
        }
    }
}

/// A required field: its value, or the word `unknown`.
pub fn known<T>(value: Option<T>) -> ValueOrUnknown<T> {
    value.map_or(ValueOrUnknown::Unknown, ValueOrUnknown::Value)
}

fn registration(draft: &GatheringDraft, sentences: &Sentences) -> Option<RegistrationFields> {
    let registration = draft.practicalities.registration.as_ref()?;
    let has_url = registration.url.is_some();
    Some(RegistrationFields {
        url: registration.url.as_deref().map(one_line),
        deadline: registration.deadline.as_ref().map(Edtf::to_string),
        note: (!has_url).then(|| one_line(&sentences.word("import-registration-note"))),
    })
}

fn session(session: &DraftSession) -> SessionFields {
    SessionFields {
        title: public_line(&session.title),
        session_type: session.session_type,
        date: session.date.as_ref().map(Edtf::to_string),
        start: session.start.map(|start| start.to_string()),
        end: session.end.map(|end| end.to_string()),
        room: session.room.as_deref().map(public_line),
        track: session.track.as_deref().map(public_line),
        summary: session.summary.as_deref().map(public_line),
        chairs: session.chairs.iter().map(PersonFields::new).collect(),
        presentations: session.talks.clone(),
    }
}

fn talk(talk: &DraftTalk) -> TalkFields {
    TalkFields {
        id: talk.id.clone(),
        title: public_line(&talk.title),
        speakers: talk.speakers.iter().map(PersonFields::new).collect(),
        materials: talk.materials.iter().map(material).collect(),
    }
}

fn material(material: &DraftMaterial) -> MaterialFields {
    let is_lost = material.file.is_none();
    MaterialFields {
        title: public_line(&material.title),
        kind: material.kind,
        file: material.file.as_deref().map(one_line),
        missing: is_lost.then_some(MissingReason::NotPreserved),
        as_written: material.as_written.as_deref().map(public_line),
    }
}

fn evaluation_fields(evaluation: &DraftEvaluation, sentences: &Sentences) -> EvaluationFields {
    EvaluationFields {
        method: evaluation
            .by_email
            .then(|| one_line(&sentences.word("import-by-email"))),
        groups: evaluation
            .groups
            .iter()
            .map(|group| QuestionGroupFields {
                audience: public_line(&group.audience),
                questions: group.questions.iter().map(question).collect(),
            })
            .collect(),
    }
}

fn question(question: &Question) -> QuestionFields {
    QuestionFields {
        text: public_line(&question.text),
        questions: question.questions.iter().map(self::question).collect(),
    }
}
