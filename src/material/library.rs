//! Every file that people have attached, read: from the cache where it was read before, otherwise by readers, all at once.

use super::assemble::Reading;
use super::cache::{Cache, Content, Kept, Key};
use super::document::Document;
use super::finding::Finding;
use super::kind::Kind;
use super::privacy::{Allowed, personal};
use super::told::told;
use super::worker::{COMMAND, Limits, Task, Workers};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use crate::path::SourcePath;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What was read is kept here, below the site's folder.
pub const CACHE: &str = ".samling/cache/material";
/// Ten years of slides, twice over; in bytes.
const CACHE_LIMIT: u64 = 8 << 30;

/// The files of a site, and what they say.
#[derive(Debug, Default)]
pub struct Library {
    root: PathBuf,
    items: HashMap<SourcePath, Item>,
    /// How many files a reader has read this time.
    pub read: usize,
}

#[derive(Debug)]
pub struct Item {
    /// Of the whole file, in hexadecimal.
    pub sha256: String,
    /// `None`: a format that is kept, not read.
    pub kept: Option<Kept>,
}

impl Library {
    pub fn item(&self, file: &SourcePath) -> Option<&Item> {
        self.items.get(file)
    }

    /// The picture of a page, as a file of the site's folder.
    pub fn picture(&self, kept: &Kept, page: u32) -> Option<SourcePath> {
        let below = kept.jpeg(page);
        SourcePath::from_relative(below.strip_prefix(&self.root).ok()?)
    }

    /// The reading of a file that has pages to show.
    pub fn kept(&self, file: &SourcePath) -> Option<&Kept> {
        let kept = self.items.get(file)?.kept.as_ref()?;
        (!kept.document.pages.is_empty()).then_some(kept)
    }
}

/// A file, and where its reading is or will be.
struct Looked {
    sha256: String,
    wanted: Option<(Kind, Key)>,
    found: Option<Kept>,
}

/// Reads the files of the site in `root`. `program`: this program, to be started as a reader; without it, only what is kept is known. `allowed`:
/// what may stand although it tells on people.
pub fn library(
    root: &Path,
    files: &[&SourcePath],
    program: Option<&Path>,
    allowed: &Allowed,
    mistakes: &mut Diagnostics,
) -> Library {
    let cache = Cache::new(root.join(CACHE), CACHE_LIMIT);
    let looked: Vec<io::Result<Looked>> = files
        .par_iter()
        .map(|file| look(&file.on_disk(root), file.name(), &cache))
        .collect();
    let mut items = HashMap::new();
    let mut missing: Vec<(&SourcePath, Kind, Key)> = Vec::new();
    for (file, looked) in files.iter().zip(looked) {
        match looked {
            Ok(looked) => {
                if let (Some((kind, key)), None) = (looked.wanted, &looked.found) {
                    missing.push((file, kind, key));
                }
                let item = Item {
                    sha256: looked.sha256,
                    kept: looked.found,
                };
                items.insert((*file).clone(), item);
            }
            Err(error) => mistakes.add(catalogue::unreadable(file.as_str(), &error.to_string())),
        }
    }
    let mut read = 0;
    if let Some(program) = program.filter(|_| !missing.is_empty()) {
        for ((file, _, _), result) in missing
            .iter()
            .zip(read_all(root, program, &cache, &missing))
        {
            match result {
                Ok(kept) => {
                    read += 1;
                    if let Some(item) = items.get_mut(*file) {
                        item.kept = Some(kept);
                    }
                }
                Err(error) => mistakes.add(catalogue::not_read(file, &error.to_string())),
            }
        }
        // What cannot be swept now is swept next time.
        drop(cache.sweep());
    }
    for file in files {
        let kept = items.get(*file).and_then(|item| item.kept.as_ref());
        let findings = kept.map_or(&[] as &[Finding], |kept| &kept.document.findings);
        mistakes.extend(findings.iter().map(|finding| told(file, finding)));
        if let Some(kept) = kept {
            mistakes.extend(personal_data(file, &kept.document, allowed));
        }
    }
    Library {
        root: root.to_owned(),
        items,
        read,
    }
}

/// What tells on people in the text, once each, with the first page it stands on.
fn personal_data(file: &SourcePath, document: &Document, allowed: &Allowed) -> Vec<Diagnostic> {
    let mut seen = HashSet::new();
    let mut told = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        for text in page.blocks.iter().flat_map(|block| block.texts()) {
            for found in personal(text, allowed) {
                let words = &text[found.range];
                if seen.insert(words.to_owned()) {
                    told.push(catalogue::personal_data(
                        file,
                        page.number,
                        words,
                        found.sort.word(),
                    ));
                }
            }
        }
    }
    told
}

/// One pass over the file gives its checksum, which is also the key of what it says.
fn look(path: &Path, name: &str, cache: &Cache) -> io::Result<Looked> {
    let mut file = File::open(path)?;
    let mut start = Vec::new();
    (&mut file).take(1024).read_to_end(&mut start)?;
    file.rewind()?;
    let kind = Kind::of(name, &start);
    let content = Content::of(&mut file)?;
    let wanted = kind.map(|kind| (kind, content.read_as(kind, true)));
    let found = wanted.as_ref().and_then(|(_, key)| cache.find(key));
    Ok(Looked {
        sha256: content.sha256().to_owned(),
        wanted,
        found,
    })
}

/// In the order of `missing`. A reading that cannot be kept is an error of the disk.
fn read_all(
    root: &Path,
    program: &Path,
    cache: &Cache,
    missing: &[(&SourcePath, Kind, Key)],
) -> Vec<io::Result<Kept>> {
    let workers = Workers {
        program: PathBuf::from(program),
        arguments: vec![COMMAND.to_owned()],
        limits: Limits::default(),
        count: std::thread::available_parallelism().map_or(1, usize::from),
    };
    let tasks: Vec<Task> = missing
        .iter()
        .map(|(file, kind, _)| Task {
            path: file.on_disk(root),
            kind: *kind,
            thumbnails: true,
        })
        .collect();
    let results: Vec<Mutex<Option<io::Result<Kept>>>> =
        tasks.iter().map(|_| Mutex::new(None)).collect();
    workers.read_all(&tasks, &|index, reading: io::Result<Reading>| {
        let kept = reading.and_then(|reading| cache.keep(&missing[index].2, reading));
        if let Ok(mut result) = results[index].lock() {
            *result = Some(kept);
        }
    });
    results
        .into_iter()
        .map(|result| {
            let result = result.into_inner().ok().flatten();
            result.unwrap_or_else(|| Err(io::Error::other("the reader stopped")))
        })
        .collect()
}
