//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::decode::text_of;
use super::file_tree::{SiteFile, tree};
use super::front_matter::{FrontMatterError, front_matter};
use super::snapshot::{self, Lines, Memory};
use super::yaml::{self, Parsed, Yaml};
use super::{Attachment, Entry, SourceTexts, Sources, Translation, Unparsed};
use crate::base::file_stamp::FileStamp;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Language;
use crate::content::schema::file_role::FileRole;
use crate::content::schema::parsed_file::{ParsedFile, attach_twins, file_away};
use crate::content::schema::records::*;
use crate::content::schema::{MarkdownBody, Records};
use crate::diagnostics::{At, Diagnostic, Diagnostics, Location, catalogue};
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
        texts: SourceTexts::new(),
        records: Records::default(),
        unread: Unparsed::new(tree.unseen),
        attachments: Vec::new(),
        theme_files: BTreeMap::new(),
    };
    let mut remembered = Vec::with_capacity(if remember { read.len() } else { 0 });
    let mut twins: BTreeMap<SourcePath, Vec<Translation>> = BTreeMap::new();
    for file in read {
        mistakes.append(file.mistakes);
        match file.role {
            FileRole::Misplaced => sources.unread.add_misplaced(&file.path, file.text.as_ref()),
            _ => sources.unread.add(&file.path, file.unread),
        }
        if file.role == FileRole::Attachment {
            sources.attachments.push(Attachment {
                path: file.path.clone(),
                look: file.look,
            });
        }
        if let Some(text) = &file.text {
            if matches!(file.content, ParsedFile::Theme) {
                sources.theme_files.insert(file.path.clone(), text.clone());
            }
            sources.texts.insert(file.path.clone(), text.clone());
        }
        remembered.extend(file.remembered);
        match file.content {
            ParsedFile::Twin(of, twin) => twins.entry(of).or_default().push(*twin),
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
        (remember && mistakes.is_empty()).then(|| snapshot::memory(root, tree.folders, remembered));
    (sources, mistakes, memory)
}

struct ReadFile {
    path: SourcePath,
    role: FileRole,
    look: FileStamp,
    text: Option<Arc<str>>,
    content: ParsedFile,
    unread: Vec<FieldPath>,
    /// For the next reading.
    remembered: Option<snapshot::Read>,
    mistakes: Diagnostics,
}

/// `buffer`: room to write in, where the next reading shall know of this one.
fn read_file(root: &Path, file: SiteFile, buffer: Option<&mut Vec<u8>>) -> ReadFile {
    let SiteFile { path, role, look } = file;
    let (text, reading) = match role {
        FileRole::Attachment => (None, Parsed::sound(ParsedFile::Nothing)),
        _ => match text_of(root, &path, &role, look.size) {
            Ok(text) => {
                let reading = content(&path, &role, &text);
                (Some(text), reading)
            }
            // A picture or font of the theme is not text, and need not be.
            Err(None) => (None, Parsed::sound(ParsedFile::Nothing)),
            Err(Some(mistake)) => (None, without_text(&path, &role, *mistake)),
        },
    };
    let Parsed {
        record,
        unread,
        mistakes,
    } = reading;
    let mut content = record.unwrap_or(ParsedFile::Nothing);
    let remembered = buffer
        .and_then(|buffer| snapshot::Read::new(&path, look, text.as_deref(), &mut content, buffer));
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
fn without_text(path: &SourcePath, role: &FileRole, mistake: Diagnostic) -> Parsed<ParsedFile> {
    Parsed {
        unread: vec![FieldPath::root()],
        mistakes: Diagnostics::from_iter([mistake]),
        ..content(path, role, &Arc::from(""))
    }
}

fn content(path: &SourcePath, role: &FileRole, text: &Arc<str>) -> Parsed<ParsedFile> {
    match role {
        FileRole::Theme => Parsed::sound(ParsedFile::Theme),
        FileRole::Attachment => Parsed::sound(ParsedFile::Nothing),
        FileRole::Misplaced => Parsed {
            mistakes: Diagnostics::from_iter([catalogue::misplaced_file(
                path,
                crate::content::schema::EXPECTED_PLACES,
            )]),
            ..Parsed::sound(ParsedFile::Nothing)
        },
        FileRole::Site => whole(path, text, "samling").map(|e| ParsedFile::Site(e.into())),
        FileRole::Goals => whole(path, text, "goals").map(|e| ParsedFile::Goals(e.into())),
        FileRole::Efforts => whole(path, text, "efforts").map(|e| ParsedFile::Efforts(e.into())),
        FileRole::Actors => list(path, text, |r: &ActorRecord| &r.id).map(ParsedFile::Actors),
        FileRole::Abbreviations => {
            list(path, text, |r: &AbbreviationRecord| &r.abbr).map(ParsedFile::Abbreviations)
        }
        FileRole::People => list(path, text, |r: &PersonRecord| &r.id).map(ParsedFile::People),
        FileRole::Municipalities => {
            list(path, text, |r: &MunicipalityRecord| &r.id).map(ParsedFile::Municipalities)
        }
        FileRole::Resources => {
            list(path, text, |r: &ResourceRecord| &r.id).map(ParsedFile::Resources)
        }
        FileRole::SourceList => {
            list(path, text, |r: &SourceRecord| &r.id).map(ParsedFile::SourceList)
        }
        FileRole::Redirects => {
            list(path, text, |r: &RedirectRecord| &r.from.0).map(ParsedFile::Redirects)
        }
        FileRole::Programme => {
            document(path, text, "programme").map(|e| ParsedFile::Programme(e.into()))
        }
        FileRole::County { id } => document(path, text, id).map(|e| ParsedFile::County(e.into())),
        FileRole::Gathering { id } => {
            document(path, text, id).map(|e| ParsedFile::Gathering(e.into()))
        }
        FileRole::Presentation { gathering, id } => {
            document(path, text, id).map(|e| ParsedFile::Presentation(gathering.clone(), e.into()))
        }
        FileRole::Letter { gathering, id } => {
            document(path, text, id).map(|e| ParsedFile::Letter(gathering.clone(), e.into()))
        }
        FileRole::Project { id } => document(path, text, id).map(|e| ParsedFile::Project(e.into())),
        FileRole::Page { id } => document(path, text, id).map(|e| ParsedFile::Page(e.into())),
        FileRole::Twin { of, language } => {
            twin(path, text, *language).map(|twin| ParsedFile::Twin(of.clone(), twin.into()))
        }
    }
}

/// A YAML file that is one record.
fn whole<T: DeserializeOwned>(path: &SourcePath, text: &Arc<str>, id: &str) -> Parsed<Entry<T>> {
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
) -> Parsed<Vec<Entry<T>>> {
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
fn document<T: DeserializeOwned>(path: &SourcePath, text: &Arc<str>, id: &str) -> Parsed<Entry<T>> {
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
            let start = Location {
                file: path.clone(),
                at: At::Span(0..text.find('\n').unwrap_or(text.len())),
            };
            let mistake = match error {
                FrontMatterError::Missing => catalogue::no_front_matter(start),
                FrontMatterError::Unclosed => catalogue::unclosed_front_matter(start),
            };
            let reading = Parsed::of_nothing(Diagnostics::from_iter([mistake]));
            (reading, text.len()..text.len())
        }
    };
    reading.map(|record| entry(path, id, record, Some(MarkdownBody::new(path, text, body))))
}

/// A record that is all of its file.
fn entry<T>(path: &SourcePath, id: &str, record: T, body: Option<MarkdownBody>) -> Entry<T> {
    Entry {
        id: id.to_owned(),
        file: path.clone(),
        base: FieldPath::root(),
        record,
        body,
        twins: Vec::new(),
    }
}

fn twin(path: &SourcePath, text: &Arc<str>, language: Language) -> Parsed<Translation> {
    let reading = match front_matter(text) {
        Err(FrontMatterError::Missing) => {
            let body = MarkdownBody::new(path, text, 0..text.len());
            Parsed::sound(entry(path, "", TwinRecord::default(), Some(body)))
        }
        _ => document::<TwinRecord>(path, text, ""),
    };
    reading.map(|Entry { record, body, .. }| Translation {
        language,
        file: path.clone(),
        record,
        body: body.unwrap_or_else(|| MarkdownBody::new(path, text, text.len()..text.len())),
    })
}
