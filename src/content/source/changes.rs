//! What has changed since a reading.
//!
//! Two kinds of change are known: a text below its front matter, and a record in a file of its own. Everything else may change what any
//! file says, and is read again as if nothing were known.

use super::decode::text_of;
use super::file_tree::is_scrap;
use super::read::reading_of;
use super::snapshot::{Memory, RememberedFile, RememberedText, remembered, start_of_body, tops};
use super::yaml::Parsed;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::MarkdownBody;
use crate::content::schema::file_role::{FileRole, role};
use crate::content::schema::kinds::{PersonKind, RecordKind, SiteKind};
use crate::content::schema::parsed_file::ParsedFile;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ffi::OsStr;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// What has changed since a reading.
#[derive(Default)]
pub struct Changes {
    pub bodies: Vec<Change>,
    pub records: Vec<RecordChange>,
}

/// How files look now that were saved since, with another body or the same, and folders; by their place in the memory.
#[derive(Default)]
pub struct NewLooks {
    files: Vec<(usize, FileStamp, RememberedText)>,
    folders: Vec<(usize, u64)>,
}

/// A text whose body is another than it was.
pub struct Change {
    pub file: SourcePath,
    text: Arc<str>,
    body: Range<usize>,
}

/// A file that was read anew from its beginning.
pub struct RecordChange {
    pub file: SourcePath,
    pub(super) reading: Parsed<ParsedFile>,
}

enum Seen {
    AsBefore,
    SavedAgain(FileStamp, RememberedText),
    Body(FileStamp, RememberedText, Change),
    Record(RecordChange),
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

    /// All of the file.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }
}

impl RecordChange {
    pub fn has_errors(&self) -> bool {
        self.reading.mistakes.has_errors()
    }
}

impl NewLooks {
    /// Whether nothing was saved.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.folders.is_empty()
    }
}

impl Memory {
    /// What has changed since. None: something else than records and bodies has changed as well.
    pub fn changes(&self, root: &Path) -> Option<(Changes, NewLooks)> {
        if self.tops != tops(root) {
            return None;
        }
        let mut looks = NewLooks {
            files: Vec::new(),
            folders: self.folders_that_look_new(root)?,
        };
        let seen: Option<Vec<Seen>> = (self.files.par_iter())
            .map(|file| file.see(root, &self.withdrawn))
            .collect();
        let mut changes = Changes::default();
        for (at, seen) in seen?.into_iter().enumerate() {
            match seen {
                Seen::AsBefore => {}
                Seen::SavedAgain(look, text) => looks.files.push((at, look, text)),
                Seen::Body(look, text, change) => {
                    looks.files.push((at, look, text));
                    changes.bodies.push(change);
                }
                Seen::Record(change) => changes.records.push(change),
            }
        }
        Some((changes, looks))
    }

    /// From here the files are remembered as they look now.
    pub fn accept(&mut self, looks: NewLooks) {
        for (at, look, text) in looks.files {
            let file = &mut self.files[at];
            file.look = look;
            file.text = Some(text);
        }
        for (at, modified) in looks.folders {
            self.folders[at].1 = modified;
        }
    }

    /// Those that look new, with the same names in them. None: something has come or gone.
    fn folders_that_look_new(&self, root: &Path) -> Option<Vec<(usize, u64)>> {
        let looks: Option<Vec<Option<(usize, u64)>>> = (self.folders.par_iter().enumerate())
            .map(|(at, (path, before))| {
                let now = FileStamp::of_folder(&root.join(path))?;
                Some((now == 0 || now != *before).then_some((at, now)))
            })
            .collect();
        let looks: Vec<(usize, u64)> = looks?.into_iter().flatten().collect();
        if looks.is_empty() {
            return Some(looks);
        }
        // Many editors write a new file and give it the old one's name: the folder has changed, its names have not.
        let files = self.files.iter().map(|file| file.path.as_str());
        let links = self.links.iter().map(SourcePath::as_str);
        let folders = self.folders.iter().map(|(path, _)| path.as_str());
        let mut names: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        for path in files.chain(links).chain(folders) {
            if let Some((folder, name)) = path.rsplit_once('/') {
                names.entry(folder).or_default().insert(name);
            }
        }
        for (at, _) in &looks {
            let (path, _) = &self.folders[*at];
            let before = names.remove(path.as_str()).unwrap_or_default();
            let now = names_in(root, path)?;
            if now.len() != before.len() || !now.iter().all(|name| before.contains(name.as_str())) {
                return None;
            }
        }
        Some(looks)
    }
}

/// The names in a folder that are the site's business. None: it cannot be read.
fn names_in(root: &Path, folder: &str) -> Option<FxHashSet<String>> {
    let mut names = FxHashSet::default();
    for entry in std::fs::read_dir(root.join(folder)).ok()? {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let kind = entry.file_type().ok()?;
        let is_told = kind.is_dir() || kind.is_symlink();
        let has_role = || role(&SourcePath::new(&format!("{folder}/{name}"))).is_some();
        if !is_scrap(OsStr::new(&name)) && (is_told || has_role()) {
            names.insert(name);
        }
    }
    Some(names)
}

impl RememberedFile {
    /// None: the file may say something of others.
    fn see(&self, root: &Path, withdrawn: &WithdrawnNames) -> Option<Seen> {
        let look = FileStamp::of_file(&self.path.on_disk(root))?;
        if look.is_surely(&self.look) {
            return Some(Seen::AsBefore);
        }
        let role = role(&self.path)?;
        if !stands_alone(&role) {
            return None;
        }
        let text = text_of(root, &self.path, &role, look.size, withdrawn);
        if let (Some(before), Ok(text)) = (&self.text, &text)
            && let Some(start) = start_of_body(text)
        {
            let now = remembered(text, start);
            if now == *before {
                return Some(Seen::SavedAgain(look, now));
            }
            if (now.start, now.head) == (before.start, before.head) {
                let change = Change {
                    file: self.path.clone(),
                    body: start..text.len(),
                    text: text.clone(),
                };
                return Some(Seen::Body(look, now, change));
            }
        }
        Some(Seen::Record(RecordChange {
            file: self.path.clone(),
            reading: reading_of(&self.path, &role, &text),
        }))
    }
}

/// Whether a file says nothing of how others are read, and is read to its end here.
fn stands_alone(role: &FileRole) -> bool {
    match role {
        FileRole::Records { kind, .. } => *kind != PersonKind::ROW && *kind != SiteKind::ROW,
        FileRole::Translation { .. } => true,
        _ => false,
    }
}
