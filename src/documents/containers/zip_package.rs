//! Zip files with parts in them, as Office and OpenDocument write them, with a bound on everything.

use super::entry::{LARGEST_WHOLE, MOST_FILES, PIECE, TellPiece, UnpackEvent};
use super::xml::{XmlEvent, walk};
use crate::documents::problem::{Problem, damaged};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipArchive, ZipWriter};

const MOST_PARTS: usize = 20_000;
/// One part, unpacked.
const LARGEST_PART: u64 = 32 << 20;
/// All parts that are read, together.
const LARGEST_PACKAGE: u64 = 256 << 20;
/// A part this large may not be packed more than [`MOST_PACKED`] times.
const SUSPECT: u64 = 4 << 20;
const MOST_PACKED: u64 = 200;

pub struct Package {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    read: u64,
}

/// What a part points to.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The last word of its type: `slide`, `notesSlide`, `hyperlink`.
    pub kind: String,
    /// A part's name, or an address outside.
    pub target: String,
}

impl Package {
    pub fn open(bytes: Vec<u8>) -> Result<Package, Problem> {
        // Office writes a locked document as a compound file.
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Err(Problem::Encrypted);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(damaged("too many parts"));
        }
        Ok(Package { zip, read: 0 })
    }

    /// The part's bytes. `None` when there is no such part; names may differ in case and slashes.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let name = name.trim_start_matches('/');
        let Some(index) = self.zip.index_for_name(name).or_else(|| self.search(name)) else {
            return Ok(None);
        };
        let file = self.zip.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(why) if why.contains("assword") => {
                Problem::Encrypted
            }
            error => damaged(error),
        })?;
        let packed = file.compressed_size().max(1);
        let mut bytes = Vec::new();
        file.take(LARGEST_PART + 1)
            .read_to_end(&mut bytes)
            .map_err(damaged)?;
        let size = bytes.len() as u64;
        if size > LARGEST_PART || (size > SUSPECT && size / packed > MOST_PACKED) {
            return Err(Problem::TooLarge {
                limit: LARGEST_PART,
            });
        }
        self.read += size;
        if self.read > LARGEST_PACKAGE {
            return Err(Problem::TooLarge {
                limit: LARGEST_PACKAGE,
            });
        }
        Ok(Some(bytes))
    }

    fn search(&self, name: &str) -> Option<usize> {
        let wanted = name.to_ascii_lowercase();
        (0..self.zip.len()).find(|index| {
            let name = self.zip.name_for_index(*index);
            name.is_some_and(|name| {
                name.is_ok_and(|name| name.replace('\\', "/").to_ascii_lowercase() == wanted)
            })
        })
    }

    /// Are there parts whose names begin so? How many?
    pub fn count(&self, prefix: &str) -> u32 {
        let names = self.zip.file_names().flatten();
        let count = names.filter(|name| name.starts_with(prefix)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// What a part points to, by id. The package itself is the part "".
    pub fn relations(&mut self, part: &str) -> Result<BTreeMap<String, Relation>, Problem> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relations = BTreeMap::new();
        let Some(xml) = self.part(&format!("{folder}/_rels/{name}.rels"))? else {
            return Ok(relations);
        };
        walk(&xml, |node| {
            if let XmlEvent::Open("Relationship", attributes) = node {
                let get = |name| attributes.get(name).unwrap_or_default();
                let target = get("Target");
                let target = if attributes.is("TargetMode", "External") {
                    target
                } else {
                    joined(folder, &target)
                };
                let kind = get("Type");
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.insert(get("Id"), Relation { kind, target });
            }
        })?;
        Ok(relations)
    }

    /// The part that everything hangs on.
    pub fn main_part(&mut self, otherwise: &str) -> Result<String, Problem> {
        let relations = self.relations("")?;
        let main = relations
            .into_values()
            .find(|relation| relation.kind == "officeDocument");
        Ok(main.map_or_else(|| otherwise.to_owned(), |relation| relation.target))
    }
}

