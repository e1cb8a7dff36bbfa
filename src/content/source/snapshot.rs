//! What is remembered of a reading, so that the next one need not read what has not changed.
//!
//! Knows only one kind of change: a text below its front matter. Everything else may change every page, and is
//! read again as if nothing were known.

use super::decode::{raw_text_of, text_of};
use super::file_tree::{PLACES, is_scrap};
use super::front_matter::{FrontMatterError, front_matter};
use super::{Attachment, SourceTexts, Sources, Translation, Unparsed};
use crate::base::digest::Digest;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::file_role::{FileRole, role};
use crate::content::schema::parsed_file::ParsedFile;
use crate::content::schema::{MarkdownBody, Records};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Every file and folder as it was when it was read.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    /// Which of the site's folders there were.
    tops: Vec<String>,
    folders: Vec<(String, u64)>,
    files: Vec<RememberedFile>,
    /// As `people.yaml` has them: when it changes, everything is read again.
    withdrawn: WithdrawnNames,
}

#[derive(Debug, Serialize, Deserialize)]
struct RememberedFile {
    path: SourcePath,
    look: FileStamp,
    /// None: not a Markdown text.
    text: Option<RememberedText>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RememberedText {
    /// Where the body begins, in bytes.
    start: usize,
    /// Of what stands above the body.
    head: Digest,
    body: Digest,
}

/// What has changed since a reading.
pub struct Changes {
    pub bodies: Vec<Change>,
    /// Something was saved again without a change: what is remembered of it is no longer how it looks.
    pub looks_new: bool,
}

enum Seen {
    AsBefore,
    SavedAgain,
    Changed(Change),
}

/// A text whose body is another than it was.
pub struct Change {
    pub file: SourcePath,
    text: Arc<str>,
    body: Range<usize>,
}

impl Change {
    /// None: a page with a text may be made in another way than one without.
    pub fn put_into(self, body: &mut MarkdownBody) -> Option<()> {
        let new = MarkdownBody::new(&self.file, &self.text, self.body);
        if body.is_blank() != new.is_blank() {
            return None;
        }
        *body = new;
        Some(())
    }
}

/// The records of all files, a line of JSON for each.
pub struct Lines(Vec<Box<str>>);

impl Lines {
    /// With the line feed that ends each.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|line| line.as_bytes())
    }
}

/// One file of a reading, on its way into the memory.
pub(super) struct Read {
    file: RememberedFile,
    line: Box<str>,
}

impl Read {
    /// None: the content cannot be noted. `buffer`: room to write in, whatever it holds.
    pub fn new(
        path: &SourcePath,
        look: FileStamp,
        text: Option<&str>,
        content: &mut ParsedFile,
        buffer: &mut Vec<u8>,
    ) -> Option<Read> {
        buffer.clear();
        serde_json::to_writer(&mut *buffer, &*content).ok()?;
        buffer.push(b'\n');
        let line = std::str::from_utf8(buffer).ok()?.into();
        let file = RememberedFile {
            path: path.clone(),
            look,
            text: (content.body_mut().zip(text))
                .map(|(body, text)| remembered(text, body.offset())),
        };
        Some(Read { file, line })
    }
}

/// Of a reading without mistakes: what is to be noted, and the records.
pub(super) fn memory(
    root: &Path,
    folders: Vec<(String, u64)>,
    read: Vec<Read>,
    withdrawn: WithdrawnNames,
) -> (Memory, Lines) {
    let (files, lines) = read.into_iter().map(|read| (read.file, read.line)).unzip();
    let memory = Memory {
        tops: tops(root),
        folders,
        files,
        withdrawn,
    };
    (memory, Lines(lines))
}

fn tops(root: &Path) -> Vec<String> {
    let there = PLACES.into_iter().filter(|top| root.join(top).exists());
    there.map(str::to_owned).collect()
}

/// `start`: of the body, in bytes.
fn remembered(text: &str, start: usize) -> RememberedText {
    let (head, body) = text.as_bytes().split_at(start);
    RememberedText {
        start,
        head: Digest::of_bytes(head),
        body: Digest::of_bytes(body),
    }
}

/// None: it never begins.
fn start_of_body(text: &str) -> Option<usize> {
    match front_matter(text) {
        Ok(parts) => Some(parts.body.start),
        // The same record in another language may have a text alone.
        Err(FrontMatterError::Missing) => Some(0),
        Err(FrontMatterError::Unclosed) => None,
    }
}

impl Memory {
    /// What has changed since. None: something else than bodies has changed as well.
    pub fn changes(&mut self, root: &Path) -> Option<Changes> {
        if self.tops != tops(root) {
            return None;
        }
        let folders_look_new = self.look_at_folders(root)?;
        let seen: Option<Vec<Seen>> = self
            .files
            .par_iter_mut()
            .map(|file| file.see(root, &self.withdrawn))
            .collect();
        let mut changes = Changes {
            bodies: Vec::new(),
            looks_new: folders_look_new,
        };
        for seen in seen? {
            match seen {
                Seen::AsBefore => {}
                Seen::SavedAgain => changes.looks_new = true,
                Seen::Changed(change) => changes.bodies.push(change),
            }
        }
        Some(changes)
    }

