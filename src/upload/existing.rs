//! What stands at a destination where the site wants to put new files: nothing foreign is written over unasked.

use super::error::UploadError;
use super::list::{ListedFile, PublishedList};
use super::local_site::LocalSite;
use super::plan::{UploadPlan, folders_of};
use super::store::Store;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many paths a message names.
const NAMED: usize = 12;

/// Takes files out of the plan that are there already with the same bytes: from now on they are samling's own. Err: there are files with
/// other bytes, and `overwrite` does not say that they may be replaced.
pub fn without_foreign(
    store: &Store,
    site: &LocalSite,
    plan: &mut UploadPlan,
    overwrite: bool,
) -> Result<Vec<String>, UploadError> {
    let there = sizes(store, &plan.new)?;
    let (mut same, mut foreign) = (Vec::new(), Vec::new());
    for path in &plan.new {
        let (Some(size), Some(file)) = (there.get(path), site.files.get(path)) else {
            continue;
        };
        let is_same = *size == file.size
            && (store.read(path)?).is_some_and(|bytes| ListedFile::of(&bytes) == *file);
        match is_same {
            true => same.push(path.clone()),
            false => foreign.push(path.clone()),
        }
    }
    // A file where the site has a folder.
    let folders: BTreeSet<&str> = plan.new.iter().flat_map(|path| folders_of(path)).collect();
    let in_the_way = there.keys().filter(|path| folders.contains(path.as_str()));
    let mut in_the_way: Vec<String> = in_the_way.cloned().collect();
    in_the_way.retain(|path| !plan.removed.contains(path));
    if !in_the_way.is_empty() || !(overwrite || foreign.is_empty()) {
        foreign.append(&mut in_the_way);
        let count = foreign.len();
        foreign.truncate(NAMED);
        return Err(UploadError::Foreign(foreign, count));
    }
    for path in &same {
        let size = site.files.get(path).map_or(0, |file| file.size);
        plan.take_out(path, size);
    }
    Ok(same)
}

/// Files that are listed as certain and are not there, or have another size: somebody has meddled with them, and they are sent again.
/// Only where the whole destination can be listed at once.
pub fn forget_lost(store: &Store, list: &mut PublishedList) -> Result<(), UploadError> {
    if list.files.is_empty() || !store.lists_all() {
        return Ok(());
    }
    let there: BTreeMap<String, u64> = (store.list_all()?.into_iter())
        .map(|entry| (entry.path, entry.size))
        .collect();
    let (kept, lost): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut list.files)
        .into_iter()
        .partition(|(path, file)| there.get(path) == Some(&file.size));
    list.files = kept;
    let lost = lost.into_iter().map(|(path, file)| (path, Some(file)));
    list.pending.extend(lost);
    Ok(())
}

/// The sizes of the files at the destination that lie in the folders of these paths, by path.
fn sizes(store: &Store, paths: &[String]) -> Result<BTreeMap<String, u64>, UploadError> {
    if paths.is_empty() {
        return Ok(BTreeMap::new());
    }
    if store.lists_all() {
        let entries = store.list_all()?.into_iter();
        return Ok(entries.map(|entry| (entry.path, entry.size)).collect());
    }
    // Only folders that are there and that the paths lie in.
    let wanted: BTreeSet<&str> = paths.iter().flat_map(|path| folders_of(path)).collect();
    let mut found = BTreeMap::new();
    let mut waiting = VecDeque::from([String::new()]);
    while let Some(folder) = waiting.pop_front() {
        for entry in store.list(&folder)? {
            match entry.path.strip_suffix('/') {
                Some(inner) if wanted.contains(inner) => waiting.push_back(entry.path),
                Some(_) => {}
                None => {
                    found.insert(entry.path, entry.size);
                }
            }
        }
    }
    Ok(found)
}
