//! The tables of gatherings and what was said there.

use super::cells::{Cell, TableRow};
use crate::content::model::{Archive, Gathering, Presentation};
use crate::content::schema::fields::SpeakerRecord;
use crate::content::schema::records::{FrozenRecord, MaterialKind};
use crate::output::exports::ExportInput;
use crate::site::pages::TextCover;

pub fn gatherings<'r>(input: &'r ExportInput<'_>) -> impl Iterator<Item = TableRow> + 'r {
    input.archive.gatherings.iter().map(|gathering| {
        let record = gathering.record();
        let place = record.place.as_ref();
        let participants = record.participants.as_ref();
        vec![
            gathering.id().into(),
            record.title.as_str().into(),
            Cell::word(&record.kind),
            Cell::of(gathering.date()),
            Cell::of(record.previous_date.as_ref()),
            Cell::of(record.starts),
            Cell::of(record.ends),
            Cell::word(&record.status),
            record.mode.value().map_or(Cell::Empty, Cell::word),
            place.map(|place| place.name.as_str()).into(),
            place.and_then(|place| place.venue.as_ref()).into(),
            Cell::id(&record.county),
            Cell::id(&record.municipality),
            Cell::id(&record.network),
            Cell::ids(&record.organisers),
            Cell::ids(&record.co_organisers),
            Cell::texts(record.topics.iter().map(|topic| topic.as_str())),
            Cell::ids(&record.sub_goals),
            record.summary.as_ref().into(),
            participants
                .and_then(|participants| participants.count)
                .into(),
            address(input, input.plan.gathering_page(gathering).address()),
            Cell::of(frozen(gathering).map(|frozen| &frozen.frozen_on)),
            Cell::texts(errata(gathering)),
        ]
    })
}

fn frozen(gathering: &Gathering) -> Option<&FrozenRecord> {
    gathering.frozen.as_ref().map(|frozen| &frozen.record)
}

/// "2026-05-04: Feil år i programmet". Names of files are left out: not every file is published.
fn errata(gathering: &Gathering) -> impl Iterator<Item = String> {
    let errata = frozen(gathering).map_or(&[][..], |frozen| &frozen.errata);
    let texts = errata.iter();
    texts.map(|erratum| format!("{}: {}", erratum.amended_on, erratum.reason))
}

/// The address on the web where that of the site is known, and from the site's root otherwise.
pub fn address(input: &ExportInput<'_>, path: &str) -> Cell {
    let base = input.base_url.map_or("", |base| base.trim_end_matches('/'));
    match base {
        "" => path.into(),
        base => format!("{base}/{path}").into(),
    }
}

pub fn sessions(archive: &Archive) -> impl Iterator<Item = TableRow> + '_ {
    archive.gatherings.iter().flat_map(|gathering| {
        let sessions = gathering.record().sessions.iter().enumerate();
        sessions.map(|(place, session)| {
            vec![
                gathering.id().into(),
                Cell::number(place + 1),
                session.title.as_str().into(),
                Cell::word(&session.session_type),
                Cell::of(session.date.as_ref()),
                Cell::of(session.start),
                Cell::of(session.end),
                session.room.as_ref().into(),
                session.track.as_ref().into(),
                session.summary.as_ref().into(),
                Cell::ids(&session.presentations),
            ]
        })
    })
}

pub fn presentations<'r>(input: &'r ExportInput<'_>) -> impl Iterator<Item = TableRow> + 'r {
    talks(input.archive).map(|(gathering, talk)| {
        let record = &talk.record;
        // Those who have asked not to be named are on no page either.
        let is_named = |speaker: &&SpeakerRecord| {
            let relations = &input.archive.relations;
            !relations.is_removed(speaker.name.as_str(), speaker.person.as_ref())
        };
        let speakers = || record.speakers.iter().filter(is_named);
        let from = |speaker: &SpeakerRecord| {
            let actor = speaker.actor.as_ref();
            let actor = actor.and_then(|actor| input.archive.actors.find(actor.id()));
            let actor = actor.map(|actor| actor.record.name.to_string());
            actor
                .or_else(|| speaker.affiliation.clone())
                .unwrap_or_default()
        };
        vec![
            gathering.id().into(),
            talk.id.as_str().into(),
            record.title.as_str().into(),
            Cell::texts(speakers().map(|speaker| speaker.name.as_str())),
            Cell::texts(speakers().map(from)),
            Cell::of(record.date.as_ref()),
            record.summary.as_ref().into(),
            Cell::texts(record.topics.iter().map(|topic| topic.as_str())),
            record.licence.as_ref().into(),
            address(input, input.plan.talk_page(gathering, &talk.id).address()),
        ]
    })
}

fn talks(archive: &Archive) -> impl Iterator<Item = (&Gathering, &Presentation)> {
    let gatherings = archive.gatherings.iter();
    gatherings.flat_map(|gathering| {
        let talks = gathering.presentations.iter();
        talks.map(move |talk| (gathering, talk))
    })
}

/// Slides in the words of the records, then the pages of the attached files.
pub fn slides<'r>(
    input: &'r ExportInput<'_>,
    cover: &'r TextCover,
) -> impl Iterator<Item = TableRow> + 'r {
    let of_records = talks(input.archive).flat_map(|(gathering, talk)| {
        let slides = talk.record.slides.iter().enumerate();
        slides.map(move |(place, slide)| {
            vec![
                gathering.id().into(),
                talk.id.as_str().into(),
                Cell::Empty,
                Cell::number(place + 1),
                slide.title.as_ref().into(),
                slide.text.as_ref().into(),
            ]
        })
    });
    let of_files = input
        .plan
        .documents()
        .flat_map(move |(file, gathering, path)| {
            let gathering =
                gathering.and_then(|index| input.archive.gatherings.as_slice().get(index));
            let pages = cover.shown_pages(input.library, file).into_iter();
            pages.map(move |page| {
                vec![
                    gathering.map(Gathering::id).into(),
                    Cell::Empty,
                    address(input, path.address()),
                    page.number.into(),
                    page.title.map_or(Cell::Empty, Cell::Shown),
                    Cell::Shown(page.text),
                ]
            })
        });
    of_records.chain(of_files)
}

pub fn preserved<'r>(input: &'r ExportInput<'_>) -> impl Iterator<Item = TableRow> + 'r {
    input.archive.gatherings.iter().map(|gathering| {
        let files = gathering.attachments.iter();
        let published = files.filter(|file| input.library.withheld(&file.path).is_none());
        vec![
            gathering.id().into(),
            Cell::word(&gathering.has_material(MaterialKind::Invitation)),
            Cell::word(&gathering.has_programme()),
            Cell::word(&gathering.has_recording()),
            Cell::word(&gathering.has_evaluation()),
            Cell::number(gathering.presentations.len()),
            Cell::number(published.count()),
        ]
    })
}

pub fn lost(archive: &Archive) -> impl Iterator<Item = TableRow> + '_ {
    archive.gatherings.iter().flat_map(|gathering| {
        gathering.lost_materials().map(|material| {
            vec![
                gathering.id().into(),
                Cell::word(&material.kind),
                material.title.as_str().into(),
            ]
        })
    })
}
