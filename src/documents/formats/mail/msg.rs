//! Outlook's own files: a compound file with a stream for each property (MS-OXMSG).

use super::{Mail, MailText, say};
use crate::documents::containers::entry::{UnpackSink, emit_file};
use crate::documents::document::{Attached, Metadata};
use crate::documents::event::ReadSink;
use crate::documents::formats::attached_file::attached_words;
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{code_page, some};
use cfb::CompoundFile;
use encoding_rs::Encoding;
use jiff::Timestamp;
use std::io::{Cursor, Read};

type Outlook = CompoundFile<Cursor<Vec<u8>>>;

/// The greatest size of a property, in bytes.
const LARGEST_STREAM: u64 = 32 << 20;
const MOST_ATTACHMENTS: usize = 2_000;
/// The greatest size of an attachment, in bytes.
const LARGEST_ATTACHED: u64 = 256 << 20;
/// The stream of an attachment's bytes, in its folder.
const ATTACHED: &str = "__substg1.0_37010102";
/// The offset of the properties in the message's own stream, in bytes.
const HEAD: usize = 32;
const TICKS_PER_SECOND: u64 = 10_000_000;
const SECONDS_FROM_1601_TO_1970: i64 = 11_644_473_600;

// The numbers of properties; for those of fixed length, with the type in the lower half.
const SUBJECT: u16 = 0x0037;
const SENDER: u16 = 0x0C1A;
const SENDER_ADDRESS: u16 = 0x0C1F;
const SENDER_SMTP: u16 = 0x5D01;
const TO: u16 = 0x0E04;
const COPY: u16 = 0x0E03;
const BLIND_COPY: u16 = 0x0E02;
const ADDRESS: u16 = 0x3003;
const SMTP_ADDRESS: u16 = 0x39FE;
const BODY: u16 = 0x1000;
const FILE_NAME_LONG: u16 = 0x3707;
const FILE_NAME: u16 = 0x3704;
const DISPLAY_NAME: u16 = 0x3001;
const SENT: u32 = 0x0039_0040;
const RECEIVED: u32 = 0x0E06_0040;
const MESSAGE_CODE_PAGE: u32 = 0x3FFD_0003;
const INTERNET_CODE_PAGE: u32 = 0x3FDE_0003;

pub fn msg(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let properties = stream(&mut file, "/__properties_version1.0")
        .ok_or_else(|| damaged("not an Outlook message"))?;
    let fixed = |tag| fixed(&properties, tag);
    let page = |tag| fixed(tag).and_then(|number| u32::try_from(number & 0xFFFF_FFFF).ok());
    let encoding = code_page(
        page(MESSAGE_CODE_PAGE)
            .or_else(|| page(INTERNET_CODE_PAGE))
            .unwrap_or(1252),
    );
    let metadata = Metadata {
        title: text(&mut file, "", SUBJECT, encoding).and_then(|text| some(&text)),
        author: text(&mut file, "", SENDER, encoding).and_then(|text| some(&text)),
        created: fixed(SENT).or_else(|| fixed(RECEIVED)).and_then(date_time),
        attachments: attachments(&mut file, encoding),
        ..Metadata::default()
    };
    let body = text(&mut file, "", BODY, encoding).filter(|text| !text.trim().is_empty());
    let text = match body {
        Some(text) => MailText::Plain(text),
        None => {
            let encoding = page(INTERNET_CODE_PAGE).map_or(encoding, code_page);
            let html = stream(&mut file, "/__substg1.0_10130102").unwrap_or_default();
            MailText::Html(encoding.decode(&html).0.into_owned())
        }
    };
    let headers = people(&mut file, encoding);
    say(
        Mail {
            metadata,
            text,
            headers,
        },
        emit,
    );
    for folder in folders(&mut file, "__attach_version1.0_") {
        let name = attached_name(&mut file, &folder, encoding).unwrap_or_default();
        let bytes = stream_of(&mut file, &format!("{folder}/{ATTACHED}"), LARGEST_ATTACHED);
        attached_words(&name, bytes.unwrap_or_default(), emit);
    }
    Ok(())
}

/// Names and addresses of the sender and the receivers.
fn people(file: &mut Outlook, encoding: &'static Encoding) -> Vec<String> {
    let mut people = Vec::new();
    for id in [SENDER, SENDER_ADDRESS, SENDER_SMTP, TO, COPY, BLIND_COPY] {
        people.extend(text(file, "", id, encoding));
    }
    for folder in folders(file, "__recip_version1.0_") {
        for id in [DISPLAY_NAME, ADDRESS, SMTP_ADDRESS] {
            people.extend(text(file, &folder, id, encoding));
        }
    }
    people.retain(|one| !one.trim().is_empty());
    people
}

