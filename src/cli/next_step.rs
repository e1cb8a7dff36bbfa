//! Commands to copy: what to run next when a command cannot do what was asked.

use crate::documents::Format;
use std::path::{Path, PathBuf};

/// The path quoted for a shell, so that it is one word.
pub fn quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let is_plain = |letter: char| letter.is_alphanumeric() || "/\\.-_:~".contains(letter);
    if !shown.is_empty() && shown.chars().all(is_plain) {
        shown
    } else {
        format!("\"{shown}\"")
    }
}

/// A folder for a new site that does not exist yet: beside `documents` if they are in the working folder itself, otherwise in `root`.
pub fn new_site_folder(root: &Path, documents: &Path) -> PathBuf {
    let is_inside = match (root.canonicalize(), documents.canonicalize()) {
        (Ok(root), Ok(documents)) => root.starts_with(documents),
        _ => false,
    };
    let beside = if is_inside {
        documents.join("..")
    } else {
        root.to_owned()
    };
    let folder = if beside == Path::new("./..") {
        PathBuf::from("..")
    } else {
        beside.strip_prefix(".").unwrap_or(&beside).to_owned()
    };
    let numbered = (2..).map(|number| format!("nettsted-{number}"));
    std::iter::once("nettsted".to_owned())
        .chain(numbered)
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .unwrap_or(folder)
}

/// Does the folder contain a file of a format that can be read?
pub fn has_documents(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .any(|name| Format::of(&name, &[]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_space_is_one_word() {
        let check = |path: &str, expected| assert_eq!(quoted(Path::new(path)), expected);
        check("nytt nettsted", "\"nytt nettsted\"");
        check("../nettsted-2", "../nettsted-2");
        check("møter & annet", "\"møter & annet\"");
    }
}
