//! A template's pieces and the words in them: as much of its language as it takes to find names.

use std::ops::Range;

/// A stretch of a template with its marks: `{{ x }}`, `{% if x %}`, `{# x #}`, or what is printed as it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct TemplateToken<'t> {
    pub kind: PieceKind,
    pub text: &'t str,
    pub start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    Text,
    Print,
    Tag,
    Comment,
}

impl<'t> TemplateToken<'t> {
    /// What stands between the marks; of a text, all of it.
    pub fn inside(&self) -> &'t str {
        match self.kind {
            PieceKind::Text => self.text,
            _ => &self.text[2..self.text.len() - 2],
        }
    }

    /// `{%-` or `-%}`: the white space beside it is taken away.
    pub fn is_dashed(&self) -> bool {
        self.kind != PieceKind::Text
            && (self.inside().starts_with('-') || self.inside().ends_with('-'))
    }

    /// The words between the marks.
    pub fn words(&self) -> Vec<TemplateWord<'t>> {
        words(self.inside(), self.start + 2)
    }
}

/// The whole of a template, piece by piece. Between `raw` and `endraw` all is text; so is what follows a mark that
/// nothing closes.
pub(super) fn pieces(text: &str) -> Vec<TemplateToken<'_>> {
    let mut pieces = Vec::new();
    let piece = |kind, range: Range<usize>| TemplateToken {
        kind,
        start: range.start,
        text: &text[range],
    };
    let mut printed = 0;
    let mut at = 0;
    let mut raw = false;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let (kind, close) = match text.as_bytes().get(open + 1) {
            Some(b'#') => (PieceKind::Comment, "#}"),
            Some(b'{') => (PieceKind::Print, "}}"),
            Some(b'%') => (PieceKind::Tag, "%}"),
            _ => {
                at = open + 1;
                continue;
            }
        };
        let Some(end) = closing(text, open + 2, close) else {
            break;
        };
        at = end + 2;
        let keyword = match kind {
            PieceKind::Tag => text[open + 2..end].trim_matches(['-', ' ', '\n', '\t']),
            _ => "",
        };
        if raw && keyword != "endraw" {
            continue;
        }
        raw = keyword == "raw";
        if printed < open {
            pieces.push(piece(PieceKind::Text, printed..open));
        }
        pieces.push(piece(kind, open..at));
        printed = at;
    }
    if printed < text.len() {
        pieces.push(piece(PieceKind::Text, printed..text.len()));
    }
    pieces
}

/// Where `close` stands after `start`, outside of quotation marks.
fn closing(text: &str, start: usize, close: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if close == "#}" {
        return text[start..].find(close).map(|found| start + found);
    }
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if matches!(byte, b'"' | b'\'' | b'`') => quote = Some(byte),
            None if bytes[at..].starts_with(close.as_bytes()) => return Some(at),
            None => {}
        }
    }
    None
}

/// A name with dots, a text with its quotation marks, a number, or one sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct TemplateWord<'t> {
    pub text: &'t str,
    pub start: usize,
}

/// The words of a tag that begins at `offset` in its file.
pub(super) fn words(tag: &str, offset: usize) -> Vec<TemplateWord<'_>> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(letter) = tag[at..].chars().next() {
        let rest = &tag[at..];
        let length = if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        } else if matches!(letter, '"' | '\'' | '`') {
            rest[1..].find(letter).map_or(rest.len(), |end| end + 2)
        } else if is_name(letter) {
            // `a.b` is one name, and so is `a?.b`.
            let mut end = 0;
            loop {
                let name = rest[end..]
                    .find(|c| !is_name(c))
                    .unwrap_or(rest.len() - end);
                end += name;
                let dots = if rest[end..].starts_with("?.") { 2 } else { 1 };
                let more = rest[end..].starts_with(['.', '?'])
                    && rest
                        .get(end + dots..)
                        .is_some_and(|next| next.starts_with(is_name));
                if !more {
                    break;
                }
                end += dots;
            }
            end
        } else {
            letter.len_utf8()
        };
        words.push(TemplateWord {
            text: &rest[..length],
            start: offset + at,
        });
        at += length;
    }
    words
}
