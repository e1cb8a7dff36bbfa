//! Outlook's own wrapping of a mail's text and attachments, `winmail.dat` (MS-OXTNEF).

use crate::documents::text::code_page;
use encoding_rs::{Encoding, UTF_16LE};

pub struct Unwrapped {
    pub text: Option<String>,
    pub html: Option<String>,
    pub files: Vec<UnwrappedFile>,
}

pub struct UnwrappedFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

const SIGNATURE: [u8; 4] = [0x78, 0x9F, 0x3E, 0x22];
/// The greatest numbers of attachments, and of properties of each.
const MOST_FILES: usize = 2_000;
const MOST_PROPERTIES: u32 = 10_000;

// The numbers of attributes.
const CODE_PAGE: u32 = 0x0006_9007;
const BODY: u32 = 0x0002_800C;
const PROPERTIES: u32 = 0x0006_9003;
const FILE_BEGINS: u32 = 0x0006_9002;
const FILE_NAME: u32 = 0x0001_8010;
const FILE_BYTES: u32 = 0x0006_800F;
const FILE_PROPERTIES: u32 = 0x0006_9005;
// The numbers of properties.
const TEXT: u16 = 0x1000;
const HTML: u16 = 0x1013;
const LONG_NAME: u16 = 0x3707;

/// `None`: it is in another format, or broken.
pub fn unwrapped(bytes: &[u8]) -> Option<Unwrapped> {
    let mut rest = bytes.strip_prefix(&SIGNATURE)?.get(2..)?;
    let mut encoding = code_page(1252);
    let mut mail = Unwrapped {
        text: None,
        html: None,
        files: Vec::new(),
    };
    while !rest.is_empty() {
        let id = number(rest.get(1..)?)?;
        let length = number(rest.get(5..)?)? as usize;
        let value = rest.get(9..)?.get(..length)?;
        // A checksum follows the value.
        rest = rest.get(9 + length + 2..)?;
        match id {
            CODE_PAGE => encoding = code_page(number(value)?),
            BODY => mail.text = Some(text(value, encoding)),
            PROPERTIES => {
                for property in properties(value) {
                    match property.id {
                        TEXT => mail.text = Some(property.text(encoding)),
                        HTML => mail.html = Some(property.text(encoding)),
                        _ => {}
                    }
                }
            }
            FILE_BEGINS if mail.files.len() < MOST_FILES => mail.files.push(UnwrappedFile {
                name: "vedlegg".to_owned(),
                bytes: Vec::new(),
            }),
            _ => {
                if let Some(file) = mail.files.last_mut() {
                    of_file(file, id, value, encoding);
                }
            }
        }
    }
    Some(mail)
}

fn of_file(file: &mut UnwrappedFile, id: u32, value: &[u8], encoding: &'static Encoding) {
    match id {
        FILE_NAME => file.name = text(value, encoding),
        FILE_BYTES => file.bytes = value.to_vec(),
        FILE_PROPERTIES => {
            let long = properties(value)
                .into_iter()
                .find(|own| own.id == LONG_NAME);
            if let Some(name) = long {
                file.name = name.text(encoding);
            }
        }
        _ => {}
    }
}

/// A property with its first value.
struct Property<'a> {
    id: u16,
    kind: u16,
    value: &'a [u8],
}

impl Property<'_> {
    fn text(&self, encoding: &'static Encoding) -> String {
        match self.kind {
            0x1F => text(self.value, UTF_16LE),
            _ => text(self.value, encoding),
        }
    }
}

/// All properties before the first broken one.
fn properties(mut rest: &[u8]) -> Vec<Property<'_>> {
    let mut found = Vec::new();
    let count = take_number(&mut rest).unwrap_or(0);
    for _ in 0..count.min(MOST_PROPERTIES) {
        let Some(property) = property(&mut rest) else {
            break;
        };
        found.push(property);
    }
    found
}

