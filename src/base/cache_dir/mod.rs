//! The site's cache, `.samling/`: makes the next build quicker. It may be deleted at any time.
//!
//! Every file ends with a [`seal`]; a file whose seal is invalid counts as missing.

mod seal;

use seal::{SealedWriter, opened};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{File, Metadata};
use std::io::{BufWriter, Error, ErrorKind, IntoInnerError, Read, Write};
use std::path::{Path, PathBuf};

const FOLDER: &str = ".samling";

/// The path on disk of a file in the cache. `name`: its path relative to the cache.
pub fn place(root: &Path, name: &str) -> PathBuf {
    root.join(FOLDER).join(name)
}

/// The content of a file that [`write()`] wrote. None: it is missing, cannot be read, or has no valid seal.
pub fn read(root: &Path, name: &str) -> Option<Vec<u8>> {
    read_sealed(&place(root, name), name)
}

/// The content of a file with the bytes from [`sealed`]. None: it is missing, or has no valid seal for this name.
pub fn read_sealed(file: &Path, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    opened_file(file)?.read_to_end(&mut bytes).ok()?;
    opened(name, bytes)
}

/// The bytes with their seal.
pub fn sealed(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut writer = SealedWriter::new(name, Vec::with_capacity(bytes.len() + 16));
    writer.write_all(bytes)?;
    writer.finish()
}

/// Opens a file for reading. None: there is no regular file. (Opening a pipe could block forever.)
pub fn opened_file(path: &Path) -> Option<File> {
    let is_file = path.metadata().is_ok_and(|metadata| metadata.is_file());
    is_file.then(|| File::open(path).ok()).flatten()
}

/// A value that [`write_value`] wrote. None: it is missing, or was written by another version with another type.
pub fn read_value<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    postcard::from_bytes(&read(root, name)?).ok()
}

/// The first part of a pair that [`write_value`] wrote.
pub fn read_first<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    let bytes = read(root, name)?;
    Some(postcard::take_from_bytes(&bytes).ok()?.0)
}

pub fn write_value(root: &Path, name: &str, value: &impl Serialize) {
    write_with(root, name, |file| {
        // Piece by piece: some values are as large as all texts together.
        postcard::to_io(value, file)
            .map(|_| ())
            .map_err(Error::other)
    });
}

/// Errors are ignored: without the file the next build is only slower.
pub fn write<'p>(root: &Path, name: &str, pieces: impl Iterator<Item = &'p [u8]>) {
    write_with(root, name, |file| {
        for piece in pieces {
            file.write_all(piece)?;
        }
        Ok(())
    });
}

fn write_with(
    root: &Path,
    name: &str,
    fill: impl FnOnce(&mut BufWriter<SealedWriter<&mut File>>) -> Result<(), Error>,
) {
    let place = place(root, name);
    // Not synced: a file that a power cut damages has no valid seal.
    let sealed = |file: &mut File| {
        let mut buffer = BufWriter::with_capacity(64 * 1024, SealedWriter::new(name, file));
        fill(&mut buffer)?;
        let sealed = buffer.into_inner().map_err(IntoInnerError::into_error)?;
        sealed.finish().map(|_| ())
    };
    if let Some(folder) = place.parent() {
        let _ = make_folder(folder).and_then(|()| {
            remove_unless(&place, Metadata::is_file)?;
            replace_with(&place, sealed)
        });
    }
}

/// An empty file of the cache, to be locked.
pub fn lock_file(path: &Path) -> Result<File, Error> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    remove_unless(path, Metadata::is_file)?;
    File::options().create(true).append(true).open(path)
}

/// Creates a folder of the cache. Files in its place are removed.
pub fn make_folder(folder: &Path) -> Result<(), Error> {
    if folder.is_dir() {
        return Ok(());
    }
    let around: Vec<&Path> = folder.ancestors().collect();
    let cache = around.iter().position(|around| around.ends_with(FOLDER));
    for within in around[..cache.map_or(0, |cache| cache + 1)].iter().rev() {
        remove_unless(within, Metadata::is_dir)?;
    }
    std::fs::create_dir_all(folder)
}

/// Removes whatever is at the path, unless `is_expected` accepts it. Symbolic links are followed for that.
fn remove_unless(path: &Path, is_expected: impl Fn(&Metadata) -> bool) -> Result<(), Error> {
    match path.metadata() {
        Ok(metadata) if is_expected(&metadata) => Ok(()),
        // Missing: another process may be about to create it.
        Err(_) if !path.is_symlink() => Ok(()),
        _ => remove(path),
    }
}

/// Removes a file, or a folder with everything in it, if it exists.
pub fn remove(path: &Path) -> Result<(), Error> {
    let removed = match path.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => std::fs::remove_dir_all(path),
        Ok(_) => std::fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

pub fn forget(root: &Path, name: &str) {
    let _ = remove(&place(root, name));
}

/// Replaces a file atomically. If the process is killed, at most a file with a [`temporary_name`] is left.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace_with(path, |file| file.write_all(bytes))
}

fn replace_with(
    path: &Path,
    fill: impl FnOnce(&mut File) -> Result<(), Error>,
) -> Result<(), Error> {
    let beside = path.with_file_name(temporary_name(0));
    // Left by a build that was killed, or a symbolic link.
    remove(&beside)?;
    let written = File::create_new(&beside)
        .and_then(|mut file| fill(&mut file))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

/// The name of a file that is being written beside the one it will replace. No two of one process have one number
/// in one folder.
pub fn temporary_name(number: usize) -> String {
    format!(".samling-{}-{number}.tmp", std::process::id())
}

pub fn is_temporary(name: &str) -> bool {
    name.starts_with(".samling-") && name.ends_with(".tmp")
}
