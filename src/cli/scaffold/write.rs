//! Writes new files to disk: all of them, or none.

use super::ScaffoldFile;
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use std::fs;
use std::io::{Error, ErrorKind, Write};
use std::path::Path;

/// Err: a file exists already, or cannot be written. Files written before the error are removed again.
pub fn write(root: &Path, files: &[ScaffoldFile]) -> Result<(), Diagnostics> {
    let taken = files.iter().filter(|file| {
        let path = file.path.on_disk(root);
        path.symlink_metadata().is_ok()
    });
    let taken: Diagnostics = taken
        .map(|file| catalogue::exists_already(file.path.as_str()))
        .collect();
    if !taken.is_empty() {
        return Err(taken);
    }
    for (written, file) in files.iter().enumerate() {
        if let Err(error) = write_new(root, file) {
            for file in &files[..written] {
                let _ = fs::remove_file(file.path.on_disk(root));
            }
            return Err(Diagnostics::from_iter([mistake(file, &error)]));
        }
    }
    Ok(())
}

fn write_new(root: &Path, file: &ScaffoldFile) -> Result<(), Error> {
    let path = file.path.on_disk(root);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut output = fs::File::create_new(&path)?;
    output.write_all(&file.content).inspect_err(|_| {
        let _ = fs::remove_file(&path);
    })
}

fn mistake(file: &ScaffoldFile, error: &Error) -> Diagnostic {
    let path = file.path.as_str();
    match error.kind() {
        ErrorKind::AlreadyExists => catalogue::exists_already(path),
        _ => catalogue::cannot_write(path, error),
    }
}
