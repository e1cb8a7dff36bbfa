//! Reads files as text, and copes with what Word, Outlook and Notepad put into them.

use super::front_matter::{FrontMatterError, front_matter};
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use crate::content::schema::file_role::FileRole;
use crate::content::schema::kinds::{PersonKind, RecordKind};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::catalogue::{self, NotText};
use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;
use std::fs::File;
use std::io::{Error, Read};
use std::path::Path;
use std::sync::Arc;

const BYTE_ORDER_MARK: char = '\u{feff}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// Extra capacity in bytes, so that reading to the end of a file of known size does not reallocate.
const ROOM: usize = 64;

/// Why a file could not be read as text.
#[derive(Debug)]
pub struct UnreadText {
    pub mistake: Diagnostic,
    /// The text, if it is in the encoding of old Windows programs.
    pub likely: Option<Arc<str>>,
}

impl From<Diagnostic> for UnreadText {
    fn from(mistake: Diagnostic) -> UnreadText {
        UnreadText {
            mistake,
            likely: None,
        }
    }
}

/// The text of a file, in which the names of persons who have asked not to be named are replaced, except in `people.yaml` and the
/// theme. Positions in records refer to this text. `size`: of the file, in bytes. Err(None): a file of the theme that is not
/// text, such as an image.
pub fn text_of(
    root: &Path,
    path: &SourcePath,
    role: &FileRole,
    size: u64,
    withdrawn: &WithdrawnNames,
) -> Result<Arc<str>, Option<Box<UnreadText>>> {
    let keeps_names = match role {
        FileRole::Records { kind, .. } => *kind == PersonKind::ROW,
        role => *role == FileRole::Theme,
    };
    let without_names = |text: Arc<str>| match withdrawn.replaced(&text) {
        _ if keeps_names => text,
        Cow::Borrowed(_) => text,
        Cow::Owned(replaced) => replaced.into(),
    };
    let text = raw_text_of(root, path, role, size);
    text.map(without_names).map_err(|unread| {
        let mut unread = unread?;
        unread.likely = unread.likely.map(without_names);
        Some(unread)
    })
}

/// The text of a file, with all names.
pub fn raw_text_of(
    root: &Path,
    path: &SourcePath,
    role: &FileRole,
    size: u64,
) -> Result<Arc<str>, Option<Box<UnreadText>>> {
    let bytes = bytes_of(&path.on_disk(root), size).map_err(|error| {
        let mistake = catalogue::unreadable(path.as_str(), &error);
        Some(Box::new(UnreadText::from(mistake)))
    })?;
    let text = match text_from_bytes(path, &bytes) {
        Ok(text) => text,
        Err(_) if *role == FileRole::Theme => return Err(None),
        Err(mistake) => {
            let likely = likely_text(&bytes).map(|text| plain_text(path, text));
            return Err(Some(Box::new(UnreadText { mistake, likely })));
        }
    };
    Ok(match *role {
        FileRole::Theme => text.into(),
        _ => plain_text(path, text),
    })
}

/// The text without the no-break spaces that YAML does not understand.
fn plain_text(path: &SourcePath, text: Cow<'_, str>) -> Arc<str> {
    if !text.contains(NO_BREAK_SPACE) {
        return text.into();
    }
    match path.name().ends_with(".md") {
        true => with_plain_front_matter(&text).into(),
        false => with_plain_spaces(&text).into(),
    }
}

/// A text in Windows-1252, with lines ended by `\n`. None: it has signs that no such text has.
fn likely_text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if bytes.contains(&0) {
        return None;
    }
    let text = WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes)?;
    let is_text = |letter: char| !letter.is_control() || letter.is_whitespace();
    let is_text = text.chars().all(is_text);
    is_text.then(|| match text.contains('\r') {
        true => Cow::Owned(with_plain_line_ends(&text)),
        false => text,
    })
}

fn with_plain_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// How much of a file is searched for fields at its beginning, in bytes.
const BEGINNING: u64 = 65_536;

/// Whether the file begins with the fields of a record, in any encoding.
pub fn begins_with_fields(root: &Path, path: &SourcePath) -> bool {
    let mut bytes = Vec::new();
    let file = File::open(path.on_disk(root));
    let read = file.and_then(|file| file.take(BEGINNING).read_to_end(&mut bytes));
    if read.is_err() {
        return false;
    }
    // The marks and zeros of UTF-8 and UTF-16 among Latin letters.
    bytes.retain(|byte| !matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xff | 0xfe));
    let text = String::from_utf8_lossy(&bytes).replace('\r', "\n");
    let fields = match front_matter(&text) {
        Ok(parts) => &text[parts.yaml],
        Err(FrontMatterError::Unclosed) => &text,
        Err(FrontMatterError::Missing) => return false,
    };
    let is_field = |line: &str| {
        let (key, _) = line.split_once(':').unwrap_or_default();
        !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    };
    fields.lines().any(is_field)
}

