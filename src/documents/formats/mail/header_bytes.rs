//! Repairs a mail's headers: bytes become UTF-8, and letters divided between two encoded words are joined.

use super::charsets::with_charsets;
use super::transfer_codes::{decoded_base64, quoted_printable};
use crate::documents::text::code_page;
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// How far from the beginning the message's encoding is searched for, in bytes.
const CHARSET_WITHIN: usize = 1 << 16;

/// The message with repaired headers, which also state the encoding of texts that are not UTF-8; its bodies are unchanged.
pub fn mended(message: &[u8]) -> Cow<'_, [u8]> {
    with_charsets(with_mended_headers(message))
}

fn with_mended_headers(message: &[u8]) -> Cow<'_, [u8]> {
    let end = header_end(message);
    let (header, body) = message.split_at(end);
    let encoding = body_encoding(message);
    let raw = lines(header).any(|line| std::str::from_utf8(line).is_err());
    let raw_part = part_headers(body).any(|line| std::str::from_utf8(line).is_err());
    let text = String::from_utf8_lossy(header);
    let joined = joined_words(&text).filter(|_| !raw);
    if !raw && !raw_part && joined.is_none() {
        return Cow::Borrowed(message);
    }
    let mut mended = Vec::with_capacity(message.len() + 64);
    if raw {
        let text = decoded_lines(header, encoding);
        let text = joined_words(&text).unwrap_or(text);
        mended.extend_from_slice(text.as_bytes());
    } else {
        mended.extend_from_slice(joined.as_deref().map_or(header, str::as_bytes));
    }
    if raw_part {
        let mut is_header = false;
        for line in lines(body) {
            is_header = is_part_header(line, is_header);
            if is_header && std::str::from_utf8(line).is_err() {
                mended.extend_from_slice(decoded_lines(line, encoding).as_bytes());
            } else {
                mended.extend_from_slice(line);
            }
        }
    } else {
        mended.extend_from_slice(body);
    }
    Cow::Owned(mended)
}

/// The offset of the empty line before the body.
fn header_end(message: &[u8]) -> usize {
    let mut end = 0;
    for line in lines(message) {
        if line.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
            break;
        }
        end += line.len();
    }
    end
}

/// The lines, with their line ends.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n')
}

/// The header lines of a message's parts that name files.
fn part_headers(body: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut is_header = false;
    lines(body).filter(move |line| {
        is_header = is_part_header(line, is_header);
        is_header
    })
}

/// `goes_on`: was the line before it one?
fn is_part_header(line: &[u8], goes_on: bool) -> bool {
    let begins = |name: &[u8]| {
        line.get(..name.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    begins(b"content-type:")
        || begins(b"content-disposition:")
        || begins(b"content-description:")
        || (goes_on && line.starts_with(b" "))
        || (goes_on && line.starts_with(b"\t"))
}

/// The first encoding that the message names, if it is a single-byte one: bytes that are not UTF-8 are most likely in that.
fn body_encoding(message: &[u8]) -> &'static Encoding {
    let start = &message[..message.len().min(CHARSET_WITHIN)];
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    let mut named = text.split("charset=").skip(1).filter_map(|rest| {
        let name = rest.trim_start_matches('"');
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
        Encoding::for_label(&name.as_bytes()[..end.unwrap_or(name.len())])
    });
    let single = named.find(|encoding| encoding.is_single_byte() && *encoding != UTF_8);
    // Without a stated encoding it is Windows-1252, which Windows in Norway writes.
    single.unwrap_or_else(|| code_page(1252))
}

fn decoded_lines(bytes: &[u8], encoding: &'static Encoding) -> String {
    lines(bytes)
        .map(|line| match std::str::from_utf8(line) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding.decode_without_bom_handling(line).0.into_owned(),
        })
        .collect()
}

/// One word in RFC 2047's way: "=?utf-8?q?Troms=C3=B8?=".
struct EncodedWord<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    /// The length of the whole encoded word.
    length: usize,
}

