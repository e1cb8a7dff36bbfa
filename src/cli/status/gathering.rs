//! One gathering: what is there of it, and what it lacks.

use super::overview::DoubtStatus;
use crate::content::model::{Archive, Gathering};
use crate::content::schema::fields::provenance::Certainty;
use crate::content::schema::records::*;
use serde::Serialize;
use std::collections::BTreeSet;

/// Is there a document, or only the memory of it?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    There,
    /// A source mentions it; the file is not preserved.
    Lost,
    Missing,
}

#[derive(Clone, Debug, Serialize)]
pub struct GatheringOverview {
    pub id: String,
    pub title: String,
    pub file: String,
    /// EDTF. None: not known.
    pub date: Option<String>,
    pub invitation: Presence,
    /// Posts, or a file.
    pub programme: Presence,
    pub talks: usize,
    pub recording: Presence,
    pub evaluation: Presence,
    /// When the next gathering of the network or county is: EDTF.
    pub next: Option<String>,
    /// The keys of the sentences for what it lacks.
    pub missing: Vec<&'static str>,
    pub lost_materials: Vec<String>,
    /// Files in the folder that no field mentions.
    pub unmentioned: Vec<String>,
    /// Talks and letters that are not shown yet, and the gathering itself.
    pub drafts: Vec<String>,
    pub doubts: usize,
}

pub fn gathering_status(
    archive: &Archive,
    gathering: &Gathering,
    doubts: &[DoubtStatus],
) -> GatheringOverview {
    let record = gathering.record();
    let folder = gathering.folder();
    let own = |file: &str| {
        file.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let next = next(archive, gathering);
    let mut status = GatheringOverview {
        id: gathering.id().to_owned(),
        title: record.title.clone(),
        file: gathering.entry.file.to_string(),
        date: gathering.date().map(ToString::to_string),
        invitation: material(gathering, MaterialKind::Invitation),
        programme: if record.sessions.is_empty() {
            material(gathering, MaterialKind::Programme)
        } else {
            Presence::There
        },
        talks: gathering.presentations.len(),
        recording: recording(gathering),
        evaluation: if record.evaluation.is_some() {
            Presence::There
        } else {
            Presence::Missing
        },
        next,
        missing: Vec::new(),
        lost_materials: lost(gathering),
        unmentioned: unmentioned(gathering),
        drafts: drafts(gathering),
        doubts: doubts.iter().filter(|doubt| own(&doubt.file)).count(),
    };
    status.missing = missing(gathering, &status);
    status
}

fn missing(gathering: &Gathering, status: &GatheringOverview) -> Vec<&'static str> {
    let record = gathering.record();
    let is_held = record.status == GatheringStatus::Held;
    let status_unknown = record
        .provenance
        .get("status")
        .is_some_and(|provenance| provenance.certainty == Certainty::Unknown);
    let announced = record
        .recordings
        .iter()
        .any(|recording| recording.status == RecordingStatus::Announced);
    let checks = [
        (status.date.is_none(), "status-no-date"),
        (
            record.place.is_none() && record.mode.value().is_none(),
            "status-no-place",
        ),
        // What is lost is told under its own name.
        (
            status.invitation == Presence::Missing,
            "status-no-invitation",
        ),
        (status.programme == Presence::Missing, "status-no-programme"),
        (
            status.programme == Presence::There && record.sessions.is_empty(),
            "status-no-posts",
        ),
        (status.talks == 0, "status-no-talks"),
        (announced, "status-recording-announced"),
        (
            is_held && status.recording == Presence::Missing,
            "status-no-recording",
        ),
        (
            is_held && record.evaluation.is_none(),
            "status-no-evaluation",
        ),
        (
            record
                .evaluation
                .as_ref()
                .is_some_and(|evaluation| evaluation.results.is_none()),
            "status-no-results",
        ),
        (is_held && status.next.is_none(), "status-no-next"),
        (status_unknown, "status-held-unknown"),
    ];
    checks
        .into_iter()
        .filter_map(|(lacks, word)| lacks.then_some(word))
        .collect()
}

/// Every material of the gathering and of its talks.
fn materials(gathering: &Gathering) -> impl Iterator<Item = &MaterialRecord> {
    let own = gathering.record().materials.iter();
    own.chain(
        gathering
            .presentations
            .iter()
            .flat_map(|talk| &talk.record.materials),
    )
}