fn property<'a>(rest: &mut &'a [u8]) -> Option<Property<'a>> {
    let head = take_number(rest)?;
    let (kind, id) = (head as u16, (head >> 16) as u16);
    if id >= 0x8000 {
        // A named property: the set of its name, and its number or text.
        take(rest, 16)?;
        if take_number(rest)? == 0 {
            take(rest, 4)?;
        } else {
            let length = take_number(rest)? as usize;
            take_padded(rest, length)?;
        }
    }
    let is_long = matches!(kind & 0x0FFF, 0x1E | 0x1F | 0x102 | 0x0D);
    let is_several = kind & 0x1000 != 0 || is_long;
    let count = if is_several { take_number(rest)? } else { 1 };
    let mut first: &[u8] = &[];
    for index in 0..count.min(MOST_PROPERTIES) {
        let length = match kind & 0x0FFF {
            0x02 | 0x03 | 0x04 | 0x0A | 0x0B => 4,
            0x05 | 0x06 | 0x07 | 0x14 | 0x40 => 8,
            0x48 => 16,
            _ if is_long => take_number(rest)? as usize,
            _ => return None,
        };
        let value = take_padded(rest, length)?;
        if index == 0 {
            first = value;
        }
    }
    Some(Property {
        id,
        kind: kind & 0x0FFF,
        value: first,
    })
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

/// A value padded to a multiple of four bytes; the padding of the last value may be missing.
fn take_padded<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let value = take(rest, length)?;
    let padding = (4 - length % 4) % 4;
    *rest = rest.get(padding..).unwrap_or_default();
    Some(value)
}

fn take_number(rest: &mut &[u8]) -> Option<u32> {
    take(rest, 4).and_then(number)
}

fn number(bytes: &[u8]) -> Option<u32> {
    let bytes = bytes.get(..4)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes))
}

fn text(bytes: &[u8], encoding: &'static Encoding) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if encoding != UTF_16LE => text.to_owned(),
        _ => encoding.decode_without_bom_handling(bytes).0.into_owned(),
    };
    text.trim_end_matches('\0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn attribute(id: u32, value: &[u8]) -> Vec<u8> {
        let mut bytes = vec![1];
        bytes.extend(id.to_le_bytes());
        bytes.extend((value.len() as u32).to_le_bytes());
        bytes.extend(value);
        bytes.extend([0, 0]);
        bytes
    }

    fn wrapped() -> Vec<u8> {
        let mut name = Vec::new();
        for number in [1_u32, 0x3707_001F, 1, 22] {
            name.extend(number.to_le_bytes());
        }
        name.extend("møteplan.md".encode_utf16().flat_map(u16::to_le_bytes));
        name.extend([0, 0]);
        let mut bytes = SIGNATURE.to_vec();
        bytes.extend([1, 0]);
        bytes.extend(attribute(CODE_PAGE, &[0xE4, 4, 0, 0, 0, 0, 0, 0]));
        bytes.extend(attribute(BODY, b"M\xF8t opp.\0"));
        bytes.extend(attribute(FILE_BEGINS, &[0; 14]));
        bytes.extend(attribute(FILE_NAME, b"MTEPLA~1.MD\0"));
        bytes.extend(attribute(FILE_BYTES, b"09.00"));
        bytes.extend(attribute(FILE_PROPERTIES, &name));
        bytes
    }

    #[test]
    fn text_and_files_are_taken_out() {
        let mail = unwrapped(&wrapped()).unwrap();
        assert_eq!(mail.text.as_deref(), Some("Møt opp."));
        assert_eq!(mail.files.len(), 1);
        assert_eq!(mail.files[0].name, "møteplan.md");
        assert_eq!(mail.files[0].bytes, b"09.00");
        assert!(unwrapped(b"PK").is_none());
        assert!(unwrapped(&wrapped()[..60]).is_none());
    }

    proptest! {
        #[test]
        fn what_is_broken_breaks_nothing(at in 0..200_usize, byte: u8) {
            let mut bytes = wrapped();
            let at = at % bytes.len();
            bytes[at] = byte;
            unwrapped(&bytes);
        }
    }
}
