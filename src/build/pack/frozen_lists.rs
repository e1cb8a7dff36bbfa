//! The lists of checksums of frozen gatherings, in a bag that has not all of their files.

use crate::base::path::SourcePath;
use crate::content::schema::records::FrozenRecord;
use rustc_hash::FxHashSet;

/// The record without the files that are not in the bag, and without what became of them: their names, sizes and checksums may say what must
/// not be said. `file`: the record's.
pub fn of_files_in_bag(
    record: &FrozenRecord,
    file: &SourcePath,
    in_bag: &FxHashSet<SourcePath>,
) -> FrozenRecord {
    let is_in_bag = |path: &str| {
        let path = file.sibling(path);
        path.is_some_and(|path| in_bag.contains(&path))
    };
    let mut told = record.clone();
    told.files.retain(|file| is_in_bag(&file.path));
    for erratum in &mut told.errata {
        erratum.changes.retain(|change| is_in_bag(&change.path));
    }
    told
}
