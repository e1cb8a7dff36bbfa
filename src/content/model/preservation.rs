//! Which documents of a gathering are preserved: invitation, programme, recording and evaluation; and which are lost.

use super::gathering::Gathering;
use crate::content::schema::records::{
    EvaluationRecord, MaterialKind, MaterialRecord, MissingReason, RecordingRecord, RecordingStatus,
};
use serde::Serialize;

/// Whether a document is preserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    There,
    /// What stood in it is known; the file is not preserved.
    WithoutFile,
    /// What was asked is known, and not what was answered.
    QuestionsOnly,
    /// It was announced; whether it exists is not known.
    Announced,
    /// A source mentions it, and the file is not preserved.
    Lost,
    Missing,
}

impl Gathering {
    /// Every material of the gathering and of its talks.
    pub fn materials(&self) -> impl Iterator<Item = &MaterialRecord> {
        let of_talks = self.presentations.iter();
        let of_talks = of_talks.flat_map(|talk| &talk.record.materials);
        self.record().materials.iter().chain(of_talks)
    }

    /// Those that a source mentions and that are not preserved.
    pub fn lost_materials(&self) -> impl Iterator<Item = &MaterialRecord> {
        self.materials()
            .filter(|material| material.missing == Some(MissingReason::NotPreserved))
    }

    pub fn has_material(&self, kind: MaterialKind) -> Presence {
        let of_kind: Vec<&MaterialRecord> = self
            .materials()
            .filter(|material| material.kind == kind)
            .collect();
        match of_kind.as_slice() {
            [] => Presence::Missing,
            all if all.iter().any(|material| material.missing.is_none()) => Presence::There,
            _ => Presence::Lost,
        }
    }

    /// As sessions, or as a file.
    pub fn has_programme(&self) -> Presence {
        let file = self.has_material(MaterialKind::Programme);
        match (file, self.record().sessions.is_empty()) {
            (Presence::Lost, false) => Presence::WithoutFile,
            (_, false) => Presence::There,
            (file, true) => file,
        }
    }

    /// Recordings of the gathering and of its talks.
    pub fn recordings(&self) -> impl Iterator<Item = &RecordingRecord> {
        let of_talks = self.presentations.iter();
        let of_talks = of_talks.flat_map(|talk| &talk.record.recordings);
        self.record().recordings.iter().chain(of_talks)
    }

    pub fn has_recording(&self) -> Presence {
        let statuses = self.recordings().map(|recording| recording.status);
        let all: Vec<RecordingStatus> = statuses.collect();
        match all.as_slice() {
            [] => Presence::Missing,
            all if all.contains(&RecordingStatus::Available) => Presence::There,
            all if all.contains(&RecordingStatus::Removed) => Presence::Lost,
            _ => Presence::Announced,
        }
    }

    pub fn has_evaluation(&self) -> Presence {
        match &self.record().evaluation {
            Some(evaluation) if evaluation.has_answers() => Presence::There,
            Some(evaluation) if evaluation.groups.is_empty() => Presence::Lost,
            Some(_) => Presence::QuestionsOnly,
            None => Presence::Missing,
        }
    }
}

impl EvaluationRecord {
    /// What people answered, or what came of it.
    pub fn has_answers(&self) -> bool {
        self.results.is_some() || self.answers.is_some()
    }
}
