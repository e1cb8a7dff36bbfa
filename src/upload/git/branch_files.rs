//! What a commit of the branch holds.

use super::program::Git;
use crate::upload::error::UploadError;
use crate::upload::list::{LIST, PublishedList};
use crate::upload::local_site::LocalSite;
use std::collections::BTreeMap;

pub struct BranchFiles {
    /// The ids of all files, by path.
    pub blobs: BTreeMap<String, String>,
    /// Without files that somebody has changed or removed since: they are sent again.
    pub list: PublishedList,
}

impl BranchFiles {
    pub fn read(git: &Git, commit: Option<&str>) -> Result<BranchFiles, UploadError> {
        let mut there = BranchFiles {
            blobs: BTreeMap::new(),
            list: PublishedList::new(""),
        };
        let Some(commit) = commit else {
            return Ok(there);
        };
        let tree = git.run(&["ls-tree", "-r", "-z", commit])?;
        for entry in tree
            .split(|byte| *byte == 0)
            .filter(|entry| !entry.is_empty())
        {
            let entry = String::from_utf8_lossy(entry);
            if let Some((about, path)) = entry.split_once('\t')
                && let Some(id) = about.rsplit(' ').next()
            {
                there.blobs.insert(path.to_owned(), id.to_owned());
            }
        }
        if let Some(list) = there.blobs.get(LIST) {
            let bytes = git.run(&["cat-file", "blob", list])?;
            there.list = PublishedList::parse(&bytes).ok_or(UploadError::BadList)?;
        }
        let files = std::mem::take(&mut there.list.files).into_iter();
        let (kept, lost): (BTreeMap<_, _>, BTreeMap<_, _>) =
            files.partition(|(path, _)| there.blobs.contains_key(path));
        there.list.files = kept;
        let lost = lost.into_iter().map(|(path, file)| (path, Some(file)));
        there.list.pending.extend(lost);
        Ok(there)
    }

    pub fn has_list(&self) -> bool {
        self.blobs.contains_key(LIST)
    }
}

/// The ids of files of the site, in the order of `paths`. `write`: they are also put into the repository.
pub fn blob_ids(
    git: &Git,
    site: &LocalSite,
    paths: &[&str],
    write: bool,
) -> Result<Vec<String>, UploadError> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = Vec::new();
    for path in paths {
        // Read again, and not what it was when it was listed? Then nothing is published.
        site.bytes(path)?;
        let place = std::path::absolute(site.on_disk(path));
        let place = place.map_err(|_| UploadError::LocalFile((*path).to_owned()))?;
        places.extend_from_slice(place.to_string_lossy().as_bytes());
        places.push(b'\n');
    }
    let hash = ["hash-object", "--no-filters", "--stdin-paths"];
    let hash: Vec<&str> = hash.into_iter().chain(write.then_some("-w")).collect();
    let ids = git.run_with(&hash, &places)?;
    let ids: Vec<String> = String::from_utf8_lossy(&ids)
        .lines()
        .map(str::to_owned)
        .collect();
    match ids.len() == paths.len() {
        true => Ok(ids),
        false => Err(UploadError::Other("git hash-object".to_owned())),
    }
}
