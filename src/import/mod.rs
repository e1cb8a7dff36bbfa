//! Kept documents → gatherings: a folder, a file, an e-mail or an archive becomes folders under `content/gatherings/`.
//!
//! [`intake`] collects the files, [`mod@read_documents`] reads their text, [`analysis`] finds the facts of each document by means of [`extract`],
//! [`draft`] composes gatherings, [`writing`] makes the text of their files, and [`new_files`] writes them. Uncertain facts
//! are marked in the file by a comment and under `provenance`, with the source's words. No file is overwritten, and a file that the
//! site already has, recognised by its checksum, is not imported again.

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
pub use new_files::{NewFile, NewFileContent, write_new_files};

use crate::base::date::Date;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::documents::personal_data::is_list_of_people;
use crate::documents::{Document, Problem};
use plan::{ImportPlan, plan};
use read_documents::{failures, read_documents};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub struct ImportRequest<'r> {
    /// The site's folder.
    pub root: &'r Path,
    /// The folder or file to import.
    pub path: &'r Path,
    /// The id of the gathering that everything belongs to.
    pub gathering: Option<&'r str>,
    pub today: Date,
    /// The language of a site that does not exist yet.
    pub language: Language,
    /// This program's file, which is started again to read files.
    pub program: &'r Path,
}

/// The result of an import.
#[derive(Debug)]
pub struct Imported {
    pub gatherings: Vec<ImportedGathering>,
    /// Files that belong to no gathering: name, and where they are now.
    pub without_gathering: Vec<(String, SourcePath)>,
    /// Files that look like lists of people.
    pub lists_of_people: Vec<String>,
    /// Files in formats without a reader.
    pub unread: Vec<String>,
    /// The number of files that the site already has.
    pub already_there: usize,
    /// Files with the same content as another one: the name, and that of the file that was imported.
    pub copies: Vec<(String, String)>,
    /// Files without any content.
    pub empty: Vec<String>,
    /// Files that could not be unpacked or read whole, with the reason.
    pub unreadable: Vec<(String, Problem)>,
    /// Links and devices, which are not followed.
    pub skipped: Vec<String>,
    /// Whether a samling.yaml was made.
    pub made_site: bool,
    /// The files made for counties.
    pub counties: Vec<SourcePath>,
}

#[derive(Debug)]
pub struct ImportedGathering {
    pub folder: SourcePath,
    pub title: String,
    /// The number of doubts. None: the site already had the gathering, and its index.md was not changed.
    pub doubts: Option<usize>,
    /// The number of copied files.
    pub files: usize,
    /// Lines that the editor may add to an index.md that was not changed.
    pub suggestion: String,
}

#[derive(Debug)]
pub enum ImportError {
    /// There is no such file or folder.
    NotThere,
    /// It is a pipe, a socket or a device.
    NoRegularFile,
    /// The file or folder cannot be read.
    Unreadable(io::Error),
    /// The site is inside the folder that is to be imported.
    SiteInside,
    /// There is no site, and the folder for it contains other files.
    NoSite,
    /// This file could not be written, so none was.
    Unwritable(SourcePath, io::Error),
}

/// Imports what the request names. Writes only new files.
pub fn import(request: &ImportRequest<'_>) -> Result<Imported, ImportError> {
    if !request.path.exists() {
        return Err(ImportError::NotThere);
    }
    if !request.path.is_file() && !request.path.is_dir() {
        return Err(ImportError::NoRegularFile);
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
    let unpacked = UnpackFolder::new(request.root);
    let intake = intake::intake(request.path, &unpacked.0, request.program)
        .map_err(ImportError::Unreadable)?;
    let NewIncoming {
        files,
        already_there,
        home,
    } = new_incoming(intake.files, &site)?;
    let documents = read_documents(&files, request.program)?;
    let unreadable = failures(&files, &documents);
    let lists_of_people = names_where(&files, &documents, |name, document| {
        document.is_some_and(|document| is_list_of_people(document, name))
    });
    let unread = names_where(&files, &documents, |_, document| document.is_none());
    let mut plan = if files.is_empty() {
        ImportPlan::default()
    } else {
        plan(&files, documents, home, &site, request)
    };
    plan.name_schemas(request);
    write_new_files(request.root, &plan.files)
        .map_err(|(path, error)| ImportError::Unwritable(path, error))?;
    Ok(Imported {
        gatherings: plan.gatherings,
        without_gathering: plan.without_gathering,
        lists_of_people,
        unread,
        already_there,
        copies: intake.copies,
        empty: intake.empty,
        unreadable: [intake.unreadable, unreadable].concat(),
        skipped: intake.skipped,
        made_site: plan.makes_site,
        counties: plan.counties,
    })
}

/// The names of the files whose documents fulfil a condition.
fn names_where(
    files: &[Incoming],
    documents: &[Option<Document>],
    is_such: impl Fn(&str, Option<&Document>) -> bool,
) -> Vec<String> {
    let such = files
        .iter()
        .zip(documents)
        .filter(|(file, document)| is_such(&file.name, document.as_ref()));
    such.map(|(file, _)| file.name.clone()).collect()
}

/// May the site's folder become a site? Only if it is empty, or contains nothing but what is imported.
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

/// The folder for files that are unpacked during the import; removed when the value is dropped.
struct UnpackFolder(PathBuf);

impl UnpackFolder {
    fn new(root: &Path) -> UnpackFolder {
        UnpackFolder(root.join(format!(".samling/import-{}", std::process::id())))
    }
}

impl Drop for UnpackFolder {
    fn drop(&mut self) {
        // The folder exists only if something was unpacked.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The files that the site does not have.
struct NewIncoming {
    files: Vec<Incoming>,
    /// The number of files that the site has.
    already_there: usize,
    /// The gathering that all those files are in, if it is one.
    home: Option<SourcePath>,
}

fn new_incoming(files: Vec<Incoming>, site: &ExistingSite) -> Result<NewIncoming, ImportError> {
    let checksums = intake::same_size_checksums(&site.root, &site.attachments, &files)
        .map_err(ImportError::Unreadable)?;
    let place_of = |file: &Incoming| {
        checksums
            .iter()
            .find(|(sha256, _)| *sha256 == file.sha256)
            .map(|(_, path)| path)
    };
    let folders: Vec<SourcePath> = files
        .iter()
        .filter_map(place_of)
        .map(|path| SourcePath::new(path.folder()))
        .collect();
    let distinct: BTreeSet<&SourcePath> = folders.iter().collect();
    let only = distinct.first().filter(|_| distinct.len() == 1);
    let home = only
        .filter(|folder| folder.as_str().starts_with("content/gatherings/"))
        .map(|folder| (*folder).clone());
    let already_there = folders.len();
    let files = files
        .into_iter()
        .filter(|file| place_of(file).is_none())
        .collect();
    Ok(NewIncoming {
        files,
        already_there,
        home,
    })
}
