//! Writes new files: all of them or none, and never over another file.

use crate::base::path::SourcePath;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub path: SourcePath,
    pub content: NewFileContent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewFileContent {
    Text(String),
    /// The bytes of this file.
    Copy(PathBuf),
}

/// Err: the file that could not be written. Files written before it are removed again.
pub fn write_new_files(root: &Path, files: &[NewFile]) -> Result<(), (SourcePath, io::Error)> {
    for (written, file) in files.iter().enumerate() {
        if let Err(error) = write_new_file(root, file) {
            for file in &files[..written] {
                drop(fs::remove_file(file.path.on_disk(root)));
            }
            return Err((file.path.clone(), error));
        }
    }
    Ok(())
}

fn write_new_file(root: &Path, file: &NewFile) -> io::Result<()> {
    let path = file.path.on_disk(root);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut output = File::create_new(&path)?;
    let result = match &file.content {
        NewFileContent::Text(text) => output.write_all(text.as_bytes()),
        NewFileContent::Copy(original) => File::open(original)
            .and_then(|mut original| io::copy(&mut original, &mut output).map(drop)),
    };
    result.inspect_err(|_| drop(fs::remove_file(&path)))
}
