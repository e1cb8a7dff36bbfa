//! What people have lying about → gatherings: a folder, a file, an e-mail or an archive becomes folders under `content/gatherings/`.
//!
//! [`intake`] finds the files, [`reading`] says what each tells, [`draft`] puts gatherings together, [`writing`] makes their files, [`put`]
//! lays them on the disk. Nothing is guessed silently: what is not certain stands in the file as a comment and under `provenance`, with the
//! words of the source. Nothing is written over, and what was imported once, known by its checksum, is not imported again.

mod draft;
mod intake;
mod put;
mod reading;
mod site;
mod words;
mod writing;

pub use intake::Incoming;
pub use put::{Put, PutContent};
pub use site::Site;

use crate::date::Date;
use crate::diagnostics::{Sentence, Sentences};
use crate::material::worker::{COMMAND, Limits, Task, Workers};
use crate::material::{Document, What};
use crate::path::SourcePath;
use crate::text::Language;
use draft::{Doc, Draft, Group, Groups, Names, compose, groups};
use reading::{Context, reading};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use words::repair::Repairer;

pub struct Request<'r> {
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
    pub lost: Vec<(String, What)>,
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
pub enum Failure {
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
pub fn import(request: &Request<'_>) -> Result<Imported, Failure> {
    if !request.path.exists() {
        return Err(Failure::NotThere);
    }
    if let (Ok(root), Ok(path)) = (request.root.canonicalize(), request.path.canonicalize())
        && root.starts_with(path)
    {
        return Err(Failure::SiteInside);
    }
    let site = Site::read(request.root, request.language);
    if !site.is_there && !may_become_site(request) {
        return Err(Failure::NoSite);
    }
    let scratch = Scratch::new(request.root);
    let intake =
        intake::intake(request.path, &scratch.0, request.program).map_err(Failure::Unreadable)?;
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
        put::put(request.root, &puts).map_err(|(path, error)| Failure::Unwritable(path, error))?;
    }
    Ok(imported)
}

