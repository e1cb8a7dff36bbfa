//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::content::{Content, attach_twins, file_away};
use super::front_matter::{FrontMatterError, front_matter};
use super::memory::{self, Lines, Memory};
use super::records::*;
use super::role::Role;
use super::text::text_of;
use super::tree::{SiteFile, tree};
use super::yaml::{self, Reading, Yaml};
use super::{Attachment, Body, Entry, Records, Sources, Texts, Twin, Unread};
use crate::diagnostics::{At, Diagnostic, Diagnostics, Place, catalogue};
use crate::look::Look;
use crate::path::{FieldPath, SourcePath};
use crate::text::Language;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Reads the site at `root`. A record with mistakes is among the others, as far as it could be read, and its mistakes are
/// told.
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
        unread: Unread::new(tree.unseen),
        attachments: Vec::new(),
        theme_files: BTreeMap::new(),
    };
    let mut remembered = Vec::with_capacity(if remember { read.len() } else { 0 });
    let mut twins: BTreeMap<SourcePath, Vec<Twin>> = BTreeMap::new();
    for file in read {
        mistakes.append(file.mistakes);
        match file.role {
            Role::Misplaced => sources.unread.add_misplaced(&file.path, file.text.as_ref()),
            _ => sources.unread.add(&file.path, file.unread),
        }
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
        let lone = lone.iter();
        let told = lone.map(|twin| catalogue::lone_twin(&twin.file, &of));
        // What could not be read has said so already.
        mistakes.extend(told.filter(|mistake| !sources.unread.excuses(mistake)));
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
    unread: Vec<FieldPath>,
    /// For the next reading.
    remembered: Option<memory::Read>,
    mistakes: Diagnostics,
}

/// `buffer`: room to write in, where the next reading shall know of this one.
fn read_file(root: &Path, file: SiteFile, buffer: Option<&mut Vec<u8>>) -> ReadFile {
    let SiteFile { path, role, look } = file;
    let (text, reading) = match role {
        Role::Attachment => (None, Reading::sound(Content::Nothing)),
        _ => match text_of(root, &path, &role, look.size) {
            Ok(text) => {
                let reading = content(&path, &role, &text);
                (Some(text), reading)
            }
            // A picture or font of the theme is not text, and need not be.
            Err(None) => (None, Reading::sound(Content::Nothing)),
            Err(Some(mistake)) => (None, without_text(&path, &role, *mistake)),
        },
    };
    let Reading {
        record,
        unread,
        mistakes,
    } = reading;
    let mut content = record.unwrap_or(Content::Nothing);
    let remembered = buffer
        .and_then(|buffer| memory::Read::new(&path, look, text.as_deref(), &mut content, buffer));
    ReadFile {
        path,
        role,
        look,
        text,
        content,
        unread,
        remembered,
        mistakes,
    }
}

/// A file that has no text is read as an empty one; what there is to say of it is why.
fn without_text(path: &SourcePath, role: &Role, mistake: Diagnostic) -> Reading<Content> {
    Reading {
        unread: vec![FieldPath::root()],
        mistakes: Diagnostics::from_iter([mistake]),
        ..content(path, role, &Arc::from(""))
    }
}

