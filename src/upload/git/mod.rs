//! A Git branch that holds the site: one commit for each publication, pushed as a whole or not at all.
//!
//! Nothing is checked out and the site's own repository is not touched: blobs, tree and commit are made in a repository of samling's own
//! in the cache, which also knows what the branch holds, so that only new files travel. Files of the branch that samling has not put there
//! (`CNAME`) are kept.

mod branch_files;
mod faults;
mod program;

use super::Uploaded;
use super::error::UploadError;
use super::list::{LIST, ListedFile, PublishedList};
use super::local_site::LocalSite;
use super::plan::UploadPlan;
use branch_files::{BranchFiles, blob_ids};
use program::Git;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

pub struct GitSettings<'g> {
    /// The site's folder, whose remotes can be named.
    pub root: &'g Path,
    /// A folder of samling's own, which is made if it is missing.
    pub repository: PathBuf,
}

/// A branch as it is now.
pub struct GitBranch<'s> {
    git: Git,
    site: &'s LocalSite,
    address: String,
    /// `refs/heads/…`
    reference: String,
    /// The commit that the branch is at. None: there is no such branch.
    base: Option<String>,
    there: BranchFiles,
    pub plan: UploadPlan,
}

impl<'s> GitBranch<'s> {
    /// Asks the remote, and works out what must be done. Err also for foreign files where files of the site should be, unless `overwrite`.
    pub fn look(
        settings: &GitSettings<'_>,
        (remote, branch): (&str, &str),
        site: &'s LocalSite,
        overwrite: bool,
    ) -> Result<GitBranch<'s>, UploadError> {
        let git = Git::new(&settings.repository, settings.root)?;
        let address = git.address(settings.root, remote);
        let reference = format!("refs/heads/{branch}");
        let base = git.commit_of(&address, &reference)?;
        if base.is_some() {
            git.fetch(&address, &reference)?;
        }
        let there = BranchFiles::read(&git, base.as_deref())?;
        let list = there.list.clone();
        let mut plan = UploadPlan::new(&site.files, &list);
        without_foreign(&git, site, &there, &mut plan, overwrite)?;
        Ok(GitBranch {
            git,
            site,
            address,
            reference,
            base,
            there,
            plan,
        })
    }

    /// Makes the commit and pushes it. The branch must still be where it was.
    pub fn push(self, message: &str) -> Result<Uploaded, UploadError> {
        let uploaded = Uploaded {
            new: self.plan.new.len(),
            changed: self.plan.changed.len(),
            unchanged: self.plan.unchanged,
            removed: self.plan.removed.len(),
            bytes: self.plan.bytes,
        };
        if self.plan.is_empty() && self.base.is_some() && self.there.has_list() {
            return Ok(uploaded);
        }
        let tree = self.tree()?;
        let mut arguments = vec!["commit-tree", tree.as_str(), "-m", message];
        if let Some(base) = &self.base {
            arguments.extend(["-p", base]);
        }
        let commit = self.git.line(&arguments)?;
        let lease = format!(
            "--force-with-lease={}:{}",
            self.reference,
            self.base.as_deref().unwrap_or_default()
        );
        let pushed = format!("{commit}:{}", self.reference);
        self.git
            .run(&["push", "--quiet", &lease, "--", &self.address, &pushed])?;
        Ok(uploaded)
    }

    /// Writes the objects. The tree is that of the branch, with what is new and changed, and without what is removed.
    fn tree(&self) -> Result<String, UploadError> {
        // An index of its own: the last run may have been cut off.
        self.git.new_index()?;
        if let Some(base) = &self.base {
            self.git.run(&["read-tree", base])?;
        }
        let mut list = PublishedList::new("");
        list.files = self.site.files.clone();
        let list = self.git.blob(&list.to_bytes())?;
        let sent: Vec<&str> = (self.plan.new.iter().chain(&self.plan.changed))
            .map(String::as_str)
            .collect();
        let ids = blob_ids(&self.git, self.site, &sent, true)?;
        let mut lines = String::new();
        let none = "0".repeat(list.len());
        for path in &self.plan.removed {
            let _ = write!(lines, "0 {none}\t{path}\0");
        }
        for (path, id) in sent.iter().zip(&ids).chain([(&LIST, &list)]) {
            let _ = write!(lines, "100644 {id}\t{path}\0");
        }
        let update = ["update-index", "-z", "--replace", "--index-info"];
        self.git.run_with(&update, lines.as_bytes())?;
        self.git.line(&["write-tree"])
    }
}

/// Files of the branch that are not samling's own and stand where files of the site should. Those with the same bytes are taken out of
/// the plan.
fn without_foreign(
    git: &Git,
    site: &LocalSite,
    there: &BranchFiles,
    plan: &mut UploadPlan,
    overwrite: bool,
) -> Result<(), UploadError> {
    let taken: Vec<&str> = (plan.new.iter())
        .map(String::as_str)
        .filter(|path| there.blobs.contains_key(*path))
        .collect();
    let ids = blob_ids(git, site, &taken, false)?;
    let is_same = |(path, id): &(&&str, &String)| there.blobs.get(**path) == Some(id);
    let (same, foreign): (Vec<_>, Vec<_>) = taken.iter().zip(&ids).partition(is_same);
    let foreign: BTreeSet<String> = foreign
        .iter()
        .map(|(path, _)| (**path).to_owned())
        .collect();
    if !foreign.is_empty() && !overwrite {
        let count = foreign.len();
        return Err(UploadError::Foreign(
            foreign.into_iter().take(12).collect(),
            count,
        ));
    }
    let same: Vec<String> = same.iter().map(|(path, _)| (**path).to_owned()).collect();
    for path in same {
        let size = site
            .files
            .get(&path)
            .map_or(0, |file: &ListedFile| file.size);
        plan.take_out(&path, size);
    }
    Ok(())
}
