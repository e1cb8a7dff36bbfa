//! Diagnostics for YAML syntax errors, in words that help to correct them.

use super::mended_lines::{with_colon, with_quoted_value, with_value_below, words_of_item};
use super::spanned::NodeValue;
use super::{Yaml, span};
use crate::diagnostics::{Diagnostic, Location, catalogue};
use std::ops::Range;

/// The mistake and its place, which is often not where the parser stopped.
pub(super) fn syntax_mistake(yaml: Yaml<'_>, error: &serde_yaml::Error) -> Diagnostic {
    let stop = ParserStop::of(yaml, error);
    if let Some(tab) = stop.line[..stop.indentation()].find('\t') {
        let tab = stop.line_start + tab;
        return catalogue::tab_in_indentation(span(yaml, tab..tab + 1));
    }
    if let Some(item) = list_item(yaml.text, stop.line_start) {
        let line = yaml.text[item.start..].lines().next().unwrap_or_default();
        let sign = line.chars().next().unwrap_or('–');
        let words = words_of_item(line, sign);
        return catalogue::no_list_item(span(yaml, item), &sign.to_string(), words);
    }
    if let Some(path) = stop.path_on_a_computer() {
        let start = stop.line_start + path.start;
        let place = span(yaml, start..stop.line_start + path.end);
        return catalogue::path_on_a_computer(place, &stop.line[path]);
    }
    let message = error.to_string();
    let says = |words: &str| message.contains(words);
    if says("mapping values are not allowed") {
        stop.colon_out_of_place()
    } else if says("control characters are not allowed") {
        let mut letters = yaml.text.char_indices();
        let found = letters.find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\t'));
        catalogue::control_character(stop.letter_at(found.map_or(stop.at, |(at, _)| at)))
    } else if says("unknown escape character") {
        catalogue::unknown_escape(stop.letter_at(stop.at))
    } else if says("quoted scalar") {
        // The mistake is at the opening quotation mark, not at the end of the file.
        let opening = yaml.text[..stop.at].rfind(['"', '\'']).unwrap_or(stop.at);
        catalogue::unclosed_quotation(span(yaml, opening..opening + 1))
    } else if says("could not find expected ':'") {
        // It is missed at the next line; it should have been in the last one with something in it.
        stop.without_colon(stop.name_above(stop.line_before()))
    } else if says("did not find expected key") || says("did not find expected '-' indicator") {
        stop.no_key()
    } else if says("more than one document") {
        catalogue::second_document(span(yaml, second_document(yaml.text)))
    } else if says("cannot start any token") {
        stop.reserved_character(stop.at)
    } else if SIGNS_OF_VALUES.iter().any(|sign| says(sign)) {
        let value = first_value(stop.line).map(|start| stop.line_start + start);
        stop.reserved_character(value.unwrap_or(stop.at))
    } else if says("expected ',' or") {
        // The parser stops at the next line; the mistake is in the line with the bracket.
        let opening = open_bracket(&yaml.text[..stop.at]);
        let opening = opening.filter(|opening| *opening < stop.line_start);
        let after = opening.and_then(|opening| yaml.text[opening..].lines().next());
        let comment = after.and_then(|after| Some(&after[comment_in_brackets(after)?..]));
        let place = stop.letter_at(opening.unwrap_or(stop.at));
        match comment.and_then(|comment| comment.split([',', ']', '}']).next()) {
            Some(word) => catalogue::comment_in_brackets(place, word.trim()),
            None => catalogue::unclosed_bracket(place),
        }
    } else {
        catalogue::yaml_syntax(stop.letter_at(stop.at), message)
    }
}

/// The parser's words for a value that begins with `&`, `*`, `!` or `|`.
const SIGNS_OF_VALUES: [&str; 5] = [
    "anchor",
    "alias",
    "tag",
    "block scalar",
    "block sequence entries",
];

/// Where the parser gave up, in bytes of the text.
struct ParserStop<'y> {
    yaml: Yaml<'y>,
    at: usize,
    line_start: usize,
    /// The line that contains it.
    line: &'y str,
}

