//! One folder of a site that otherwise stays as it is.

use super::Published;
use super::bookkeeping::manifest::Ledger;
use super::folder::Folder;
use super::publication::Publication;
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use std::path::Path;

/// Puts just these files below `place`, which ends with a slash, where others stood.
///
/// None: the rest of the folder is not as the last build left it. Err: a file could not be written; the folder is as it was, or the
/// next build completes it.
pub fn exchange(
    output: &Path,
    source_root: &Path,
    place: &str,
    files: Vec<OutputFile>,
) -> Option<Result<Published, Diagnostics>> {
    let folder = Folder::new(output, source_root).ok()?;
    let ledger = Ledger::read(&folder).ok()?;
    let standing = ledger.finished()?.keys();
    let rest: Vec<OutputPath> = standing
        .filter(|path| !path.starts_with(place))
        .map(|path| OutputPath::file(path))
        .collect();
    let paths = rest.clone();
    let publication = match Publication::open(paths, Some(place), output, source_root) {
        Ok(publication) => publication,
        Err(mistakes) => return Some(Err(mistakes)),
    };
    if !rest.par_iter().all(|path| publication.leave(path)) {
        publication.abandon();
        return None;
    }
    Some(publication.close_with(files))
}
