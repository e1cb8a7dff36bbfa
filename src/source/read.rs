//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::front_matter::{FrontMatterError, front_matter};
use super::records::*;
use super::role::Role;
use super::text::{text_from_bytes, with_plain_spaces};
use super::tree::{SiteFile, site_files};
use super::yaml::{self, Yaml};
use super::{Attachment, Body, Entry, Records, Sources, Texts, Twin};
use crate::diagnostics::{At, Diagnostics, Place, catalogue};
use crate::path::{FieldPath, SourcePath};
use crate::text::Language;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Reads the site at `root`. A file with mistakes is left out of the records, and its mistakes are told.
pub fn read(root: &Path) -> (Sources, Diagnostics) {
    let mut mistakes = Diagnostics::new();
    let (attachments, files): (Vec<SiteFile>, Vec<SiteFile>) = site_files(root, &mut mistakes)
        .into_iter()
        .partition(|file| file.role == Role::Attachment);
    let read: Vec<ReadFile> = files
        .into_par_iter()
        .map(|file| read_file(root, file))
        .collect();
    let mut sources = Sources {
        root: root.to_owned(),
        texts: Texts::new(),
        records: Records::default(),
        attachments: attachments.into_iter().map(attachment).collect(),
        theme_files: BTreeMap::new(),
    };
    let mut twins: BTreeMap<SourcePath, Vec<Twin>> = BTreeMap::new();
    for file in read {
        mistakes.append(file.mistakes);
        if let Some(text) = file.text {
            if matches!(file.content, Content::Theme) {
                sources.theme_files.insert(file.path.clone(), text.clone());
            }
            sources.texts.insert(file.path, text);
        }
        match file.content {
            Content::Twin(of, twin) => twins.entry(of).or_default().push(twin),
            content => file_away(content, &mut sources.records),
        }
    }
    attach_twins(&mut sources.records, &mut twins);
    for (of, lone) in twins {
        // A record that could not be read has said so already.
        if !sources.texts.contains_key(&of) {
            mistakes.extend(
                lone.iter()
                    .map(|twin| catalogue::lone_twin(&twin.file, &of)),
            );
        }
    }
    (sources, mistakes)
}

fn attachment(file: SiteFile) -> Attachment {
    Attachment {
        path: file.path,
        bytes: file.bytes,
    }
}

struct ReadFile {
    path: SourcePath,
    text: Option<Arc<str>>,
    content: Content,
    mistakes: Diagnostics,
}

/// What one file holds, once it has been read.
enum Content {
    Nothing,
    Theme,
    Site(Entry<SiteRecord>),
    Programme(Entry<ProgrammeRecord>),
    Goals(Entry<GoalsRecord>),
    Efforts(Entry<EffortsRecord>),
    Actors(Vec<Entry<ActorRecord>>),
    Abbreviations(Vec<Entry<AbbreviationRecord>>),
    People(Vec<Entry<PersonRecord>>),
    Municipalities(Vec<Entry<MunicipalityRecord>>),
    Resources(Vec<Entry<ResourceRecord>>),
    SourceList(Vec<Entry<SourceRecord>>),
    Redirects(Vec<Entry<RedirectRecord>>),
    County(Entry<CountyRecord>),
    Gathering(Box<Entry<GatheringRecord>>),
    Presentation(String, Box<Entry<PresentationRecord>>),
    Letter(String, Entry<LetterRecord>),
    Project(Box<Entry<ProjectRecord>>),
    Page(Entry<PageRecord>),
    Twin(SourcePath, Twin),
}

