//! Writes the finished site to the output folder. No other module does.
//!
//! In: every file of the site ([`OutputFile`]) and the folder. Out: [`Published`], or the errors.
//!
//! Each file is replaced atomically; unchanged files are not written. Files that are no longer part of the site are removed, but
//! never a file that samling did not write. If a build is interrupted, also by a kill, the next one completes the folder.
//!
//! The site need not be in memory as a whole: [`Publication`] takes its files one by one, as they are rendered. Whether a site
//! may be published is decided by the build.

mod bookkeeping;
mod compare;
mod folder;
mod patch;
mod planned_paths;
mod publication;
mod replace_folder;
mod staging;
mod write_errors;

pub use patch::Patch;
pub use publication::Publication;
pub use replace_folder::exchange;

use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostic, Diagnostics};
use rayon::prelude::*;
use std::path::Path;

pub use folder::PREVIEWS;

/// What was done to the folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Writes exactly `files` to `output`. Files of others there are left alone.
pub fn publish(
    files: Vec<OutputFile>,
    output: &Path,
    source_root: &Path,
) -> Result<Published, Diagnostics> {
    let paths = files.iter().map(|file| file.path.clone()).collect();
    let publication = Publication::open(paths, None, output, source_root)?;
    let (pages, others): (Vec<OutputFile>, Vec<OutputFile>) = files
        .into_iter()
        .partition(|file| staging::is_page(file.path.as_str()));
    for files in [others, pages] {
        files.par_iter().for_each(|file| publication.add(file));
    }
    publication.close()
}

/// The name in the cache of a file that belongs to this output folder. None: the folder may not be written to.
pub fn cache_name_of(output: &Path, source_root: &Path, file: &str) -> Option<String> {
    let folder = folder::Folder::new(output, source_root).ok()?;
    Some(bookkeeping::output_stamps::cache_name(&folder, file))
}

/// The bytes of a file in the output folder. None: there is none.
pub fn published_file(output: &Path, path: &OutputPath) -> Option<Vec<u8>> {
    std::fs::read(output.join(path.as_str())).ok()
}

fn one(mistake: Diagnostic) -> Diagnostics {
    Diagnostics::from_iter([mistake])
}
