//! What is brought in: a path → files with their checksums. Folders are walked, archives and e-mails are unpacked in reader processes.

mod unpacked;
mod walk;

use crate::attachments::cache::ContentHash;
use crate::documents::containers::entry::Packed;
use crate::documents::worker::{COMMAND, Limits, Workers};
use crate::documents::{Format, Problem};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file that is brought in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// As the editor knows it: `arkiv.zip/brev/program.pdf`.
    pub name: String,
    /// Where its bytes are now.
    pub path: PathBuf,
    pub bytes: u64,
    pub sha256: String,
    /// `None`: a format that is kept, not read.
    pub kind: Option<Format>,
    /// What came together: the folder it lay in, the e-mail it came with.
    pub came_with: String,
}

/// What was found, and what was not taken.
#[derive(Debug, Default)]
pub struct Intake {
    pub files: Vec<Incoming>,
    /// Files that could not be had, and why.
    pub unreadable: Vec<(String, Problem)>,
    /// Links and other things that are no files.
    pub skipped: Vec<String>,
    /// Files that were found twice.
    pub duplicates: usize,
}

/// Archives within archives within archives are left as they are.
const DEEPEST: usize = 3;
/// All files together.
const MOST_FILES: usize = 20_000;

/// Takes in `path`: a folder, or one file. `scratch`: where unpacked files are put down meanwhile; made when it is needed.
pub fn intake(path: &Path, scratch: &Path, program: &Path) -> io::Result<Intake> {
    let mut intake = Intake::default();
    let mut waiting: Vec<(String, PathBuf, String, usize)> = Vec::new();
    if path.is_dir() {
        for (name, path) in walk::files(path, &mut intake.skipped)? {
            let came_with = name
                .rsplit_once('/')
                .map_or("", |(folder, _)| folder)
                .to_owned();
            waiting.push((name, path, came_with, 0));
        }
    } else {
        let name = path.file_name().map_or_else(
            || "fil".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        waiting.push((name, path.to_owned(), String::new(), 0));
    }
    // From the end, so that what is unpacked comes right after what it was in.
    waiting.reverse();
    let workers = Workers {
        program: program.to_owned(),
        arguments: vec![COMMAND.to_owned()],
        limits: Limits {
            time: Duration::from_secs(120),
            ..Limits::default()
        },
        count: 1,
    };
    let mut seen = BTreeSet::new();
    let mut unpacked = 0;
    while let Some((name, path, came_with, depth)) = waiting.pop() {
        if intake.files.len() >= MOST_FILES {
            break;
        }
        let mut file = File::open(&path)?;
        let mut start = Vec::new();
        (&mut file).take(1024).read_to_end(&mut start)?;
        let packed = Packed::of(&name, &start).filter(|_| depth < DEEPEST);
        if let Some(packed) = packed {
            let folder = scratch.join(unpacked.to_string());
            unpacked += 1;
            let inside = unpacked::unpacked(
                &path,
                &name,
                packed,
                &folder,
                &workers,
                &mut intake.unreadable,
            )?;
            let is_mail = packed != Packed::Zip;
            for (inner, path) in inside.into_iter().rev() {
                let inner = format!("{name}/{inner}");
                // What came with an e-mail belongs together; in an archive the folders tell.
                let came_with = if is_mail {
                    name.clone()
                } else {
                    inner
                        .rsplit_once('/')
                        .map_or("", |(folder, _)| folder)
                        .to_owned()
                };
                waiting.push((inner, path, came_with, depth + 1));
            }
            if !is_mail {
                continue;
            }
        }
        let came_with = if packed.is_some() {
            name.clone()
        } else {
            came_with
        };
        let incoming = incoming(name, path, came_with, &start)?;
        if seen.insert(incoming.sha256.clone()) {
            intake.files.push(incoming);
        } else {
            intake.duplicates += 1;
        }
    }
    Ok(intake)
}

fn incoming(name: String, path: PathBuf, came_with: String, start: &[u8]) -> io::Result<Incoming> {
    let mut file = File::open(&path)?;
    let bytes = file.metadata()?.len();
    Ok(Incoming {
        kind: Format::of(&name, start),
        sha256: ContentHash::of(&mut file)?.sha256().to_owned(),
        name,
        path,
        bytes,
        came_with,
    })
}

/// The checksums of the site's own files that are as large as one of these.
pub fn known<'k>(
    root: &Path,
    attachments: impl IntoIterator<Item = &'k crate::content::source::Attachment>,
    files: &[Incoming],
) -> io::Result<Vec<(String, crate::base::path::SourcePath)>> {
    let sizes: BTreeSet<u64> = files.iter().map(|file| file.bytes).collect();
    let mut known = Vec::new();
    for attachment in attachments {
        if sizes.contains(&attachment.look.size) {
            let mut file = fs::File::open(attachment.path.on_disk(root))?;
            known.push((
                ContentHash::of(&mut file)?.sha256().to_owned(),
                attachment.path.clone(),
            ));
        }
    }
    Ok(known)
}
