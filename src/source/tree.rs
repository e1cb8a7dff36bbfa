//! Which files there are.

use super::role::{Role, role};
use crate::diagnostics::{Diagnostics, catalogue};
use crate::path::SourcePath;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// A file that is the site's business.
pub struct SiteFile {
    pub path: SourcePath,
    pub role: Role,
    pub bytes: u64,
}

/// Every file of the site, sorted by path. Links out of the folder are not followed, and are told of.
pub fn site_files(root: &Path, mistakes: &mut Diagnostics) -> Vec<SiteFile> {
    let mut files = Vec::new();
    for top in ["samling.yaml", "content", "themes", "templates"] {
        let top = root.join(top);
        if !top.exists() {
            continue;
        }
        let walk = WalkDir::new(&top).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_scrap(entry)) {
            match entry {
                Ok(entry) => add(root, &entry, &mut files, mistakes),
                Err(error) => {
                    let path = error.path().unwrap_or(&top);
                    let path = path.strip_prefix(root).unwrap_or(path);
                    mistakes.add(catalogue::unreadable(
                        &path.display().to_string(),
                        &error.to_string(),
                    ));
                }
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn add(root: &Path, entry: &DirEntry, files: &mut Vec<SiteFile>, mistakes: &mut Diagnostics) {
    if entry.file_type().is_dir() {
        return;
    }
    let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let Some(path) = SourcePath::from_relative(relative) else {
        mistakes.add(catalogue::unreadable_name(&relative.display().to_string()));
        return;
    };
    if entry.file_type().is_symlink() {
        mistakes.add(catalogue::symbolic_link(&path));
        return;
    }
    if let Some(role) = role(&path) {
        let bytes = entry.metadata().map_or(0, |metadata| metadata.len());
        files.push(SiteFile { path, role, bytes });
    }
}

/// What editors, Word and operating systems leave lying about.
fn is_scrap(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}