/// The text with adjacent encoded words of one charset joined, so that a letter divided between them is whole again.
/// `None`: there are none.
fn joined_words(text: &str) -> Option<String> {
    let mut joined = String::with_capacity(text.len());
    let mut is_changed = false;
    let mut rest = text;
    while let Some(start) = rest.find("=?") {
        joined.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some(word) = encoded_word(rest) else {
            joined.push_str("=?");
            rest = &rest[2..];
            continue;
        };
        let (charset, mut bytes) = (word.charset, word.bytes);
        let mut end = word.length;
        let mut count = 1;
        while let Some(next) = next_word(&rest[end..])
            && next.0.charset.eq_ignore_ascii_case(charset)
        {
            bytes.extend_from_slice(&next.0.bytes);
            end += next.1;
            count += 1;
        }
        if count > 1 {
            is_changed = true;
            let encoded: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
            joined.push_str(&format!("=?{charset}?q?{encoded}?="));
        } else {
            joined.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    joined.push_str(rest);
    is_changed.then_some(joined)
}

/// The encoded word after only spaces and folds, and its end.
fn next_word(text: &str) -> Option<(EncodedWord<'_>, usize)> {
    let trimmed = text.trim_start_matches([' ', '\t', '\r', '\n']);
    let word = encoded_word(trimmed)?;
    let end = text.len() - trimmed.len() + word.length;
    Some((word, end))
}

fn encoded_word(text: &str) -> Option<EncodedWord<'_>> {
    let (charset, rest) = text.strip_prefix("=?")?.split_once('?')?;
    let (kind, rest) = rest.split_once('?')?;
    let (words, _) = rest.split_once("?=")?;
    if words.contains(['\r', '\n']) || charset.contains(char::is_whitespace) {
        return None;
    }
    let bytes = match kind {
        "b" | "B" => decoded_base64(words.as_bytes())?,
        "q" | "Q" => quoted(words.as_bytes()),
        _ => return None,
    };
    Some(EncodedWord {
        charset,
        bytes,
        length: charset.len() + kind.len() + words.len() + 6,
    })
}

/// Within a word of a field an underscore is a space (RFC 2047).
fn quoted(words: &[u8]) -> Vec<u8> {
    let spaced = words.iter().map(|byte| match byte {
        b'_' => b' ',
        byte => *byte,
    });
    quoted_printable(&spaced.collect::<Vec<u8>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended_text(message: &[u8]) -> String {
        String::from_utf8_lossy(&mended(message)).into_owned()
    }

    #[test]
    fn raw_bytes_are_read_as_the_body_is() {
        let message =
            b"Subject: Troms\xF8\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\np\xE5";
        let found = mended(message);
        assert!(found.starts_with("Subject: Tromsø\r\n".as_bytes()));
        assert!(found.ends_with(b"\r\n\r\np\xE5"));
        let greek = b"Subject: \xE1\r\nContent-Type: text/plain; charset=iso-8859-7\r\n\r\nx";
        assert!(mended_text(greek).starts_with("Subject: α"));
        assert!(mended_text(b"Subject: \x80\r\n\r\nx").starts_with("Subject: €"));
        let utf8 = "Subject: Tromsø\r\n\r\nx".as_bytes();
        assert!(matches!(mended(utf8), Cow::Borrowed(_)));
    }

    #[test]
    fn a_part_says_its_name_in_utf8() {
        let message = b"Subject: x\n\n--b\nContent-Disposition: attachment;\n filename=m\xF8te.txt\n\nm\xF8te\n";
        let found = mended(message);
        let at = |expected: &[u8]| found.windows(expected.len()).any(|part| part == expected);
        assert!(at("filename=møte.txt".as_bytes()) && at(b"\n\nm\xF8te\n"));
    }

    #[test]
    fn a_letter_divided_between_two_words_is_whole() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(joined_words(text).as_deref(), expected, "{text}");
        };
        check(
            "Subject: =?utf-8?q?s=C3?=\r\n =?UTF-8?Q?=B8r?= slutt",
            Some("Subject: =?utf-8?q?=73=C3=B8=72?= slutt"),
        );
        check(
            "Subject: =?utf-8?B?w6Y=?= =?utf-8?B?w7g=?=",
            Some("Subject: =?utf-8?q?=C3=A6=C3=B8?="),
        );
        check("Subject: =?utf-8?q?s=C3=B8r?= og =?utf-8?q?nord?=", None);
        check("Subject: =?utf-8?q?s?= =?iso-8859-1?q?n?=", None);
        check("Subject: =?hva?", None);
    }
}
