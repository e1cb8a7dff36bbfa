//! The text of one file → the records in it.

use super::front_matter::{FrontMatter, FrontMatterError, front_matter, likely_front_matter};
use super::yaml::{self, Parsed, Yaml};
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Language;
use crate::content::schema::file_role::{FileRole, expected_paths, meant_name};
use crate::content::schema::kinds::{KindRow, record_kinds};
use crate::content::schema::parsed_file::ParsedFile;
use crate::content::schema::records::*;
use crate::content::schema::{Entry, MarkdownBody, Translation};
use crate::diagnostics::{At, Diagnostic, Diagnostics, Location, catalogue};
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::sync::Arc;

/// The records in the file, with every mistake in it.
pub fn parse(path: &SourcePath, role: &FileRole, text: &Arc<str>) -> Parsed<ParsedFile> {
    match role {
        FileRole::Theme => Parsed::sound(ParsedFile::Theme),
        FileRole::Attachment | FileRole::Unnamed => Parsed::sound(ParsedFile::Nothing),
        FileRole::Misplaced => Parsed {
            mistakes: Diagnostics::from_iter([catalogue::misplaced_file(
                path,
                meant_name(path).as_deref(),
                &expected_paths(path),
            )]),
            ..Parsed::sound(ParsedFile::Nothing)
        },
        FileRole::Copy { of } => Parsed {
            unread: vec![FieldPath::root()],
            mistakes: Diagnostics::from_iter([catalogue::copied_file(path, of)]),
            ..Parsed::sound(ParsedFile::Nothing)
        },
        FileRole::Records { kind, id } => records(kind, id, path, text),
        FileRole::Translation { of, language } => translation(path, text, *language)
            .map(|translation| ParsedFile::Translation(of.clone(), translation.into())),
    }
}

macro_rules! records_by_kind {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        /// The records of a file of this kind. `id`: of the record, where the file is one.
        fn records(
            kind: &KindRow,
            id: &str,
            path: &SourcePath,
            text: &Arc<str>,
        ) -> Parsed<ParsedFile> {
            $($(if kind == $kind::ROW {
                return records_in_file!($holding $record $($id)?)(path, id, text)
                    .map(ParsedFile::$record);
            })?)*
            Parsed::sound(ParsedFile::Nothing)
        }
    };
}

macro_rules! records_in_file {
    (list $record:ident $id:ident) => {
        |path, _, text| list(path, text, |record: &$record| record.$id.as_ref())
    };
    ($holding:ident $record:ident) => {
        one::<$record>
    };
}
record_kinds!(records_by_kind);

/// A file that is one record: Markdown with front matter, or YAML.
fn one<T: DeserializeOwned>(path: &SourcePath, id: &str, text: &Arc<str>) -> Parsed<Vec<Entry<T>>> {
    let entry = match path.name().ends_with(".md") {
        true => document(path, text, id),
        false => {
            let parsed = yaml::read(Yaml {
                file: path,
                text,
                offset: 0,
            });
            parsed.map(|record| entry(path, id, record, None))
        }
    };
    entry.map(|entry| vec![entry])
}

/// A YAML file that is a list of records. An empty file is an empty list.
fn list<T: DeserializeOwned>(
    path: &SourcePath,
    text: &Arc<str>,
    id: impl Fn(&T) -> &str,
) -> Parsed<Vec<Entry<T>>> {
    let parsed = yaml::read::<Option<Vec<T>>>(Yaml {
        file: path,
        text,
        offset: 0,
    });
    parsed.map(|records| {
        let records = records.unwrap_or_default().into_iter().enumerate();
        let entries = records.map(|(index, record)| {
            let id = id(&record).to_owned();
            Entry {
                base: FieldPath::root().index(index),
                ..entry(path, &id, record, None)
            }
        });
        entries.collect()
    })
}

/// A Markdown file with front matter.
fn document<T: DeserializeOwned>(path: &SourcePath, text: &Arc<str>, id: &str) -> Parsed<Entry<T>> {
    let read = |parts: FrontMatter| {
        let parsed = yaml::read(Yaml {
            file: path,
            text: &text[parts.yaml.clone()],
            offset: parts.yaml.start,
        });
        (parsed, parts.body)
    };
    let (parsed, body) = match front_matter(text) {
        Ok(parts) => read(parts),
        Err(error) => {
            let start = Location {
                file: path.clone(),
                at: At::Span(0..text.find('\n').unwrap_or(text.len())),
            };
            let mistake = match error {
                FrontMatterError::Missing => {
                    catalogue::no_front_matter(start, text.trim().is_empty())
                }
                FrontMatterError::Unclosed => catalogue::unclosed_front_matter(start),
            };
            without_fences(likely_front_matter(text), read, mistake)
        }
    };
    parsed.map(|record| entry(path, id, record, Some(MarkdownBody::new(path, text, body))))
}

/// What is read where a fence is missing: fields, when there are any, and the text. `mistake`: that it is missing.
fn without_fences<T: DeserializeOwned>(
    likely: FrontMatter,
    read: impl FnOnce(FrontMatter) -> (Parsed<T>, Range<usize>),
    mistake: Diagnostic,
) -> (Parsed<T>, Range<usize>) {
    if likely.yaml.is_empty() {
        let parsed = Parsed::of_nothing(Diagnostics::from_iter([mistake]));
        return (parsed, likely.body);
    }
    let (mut parsed, body) = read(likely);
    parsed.mistakes.add(mistake);
    // Where the fields end is a guess.
    parsed.unread.push(FieldPath::root());
    (parsed, body)
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

fn translation(path: &SourcePath, text: &Arc<str>, language: Language) -> Parsed<Translation> {
    let parsed = match front_matter(text) {
        Err(FrontMatterError::Missing) => {
            let body = MarkdownBody::new(path, text, 0..text.len());
            Parsed::sound(entry(path, "", TwinRecord::default(), Some(body)))
        }
        _ => document::<TwinRecord>(path, text, ""),
    };
    parsed.map(|Entry { record, body, .. }| Translation {
        language,
        file: path.clone(),
        record,
        body: body.unwrap_or_else(|| MarkdownBody::new(path, text, text.len()..text.len())),
    })
}
