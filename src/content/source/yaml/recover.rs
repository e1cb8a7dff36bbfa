//! Error recovery for texts with YAML syntax errors: the values or lines with the errors are replaced, so that the rest can be
//! read and its mistakes reported, too. The positions of all other bytes stay the same.

use super::Yaml;
use super::syntax_error::{false_item_sign, syntax_mistake};
use crate::diagnostics::{At, Diagnostics};
use serde::de::IgnoredAny;
use std::ops::Range;

pub(super) struct RecoveredText {
    pub text: String,
    /// One for each replacement.
    pub mistakes: Diagnostics,
    /// Positions of placeholders that replace values, in bytes.
    pub fillers: Vec<usize>,
    /// Whole lines were replaced: the fields in them are not known.
    pub has_lost_lines: bool,
}

/// More places than this in one file are one mistake: the wrong file.
const MOST: usize = 40;

/// Replaces whatever the parser stops at. None: the text cannot be made valid.
pub(super) fn recovered(yaml: Yaml<'_>) -> Option<RecoveredText> {
    let mut recovered = RecoveredText {
        text: yaml.text.to_owned(),
        mistakes: Diagnostics::new(),
        fillers: Vec::new(),
        has_lost_lines: false,
    };
    // The end of the last line with a replacement.
    let mut end_of_last = None;
    for _ in 0..MOST {
        let Err(error) = serde_yaml::from_str::<IgnoredAny>(&recovered.text) else {
            return Some(recovered);
        };
        let now = Yaml {
            text: &recovered.text,
            ..yaml
        };
        let mistake = syntax_mistake(now, &error);
        let Some(At::Span(span)) = mistake.place.as_ref().map(|place| &place.at) else {
            return None;
        };
        let line = line_around(&recovered.text, span.start - yaml.offset);
        // An error in the next line, or again in the same line, is a consequence.
        let is_new = end_of_last.is_none_or(|end| line.start != end && line.end != end);
        end_of_last = Some(line.end);
        if is_new {
            recovered.mistakes.add(mistake);
        }
        if !recovered.blank_out(line) {
            return None;
        }
    }
    None
}

/// The line with its line break.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    start..end
}

impl RecoveredText {
    /// Replaces the value in a line, or else the whole line. False: there is nothing left to replace.
    fn blank_out(&mut self, line: Range<usize>) -> bool {
        let written = self.text[line.clone()].trim_end_matches('\n').to_owned();
        if written.trim_start().starts_with('#') || written.trim().is_empty() {
            return false;
        }
        let indentation = written.len() - written.trim_start().len();
        if let Some(sign) = false_item_sign(&written).filter(|sign| !sign.is_ascii()) {
            let sign_end = indentation + sign.len_utf8();
            let item = format!("-{}", " ".repeat(sign.len_utf8() - 1));
            self.put(line.start + indentation..line.start + sign_end, &item);
            return true;
        }
        let value = value_of(&written).map(|start| line.start + start);
        match value.filter(|start| !self.fillers.contains(start)) {
            Some(start) => {
                let end = line.start + written.len();
                self.put(start..end, &"x".repeat(end - start));
                self.fillers.push(start);
            }
            None => {
                let comment = format!("#{}", " ".repeat(written.len() - 1));
                self.put(line.start..line.start + written.len(), &comment);
                self.has_lost_lines = true;
            }
        }
        true
    }

    fn put(&mut self, range: Range<usize>, text: &str) {
        self.text.replace_range(range, text);
    }
}

/// Where the value begins in `  key: value` or `  - key: value`.
fn value_of(line: &str) -> Option<usize> {
    if line.starts_with('\t') {
        return None;
    }
    let (key, value) = line.split_once(": ")?;
    let name = key.trim_start().trim_start_matches("- ");
    let is_name = |letter: char| letter.is_alphanumeric() || "_-.[]".contains(letter);
    let is_key = !name.is_empty() && name.chars().all(is_name);
    let start = line.len() - value.trim_start().len();
    (is_key && start < line.len()).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::SourcePath;

    fn check(text: &str, expected: &str, mistakes: usize) {
        let yaml = Yaml {
            file: &SourcePath::new("a.yaml"),
            text,
            offset: 0,
        };
        let recovered = recovered(yaml).expect("a readable text");
        assert_eq!(recovered.text, expected, "{text}");
        assert_eq!(recovered.text.len(), text.len(), "{text}");
        assert_eq!(recovered.mistakes.len(), mistakes, "{text}");
    }

    #[test]
    fn values_and_lines_are_taken_out() {
        check("title: A: b\nkind: c\n", "title: xxxx\nkind: c\n", 1);
        check("title A\nkind: c\n", "#      \nkind: c\n", 1);
        check("title: \"A\nkind: c\n", "title: xx\nkind: c\n", 1);
        check(
            "kind: c\na:\n\tb: c\n\td: e\n",
            "kind: c\na:\n#    \n#    \n",
            1,
        );
        check("a: [b, c\nkind: d\n", "a: xxxxx\nkind: d\n", 1);
        check("a: @b\nc: d\ne: %f\n", "a: xx\nc: d\ne: xx\n", 2);
    }
}
