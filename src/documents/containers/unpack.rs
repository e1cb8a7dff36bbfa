//! Files that contain other files → those files, unchanged.

use super::entry::{Packed, UnpackEvent, UnpackSink};
use super::unzip::unzip;
use crate::documents::formats::mail;

/// Unpacks in the calling process, where a hostile file may use up memory or time, or crash: [`crate::documents::worker`] does it in a
/// process with limits.
pub fn unpack(packed: Packed, bytes: Vec<u8>, emit: UnpackSink<'_>) {
    let result = match packed {
        Packed::Zip => unzip(bytes, emit),
        Packed::Eml => mail::unpack_eml(&bytes, emit),
        Packed::Msg => mail::unpack_msg(bytes, emit),
    };
    if let Err(problem) = result {
        emit(UnpackEvent::Lost(problem));
    }
}