impl<'y> ParserStop<'y> {
    fn of(yaml: Yaml<'y>, error: &serde_yaml::Error) -> ParserStop<'y> {
        let at = error.location().map_or(0, |location| location.index());
        let at = floor(yaml.text, at);
        let line_start = (yaml.text[..at].rfind('\n')).map_or(0, |newline| newline + 1);
        ParserStop {
            yaml,
            at,
            line_start,
            line: yaml.text[line_start..].lines().next().unwrap_or(""),
        }
    }

    /// `C:\Users\kari\a.pdf` in the quotation marks of the line.
    fn path_on_a_computer(&self) -> Option<Range<usize>> {
        let start = self.line.find('"')? + 1;
        let path = self.line[start..].split('"').next()?;
        let mut letters = path.chars();
        let is_drive = letters.next()?.is_ascii_alphabetic() && letters.as_str().starts_with(":\\");
        let is_path = is_drive && !letters.as_str().starts_with(":\\\\");
        is_path.then(|| start..start + path.len())
    }

    fn indentation(&self) -> usize {
        self.line.len() - self.line.trim_start().len()
    }

    /// The text before it in its line.
    fn before(&self) -> &'y str {
        &self.yaml.text[self.line_start..self.at]
    }

    /// The words of the last line above it with something in it.
    fn line_before(&self) -> Range<usize> {
        let text = self.yaml.text[..self.line_start].trim_end();
        let start = text.rfind('\n').map_or(0, |newline| newline + 1);
        text.len() - text[start..].trim_start().len()..text.len()
    }

    /// The place of the letter at a byte.
    fn letter_at(&self, at: usize) -> Location {
        let letter = first_letter(&self.yaml.text[at..]);
        span(self.yaml, at..at + letter.map_or(0, char::len_utf8))
    }

    /// A colon where no field can be: in a value, after a line without one, or in a line that is indented too far.
    fn colon_out_of_place(&self) -> Diagnostic {
        if self.before().contains(": ") {
            let mended = with_quoted_value(self.line);
            return catalogue::colon_in_value(self.letter_at(self.at), &mended);
        }
        let before = self.line_before();
        let words = &self.yaml.text[before.clone()];
        // A line without indentation does not continue the value above, so that line is a field without a colon.
        let begins_line = !self.yaml.text[..before.start].ends_with([' ', '\t']);
        let is_field = !words.is_empty() && !words.starts_with(['#', '-']) && !words.contains(':');
        match self.indentation() == 0 && begins_line && is_field {
            true => self.without_colon(before),
            false => {
                catalogue::bad_indentation(self.letter_at(self.line_start + self.indentation()))
            }
        }
    }

    /// The line with a name alone above an indented line; otherwise the line itself.
    fn name_above(&self, line: Range<usize>) -> Range<usize> {
        let start = self.yaml.text[..line.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let above = self.yaml.text[..start].trim_end();
        let first = above.rfind('\n').map_or(0, |newline| newline + 1);
        let is_letter = |letter: u8| letter.is_ascii_lowercase() || letter == b'_';
        let is_name = first < above.len() && above[first..].bytes().all(is_letter);
        match start < line.start && is_name {
            true => first..above.len(),
            false => line,
        }
    }

    fn without_colon(&self, line: Range<usize>) -> Diagnostic {
        let words = self.yaml.text[line.clone()].trim_start();
        // Comments of other languages.
        for sign in ["//", "<!--", "--", "%", ";"] {
            let comment = words.strip_prefix(sign);
            let comment = comment.map(|comment| comment.trim().trim_end_matches("-->").trim_end());
            if let Some(comment) = comment.filter(|comment| comment.contains(char::is_alphanumeric))
            {
                return catalogue::foreign_comment(span(self.yaml, line), comment);
            }
        }
        let mended = with_colon(&self.yaml.text[line.clone()]);
        // The value of the field stands in the lines below.
        let below = self.yaml.text[line.end..].lines().nth(1);
        let mended = match mended.strip_suffix(": …") {
            Some(name) => with_value_below(name, below),
            None => mended,
        };
        catalogue::missing_colon(span(self.yaml, line), &mended)
    }

    /// Something else where a field should begin: a line with wrong indentation, or text after a value.
    fn no_key(&self) -> Diagnostic {
        let before = self.before();
        if before.trim().is_empty() {
            return catalogue::bad_indentation(self.letter_at(self.at));
        }
        match opened_above(self.yaml.text, self.line_start, before) {
            Some(opening) => catalogue::unclosed_quotation(span(self.yaml, opening..opening + 1)),
            None => catalogue::text_after_value(self.letter_at(self.at)),
        }
    }

    fn reserved_character(&self, at: usize) -> Diagnostic {
        let letter = first_letter(&self.yaml.text[at..]).unwrap_or(' ');
        catalogue::reserved_character(self.letter_at(at), letter)
    }
}

/// The line of hyphens that begins a second document. Without one: the beginning of the text.
fn second_document(text: &str) -> Range<usize> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let found = lines.find(|(start, line)| *start > 0 && line.trim_end() == "---");
    found.map_or(0..0, |(start, _)| start..start + 3)
}

