//! Replaces one folder of a completed site.

use super::Published;
use super::bookkeeping::manifest::ManifestState;
use super::folder::Folder;
use super::publication::Publication;
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use std::path::Path;

/// Makes these the only files in the folder `place` (from the site's root, with a slash at its end).
///
/// None: the rest of the site is not as the last build left it. Err: a file could not be written; the folder is unchanged, or the
/// next build completes it.
pub fn exchange(
    output: &Path,
    source_root: &Path,
    place: &str,
    files: Vec<OutputFile>,
) -> Option<Result<Published, Diagnostics>> {
    let folder = Folder::new(output, source_root).ok()?;
    let manifest_state = ManifestState::read(&folder).ok()?;
    let existing = manifest_state.finished()?.keys();
    let rest: Vec<OutputPath> = existing
        .filter(|path| !path.starts_with(place))
        .map(|path| OutputPath::file(path))
        .collect();
    let paths = rest.clone();
    let publication = match Publication::open(paths, Some(place), output, source_root) {
        Ok(publication) => publication,
        Err(mistakes) => return Some(Err(mistakes)),
    };
    if !rest
        .par_iter()
        .all(|path| publication.reuse_if_unchanged(path, None).is_some())
    {
        publication.abandon();
        return None;
    }
    Some(publication.close_with(files))
}
