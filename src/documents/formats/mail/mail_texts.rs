//! Texts of a message that its reader does not show: fields that programs make, the names and words of parts, and what stands before, between
//! and after the parts.

use super::header_bytes::mended;
use crate::documents::personal_data::has_given_name;
use mail_parser::{HeaderValue, Message, MessageParser, PartType};

/// A part that is longer is no note, in bytes.
const LONGEST: usize = 1 << 20;

/// Gives each line to `take`; the second argument is always `false`.
pub fn mail_texts(bytes: &[u8], take: &mut dyn FnMut(&str, bool)) {
    let bytes = mended(bytes);
    let Some(message) = MessageParser::default().parse(&*bytes) else {
        return;
    };
    // As it stands: the fields of parts, and what is outside of them.
    let mut is_of_program = false;
    for line in String::from_utf8_lossy(&bytes).lines() {
        is_of_program = is_made_by_program(line, is_of_program);
        take(&without_identifiers(line, is_of_program), false);
        if let Some(decoded) = decoded_words(line) {
            take(&without_identifiers(&decoded, is_of_program), false);
        }
    }
    texts_of(&message, take);
}

/// The line's encoded words as text: "=?utf-8?B?…?=". `None`: it has none.
pub fn decoded_words(line: &str) -> Option<String> {
    let words = &line[line.find("=?")?..];
    let field = format!("Subject: {words}\r\n\r\n");
    let message = MessageParser::default().parse(field.as_bytes())?;
    message.subject().map(str::to_owned)
}

/// Fields and parts, decoded.
fn texts_of(message: &Message<'_>, take: &mut dyn FnMut(&str, bool)) {
    for part in &message.parts {
        for header in &part.headers {
            let is_of_program = is_made_by_program(&format!("{}:", header.name()), false);
            let mut say = |text: &str| take(&without_identifiers(text, is_of_program), false);
            match header.value() {
                HeaderValue::Text(text) => say(text),
                HeaderValue::TextList(texts) => texts.iter().for_each(|text| say(text)),
                HeaderValue::ContentType(kind) => {
                    for attribute in kind.attributes().unwrap_or_default() {
                        say(&attribute.value);
                    }
                }
                _ => {}
            }
        }
        match &part.body {
            PartType::Message(inner) => texts_of(inner, take),
            _ if part.contents().len() <= LONGEST => {
                let text = String::from_utf8_lossy(part.contents());
                text.lines().for_each(|line| take(line, false));
            }
            _ => {}
        }
    }
}

/// Beginnings of the names of fields with identifiers that look like addresses.
const OF_PROGRAMS: &[&str] = &[
    "message-id",
    "in-reply-to",
    "references",
    "content-id",
    "content-type",
    "received",
    "dkim-",
    "arc-",
    "authentication-results",
    "x-ms-",
    "x-google-",
    "x-gm-",
    "x-mailer",
    "x-originator",
    "x-microsoft-",
    "x-forefront-",
    "thread-",
    "list-",
    "return-path",
    "resent-message-id",
    "x-message-id",
    "x-mozilla-",
    "x-apple-",
    "x-universally-unique-identifier",
    "x-entity-",
    "feedback-id",
    "cid:",
    "--",
];

/// `goes_on`: was the field before it one, which a line that begins with a space continues?
fn is_made_by_program(line: &str, goes_on: bool) -> bool {
    let lower = line.to_ascii_lowercase();
    match line.starts_with([' ', '\t']) {
        true => goes_on,
        false => OF_PROGRAMS.iter().any(|begin| lower.starts_with(begin)),
    }
}

/// The text without the marks that make identifiers look like addresses, except where one names a person: `<kari.nordmann.1@example.no>`.
fn without_identifiers(text: &str, is_of_program: bool) -> String {
    let is_marked = is_of_program || text.contains("cid:");
    match is_marked && !has_given_name(text) {
        true => text.replace('@', " "),
        false => text.to_owned(),
    }
}
