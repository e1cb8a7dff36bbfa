//! Which files samling has written into the folder: the manifest of the last completed build, and the journal of a build in
//! progress.
//!
//! Both are replaced atomically. The manifest holds no modification times, so that the same site always gives the same bytes; the
//! times are stored in the cache, by [`super::output_stamps`].

use super::fingerprint::Fingerprint;
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

/// A file in the output folder.
#[derive(Debug)]
pub struct OutputRecord {
    pub path: OutputPath,
    pub fingerprint: Fingerprint,
    pub stamp: super::output_stamps::Stamp,
}

/// The manifest and the journal as the last build left them.
pub struct ManifestState {
    /// Fingerprints by path. None: no build has been completed in this folder.
    manifest: Option<BTreeMap<String, Fingerprint>>,
    /// Some: the last build was interrupted. Every path that it or an earlier build may have written.
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
    files: BTreeMap<String, Fingerprint>,
}

impl ManifestState {
    /// Err: the manifest cannot be parsed, so it is unknown which files are ours.
    pub fn read(folder: &Folder) -> Result<ManifestState, Diagnostic> {
        let manifest = match read_json(folder, MANIFEST)? {
            None => None,
            Some(text) => match serde_json::from_slice::<Manifest>(&text) {
                Ok(manifest) if manifest.version == VERSION => Some(manifest.files),
                _ => return Err(folder.foreign(MANIFEST)),
            },
        };
        let journal = read_json(folder, JOURNAL)?.map(|text| {
            serde_json::from_slice::<Journal>(&text)
                .map_or_else(|_| BTreeSet::new(), |journal| journal.paths)
        });
        Ok(ManifestState { manifest, journal })
    }

    pub fn is_ours(&self) -> bool {
        self.manifest.is_some() || self.journal.is_some()
    }

    /// Whether the last build was interrupted: a file's content must then be read to know what it is.
    pub fn has_journal(&self) -> bool {
        self.journal.is_some()
    }

    /// Whether a build wrote the file, or may have begun to.
    pub fn knows(&self, path: &str) -> bool {
        self.fingerprint(path).is_some()
            || (self.journal.as_ref()).is_some_and(|paths| paths.contains(path))
    }

    pub fn fingerprint(&self, path: &str) -> Option<Fingerprint> {
        self.manifest.as_ref()?.get(path).copied()
    }

    /// Every path that a build may have written.
    pub fn paths(&self) -> BTreeSet<&str> {
        let manifest = self.manifest.iter().flat_map(BTreeMap::keys);
        let journal = self.journal.iter().flatten();
        manifest.chain(journal).map(String::as_str).collect()
    }

    /// The manifest, if the last build was completed.
    pub fn finished(&self) -> Option<&BTreeMap<String, Fingerprint>> {
        self.manifest.as_ref().filter(|_| self.journal.is_none())
    }

    /// Every file in the manifest, if the last build was completed and its files are exactly `paths`, not counting files in the
    /// folder `beside`.
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

    /// Whether the last build was completed and the manifest lists exactly these files.
    pub fn is_complete(&self, records: &[OutputRecord]) -> bool {
        let Some(manifest) = self.manifest.as_ref().filter(|_| self.journal.is_none()) else {
            return false;
        };
        manifest.len() == records.len()
            && records
                .iter()
                .all(|record| manifest.get(record.path.as_str()) == Some(&record.fingerprint))
    }

    /// Records every path that may be written. Must be called before the first file is.
    pub fn write_journal(&self, folder: &Folder, planned: &PlannedPaths) -> Result<(), Diagnostic> {
        std::fs::create_dir_all(folder.root()).map_err(|error| folder.cannot_write("", &error))?;
        let planned = planned.paths.iter().map(OutputPath::as_str);
        self.write_journal_of(folder, self.paths().into_iter().chain(planned))
    }

    /// The same for a build that replaces only some of the existing files.
    pub fn write_partial_journal<'p>(
        &self,
        folder: &Folder,
        paths: impl Iterator<Item = &'p OutputPath>,
    ) -> Result<(), Diagnostic> {
        self.write_journal_of(folder, paths.map(OutputPath::as_str))
    }

    fn write_journal_of<'p>(
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
        write_json(folder, JOURNAL, &text)
    }

    /// Removes the journal of this build, after everything that it wrote has been removed. The journal of an earlier build stays.
    pub fn discard_journal(&self, folder: &Folder) {
        // If it cannot be removed, the next build only has to read more.
        if self.journal.is_none() {
            let _ = remove_journal(folder);
        }
    }
}

/// Writes the manifest. `files`: all files in the folder, sorted by path.
pub fn write_manifest<'p>(
    folder: &Folder,
    files: impl Iterator<Item = (&'p str, &'p Fingerprint)>,
) -> Result<(), Diagnostic> {
    let mut text = format!("{{\"version\":{VERSION},\"files\":{{\n");
    for (number, (path, fingerprint)) in files.enumerate() {
        // One file a line, for readable diffs where the output is in git.
        text.push_str(if number == 0 { "" } else { ",\n" });
        let written = serde_json::to_string(path)
            .and_then(|path| Ok((path, serde_json::to_string(fingerprint)?)));
        let (path, fingerprint) =
            written.map_err(|error| folder.cannot_write(MANIFEST, &error.into()))?;
        text.push_str(&path);
        text.push(':');
        text.push_str(&fingerprint);
    }
    text.push_str("\n}}\n");
    write_json(folder, MANIFEST, text.as_bytes())
}

/// Marks the build as completed.
pub fn remove_journal(folder: &Folder) -> Result<(), Diagnostic> {
    match std::fs::remove_file(folder.at(JOURNAL)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(folder.cannot_write(JOURNAL, &error))
        }
        _ => Ok(()),
    }
}

/// The bytes of the manifest or the journal. None: there is no such file.
fn read_json(folder: &Folder, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
    let metadata = folder.at(name).metadata();
    if metadata.is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        // Reading a pipe could block forever.
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

fn write_json(folder: &Folder, name: &str, text: &[u8]) -> Result<(), Diagnostic> {
    // The temporary file gets number 0; those of the site count from 1.
    replace(&folder.at(name), text).map_err(|error| folder.cannot_write(name, &error))
}
