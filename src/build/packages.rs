//! Of each gathering with several files, one zip file with all that is published of them.
//!
//! A package is made beside the cache of attached files, under a name that follows from its files, and is published as a copy is: its
//! size and checksum are known before its page is composed, and it is not made again while its files are the same.

use crate::attachments::cache::ContentHash;
use crate::attachments::{Library, PublishedCopy};
use crate::bag::ZipFolder;
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::base::path::SourcePath;
use crate::content::model::{Archive, Gathering};
use crate::diagnostics::catalogue::{self, CHANGED_MEANWHILE};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::pages::Addresses;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, DirEntry, File};
use std::io::{Error, Seek};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The folder of the packages, in that of what is kept between builds.
const FOLDER: &str = "cache/packages";
/// Another number when the same files are packed in another way.
const VERSION: u32 = 1;
/// A gathering whose files take more bytes than this has no package: a package takes as much again where the site is hosted.
const LARGEST: u64 = 50_000_000;
/// A package that has been written for so long belongs to a build that was stopped.
const STOPPED: Duration = Duration::from_secs(24 * 3_600);

/// What is known of a finished package, kept beside it.
#[derive(Serialize, Deserialize)]
struct PackageFacts {
    sha256: String,
    xxh3: Digest,
    bytes: u64,
}

/// A published file of a gathering.
struct PackedFile<'l> {
    /// In the zip file, from its folder.
    name: &'l str,
    /// In the site's folder.
    source: &'l SourcePath,
    sha256: &'l str,
    /// Of the file that it was made of.
    bytes: u64,
}

/// Makes the packages that are not there yet, and adds all to the library. Diagnostics: files that cannot be read or written.
pub fn add_packages(
    root: &Path,
    archive: &Archive,
    library: &mut Library,
    diagnostics: &mut Diagnostics,
) {
    let mut used = BTreeSet::new();
    if archive.site.record.packages {
        let addresses = Addresses::new(archive);
        for gathering in &archive.gatherings {
            let files = published_files(gathering, library);
            if !needs_package(gathering, &files, &addresses) {
                continue;
            }
            match package(root, gathering.id(), &files) {
                Ok(package) => {
                    used.insert(package.source.name().to_owned());
                    library.packages.insert(gathering.id().to_owned(), package);
                }
                Err(diagnostic) => {
                    // The copy of a file may be damaged.
                    if catalogue::is_of_unreadable_file(&diagnostic) {
                        library.note_damage();
                    }
                    diagnostics.add(*diagnostic);
                }
            }
        }
    }
    remove_others(&cache_dir::place(root, FOLDER), &used);
}

