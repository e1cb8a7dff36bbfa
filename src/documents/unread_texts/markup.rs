//! Pages, drawings, Markdown and subtitles: the text in tags, in comments and between them.

use super::{TakeText, binary, broken_numbers};
use crate::base::text::without_entities;
use crate::documents::formats::mail::{decoded_base64, is_base64};
use crate::documents::text::decoded;

/// The pieces of each line: a tag's attributes each by itself, and the text between tags.
pub fn texts(bytes: &[u8], take: TakeText<'_>) {
    let text = decoded(bytes);
    let text = text.replace("\r\n", "\n");
    broken_numbers::texts(text.as_bytes(), take);
    take_embedded(&text, take);
    take_remarks(&text, take);
    // A value may go on over the end of a line.
    let tags = text.split('<').skip(1);
    let tags = tags.map(|piece| piece.split('>').next().unwrap_or_default());
    tags.filter(|tag| tag.contains('\n'))
        .for_each(|tag| take_values(tag, take));
    for line in text.lines() {
        let mut rest = line;
        while let Some(start) = rest.find('<') {
            take_text(&rest[..start], take);
            rest = &rest[start + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                let end = comment.find("-->").unwrap_or(comment.len());
                take_text(&comment[..end], take);
                rest = comment.get(end + 3..).unwrap_or_default();
            } else {
                let end = rest.find('>').unwrap_or(rest.len());
                take_values(&rest[..end], take);
                rest = rest.get(end + 1..).unwrap_or_default();
            }
        }
        take_text(rest.strip_suffix("-->").unwrap_or(rest), take);
    }
}

/// What programs pass over, each whole: a number in it may go on over the end of a line.
fn take_remarks(text: &str, take: TakeText<'_>) {
    for (begin, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")] {
        for piece in text.split(begin).skip(1) {
            take_text(piece.split(end).next().unwrap_or_default(), take);
        }
    }
}

/// The texts of files within the text: `data:image/jpeg;base64,…`.
fn take_embedded(text: &str, take: TakeText<'_>) {
    const MARK: &str = ";base64,";
    for (at, _) in text.match_indices(MARK) {
        let rest = &text[at + MARK.len()..];
        let is_code = |letter: char| is_base64(letter) || letter.is_whitespace();
        let end = rest.find(|letter| !is_code(letter)).unwrap_or(rest.len());
        let code: String = rest[..end].split_whitespace().collect();
        if let Some(bytes) = decoded_base64(code.as_bytes()) {
            binary::texts(&bytes, take);
        }
    }
}

fn take_text(text: &str, take: TakeText<'_>) {
    if !text.trim().is_empty() {
        take(&without_entities(text.to_owned()), false);
    }
}

/// The quoted values of a tag. A line within a tag has none, and is one piece.
fn take_values(tag: &str, take: TakeText<'_>) {
    let mut rest = tag;
    while let Some(start) = rest.find(['"', '\'']) {
        let quote = &rest[start..start + 1];
        let value = &rest[start + 1..];
        let end = value.find(quote).unwrap_or(value.len());
        take(&without_entities(value[..end].to_owned()), true);
        rest = value.get(end + 1..).unwrap_or_default();
    }
    if rest.len() == tag.len() {
        take(tag, true);
    }
}
