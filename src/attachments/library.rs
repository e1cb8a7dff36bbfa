//! Every file that people have attached, read: from the cache where it was read before, otherwise by readers, all at once.
//!
//! A document's text is not held here: it is opened when its page is made, and goes with it.

use super::cache::{Cache, ContentHash, CopyOutcome, Key};
use super::content_index::{Index, KnownFile};
use super::page_images::{Pictured, of_print, own, printed};
use super::published_copies::copies;
use super::read_job::ReadJob;
use super::report::AttachmentReport;
use super::summary::Summary;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::documents::personal_data::Allowed;
use crate::documents::worker::{COMMAND, Limits, Task, Workers};
use crate::documents::{Document, Format, PageProblem, Problem, ReadDocument};
use rayon::prelude::*;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What was read is kept here, below the site's folder.
pub const CACHE: &str = ".samling/cache/material";
/// Ten years of slides, twice over; in bytes.
const CACHE_LIMIT: u64 = 8 << 30;

/// The files of a site, and what they say.
#[derive(Debug)]
pub struct Library {
    root: PathBuf,
    cache: Cache,
    index: Index,
    /// The files that are published as a copy, and those copies.
    copies: HashMap<SourcePath, Copy>,
    allowed: Allowed,
    /// What an editor is to be told of them, each time.
    pub notes: Vec<AttachmentReport>,
    /// How many files a reader has read this time.
    pub read: usize,
}

/// What is published in a file's place.
#[derive(Clone, Debug)]
pub struct Copy {
    /// In the site's folder.
    pub source: SourcePath,
    pub sha256: String,
    pub bytes: u64,
}

/// What a site has decided.
#[derive(Debug, Default)]
pub struct PrivacySettings {
    /// What may stand although it tells on people.
    pub allowed: Allowed,
    /// Files are published as they are, with what they say of people.
    pub keeps_metadata: bool,
}

/// Reads the files of the site in `root`. `program`: this program, to be started as a reader; without it, only what is kept is
/// known, and nothing is written. `mistakes` are the system's; what is to be said of the files is noted.
pub fn library(
    root: &Path,
    files: &[(&SourcePath, FileStamp)],
    program: Option<&Path>,
    rules: &PrivacySettings,
    mistakes: &mut Diagnostics,
) -> Library {
    let cache = Cache::new(root.join(CACHE), CACHE_LIMIT);
    let mut known = Index::default();
    if !files.is_empty() {
        known = Index::read(root);
    }
    let mut index = Index::default();
    let seen: Vec<io::Result<KnownFile>> = files
        .par_iter()
        .map(|(file, look)| match known.seen(file, look) {
            Some(seen) => Ok(seen.clone()),
            None => see(&file.on_disk(root), file.name(), *look),
        })
        .collect();
    for ((file, _), seen) in files.iter().zip(seen) {
        match seen {
            Ok(seen) => drop(index.seen.insert((*file).clone(), seen)),
            Err(error) => mistakes.add(catalogue::unreadable(file.as_str(), &error.to_string())),
        }
    }
    let mut wanted: Vec<ReadJob<'_>> = (index.seen.iter())
        .filter_map(|(file, seen)| {
            let (key, kind) = (seen.key()?, seen.kind?);
            Some(ReadJob { key, kind, file })
        })
        .collect();
    wanted.sort_by(|a, b| a.key.cmp(&b.key));
    wanted.dedup_by(|a, b| a.key == b.key);
    let kept: Vec<Option<Summary>> = wanted
        .par_iter()
        .map(|ReadJob { key, .. }| match known.summaries.get(key) {
            Some(summary) if cache.holds(key) => Some(summary.clone()),
            _ => cache.find(key).as_ref().map(Summary::of),
        })
        .collect();
    let mut missing = Vec::new();
    for (wanted, kept) in wanted.into_iter().zip(kept) {
        match kept {
            Some(summary) => drop(index.summaries.insert(wanted.key, summary)),
            None => missing.push(wanted),
        }
    }
    let mut read = 0;
    let workers = program.map(workers);
    if let Some(workers) = workers.as_ref().filter(|_| !missing.is_empty()) {
        let results = read_all(root, workers, &cache, &missing);
        for (ReadJob { key, file, .. }, result) in missing.into_iter().zip(results) {
            match result {
                Ok(summary) => {
                    read += 1;
                    index.summaries.insert(key, summary);
                }
                Err(error) => mistakes.add(catalogue::not_read(file, &error.to_string())),
            }
        }
    }
    let mut made = 0;
    if !rules.keeps_metadata {
        made = copies(root, workers.as_ref(), &cache, &known, &mut index, mistakes);
    }
    if read + made > 0 {
        // What cannot be swept now is swept next time.
        drop(cache.sweep());
    }
    if program.is_some() && index != known {
        index.write(root);
    }
    let mut library = Library {
        root: root.to_owned(),
        cache,
        index,
        copies: HashMap::new(),
        allowed: rules.allowed.clone(),
        notes: Vec::new(),
        read,
    };
    if !rules.keeps_metadata {
        library.copies = library.bare_copies();
    }
    let notes = files.iter();
    let notes = notes.filter_map(|(file, _)| library.note(file, rules));
    library.notes = notes.filter(|note| !note.says_nothing()).collect();
    library
}

impl Library {
    /// The checksum of a file, in hexadecimal.
    pub fn sha256(&self, file: &SourcePath) -> Option<&str> {
        Some(self.index.seen.get(file)?.content.sha256())
    }

