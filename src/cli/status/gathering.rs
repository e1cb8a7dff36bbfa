//! The status of one gathering: what exists of it, and what it lacks.

use super::doubt::DoubtStatus;
use crate::base::date::Edtf;
use crate::base::path::SourcePath;
use crate::content::model::{Archive, Gathering, Presence};
use crate::content::schema::fields::provenance::{Certainty, ImageRecord};
use crate::content::schema::records::{
    GatheringStatus, MaterialKind, MaterialRecord, RecordingRecord, RecordingStatus,
};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Serialize)]
pub struct GatheringOverview {
    pub id: String,
    pub title: String,
    pub file: String,
    /// As EDTF. None: not known.
    pub date: Option<String>,
    pub invitation: Presence,
    /// As sessions, or as a file.
    pub programme: Presence,
    pub talks: usize,
    pub recording: Presence,
    pub evaluation: Presence,
    /// The date of the next gathering of the same network or county, as EDTF.
    pub next: Option<String>,
    /// The keys of the sentences about what it lacks.
    pub missing: Vec<&'static str>,
    /// The titles of materials that are not preserved.
    pub lost_materials: Vec<String>,
    /// Files in its folder that no field mentions.
    pub unmentioned: Vec<String>,
    /// The titles of drafts, which are not shown yet: the gathering itself, its talks, its letters.
    pub drafts: Vec<String>,
    /// The number of doubts in the files of its folder.
    pub doubts: usize,
    /// The day when it was frozen, as EDTF. None: it is not.
    pub frozen: Option<String>,
    /// The days on which it was amended, as EDTF.
    pub errata: Vec<String>,
}

/// `doubts`: those of the whole site.
pub fn gathering_overview(
    archive: &Archive,
    gathering: &Gathering,
    doubts: &[DoubtStatus],
) -> GatheringOverview {
    let record = gathering.record();
    let is_in_folder = |file: &str| {
        file.strip_prefix(gathering.folder())
            .is_some_and(|rest| rest.starts_with('/'))
    };
    let invitation = gathering.has_material(MaterialKind::Invitation);
    let programme = gathering.has_programme();
    let recording = gathering.has_recording();
    let next = next_date(archive, gathering);
    GatheringOverview {
        id: gathering.id().to_owned(),
        title: record.title.to_string(),
        file: gathering.entry.file.to_string(),
        date: gathering.date().map(ToString::to_string),
        invitation,
        programme,
        talks: gathering.presentations.len(),
        recording,
        evaluation: gathering.has_evaluation(),
        missing: missing(
            gathering,
            [invitation, programme, recording],
            next.is_some(),
        ),
        next,
        lost_materials: (gathering.lost_materials())
            .map(|material| material.title.to_string())
            .collect(),
        unmentioned: unmentioned_files(gathering),
        drafts: drafts(gathering),
        doubts: doubts
            .iter()
            .filter(|doubt| is_in_folder(&doubt.file))
            .count(),
        frozen: gathering
            .frozen
            .as_ref()
            .map(|frozen| frozen.record.frozen_on.to_string()),
        errata: errata(gathering),
    }
}

/// The days of its errata.
fn errata(gathering: &Gathering) -> Vec<String> {
    let frozen = gathering.frozen.iter();
    let errata = frozen.flat_map(|frozen| &frozen.record.errata);
    errata
        .map(|erratum| erratum.amended_on.to_string())
        .collect()
}

