//! The paths of the new site, checked to stay inside the output folder.

use super::bookkeeping::manifest;
use crate::base::cache_dir::is_temporary;
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostics, catalogue};
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::path::{Component, Path};

pub struct PlannedPaths {
    pub paths: FxHashSet<OutputPath>,
    /// Every folder above a file, without the root.
    pub folders: FxHashSet<String>,
}

impl PlannedPaths {
    /// Err: a path leads out of the folder, is that of the manifest or journal, or occurs twice.
    pub fn new(output_paths: Vec<OutputPath>) -> Result<PlannedPaths, Diagnostics> {
        let mut mistakes = Diagnostics::new();
        let mut paths = FxHashSet::with_capacity_and_hasher(output_paths.len(), FxBuildHasher);
        let mut folders: FxHashSet<String> = FxHashSet::default();
        let mut new_folders = Vec::new();
        for path in output_paths {
            if !stays_inside(path.as_str()) || is_ours(path.as_str()) {
                mistakes.add(catalogue::bad_output_path(path.as_str()));
                continue;
            }
            // If a folder is known, so are those above it.
            for folder in ancestors(path.as_str()).take_while(|folder| !folders.contains(*folder)) {
                new_folders.push(folder.to_owned());
            }
            folders.extend(new_folders.drain(..));
            if let Some(twice) = paths.replace(path) {
                mistakes.add(catalogue::output_path_taken(twice.as_str()));
            }
        }
        for path in folders.iter().filter(|path| paths.contains(path.as_str())) {
            mistakes.add(catalogue::output_path_taken(path));
        }
        if mistakes.is_empty() {
            Ok(PlannedPaths { paths, folders })
        } else {
            Err(mistakes)
        }
    }
}

/// The folders above a file, the innermost first: `a/b` and `a` for `a/b/c.html`.
pub fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    let parent = |path: &&'_ str| path.rfind('/');
    std::iter::successors(Some(path), move |path| {
        parent(path).map(|slash| &path[..slash])
    })
    .skip(1)
}

/// Plain names with `/` between them, on this system.
fn stays_inside(path: &str) -> bool {
    let mut names = path.split('/');
    Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(name) if names.next() == name.to_str()))
        && names.next().is_none()
        && !path.contains('\0')
}

fn is_ours(path: &str) -> bool {
    let top = path.split('/').next().unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    top == ".git" || path == manifest::MANIFEST || path == manifest::JOURNAL || is_temporary(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_paths_stay_inside() {
        let check = |path, expected| assert_eq!(stays_inside(path), expected, "{path:?}");
        check("index.html", true);
        check("a/b/index.html", true);
        check("a/..b", true);
        check("", false);
        check("..", false);
        check("a/../b", false);
        check("../b", false);
        check("./b", false);
        check("a/./b", false);
        check("a//b", false);
        check("a/", false);
        check("/a", false);
        check("a\0", false);
    }

    #[test]
    fn the_way_to_a_file() {
        assert_eq!(ancestors("a/b/c.html").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(ancestors("c.html").count(), 0);
    }
}
