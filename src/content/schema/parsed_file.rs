//! What a file holds, and where among the records it belongs.

use super::body::MarkdownBody;
use super::collection::Records;
use super::records::*;
use crate::base::path::SourcePath;
use crate::content::source::{Entry, Translation};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one file holds, once it has been read. Small: there is one for every file, and most are of one kind.
#[derive(Serialize, Deserialize)]
pub enum ParsedFile {
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
    Twin(SourcePath, Box<Translation>),
}

impl ParsedFile {
    /// The Markdown text of the file, where it has one.
    pub fn body_mut(&mut self) -> Option<&mut MarkdownBody> {
        match self {
            ParsedFile::Programme(entry) => entry.body.as_mut(),
            ParsedFile::County(entry) => entry.body.as_mut(),
            ParsedFile::Gathering(entry) => entry.body.as_mut(),
            ParsedFile::Presentation(_, entry) => entry.body.as_mut(),
            ParsedFile::Letter(_, entry) => entry.body.as_mut(),
            ParsedFile::Project(entry) => entry.body.as_mut(),
            ParsedFile::Page(entry) => entry.body.as_mut(),
            ParsedFile::Twin(_, twin) => Some(&mut twin.body),
            ParsedFile::Nothing
            | ParsedFile::Theme
            | ParsedFile::Site(_)
            | ParsedFile::Goals(_)
            | ParsedFile::Efforts(_)
            | ParsedFile::Actors(_)
            | ParsedFile::Abbreviations(_)
            | ParsedFile::People(_)
            | ParsedFile::Municipalities(_)
            | ParsedFile::Resources(_)
            | ParsedFile::SourceList(_)
            | ParsedFile::Redirects(_) => None,
        }
    }
}

pub fn file_away(content: ParsedFile, records: &mut Records) {
    match content {
        ParsedFile::Nothing | ParsedFile::Theme | ParsedFile::Twin(..) => {}
        ParsedFile::Site(entry) => records.site = Some(*entry),
        ParsedFile::Programme(entry) => records.programme = Some(*entry),
        ParsedFile::Goals(entry) => records.goals = Some(*entry),
        ParsedFile::Efforts(entry) => records.efforts = Some(*entry),
        ParsedFile::Actors(entries) => records.actors = entries,
        ParsedFile::Abbreviations(entries) => records.abbreviations = entries,
        ParsedFile::People(entries) => records.people = entries,
        ParsedFile::Municipalities(entries) => records.municipalities = entries,
        ParsedFile::Resources(entries) => records.resources = entries,
        ParsedFile::SourceList(entries) => records.sources = entries,
        ParsedFile::Redirects(entries) => records.redirects = entries,
        ParsedFile::County(entry) => records.counties.push(*entry),
        ParsedFile::Gathering(entry) => records.gatherings.push(*entry),
        ParsedFile::Presentation(gathering, entry) => {
            records.presentations.push((gathering, entry))
        }
        ParsedFile::Letter(gathering, entry) => records.letters.push((gathering, *entry)),
        ParsedFile::Project(entry) => records.projects.push(*entry),
        ParsedFile::Page(entry) => records.pages.push(*entry),
    }
}

/// Gives each record the twins that belong to it, and takes them out of `twins`.
pub fn attach_twins(records: &mut Records, twins: &mut BTreeMap<SourcePath, Vec<Translation>>) {
    fn give<'e, T: 'e>(
        entries: impl IntoIterator<Item = &'e mut Entry<T>>,
        twins: &mut BTreeMap<SourcePath, Vec<Translation>>,
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
