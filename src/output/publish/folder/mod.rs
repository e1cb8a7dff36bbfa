//! The folder that the site is written to: its real path, and its name in messages.

pub mod cleanup;
pub mod existing;
pub mod foreign_files;

use crate::diagnostics::{Diagnostic, catalogue};
use std::path::{Component, Path, PathBuf};

/// Folders with the sources of a site: nothing may be written there.
const SOURCES: [&str; 5] = ["content", "themes", "templates", ".samling", ".git"];

/// The folder in the cache where previews are written.
pub const PREVIEWS: &str = ".samling/preview";

pub struct Folder {
    /// Without symbolic links.
    real: PathBuf,
    /// As given on the command line.
    typed: PathBuf,
}

impl Folder {
    /// Err: the folder is inside the site's sources, or contains them.
    pub fn new(typed: &Path, source_root: &Path) -> Result<Folder, Diagnostic> {
        let real = real(typed);
        let root = self::real(source_root);
        let among = SOURCES
            .iter()
            .any(|name| real.starts_with(self::real(&root.join(name))))
            && !real.starts_with(self::real(&root.join(PREVIEWS)));
        if among || root.starts_with(&real) {
            return Err(catalogue::output_among_sources(
                &typed.display().to_string(),
            ));
        }
        Ok(Folder {
            real,
            typed: typed.to_owned(),
        })
    }

    pub fn root(&self) -> &Path {
        &self.real
    }

    /// The path on disk of a file in the folder.
    pub fn at(&self, path: &str) -> PathBuf {
        self.real.join(path)
    }

    pub fn typed(&self) -> String {
        self.typed.display().to_string()
    }

    pub fn cannot_write(&self, path: &str, reason: &std::io::Error) -> Diagnostic {
        let path = if path.is_empty() {
            self.typed()
        } else {
            self.typed.join(path).display().to_string()
        };
        catalogue::cannot_write(&path, reason)
    }

    pub fn foreign(&self, example: &str) -> Diagnostic {
        catalogue::foreign_folder(&self.typed(), example)
    }
}

/// The path without symbolic links and `..`, also where its end does not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            part => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
        }
    }
    real
}
