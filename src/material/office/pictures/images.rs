//! The pictures on slides, no larger than slides are shown.

use crate::material::picture::reduced;

/// So many pixels of a deck's pictures are looked at; after that slides with pictures have none.
const MOST_PIXELS: u64 = 1_000_000_000;

pub struct Images {
    left: u64,
}

impl Default for Images {
    fn default() -> Images {
        Images { left: MOST_PIXELS }
    }
}

impl Images {
    /// A PNG or JPEG. `None`: it is of another format, broken or too large.
    pub fn reduced(&mut self, bytes: Vec<u8>) -> Option<Vec<u8>> {
        let (image, pixels) = reduced(bytes, self.left)?;
        self.left = self.left.saturating_sub(pixels);
        Some(image)
    }
}
