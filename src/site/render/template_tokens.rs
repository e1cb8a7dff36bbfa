//! Tokens of a Tera template and the words in them: as much of the language as it takes to find names.

use memchr::{memchr, memchr3, memmem};
use std::ops::Range;

/// `{{ x }}`, `{% if x %}` or `{# x #}` with its delimiters, or the text between two of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct TemplateToken<'t> {
    pub kind: TokenKind,
    pub text: &'t str,
    pub start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Text,
    Print,
    Tag,
    Comment,
}

impl<'t> TemplateToken<'t> {
    /// The text between the delimiters; of plain text, all of it.
    pub fn inside(&self) -> &'t str {
        match self.kind {
            TokenKind::Text => self.text,
            _ => &self.text[2..self.text.len() - 2],
        }
    }

    /// `{%-` or `-%}`: strips the white space beside it.
    pub fn is_dashed(&self) -> bool {
        self.kind != TokenKind::Text
            && (self.inside().starts_with('-') || self.inside().ends_with('-'))
    }

    /// The words between the delimiters.
    pub fn words(&self) -> Vec<TemplateWord<'t>> {
        words(self.inside(), self.start + 2)
    }
}

/// All tokens of a template. Between `raw` and `endraw` everything is text, as is everything after an unclosed delimiter.
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
            Some(b'#') => (TokenKind::Comment, "#}"),
            Some(b'{') => (TokenKind::Print, "}}"),
            Some(b'%') => (TokenKind::Tag, "%}"),
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
            TokenKind::Tag => text[open + 2..end].trim_matches(['-', ' ', '\n', '\t']),
            _ => "",
        };
        if raw && keyword != "endraw" {
            continue;
        }
        raw = keyword == "raw";
        if printed < open {
            pieces.push(piece(TokenKind::Text, printed..open));
        }
        pieces.push(piece(kind, open..at));
        printed = at;
    }
    if printed < text.len() {
        pieces.push(piece(TokenKind::Text, printed..text.len()));
    }
    pieces
}

/// The offset of `close` after `start`, outside quotation marks.
fn closing(text: &str, start: usize, close: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        let rest = &bytes[at..];
        let end = memmem::find(rest, close.as_bytes())?;
        let quote = match close {
            "#}" => None,
            _ => memchr3(b'"', b'\'', b'`', &rest[..end]),
        };
        let Some(open) = quote else {
            return Some(at + end);
        };
        let quoted = &rest[open + 1..];
        at += open + 2 + memchr(rest[open], quoted)?;
    }
}

/// A name with dots, a text with its quotation marks, a number, or one sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct TemplateWord<'t> {
    pub text: &'t str,
    pub start: usize,
}

/// The words of a tag whose inside begins at `offset` in its file.
pub(super) fn words(tag: &str, offset: usize) -> Vec<TemplateWord<'_>> {
    // Letters beyond ASCII are taken for letters of a name, whatever they are: Tera's names have none.
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
    let name_length = |text: &str| {
        let is_over = |byte: &u8| !is_name(*byte);
        text.as_bytes()
            .iter()
            .position(is_over)
            .unwrap_or(text.len())
    };
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(letter) = tag[at..].chars().next() {
        let rest = &tag[at..];
        let length = if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        } else if matches!(letter, '"' | '\'' | '`') {
            rest[1..].find(letter).map_or(rest.len(), |end| end + 2)
        } else if is_name(rest.as_bytes()[0]) {
            // `a.b` is one name, and so is `a?.b`.
            let mut end = 0;
            loop {
                end += name_length(&rest[end..]);
                let dots = if rest[end..].starts_with("?.") { 2 } else { 1 };
                let more = rest[end..].starts_with(['.', '?'])
                    && rest
                        .get(end + dots..)
                        .is_some_and(|next| name_length(next) > 0);
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
