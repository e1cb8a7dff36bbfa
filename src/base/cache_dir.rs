//! The site's cache, `.samling/`: what makes the next build quicker. Whole or not there, and safe to delete.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

const FOLDER: &str = ".samling";

/// Where the cache keeps something: `name` is a path within it.
pub fn place(root: &Path, name: &str) -> PathBuf {
    root.join(FOLDER).join(name)
}

/// None: it is not there, or cannot be read.
pub fn read(root: &Path, name: &str) -> Option<Vec<u8>> {
    let place = place(root, name);
    // To read a pipe may wait for ever.
    let is_file = place.metadata().is_ok_and(|metadata| metadata.is_file());
    is_file.then(|| std::fs::read(place).ok()).flatten()
}

/// A value that [`write_value`] wrote. None, too, where it is of another shape: a cache of another version.
pub fn read_value<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    postcard::from_bytes(&read(root, name)?).ok()
}

pub fn write_value(root: &Path, name: &str, value: &impl Serialize) {
    write_with(root, name, |file| {
        // Piece by piece: some values are as large as all texts together.
        postcard::to_io(value, file)
            .map(|_| ())
            .map_err(Error::other)
    });
}

/// What cannot be written costs the next build some time, and nothing else.
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
    fill: impl FnOnce(&mut BufWriter<&mut File>) -> Result<(), Error>,
) {
    let place = place(root, name);
    let buffered = |file: &mut File| {
        let mut buffer = BufWriter::with_capacity(64 * 1024, file);
        fill(&mut buffer)?;
        buffer.flush()
    };
    if let Some(folder) = place.parent() {
        let _ = std::fs::create_dir_all(folder).and_then(|()| replace_with(&place, buffered));
    }
}

pub fn forget(root: &Path, name: &str) {
    let _ = std::fs::remove_file(place(root, name));
}

/// Writes a file so that a reader sees it old or new, never half. A kill leaves at most a file that
/// [`temporary_name`] gives a name to.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace_with(path, |file| file.write_all(bytes))
}

fn replace_with(
    path: &Path,
    fill: impl FnOnce(&mut File) -> Result<(), Error>,
) -> Result<(), Error> {
    let beside = path.with_file_name(temporary_name(0));
    // One that a killed build has left, or somebody's link.
    match std::fs::remove_file(&beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
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