fn content(path: &SourcePath, role: &Role, text: &Arc<str>) -> Reading<Content> {
    match role {
        Role::Theme => Reading::sound(Content::Theme),
        Role::Attachment => Reading::sound(Content::Nothing),
        Role::Misplaced => Reading {
            mistakes: Diagnostics::from_iter([catalogue::misplaced_file(
                path,
                super::EXPECTED_PLACES,
            )]),
            ..Reading::sound(Content::Nothing)
        },
        Role::Site => whole(path, text, "samling").map(|e| Content::Site(e.into())),
        Role::Goals => whole(path, text, "goals").map(|e| Content::Goals(e.into())),
        Role::Efforts => whole(path, text, "efforts").map(|e| Content::Efforts(e.into())),
        Role::Actors => list(path, text, |r: &ActorRecord| &r.id).map(Content::Actors),
        Role::Abbreviations => {
            list(path, text, |r: &AbbreviationRecord| &r.abbr).map(Content::Abbreviations)
        }
        Role::People => list(path, text, |r: &PersonRecord| &r.id).map(Content::People),
        Role::Municipalities => {
            list(path, text, |r: &MunicipalityRecord| &r.id).map(Content::Municipalities)
        }
        Role::Resources => list(path, text, |r: &ResourceRecord| &r.id).map(Content::Resources),
        Role::SourceList => list(path, text, |r: &SourceRecord| &r.id).map(Content::SourceList),
        Role::Redirects => list(path, text, |r: &RedirectRecord| &r.from.0).map(Content::Redirects),
        Role::Programme => document(path, text, "programme").map(|e| Content::Programme(e.into())),
        Role::County { id } => document(path, text, id).map(|e| Content::County(e.into())),
        Role::Gathering { id } => document(path, text, id).map(|e| Content::Gathering(e.into())),
        Role::Presentation { gathering, id } => {
            document(path, text, id).map(|e| Content::Presentation(gathering.clone(), e.into()))
        }
        Role::Letter { gathering, id } => {
            document(path, text, id).map(|e| Content::Letter(gathering.clone(), e.into()))
        }
        Role::Project { id } => document(path, text, id).map(|e| Content::Project(e.into())),
        Role::Page { id } => document(path, text, id).map(|e| Content::Page(e.into())),
        Role::Twin { of, language } => {
            twin(path, text, *language).map(|twin| Content::Twin(of.clone(), twin.into()))
        }
    }
}

/// A YAML file that is one record.
fn whole<T: DeserializeOwned>(path: &SourcePath, text: &Arc<str>, id: &str) -> Reading<Entry<T>> {
    let reading = yaml::read(Yaml {
        file: path,
        text,
        offset: 0,
    });
    reading.map(|record| entry(path, id, record, None))
}

/// A YAML file that is a list of records. An empty file is an empty list.
fn list<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: impl Fn(&T) -> &String,
) -> Reading<Vec<Entry<T>>> {
    let reading = yaml::read::<Option<Vec<T>>>(Yaml {
        file: path,
        text,
        offset: 0,
    });
    reading.map(|records| {
        let records = records.unwrap_or_default().into_iter().enumerate();
        let entries = records.map(|(index, record)| Entry {
            base: FieldPath::root().index(index),
            ..entry(path, &id(&record).clone(), record, None)
        });
        entries.collect()
    })
}

/// A Markdown file with front matter.
fn document<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: &str,
) -> Reading<Entry<T>> {
    let (reading, body) = match front_matter(text) {
        Ok(parts) => {
            let reading = yaml::read(Yaml {
                file: path,
                text: &text[parts.yaml.clone()],
                offset: parts.yaml.start,
            });
            (reading, parts.body)
        }
        Err(error) => {
            let start = Place {
                file: path.clone(),
                at: At::Span(0..text.find('\n').unwrap_or(text.len())),
            };
            let mistake = match error {
                FrontMatterError::Missing => catalogue::no_front_matter(start),
                FrontMatterError::Unclosed => catalogue::unclosed_front_matter(start),
            };
            let reading = Reading::of_nothing(Diagnostics::from_iter([mistake]));
            (reading, text.len()..text.len())
        }
    };
    reading.map(|record| entry(path, id, record, Some(Body::new(path, text, body))))
}

/// A record that is all of its file.
fn entry<T>(path: &SourcePath, id: &str, record: T, body: Option<Body>) -> Entry<T> {
    Entry {
        id: id.to_owned(),
        file: path.clone(),
        base: FieldPath::root(),
        record,
        body,
        twins: Vec::new(),
    }
}

fn twin(path: &SourcePath, text: &Arc<str>, language: Language) -> Reading<Twin> {
    let reading = match front_matter(text) {
        Err(FrontMatterError::Missing) => {
            let body = Body::new(path, text, 0..text.len());
            Reading::sound(entry(path, "", TwinRecord::default(), Some(body)))
        }
        _ => document::<TwinRecord>(path, text, ""),
    };
    reading.map(|Entry { record, body, .. }| Twin {
        language,
        file: path.clone(),
        record,
        body: body.unwrap_or_else(|| Body::new(path, text, text.len()..text.len())),
    })
}
