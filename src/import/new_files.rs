//! Puts what an import has made on the disk: all of it, or nothing; never over another file.

use crate::base::path::SourcePath;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    pub path: SourcePath,
    pub content: PutContent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PutContent {
    Text(String),
    /// The same bytes as this file.
    Copy(PathBuf),
}

/// Err: one could not be written; then those that were written are gone again.
pub fn put(root: &Path, files: &[Put]) -> Result<(), (SourcePath, io::Error)> {
    for (done, file) in files.iter().enumerate() {
        if let Err(error) = put_one(root, file) {
            for file in &files[..done] {
                drop(fs::remove_file(file.path.on_disk(root)));
            }
            return Err((file.path.clone(), error));
        }
    }
    Ok(())
}

fn put_one(root: &Path, file: &Put) -> io::Result<()> {
    let path = file.path.on_disk(root);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut to = File::create_new(&path)?;
    let written = match &file.content {
        PutContent::Text(text) => to.write_all(text.as_bytes()),
        PutContent::Copy(from) => {
            File::open(from).and_then(|mut from| io::copy(&mut from, &mut to).map(drop))
        }
    };
    written.inspect_err(|_| drop(fs::remove_file(&path)))
}