fn stream(file: &mut Outlook, path: &str) -> Option<Vec<u8>> {
    stream_of(file, path, LARGEST_STREAM)
}

/// The bytes of a stream. None: missing, or larger than `limit` bytes.
fn stream_of(file: &mut Outlook, path: &str, limit: u64) -> Option<Vec<u8>> {
    let stream = file.open_stream(path).ok()?;
    let mut bytes = Vec::new();
    stream.take(limit).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A property of fixed length of the message itself.
fn fixed(properties: &[u8], tag: u32) -> Option<u64> {
    let entry = properties
        .get(HEAD..)?
        .chunks_exact(16)
        .find(|entry| entry[..4] == tag.to_le_bytes())?;
    entry[8..].try_into().ok().map(u64::from_le_bytes)
}

/// A text property: UTF-16, or in the message's code page. Some programs write UTF-8 there whatever they state.
fn text(file: &mut Outlook, folder: &str, id: u16, encoding: &'static Encoding) -> Option<String> {
    let text = if let Some(bytes) = stream(file, &format!("{folder}/__substg1.0_{id:04X}001F")) {
        encoding_rs::UTF_16LE.decode(&bytes).0.into_owned()
    } else {
        let bytes = stream(file, &format!("{folder}/__substg1.0_{id:04X}001E"))?;
        let fallback = if encoding == encoding_rs::UTF_8 {
            encoding_rs::WINDOWS_1252
        } else {
            encoding
        };
        match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => fallback.decode(error.as_bytes()).0.into_owned(),
        }
    };
    Some(text.trim_end_matches('\0').to_owned())
}

/// The folders of attachments or of receivers.
fn folders(file: &mut Outlook, prefix: &str) -> Vec<String> {
    file.read_root_storage()
        .filter(|entry| entry.is_storage() && entry.name().starts_with(prefix))
        .map(|entry| entry.path().to_string_lossy().into_owned())
        .take(MOST_ATTACHMENTS)
        .collect()
}

fn attachments(file: &mut Outlook, encoding: &'static Encoding) -> Vec<Attached> {
    folders(file, "__attach_version1.0_")
        .into_iter()
        .map(|folder| {
            let name = attached_name(file, &folder, encoding);
            let bytes = file
                .entry(format!("{folder}/{ATTACHED}"))
                .map_or(0, |entry| entry.len());
            Attached {
                name: name.unwrap_or_else(|| "(uten navn)".to_owned()),
                bytes,
            }
        })
        .collect()
}

fn attached_name(file: &mut Outlook, folder: &str, encoding: &'static Encoding) -> Option<String> {
    [FILE_NAME_LONG, FILE_NAME, DISPLAY_NAME]
        .into_iter()
        .find_map(|id| text(file, folder, id, encoding))
}

/// Emits the attachments. A message within a message has no file of its own, and is skipped.
pub fn unpack_msg(bytes: Vec<u8>, emit: UnpackSink<'_>) -> Result<(), Problem> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    for folder in folders(&mut file, "__attach_version1.0_") {
        let name = attached_name(&mut file, &folder, encoding_rs::WINDOWS_1252);
        let Some(bytes) = stream_of(&mut file, &format!("{folder}/{ATTACHED}"), LARGEST_ATTACHED)
        else {
            continue;
        };
        emit_file(name.unwrap_or_else(|| "vedlegg".to_owned()), &bytes, emit);
    }
    Ok(())
}

/// A Windows time (MS-DTYP FILETIME: tenths of microseconds since 1601) as `2018-10-17T12:30:00`, UTC. `None` before 1970: such a
/// time is a placeholder.
fn date_time(ticks: u64) -> Option<String> {
    let seconds = i64::try_from(ticks / TICKS_PER_SECOND).ok()? - SECONDS_FROM_1601_TO_1970;
    let time = Timestamp::from_second(seconds).ok()?;
    (seconds > 0).then(|| time.strftime("%Y-%m-%dT%H:%M:%S").to_string())
}

#[cfg(test)]
mod tests {
    use super::date_time;

    #[test]
    fn windows_times_become_dates() {
        let ticks = |seconds: u64| (seconds + 11_644_473_600) * 10_000_000;
        let check = |seconds, expected: &str| {
            assert_eq!(date_time(ticks(seconds)).as_deref(), Some(expected))
        };
        check(1_539_786_600, "2018-10-17T14:30:00");
        check(951_782_400, "2000-02-29T00:00:00");
        check(1_735_689_599, "2024-12-31T23:59:59");
        assert_eq!(date_time(0), None);
        assert_eq!(date_time(u64::MAX), None);
    }
}
