//! Zip archives → the files in them, with limits on their number, their size and their compression.

use super::entry::{LARGEST_WHOLE, MOST_FILES, PIECE, UnpackEvent, UnpackSink};
use super::zip_package::{LARGEST_UNSUSPECTED, is_bomb};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::file_name;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// The bits of a Unix mode that give the type of an entry, and their value for a regular file.
const TYPE_BITS: u32 = 0o170_000;
const REGULAR_FILE: u32 = 0o100_000;

/// Emits every regular file of an archive. A file that cannot be read is skipped; too many files or too many bytes are an error.
pub fn unzip(bytes: Vec<u8>, emit: UnpackSink<'_>) -> Result<(), Problem> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut unpacked = 0;
    for index in 0..zip.len() {
        if index >= MOST_FILES {
            return Err(damaged("too many files"));
        }
        match zip.by_index(index) {
            Ok(file) => unzip_file(file, &mut unpacked, emit)?,
            Err(error) => emit(UnpackEvent::Lost(damaged(error))),
        }
    }
    Ok(())
}

/// `unpacked`: the number of bytes of all files so far.
fn unzip_file<R: Read>(
    mut file: ZipFile<'_, R>,
    unpacked: &mut u64,
    emit: UnpackSink<'_>,
) -> Result<(), Problem> {
    let name = file_name(file.name_raw());
    // A symbolic link could lead out of the archive, and a folder has no content.
    let mode = file.unix_mode().map_or(0, |mode| mode & TYPE_BITS);
    if name.ends_with(['/', '\\']) || !matches!(mode, 0 | REGULAR_FILE) {
        return Ok(());
    }
    let compressed = file.compressed_size();
    emit(UnpackEvent::File { name });
    let mut size = 0;
    loop {
        let mut piece = Vec::new();
        let length = match (&mut file).take(PIECE as u64).read_to_end(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(length) => length as u64,
            Err(error) => {
                emit(UnpackEvent::Lost(damaged(error)));
                return Ok(());
            }
        };
        size += length;
        *unpacked += length;
        if *unpacked > LARGEST_WHOLE {
            return Err(Problem::TooLarge {
                limit: LARGEST_WHOLE,
            });
        }
        if is_bomb(size, compressed) {
            emit(UnpackEvent::Lost(Problem::TooLarge {
                limit: LARGEST_UNSUSPECTED,
            }));
            return Ok(());
        }
        emit(UnpackEvent::Bytes(piece));
    }
}
