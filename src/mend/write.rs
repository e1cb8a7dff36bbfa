//! Writes certain proposals into the site's own files.

use super::{Misreading, MisreadingPlace};
use crate::base::cache_dir::replace;
use crate::base::path::SourcePath;
use std::collections::BTreeMap;
use std::fs;
use std::io::Error;
use std::path::Path;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What was written, and what could not be.
#[derive(Debug, Default)]
pub struct Written {
    pub words: usize,
    pub files: usize,
    /// The files that are as they were, and why. None: they are not as they were read.
    pub failed: Vec<(SourcePath, Option<Error>)>,
}

/// Replaces each file with certain misreadings as a whole; every other byte of it stays as it was. A file that is not as it was read
/// (changed in the meantime, or with the name of a person that is covered) is left alone.
pub fn write(root: &Path, misreadings: &[Misreading]) -> Written {
    let mut of_files: BTreeMap<&SourcePath, Vec<&Misreading>> = BTreeMap::new();
    for misreading in misreadings
        .iter()
        .filter(|misreading| misreading.is_certain)
    {
        of_files
            .entry(&misreading.file)
            .or_default()
            .push(misreading);
    }
    let mut written = Written::default();
    for (file, misreadings) in of_files {
        match write_file(&file.on_disk(root), &misreadings) {
            Ok(()) => {
                written.words += misreadings.len();
                written.files += 1;
            }
            Err(error) => written.failed.push((file.clone(), error)),
        }
    }
    written
}

/// `misreadings`: in their order in the file.
fn write_file(path: &Path, misreadings: &[&Misreading]) -> Result<(), Option<Error>> {
    // The file itself, where the path is a link to it.
    let path = path.canonicalize()?;
    let text = String::from_utf8(fs::read(&path)?).map_err(|_| None)?;
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for misreading in misreadings {
        let MisreadingPlace::InText { line, column, .. } = misreading.place else {
            continue;
        };
        let start = offset(&text, line, column).ok_or(None)?;
        let end = start + misreading.word.len();
        if start < at || text.get(start..end) != Some(misreading.word.as_str()) {
            return Err(None);
        }
        mended.push_str(&text[at..start]);
        mended.push_str(&misreading.proposal);
        at = end;
    }
    mended.push_str(&text[at..]);
    let permissions = fs::metadata(&path)?.permissions();
    replace(&path, mended.as_bytes())?;
    Ok(fs::set_permissions(&path, permissions)?)
}

/// From a line and a column, both from 1, to bytes of a file as it is on the disk, whatever its lines end with.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let start = match text.starts_with(BYTE_ORDER_MARK) {
        true => BYTE_ORDER_MARK.len(),
        false => 0,
    };
    let is_end = |(at, letter): &(usize, char)| {
        *letter == '\n' || (*letter == '\r' && !text[at + 1..].starts_with('\n'))
    };
    let ends = text.char_indices().filter(is_end).map(|(at, _)| at + 1);
    let start = std::iter::once(start).chain(ends).nth(line - 1)?;
    let (at, _) = text[start..].char_indices().nth(column - 1)?;
    Some(start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_they_do_on_any_system() {
        let check = |text: &str, line, column, expected: &str| {
            let found = offset(text, line, column).map(|at| &text[at..]);
            assert_eq!(found, Some(expected), "{text:?}");
        };
        check("\u{feff}å b\r\nc d\r\ne", 1, 3, "b\r\nc d\r\ne");
        check("\u{feff}å b\r\nc d\r\ne", 2, 3, "d\r\ne");
        check("a\rb\nc", 3, 1, "c");
        assert_eq!(offset("a", 2, 1), None);
    }
}
