//! What we wrote in the folder: the manifest of the last whole build, and the journal of one under way.
//!
//! Both are replaced whole. The manifest says nothing of when a file was written, so that the same site gives
//! the same folder to the byte; that is kept apart, in [`super::output_stamps`].

use super::fingerprint::Print;
use crate::base::cache_dir::replace;
use crate::base::path::OutputPath;
use crate::diagnostics::Diagnostic;
use crate::output::publish::folder::Folder;
use crate::output::publish::planned_paths::PlannedPaths;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind};

pub const MANIFEST: &str = ".samling-manifest.json";
pub const JOURNAL: &str = ".samling-journal.json";

const VERSION: u32 = 1;

/// One file as it now stands in the folder.
#[derive(Debug)]
pub struct OutputRecord {
    pub path: OutputPath,
    pub print: Print,
    pub stamp: super::output_stamps::Stamp,
}

pub struct Ledger {
    /// None: no build has ever been completed here.
    manifest: Option<BTreeMap<String, Print>>,
    /// Some: the last build did not come to its end. What it and the build before it may have written.
    journal: Option<BTreeSet<String>>,
}

#[derive(Serialize, Deserialize)]
struct Journal {
    version: u32,
    paths: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Manifest {
    version: u32,
    files: BTreeMap<String, Print>,
}

impl Ledger {
    /// Err: the manifest is not one that we can read, so that we do not know whose the files are.
    pub fn read(folder: &Folder) -> Result<Ledger, Diagnostic> {
        let manifest = match note(folder, MANIFEST)? {
            None => None,
            Some(text) => match serde_json::from_slice::<Manifest>(&text) {
                Ok(manifest) if manifest.version == VERSION => Some(manifest.files),
                _ => return Err(folder.foreign(MANIFEST)),
            },
        };
        let journal = note(folder, JOURNAL)?.map(|text| {
            serde_json::from_slice::<Journal>(&text)
                .map_or_else(|_| BTreeSet::new(), |journal| journal.paths)
        });
        Ok(Ledger { manifest, journal })
    }

    pub fn is_ours(&self) -> bool {
        self.manifest.is_some() || self.journal.is_some()
    }

    /// True after a build that was killed: then only the contents of a file tell what it is.
    pub fn is_unfinished(&self) -> bool {
        self.journal.is_some()
    }

    /// Whether we have written (or had begun to write) the file.
    pub fn knows(&self, path: &str) -> bool {
        self.print(path).is_some()
            || (self.journal.as_ref()).is_some_and(|paths| paths.contains(path))
    }

    pub fn print(&self, path: &str) -> Option<Print> {
        self.manifest.as_ref()?.get(path).copied()
    }

    /// Every path that we may have written.
    pub fn paths(&self) -> BTreeSet<&str> {
        let manifest = self.manifest.iter().flat_map(BTreeMap::keys);
        let journal = self.journal.iter().flatten();
        manifest.chain(journal).map(String::as_str).collect()
    }

    /// Every file of the last build, if that came to its end.
    pub fn finished(&self) -> Option<&BTreeMap<String, Print>> {
        self.manifest.as_ref().filter(|_| self.journal.is_none())
    }

    /// Every file of the last build, when that came to its end with just these files, and whichever below the folder
    /// `beside`.
    pub fn files_beside(
        &self,
        beside: Option<&str>,
        paths: &FxHashSet<OutputPath>,
    ) -> Option<Vec<OutputPath>> {
        let files = self.finished()?;
        let is_beside = |path: &str| beside.is_some_and(|folder| path.starts_with(folder));
        let mut others = files.keys().filter(|path| !is_beside(path));
        let same = others.clone().count() == paths.len()
            && others.all(|path| paths.contains(path.as_str()));
        same.then(|| files.keys().map(|path| OutputPath::file(path)).collect())
    }

    /// Whether the notes already say this.
    pub fn is_complete(&self, records: &[OutputRecord]) -> bool {
        let Some(manifest) = self.manifest.as_ref().filter(|_| self.journal.is_none()) else {
            return false;
        };
        manifest.len() == records.len()
            && records
                .iter()
                .all(|record| manifest.get(record.path.as_str()) == Some(&record.print))
    }

    /// Notes what may be written from now on, before the first of it is.
    pub fn begin(&self, folder: &Folder, wanted: &PlannedPaths) -> Result<(), Diagnostic> {
        std::fs::create_dir_all(folder.root()).map_err(|error| folder.cannot_write("", &error))?;
        let wanted = wanted.paths.iter().map(OutputPath::as_str);
        self.note_beginning(folder, self.paths().into_iter().chain(wanted))
    }

    /// The same for a few files of those that stand there.
    pub fn begin_some<'p>(
        &self,
        folder: &Folder,
        paths: impl Iterator<Item = &'p OutputPath>,
    ) -> Result<(), Diagnostic> {
        self.note_beginning(folder, paths.map(OutputPath::as_str))
    }

    fn note_beginning<'p>(
        &self,
        folder: &Folder,
        paths: impl Iterator<Item = &'p str>,
    ) -> Result<(), Diagnostic> {
        let journal = Journal {
            version: VERSION,
            paths: paths.map(str::to_owned).collect(),
        };
        let text = serde_json::to_vec(&journal)
            .map_err(|error| folder.cannot_write(JOURNAL, &error.into()))?;
        write_note(folder, JOURNAL, &text)
    }

    /// After everything that was begun has been undone.
    pub fn forget_the_beginning(&self, folder: &Folder) {
        // Where it cannot be taken away, it only makes the next build read more.
        if self.journal.is_none() {
            let _ = end(folder);
        }
    }
}

/// The manifest of a folder that now holds just these files, in the order of their paths.
pub fn complete<'p>(
    folder: &Folder,
    files: impl Iterator<Item = (&'p str, &'p Print)>,
) -> Result<(), Diagnostic> {
    let mut text = format!("{{\"version\":{VERSION},\"files\":{{\n");
    for (number, (path, print)) in files.enumerate() {
        // One file on a line, for those who keep the output in git.
        text.push_str(if number == 0 { "" } else { ",\n" });
        let written =
            serde_json::to_string(path).and_then(|path| Ok((path, serde_json::to_string(print)?)));
        let (path, print) =
            written.map_err(|error| folder.cannot_write(MANIFEST, &error.into()))?;
        text.push_str(&path);
        text.push(':');
        text.push_str(&print);
    }
    text.push_str("\n}}\n");
    write_note(folder, MANIFEST, text.as_bytes())
}

/// Takes the journal away: the build has come to its end.
pub fn end(folder: &Folder) -> Result<(), Diagnostic> {
    match std::fs::remove_file(folder.at(JOURNAL)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(folder.cannot_write(JOURNAL, &error))
        }
        _ => Ok(()),
    }
}

fn note(folder: &Folder, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
    let metadata = folder.at(name).metadata();
    if metadata.is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        // To read a pipe may wait for ever.
        let error = Error::from(ErrorKind::InvalidInput);
        return Err(folder.cannot_write(name, &error));
    }
    match std::fs::read(folder.at(name)) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            Err(folder.cannot_write("", &error))
        }
        Err(error) => Err(folder.cannot_write(name, &error)),
    }
}

fn write_note(folder: &Folder, name: &str, text: &[u8]) -> Result<(), Diagnostic> {
    // Number 0 is the notes' own; the site's files count from 1.
    replace(&folder.at(name), text).map_err(|error| folder.cannot_write(name, &error))
}
