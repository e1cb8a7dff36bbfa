//! Error recovery for texts with YAML syntax errors: the values or lines with the errors are replaced, so that the rest can be
//! read and its mistakes reported, too. The positions of all other bytes stay the same.

use super::Yaml;
use super::syntax_error::{false_item_sign, syntax_mistake};
use crate::base::path::FieldPath;
use crate::diagnostics::{At, Diagnostics};
use serde::de::IgnoredAny;
use std::ops::Range;

pub(super) struct RecoveredText {
    pub text: String,
    /// One for each replacement.
    pub mistakes: Diagnostics,
    /// Positions of placeholders that replace values, in bytes.
    pub fillers: Vec<usize>,
    /// Where whole lines were replaced, in bytes: the fields in them are not known.
    pub lost_lines: Vec<usize>,
}

/// More places than this in one file are one mistake: the wrong file.
const MOST: usize = 40;

/// Replaces whatever the parser stops at. None: the text cannot be made valid.
pub(super) fn recovered(yaml: Yaml<'_>) -> Option<RecoveredText> {
    let mut recovered = RecoveredText {
        text: yaml.text.to_owned(),
        mistakes: Diagnostics::new(),
        fillers: Vec::new(),
        lost_lines: Vec::new(),
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
    /// Replaces a tab by a space, the value in a line, or else the whole line. False: there is nothing left to replace.
    fn blank_out(&mut self, line: Range<usize>) -> bool {
        let written = self.text[line.clone()].trim_end_matches('\n').to_owned();
        if written.trim_start().starts_with('#') || written.trim().is_empty() {
            return false;
        }
        let indentation = written.len() - written.trim_start().len();
        if written[..indentation].contains('\t') {
            let spaces = " ".repeat(indentation);
            self.put(line.start..line.start + indentation, &spaces);
            return true;
        }
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
                self.lost_lines.push(line.start);
            }
        }
        true
    }

    fn put(&mut self, range: Range<usize>, text: &str) {
        self.text.replace_range(range, text);
    }
}

impl RecoveredText {
    /// The part of the record that a lost line was in: the field at its top, or the item of the list. The root, where that
    /// cannot be told. `written`: the text with the line.
    pub fn part_around(&self, lost: usize, written: &str) -> FieldPath {
        let line = written[lost..].lines().next().unwrap_or_default();
        let is_item = |line: &str| line == "-" || line.starts_with("- ");
        // `---` is where the text begins, and no part of it.
        let is_top = |line: &&str| !line.is_empty() && !line.starts_with([' ', '#', '\t']);
        let tops = self.text[..lost].lines().filter(is_top);
        let tops: Vec<&str> = tops.skip_while(|line| line.starts_with("---")).collect();
        if tops.first().is_some_and(|first| is_item(first)) {
            return match line.starts_with('-') {
                true => FieldPath::root(),
                false => {
                    let items = tops.iter().filter(|line| is_item(line)).count();
                    FieldPath::root().index(items - 1)
                }
            };
        }
        // The items of a field's list may begin where the field does.
        let field = match line.starts_with([' ', '\t', '-']) {
            true => {
                let mut fields = tops.iter().rev().filter(|line| !is_item(line));
                fields.next().and_then(|top| Some(top.split_once(':')?.0))
            }
            false => line.split([':', ' ']).next(),
        };
        let is_name =
            |name: &&str| !name.is_empty() && name.chars().all(|c| c == '_' || c.is_lowercase());
        match field.map(str::trim).filter(is_name) {
            Some(field) => FieldPath::root().key(field),
            None => FieldPath::root(),
        }
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
    fn the_part_that_a_lost_line_was_in() {
        let check = |text: &str, expected: &str| {
            let lost = text.find("lost").expect("a lost line");
            let lost = text[..lost].rfind('\n').map_or(0, |newline| newline + 1);
            let line = text[lost..].lines().next().unwrap_or_default();
            let recovered = RecoveredText {
                text: text.replace(line, &format!("#{}", " ".repeat(line.len() - 1))),
                mistakes: Diagnostics::new(),
                fillers: Vec::new(),
                lost_lines: vec![lost],
            };
            let part = recovered.part_around(lost, text);
            assert_eq!(part.to_string(), expected, "{text}");
        };
        check("a: b\nowner:\n  name: c\n   lost: d\ne: f\n", "owner");
        check("a: b\nlost c\n", "lost");
        check("- id: a\n- id: b\n  lost c\n- id: d\n", "[1]");
        check("- id: a\n- lost\n", "");
        check("a:\n- b: c\n  lost d\n", "a");
        check("a:\n- b: c\n- lost\n- d: e\n", "a");
        check("---\n- id: a\n  lost b\n", "[0]");
        check("- id: a\nlost: \"b\n", "[0]");
        check("\"lost\n", "");
    }

    #[test]
    fn values_and_lines_are_taken_out() {
        check("title: A: b\nkind: c\n", "title: xxxx\nkind: c\n", 1);
        check("title A\nkind: c\n", "#      \nkind: c\n", 1);
        check("title: \"A\nkind: c\n", "title: xx\nkind: c\n", 1);
        check(
            "kind: c\na:\n\tb: c\n\td: e\n",
            "kind: c\na:\n b: c\n d: e\n",
            1,
        );
        // What does not fit with spaces, either, is taken out.
        check(
            "kind: c\na:\n  b: c\n\td: e\n",
            "kind: c\na:\n  b: c\n#    \n",
            1,
        );
        check("a: [b, c\nkind: d\n", "a: xxxxx\nkind: d\n", 1);
        check("a: @b\nc: d\ne: %f\n", "a: xx\nc: d\ne: xx\n", 2);
    }
}