/// An empty folder becomes a site; so does one in which only what is imported lies.
fn may_become_site(request: &Request<'_>) -> bool {
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
    site: &Site,
    imported: &mut Imported,
) -> Result<(Vec<Incoming>, Option<SourcePath>), Failure> {
    let known =
        intake::known(&site.root, &site.attachments, &files).map_err(Failure::Unreadable)?;
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

/// What the files say, each read in a reader's own process.
fn documents(
    files: &mut [Incoming],
    program: &Path,
    imported: &mut Imported,
) -> Result<Vec<Option<Document>>, Failure> {
    let mut tasks = Vec::new();
    let mut of_file = Vec::new();
    for (index, file) in files.iter().enumerate() {
        if let Some(kind) = file.kind {
            tasks.push(Task {
                path: file.path.clone(),
                kind,
                thumbnails: false,
            });
            of_file.push(index);
        }
    }
    let workers = Workers {
        program: program.to_owned(),
        arguments: vec![COMMAND.to_owned()],
        limits: Limits::default(),
        count: std::thread::available_parallelism().map_or(1, usize::from),
    };
    let read: Mutex<BTreeMap<usize, io::Result<Document>>> = Mutex::new(BTreeMap::new());
    workers.read_all(&tasks, &|task, reading| {
        if let Ok(mut read) = read.lock() {
            read.insert(of_file[task], reading.map(|reading| reading.document));
        }
    });
    let mut documents: Vec<Option<Document>> = files.iter().map(|_| None).collect();
    for (index, document) in read.into_inner().unwrap_or_default() {
        let document = document.map_err(Failure::Unreadable)?;
        let file = &mut files[index];
        for finding in document
            .findings
            .iter()
            .filter(|finding| finding.is_failure())
        {
            file.is_broken = true;
            imported
                .lost
                .push((file.name.clone(), finding.what.clone()));
        }
        documents[index] = Some(document);
    }
    Ok(documents)
}

/// Every file that is to be, in the order in which they are written: a gathering's index.md after what it names.
fn plan(
    files: &[Incoming],
    documents: Vec<Option<Document>>,
    home: Option<SourcePath>,
    site: &Site,
    request: &Request<'_>,
    imported: &mut Imported,
) -> Vec<Put> {
    let repairer = Repairer::new();
    let context = Context {
        counties: &site.counties,
        repairer: &repairer,
    };
    let mut docs = Vec::new();
    let mut silent = Vec::new();
    for (file, document) in documents.into_iter().enumerate() {
        match document {
            Some(document) => docs.push(Doc {
                file,
                name: files[file].name.clone(),
                reading: reading(&document, &files[file].name, &context),
                family: files[file].family.clone(),
            }),
            None => silent.push(file),
        }
    }
    let Groups {
        mut groups,
        mut homeless,
    } = groups(&docs, site, request.gathering);
    if groups.is_empty()
        && let Some(home) = home
    {
        // The rest of what was imported before.
        groups.push(Group {
            own: std::mem::take(&mut homeless),
            exists: Some(home),
            ..Group::default()
        });
    }
    let silent_of = silent_files(&silent, files, &docs, &groups);
    let sentences = Sentences::new(site.language);
    let word = |key: &'static str| sentences.word(key);
    let setting = draft::Setting {
        docs: &docs,
        files,
        site,
        today: request.today,
        language: site.language,
        word: &word,
    };
    let mut drafts: Vec<Draft> = Vec::new();
    let mut taken = BTreeSet::new();
    for (at, group) in groups.iter().enumerate() {
        let along = silent_of.get(&Some(at)).cloned().unwrap_or_default();
        let mut draft = compose(group, &groups, &along, request.gathering, &setting);
        if group.exists.is_none() && request.gathering.is_none() {
            draft.id = site.free_id(&draft.id, &taken);
        }
        taken.insert(draft.id.clone());
        drafts.push(draft);
    }
    connect(&mut drafts, &groups, &docs);
    let mut puts = Vec::new();
    let making = Making {
        docs: &docs,
        files,
        repairer: &repairer,
        sentences: &sentences,
    };
    for (draft, group) in drafts.iter_mut().zip(&groups) {
        match &group.exists {
            Some(folder) => add_to(folder, draft, &making, site, &mut puts, imported),
            None => making.make(draft, &mut puts, imported),
        }
    }
    let mut names = site.names_in(&SourcePath::new("content/files"));
    let alone = homeless.iter().map(|doc| docs[*doc].file);
    let silent = silent_of.get(&None).cloned().unwrap_or_default();
    for file in alone.chain(silent) {
        let path = SourcePath::new(&format!("content/files/{}", names.file(&files[file].name)));
        imported
            .homeless
            .push((files[file].name.clone(), path.clone()));
        puts.push(copy(path, &files[file]));
    }
    add_records(&drafts, &groups, site, &sentences, &mut puts, imported);
    puts
}

/// Files that say nothing: to the gathering of those they came with, or to the only one.
fn silent_files(
    silent: &[usize],
    files: &[Incoming],
    docs: &[Doc],
    groups: &[Group],
) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut of: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for file in silent {
        let family = files[*file].family.as_str();
        let beside: Vec<usize> = (0..groups.len())
            .filter(|at| {
                let own = &groups[*at].own;
                !family.is_empty() && own.iter().any(|doc| docs[*doc].family == family)
            })
            .collect();
        let at = match (groups.len(), beside.as_slice()) {
            (1, _) => Some(0),
            (_, [at]) => Some(*at),
            _ => None,
        };
        of.entry(at).or_default().push(*file);
    }
    of
}

/// What only shows when all gatherings have their names: the next one, and where a shared document lies.
fn connect(drafts: &mut [Draft], groups: &[Group], docs: &[Doc]) {
    let folders: Vec<SourcePath> = drafts
        .iter()
        .zip(groups)
        .map(|(draft, group)| group.exists.clone().unwrap_or_else(|| draft.folder()))
        .collect();
    let titles: Vec<String> = drafts.iter().map(|draft| draft.title.clone()).collect();
    for at in 0..drafts.len() {
        for (name, folder) in &mut drafts[at].elsewhere {
            let lies_in = (0..groups.len()).find(|other| {
                groups[*other]
                    .own
                    .iter()
                    .any(|doc| docs[*doc].name == *name)
            });
            if let Some(other) = lies_in {
                *folder = folders[other].clone();
            }
        }
        let next = (at + 1..groups.len()).find(|other| {
            let (this, next) = (&groups[at], &groups[*other]);
            next.date.is_some()
                && this.county.is_some()
                && this.county == next.county
                && next.said.iter().any(|one| this.own.contains(&one.doc))
        });
        drafts[at].next =
            next.map(|other| (titles[other].clone(), way(&folders[at], &folders[other])));
    }
}

/// The page of one gathering, seen from the folder of another.
fn way(from: &SourcePath, to: &SourcePath) -> String {
    match (
        from.folder() == to.folder(),
        to.as_str().strip_prefix("content/gatherings/"),
    ) {
        (true, _) => format!("../{}/index.md", to.name()),
        (false, Some(below)) => format!("../../{below}/index.md"),
        (false, None) => format!("../../../../{to}/index.md"),
    }
}