fn material(gathering: &Gathering, kind: MaterialKind) -> Presence {
    let of_kind: Vec<&MaterialRecord> = materials(gathering)
        .filter(|material| material.kind == kind)
        .collect();
    match of_kind.as_slice() {
        [] => Presence::Missing,
        all if all.iter().any(|material| material.missing.is_none()) => Presence::There,
        _ => Presence::Lost,
    }
}

fn recording(gathering: &Gathering) -> Presence {
    let own = gathering.record().recordings.iter();
    let of_talks = gathering
        .presentations
        .iter()
        .flat_map(|talk| &talk.record.recordings);
    let all: Vec<RecordingStatus> = own
        .chain(of_talks)
        .map(|recording| recording.status)
        .collect();
    match all.as_slice() {
        [] => Presence::Missing,
        all if all.contains(&RecordingStatus::Available) => Presence::There,
        _ => Presence::Lost,
    }
}

fn lost(gathering: &Gathering) -> Vec<String> {
    materials(gathering)
        .filter(|material| material.missing == Some(MissingReason::NotPreserved))
        .map(|material| material.title.clone())
        .collect()
}

/// Named in the folder, and nowhere else.
fn unmentioned(gathering: &Gathering) -> Vec<String> {
    let record = gathering.record();
    let mut named: BTreeSet<String> = BTreeSet::new();
    let mut add = |base: &crate::base::path::SourcePath, names: Vec<Option<&String>>| {
        let paths = names
            .into_iter()
            .flatten()
            .filter_map(|name| base.sibling(name));
        named.extend(paths.map(|path| path.to_string()));
    };
    let of_recordings = |recordings: &'_ [RecordingRecord]| -> Vec<Option<String>> {
        recordings
            .iter()
            .flat_map(|recording| {
                [
                    recording.file.clone(),
                    recording.captions.clone(),
                    recording.transcript.clone(),
                ]
            })
            .collect()
    };
    let base = &gathering.entry.file;
    add(
        base,
        record
            .materials
            .iter()
            .map(|material| material.file.as_ref())
            .collect(),
    );
    add(
        base,
        record
            .images
            .iter()
            .map(|image| Some(&image.file))
            .collect(),
    );
    add(
        base,
        of_recordings(&record.recordings)
            .iter()
            .map(Option::as_ref)
            .collect(),
    );
    for talk in &gathering.presentations {
        let record = &talk.record;
        add(
            &talk.file,
            record
                .materials
                .iter()
                .map(|material| material.file.as_ref())
                .collect(),
        );
        add(
            &talk.file,
            record
                .images
                .iter()
                .map(|image| Some(&image.file))
                .collect(),
        );
        add(
            &talk.file,
            of_recordings(&record.recordings)
                .iter()
                .map(Option::as_ref)
                .collect(),
        );
    }
    let files = gathering
        .attachments
        .iter()
        .map(|attachment| attachment.path.as_str());
    files
        .filter(|file| !named.contains(*file))
        .filter_map(|file| file.strip_prefix(gathering.folder()))
        .map(|file| file.trim_start_matches('/').to_owned())
        .collect()
}

fn drafts(gathering: &Gathering) -> Vec<String> {
    let own = gathering
        .record()
        .draft
        .then(|| gathering.record().title.clone());
    let talks = gathering
        .presentations
        .iter()
        .filter(|talk| talk.record.draft);
    let letters = gathering
        .letters
        .iter()
        .filter(|letter| letter.record.draft);
    own.into_iter()
        .chain(talks.map(|talk| talk.record.title.clone()))
        .chain(letters.map(|letter| letter.record.title.clone()))
        .collect()
}

/// The next gathering of the same network, or else of the same county.
fn next(archive: &Archive, gathering: &Gathering) -> Option<String> {
    let all = archive.gatherings.as_slice();
    let neighbours = archive.relations.neighbours.get(gathering.id());
    if let Some(next) = neighbours.and_then(|neighbours| neighbours.next) {
        return all.get(next)?.date().map(ToString::to_string);
    }
    let record = gathering.record();
    let (date, county) = (gathering.date()?, record.county.as_ref()?);
    let later = all.iter().filter(|other| {
        other.record().county.as_ref() == Some(county)
            && other
                .date()
                .is_some_and(|other| other.sort_key() > date.sort_key())
    });
    let next = later.min_by_key(|other| other.date().map(crate::base::date::Edtf::sort_key));
    next?.date().map(ToString::to_string)
}
