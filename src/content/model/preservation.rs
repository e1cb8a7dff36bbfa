//! Which documents of a gathering are preserved: invitation, programme, recording and evaluation; and which are lost.

use super::gathering::Gathering;
use crate::content::schema::records::{
    MaterialKind, MaterialRecord, MissingReason, RecordingStatus,
};
use serde::Serialize;

/// Whether a document is preserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    There,
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
        match self.record().sessions.is_empty() {
            true => self.has_material(MaterialKind::Programme),
            false => Presence::There,
        }
    }

    /// Of the gathering or of one of its talks.
    pub fn has_recording(&self) -> Presence {
        let of_talks = self.presentations.iter();
        let of_talks = of_talks.flat_map(|talk| &talk.record.recordings);
        let all: Vec<RecordingStatus> = (self.record().recordings.iter())
            .chain(of_talks)
            .map(|recording| recording.status)
            .collect();
        match all.as_slice() {
            [] => Presence::Missing,
            all if all.contains(&RecordingStatus::Available) => Presence::There,
            _ => Presence::Lost,
        }
    }

    pub fn has_evaluation(&self) -> Presence {
        match self.record().evaluation {
            Some(_) => Presence::There,
            None => Presence::Missing,
        }
    }
}
