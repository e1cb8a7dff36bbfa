//! The files of a bag, in a folder or a zip file.

use super::DECLARATION;
use super::verify::NotVerified;
use crate::base::text::composed;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Error, ErrorKind, Read};
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// The greatest size of a list of checksums, in bytes: that of some millions of files.
const LARGEST_LIST: u64 = 1 << 30;

/// A bag that is being read. Paths are those in the bag, with composed letters and `/` on every system.
pub struct BagReader {
    /// By path: how the folder or the zip file names it.
    names: BTreeMap<String, String>,
    place: Place,
}

enum Place {
    Folder(PathBuf),
    Zip(ZipArchive<BufReader<File>>),
}

impl BagReader {
    /// Opens a folder or a zip file that holds a bag, itself or in a folder of its own.
    pub fn open(path: &Path) -> Result<BagReader, NotVerified> {
        let is_folder = path.metadata().map_err(NotVerified::Unreadable)?.is_dir();
        let (names, place) = match is_folder {
            true => {
                let mut names = Vec::new();
                list(path, "", &mut names).map_err(NotVerified::Unreadable)?;
                (names, Place::Folder(path.to_owned()))
            }
            false => {
                let file = File::open(path).map_err(NotVerified::Unreadable)?;
                let zip = ZipArchive::new(BufReader::new(file));
                let zip = zip.map_err(|error| NotVerified::NoZip(error.to_string()))?;
                (names_of(&zip), Place::Zip(zip))
            }
        };
        let top = top_folder(&names).ok_or(NotVerified::NoBag)?.to_owned();
        let is_zip = matches!(place, Place::Zip(_));
        Ok(BagReader {
            names: by_path(names, &top, is_zip),
            place,
        })
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    pub fn contains(&self, path: &str) -> bool {
        self.names.contains_key(path)
    }

    /// Hands the content of a file over to `read`. Err: there is no such file, or it cannot be read.
    pub fn with_file<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&mut dyn Read) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let name = self.names.get(path).ok_or(ErrorKind::NotFound)?;
        match &mut self.place {
            Place::Folder(folder) => {
                let path = folder.join(name);
                // Opening a pipe could block forever, and a link may lead out of the bag.
                if !path.symlink_metadata()?.is_file() {
                    return Err(ErrorKind::InvalidInput.into());
                }
                read(&mut File::open(path)?)
            }
            Place::Zip(zip) => read(&mut zip.by_name(name)?),
        }
    }

    /// The text of a file, without a byte order mark. None: there is no such file, or it is no text.
    pub fn text(&mut self, path: &str) -> Option<String> {
        let mut text = String::new();
        let read = self.with_file(path, |file| {
            file.take(LARGEST_LIST).read_to_string(&mut text)
        });
        read.ok()?;
        match text.strip_prefix('\u{feff}') {
            Some(rest) => Some(rest.to_owned()),
            None => Some(text),
        }
    }
}

/// Every file below a folder, by its path from there.
fn list(folder: &Path, above: &str, names: &mut Vec<String>) -> Result<(), Error> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true => list(&entry.path(), &format!("{name}/"), names)?,
            false => names.push(name),
        }
    }
    Ok(())
}

/// The names by the paths in the bag, in composed letters. Some programs write `\` between folders in a zip file.
///
/// A name outside the bag's folder stays as it is, and one whose path another name has is told apart: no list has them, so they are
/// found as added.
fn by_path(mut names: Vec<String>, top: &str, is_zip: bool) -> BTreeMap<String, String> {
    let path_of = |name: &str| {
        let path = name.strip_prefix(top).unwrap_or(name);
        match is_zip {
            true => composed(&path.replace('\\', "/")).into_owned(),
            false => composed(path).into_owned(),
        }
    };
    // The name that is its path comes before others that would have it.
    names.sort_by_key(|name| !name.ends_with(&path_of(name)));
    let mut paths = BTreeMap::new();
    for name in names {
        let path = path_of(&name);
        match paths.contains_key(&path) {
            true => paths.insert(format!("{name} (2)"), name),
            false => paths.insert(path, name),
        };
    }
    paths
}

/// The files in a zip file, without folders.
fn names_of(zip: &ZipArchive<BufReader<File>>) -> Vec<String> {
    let names = zip.file_names().flatten().map(|name| name.to_string());
    names.filter(|name| !name.ends_with('/')).collect()
}

/// The folder of the bag's declaration, with a slash at its end, or nothing: the top itself before a folder there.
fn top_folder(names: &[String]) -> Option<&str> {
    let folders = names
        .iter()
        .filter_map(|name| name.strip_suffix(DECLARATION));
    let folders =
        folders.filter(|folder| folder.is_empty() || folder.find('/') == Some(folder.len() - 1));
    folders.min_by_key(|folder| folder.len())
}
