//! Compares the files on disk with the snapshot of the last build.
//!
//! Two kinds of change can be handled separately: in the text below a front matter, and in a file with a record of its own. Any
//! other change may affect how other files are read, so everything is read again.

use super::decode::text_of;
use super::file_tree::is_scrap;
use super::read::reading_of;
use super::snapshot::{
    FileSnapshot, SourceSnapshot, TextSnapshot, start_of_body, text_snapshot, top_folders,
};
use super::yaml::Parsed;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::MarkdownBody;
use crate::content::schema::file_role::{FileRole, frozen_name, role};
use crate::content::schema::kinds::{PersonKind, RecordKind, SiteKind};
use crate::content::schema::parsed_file::ParsedFile;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ffi::OsStr;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// What has changed since the snapshot was taken.
#[derive(Default)]
pub struct Changes {
    pub bodies: Vec<BodyChange>,
    pub records: Vec<RecordChange>,
}

/// The new stamps of files that were saved since, with a changed body or unchanged, and of folders. Each with its index in the
/// snapshot.
#[derive(Default)]
pub struct UpdatedStamps {
    files: Vec<(usize, FileStamp, TextSnapshot)>,
    folders: Vec<(usize, u64)>,
}

/// A text whose body has changed.
pub struct BodyChange {
    pub file: SourcePath,
    text: Arc<str>,
    body: Range<usize>,
}

/// A file whose record was read again.
pub struct RecordChange {
    pub file: SourcePath,
    pub(super) stamp: FileStamp,
    /// None: it is not text.
    pub(super) text: Option<Arc<str>>,
    pub(super) reading: Parsed<ParsedFile>,
}

/// How a file differs from the snapshot.
enum SourceChange {
    Unchanged,
    /// Saved without a change: only its stamp is new.
    SavedUnchanged(FileStamp, TextSnapshot),
    Body(FileStamp, TextSnapshot, BodyChange),
    Record(RecordChange),
}

impl BodyChange {
    /// None: one of the two bodies is blank and the other is not, which may change which pages there are.
    pub fn put_into(self, body: &mut MarkdownBody) -> Option<()> {
        let new = MarkdownBody::new(&self.file, &self.text, self.body);
        if body.is_blank() != new.is_blank() {
            return None;
        }
        *body = new;
        Some(())
    }

    /// The whole text of the file.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }
}

impl RecordChange {
    pub fn has_errors(&self) -> bool {
        self.reading.mistakes.has_errors()
    }
}

impl UpdatedStamps {
    /// Whether nothing was saved.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.folders.is_empty()
    }
}

impl SourceSnapshot {
    /// The changes since the snapshot was taken. None: something other than records and bodies has changed, too.
    pub fn changes(&self, root: &Path) -> Option<(Changes, UpdatedStamps)> {
        if self.top_folders != top_folders(root) {
            return None;
        }
        let mut stamps = UpdatedStamps {
            files: Vec::new(),
            folders: self.folders_with_new_stamps(root)?,
        };
        let frozen = self.frozen_folders();
        let found: Option<Vec<SourceChange>> = (self.files.par_iter())
            .map(|file| file.change(root, &self.withdrawn, &frozen))
            .collect();
        let mut changes = Changes::default();
        for (at, change) in found?.into_iter().enumerate() {
            match change {
                SourceChange::Unchanged => {}
                SourceChange::SavedUnchanged(stamp, text) => stamps.files.push((at, stamp, text)),
                SourceChange::Body(stamp, text, change) => {
                    stamps.files.push((at, stamp, text));
                    changes.bodies.push(change);
                }
                SourceChange::Record(change) => changes.records.push(change),
            }
        }
        Some((changes, stamps))
    }

    /// The folders of the gatherings whose files have recorded checksums.
    fn frozen_folders(&self) -> Vec<&str> {
        let files = self.files.iter().map(|file| &file.path);
        let frozen = files.filter(|path| path.name() == frozen_name());
        frozen.map(SourcePath::folder).collect()
    }

    /// Puts the new stamps into the snapshot.
    pub fn accept(&mut self, stamps: UpdatedStamps) {
        for (at, stamp, text) in stamps.files {
            let file = &mut self.files[at];
            file.stamp = stamp;
            file.text = Some(text);
        }
        for (at, modified) in stamps.folders {
            self.folders[at].1 = modified;
        }
    }