fn file_away(content: Content, records: &mut Records) {
    match content {
        Content::Nothing | Content::Theme | Content::Twin(..) => {}
        Content::Site(entry) => records.site = Some(entry),
        Content::Programme(entry) => records.programme = Some(entry),
        Content::Goals(entry) => records.goals = Some(entry),
        Content::Efforts(entry) => records.efforts = Some(entry),
        Content::Actors(entries) => records.actors = entries,
        Content::Abbreviations(entries) => records.abbreviations = entries,
        Content::People(entries) => records.people = entries,
        Content::Municipalities(entries) => records.municipalities = entries,
        Content::Resources(entries) => records.resources = entries,
        Content::SourceList(entries) => records.sources = entries,
        Content::Redirects(entries) => records.redirects = entries,
        Content::County(entry) => records.counties.push(entry),
        Content::Gathering(entry) => records.gatherings.push(*entry),
        Content::Presentation(gathering, entry) => records.presentations.push((gathering, *entry)),
        Content::Letter(gathering, entry) => records.letters.push((gathering, entry)),
        Content::Project(entry) => records.projects.push(*entry),
        Content::Page(entry) => records.pages.push(entry),
    }
}

fn read_file(root: &Path, file: SiteFile) -> ReadFile {
    let SiteFile { path, role, .. } = file;
    let nothing = |mistakes: Diagnostics| ReadFile {
        path: path.clone(),
        text: None,
        content: Content::Nothing,
        mistakes,
    };
    let bytes = match std::fs::read(path.on_disk(root)) {
        Ok(bytes) => bytes,
        Err(error) => {
            return nothing(Diagnostics::from_iter([catalogue::unreadable(
                path.as_str(),
                &error.to_string(),
            )]));
        }
    };
    let text = match text_from_bytes(&path, bytes) {
        Ok(text) => text,
        // A picture or font of the theme is not text, and need not be.
        Err(_) if role == Role::Theme => return nothing(Diagnostics::new()),
        Err(mistake) => return nothing(Diagnostics::from_iter([mistake])),
    };
    let text: Arc<str> = Arc::from(match role {
        Role::Theme => text,
        _ if path.name().ends_with(".md") => with_plain_front_matter(text),
        _ => with_plain_spaces(&text).into_owned(),
    });
    let content = content(&path, &role, &text);
    let (content, mistakes) = match content {
        Ok(content) => (content, Diagnostics::new()),
        Err(mistakes) => (Content::Nothing, mistakes),
    };
    ReadFile {
        text: Some(text),
        content,
        mistakes,
        path,
    }
}

/// Mends the white space of the front matter only: the text below it is the writer's own.
fn with_plain_front_matter(text: String) -> String {
    match front_matter(&text) {
        Ok(parts) if text[parts.yaml.clone()].contains('\u{a0}') => format!(
            "{}{}{}",
            &text[..parts.yaml.start],
            with_plain_spaces(&text[parts.yaml.clone()]),
            &text[parts.yaml.end..]
        ),
        _ => text,
    }
}

fn content(path: &SourcePath, role: &Role, text: &Arc<str>) -> Result<Content, Diagnostics> {
    Ok(match role {
        Role::Theme => Content::Theme,
        Role::Attachment => Content::Nothing,
        Role::Misplaced => {
            return Err(Diagnostics::from_iter([catalogue::misplaced_file(
                path,
                super::EXPECTED_PLACES,
            )]));
        }
        Role::Site => Content::Site(whole(path, text, "samling")?),
        Role::Goals => Content::Goals(whole(path, text, "goals")?),
        Role::Efforts => Content::Efforts(whole(path, text, "efforts")?),
        Role::Actors => Content::Actors(list(path, text, |r: &ActorRecord| r.id.clone())?),
        Role::Abbreviations => {
            Content::Abbreviations(list(path, text, |r: &AbbreviationRecord| r.abbr.clone())?)
        }
        Role::People => Content::People(list(path, text, |r: &PersonRecord| r.id.clone())?),
        Role::Municipalities => {
            Content::Municipalities(list(path, text, |r: &MunicipalityRecord| r.id.clone())?)
        }
        Role::Resources => Content::Resources(list(path, text, |r: &ResourceRecord| r.id.clone())?),
        Role::SourceList => Content::SourceList(list(path, text, |r: &SourceRecord| r.id.clone())?),
        Role::Redirects => {
            Content::Redirects(list(path, text, |r: &RedirectRecord| r.from.0.clone())?)
        }
        Role::Programme => Content::Programme(document(path, text, "programme")?),
        Role::County { id } => Content::County(document(path, text, id)?),
        Role::Gathering { id } => Content::Gathering(Box::new(document(path, text, id)?)),
        Role::Presentation { gathering, id } => {
            Content::Presentation(gathering.clone(), Box::new(document(path, text, id)?))
        }
        Role::Letter { gathering, id } => {
            Content::Letter(gathering.clone(), document(path, text, id)?)
        }
        Role::Project { id } => Content::Project(Box::new(document(path, text, id)?)),
        Role::Page { id } => Content::Page(document(path, text, id)?),
        Role::Twin { of, language } => Content::Twin(of.clone(), twin(path, text, *language)?),
    })
}

