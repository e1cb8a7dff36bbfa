//! What has become of the files of an archived gathering.

use crate::base::checksum::Checksum;
use crate::base::text::WithdrawnNames;
use crate::content::schema::records::{FrozenChangeRecord, FrozenFileRecord};
use std::collections::BTreeMap;

/// The files that are not as they were, sorted by path. `before`, `now`: all files. Neither a name of a file nor a change of such a name says
/// who has asked not to be named: such names are replaced before they are compared.
pub fn frozen_changes(
    before: &[FrozenFileRecord],
    now: &[FrozenFileRecord],
    withdrawn: &WithdrawnNames,
) -> Vec<FrozenChangeRecord> {
    let mut by_path: BTreeMap<String, [Vec<&Checksum>; 2]> = BTreeMap::new();
    for (side, files) in [before, now].into_iter().enumerate() {
        for file in files {
            let path = withdrawn.without_names_in_path(&file.path);
            by_path.entry(path).or_default()[side].push(&file.sha256);
        }
    }
    let changes = by_path.into_iter().flat_map(|(path, [before, now])| {
        let (before, now) = without_equal(before, now);
        let longest = before.len().max(now.len());
        let changes = (0..longest).map(move |at| FrozenChangeRecord {
            path: path.clone(),
            before: before.get(at).copied().cloned(),
            after: now.get(at).copied().cloned(),
        });
        changes.collect::<Vec<_>>()
    });
    changes.collect()
}

/// The checksums that have none like them on the other side: several files may have one name when names in it are replaced.
fn without_equal<'c>(
    mut before: Vec<&'c Checksum>,
    mut now: Vec<&'c Checksum>,
) -> (Vec<&'c Checksum>, Vec<&'c Checksum>) {
    before.retain(
        |checksum| match now.iter().position(|other| other == checksum) {
            Some(at) => {
                now.remove(at);
                false
            }
            None => true,
        },
    );
    (before, now)
}

#[cfg(test)]
mod tests;
