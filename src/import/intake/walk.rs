//! The files of a folder, in the order of their names.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Deeper folders are not looked into.
const DEEPEST: usize = 32;

/// Names below the folder, with `/` on every system. Links are not followed, and are told of.
pub fn files(folder: &Path, skipped: &mut Vec<String>) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    walk(folder, "", 0, &mut found, skipped)?;
    Ok(found)
}

fn walk(
    folder: &Path,
    above: &str,
    depth: usize,
    found: &mut Vec<(String, PathBuf)>,
    skipped: &mut Vec<String>,
) -> io::Result<()> {
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_scrap(&name) {
            continue;
        }
        let below = if above.is_empty() {
            name
        } else {
            format!("{above}/{name}")
        };
        let kind = entry.file_type()?;
        if kind.is_dir() && depth < DEEPEST {
            walk(&entry.path(), &below, depth + 1, found, skipped)?;
        } else if kind.is_file() {
            found.push((below, entry.path()));
        } else {
            skipped.push(below);
        }
    }
    Ok(())
}

/// What editors, Word and operating systems leave lying about.
pub fn is_scrap(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name == "__MACOSX"
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}
