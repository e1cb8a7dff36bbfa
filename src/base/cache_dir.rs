//! The site's cache, `.samling/`, which makes the next build quicker. Each file in it is written whole or not at all; all are safe to delete.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

const FOLDER: &str = ".samling";

/// The path in the cache of what is kept under `name`, a path relative to the cache folder.
pub fn place(root: &Path, name: &str) -> PathBuf {
    root.join(FOLDER).join(name)
}

/// The bytes kept under `name`. None: it is not there, is not a plain file, or cannot be read.
pub fn read(root: &Path, name: &str) -> Option<Vec<u8>> {
    let place = place(root, name);
    // Reading a pipe could block for ever.
    let is_file = place.metadata().is_ok_and(|metadata| metadata.is_file());
    is_file.then(|| std::fs::read(place).ok()).flatten()
}

/// A value that [`write_value`] wrote. None: missing, unreadable, or written by a version of samling with another type.
pub fn read_value<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    postcard::from_bytes(&read(root, name)?).ok()
}

pub fn write_value(root: &Path, name: &str, value: &impl Serialize) {
    write_with(root, name, |file| {
        // Streamed to the file: some values are as large as all texts together.
        postcard::to_io(value, file)
            .map(|_| ())
            .map_err(Error::other)
    });
}

/// Writes the pieces as one file. Errors are ignored: what is not in the cache is made again by the next build.
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

/// Writes a file so that a reader sees the old or the new content, never half of one. If the process is killed, at most a file
/// with a [`temporary_name`] is left behind.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace_with(path, |file| file.write_all(bytes))
}

fn replace_with(
    path: &Path,
    fill: impl FnOnce(&mut File) -> Result<(), Error>,
) -> Result<(), Error> {
    let beside = path.with_file_name(temporary_name(0));
    // Left by a killed build, or a link put there by another user.
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

/// The name of a file that is written beside the one it will replace. `number` must be unique in the process and folder.
pub fn temporary_name(number: usize) -> String {
    format!(".samling-{}-{number}.tmp", std::process::id())
}

pub fn is_temporary(name: &str) -> bool {
    name.starts_with(".samling-") && name.ends_with(".tmp")
}
