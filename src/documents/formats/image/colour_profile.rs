//! The colour profile of a picture, unpacked.

use image::{ImageDecoder, ImageReader};
use std::io::Cursor;

/// `None`: it is no picture of a kind that is read here, or it has no profile.
pub fn colour_profile(bytes: &[u8]) -> Option<Vec<u8>> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    reader.format()?;
    reader.into_decoder().ok()?.icc_profile().ok()?
}
