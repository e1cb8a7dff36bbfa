//! The files of a folder, sorted by name.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The greatest depth of folders; deeper ones are skipped.
const DEEPEST: usize = 32;

/// Paths below the folder, with `/` on every system, and the files on disk. Links are not followed; they are added to `skipped`.
pub fn files(folder: &Path, skipped: &mut Vec<String>) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    walk(folder, "", 0, &mut files, skipped)?;
    Ok(files)
}

fn walk(
    folder: &Path,
    above: &str,
    depth: usize,
    files: &mut Vec<(String, PathBuf)>,
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
            walk(&entry.path(), &below, depth + 1, files, skipped)?;
        } else if kind.is_file() {
            files.push((below, entry.path()));
        } else {
            skipped.push(below);
        }
    }
    Ok(())
}

/// Is it a file that editors, Word or operating systems leave behind?
pub fn is_scrap(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name == "__MACOSX"
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}
