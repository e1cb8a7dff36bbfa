//! Which files are new, which have changed, and which stand as they shall.

use super::failures::all;
use super::folder::Folder;
use super::ledger::{Ledger, Record};
use super::print::Print;
use super::stamps::{SourceStamp, Stamp, Stamps, modified};
use super::standing::{Kind, Standing};
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use crate::path::SourcePath;
use crate::render::{OutputContent, OutputFile};
use std::fs::{File, Metadata};
use std::io::Error;
use std::path::Path;

pub struct Comparison<'f> {
    pub new: Vec<&'f OutputFile>,
    /// Something else stands at the path.
    pub changed: Vec<&'f OutputFile>,
    pub unchanged: Vec<Record<'f>>,
}

impl Comparison<'_> {
    /// True when there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty()
    }
}

enum Verdict<'f> {
    New(&'f OutputFile),
    Changed(&'f OutputFile),
    Unchanged(Record<'f>),
}

/// Err: files of the site that were to be copied cannot be read.
pub fn compare<'f>(
    folder: &Folder,
    source_root: &Path,
    files: &'f [OutputFile],
    standing: &Standing,
    ledger: &Ledger,
    stamps: &Stamps,
) -> Result<Comparison<'f>, Diagnostics> {
    let files: Vec<&OutputFile> = files.iter().collect();
    let verdicts = all(&files, |file| {
        let path = file.path.as_str();
        let here = match standing.kind(path) {
            // A folder that only holds what is gone from the site.
            None | Some(Kind::Folder) => None,
            Some(kind) => Some(Here {
                kind,
                path: folder.at(path),
                print: ledger.print(path),
                stamp: stamps.get(path),
            }),
        };
        match here {
            None => Ok(Verdict::New(file)),
            Some(here) => Ok(match unchanged(file, source_root, &here)? {
                Some((print, stamp)) => Verdict::Unchanged(Record { path, print, stamp }),
                None => Verdict::Changed(file),
            }),
        }
    })?;
    let mut comparison = Comparison {
        new: Vec::new(),
        changed: Vec::new(),
        unchanged: Vec::new(),
    };
    for verdict in verdicts {
        match verdict {
            Verdict::New(file) => comparison.new.push(file),
            Verdict::Changed(file) => comparison.changed.push(file),
            Verdict::Unchanged(record) => comparison.unchanged.push(record),
        }
    }
    Ok(comparison)
}

/// What stands at a file's path, and what we noted of it.
struct Here<'a> {
    kind: Kind,
    path: std::path::PathBuf,
    print: Option<Print>,
    stamp: Option<&'a Stamp>,
}

impl Here<'_> {
    /// What the file holds, if nobody has touched it since we noted that.
    fn trusted(&self, metadata: &Metadata) -> Option<Print> {
        let print = self.print?;
        let when = self.stamp?.modified?;
        (print.size == metadata.len() && Some(when) == modified(metadata)).then_some(print)
    }
}

fn unchanged(
    file: &OutputFile,
    source_root: &Path,
    here: &Here<'_>,
) -> Result<Option<(Print, Stamp)>, Diagnostic> {
    let metadata = match here.path.symlink_metadata() {
        Ok(metadata) if here.kind == Kind::File && metadata.is_file() => metadata,
        _ => return Ok(None),
    };
    let trusted = here.trusted(&metadata);
    Ok(match &file.content {
        OutputContent::Bytes(bytes) => same_bytes(bytes, here, &metadata, trusted),
        OutputContent::Copy(source) => same_copy(source, source_root, here, &metadata, trusted)
            .map_err(|error| catalogue::unreadable(source.as_str(), &error.to_string()))?,
    })
}

fn same_bytes(
    bytes: &[u8],
    here: &Here<'_>,
    metadata: &Metadata,
    trusted: Option<Print>,
) -> Option<(Print, Stamp)> {
    if bytes.len() as u64 != metadata.len() {
        return None;
    }
    let print = Print::of_bytes(bytes);
    let same = match trusted {
        Some(trusted) => trusted == print,
        None => std::fs::read(&here.path).is_ok_and(|there| there == bytes),
    };
    let stamp = Stamp {
        modified: modified(metadata),
        source: None,
    };
    same.then_some((print, stamp))
}

/// Err: the source cannot be read.
fn same_copy(
    source: &SourcePath,
    source_root: &Path,
    here: &Here<'_>,
    metadata: &Metadata,
    trusted: Option<Print>,
) -> Result<Option<(Print, Stamp)>, Error> {
    let on_disk = source.on_disk(source_root);
    let source_metadata = std::fs::metadata(&on_disk)?;
    let stamp = Stamp {
        modified: modified(metadata),
        source: SourceStamp::of(source.as_str(), &source_metadata),
    };
    let noted = here.stamp.and_then(|stamp| stamp.source.as_ref());
    if let (Some(print), Some(_)) = (trusted, noted)
        && noted == stamp.source.as_ref()
    {
        return Ok(Some((print, stamp)));
    }
    if source_metadata.len() != metadata.len() {
        return Ok(None);
    }
    let wanted = Print::of_reader(&mut File::open(&on_disk)?)?;
    let there = match trusted {
        Some(print) => Some(print),
        None => File::open(&here.path)
            .and_then(|mut file| Print::of_reader(&mut file))
            .ok(),
    };
    Ok((there == Some(wanted)).then_some((wanted, stamp)))
}
