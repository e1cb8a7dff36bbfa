//! Compares a file of the new site with the one in the output folder: new, changed or unchanged.

use super::bookkeeping::fingerprint::Fingerprint;
use super::bookkeeping::manifest::{ManifestState, OutputRecord};
use super::bookkeeping::output_stamps::{SourceStamp, Stamp, Stamps};
use super::folder::Folder;
use super::folder::existing::{EntryType, ExistingFiles, FileStat};
use crate::base::digest::Digest;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::{OutputContent, OutputFile};
use crate::diagnostics::{Diagnostic, catalogue};
use std::fs::File;
use std::io::Error;
use std::path::{Path, PathBuf};

/// The output folder: what the last build recorded of it, and what is in it now.
pub struct PreviousOutput {
    pub folder: Folder,
    pub source_root: PathBuf,
    pub existing: ExistingFiles,
    pub manifest_state: ManifestState,
    pub stamps: Stamps,
}

/// What a file of the new site means for the output folder.
pub enum FileChange {
    New,
    /// The path is taken by a file with other content.
    Changed,
    Unchanged(OutputRecord),
}

impl PreviousOutput {
    /// The file at the path, if its size and modification time are those recorded when it was written.
    pub fn untouched(&self, path: &OutputPath) -> Option<OutputRecord> {
        let stamp = self.stamps.get(path.as_str())?;
        let stat = self.existing.stat(&self.folder, path.as_str())?;
        Some(OutputRecord {
            path: path.clone(),
            fingerprint: self.trusted(path.as_str(), stat)?,
            stamp: stamp.clone(),
        })
    }

    /// Err: the source of a copied file cannot be read.
    pub fn compare(&self, file: &OutputFile) -> Result<FileChange, Diagnostic> {
        let path = file.path.as_str();
        match self.existing.kind(path) {
            // A folder with only files that are no longer part of the site: it is removed first.
            None | Some(EntryType::Folder) => return Ok(FileChange::New),
            Some(_) => {}
        }
        let Some(stat) = self.existing.stat(&self.folder, path) else {
            return Ok(FileChange::Changed);
        };
        let trusted = self.trusted(path, stat);
        let same = match &file.content {
            OutputContent::Bytes(bytes) => self.same_bytes(path, bytes, stat, trusted),
            OutputContent::Copy(source) => self
                .same_copy(path, (source, file.expected), stat, trusted)
                .map_err(|error| catalogue::unreadable(source.as_str(), &error))?,
        };
        Ok(match same {
            Some((fingerprint, source)) => FileChange::Unchanged(OutputRecord {
                path: file.path.clone(),
                fingerprint,
                stamp: Stamp {
                    modified: stat.modified,
                    source,
                    made_of: file.made_of,
                    remarks: file.remarks.clone(),
                },
            }),
            None => FileChange::Changed,
        })
    }

    /// The recorded fingerprint of the file, if its size and modification time are unchanged since.
    fn trusted(&self, path: &str, stat: FileStat) -> Option<Fingerprint> {
        let fingerprint = self.manifest_state.fingerprint(path)?;
        let when = self.stamps.get(path)?.modified?;
        (fingerprint.size == stat.size && Some(when) == stat.modified).then_some(fingerprint)
    }

    fn same_bytes(
        &self,
        path: &str,
        bytes: &[u8],
        stat: FileStat,
        trusted: Option<Fingerprint>,
    ) -> Option<(Fingerprint, Option<SourceStamp>)> {
        if bytes.len() as u64 != stat.size {
            return None;
        }
        let fingerprint = Fingerprint::of_bytes(bytes);
        let same = match trusted {
            Some(trusted) => trusted == fingerprint,
            None => std::fs::read(self.folder.at(path)).is_ok_and(|there| there == bytes),
        };
        same.then_some((fingerprint, None))
    }

    /// Err: the source cannot be read.
    fn same_copy(
        &self,
        path: &str,
        (source, expected): (&SourcePath, Option<Digest>),
        stat: FileStat,
        trusted: Option<Fingerprint>,
    ) -> Result<Option<(Fingerprint, Option<SourceStamp>)>, Error> {
        if let Some(expected) = expected {
            let there = match trusted {
                Some(fingerprint) => Some(fingerprint),
                None => fingerprint_of(&self.folder.at(path)).ok(),
            };
            let there = there.filter(|there| there.xxh3 == expected);
            return Ok(there.map(|fingerprint| (fingerprint, None)));
        }
        let on_disk = source.on_disk(&self.source_root);
        let metadata = std::fs::metadata(&on_disk)?;
        let stamp = SourceStamp::of(source.as_str(), &metadata);
        let recorded = self
            .stamps
            .get(path)
            .and_then(|stamp| stamp.source.as_ref());
        if let (Some(fingerprint), Some(_)) = (trusted, recorded)
            && recorded == stamp.as_ref()
        {
            return Ok(Some((fingerprint, stamp)));
        }
        if metadata.len() != stat.size {
            return Ok(None);
        }
        let of_source = fingerprint_of(&on_disk)?;
        let there = match trusted {
            Some(fingerprint) => Some(fingerprint),
            None => fingerprint_of(&self.folder.at(path)).ok(),
        };
        Ok((there == Some(of_source)).then_some((of_source, stamp)))
    }
}

fn fingerprint_of(file: &Path) -> Result<Fingerprint, Error> {
    Fingerprint::of_reader(&mut File::open(file)?)
}
