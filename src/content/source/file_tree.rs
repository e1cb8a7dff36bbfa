//! The files of a site.

use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::content::schema::file_role::{FileRole, role};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use std::ffi::OsStr;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The file and the folders with the sources, relative to the site's root.
pub const PLACES: [&str; 4] = [SITE_FILE, CONTENT, "themes", "templates"];

const SITE_FILE: &str = "samling.yaml";
const CONTENT: &str = "content";

/// A file of the site.
pub struct SiteFile {
    pub path: SourcePath,
    pub role: FileRole,
    pub stamp: FileStamp,
}

/// All files and folders of a site.
#[derive(Default)]
pub struct Tree {
    /// Sorted by path.
    pub files: Vec<SiteFile>,
    /// Every folder, with its modification time; 0: not known.
    pub folders: Vec<(String, u64)>,
    /// Links, which are never followed.
    pub links: Vec<SourcePath>,
    /// Files and folders that could not be read. Parts of a name that are not Unicode are given as `*`.
    pub unreadable_paths: Vec<SourcePath>,
}

/// Every file of the site. Symbolic links are never followed; each is a warning.
pub fn tree(root: &Path, mistakes: &mut Diagnostics) -> Tree {
    let mut tree = Tree::default();
    for top in PLACES {
        let name = top;
        let top = root.join(name);
        let Ok(metadata) = top.symlink_metadata() else {
            if name == CONTENT && root.join(SITE_FILE).is_file() {
                let misnamed = misnamed(root, name);
                let root = root.display().to_string();
                mistakes.add(catalogue::no_content_folder(&root, misnamed.as_deref()));
                tree.unreadable_paths.push(SourcePath::new(name));
            }
            continue;
        };
        if metadata.is_symlink() {
            let path = SourcePath::new(name);
            mistakes.add(catalogue::link_at_root(&path));
            tree.unreadable_paths.push(path);
            continue;
        }
        let walk = WalkDir::new(&top).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_scrap(entry.file_name())) {
            match entry {
                Ok(entry) => tree.add(root, &entry, mistakes),
                Err(error) => {
                    let path = error.path().unwrap_or(&top);
                    let path = path.strip_prefix(root).unwrap_or(path);
                    tree.unreadable_paths.push(as_far_as_known(path));
                    let path = path.display().to_string();
                    mistakes.add(catalogue::unreadable(&path, &error.into()));
                }
            }
        }
    }
    tree.files.sort_by(|a, b| a.path.cmp(&b.path));
    tree
}

/// The files of the site in a folder, at any depth, sorted by path. What [`tree`] tells a mistake of and leaves out is left out. `folder`: as the
/// disk spells it, with the site's own.
pub fn files_below(root: &Path, folder: &Path) -> Vec<SiteFile> {
    let mut below = Tree::default();
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    let walk = walk.filter_entry(|entry| entry.depth() == 0 || !is_scrap(entry.file_name()));
    for entry in walk.filter_map(Result::ok) {
        below.add(root, &entry, &mut Diagnostics::new());
    }
    below.files.sort_by(|a, b| a.path.cmp(&b.path));
    below.files
}

impl Tree {
    fn add(&mut self, root: &Path, entry: &DirEntry, mistakes: &mut Diagnostics) {
        let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
        if entry.file_type().is_dir() {
            let changed = FileStamp::of_folder(entry.path()).unwrap_or_default();
            self.folders.push((relative.display().to_string(), changed));
            return;
        }
        let Some(path) = SourcePath::from_relative(relative) else {
            self.unreadable_paths.push(as_far_as_known(relative));
            mistakes.add(catalogue::unreadable_name(&relative.display().to_string()));
            return;
        };
        if entry.file_type().is_symlink() {
            if entry.path().is_dir() {
                mistakes.add(catalogue::linked_folder(&path));
                self.unreadable_paths.push(path);
            } else {
                mistakes.add(catalogue::symbolic_link(&path));
                self.links.push(path);
            }
            return;
        }
        if !entry.file_type().is_file() {
            // Opening a pipe could block forever, and a device may have no end.
            mistakes.add(catalogue::no_regular_file(path.as_str()));
            self.unreadable_paths.push(path);
            return;
        }
        if let Some(role) = role(&path) {
            let metadata = entry.metadata();
            let stamp = metadata.map_or_else(
                |_| FileStamp::default(),
                |metadata| FileStamp::of(&metadata),
            );
            self.files.push(SiteFile { path, role, stamp });
        }
    }
}

/// The diagnostic for a folder without a `samling.yaml`.
pub fn no_site(root: &Path) -> Diagnostic {
    let misnamed = misnamed(root, SITE_FILE);
    catalogue::no_site(&root.display().to_string(), misnamed.as_deref())
}

/// The file or folder at the site's root that is probably meant to have this name: `samling.yaml.txt`, `Samling.yml`, `Content`.
fn misnamed(root: &Path, right: &str) -> Option<String> {
    let stem = |name: &str| {
        let name = name.to_lowercase();
        let name = name.strip_suffix(".txt").unwrap_or(&name);
        let ending = [".yaml", ".yml"];
        let bare = ending.iter().find_map(|ending| name.strip_suffix(ending));
        bare.unwrap_or(name).to_owned()
    };
    let names = std::fs::read_dir(root).ok()?;
    let names = names.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .filter(|name| name != right && stem(name) == stem(right))
        .filter(|name| root.join(name).is_dir() == (right == CONTENT))
        .min()
}

/// The path, with `*` for parts that are not Unicode.
fn as_far_as_known(path: &Path) -> SourcePath {
    let names: Vec<String> = path
        .iter()
        .map(|name| {
            name.to_string_lossy()
                .replace(char::REPLACEMENT_CHARACTER, "*")
        })
        .collect();
    SourcePath::new(&names.join("/"))
}

/// Whether a build would read this file or list this folder. `path`: relative to the site's root.
pub fn is_source(path: &Path) -> bool {
    let mut names = path.iter();
    let place = names.next();
    place.is_some_and(|name| PLACES.iter().any(|known| name == *known)) && !names.any(is_scrap)
}

/// Hidden and temporary files of editors, Word and operating systems.
pub fn is_scrap(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || name.ends_with(".tmp")
        // Vim's, to see whether it may write.
        || name == "4913"
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_reads() {
        let check = |path, expected| assert_eq!(is_source(Path::new(path)), expected, "{path}");
        check("samling.yaml", true);
        check("content", true);
        check("content/gatherings/2018", true);
        check("content/pages/om.md", true);
        check("content/gatherings/2018/x/~brev.docx", true);
        check("themes/mitt/styles/base.css", true);
        check("templates/home.html", true);
        check("", false);
        check("output/index.html", false);
        check("output", false);
        check(".samling/preview/1717/index.html", false);
        check(".git/index", false);
        check("README.md", false);
        check("content/.git/index", false);
        check("content/pages/.om.md.swp", false);
        check("content/pages/om.md~", false);
        check("content/pages/#om.md#", false);
        check("content/pages/.#om.md", false);
        check("content/pages/4913", false);
        check("content/pages/om.md.tmp", false);
        check("content/~$brev.docx", false);
        check("content/.DS_Store", false);
        check("content/Thumbs.db", false);
    }
}
