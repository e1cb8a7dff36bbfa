//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::content::{Content, attach_twins, file_away};
use super::front_matter::{FrontMatterError, front_matter};
use super::memory::{self, Lines, Memory};
use super::records::*;
use super::role::Role;
use super::text::text_of;
use super::tree::{SiteFile, tree};
use super::yaml::{self, Yaml};
use super::{Attachment, Body, Entry, Records, Sources, Texts, Twin};
use crate::diagnostics::{At, Diagnostics, Place, catalogue};
use crate::look::Look;
use crate::path::{FieldPath, SourcePath};
use crate::text::Language;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Reads the site at `root`. A file with mistakes is left out of the records, and its mistakes are told.
pub fn read(root: &Path) -> (Sources, Diagnostics) {
    let (sources, mistakes, _) = read_tree(root, false);
    (sources, mistakes)
}

/// As [`read`], with what the next reading needs to read less: the memory, and the records it belongs to. None where
/// there are mistakes.
pub fn read_and_remember(root: &Path) -> (Sources, Diagnostics, Option<(Memory, Lines)>) {
    read_tree(root, true)
}

fn read_tree(root: &Path, remember: bool) -> (Sources, Diagnostics, Option<(Memory, Lines)>) {
    let mut mistakes = Diagnostics::new();
    let tree = tree(root, &mut mistakes);
    let read: Vec<ReadFile> = tree
        .files
        .into_par_iter()
        .map_init(Vec::new, |buffer, file| {
            read_file(root, file, remember.then_some(buffer))
        })
        .collect();
    let mut sources = Sources {
        root: root.to_owned(),
        texts: Texts::new(),
        records: Records::default(),
        attachments: Vec::new(),
        theme_files: BTreeMap::new(),
    };
    let mut remembered = Vec::with_capacity(if remember { read.len() } else { 0 });
    let mut twins: BTreeMap<SourcePath, Vec<Twin>> = BTreeMap::new();
    for file in read {
        mistakes.append(file.mistakes);
        if file.role == Role::Attachment {
            sources.attachments.push(Attachment {
                path: file.path.clone(),
                look: file.look,
            });
        }
        if let Some(text) = &file.text {
            if matches!(file.content, Content::Theme) {
                sources.theme_files.insert(file.path.clone(), text.clone());
            }
            sources.texts.insert(file.path.clone(), text.clone());
        }
        remembered.extend(file.remembered);
        match file.content {
            Content::Twin(of, twin) => twins.entry(of).or_default().push(*twin),
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
    let memory =
        (remember && mistakes.is_empty()).then(|| memory::memory(root, tree.folders, remembered));
    (sources, mistakes, memory)
}

struct ReadFile {
    path: SourcePath,
    role: Role,
    look: Look,
    text: Option<Arc<str>>,
    content: Content,
    /// For the next reading.
    remembered: Option<memory::Read>,
    mistakes: Diagnostics,
}

/// `buffer`: room to write in, where the next reading shall know of this one.
fn read_file(root: &Path, file: SiteFile, buffer: Option<&mut Vec<u8>>) -> ReadFile {
    let SiteFile { path, role, look } = file;
    let (text, mut content, mistakes) = match role {
        Role::Attachment => (None, Content::Nothing, Diagnostics::new()),
        _ => match text_of(root, &path, &role, look.size) {
            Ok(text) => match content(&path, &role, &text) {
                Ok(content) => (Some(text), content, Diagnostics::new()),
                Err(mistakes) => (Some(text), Content::Nothing, mistakes),
            },
            // A picture or font of the theme is not text, and need not be.
            Err(None) => (None, Content::Nothing, Diagnostics::new()),
            Err(Some(mistake)) => (None, Content::Nothing, Diagnostics::from_iter([*mistake])),
        },
    };
    let remembered = buffer
        .and_then(|buffer| memory::Read::new(&path, look, text.as_deref(), &mut content, buffer));
    ReadFile {
        path,
        role,
        look,
        text,
        content,
        remembered,
        mistakes,
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
        Role::Site => Content::Site(whole(path, text, "samling")?.into()),
        Role::Goals => Content::Goals(whole(path, text, "goals")?.into()),
        Role::Efforts => Content::Efforts(whole(path, text, "efforts")?.into()),
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
        Role::Programme => Content::Programme(document(path, text, "programme")?.into()),
        Role::County { id } => Content::County(document(path, text, id)?.into()),
        Role::Gathering { id } => Content::Gathering(document(path, text, id)?.into()),
        Role::Presentation { gathering, id } => {
            Content::Presentation(gathering.clone(), document(path, text, id)?.into())
        }
        Role::Letter { gathering, id } => {
            Content::Letter(gathering.clone(), document(path, text, id)?.into())
        }
        Role::Project { id } => Content::Project(document(path, text, id)?.into()),
        Role::Page { id } => Content::Page(document(path, text, id)?.into()),
        Role::Twin { of, language } => {
            Content::Twin(of.clone(), twin(path, text, *language)?.into())
        }
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
