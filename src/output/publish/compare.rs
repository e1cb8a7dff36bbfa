//! Whether a file is new, has changed, or stands as it shall.

use super::bookkeeping::fingerprint::Print;
use super::bookkeeping::manifest::{Ledger, OutputRecord};
use super::bookkeeping::output_stamps::{SourceStamp, Stamp, Stamps};
use super::folder::Folder;
use super::folder::existing::{EntryType, ExistingFiles, Look};
use crate::base::digest::Digest;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::{OutputContent, OutputFile};
use crate::diagnostics::{Diagnostic, catalogue};
use std::fs::File;
use std::io::Error;
use std::path::{Path, PathBuf};

/// The folder as the last build left it, and as it is.
pub struct Before {
    pub folder: Folder,
    pub source_root: PathBuf,
    pub standing: ExistingFiles,
    pub ledger: Ledger,
    pub stamps: Stamps,
}

pub enum Verdict {
    New,
    /// Something else stands at the path.
    Changed,
    Unchanged(OutputRecord),
}

impl Before {
    /// The file at the path, if nobody has touched it since it was made of just this.
    pub fn kept(&self, path: &OutputPath, made_of: Digest) -> Option<OutputRecord> {
        let stamp = self.stamps.get(path.as_str())?;
        (stamp.made_of == Some(made_of)).then(|| self.untouched(path))?
    }

    /// The file at the path, if nobody has touched it since it was written.
    pub fn untouched(&self, path: &OutputPath) -> Option<OutputRecord> {
        let stamp = self.stamps.get(path.as_str())?;
        let look = self.standing.look(&self.folder, path.as_str())?;
        Some(OutputRecord {
            path: path.clone(),
            print: self.trusted(path.as_str(), look)?,
            stamp: stamp.clone(),
        })
    }

    /// Err: the file that was to be copied cannot be read.
    pub fn compare(&self, file: &OutputFile) -> Result<Verdict, Diagnostic> {
        let path = file.path.as_str();
        match self.standing.kind(path) {
            // A folder that only holds what is gone from the site.
            None | Some(EntryType::Folder) => return Ok(Verdict::New),
            Some(_) => {}
        }
        let Some(look) = self.standing.look(&self.folder, path) else {
            return Ok(Verdict::Changed);
        };
        let trusted = self.trusted(path, look);
        let same = match &file.content {
            OutputContent::Bytes(bytes) => self.same_bytes(path, bytes, look, trusted),
            OutputContent::Copy(source) => self
                .same_copy(path, (source, file.expected), look, trusted)
                .map_err(|error| catalogue::unreadable(source.as_str(), &error))?,
        };
        Ok(match same {
            Some((print, source)) => Verdict::Unchanged(OutputRecord {
                path: file.path.clone(),
                print,
                stamp: Stamp {
                    modified: look.modified,
                    source,
                    made_of: file.made_of,
                    remarks: file.remarks.clone(),
                },
            }),
            None => Verdict::Changed,
        })
    }

    /// What the file holds, if nobody has touched it since we noted that.
    fn trusted(&self, path: &str, look: Look) -> Option<Print> {
        let print = self.ledger.print(path)?;
        let when = self.stamps.get(path)?.modified?;
        (print.size == look.size && Some(when) == look.modified).then_some(print)
    }

    fn same_bytes(
        &self,
        path: &str,
        bytes: &[u8],
        look: Look,
        trusted: Option<Print>,
    ) -> Option<(Print, Option<SourceStamp>)> {
        if bytes.len() as u64 != look.size {
            return None;
        }
        let print = Print::of_bytes(bytes);
        let same = match trusted {
            Some(trusted) => trusted == print,
            None => std::fs::read(self.folder.at(path)).is_ok_and(|there| there == bytes),
        };
        same.then_some((print, None))
    }

    /// Err: the source cannot be read.
    fn same_copy(
        &self,
        path: &str,
        (source, expected): (&SourcePath, Option<Digest>),
        look: Look,
        trusted: Option<Print>,
    ) -> Result<Option<(Print, Option<SourceStamp>)>, Error> {
        if let Some(expected) = expected {
            let there = match trusted {
                Some(print) => Some(print),
                None => print_of(&self.folder.at(path)).ok(),
            };
            let there = there.filter(|there| there.xxh3 == expected);
            return Ok(there.map(|print| (print, None)));
        }
        let on_disk = source.on_disk(&self.source_root);
        let metadata = std::fs::metadata(&on_disk)?;
        let stamp = SourceStamp::of(source.as_str(), &metadata);
        let noted = self
            .stamps
            .get(path)
            .and_then(|stamp| stamp.source.as_ref());
        if let (Some(print), Some(_)) = (trusted, noted)
            && noted == stamp.as_ref()
        {
            return Ok(Some((print, stamp)));
        }
        if metadata.len() != look.size {
            return Ok(None);
        }
        let wanted = print_of(&on_disk)?;
        let there = match trusted {
            Some(print) => Some(print),
            None => print_of(&self.folder.at(path)).ok(),
        };
        Ok((there == Some(wanted)).then_some((wanted, stamp)))
    }
}

fn print_of(file: &Path) -> Result<Print, Error> {
    Print::of_reader(&mut File::open(file)?)
}
