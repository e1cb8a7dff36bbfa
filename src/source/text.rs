//! Bytes to text, as Word, Outlook and Notepad leave them.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::catalogue::{self, NotText};
use crate::path::SourcePath;
use std::borrow::Cow;

const BYTE_ORDER_MARK: char = '\u{feff}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// The text of a file: UTF-8, without a byte order mark, lines ended by `\n`.
///
/// Err: the file is not UTF-8; it says which byte, and what the file probably is.
pub fn text_from_bytes(file: &SourcePath, bytes: Vec<u8>) -> Result<String, Diagnostic> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let bytes = error.as_bytes();
            let at = error.utf8_error().valid_up_to();
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
    let text = match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    Ok(if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    })
}

/// No-break spaces where YAML wants plain ones: in indentation, after a dash, around a colon.
///
/// Word puts them there; nobody can see them. Lines and columns stay the same, counted in characters.
pub fn with_plain_spaces(yaml: &str) -> Cow<'_, str> {
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
    fn no_break_spaces_that_carry_structure_become_plain() {
        let check = |from: &str, to: &str| assert_eq!(with_plain_spaces(from), to);
        check("title:\u{a0}Samling", "title: Samling");
        check("\u{a0}\u{a0}- id:\u{a0}\u{a0}en", "  - id:  en");
        check("title: 16.\u{a0}januar", "title: 16.\u{a0}januar");
        check("-\u{a0}Bergen", "- Bergen");
        check("place: Bergen\u{a0}", "place: Bergen");
    }
}
