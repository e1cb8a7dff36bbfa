//! What people have lying about → gatherings: a folder, a file, an e-mail or an archive becomes folders under `content/gatherings/`.
//!
//! [`intake`] finds the files, [`read_documents`] opens them, [`analysis`] says what each tells, [`draft`] puts gatherings together,
//! [`writing`] makes their files, [`new_files`](mod@new_files) lays them on the disk. Nothing is guessed silently: what is not certain stands in the file as a comment and under `provenance`, with the
//! words of the source. Nothing is written over, and what was imported once, known by its checksum, is not imported again.

mod analysis;
mod draft;
mod existing_site;
mod extract;
mod gathering_files;
mod intake;
mod new_files;
mod plan;
mod read_documents;
mod writing;

pub use existing_site::ExistingSite;
pub use intake::Incoming;
pub use new_files::{Put, PutContent};

use crate::base::date::Date;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::documents::Problem;
use plan::plan;
use read_documents::documents;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub struct ImportRequest<'r> {
    pub root: &'r Path,
    pub path: &'r Path,
    /// All of it belongs to this gathering.
    pub gathering: Option<&'r str>,
    pub today: Date,
    /// Of a site that is not there yet.
    pub language: Language,
    /// This program, to be started as a reader.
    pub program: &'r Path,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Imported {
    pub gatherings: Vec<ImportedGathering>,
    /// Files that belong to no gathering: their names, and where they lie now.
    pub homeless: Vec<(String, SourcePath)>,
    /// Files that the site has already.
    pub known: usize,
    /// Files that could not be had or read, and why.
    pub lost: Vec<(String, Problem)>,
    /// Links, which are not followed.
    pub skipped: Vec<String>,
    /// There was no samling.yaml, and now there is.
    pub site_made: bool,
    /// Counties that were made.
    pub counties: Vec<SourcePath>,
}

#[derive(Debug)]
pub struct ImportedGathering {
    pub folder: SourcePath,
    pub title: String,
    /// None: the site had it already, and its index.md was not touched.
    pub doubts: Option<usize>,
    pub files: usize,
    /// Lines for an index.md that was not touched.
    pub suggestion: String,
}

#[derive(Debug)]
pub enum ImportError {
    /// There is no such file or folder.
    NotThere,
    /// It cannot be read.
    Unreadable(io::Error),
    /// The site lies in what is to be imported.
    SiteInside,
    /// There is no site, and other things lie where it would be.
    NoSite,
    /// This file could not be written; nothing was.
    Unwritable(SourcePath, io::Error),
}

/// Imports what the request names. Writes only new files.
pub fn import(request: &ImportRequest<'_>) -> Result<Imported, ImportError> {
    if !request.path.exists() {
        return Err(ImportError::NotThere);
    }
    if let (Ok(root), Ok(path)) = (request.root.canonicalize(), request.path.canonicalize())
        && root.starts_with(path)
    {
        return Err(ImportError::SiteInside);
    }
    let site = ExistingSite::read(request.root, request.language);
    if !site.is_there && !may_become_site(request) {
        return Err(ImportError::NoSite);
    }
    let scratch = Scratch::new(request.root);
    let intake = intake::intake(request.path, &scratch.0, request.program)
        .map_err(ImportError::Unreadable)?;
    let mut imported = Imported {
        lost: intake.lost,
        skipped: intake.skipped,
        known: intake.twice,
        ..Imported::default()
    };
    let (mut files, home) = new_files(intake.files, &site, &mut imported)?;
    if !files.is_empty() {
        let documents = documents(&mut files, request.program, &mut imported)?;
        let puts = plan(&files, documents, home, &site, request, &mut imported);
        new_files::put(request.root, &puts)
            .map_err(|(path, error)| ImportError::Unwritable(path, error))?;
    }
    Ok(imported)
}

/// An empty folder becomes a site; so does one in which only what is imported lies.
fn may_become_site(request: &ImportRequest<'_>) -> bool {
    let Ok(entries) = fs::read_dir(request.root) else {
        return !request.root.exists();
    };
    let imported = request.path.canonicalize().ok();
    entries.flatten().all(|entry| {
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        is_hidden || entry.path().canonicalize().ok() == imported
    })
}

/// A folder for what is unpacked; gone when it is no longer needed.
struct Scratch(PathBuf);

impl Scratch {
    fn new(root: &Path) -> Scratch {
        Scratch(root.join(format!(".samling/import-{}", std::process::id())))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing was unpacked, or nobody needs it any more.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The files that the site has not; and the gathering that those it has lie in, when it is one.
fn new_files(
    files: Vec<Incoming>,
    site: &ExistingSite,
    imported: &mut Imported,
) -> Result<(Vec<Incoming>, Option<SourcePath>), ImportError> {
    let known =
        intake::known(&site.root, &site.attachments, &files).map_err(ImportError::Unreadable)?;
    let mut homes: BTreeSet<SourcePath> = BTreeSet::new();
    let mut new = Vec::new();
    for file in files {
        match known.iter().find(|(sha256, _)| *sha256 == file.sha256) {
            Some((_, path)) => {
                imported.known += 1;
                homes.insert(SourcePath::new(path.folder()));
            }
            None => new.push(file),
        }
    }
    let home = (homes.len() == 1).then(|| homes.pop_first()).flatten();
    Ok((
        new,
        home.filter(|home| home.as_str().starts_with("content/gatherings/")),
    ))
}