    /// Whether some look new, with the same names in them. None: something has come or gone.
    fn look_at_folders(&mut self, root: &Path) -> Option<bool> {
        let looks: Option<Vec<Option<u64>>> = (self.folders.par_iter())
            .map(|(path, before)| {
                let now = FileStamp::of_folder(&root.join(path))?;
                Some((now == 0 || now != *before).then_some(now))
            })
            .collect();
        let looks = looks?;
        if looks.iter().all(Option::is_none) {
            return Some(false);
        }
        // Many editors write a new file and give it the old one's name: the folder has changed, its names have not.
        let files = self.files.iter().map(|file| file.path.as_str());
        let folders = self.folders.iter().map(|(path, _)| path.as_str());
        let mut names: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        for path in files.chain(folders) {
            if let Some((folder, name)) = path.rsplit_once('/') {
                names.entry(folder).or_default().insert(name);
            }
        }
        let changed = (self.folders.iter().zip(&looks)).filter(|(_, now)| now.is_some());
        for ((path, _), _) in changed {
            let before = names.remove(path.as_str()).unwrap_or_default();
            let now = names_in(root, path)?;
            if now.len() != before.len() || !now.iter().all(|name| before.contains(name.as_str())) {
                return None;
            }
        }
        for ((_, modified), now) in self.folders.iter_mut().zip(looks) {
            *modified = now.unwrap_or(*modified);
        }
        Some(true)
    }

    /// What a reading would give, with only the changed bodies read. None: the records are not those remembered.
    pub fn sources(&self, root: &Path, records: &str, changes: Vec<Change>) -> Option<Sources> {
        let lines: Vec<&str> = records.lines().collect();
        if lines.len() != self.files.len() {
            return None;
        }
        let contents: Option<Vec<ParsedFile>> = lines
            .into_par_iter()
            .map(|line| serde_json::from_str(line).ok())
            .collect();
        let mut changes: FxHashMap<SourcePath, Change> = changes
            .into_iter()
            .map(|change| (change.file.clone(), change))
            .collect();
        let mut sources = Sources {
            root: root.to_owned(),
            texts: SourceTexts::new(),
            records: Records::default(),
            unread: Unparsed::default(),
            attachments: Vec::new(),
            theme_files: BTreeMap::new(),
            withdrawn: self.withdrawn.clone(),
        };
        let mut twins: BTreeMap<SourcePath, Vec<Translation>> = BTreeMap::new();
        for (file, mut content) in self.files.iter().zip(contents?) {
            if let Some(change) = changes.remove(&file.path) {
                change.put_into(content.body_mut()?)?;
            }
            match (role(&file.path), content) {
                (Some(FileRole::Attachment | FileRole::Unnamed), _) => {
                    sources.attachments.push(Attachment {
                        path: file.path.clone(),
                        look: file.look,
                    })
                }
                (Some(FileRole::Theme), ParsedFile::Theme) => {
                    let text =
                        raw_text_of(root, &file.path, &FileRole::Theme, file.look.size).ok()?;
                    sources.theme_files.insert(file.path.clone(), text);
                }
                (_, ParsedFile::Translation(of, twin)) => twins.entry(of).or_default().push(*twin),
                (_, content) => content.add_to(&mut sources.records),
            }
        }
        sources.records.take_translations(&mut twins);
        Some(sources)
    }
}

/// The names in a folder that are the site's business. None: it cannot be read.
fn names_in(root: &Path, folder: &str) -> Option<FxHashSet<String>> {
    let mut names = FxHashSet::default();
    for entry in std::fs::read_dir(root.join(folder)).ok()? {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let is_folder = entry.file_type().ok()?.is_dir();
        let has_role = || role(&SourcePath::new(&format!("{folder}/{name}"))).is_some();
        if !is_scrap(OsStr::new(&name)) && (is_folder || has_role()) {
            names.insert(name);
        }
    }
    Some(names)
}

impl RememberedFile {
    /// None: more than its body has changed.
    fn see(&mut self, root: &Path, withdrawn: &WithdrawnNames) -> Option<Seen> {
        let look = FileStamp::of_file(&self.path.on_disk(root))?;
        if look.is_surely(&self.look) {
            return Some(Seen::AsBefore);
        }
        let before = self.text.as_ref()?;
        let role = role(&self.path)?;
        let text = text_of(root, &self.path, &role, look.size, withdrawn).ok()?;
        let now = remembered(&text, start_of_body(&text)?);
        if (now.start, now.head) != (before.start, before.head) {
            return None;
        }
        let changed = now.body != before.body;
        let body = now.start..text.len();
        self.look = look;
        self.text = Some(now);
        if !changed {
            return Some(Seen::SavedAgain);
        }
        Some(Seen::Changed(Change {
            file: self.path.clone(),
            text,
            body,
        }))
    }
}
