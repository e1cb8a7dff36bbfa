//! What is remembered of a reading, so that the next one need not read what has not changed.

use super::changes::{BodyChange, RecordChange};
use super::decode::{raw_text_of, text_of};
use super::file_tree::PLACES;
use super::front_matter::{FrontMatterError, front_matter};
use super::read::Assembly;
use super::{SourceTexts, Sources, Unparsed};
use crate::base::digest::Digest;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::file_role::{FileRole, role};
use crate::content::schema::parsed_file::ParsedFile;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Every file and folder as it was when it was read, in a reading without errors.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct SourceSnapshot {
    /// Which of the site's folders there were.
    pub(super) top_folders: Vec<String>,
    pub(super) folders: Vec<(String, u64)>,
    /// They are not read, and told of.
    pub(super) links: Vec<SourcePath>,
    pub(super) files: Vec<FileSnapshot>,
    /// As `people.yaml` has them: when it changes, everything is read again.
    pub(super) withdrawn: WithdrawnNames,
    /// The warnings of the reading.
    mistakes: Diagnostics,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FileSnapshot {
    pub path: SourcePath,
    pub stamp: FileStamp,
    /// None: not a Markdown text.
    pub text: Option<TextSnapshot>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TextSnapshot {
    /// Where the body begins, in bytes.
    pub start: usize,
    /// Of what stands above the body.
    pub head: Digest,
    pub body: Digest,
}

/// The records of all files, a line of JSON for each.
pub struct RecordLines(Vec<Box<str>>);

impl RecordLines {
    /// With the line feed that ends each.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|line| line.as_bytes())
    }
}

/// One file of a reading, on its way into the memory.
pub(super) struct ReadFile {
    file: FileSnapshot,
    line: Box<str>,
}

impl ReadFile {
    /// None: the content cannot be noted. `buffer`: room to write in, whatever it holds.
    pub fn new(
        path: &SourcePath,
        stamp: FileStamp,
        text: Option<&str>,
        content: &mut ParsedFile,
        buffer: &mut Vec<u8>,
    ) -> Option<ReadFile> {
        buffer.clear();
        serde_json::to_writer(&mut *buffer, &*content).ok()?;
        buffer.push(b'\n');
        let line = std::str::from_utf8(buffer).ok()?.into();
        let file = FileSnapshot {
            path: path.clone(),
            stamp,
            text: (content.body_mut().zip(text))
                .map(|(body, text)| text_snapshot(text, body.offset())),
        };
        Some(ReadFile { file, line })
    }
}

/// Of a reading without errors: what is to be noted, and the records. `folders`: also the links in them; `mistakes`: its warnings.
pub(super) fn snapshot(
    root: &Path,
    folders: (Vec<(String, u64)>, Vec<SourcePath>),
    read: Vec<ReadFile>,
    withdrawn: WithdrawnNames,
    mistakes: Diagnostics,
) -> (SourceSnapshot, RecordLines) {
    let (files, lines) = read.into_iter().map(|read| (read.file, read.line)).unzip();
    let snapshot = SourceSnapshot {
        top_folders: top_folders(root),
        folders: folders.0,
        links: folders.1,
        files,
        withdrawn,
        mistakes,
    };
    (snapshot, RecordLines(lines))
}

pub(super) fn top_folders(root: &Path) -> Vec<String> {
    let there = PLACES.into_iter().filter(|top| root.join(top).exists());
    there.map(str::to_owned).collect()
}

/// `start`: of the body, in bytes.
pub(super) fn text_snapshot(text: &str, start: usize) -> TextSnapshot {
    let (head, body) = text.as_bytes().split_at(start);
    TextSnapshot {
        start,
        head: Digest::of_bytes(head),
        body: Digest::of_bytes(body),
    }
}

/// None: it never begins.
pub(super) fn start_of_body(text: &str) -> Option<usize> {
    match front_matter(text) {
        Ok(parts) => Some(parts.body.start),
        // The same record in another language may have a text alone.
        Err(FrontMatterError::Missing) => Some(0),
        Err(FrontMatterError::Unclosed) => None,
    }
}

impl SourceSnapshot {
    /// What a reading would give, with only the changed files read: in the texts nothing, and in the records no other bodies. None: the
    /// records are not those remembered.
    ///
    /// Diagnostics: of the reading.
    pub fn sources(
        &self,
        root: &Path,
        records: &str,
        bodies: Vec<BodyChange>,
        changed: Vec<RecordChange>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Sources> {
        let lines: Vec<&str> = records.lines().collect();
        if lines.len() != self.files.len() {
            return None;
        }
        let contents: Option<Vec<ParsedFile>> = lines
            .into_par_iter()
            .map(|line| serde_json::from_str(line).ok())
            .collect();
        let mut bodies: FxHashMap<SourcePath, BodyChange> = (bodies.into_iter())
            .map(|change| (change.file.clone(), change))
            .collect();
        let mut changed: FxHashMap<SourcePath, RecordChange> = (changed.into_iter())
            .map(|change| (change.file.clone(), change))
            .collect();
        let is_read_anew = |file: &SourcePath| changed.contains_key(file);
        let earlier = self.mistakes.iter().filter(|mistake| {
            let place = mistake.place.as_ref();
            !place.is_some_and(|place| is_read_anew(&place.file))
        });
        diagnostics.extend(earlier.cloned());
        let mut assembly = Assembly::new(root, Unparsed::default(), &self.withdrawn);
        for (file, mut content) in self.files.iter().zip(contents?) {
            let path = &file.path;
            if let Some(change) = bodies.remove(path) {
                change.put_into(content.body_mut()?)?;
            }
            if let Some(change) = changed.remove(path) {
                content = change.reading.record.unwrap_or(ParsedFile::Nothing);
                let unparsed = &mut assembly.sources.unparsed;
                unparsed.add(path, change.reading.unread);
                diagnostics.append(change.reading.mistakes);
            }
            let role = match role(path)? {
                FileRole::Unnamed => FileRole::Attachment,
                role => role,
            };
            let text = match content {
                ParsedFile::Theme => Some(raw_text_of(root, path, &role, file.stamp.size).ok()?),
                _ => None,
            };
            assembly.add(path, &role, file.stamp, content, text);
        }
        Some(assembly.finish(diagnostics))
    }

    /// The texts of those files that the diagnostics name.
    pub fn texts(&self, root: &Path, diagnostics: &Diagnostics) -> SourceTexts {
        let places = diagnostics.iter().flat_map(|diagnostic| {
            let related = diagnostic.related.iter().map(|(place, _)| place);
            diagnostic.place.iter().chain(related)
        });
        let named: FxHashSet<&SourcePath> = places.map(|place| &place.file).collect();
        let text = |file: &FileSnapshot| {
            let role = role(&file.path)?;
            let is_text = !matches!(role, FileRole::Attachment | FileRole::Unnamed);
            let text = is_text.then(|| {
                let size = file.stamp.size;
                text_of(root, &file.path, &role, size, &self.withdrawn).ok()
            })??;
            Some((file.path.clone(), text))
        };
        let files = self.files.par_iter();
        let files = files.filter(|file| named.contains(&file.path));
        files
            .filter_map(text)
            .collect::<Vec<_>>()
            .into_iter()
            .collect()
    }
}
