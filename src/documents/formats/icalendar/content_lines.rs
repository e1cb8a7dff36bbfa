//! The lines of a calendar file (RFC 5545, 3.1): a name, parameters and a value, folded at any byte.

use crate::documents::text::decoded;

/// One property: `DTSTART;TZID="W. Europe Standard Time":20260429T130000`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentLine {
    /// In capitals.
    pub name: String,
    /// Names in capitals, values without quotation marks.
    pub parameters: Vec<(String, String)>,
    /// As written, with its escapes.
    pub value: String,
}

impl ContentLine {
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value as text: escaped commas, semicolons and line breaks are decoded.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                letter => text.push(letter),
            }
        }
        text
    }
}

/// Every line of the file, in order, unfolded. Lines without a colon are left out.
pub fn content_lines(bytes: &[u8]) -> Vec<ContentLine> {
    decoded(&unfolded(bytes))
        .lines()
        .filter_map(content_line)
        .collect()
}

/// A line that begins with a space continues the line before it. A break may be inside a character of several bytes, so
/// lines are unfolded before they are decoded.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut unfolded: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line {
            [b' ' | b'\t', rest @ ..] if !unfolded.is_empty() => {
                unfolded.pop();
                unfolded.extend_from_slice(rest);
            }
            line => unfolded.extend_from_slice(line),
        }
        unfolded.push(b'\n');
    }
    unfolded
}

fn content_line(line: &str) -> Option<ContentLine> {
    let head_end = end_of_part(line, &[':'])?;
    let (head, value) = (&line[..head_end], &line[head_end + 1..]);
    let mut parts = Vec::new();
    let mut rest = head;
    while let Some(end) = end_of_part(rest, &[';']) {
        parts.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    parts.push(rest);
    let (name, parameters) = parts.split_first()?;
    let parameters = parameters.iter().filter_map(|parameter| {
        let plain = parameter.replace('"', "");
        let (name, value) = plain.split_once('=')?;
        Some((name.to_uppercase(), value.to_owned()))
    });
    Some(ContentLine {
        name: name.trim().to_uppercase(),
        parameters: parameters.collect(),
        value: value.to_owned(),
    })
}

/// The place of the first of the marks outside quotation marks.
fn end_of_part(text: &str, marks: &[char]) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, letter)| {
        is_quoted ^= letter == '"';
        (!is_quoted && marks.contains(&letter)).then_some(at)
    })
}

#[cfg(test)]
mod tests;
