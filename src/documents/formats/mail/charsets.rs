//! The encoding of a mail's texts where the mail does not say it, or says UTF-8 of bytes that are not.

use super::transfer_codes::{decoded_base64, quoted_printable};
use mail_parser::{
    Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};
use std::borrow::Cow;

/// What Windows in Norway writes, and programs that know of no encodings.
const USUAL: &str = "windows-1252";

/// Bytes that take the place of others.
struct Edit {
    /// In bytes of the message.
    from: usize,
    to: usize,
    text: String,
}

/// The message with an encoding stated for each text that is not UTF-8 and whose encoding is not stated.
pub fn with_charsets(message: Cow<'_, [u8]>) -> Cow<'_, [u8]> {
    let Some(parsed) = MessageParser::default().parse(&*message) else {
        return message;
    };
    let edits: Vec<Edit> = parsed
        .parts
        .iter()
        .filter_map(|part| statement(&parsed, part))
        .collect();
    if edits.is_empty() {
        return message;
    }
    let mut stated = Vec::with_capacity(message.len() + 64 * edits.len());
    let mut at = 0;
    for edit in edits {
        // The parts follow each other.
        if let Some(before) = message.get(at..edit.from) {
            stated.extend_from_slice(before);
            stated.extend_from_slice(edit.text.as_bytes());
            at = edit.to;
        }
    }
    stated.extend_from_slice(message.get(at..).unwrap_or_default());
    Cow::Owned(stated)
}

/// The edit that states the encoding of a part. None: it is stated, or not needed.
fn statement(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Edit> {
    if !matches!(part.body, PartType::Text(_) | PartType::Html(_)) {
        return None;
    }
    let kind = part.content_type();
    let charset = kind.and_then(|kind| kind.attribute("charset"));
    let is_believed = charset.is_some_and(|charset| {
        !matches!(
            charset.to_ascii_lowercase().as_str(),
            "utf-8" | "utf8" | "us-ascii" | ""
        )
    });
    if is_believed || is_rather_utf8(&bytes_of(message, part)?) {
        return None;
    }
    let subtype = kind.and_then(|kind| kind.subtype()).unwrap_or("plain");
    let mut headers = part.headers.iter();
    let header = headers.find(|header| header.name == HeaderName::ContentType);
    Some(match header {
        Some(header) => {
            let (from, to) = (header.offset_start as usize, header.offset_end as usize);
            let written = message.raw_message().get(from..to)?;
            let text = with_usual_charset(String::from_utf8_lossy(written).trim_end());
            Edit { from, to, text }
        }
        None => Edit {
            from: part.offset_header as usize,
            to: part.offset_header as usize,
            text: format!("Content-Type: text/{subtype}; charset={USUAL}\r\n"),
        },
    })
}

/// Is the text UTF-8, but for fewer bytes than it has letters beyond ASCII? A footer in another encoding may be joined to it.
fn is_rather_utf8(text: &[u8]) -> bool {
    let (mut letters, mut strays) = (0, 0);
    for chunk in text.utf8_chunks() {
        letters += chunk
            .valid()
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count();
        strays += chunk.invalid().len();
    }
    strays == 0 || letters > strays
}

/// The value of a field «Content-Type» with another encoding, and all its other parameters.
fn with_usual_charset(written: &str) -> String {
    const NAME: &str = "charset=";
    let (before, after) = match written.to_ascii_lowercase().find(NAME) {
        Some(at) => {
            let rest = &written[at + NAME.len()..];
            let end = rest.find([';', '\r', '\n']).unwrap_or(rest.len());
            (written[..at].to_owned(), &rest[end..])
        }
        None => (format!("{written}; "), ""),
    };
    format!("{before}{NAME}{USUAL}{after}\r\n")
}

/// The part's own bytes, in the encoding of its text.
fn bytes_of(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let (from, to) = (part.offset_body as usize, part.offset_end as usize);
    let raw = message.raw_message().get(from..to)?;
    match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => Some(quoted_printable(&without_soft_breaks(raw))),
        Encoding::Base64 => decoded_base64(raw),
    }
}

/// The lines joined where an equals sign at their end says that they go on.
fn without_soft_breaks(raw: &[u8]) -> Vec<u8> {
    let lines = raw.split_inclusive(|byte| *byte == b'\n');
    lines
        .flat_map(|line| line.trim_ascii_end().strip_suffix(b"=").unwrap_or(line))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests;
