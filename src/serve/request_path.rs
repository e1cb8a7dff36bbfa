//! From an address to a file of the site, and never to a file outside of it.

use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

#[derive(Debug, PartialEq, Eq)]
pub enum ResolvedPath {
    File(PathBuf),
    /// A folder, asked for without the slash at the end of its address.
    Folder,
    Nothing,
}

/// The file at `address` (a path as a browser sends it, without the query) in the site below `folder`.
pub fn place(folder: &Path, address: &str) -> ResolvedPath {
    resolved(folder, address).unwrap_or(ResolvedPath::Nothing)
}

fn resolved(folder: &Path, address: &str) -> Option<ResolvedPath> {
    let folder = folder.canonicalize().ok()?;
    let mut path = folder.clone();
    let (names, has_slash) = match address.strip_prefix('/')? {
        "" => ("", true),
        rest => match rest.strip_suffix('/') {
            Some(names) => (names, true),
            None => (rest, false),
        },
    };
    if !names.is_empty() {
        for part in names.split('/') {
            path.push(name(part)?);
        }
    }
    // The real path, with all links resolved, must be inside the folder.
    let inside = |path: &Path| {
        let path = path.canonicalize().ok()?;
        path.starts_with(&folder).then_some(path)
    };
    let path = inside(&path)?;
    if !path.is_dir() {
        return (path.is_file() && !has_slash).then_some(ResolvedPath::File(path));
    }
    let index = inside(&path.join("index.html")).filter(|index| index.is_file())?;
    Some(if has_slash {
        ResolvedPath::File(index)
    } else {
        ResolvedPath::Folder
    })
}

/// The file name for a part of an address. None: not a plain name. Names that begin with a dot are never served: `..`, and samling's own files.
fn name(part: &str) -> Option<String> {
    let name = percent_decode_str(part).decode_utf8().ok()?;
    let is_plain =
        !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
    is_plain.then(|| name.into_owned())
}

#[cfg(test)]
mod tests;