/// A YAML file that is one record.
fn whole<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: &str,
) -> Result<Entry<T>, Diagnostics> {
    let record = yaml::record(Yaml {
        file: path,
        text,
        offset: 0,
    })?;
    Ok(Entry {
        id: id.to_owned(),
        file: path.clone(),
        base: FieldPath::root(),
        record,
        body: None,
        twins: Vec::new(),
    })
}

/// A YAML file that is a list of records. An empty file is an empty list.
fn list<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: impl Fn(&T) -> String,
) -> Result<Vec<Entry<T>>, Diagnostics> {
    let records: Option<Vec<T>> = yaml::record(Yaml {
        file: path,
        text,
        offset: 0,
    })?;
    Ok(records
        .unwrap_or_default()
        .into_iter()
        .enumerate()
        .map(|(index, record)| Entry {
            id: id(&record),
            file: path.clone(),
            base: FieldPath::root().index(index),
            record,
            body: None,
            twins: Vec::new(),
        })
        .collect())
}

/// A Markdown file with front matter.
fn document<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: &str,
) -> Result<Entry<T>, Diagnostics> {
    let parts = front_matter(text).map_err(|error| {
        let start = Place {
            file: path.clone(),
            at: At::Span(0..text.find('\n').unwrap_or(text.len())),
        };
        Diagnostics::from_iter([match error {
            FrontMatterError::Missing => catalogue::no_front_matter(start),
            FrontMatterError::Unclosed => catalogue::unclosed_front_matter(start),
        }])
    })?;
    let record = yaml::record(Yaml {
        file: path,
        text: &text[parts.yaml.clone()],
        offset: parts.yaml.start,
    })?;
    Ok(Entry {
        id: id.to_owned(),
        file: path.clone(),
        base: FieldPath::root(),
        record,
        body: Some(Body::new(path, text, parts.body)),
        twins: Vec::new(),
    })
}

fn twin(path: &SourcePath, text: &Arc<str>, language: Language) -> Result<Twin, Diagnostics> {
    let Entry { record, body, .. } = match front_matter(text) {
        Err(FrontMatterError::Missing) => Entry {
            id: String::new(),
            file: path.clone(),
            base: FieldPath::root(),
            record: TwinRecord::default(),
            body: Some(Body::new(path, text, 0..text.len())),
            twins: Vec::new(),
        },
        _ => document::<TwinRecord>(path, text, "")?,
    };
    Ok(Twin {
        language,
        file: path.clone(),
        record,
        body: body.unwrap_or_else(|| Body::new(path, text, text.len()..text.len())),
    })
}

/// Gives each record the twins that belong to it, and takes them out of `twins`.
fn attach_twins(records: &mut Records, twins: &mut BTreeMap<SourcePath, Vec<Twin>>) {
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
        records.presentations.iter_mut().map(|(_, entry)| entry),
        twins,
    );
    give(records.letters.iter_mut().map(|(_, entry)| entry), twins);
    give(&mut records.projects, twins);
    give(&mut records.pages, twins);
}
