//! A temporary site with an output folder, and files to publish into it.

use crate::support::{Folder, files_below, messages, write};
use samling::base::path::{OutputPath, SourcePath};
use samling::base::{OutputContent, OutputFile};
use samling::diagnostics::Diagnostics;
use samling::output::publish::{Published, publish};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

pub struct Site {
    pub root: Folder,
}

impl Site {
    pub fn new() -> Site {
        let root = Folder::new();
        fs::create_dir(root.at("content")).expect("a folder");
        Site { root }
    }

    pub fn output(&self) -> PathBuf {
        self.root.path().join("output")
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.output().join(path)
    }

    pub fn source(&self, path: &str, text: &str) {
        self.root.write(path, text);
    }

    /// A file in the output folder that samling did not write.
    pub fn foreign(&self, path: &str, text: &str) {
        write(&self.at(path), text);
    }

    pub fn try_publish(&self, files: Vec<OutputFile>) -> Result<Published, Diagnostics> {
        publish(files, &self.output(), self.root.path())
    }

    /// Publishes; returns how many files were written, unchanged and removed.
    pub fn publish(&self, files: Vec<OutputFile>) -> (usize, usize, usize) {
        let published = self.try_publish(files).unwrap_or_else(|mistakes| {
            panic!("{:?}", messages(mistakes));
        });
        (published.written, published.unchanged, published.removed)
    }

    /// The messages of a publication that fails.
    pub fn refusal(&self, files: Vec<OutputFile>) -> Vec<String> {
        messages(self.try_publish(files).expect_err("a refusal"))
    }

    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.output())
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Sets the modification time of an output file far back, so that a later write is noticed.
    pub fn age(&self, path: &str) -> SystemTime {
        set_age(&self.at(path))
    }

    pub fn modified(&self, path: &str) -> SystemTime {
        fs::metadata(self.at(path))
            .and_then(|metadata| metadata.modified())
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

pub fn set_age(path: &Path) -> SystemTime {
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_500_000_000);
    set_modified(path, then);
    then
}

pub fn set_modified(path: &Path, when: SystemTime) {
    let file = fs::File::options().write(true).open(path).expect("a file");
    file.set_modified(when).expect("a time");
}

pub fn page(path: &str, text: &str) -> OutputFile {
    OutputFile::new(
        OutputPath::file(path),
        OutputContent::Bytes(text.as_bytes().to_vec()),
    )
}

pub fn copy(path: &str, source: &str) -> OutputFile {
    OutputFile::new(
        OutputPath::file(path),
        OutputContent::Copy(SourcePath::new(source)),
    )
}

pub fn pages(pages: &[(&str, &str)]) -> Vec<OutputFile> {
    pages.iter().map(|(path, text)| page(path, text)).collect()
}

/// The names of the files in the output, without the manifest and similar files.
pub fn names(site: &Site) -> Vec<String> {
    site.files()
        .into_keys()
        .filter(|path| !path.starts_with(".samling-"))
        .collect()
}
