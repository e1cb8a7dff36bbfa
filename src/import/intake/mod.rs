//! The files to import: a path → files with their checksums. Folders are walked; reader processes unpack archives and e-mails.

mod unpacked;
mod walk;

use crate::attachments::cache::ContentHash;
use crate::base::path::{SourcePath, without_copy_mark};
use crate::content::source::Attachment;
use crate::documents::containers::entry::Packed;
use crate::documents::worker::{Limits, Workers};
use crate::documents::{Format, Problem, public_calendar};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file to import.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The path known to the editor: `arkiv.zip/brev/program.pdf`.
    pub name: String,
    /// The path of its bytes now.
    pub path: PathBuf,
    /// The file as it was found, if `path` is a copy without personal data: the copy does not tell that people met online.
    pub original: Option<PathBuf>,
    pub bytes: u64,
    pub sha256: String,
    /// None: there is no reader for the format, and the file is kept as it is.
    pub kind: Option<Format>,
    /// The folder that it was in, or the e-mail that it was attached to.
    pub came_with: String,
    /// Whether it begins with fields, as records do.
    pub begins_with_fields: bool,
}

impl Incoming {
    /// The name from which the site's own name is made. A Markdown text that begins with fields would be taken for a record, so it becomes a .txt.
    pub fn name_in_site(&self) -> Cow<'_, str> {
        let stem = self.name.rsplit_once('.').and_then(|(stem, ending)| {
            let is_markdown = matches!(ending.to_lowercase().as_str(), "md" | "markdown");
            is_markdown.then_some(stem)
        });
        match stem.filter(|_| self.begins_with_fields) {
            Some(stem) => Cow::Owned(format!("{stem}-md.txt")),
            None => Cow::Borrowed(&self.name),
        }
    }
}

/// The files that were found, and those that were not taken.
#[derive(Debug, Default)]
pub struct Intake {
    pub files: Vec<Incoming>,
    /// Files that could not be unpacked, with the reason.
    pub unreadable: Vec<(String, Problem)>,
    /// Links and devices.
    pub skipped: Vec<String>,
    /// Files with the same bytes as another one: the name, and that of the file that is taken.
    pub copies: Vec<(String, String)>,
    /// Files without any content, which are not taken.
    pub empty: Vec<String>,
}

/// The greatest depth of archives within archives that are unpacked.
const DEEPEST: usize = 3;
/// The greatest number of files that are taken.
const MOST_FILES: usize = 20_000;
/// How many bytes at the beginning of a file are used to recognise its format.
const FORMAT_BYTES: u64 = 1024;
/// The largest calendar that is cleaned, in bytes.
const LARGEST_CALENDAR: u64 = 32 << 20;
const UNPACK_TIME: Duration = Duration::from_secs(120);

/// A file that has not been examined yet.
struct WaitingFile {
    name: String,
    path: PathBuf,
    came_with: String,
    /// The number of archives and e-mails around it.
    depth: usize,
}

/// All files of a folder, or one file. `scratch`: the folder for unpacked files, created when needed.
pub fn intake(path: &Path, scratch: &Path, program: &Path) -> io::Result<Intake> {
    let mut intake = Intake::default();
    let mut waiting = files_at(path, &mut intake.skipped)?;
    // A stack: the last one is taken first, so that the files of an archive come in the archive's place.
    waiting.reverse();
    let workers = Workers {
        limits: Limits {
            time: UNPACK_TIME,
            ..Limits::default()
        },
        count: 1,
        ..Workers::new(program)
    };
    let mut checksums: BTreeMap<String, usize> = BTreeMap::new();
    let mut unpacked = 0;
    while let Some(file) = waiting.pop() {
        if intake.files.len() >= MOST_FILES {
            break;
        }
        let start = start_of(&file.path)?;
        if start.is_empty() {
            intake.empty.push(file.name);
            continue;
        }
        let packed = Packed::of(&file.name, &start).filter(|_| file.depth < DEEPEST);
        if let Some(packed) = packed {
            let folder = scratch.join(unpacked.to_string());
            unpacked += 1;
            let inside = unpacked::unpacked(
                &file.path,
                &file.name,
                packed,
                &folder,
                &workers,
                &mut intake.unreadable,
            )?;
            let inside = inside.into_iter().rev();
            waiting.extend(inside.map(|(name, path)| unpacked_file(&file, packed, &name, path)));
        }
        let file = match packed {
            // An archive is only a container; an e-mail is a document, too.
            Some(Packed::Zip) => continue,
            Some(_) => WaitingFile {
                came_with: file.name.clone(),
                ..file
            },
            None => file,
        };
        let incoming = without_invited(incoming(file, &start)?, scratch, unpacked)?;
        unpacked += 1;
        intake.add(incoming, &mut checksums);
    }
    Ok(intake)
}

/// The first bytes of a file.
fn start_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    File::open(path)?
        .take(FORMAT_BYTES)
        .read_to_end(&mut start)?;
    Ok(start)
}