/// The keys of the sentences about what the gathering lacks. Lost materials are listed by title instead.
fn missing(
    gathering: &Gathering,
    [invitation, programme, recording]: [Presence; 3],
    has_next: bool,
) -> Vec<&'static str> {
    let record = gathering.record();
    let is_held = record.status == GatheringStatus::Held;
    let is_status_unknown = record
        .provenance
        .get("status")
        .is_some_and(|provenance| provenance.certainty == Certainty::Unknown);
    let is_recording_announced = record
        .recordings
        .iter()
        .any(|recording| recording.status == RecordingStatus::Announced);
    let has_place = record.place.is_some() || record.mode.value().is_some();
    let checks = [
        (gathering.date().is_none(), "status-no-date"),
        (!has_place, "status-no-place"),
        (invitation == Presence::Missing, "status-no-invitation"),
        (programme == Presence::Missing, "status-no-programme"),
        (
            programme == Presence::There && record.sessions.is_empty(),
            "status-no-posts",
        ),
        (gathering.presentations.is_empty(), "status-no-talks"),
        (is_recording_announced, "status-recording-announced"),
        (
            is_held && recording == Presence::Missing,
            "status-no-recording",
        ),
        (
            is_held && record.evaluation.is_none(),
            "status-no-evaluation",
        ),
        (
            record.evaluation.as_ref().is_some_and(|evaluation| {
                evaluation.results.is_none() && evaluation.answers.is_none()
            }),
            "status-no-results",
        ),
        (is_held && !has_next, "status-no-next"),
        (is_status_unknown, "status-held-unknown"),
    ];
    checks
        .into_iter()
        .filter_map(|(is_lacking, key)| is_lacking.then_some(key))
        .collect()
}

/// Files in its folder that no field of the gathering or of its talks names.
fn unmentioned_files(gathering: &Gathering) -> Vec<String> {
    let record = gathering.record();
    let own = mentioned_files(&record.materials, &record.images, &record.recordings);
    let mut mentioned: BTreeSet<String> = paths(&gathering.entry.file, own);
    let evaluation = record.evaluation.as_ref();
    let answers = evaluation.and_then(|evaluation| evaluation.answers.as_deref());
    mentioned.extend(paths(&gathering.entry.file, answers.into_iter().collect()));
    for talk in &gathering.presentations {
        let record = &talk.record;
        let own = mentioned_files(&record.materials, &record.images, &record.recordings);
        mentioned.extend(paths(&talk.file, own));
    }
    gathering
        .attachments
        .iter()
        .map(|attachment| attachment.path.as_str())
        .filter(|file| !mentioned.contains(*file))
        .filter_map(|file| file.strip_prefix(gathering.folder()))
        .map(|file| file.trim_start_matches('/').to_owned())
        .collect()
}

/// The file names in these fields.
fn mentioned_files<'r>(
    materials: &'r [MaterialRecord],
    images: &'r [ImageRecord],
    recordings: &'r [RecordingRecord],
) -> Vec<&'r str> {
    let of_materials = materials
        .iter()
        .filter_map(|material| material.file.as_deref());
    let of_images = images.iter().map(|image| image.file.as_str());
    let of_recordings = recordings.iter().flat_map(|recording| {
        let files = [
            recording.file.as_deref(),
            recording.captions.as_deref(),
            recording.transcript.as_deref(),
        ];
        files.into_iter().flatten()
    });
    of_materials.chain(of_images).chain(of_recordings).collect()
}

/// The names as paths in the site, resolved from the folder of `record`.
fn paths(record: &SourcePath, names: Vec<&str>) -> BTreeSet<String> {
    names
        .into_iter()
        .filter_map(|name| record.sibling(name))
        .map(|path| path.to_string())
        .collect()
}

fn drafts(gathering: &Gathering) -> Vec<String> {
    let own = gathering
        .record()
        .draft
        .then(|| gathering.record().title.to_string());
    let talks = gathering
        .presentations
        .iter()
        .filter(|talk| talk.record.draft);
    let letters = gathering
        .letters
        .iter()
        .filter(|letter| letter.record.draft);
    own.into_iter()
        .chain(talks.map(|talk| talk.record.title.to_string()))
        .chain(letters.map(|letter| letter.record.title.to_string()))
        .collect()
}

/// The date of the next gathering of the same network or, if it has none, of the same county.
fn next_date(archive: &Archive, gathering: &Gathering) -> Option<String> {
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
    let next = later.min_by_key(|other| other.date().map(Edtf::sort_key));
    next?.date().map(ToString::to_string)
}
