//! Replaces one folder of a completed site.

use super::Published;
use super::patch::Patch;
use crate::base::OutputFile;
use crate::diagnostics::Diagnostics;
use std::path::Path;

/// Makes these the only files in the folder `place` (from the site's root, with a slash at its end). The rest of the site is not
/// looked at: the next build compares it with what was recorded.
///
/// None: the folder is not as the last build left it. Err: a file could not be written; the folder is unchanged, or the
/// next build completes it.
pub fn exchange(
    output: &Path,
    source_root: &Path,
    place: &str,
    files: Vec<OutputFile>,
) -> Option<Result<Published, Diagnostics>> {
    let patch = Patch::open(output, source_root)?;
    let gone = patch.replaced_by(&files, place)?;
    Some(patch.exchange(files, gone))
}
