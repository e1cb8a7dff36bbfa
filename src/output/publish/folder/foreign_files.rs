//! Other people's files: where there are any in our way, nothing is written.

use super::Folder;
use super::existing::{EntryType, ExistingFiles};
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostic;
use crate::output::publish::bookkeeping::manifest::Ledger;
use crate::output::publish::planned_paths::PlannedPaths;

/// What may lie in a folder that is otherwise empty.
const HARMLESS: [&str; 6] = [
    ".git",
    ".gitignore",
    ".gitkeep",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
];

/// Err: the folder is not ours and not empty, or a file that we did not write stands where one of ours must.
pub fn refuse_foreign(
    folder: &Folder,
    wanted: &PlannedPaths,
    standing: &ExistingFiles,
    ledger: &Ledger,
) -> Result<(), Diagnostic> {
    let example = if ledger.is_ours() {
        in_the_way(wanted, standing, ledger)
    } else {
        standing
            .entries
            .iter()
            .filter(|(path, kind)| {
                **kind != EntryType::Folder && !HARMLESS.contains(&path.as_str())
            })
            .map(|(path, _)| path.as_str())
            .min()
    };
    // Also in a folder that is as good as empty, a page may have the path of a `.gitignore`.
    let example = example.or_else(|| in_the_way(wanted, standing, ledger));
    example.map_or(Ok(()), |example| Err(folder.foreign(example)))
}

/// The first of the files we did not write that stand at the path of a wanted file, or on the way to one.
fn in_the_way<'a>(
    wanted: &'a PlannedPaths,
    standing: &'a ExistingFiles,
    ledger: &Ledger,
) -> Option<&'a str> {
    let on_the_way =
        wanted
            .folders
            .iter()
            .map(String::as_str)
            .filter(|path| match standing.kind(path) {
                None | Some(EntryType::Folder) => false,
                // A page whose path has become a folder's goes; a link is never followed.
                Some(EntryType::File) => !ledger.knows(path),
                Some(EntryType::Link | EntryType::Other) => true,
            });
    let at_the_path = wanted
        .paths
        .iter()
        .map(OutputPath::as_str)
        .filter(|path| !matches!(standing.kind(path), None | Some(EntryType::Folder)))
        .filter(|path| !ledger.knows(path));
    let below_the_path = standing
        .entries
        .iter()
        .filter(|(path, kind)| **kind != EntryType::Folder && !ledger.knows(path))
        .filter(|(path, _)| {
            crate::output::publish::planned_paths::ancestors(path)
                .any(|path| wanted.paths.contains(path))
        })
        .map(|(path, _)| path.as_str());
    on_the_way.chain(at_the_path).chain(below_the_path).min()
}
