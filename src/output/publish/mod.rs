//! The only writer: a whole, good site in, a folder on disk out.
//!
//! In: every file of the site ([`OutputFile`]) and the folder. Out: [`Published`], or what went wrong.
//! A reader of the folder sees each file old or new, never half; files that did not change are not touched;
//! what is gone from the site goes from the folder, but never a file that we did not write. However a build
//! ends, also by a kill, the next one completes the folder.
//!
//! A site need not be in memory whole: [`Publication`] takes its files one by one, as they are made. Not here: what
//! the files say, and whether they are good enough to be written.

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

/// Makes `output` hold exactly `files`, and what others have put beside them.
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

/// Where the cache keeps a note about this folder. None: it is refused.
pub fn note_of(output: &Path, source_root: &Path, note: &str) -> Option<String> {
    let folder = folder::Folder::new(output, source_root).ok()?;
    Some(bookkeeping::output_stamps::note_in_cache(&folder, note))
}

fn one(mistake: Diagnostic) -> Diagnostics {
    Diagnostics::from_iter([mistake])
}
