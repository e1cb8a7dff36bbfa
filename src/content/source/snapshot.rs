//! A snapshot of the files that were read, so that the next build need not read unchanged ones.

use super::changes::{BodyChange, Changes, RecordChange};
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

/// Stamps of every file and folder, taken when the site was read without errors.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct SourceSnapshot {
    /// Which of the places that may hold sources exist.
    pub(super) top_folders: Vec<String>,
    /// With their modification times; 0: not known.
    pub(super) folders: Vec<(String, u64)>,
    /// Symbolic links: they are reported and not followed.
    pub(super) links: Vec<SourcePath>,
    pub(super) files: Vec<FileSnapshot>,
    /// The names in `people.yaml`. If it changes, everything is read again.
    pub(super) withdrawn: WithdrawnNames,
    /// The warnings from reading the files.
    mistakes: Diagnostics,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FileSnapshot {
    pub path: SourcePath,
    pub stamp: FileStamp,
    /// None: the file is not read as text.
    pub text: Option<TextSnapshot>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TextSnapshot {
    /// Where the body of a Markdown file begins, in bytes; of another file its end.
    pub start: usize,
    /// Of everything above the body.
    pub head: Digest,
    pub body: Digest,
}

/// The content of all files, as one line of JSON for each.
pub struct RecordLines(Vec<Box<str>>);

impl RecordLines {
    /// Each line with its line feed.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|line| line.as_bytes())
    }
}

/// A file of the snapshot, with its line of JSON.
pub(super) struct SnapshotEntry {
    file: FileSnapshot,
    line: Box<str>,
}

impl SnapshotEntry {
    /// None: the content cannot be serialised. `buffer`: is cleared and reused.
    pub fn new(
        path: &SourcePath,
        stamp: FileStamp,
        text: Option<&str>,
        content: &mut ParsedFile,
        buffer: &mut Vec<u8>,
    ) -> Option<SnapshotEntry> {
        buffer.clear();
        serde_json::to_writer(&mut *buffer, &*content).ok()?;
        buffer.push(b'\n');
        let line = std::str::from_utf8(buffer).ok()?.into();
        let file = FileSnapshot {
            path: path.clone(),
            stamp,
            text: text.map(|text| {
                let body = content.body_mut();
                text_snapshot(text, body.map_or(text.len(), |body| body.offset()))
            }),
        };
        Some(SnapshotEntry { file, line })
    }
}

/// The snapshot of a site without errors, and its records. `folders`: the folders, and the symbolic links in them. `mistakes`:
/// warnings.
pub(super) fn snapshot(
    root: &Path,
    folders: (Vec<(String, u64)>, Vec<SourcePath>),
    read: Vec<SnapshotEntry>,
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

/// `start`: where the body begins, in bytes.
pub(super) fn text_snapshot(text: &str, start: usize) -> TextSnapshot {
    let (head, body) = text.as_bytes().split_at(start);
    TextSnapshot {
        start,
        head: Digest::of_bytes(head),
        body: Digest::of_bytes(body),
    }
}

/// Where the body begins; the end of a file that has none. None: the front matter is not closed.
pub(super) fn start_of_body(file: &SourcePath, text: &str) -> Option<usize> {
    if !is_markdown(file) {
        return Some(text.len());
    }
    match front_matter(text) {
        Ok(parts) => Some(parts.body.start),
        // A translation may have a text and no front matter.
        Err(FrontMatterError::Missing) => Some(0),
        Err(FrontMatterError::Unclosed) => None,
    }
}

fn is_markdown(file: &SourcePath) -> bool {
    file.name().ends_with(".md")
}

/// What is read of a site when single files have changed since a snapshot was taken.
pub struct Reread {
    /// As [`SourceSnapshot::sources`] gives them.
    pub sources: Sources,
    pub mistakes: Diagnostics,
    pub snapshot: SourceSnapshot,
    pub lines: RecordLines,
}

impl SourceSnapshot {
    /// Reads the files that have changed. None: more has changed than some records and bodies, or there are errors.
    ///
    /// `records`: the stored lines of JSON.
    pub fn reread(mut self, root: &Path, records: &str) -> Option<Reread> {
        let (
            Changes {
                bodies,
                records: mut changed,
            },
            stamps,
        ) = self.changes(root)?;
        let mut texts: SourceTexts = (bodies.iter())
            .map(|change| (change.file.clone(), change.text().clone()))
            .collect();
        let lines = records.split_inclusive('\n').map(Box::from);
        let mut lines: Vec<Box<str>> = lines.collect();
        let mut buffer = Vec::new();
        for change in &mut changed {
            let at = self
                .files
                .binary_search_by(|file| file.path.cmp(&change.file));
            let content = change.reading.record.as_mut()?;
            let (path, stamp) = (&change.file, change.stamp);
            let entry =
                SnapshotEntry::new(path, stamp, change.text.as_deref(), content, &mut buffer)?;
            self.files[at.ok()?] = entry.file;
            *lines.get_mut(at.ok()?)? = entry.line;
            texts.extend(change.text.clone().map(|text| (path.clone(), text)));
        }
        let mut mistakes = Diagnostics::new();
        let mut sources = self.sources(root, records, bodies, changed, &mut mistakes)?;
        sources.texts = texts;
        self.accept(stamps);
        self.mistakes = mistakes.clone();
        (!mistakes.has_errors()).then_some(Reread {
            sources,
            mistakes,
            snapshot: self,
            lines: RecordLines(lines),
        })
    }

    /// The sources as reading all files would give them, from the stored records and the changed files. They lack the source
    /// texts, and the bodies that have not changed. None: the stored records do not belong to this snapshot.
    ///
    /// `records`: the stored lines of JSON. Diagnostics: stored warnings about unchanged files, and those of the changed ones.
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

    /// The texts of Markdown files: for each a digest, also of its place in the file.
    pub fn bodies(&self) -> impl Iterator<Item = (&SourcePath, Digest)> {
        let files = self.files.iter().filter(|file| is_markdown(&file.path));
        files.filter_map(|file| {
            let text = file.text.as_ref()?;
            Some((&file.path, Digest::of(&(text.start, text.body))))
        })
    }

    /// The names of persons who have asked not to be named.
    pub fn withdrawn(&self) -> &WithdrawnNames {
        &self.withdrawn
    }

    /// The texts of the files that the diagnostics refer to.
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
