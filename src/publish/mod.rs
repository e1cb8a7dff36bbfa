//! The only writer: a whole, good site in, a folder on disk out.
//!
//! In: every file of the site ([`OutputFile`]) and the folder. Out: [`Published`], or what went wrong.
//! A reader of the folder sees each file old or new, never half; files that did not change are not touched;
//! what is gone from the site goes from the folder, but never a file that we did not write. However a build
//! ends, also by a kill, the next one completes the folder.
//!
//! Not here: what the files say, and whether they are good enough to be written.

mod compare;
mod failures;
mod folder;
mod foreign;
mod ledger;
mod stage;
mod stamps;
mod standing;
mod sweep;
mod wanted;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::render::OutputFile;
use compare::{Comparison, compare};
use folder::Folder;
use foreign::refuse_foreign;
use ledger::Ledger;
use stage::Staging;
use stamps::Stamps;
use standing::Standing;
use std::path::Path;
use sweep::Sweep;
use wanted::Wanted;

pub use folder::PREVIEWS;

/// What was done to the folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Makes `output` hold exactly `files`, and what others have put beside them.
///
/// Err: nothing was written when the folder or a path is refused, or when a file could not be made; else the
/// site is between old and new, and the next call completes it.
pub fn publish(
    files: Vec<OutputFile>,
    output: &Path,
    source_root: &Path,
) -> Result<Published, Diagnostics> {
    let folder = Folder::new(output, source_root).map_err(one)?;
    let wanted = Wanted::new(&files)?;
    let standing = Standing::of(&folder).map_err(one)?;
    let ledger = Ledger::read(&folder).map_err(one)?;
    refuse_foreign(&folder, &wanted, &standing, &ledger).map_err(one)?;
    let stamps = Stamps::read(&folder, source_root, &ledger);
    let comparison = compare(&folder, source_root, &files, &standing, &ledger, &stamps)?;
    let sweep = Sweep::new(&wanted, &standing, &ledger);
    if comparison.is_empty() && sweep.is_empty() && ledger.is_complete(&comparison) {
        stamps.write(&comparison.unchanged);
        return Ok(published(&comparison, &sweep));
    }

    ledger.begin(&folder, &wanted).map_err(one)?;
    sweep.clear_the_way(&folder)?;
    let staging = Staging::begin(&folder, source_root, &wanted, &standing)
        .and_then(|staging| staging.stage(&comparison));
    let staged = staging.map_err(|(staging, mistakes)| {
        if staging.undo() {
            ledger.forget_the_beginning(&folder);
        }
        mistakes
    })?;
    let published = published(&comparison, &sweep);
    let mut records = comparison.unchanged;
    records.extend(staged.swap()?);
    sweep.remove_stale(&folder)?;
    ledger::complete(&folder, &records).map_err(one)?;
    stamps.write(&records);
    ledger::end(&folder).map_err(one)?;
    Ok(published)
}

fn published(comparison: &Comparison<'_>, sweep: &Sweep<'_>) -> Published {
    Published {
        written: comparison.new.len() + comparison.changed.len(),
        unchanged: comparison.unchanged.len(),
        removed: sweep.stale(),
    }
}

fn one(mistake: Diagnostic) -> Diagnostics {
    Diagnostics::from_iter([mistake])
}