fn copy(path: SourcePath, file: &Incoming) -> Put {
    Put {
        path,
        content: PutContent::Copy(file.path.clone()),
    }
}

fn text(path: String, text: String) -> Put {
    Put {
        path: SourcePath::new(&path),
        content: PutContent::Text(text),
    }
}

/// What a gathering's files are made of.
struct Making<'m> {
    docs: &'m [Doc],
    files: &'m [Incoming],
    repairer: &'m Repairer,
    sentences: &'m Sentences,
}

impl Making<'_> {
    /// A gathering that is new.
    fn make(&self, draft: &Draft, puts: &mut Vec<Put>, imported: &mut Imported) {
        let folder = draft.folder();
        for (file, name) in &draft.files {
            puts.push(copy(
                SourcePath::new(&format!("{folder}/{name}")),
                &self.files[*file],
            ));
        }
        self.letters(&folder, draft, puts);
        puts.push(text(
            format!("{folder}/index.md"),
            writing::index(draft, self.sentences),
        ));
        imported.gatherings.push(ImportedGathering {
            doubts: Some(draft.doubts()),
            title: draft.title.clone(),
            files: draft.files.len(),
            suggestion: String::new(),
            folder,
        });
    }

    fn letters(&self, folder: &SourcePath, draft: &Draft, puts: &mut Vec<Put>) {
        for letter in &draft.letters {
            let doc = &self.docs[letter.doc];
            let file = draft.files.iter().find(|(file, _)| *file == doc.file);
            let file = file.map_or(doc.name.as_str(), |(_, name)| name.as_str());
            let is_misread = !doc.reading.misread.is_empty();
            let written = writing::letter(letter, file, is_misread, self.repairer, self.sentences);
            puts.push(text(format!("{folder}/letters/{}.md", letter.id), written));
        }
    }
}

/// A gathering that the site has: files and letters join the others, and nothing that is written is touched. What else the documents say is
/// shown, to be put in by hand.
fn add_to(
    folder: &SourcePath,
    draft: &mut Draft,
    made: &Making<'_>,
    site: &Site,
    puts: &mut Vec<Put>,
    imported: &mut Imported,
) {
    let mut names: Names = site.names_in(folder);
    for (file, name) in &mut draft.files {
        let free = names.file(name);
        let of_talks = draft.talks.iter_mut().flat_map(|talk| &mut talk.materials);
        for material in draft.materials.iter_mut().chain(of_talks) {
            if material.file.as_ref() == Some(name) {
                material.file = Some(free.clone());
            }
        }
        puts.push(copy(
            SourcePath::new(&format!("{folder}/{free}")),
            &made.files[*file],
        ));
        *name = free;
    }
    // What is said to be missing may be there already.
    draft.materials.retain(|material| material.file.is_some());
    for letter in &mut draft.letters {
        letter.id = names.page(&letter.id, "brev");
    }
    made.letters(folder, draft, puts);
    let mut suggestion = String::new();
    let sections = writing::sections(draft, made.sentences);
    if !draft.files.is_empty() && !sections.is_empty() {
        let sentence = Sentence::new("import-suggestion").text("folder", folder.as_str());
        suggestion = format!("{}\n{sections}", made.sentences.say(&sentence));
    }
    imported.gatherings.push(ImportedGathering {
        folder: folder.clone(),
        title: draft.title.clone(),
        doubts: None,
        files: draft.files.len(),
        suggestion,
    });
}

/// Counties that the gatherings name and the site has not, and the site's own file.
fn add_records(
    drafts: &[Draft],
    groups: &[Group],
    site: &Site,
    sentences: &Sentences,
    puts: &mut Vec<Put>,
    imported: &mut Imported,
) {
    let mut made = BTreeSet::new();
    for (draft, group) in drafts.iter().zip(groups) {
        let Some(county) = draft
            .county
            .as_ref()
            .filter(|county| !county.is_known && group.exists.is_none())
        else {
            continue;
        };
        let path = SourcePath::new(&format!("content/counties/{}.md", county.id));
        if made.insert(county.id.clone()) && !path.on_disk(&site.root).exists() {
            puts.insert(
                0,
                text(path.to_string(), writing::county(county, sentences)),
            );
            imported.counties.push(path);
        }
    }
    if !site.is_there {
        puts.push(text(
            "samling.yaml".to_owned(),
            writing::site(site.language, sentences),
        ));
        imported.site_made = true;
    }
}
