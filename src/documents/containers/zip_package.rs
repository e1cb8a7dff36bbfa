//! Zip packages of Office and OpenDocument: parts by name, relations between parts, and copies with some parts changed.
//! Every number and size has a limit.

use super::entry::COMPOUND_FILE;
use super::xml::{XmlEvent, walk};
use crate::documents::problem::{Problem, damaged};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipArchive, ZipWriter};

const MOST_PARTS: usize = 20_000;
/// The greatest size of one part, unpacked, in bytes.
const LARGEST_PART: u64 = 32 << 20;
/// The greatest size of all parts that are read, together, in bytes.
const LARGEST_PACKAGE: u64 = 256 << 20;
/// Files up to this size, in bytes, may have any compression ratio.
pub const LARGEST_UNSUSPECTED: u64 = 4 << 20;
/// A larger file whose size is more than this many times its compressed size is a zip bomb.
const MOST_COMPRESSED: u64 = 200;

/// An open package.
pub struct Package {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The bytes of all parts read so far, unpacked.
    bytes_read: u64,
}

/// A link from one part to another, or out of the package (a "relationship" in the Open Packaging Conventions).
#[derive(Clone, Debug)]
pub struct Relation {
    /// The last segment of its type: `slide`, `notesSlide`, `hyperlink`.
    pub kind: String,
    /// A part's name, or an address outside the package.
    pub target: String,
    pub is_external: bool,
}

impl Package {
    pub fn open(bytes: Vec<u8>) -> Result<Package, Problem> {
        // Office writes a document with a password as a compound file.
        if bytes.starts_with(&COMPOUND_FILE) {
            return Err(Problem::Encrypted);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(damaged("too many parts"));
        }
        Ok(Package { zip, bytes_read: 0 })
    }

    /// The part's bytes; `None`: there is no such part. Case and the kind of slash are ignored, since programs differ
    /// in both.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let name = name.trim_start_matches('/');
        let Some(index) = (self.zip.index_for_name(name)).or_else(|| self.similar_name(name))
        else {
            return Ok(None);
        };
        let file = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Problem::Encrypted,
            error => damaged(error),
        })?;
        let compressed = file.compressed_size();
        let mut bytes = Vec::new();
        file.take(LARGEST_PART + 1)
            .read_to_end(&mut bytes)
            .map_err(damaged)?;
        let size = bytes.len() as u64;
        if size > LARGEST_PART || is_bomb(size, compressed) {
            return Err(Problem::TooLarge {
                limit: LARGEST_PART,
            });
        }
        self.bytes_read += size;
        if self.bytes_read > LARGEST_PACKAGE {
            return Err(Problem::TooLarge {
                limit: LARGEST_PACKAGE,
            });
        }
        Ok(Some(bytes))
    }

    fn similar_name(&self, name: &str) -> Option<usize> {
        let lower = name.to_ascii_lowercase();
        (0..self.zip.len()).find(|index| match self.zip.name_for_index(*index) {
            Some(Ok(own)) => own.replace('\\', "/").to_ascii_lowercase() == lower,
            _ => false,
        })
    }

    /// The comments on the whole package and on its parts, and the parts' extra fields, which programs do not show.
    pub fn comments(&mut self) -> Vec<Vec<u8>> {
        let mut comments = vec![self.zip.comment().to_vec()];
        for at in 0..self.zip.len() {
            if let Ok(part) = self.zip.by_index_raw(at) {
                comments.push(part.comment().as_bytes().to_vec());
                comments.extend(part.extra_data().map(|extra| extra.to_vec()));
            }
        }
        comments.retain(|comment| !comment.is_empty());
        comments
    }

    /// The names of all parts, sorted.
    pub fn names(&self) -> Vec<String> {
        let names = self.zip.file_names().flatten();
        let mut names: Vec<String> = names.map(|name| name.to_string()).collect();
        names.sort();
        names
    }

    /// The number of parts whose names begin with `prefix`.
    pub fn count(&self, prefix: &str) -> u32 {
        let names = self.zip.file_names().flatten();
        let count = names.filter(|name| name.starts_with(prefix)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The relations of a part, by id. The name of the package itself is "".
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
                let is_external = attributes.is("TargetMode", "External");
                let target = if is_external {
                    target
                } else {
                    joined(folder, &target)
                };
                let kind = get("Type");
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.insert(
                    get("Id"),
                    Relation {
                        kind,
                        target,
                        is_external,
                    },
                );
            }
        })?;
        Ok(relations)
    }

    /// The document's main part, from which all others are reached; `usual_name` if the package names none.
    pub fn main_part(&mut self, usual_name: &str) -> Result<String, Problem> {
        let relations = self.relations("")?;
        let main = relations
            .into_values()
            .find(|relation| relation.kind == "officeDocument");
        Ok(main.map_or_else(|| usual_name.to_owned(), |relation| relation.target))
    }
}

