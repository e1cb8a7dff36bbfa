//! A template's tags and the words in them: as much of its language as it takes to find names.

use std::ops::Range;

/// What stands between `{%` and `%}`, without comments, raw stretches and what is printed.
pub(super) fn tags(text: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut at = 0;
    let mut raw = false;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let (skip, close) = match text.as_bytes().get(open + 1) {
            Some(b'#') => (2, "#}"),
            Some(b'{') => (2, "}}"),
            Some(b'%') => (2, "%}"),
            _ => {
                at = open + 1;
                continue;
            }
        };
        let start = open + skip;
        let Some(end) = closing(text, start, close) else {
            break;
        };
        if close == "%}" {
            let inside = text[start..end].trim_matches(['-', ' ', '\n', '\t']);
            match inside {
                "raw" => raw = true,
                "endraw" => raw = false,
                _ if !raw => tags.push(start..end),
                _ => {}
            }
        }
        at = end + 2;
    }
    tags
}

/// Where `close` stands after `start`, outside of quotation marks.
fn closing(text: &str, start: usize, close: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text[start..].char_indices() {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if text[start + at..].starts_with(close) => return Some(start + at),
            None if close != "#}" && matches!(letter, '"' | '\'' | '`') => quote = Some(letter),
            None => {}
        }
    }
    None
}

/// A name with dots, a text with its quotation marks, a number, or one sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub text: &'t str,
    pub start: usize,
}

/// The words of a tag that begins at `offset` in its file.
pub(super) fn words(tag: &str, offset: usize) -> Vec<Word<'_>> {
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
        words.push(Word {
            text: &rest[..length],
            start: offset + at,
        });
        at += length;
    }
    words
}