/// The quotation mark in a line above that the first one of this line closes. `before`: of this line, up to the mistake.
fn opened_above(text: &str, line_start: usize, before: &str) -> Option<usize> {
    let mark = before.chars().find(|letter| matches!(letter, '"' | '\''))?;
    let is_odd = |line: &str| line.matches(mark).count() % 2 == 1;
    if !is_odd(before) {
        return None;
    }
    let above = text[..line_start].trim_end_matches('\n');
    let last = above.rfind('\n').map_or(0, |newline| newline + 1);
    let start = [last, 0]
        .into_iter()
        .find(|start| is_odd(&above[*start..]))?;
    above[start..].rfind(mark).map(|at| start + at)
}

/// The last bracket that is opened in the text and not closed. A bracket in a comment is none.
fn open_bracket(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let written = comment_in_brackets(line).map_or(line, |comment| &line[..comment]);
        for (at, letter) in written.char_indices() {
            match letter {
                '[' | '{' => open.push(start + at),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
        start += line.len();
    }
    open.pop()
}

/// Where a comment begins in the line: `#` after a space, a bracket or a comma, and not in quotation marks.
fn comment_in_brackets(line: &str) -> Option<usize> {
    let mut mark = None;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match (mark, letter) {
            (Some(opened), _) if letter == opened => mark = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if " [{,".contains(before) => mark = Some(letter),
            (None, '#') if " [{,".contains(before) => return Some(at),
            (None, _) => {}
        }
        before = letter;
    }
    None
}

/// The sign before an item of a list that is none to YAML, in the line that begins at `line_start` or in the last one with
/// something in it before that.
fn list_item(text: &str, line_start: usize) -> Option<Range<usize>> {
    let before = text[..line_start].trim_end();
    let last = before.rfind('\n').map_or(0, |newline| newline + 1);
    [last, line_start].into_iter().find_map(|start| {
        let line = text[start..].lines().next()?;
        let sign = false_item_sign(line)?;
        let start = start + line.len() - line.trim_start().len();
        Some(start..start + sign.len_utf8())
    })
}

/// The sign in place of a hyphen that a value begins with.
pub(super) fn false_item_of(value: &NodeValue) -> Option<char> {
    false_item_sign(match value {
        NodeValue::Scalar { text, .. } => text,
        NodeValue::Mapping(entries) => entries.first()?.0.scalar()?,
        NodeValue::Sequence(_) => return None,
    })
}

/// What Word and its users put before the items of a list: a dash, a bullet, a hyphen without a space.
pub(super) fn false_item_sign(line: &str) -> Option<char> {
    let mut letters = line.trim_start().chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_sign = matches!(
        first,
        '–' | '—' | '−' | '‐' | '‑' | '‒' | '•' | '·' | '●' | '○' | '▪' | '\u{f0b7}'
    );
    let is_item = match first {
        '-' => second.is_alphabetic(),
        '*' => second == ' ',
        _ => is_sign,
    };
    is_item.then_some(first)
}

fn first_letter(text: &str) -> Option<char> {
    text.chars().next()
}

/// Where the value begins in `key: value` or `- value`.
fn first_value(line: &str) -> Option<usize> {
    let start = line.find(": ").or_else(|| line.find("- "))? + 2;
    Some(start + line[start..].len() - line[start..].trim_start().len())
}

pub(super) fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
