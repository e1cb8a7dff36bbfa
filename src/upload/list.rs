//! The list of what samling has put at a destination, which stands there itself.
//!
//! While a run is at work, the list also names what may be there by then: a path is either certain or pending, never both. After a run
//! that was cut off, certain files need not be sent again, and pending ones are known to be samling's own.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the list, at the root of the destination.
pub const LIST: &str = ".samling-published.json";

/// The folder for what only a running publication needs: files that are not yet in place, and what it has done.
pub const WORK: &str = ".samling-publish/";

const VERSION: u32 = 1;

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// In hexadecimal.
    pub sha256: String,
    pub size: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedList {
    version: u32,
    /// For a person who finds the file.
    about: String,
    /// The run that wrote it.
    pub run: String,
    /// Certain: these files are there, with this content.
    pub files: BTreeMap<String, ListedFile>,
    /// What may be there, with this content, an older one, or not at all. None: it is to be removed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pending: BTreeMap<String, Option<ListedFile>>,
}

/// What a run has done since it wrote the list: part of its journal.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct DoneFiles {
    pub files: BTreeMap<String, ListedFile>,
}

impl PublishedList {
    pub fn new(run: &str) -> PublishedList {
        PublishedList {
            version: VERSION,
            about: "Written by samling publish: the files it has put here. Needed to know which of the files here it may replace or remove.".to_owned(),
            run: run.to_owned(),
            files: BTreeMap::new(),
            pending: BTreeMap::new(),
        }
    }

    /// None: it is not a list, or one of a later version.
    pub fn parse(bytes: &[u8]) -> Option<PublishedList> {
        let list: PublishedList = serde_json::from_slice(bytes).ok()?;
        let mut paths = list.files.keys().chain(list.pending.keys());
        (list.version == VERSION && paths.all(|path| is_within(path))).then_some(list)
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        // One file a line, for readable differences in a Git branch.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }

    /// Whether samling has put the file there, or may have.
    pub fn knows(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.pending.contains_key(path)
    }

    /// Every path that may be there.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(self.pending.keys())
    }

    /// Takes in the journal of the run that wrote the list.
    pub fn take_in(&mut self, done: DoneFiles) {
        for (path, file) in done.files {
            if self
                .pending
                .get(&path)
                .is_some_and(|due| due.as_ref() == Some(&file))
            {
                self.pending.remove(&path);
                self.files.insert(path, file);
            }
        }
    }
}

/// Whether the path stays in the destination: the list is what says which files are removed, and somebody may have edited it.
fn is_within(path: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.split('/').all(is_plain) && !path.contains(['\\', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_leads_out_of_the_destination_is_no_list() {
        let text = |path: &str| {
            let mut list = PublishedList::new("1");
            list.pending.insert(path.to_owned(), None);
            PublishedList::parse(&list.to_bytes())
        };
        assert!(text("a/index.html").is_some());
        for path in ["../a", "/etc/passwd", "a//b", "", "a/../../b", "a\\b"] {
            assert!(text(path).is_none(), "{path}");
        }
    }

    #[test]
    fn only_what_the_same_run_meant_to_send_is_done() {
        let file = |text: &str| ListedFile::of(text.as_bytes());
        let mut list = PublishedList::new("1");
        list.pending.insert("a".to_owned(), Some(file("ny")));
        list.pending.insert("b".to_owned(), None);
        let mut done = DoneFiles::default();
        done.files.insert("a".to_owned(), file("ny"));
        done.files.insert("b".to_owned(), file("ny"));
        list.take_in(done);
        assert_eq!(list.files.keys().collect::<Vec<_>>(), ["a"]);
        assert_eq!(list.pending.keys().collect::<Vec<_>>(), ["b"]);
    }
}
