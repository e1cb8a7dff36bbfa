//! A text that is no YAML at all: what the parser says, in words that help.

use super::{Yaml, span};
use crate::diagnostics::{Diagnostic, catalogue};
use std::ops::Range;

/// What is wrong, and where to look: often not where the parser gave up.
pub(super) fn syntax_mistake(yaml: Yaml<'_>, error: &serde_yaml::Error) -> Diagnostic {
    let at = error
        .location()
        .map_or(0, |location| location.index())
        .min(yaml.text.len());
    let line_start = yaml.text[..floor(yaml.text, at)]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line = yaml.text[line_start..].lines().next().unwrap_or("");
    let indentation = line.len() - line.trim_start().len();
    if let Some(tab) = line[..indentation].find('\t') {
        let tab = line_start + tab;
        return catalogue::tab_in_indentation(span(yaml, tab..tab + 1));
    }
    let at = floor(yaml.text, at);
    let here = |at: usize| {
        span(
            yaml,
            at..at + first_letter(&yaml.text[at..]).map_or(0, char::len_utf8),
        )
    };
    let message = error.to_string();
    let before = &yaml.text[line_start..at];
    let is_first = before.trim().is_empty();
    if let Some(item) = list_item(yaml.text, line_start) {
        let sign = yaml.text[item.clone()].to_owned();
        return catalogue::no_list_item(span(yaml, item), &sign);
    }
    if message.contains("mapping values are not allowed") {
        return if before.contains(": ") {
            catalogue::colon_in_value(here(at))
        } else {
            catalogue::bad_indentation(here(line_start + indentation))
        };
    }
    if message.contains("control characters are not allowed") {
        let mut letters = yaml.text.char_indices();
        let found = letters.find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\t'));
        return catalogue::control_character(here(found.map_or(at, |(at, _)| at)));
    }
    if message.contains("unknown escape character") {
        return catalogue::unknown_escape(here(at));
    }
    if message.contains("quoted scalar") {
        // The beginning of the quotation is the place to look, not the end of the file.
        let opening = yaml.text[..at].rfind(['"', '\'']).unwrap_or(at);
        return catalogue::unclosed_quotation(span(yaml, opening..opening + 1));
    }
    if message.contains("could not find expected ':'") {
        // It is missed at the next line; it should have been in the last one with something in it.
        let line = yaml.text[..line_start].trim_end();
        let start = line.rfind('\n').map_or(0, |newline| newline + 1);
        let start = start + line[start..].len() - line[start..].trim_start().len();
        return catalogue::missing_colon(span(yaml, start..line.len()));
    }
    if message.contains("did not find expected key")
        || message.contains("did not find expected '-' indicator")
    {
        return if is_first {
            catalogue::bad_indentation(here(at))
        } else if let Some(opening) = opened_above(yaml.text, line_start, before) {
            catalogue::unclosed_quotation(span(yaml, opening..opening + 1))
        } else {
            catalogue::text_after_value(here(at))
        };
    }
    if message.contains("more than one document") {
        let mut lines = yaml.text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        });
        let line = lines.find(|(start, line)| *start > 0 && line.trim_end() == "---");
        let start = line.map_or(0, |(start, _)| start);
        return catalogue::second_document(span(yaml, start..start + line.map_or(0, |_| 3)));
    }
    let in_value = [
        "anchor",
        "alias",
        "tag",
        "block scalar",
        "block sequence entries",
    ];
    if message.contains("cannot start any token")
        || in_value.iter().any(|word| message.contains(word))
    {
        let value = first_value(line).map_or(at, |start| line_start + start);
        let start = if message.contains("cannot start any token") {
            at
        } else {
            value
        };
        let letter = first_letter(&yaml.text[start..]).unwrap_or(' ');
        return catalogue::reserved_character(here(start), letter);
    }
    if message.contains("expected ',' or") {
        // It is missed where the next line begins; what is wrong is the line with the bracket.
        let opening = open_bracket(&yaml.text[..at]).filter(|opening| *opening < line_start);
        return catalogue::unclosed_bracket(here(opening.unwrap_or(at)));
    }
    catalogue::yaml_syntax(here(at), message)
}

/// The quotation mark in a line above that the first one of this line closes. `before`: of this line, up to what is wrong.
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

/// The last bracket that is opened in the text and not closed.
fn open_bracket(text: &str) -> Option<usize> {
    let mut closed = 0;
    for (at, letter) in text.char_indices().rev() {
        match letter {
            ']' | '}' => closed += 1,
            '[' | '{' if closed == 0 => return Some(at),
            '[' | '{' => closed -= 1,
            _ => {}
        }
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
