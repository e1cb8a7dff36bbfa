//! Files that contain other files: their formats, and the events that unpacking them emits.
//!
//! Contents are passed on in pieces, so that no large file is held in memory. Names are passed on as the archive states them: the
//! receiver decides where to write a file, and must never use these names as paths.

use crate::documents::problem::Problem;
use serde::{Deserialize, Serialize};

/// A format that is unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Packed {
    Zip,
    Eml,
    Msg,
}

#[derive(Clone, Debug, PartialEq)]
pub enum UnpackEvent {
    /// A file begins; the bytes that follow belong to it.
    File {
        name: String,
    },
    Bytes(Vec<u8>),
    /// The current file is incomplete; if there is none, the rest of the archive cannot be read.
    Lost(Problem),
}

/// Receives the events of one archive, in order.
pub type UnpackSink<'a> = &'a mut dyn FnMut(UnpackEvent);

/// The greatest number of files that are taken out of an archive.
pub const MOST_FILES: usize = 5_000;
/// The greatest size of all files together, unpacked, in bytes.
pub const LARGEST_WHOLE: u64 = 2 << 30;
/// The size of a piece of a file's content, in bytes.
pub const PIECE: usize = 1 << 20;

/// The first bytes of a compound file (MS-CFB): Outlook messages, old Office formats, and Office documents with a password.
pub const COMPOUND_FILE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

impl Packed {
    /// Detected from the first bytes and the name. An Office document is a zip file too, but it is read as a document, not
    /// unpacked.
    pub fn of(name: &str, start: &[u8]) -> Option<Packed> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending.to_ascii_lowercase().as_str() {
            "zip" if start.starts_with(b"PK") => Some(Packed::Zip),
            "eml" => Some(Packed::Eml),
            "msg" if start.starts_with(&COMPOUND_FILE) => Some(Packed::Msg),
            _ => None,
        }
    }
}

/// Emits a whole file that is in memory.
pub fn emit_file(name: String, bytes: &[u8], emit: UnpackSink<'_>) {
    emit(UnpackEvent::File { name });
    for piece in bytes.chunks(PIECE) {
        emit(UnpackEvent::Bytes(piece.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_document_is_read_and_not_unpacked() {
        let check = |name, start: &[u8], expected| assert_eq!(Packed::of(name, start), expected);
        check("Arkiv.ZIP", b"PK\x03\x04", Some(Packed::Zip));
        check("deck.pptx", b"PK\x03\x04", None);
        check("brev.eml", b"From: ", Some(Packed::Eml));
        check("brev.msg", b"\xD0\xCF\x11\xE0", Some(Packed::Msg));
        check("brev.msg", b"From: ", None);
        check("arkiv.zip", b"Rar!", None);
    }
}
