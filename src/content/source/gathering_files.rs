//! The files of a gathering as they are on the disk, each with its checksum.
//!
//! Git gives the lines of a text other ends on Windows than on Linux. So the checksum of a text file is that of the text with `\n` at the end of
//! lines, on every system; that of any other file is of its bytes, as `sha256sum` has it. A change of line ends alone is no change.

use super::file_tree::{SiteFile, files_below};
use crate::base::checksum::Checksum;
use crate::base::path::SourcePath;
use crate::content::schema::file_role::frozen_name;
use crate::content::schema::records::FrozenFileRecord;
use rayon::prelude::*;
use std::fs::File;
use std::io::Error;
use std::path::Path;

/// The endings of text files, whose lines git may give other ends.
const TEXTS: [&str; 14] = [
    "md", "markdown", "yaml", "yml", "txt", "csv", "tsv", "vtt", "srt", "ics", "html", "htm",
    "svg", "json",
];

/// Every file in the folder of a gathering, at any depth and sorted by path, but for `frozen.yaml`. `index`: the gathering's record. `known`: the
/// checksum of a file's bytes, where they need not be read. Err: a file that cannot be read.
pub fn gathering_files(
    root: &Path,
    index: &SourcePath,
    known: impl Fn(&SourcePath) -> Option<Checksum> + Sync,
) -> Result<Vec<FrozenFileRecord>, (SourcePath, Error)> {
    let on_disk = index.on_disk(root);
    let folder = on_disk.parent().unwrap_or(root);
    let frozen = index.sibling(frozen_name());
    let mut files = files_below(root, folder);
    files.retain(|file| Some(&file.path) != frozen.as_ref());
    files
        .into_par_iter()
        .map(|file| {
            let path = &file.path;
            let below = path.as_str().strip_prefix(index.folder());
            let below = below.unwrap_or(path.as_str()).trim_start_matches('/');
            let (sha256, size) =
                checksum(root, &file, &known).map_err(|error| (path.clone(), error))?;
            Ok(FrozenFileRecord {
                path: below.to_owned(),
                sha256,
                size,
            })
        })
        .collect()
}

fn checksum(
    root: &Path,
    file: &SiteFile,
    known: impl Fn(&SourcePath) -> Option<Checksum>,
) -> Result<(Checksum, u64), Error> {
    let path = &file.path;
    if is_text(path) {
        let text = with_line_feeds(std::fs::read(path.on_disk(root))?);
        return Ok((Checksum::of_bytes(&text), text.len() as u64));
    }
    match known(path) {
        Some(known) => Ok((known, file.stamp.size)),
        None => Checksum::of_reader(File::open(path.on_disk(root))?),
    }
}

fn is_text(path: &SourcePath) -> bool {
    let ending = path.name().rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.unwrap_or_default().to_lowercase();
    TEXTS.contains(&ending.as_str())
}

/// `\n` for each `\r\n`.
fn with_line_feeds(mut text: Vec<u8>) -> Vec<u8> {
    let mut kept = 0;
    for at in 0..text.len() {
        if text[at] == b'\r' && text.get(at + 1) == Some(&b'\n') {
            continue;
        }
        text[kept] = text[at];
        kept += 1;
    }
    text.truncate(kept);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_lines() {
        let check = |text: &str, expected: &str| {
            let found = with_line_feeds(text.as_bytes().to_vec());
            assert_eq!(found, expected.as_bytes(), "{text:?}");
        };
        check("", "");
        check("a\r\nb\r\n", "a\nb\n");
        check("a\nb", "a\nb");
        check("a\r\r\nb\r", "a\r\nb\r");
    }

    #[test]
    fn what_is_text() {
        for (path, expected) in [
            ("a/index.md", true),
            ("a/Svar.CSV", true),
            ("a/program.pdf", false),
            ("a/md", false),
        ] {
            assert_eq!(is_text(&SourcePath::new(path)), expected, "{path}");
        }
    }
}