/// Is the compression ratio so high that the file is probably a zip bomb?
pub fn is_bomb(size: u64, compressed: u64) -> bool {
    size > LARGEST_UNSUSPECTED && size / compressed.max(1) > MOST_COMPRESSED
}

/// What is done with a part in a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartChange {
    Kept,
    Replaced(Vec<u8>),
    LeftOut,
}

/// Decides what is done with a part, from its name and a function that reads it.
pub type ChangePart<'a> = &'a mut dyn FnMut(
    &str,
    &mut dyn FnMut() -> Result<Vec<u8>, Problem>,
) -> Result<PartChange, Problem>;

/// The package with some parts changed; the others are copied in compressed form. `None`: no part changes.
///
/// Parts whose names lead out of a folder are left out; of several parts with one name, only the one that programs read is kept.
pub fn rewritten(bytes: &[u8], change: ChangePart<'_>) -> Result<Option<Vec<u8>>, Problem> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > MOST_PARTS {
        return Err(damaged("too many parts"));
    }
    let mut copy = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let mut is_changed = false;
    let mut bytes_read = 0;
    for index in 0..zip.len() {
        let file = zip.by_index_raw(index).map_err(damaged)?;
        let name = (file.name().ok()).filter(|_| file.enclosed_name().is_some());
        let name = name.map(|name| name.into_owned());
        let time = file.last_modified().unwrap_or_default();
        drop(file);
        let Some(name) = name.filter(|name| zip.index_for_name(name) == Some(index)) else {
            is_changed = true;
            continue;
        };
        let mut content = || content_of(&mut zip, index, &mut bytes_read);
        match change(&name, &mut content)? {
            PartChange::LeftOut => is_changed = true,
            PartChange::Replaced(content) => {
                is_changed = true;
                // Without a fixed system the copy would depend on the machine that builds the site.
                let options = SimpleFileOptions::default()
                    .last_modified_time(time)
                    .system(System::Unix);
                copy.start_file(name, options).map_err(damaged)?;
                copy.write_all(&content).map_err(damaged)?;
            }
            PartChange::Kept => {
                let file = zip.by_index_raw(index).map_err(damaged)?;
                copy.raw_copy_file(file).map_err(damaged)?;
            }
        }
    }
    let copy = copy.finish().map_err(damaged)?;
    Ok(is_changed.then(|| copy.into_inner()))
}

/// A part, unpacked. `bytes_read`: the bytes of all parts so far.
fn content_of(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    bytes_read: &mut u64,
) -> Result<Vec<u8>, Problem> {
    let file = zip.by_index(index).map_err(damaged)?;
    let room = LARGEST_PACKAGE.saturating_sub(*bytes_read);
    let mut content = Vec::new();
    file.take(room + 1)
        .read_to_end(&mut content)
        .map_err(damaged)?;
    *bytes_read += content.len() as u64;
    if *bytes_read > LARGEST_PACKAGE {
        return Err(Problem::TooLarge {
            limit: LARGEST_PACKAGE,
        });
    }
    Ok(content)
}

/// A package of these parts, uncompressed.
pub fn stored(parts: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Problem> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        package.start_file(&**name, options).map_err(damaged)?;
        package.write_all(content).map_err(damaged)?;
    }
    Ok(package.finish().map_err(damaged)?.into_inner())
}

/// The name of the part that the relative `target` refers to from `folder`.
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
    fn targets_are_relative_to_the_parts_folder() {
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
    fn what_is_no_zip_is_damaged_and_a_password_is_reported() {
        assert!(matches!(
            Package::open(b"PK".to_vec()),
            Err(Problem::Damaged { .. })
        ));
        let locked = Package::open(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec());
        assert!(matches!(locked, Err(Problem::Encrypted)));
    }
}