    fn note(&self, file: &SourcePath, rules: &PrivacySettings) -> Option<AttachmentReport> {
        let summary = self.summary(file)?;
        let findings = summary.findings.iter();
        let findings = findings.filter(|finding| self.is_to_be_told(file, finding, rules));
        let personal = summary.personal.iter();
        let personal = personal.filter(|telling| !rules.allowed.holds(&telling.words));
        Some(AttachmentReport {
            file: file.clone(),
            findings: findings.cloned().collect(),
            cannot_be_bared: !rules.keeps_metadata && self.cannot_be_bared(file),
            personal: personal.cloned().collect(),
        })
    }

    /// What is published in the file's place. None: the file itself.
    pub fn copy(&self, file: &SourcePath) -> Option<&Copy> {
        self.copies.get(file)
    }

    /// Every copy and its checksum.
    pub fn copies(&self) -> impl Iterator<Item = (&SourcePath, &str)> {
        let copies = self.copies.values();
        copies.map(|copy| (&copy.source, copy.sha256.as_str()))
    }

    fn bare_copies(&self) -> HashMap<SourcePath, Copy> {
        let copy = |(file, seen): (&SourcePath, &KnownFile)| {
            let key = seen.bare_key()?;
            let CopyOutcome::Bare { sha256, bytes } = self.index.copies.get(&key)? else {
                return None;
            };
            let source = self.within(&self.cache.copy(&key))?;
            let copy = Copy {
                source,
                sha256: sha256.clone(),
                bytes: *bytes,
            };
            Some((file.clone(), copy))
        };
        self.index.seen.iter().filter_map(copy).collect()
    }

    /// A file that could be read, and whose copy could not be made.
    fn cannot_be_bared(&self, file: &SourcePath) -> bool {
        let key = self.index.seen.get(file).and_then(KnownFile::bare_key);
        let copied = key.and_then(|key| self.index.copies.get(&key));
        copied == Some(&CopyOutcome::Impossible)
    }

    /// What the copy no longer tells, or the site has allowed, is nothing to tell.
    fn is_to_be_told(
        &self,
        file: &SourcePath,
        finding: &PageProblem,
        rules: &PrivacySettings,
    ) -> bool {
        match &finding.what {
            Problem::Position => !self.copies.contains_key(file),
            Problem::Author { name } => !rules.keeps_metadata && !rules.allowed.holds(name),
            _ => true,
        }
    }

    /// What a file came to. None: it is of a format that is kept, not read, or has not been read.
    pub fn summary(&self, file: &SourcePath) -> Option<&Summary> {
        self.index.summaries.get(&self.key(file)?)
    }

    /// What a file says, opened now.
    pub fn document(&self, file: &SourcePath) -> Option<Document> {
        self.cache.find(&self.key(file)?)
    }

    /// The picture of a page, as a file of the site's folder.
    pub fn picture(&self, file: &SourcePath, page: u32) -> Option<SourcePath> {
        self.within(&self.cache.jpeg(&self.key(file)?, page))
    }

    /// What the pages of a file are shown with. A PDF of it goes first: it shows all that our painters pass over.
    pub fn pictured(&self, file: &SourcePath) -> Option<Pictured> {
        let summary = self.summary(file)?;
        let of_print = self.printed(file).and_then(|of| {
            let pages = of_print(summary, self.summary(&of)?, &self.allowed)?;
            Some(Pictured { of, pages })
        });
        Some(of_print.unwrap_or_else(|| Pictured {
            of: file.clone(),
            pages: own(summary, &self.allowed),
        }))
    }

    /// The PDF of the same pages, if it has been read.
    pub fn printed(&self, file: &SourcePath) -> Option<SourcePath> {
        let printed = printed(file)?;
        let is_pdf = self.summary(&printed)?.kind == Format::Pdf;
        is_pdf.then_some(printed)
    }

    fn within(&self, path: &Path) -> Option<SourcePath> {
        SourcePath::from_relative(path.strip_prefix(&self.root).ok()?)
    }

    fn key(&self, file: &SourcePath) -> Option<Key> {
        self.index.seen.get(file)?.key()
    }
}

/// One pass over the file gives its checksum, which is also the key of what it says.
fn see(path: &Path, name: &str, look: FileStamp) -> io::Result<KnownFile> {
    let mut file = File::open(path)?;
    let mut start = Vec::new();
    (&mut file).take(1024).read_to_end(&mut start)?;
    file.rewind()?;
    Ok(KnownFile {
        look,
        content: ContentHash::of(&mut file)?,
        kind: Format::of(name, &start),
    })
}

fn workers(program: &Path) -> Workers {
    Workers {
        program: PathBuf::from(program),
        arguments: vec![COMMAND.to_owned()],
        limits: Limits::default(),
        count: std::thread::available_parallelism().map_or(1, usize::from),
    }
}

/// In the order of `missing`. A reading that cannot be kept is an error of the disk.
fn read_all(
    root: &Path,
    workers: &Workers,
    cache: &Cache,
    missing: &[ReadJob<'_>],
) -> Vec<io::Result<Summary>> {
    let tasks: Vec<Task> = missing
        .iter()
        .map(|wanted| Task {
            path: wanted.file.on_disk(root),
            kind: wanted.kind,
            thumbnails: true,
        })
        .collect();
    let results: Vec<Mutex<Option<io::Result<Summary>>>> =
        tasks.iter().map(|_| Mutex::new(None)).collect();
    workers.read_all(&tasks, &|index, reading: io::Result<ReadDocument>| {
        let kept = reading.and_then(|reading| cache.keep(&missing[index].key, reading));
        if let Ok(mut result) = results[index].lock() {
            *result = Some(kept.map(|document| Summary::of(&document)));
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
