//! Refuses to write where a file that samling did not write would be overwritten.

use super::Folder;
use super::existing::{EntryType, ExistingFiles};
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostic;
use crate::output::publish::bookkeeping::manifest::ManifestState;
use crate::output::publish::planned_paths::PlannedPaths;

/// Files that may be in a folder that otherwise counts as empty.
const HARMLESS: [&str; 6] = [
    ".git",
    ".gitignore",
    ".gitkeep",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
];

/// Err: the folder has no manifest and is not empty, or a file that samling did not write is at the path of a planned file.
pub fn refuse_foreign(
    folder: &Folder,
    planned: &PlannedPaths,
    existing: &ExistingFiles,
    manifest_state: &ManifestState,
) -> Result<(), Diagnostic> {
    let example = if manifest_state.is_ours() {
        in_the_way(planned, existing, manifest_state)
    } else {
        existing
            .entries
            .iter()
            .filter(|(path, kind)| {
                **kind != EntryType::Folder && !HARMLESS.contains(&path.as_str())
            })
            .map(|(path, _)| path.as_str())
            .min()
    };
    // Even in a folder that counts as empty, a page may have the path of a `.gitignore`.
    let example = example.or_else(|| in_the_way(planned, existing, manifest_state));
    example.map_or(Ok(()), |example| Err(folder.foreign(example)))
}

/// The first file that samling did not write and that is at the path of a planned file, or in place of a folder above or below
/// it.
fn in_the_way<'a>(
    planned: &'a PlannedPaths,
    existing: &'a ExistingFiles,
    manifest_state: &ManifestState,
) -> Option<&'a str> {
    let on_the_way =
        planned
            .folders
            .iter()
            .map(String::as_str)
            .filter(|path| match existing.kind(path) {
                None | Some(EntryType::Folder) => false,
                // A page whose path must become a folder is removed; a link is never followed.
                Some(EntryType::File) => !manifest_state.knows(path),
                Some(EntryType::Link | EntryType::Other) => true,
            });
    let at_the_path = planned
        .paths
        .iter()
        .map(OutputPath::as_str)
        .filter(|path| !matches!(existing.kind(path), None | Some(EntryType::Folder)))
        .filter(|path| !manifest_state.knows(path));
    let below_the_path = existing
        .entries
        .iter()
        .filter(|(path, kind)| **kind != EntryType::Folder && !manifest_state.knows(path))
        .filter(|(path, _)| {
            crate::output::publish::planned_paths::ancestors(path)
                .any(|path| planned.paths.contains(path))
        })
        .map(|(path, _)| path.as_str());
    on_the_way.chain(at_the_path).chain(below_the_path).min()
}