    /// The folders whose stamp is new, although they contain the same names. None: a file or folder was added or removed.
    fn folders_with_new_stamps(&self, root: &Path) -> Option<Vec<(usize, u64)>> {
        let stamps: Option<Vec<Option<(usize, u64)>>> = (self.folders.par_iter().enumerate())
            .map(|(at, (path, before))| {
                let now = FileStamp::of_folder(&root.join(path))?;
                Some((now == 0 || now != *before).then_some((at, now)))
            })
            .collect();
        let stamps: Vec<(usize, u64)> = stamps?.into_iter().flatten().collect();
        if stamps.is_empty() {
            return Some(stamps);
        }
        // Many editors save by writing a new file and renaming it: the folder's time changes, the names in it do not.
        let files = self.files.iter().map(|file| file.path.as_str());
        let links = self.links.iter().map(SourcePath::as_str);
        let folders = self.folders.iter().map(|(path, _)| path.as_str());
        let mut names: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
        for path in files.chain(links).chain(folders) {
            if let Some((folder, name)) = path.rsplit_once('/') {
                names.entry(folder).or_default().insert(name);
            }
        }
        for (at, _) in &stamps {
            let (path, _) = &self.folders[*at];
            let before = names.remove(path.as_str()).unwrap_or_default();
            let now = names_in(root, path)?;
            if now.len() != before.len() || !now.iter().all(|name| before.contains(name.as_str())) {
                return None;
            }
        }
        Some(stamps)
    }
}

/// The names in a folder that belong to the site. None: it cannot be read.
fn names_in(root: &Path, folder: &str) -> Option<FxHashSet<String>> {
    let mut names = FxHashSet::default();
    for entry in std::fs::read_dir(root.join(folder)).ok()? {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let kind = entry.file_type().ok()?;
        let is_listed = kind.is_dir() || kind.is_symlink();
        let has_role = || role(&SourcePath::new(&format!("{folder}/{name}"))).is_some();
        if !is_scrap(OsStr::new(&name)) && (is_listed || has_role()) {
            names.insert(name);
        }
    }
    Some(names)
}

impl FileSnapshot {
    /// None: a change to this file may affect how others are read. `frozen`: the folders of gatherings whose files have recorded checksums.
    fn change(
        &self,
        root: &Path,
        withdrawn: &WithdrawnNames,
        frozen: &[&str],
    ) -> Option<SourceChange> {
        let stamp = FileStamp::of_file(&self.path.on_disk(root))?;
        if stamp.is_surely(&self.stamp) {
            return Some(SourceChange::Unchanged);
        }
        let role = role(&self.path)?;
        let is_independent = is_independent(&role);
        if self.text.is_none() && !is_independent {
            return None;
        }
        let text = text_of(root, &self.path, &role, stamp.size, withdrawn);
        // Every byte of it counts, and a full build compares them.
        let is_frozen = frozen.iter().any(|folder| self.path.is_below(folder));
        if let (Some(before), Ok(text)) = (&self.text, &text)
            && !is_frozen
            && let Some(start) = start_of_body(&self.path, text)
        {
            let now = text_snapshot(text, start);
            if now == *before {
                return Some(SourceChange::SavedUnchanged(stamp, now));
            }
            if (now.start, now.head) == (before.start, before.head) {
                let change = BodyChange {
                    file: self.path.clone(),
                    body: start..text.len(),
                    text: text.clone(),
                };
                return Some(SourceChange::Body(stamp, now, change));
            }
        }
        is_independent.then(|| {
            SourceChange::Record(RecordChange {
                file: self.path.clone(),
                stamp,
                reading: reading_of(&self.path, &role, &text),
                text: text.ok(),
            })
        })
    }
}

/// Whether a change to the file affects no other file: not `samling.yaml` or `people.yaml`, but other records and translations.
fn is_independent(role: &FileRole) -> bool {
    match role {
        FileRole::Records { kind, .. } => *kind != PersonKind::ROW && *kind != SiteKind::ROW,
        FileRole::Translation { .. } => true,
        _ => false,
    }
}
