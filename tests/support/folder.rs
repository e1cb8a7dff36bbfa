//! A temporary folder, which is removed when its value is dropped.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Writes a file, and creates its folders.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        write(&self.at(path), content);
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Removes a file, or a folder with its content.
    pub fn remove(&self, path: &str) {
        let path = self.at(path);
        if path.is_dir() {
            fs::remove_dir_all(path).expect("a folder");
        } else {
            fs::remove_file(path).expect("a file");
        }
    }
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs::write(path, content).expect("a file");
}

/// Every file below a folder, by its relative path, and every empty folder (with a slash at the end of its path).
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, path: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        let entries: Vec<_> = fs::read_dir(folder).expect("a folder").collect();
        if entries.is_empty() && !path.is_empty() {
            files.insert(path.to_owned(), Vec::new());
        }
        for entry in entries {
            let entry = entry.expect("an entry");
            let path = format!("{path}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), &format!("{path}/"), files);
            } else {
                files.insert(path, fs::read(entry.path()).unwrap_or_default());
            }
        }
    }
    let mut files = BTreeMap::new();
    if folder.is_dir() {
        walk(folder, "", &mut files);
    }
    files
}

/// Every file and folder below a folder, with its size in bytes and its modification time.
pub fn listing(folder: &Path) -> BTreeMap<PathBuf, (u64, SystemTime)> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1);
    entries
        .into_iter()
        .map(|entry| {
            let entry = entry.expect("an entry");
            let metadata = entry.metadata().expect("a file");
            let modified = metadata.modified().expect("a time");
            (entry.into_path(), (metadata.len(), modified))
        })
        .collect()
}
