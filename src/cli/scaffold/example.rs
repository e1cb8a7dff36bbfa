//! The example site: all of it is invented, and one gathering is upcoming.
//!
//! The decks and papers that are attached to it are made by `tests/example/make.py`.

use super::{ScaffoldFile, editor_files, write};
use crate::base::date::Date;
use crate::base::path::SourcePath;
use crate::diagnostics::{Diagnostics, Sentences, catalogue};
use include_dir::{Dir, include_dir};
use std::io::ErrorKind;
use std::path::Path;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/scaffold/example");

/// The day of the upcoming gathering and its registration deadline, as written in the example's files.
const DAY: &str = "2099-09-16";
const DEADLINE: &str = "2099-09-02";
const YEAR: &str = "2099";

/// Files that may be in a folder that becomes a site.
const HARMLESS: [&str; 2] = [".git", ".DS_Store"];

/// The example's files, by path. The upcoming gathering is a Wednesday three months after `today`.
pub fn example(today: Date) -> Vec<ScaffoldFile> {
    let day = days(today, 90, |date| date.tomorrow().ok());
    let to_wednesday = (9 - day.weekday().to_monday_zero_offset()) % 7;
    let day = days(day, to_wednesday as usize, |date| date.tomorrow().ok());
    let deadline = days(day, 14, |date| date.yesterday().ok());
    let dated = |text: &str| {
        text.replace(DAY, &day.to_string())
            .replace(DEADLINE, &deadline.to_string())
            .replace(YEAR, &format!("{:04}", day.year()))
    };
    let mut files = Vec::new();
    collect(&FILES, &mut |path, content| {
        // A deck or a paper is not text, and has no date of the upcoming gathering.
        let text = std::str::from_utf8(content).ok();
        let file = ScaffoldFile {
            path: SourcePath::new(&dated(path)),
            content: text.map_or_else(|| content.to_vec(), |text| dated(text).into_bytes()),
        };
        files.push(file.with_schema_line());
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Writes the example site, and what an editor needs, to a folder that is empty or does not exist. The sentences are those of the
/// schemas.
pub fn init(
    folder: &Path,
    today: Date,
    sentences: &Sentences,
) -> Result<Vec<ScaffoldFile>, Diagnostics> {
    let shown = folder.display().to_string();
    let refused = |mistake| Err(Diagnostics::from_iter([mistake]));
    match std::fs::read_dir(folder) {
        Ok(entries) => {
            let mut names = entries.flatten().map(|entry| entry.file_name());
            if names.any(|name| !HARMLESS.iter().any(|harmless| name == *harmless)) {
                return refused(catalogue::exists_already(&shown));
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return refused(catalogue::exists_already(&shown));
        }
        Err(error) => return refused(catalogue::cannot_write(&shown, &error)),
    }
    let mut files = example(today);
    files.extend(editor_files(sentences));
    write(folder, &files)?;
    Ok(files)
}

fn days(from: Date, count: usize, next: impl Fn(&Date) -> Option<Date>) -> Date {
    std::iter::successors(Some(from), next)
        .take(count + 1)
        .last()
        .unwrap_or(from)
}

fn collect(folder: &Dir<'static>, found: &mut impl FnMut(&str, &[u8])) {
    for file in folder.files() {
        // All names are UTF-8; a test counts the files.
        if let Some(path) = file.path().to_str() {
            found(&path.replace('\\', "/"), file.contents());
        }
    }
    for inner in folder.dirs() {
        collect(inner, found);
    }
}
