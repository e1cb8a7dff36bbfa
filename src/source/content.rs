//! What a file holds, and where among the records it belongs.

use super::records::*;
use super::{Body, Entry, Records, Twin};
use crate::path::SourcePath;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one file holds, once it has been read. Small: there is one for every file, and most are of one kind.
#[derive(Serialize, Deserialize)]
pub enum Content {
    Nothing,
    Theme,
    Site(Box<Entry<SiteRecord>>),
    Programme(Box<Entry<ProgrammeRecord>>),
    Goals(Box<Entry<GoalsRecord>>),
    Efforts(Box<Entry<EffortsRecord>>),
    Actors(Vec<Entry<ActorRecord>>),
    Abbreviations(Vec<Entry<AbbreviationRecord>>),
    People(Vec<Entry<PersonRecord>>),
    Municipalities(Vec<Entry<MunicipalityRecord>>),
    Resources(Vec<Entry<ResourceRecord>>),
    SourceList(Vec<Entry<SourceRecord>>),
    Redirects(Vec<Entry<RedirectRecord>>),
    County(Box<Entry<CountyRecord>>),
    Gathering(Box<Entry<GatheringRecord>>),
    Presentation(String, Box<Entry<PresentationRecord>>),
    Letter(String, Box<Entry<LetterRecord>>),
    Project(Box<Entry<ProjectRecord>>),
    Page(Box<Entry<PageRecord>>),
    Twin(SourcePath, Box<Twin>),
}

impl Content {
    /// The Markdown text of the file, where it has one.
    pub fn body_mut(&mut self) -> Option<&mut Body> {
        match self {
            Content::Programme(entry) => entry.body.as_mut(),
            Content::County(entry) => entry.body.as_mut(),
            Content::Gathering(entry) => entry.body.as_mut(),
            Content::Presentation(_, entry) => entry.body.as_mut(),
            Content::Letter(_, entry) => entry.body.as_mut(),
            Content::Project(entry) => entry.body.as_mut(),
            Content::Page(entry) => entry.body.as_mut(),
            Content::Twin(_, twin) => Some(&mut twin.body),
            Content::Nothing
            | Content::Theme
            | Content::Site(_)
            | Content::Goals(_)
            | Content::Efforts(_)
            | Content::Actors(_)
            | Content::Abbreviations(_)
            | Content::People(_)
            | Content::Municipalities(_)
            | Content::Resources(_)
            | Content::SourceList(_)
            | Content::Redirects(_) => None,
        }
    }
}

pub fn file_away(content: Content, records: &mut Records) {
    match content {
        Content::Nothing | Content::Theme | Content::Twin(..) => {}
        Content::Site(entry) => records.site = Some(*entry),
        Content::Programme(entry) => records.programme = Some(*entry),
        Content::Goals(entry) => records.goals = Some(*entry),
        Content::Efforts(entry) => records.efforts = Some(*entry),
        Content::Actors(entries) => records.actors = entries,
        Content::Abbreviations(entries) => records.abbreviations = entries,
        Content::People(entries) => records.people = entries,
        Content::Municipalities(entries) => records.municipalities = entries,
        Content::Resources(entries) => records.resources = entries,
        Content::SourceList(entries) => records.sources = entries,
        Content::Redirects(entries) => records.redirects = entries,
        Content::County(entry) => records.counties.push(*entry),
        Content::Gathering(entry) => records.gatherings.push(*entry),
        Content::Presentation(gathering, entry) => records.presentations.push((gathering, entry)),
        Content::Letter(gathering, entry) => records.letters.push((gathering, *entry)),
        Content::Project(entry) => records.projects.push(*entry),
        Content::Page(entry) => records.pages.push(*entry),
    }
}

/// Gives each record the twins that belong to it, and takes them out of `twins`.
pub fn attach_twins(records: &mut Records, twins: &mut BTreeMap<SourcePath, Vec<Twin>>) {
    fn give<'e, T: 'e>(
        entries: impl IntoIterator<Item = &'e mut Entry<T>>,
        twins: &mut BTreeMap<SourcePath, Vec<Twin>>,
    ) {
        for entry in entries {
            if let Some(twins) = twins.remove(&entry.file) {
                entry.twins = twins;
            }
        }
    }
    if twins.is_empty() {
        return;
    }
    give(&mut records.programme, twins);
    give(&mut records.counties, twins);
    give(&mut records.gatherings, twins);
    give(
        (records.presentations.iter_mut()).map(|(_, entry)| entry.as_mut()),
        twins,
    );
    give(records.letters.iter_mut().map(|(_, entry)| entry), twins);
    give(&mut records.projects, twins);
    give(&mut records.pages, twins);
}
