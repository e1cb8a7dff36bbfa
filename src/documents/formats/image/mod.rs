//! Pictures: their size, what they tell of their maker and place, and a smaller one to show.

pub mod exif;
mod raster;
mod svg;

pub use raster::{RasterFormat, raster, reduced};
pub use svg::svg;

/// How the bytes of a pixel stand: `Rgb`, or `Rgba` with the fourth left out.
pub use jpeg_encoder::ColorType as Colours;
use jpeg_encoder::{Encoder, SamplingFactor};

/// How wide pictures of pages are, in pixels.
pub const JPEG_WIDTH: u32 = 480;
const QUALITY: u8 = 80;

/// First the picture as a whole, then all of its detail: more steps cost time, and bytes.
const SCANS: u8 = 2;

/// Pixels as a progressive JPEG. `None` when there are too few of them, or none.
pub fn jpeg(pixels: &[u8], colours: Colours, width: u16, height: u16) -> Option<Vec<u8>> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_progressive(true);
    encoder.set_progressive_scans(SCANS);
    // Tables of its own would save a twentieth of a picture's bytes, and take a third of its time.
    encoder.set_optimized_huffman_tables(false);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(pixels, width, height, colours).ok()?;
    Some(jpeg)
}