impl Intake {
    /// Adds a file. Of two with the same bytes, the one whose name is not that of a copy is taken. `checksums`: those of the files, each
    /// with the file's index.
    fn add(&mut self, other: Incoming, checksums: &mut BTreeMap<String, usize>) {
        let Some(at) = checksums.get(&other.sha256) else {
            checksums.insert(other.sha256.clone(), self.files.len());
            return self.files.push(other);
        };
        let known = &mut self.files[*at];
        let is_better = names_a_copy(&known.name) && !names_a_copy(&other.name);
        let left_out = match is_better {
            true => std::mem::replace(known, other),
            false => other,
        };
        self.copies.push((left_out.name, known.name.clone()));
    }
}

/// "Program - Kopi.docx", "Kopi av Program.docx", "Program (2).docx"
fn names_a_copy(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    without_copy_mark(stem).is_some()
}

fn files_at(path: &Path, skipped: &mut Vec<String>) -> io::Result<Vec<WaitingFile>> {
    if path.is_dir() {
        let files = walk::files(path, skipped)?.into_iter();
        return Ok(files
            .map(|(name, path)| WaitingFile {
                came_with: folder_of(&name),
                name,
                path,
                depth: 0,
            })
            .collect());
    }
    let name = path.file_name().map_or_else(
        || "fil".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    Ok(vec![WaitingFile {
        name,
        path: path.to_owned(),
        came_with: String::new(),
        depth: 0,
    }])
}

/// A file from `container`. Files of an e-mail belong together; those of an archive belong together if they are in one folder.
fn unpacked_file(
    container: &WaitingFile,
    packed: Packed,
    name: &str,
    path: PathBuf,
) -> WaitingFile {
    let name = format!("{}/{name}", container.name);
    let came_with = if packed == Packed::Zip {
        folder_of(&name)
    } else {
        container.name.clone()
    };
    WaitingFile {
        name,
        path,
        came_with,
        depth: container.depth + 1,
    }
}

fn folder_of(name: &str) -> String {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.to_owned()
}

/// `start`: the first bytes of the file.
fn incoming(file: WaitingFile, start: &[u8]) -> io::Result<Incoming> {
    let mut content = File::open(&file.path)?;
    Ok(Incoming {
        bytes: content.metadata()?.len(),
        kind: Format::of(&file.name, start),
        sha256: ContentHash::of(&mut content)?.sha256().to_owned(),
        name: file.name,
        path: file.path,
        original: None,
        came_with: file.came_with,
        begins_with_fields: is_front_matter(start),
    })
}

fn is_front_matter(start: &[u8]) -> bool {
    start
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(start)
        .starts_with(b"---")
}

/// A calendar is taken without the invited persons and without access to the meeting, since neither may get into the site's folder. `number`: that
/// of the copy among the files in `scratch`.
fn without_invited(incoming: Incoming, scratch: &Path, number: usize) -> io::Result<Incoming> {
    let is_calendar = incoming.kind == Some(Format::Calendar) && incoming.bytes <= LARGEST_CALENDAR;
    if !is_calendar {
        return Ok(incoming);
    }
    let Ok(Some(copy)) = public_calendar(&fs::read(&incoming.path)?) else {
        return Ok(incoming);
    };
    fs::create_dir_all(scratch)?;
    let path = scratch.join(format!("calendar-{number}"));
    fs::write(&path, &copy)?;
    Ok(Incoming {
        bytes: copy.len() as u64,
        sha256: ContentHash::of(&mut copy.as_slice())?.sha256().to_owned(),
        original: Some(incoming.path),
        path,
        ..incoming
    })
}

/// The SHA-256 and path of each file of the site that has the size of one of `files`.
pub fn same_size_checksums<'k>(
    root: &Path,
    attachments: impl IntoIterator<Item = &'k Attachment>,
    files: &[Incoming],
) -> io::Result<Vec<(String, SourcePath)>> {
    let sizes: BTreeSet<u64> = files.iter().map(|file| file.bytes).collect();
    let mut known = Vec::new();
    for attachment in attachments {
        if sizes.contains(&attachment.stamp.size) {
            let mut file = File::open(attachment.path.on_disk(root))?;
            known.push((
                ContentHash::of(&mut file)?.sha256().to_owned(),
                attachment.path.clone(),
            ));
        }
    }
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::names_a_copy;

    #[test]
    fn names_of_copies() {
        for name in [
            "a/Program - Kopi.docx",
            "Program – kopi.docx",
            "Kopi av Program.docx",
            "Program (2).docx",
            "Program - Copy (3).docx",
        ] {
            assert!(names_a_copy(name), "{name}");
        }
        for name in [
            "Program.docx",
            "Program endelig.docx",
            "Kopiering (ny).docx",
        ] {
            assert!(!names_a_copy(name), "{name}");
        }
    }
}
