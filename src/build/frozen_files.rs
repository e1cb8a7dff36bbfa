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
    let frozen = frozen.filter(|entry| !sources.unparsed.touches(&entry.start()));
    let found: Vec<Vec<Diagnostic>> = frozen
        .map(|entry| changes_of(entry, sources, library))
        .collect();
    let mut found: Vec<Diagnostic> = found.into_iter().flatten().collect();
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
    let Some(index) = frozen.file.sibling("index.md") else {
        return Vec::new();
    };
    let known = |file: &SourcePath| Checksum::parse(library?.sha256(file)?);
    let now = match gathering_files(&sources.root, &index, known) {
        Ok(now) => now,
        Err((file, error)) => return vec![catalogue::unreadable(file.as_str(), &error)],
    };
    let before = &frozen.record.files;
    let changes = frozen_changes(before, &now, &sources.withdrawn);
    let gathering = index.folder().rsplit('/').next().unwrap_or_default();
    let told = changes
        .iter()
        .map(|change| told(frozen, gathering, &now, change));
    told.collect()
}

/// At the file, where it is there; otherwise where its checksum is recorded.
fn told(
    frozen: &Entry<FrozenRecord>,
    gathering: &str,
    now: &[FrozenFileRecord],
    change: &FrozenChangeRecord,
) -> Diagnostic {
    let path = change.path.as_str();
    let is_it = |file: &FrozenFileRecord| file.path == path;
    let recorded = frozen.record.files.iter().position(is_it);
    let recorded = match recorded {
        Some(at) => frozen.place(FieldPath::root().key("files").index(at).key("sha256")),
        None => Location::file(&frozen.file),
    };
    let file = now.iter().any(is_it).then(|| frozen.file.sibling(path));
    let here = file.flatten().map(|file| Location::file(&file));
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let checksums = [before.to_string(), after.to_string()];
            catalogue::frozen_file_changed(here, recorded, (gathering, path), checksums)
        }
        (None, Some(after)) => {
            let place = here.unwrap_or(recorded);
            catalogue::frozen_file_added(place, (gathering, path), after.to_string())
        }
        (before, None) => {
            let before = before.as_ref().map(ToString::to_string);
            let before = before.unwrap_or_default();
            catalogue::frozen_file_missing(recorded, (gathering, path), before)
        }
    }
}