/// There is more than one file, they are not too large, and none of them stands where the package would.
fn needs_package(gathering: &Gathering, files: &[PackedFile<'_>], addresses: &Addresses) -> bool {
    let place = addresses.gathering_package(gathering);
    let mut attachments = gathering.attachments.iter();
    let is_taken = attachments.any(|file| addresses.gathering_file(gathering, &file.path) == place);
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    files.len() > 1 && bytes <= LARGEST && !is_taken
}

/// In the order of names.
fn published_files<'l>(gathering: &'l Gathering, library: &'l Library) -> Vec<PackedFile<'l>> {
    let attachments = gathering.attachments.iter();
    let files = attachments.filter_map(|attachment| {
        let path = &attachment.path;
        if library.withheld(path).is_some() {
            return None;
        }
        let inside = path.as_str().strip_prefix(gathering.folder());
        let copy = library.copy(path);
        Some(PackedFile {
            name: inside.unwrap_or(path.name()).trim_start_matches('/'),
            source: copy.map_or(path, |copy| &copy.source),
            sha256: match copy {
                Some(copy) => &copy.sha256,
                None => library.sha256(path)?,
            },
            bytes: attachment.stamp.size,
        })
    });
    let mut files: Vec<_> = files.collect();
    files.sort_by_key(|file| file.name);
    files
}

fn package(
    root: &Path,
    id: &str,
    files: &[PackedFile<'_>],
) -> Result<PublishedCopy, Box<Diagnostic>> {
    let contents: Vec<_> = files.iter().map(|file| (file.name, file.sha256)).collect();
    let digest = Digest::of(&(VERSION, id, contents));
    let name = format!("{FOLDER}/{digest}");
    let place = cache_dir::place(root, &format!("{name}.zip"));
    let path = SourcePath::from_relative(place.strip_prefix(root).unwrap_or(&place));
    let path = path.ok_or_else(|| cannot_write(&place, &Error::other(name.clone())))?;
    let facts = match known(root, &name, &place) {
        Some(facts) => facts,
        None => {
            let facts = make(root, &place, id, files)?;
            cache_dir::write_value(root, &name, &facts);
            facts
        }
    };
    Ok(PublishedCopy {
        source: path,
        sha256: facts.sha256,
        xxh3: facts.xxh3,
        bytes: facts.bytes,
    })
}

fn cannot_write(place: &Path, error: &Error) -> Box<Diagnostic> {
    Box::new(catalogue::cannot_write(&place.display().to_string(), error))
}

/// A package that is there already. Its bytes are looked at when it is published.
fn known(root: &Path, name: &str, place: &Path) -> Option<PackageFacts> {
    let facts: PackageFacts = cache_dir::read_value(root, name)?;
    let file = cache_dir::opened_file(place)?;
    (file.metadata().ok()?.len() == facts.bytes).then_some(facts)
}

/// Writes the zip file beside its place, and moves it there.
fn make(
    root: &Path,
    place: &Path,
    id: &str,
    files: &[PackedFile<'_>],
) -> Result<PackageFacts, Box<Diagnostic>> {
    let beside = place.with_extension(format!("{}.new", std::process::id()));
    let begun = place.parent().map_or(Ok(()), cache_dir::make_folder);
    let begun = begun.and_then(|()| cache_dir::remove(&beside));
    begun.map_err(|error| cannot_write(place, &error))?;
    let made = write(root, &beside, id, files).and_then(|facts| {
        let moved = cache_dir::remove(place).and_then(|()| fs::rename(&beside, place));
        moved.map_err(|error| cannot_write(place, &error))?;
        Ok(facts)
    });
    if made.is_err() {
        let _ = cache_dir::remove(&beside);
    }
    made
}

/// Writes the zip file, a piece of one file at a time. A file that is not what was looked into goes into none.
fn write(
    root: &Path,
    beside: &Path,
    id: &str,
    files: &[PackedFile<'_>],
) -> Result<PackageFacts, Box<Diagnostic>> {
    let cannot_write = |error: Error| cannot_write(beside, &error);
    let mut options = File::options();
    let zip = options.read(true).write(true).create_new(true).open(beside);
    let mut zip = ZipFolder::new(zip.map_err(cannot_write)?, id, None);
    for file in files {
        let unreadable =
            |error: Error| Box::new(catalogue::unreadable(file.source.as_str(), &error));
        let content = File::open(file.source.on_disk(root)).map_err(unreadable)?;
        let size = content.metadata().map_err(unreadable)?.len();
        let (sha256, _) = zip.add(file.name, size, content).map_err(cannot_write)?;
        if sha256 != file.sha256 {
            return Err(unreadable(Error::other(CHANGED_MEANWHILE)));
        }
    }
    let mut zip = zip.finish().map_err(cannot_write)?;
    zip.rewind().map_err(cannot_write)?;
    let (content, xxh3) = ContentHash::with_digest(&mut zip).map_err(cannot_write)?;
    Ok(PackageFacts {
        sha256: content.sha256().to_owned(),
        xxh3,
        bytes: zip.metadata().map_err(cannot_write)?.len(),
    })
}

/// Forgets all packages: one of them may be damaged.
pub fn forget_packages(root: &Path) {
    cache_dir::forget(root, FOLDER);
}

/// Removes packages that are not used any more, at once: a file in them may have been withdrawn. So is what a build that was stopped has
/// left, but not what another is writing.
fn remove_others(folder: &Path, used: &BTreeSet<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_of = |name: &OsStr| used.contains(&*name.to_string_lossy());
        let is_used = path.with_extension("zip").file_name().is_some_and(is_of);
        let is_being_written = path.extension().is_some_and(|ending| ending == "new")
            && age(&entry).is_none_or(|age| age < STOPPED);
        if !is_used && !is_being_written {
            let _ = cache_dir::remove(&path);
        }
    }
}

fn age(entry: &DirEntry) -> Option<Duration> {
    let modified = entry.metadata().and_then(|metadata| metadata.modified());
    SystemTime::now().duration_since(modified.ok()?).ok()
}
