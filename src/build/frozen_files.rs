//! Whether the files of archived gatherings are as they were.
//!
//! An error, so that no workflow publishes what nobody has accounted for, and no level or waiver silences it. In a preview it is a warning: whoever
//! corrects something must see how it looks before saying that it is done.

use crate::attachments::Library;
use crate::base::checksum::Checksum;
use crate::base::options::Options;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::model::frozen_changes;
use crate::content::schema::records::{FrozenChangeRecord, FrozenFileRecord, FrozenRecord};
use crate::content::source::{Entry, Sources, gathering_files};
use crate::diagnostics::{Diagnostic, Diagnostics, Location, Severity, catalogue};
use rayon::prelude::*;

/// What has changed. `library`: knows the checksums of files with the stamp that they had when they were read; without it each file is read.
pub fn changed_frozen_files(
    sources: &Sources,
    library: Option<&Library>,
    options: &Options,
) -> Diagnostics {
    let frozen = sources.records.frozen.par_iter();
    // What is left of a list that could not be read says nothing of the files.
    let unparsed = &sources.unparsed;
    let frozen = frozen.filter(|entry| !unparsed.touches(&entry.place(FieldPath::root())));
    let found: Vec<Vec<Diagnostic>> = frozen
        .map(|entry| changes_of(entry, sources, library))
        .collect();
    let found = found.into_iter().flatten();
    let mut found: Vec<Diagnostic> = found
        .filter(|told| !unparsed.is_consequence(told))
        .collect();
    if options.is_preview {
        for diagnostic in &mut found {
            diagnostic.severity = Severity::Warning;
        }
    }
    found.into_iter().collect()
}

fn changes_of(
    frozen: &Entry<FrozenRecord>,
    sources: &Sources,
    library: Option<&Library>,
) -> Vec<Diagnostic> {
    // A list without its gathering is told by itself.
    let index = frozen.file.sibling("index.md");
    let index = index.filter(|index| index.on_disk(&sources.root).is_file());
    let Some(index) = index else {
        return Vec::new();
    };
    let known = |file: &SourcePath| Checksum::parse(library?.sha256(file)?);
    let now = match gathering_files(&sources.root, &index, known) {
        Ok(now) => now,
        Err((file, error)) => return vec![catalogue::unreadable(file.as_str(), &error)],
    };
    let before = &frozen.record.files;
    let changes = frozen_changes(before, &now, &sources.withdrawn);
    let recorded = |change: &FrozenChangeRecord| {
        let mut files = before.iter();
        let covered = |file: &FrozenFileRecord| sources.withdrawn.without_names_in_path(&file.path);
        let at = files.position(|file| covered(file) == change.path);
        at.map_or_else(
            || Location::file(&frozen.file),
            |at| frozen.place(FieldPath::root().key("files").index(at).key("sha256")),
        )
    };
    let gathering = index.folder().rsplit('/').next().unwrap_or_default();
    let told = changes.iter().map(|change| {
        let file = now.iter().any(|file| file.path == change.path);
        let file = file.then(|| frozen.file.sibling(&change.path)).flatten();
        let here = file.map(|file| Location::file(&file));
        told((gathering, &change.path), here, recorded(change), change)
    });
    told.collect()
}

/// At the file, where it is there; otherwise where its checksum is recorded. `of`: the gathering's id, and the file's path in its folder.
fn told(
    of: (&str, &str),
    here: Option<Location>,
    recorded: Location,
    change: &FrozenChangeRecord,
) -> Diagnostic {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let checksums = [before.to_string(), after.to_string()];
            catalogue::frozen_file_changed(here, recorded, of, checksums)
        }
        (None, Some(after)) => {
            catalogue::frozen_file_added(here.unwrap_or(recorded), of, after.to_string())
        }
        (before, None) => {
            let before = before.as_ref().map(ToString::to_string);
            catalogue::frozen_file_missing(recorded, of, before.unwrap_or_default())
        }
    }
}
