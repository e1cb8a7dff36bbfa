//! Files with files in them: zip archives and e-mails → what is in them, unchanged.
//!
//! What comes out is told piece by piece, so that nothing large is held. Names are told as they stand in the file: whoever writes the
//! pieces down chooses where, and never by these names.

use super::zip_package;
use crate::documents::formats::mail;
use crate::documents::problem::Problem;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Packed {
    Zip,
    Eml,
    Msg,
}

#[derive(Clone, Debug, PartialEq)]
pub enum UnpackEvent {
    /// A file begins; the bytes that follow are its.
    File {
        name: String,
    },
    Bytes(Vec<u8>),
    /// Something in it cannot be had: the file that was begun, or the rest.
    Lost(Problem),
}

pub type TellPiece<'a> = &'a mut dyn FnMut(UnpackEvent);

/// More files are not unpacked.
pub const MOST_FILES: usize = 5_000;
/// All files together, unpacked, in bytes.
pub const LARGEST_WHOLE: u64 = 2 << 30;
/// In bytes.
pub const PIECE: usize = 1 << 20;

impl Packed {
    /// By the first bytes and the name. An Office document is a zip too, but one that is read, not unpacked.
    pub fn of(name: &str, start: &[u8]) -> Option<Packed> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending.to_ascii_lowercase().as_str() {
            "zip" if start.starts_with(b"PK") => Some(Packed::Zip),
            "eml" => Some(Packed::Eml),
            "msg" if start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) => Some(Packed::Msg),
            _ => None,
        }
    }
}

/// Unpacks in this very process. It may take all memory, all time, or the process with it: see [`crate::documents::worker`].
pub fn unpack(packed: Packed, bytes: Vec<u8>, tell: TellPiece<'_>) {
    let result = match packed {
        Packed::Zip => zip_package::unpack(bytes, tell),
        Packed::Eml => mail::unpack_eml(&bytes, tell),
        Packed::Msg => mail::unpack_msg(bytes, tell),
    };
    if let Err(what) = result {
        tell(UnpackEvent::Lost(what));
    }
}

/// Tells a whole file that is in memory.
pub fn tell_file(name: String, bytes: &[u8], tell: TellPiece<'_>) {
    tell(UnpackEvent::File { name });
    for piece in bytes.chunks(PIECE) {
        tell(UnpackEvent::Bytes(piece.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_document_is_read_and_not_unpacked() {
        let check = |name, start: &[u8], wanted| assert_eq!(Packed::of(name, start), wanted);
        check("Arkiv.ZIP", b"PK\x03\x04", Some(Packed::Zip));
        check("deck.pptx", b"PK\x03\x04", None);
        check("brev.eml", b"From: ", Some(Packed::Eml));
        check("brev.msg", b"\xD0\xCF\x11\xE0", Some(Packed::Msg));
        check("brev.msg", b"From: ", None);
        check("arkiv.zip", b"Rar!", None);
    }
}