/// As `std::fs::read`, but without another system call for the size, which is known.
fn bytes_of(path: &Path, size: u64) -> Result<Vec<u8>, Error> {
    let size = usize::try_from(size).map_err(Error::other)?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size.saturating_add(ROOM))?;
    // `File::read_to_end` would ask for the size; `Take` does not.
    File::open(path)?.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// UTF-8, without a byte order mark, lines ended by `\n`.
///
/// Err: the file is not UTF-8. The diagnostic gives the position, and what the file probably is.
fn text_from_bytes<'b>(file: &SourcePath, bytes: &'b [u8]) -> Result<Cow<'b, str>, Diagnostic> {
    let text = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let line = 1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            return Err(catalogue::not_text(
                file,
                if utf16 {
                    NotText::Utf16
                } else if bytes.contains(&0) {
                    NotText::Binary
                } else {
                    NotText::OtherCoding { line }
                },
            ));
        }
    };
    if text.contains('\0') {
        let zeros = text.bytes().filter(|byte| *byte == 0).count();
        // Latin letters in UTF-16: every other byte is zero.
        let utf16 = zeros * 5 >= text.len() * 2;
        return Err(catalogue::not_text(
            file,
            if utf16 {
                NotText::Utf16
            } else {
                NotText::Binary
            },
        ));
    }
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    Ok(match text.contains('\r') {
        true => Cow::Owned(with_plain_line_ends(text)),
        false => Cow::Borrowed(text),
    })
}

/// Mends the white space of the front matter only: the text below it is the writer's own.
fn with_plain_front_matter(text: &str) -> Cow<'_, str> {
    match front_matter(text) {
        Ok(parts) => Cow::Owned(format!(
            "{}{}{}",
            &text[..parts.yaml.start],
            with_plain_spaces(&text[parts.yaml.clone()]),
            &text[parts.yaml.end..]
        )),
        Err(_) => Cow::Borrowed(text),
    }
}

/// No-break spaces where YAML wants plain ones: in indentation, after a dash, around a colon.
///
/// Word puts them there, and they have no width. Lines and columns stay the same, counted in characters.
fn with_plain_spaces(yaml: &str) -> Cow<'_, str> {
    if !yaml.contains(NO_BREAK_SPACE) {
        return Cow::Borrowed(yaml);
    }
    let lines: Vec<Cow<'_, str>> = yaml.split('\n').map(line_with_plain_spaces).collect();
    Cow::Owned(lines.join("\n"))
}

fn line_with_plain_spaces(line: &str) -> Cow<'_, str> {
    if !line.contains(NO_BREAK_SPACE) {
        return Cow::Borrowed(line);
    }
    // The structure of a line: indentation and dashes, a key, a colon, and the spaces after it.
    let value_starts = line
        .char_indices()
        // A quotation is the writer's own, colons and all.
        .take_while(|(_, letter)| !matches!(letter, '"' | '\''))
        .scan(false, |after_colon, (at, letter)| {
            let space = letter == ' ' || letter == NO_BREAK_SPACE;
            if *after_colon && space {
                return Some(Some(at + letter.len_utf8()));
            }
            *after_colon = letter == ':';
            Some(None)
        })
        .flatten()
        .next();
    let indentation = line.len() - line.trim_start_matches([' ', '-', NO_BREAK_SPACE]).len();
    let structure = value_starts.unwrap_or(indentation).max(indentation);
    let (head, tail) = line.split_at(structure);
    let value = tail.trim_start_matches([' ', NO_BREAK_SPACE]);
    let spaces = tail[..tail.len() - value.len()].chars().count();
    Cow::Owned(format!(
        "{}{}{}",
        head.replace(NO_BREAK_SPACE, " "),
        " ".repeat(spaces),
        value.trim_end_matches(NO_BREAK_SPACE)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_old_windows() {
        let found = likely_text(b"B\xe6rum\r\nkr 5 \x96 6\r\n");
        assert_eq!(found.as_deref(), Some("Bærum\nkr 5 – 6\n"));
        assert_eq!(likely_text(b"\xff\xfea\0"), None);
        assert_eq!(likely_text(b"\xe6\x01"), None);
    }

    #[test]
    fn no_break_spaces_that_carry_structure_become_plain() {
        let check = |from: &str, to: &str| assert_eq!(with_plain_spaces(from), to);
        check("title:\u{a0}Samling", "title: Samling");
        check("\u{a0}\u{a0}- id:\u{a0}\u{a0}en", "  - id:  en");
        check("title: 16.\u{a0}januar", "title: 16.\u{a0}januar");
        check("-\u{a0}Bergen", "- Bergen");
        check("place: Bergen\u{a0}", "place: Bergen");
    }
}