/// Every file of an archive, with a bound on their number, their size, and how much they have been pressed together.
pub fn unpack(bytes: Vec<u8>, tell: TellPiece<'_>) -> Result<(), Problem> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut whole = 0;
    for index in 0..zip.len() {
        if index >= MOST_FILES {
            return Err(damaged("too many files"));
        }
        let mut file = match zip.by_index(index) {
            Ok(file) => file,
            Err(error) => {
                tell(UnpackEvent::Lost(damaged(error)));
                continue;
            }
        };
        let name = file.name().map_err(damaged)?.into_owned();
        // A link would lead somewhere else; a folder is only a name.
        let is_plain = file
            .unix_mode()
            .is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000));
        if name.ends_with(['/', '\\']) || !is_plain {
            continue;
        }
        let packed = file.compressed_size().max(1);
        tell(UnpackEvent::File { name });
        let mut size = 0;
        loop {
            let mut piece = Vec::new();
            match (&mut file).take(PIECE as u64).read_to_end(&mut piece) {
                Ok(0) => break,
                Ok(length) => {
                    size += length as u64;
                    whole += length as u64;
                }
                Err(error) => {
                    tell(UnpackEvent::Lost(damaged(error)));
                    break;
                }
            }
            if whole > LARGEST_WHOLE {
                return Err(Problem::TooLarge {
                    limit: LARGEST_WHOLE,
                });
            }
            if size > SUSPECT && size / packed > MOST_PACKED {
                tell(UnpackEvent::Lost(Problem::TooLarge { limit: SUSPECT }));
                break;
            }
            tell(UnpackEvent::Bytes(piece));
        }
    }
    Ok(())
}

/// The package with some of its parts changed, the others as they are packed. `change` is given each part's name and a way to read it,
/// and gives its new content, if it has one. `None`: no part has.
///
/// Names that lead out of a folder are left out, and of parts of the same name all but the one that is read.
pub fn rewritten(
    bytes: &[u8],
    mut change: impl FnMut(
        &str,
        &mut dyn FnMut() -> Result<Vec<u8>, Problem>,
    ) -> Result<Option<Vec<u8>>, Problem>,
) -> Result<Option<Vec<u8>>, Problem> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > MOST_PARTS {
        return Err(damaged("too many parts"));
    }
    let mut copy = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut is_changed = false;
    let mut read = 0;
    for index in 0..zip.len() {
        let file = zip.by_index_raw(index).map_err(damaged)?;
        let (Ok(name), true) = (file.name(), file.enclosed_name().is_some()) else {
            is_changed = true;
            continue;
        };
        let name = name.into_owned();
        let time = file.last_modified().unwrap_or_default();
        drop(file);
        if zip.index_for_name(&name) != Some(index) {
            is_changed = true;
            continue;
        }
        let mut content = || {
            let file = zip.by_index(index).map_err(damaged)?;
            let mut content = Vec::new();
            let mut file = file.take(LARGEST_PACKAGE - read.min(LARGEST_PACKAGE) + 1);
            file.read_to_end(&mut content).map_err(damaged)?;
            read += content.len() as u64;
            if read > LARGEST_PACKAGE {
                return Err(Problem::TooLarge {
                    limit: LARGEST_PACKAGE,
                });
            }
            Ok(content)
        };
        match change(&name, &mut content)? {
            Some(content) => {
                is_changed = true;
                // One copy, wherever the site is built.
                let options = SimpleFileOptions::default()
                    .last_modified_time(time)
                    .system(System::Unix);
                copy.start_file(name, options).map_err(damaged)?;
                copy.write_all(&content).map_err(damaged)?;
            }
            None => {
                let file = zip.by_index_raw(index).map_err(damaged)?;
                copy.raw_copy_file(file).map_err(damaged)?;
            }
        }
    }
    let copy = copy.finish().map_err(damaged)?;
    Ok(is_changed.then(|| copy.into_inner()))
}

/// A package of these parts, as they are.
pub fn stored(parts: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Problem> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        package.start_file(&**name, options).map_err(damaged)?;
        package.write_all(content).map_err(damaged)?;
    }
    Ok(package.finish().map_err(damaged)?.into_inner())
}

fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_the_parts_folder() {
        assert_eq!(
            joined("ppt/slides", "../media/bilde.png"),
            "ppt/media/bilde.png"
        );
        assert_eq!(
            joined("ppt", "/ppt/slides/slide1.xml"),
            "ppt/slides/slide1.xml"
        );
        assert_eq!(joined("", "../../word/document.xml"), "word/document.xml");
    }

    #[test]
    fn what_is_no_zip_is_damaged_and_what_is_locked_is_locked() {
        assert!(matches!(
            Package::open(b"PK".to_vec()),
            Err(Problem::Damaged { .. })
        ));
        let locked = Package::open(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec());
        assert!(matches!(locked, Err(Problem::Encrypted)));
    }
}
