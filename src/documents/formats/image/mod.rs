//! Images: their size, their metadata, and a smaller JPEG to show.

mod colour_profile;
pub mod exif;
mod indexed_png;
mod raster;
mod svg;

pub use colour_profile::colour_profile;
pub use indexed_png::indexed_png;
pub use raster::{RasterFormat, raster, reduced};
pub use svg::{has_words, hiding_rules, svg};

/// The layout of a pixel: `Rgb`, or `Rgba` of which the fourth byte is ignored.
pub use jpeg_encoder::ColorType as Colours;
use jpeg_encoder::{Encoder, SamplingFactor};

/// The width of page images, in pixels.
pub const JPEG_WIDTH: u32 = 480;
const QUALITY: u8 = 80;

/// The scans of a progressive JPEG: first the whole image, then its detail. More scans cost time and bytes.
const SCANS: u8 = 2;

/// The pixels as a progressive JPEG. `None`: the number of pixels does not fit the size.
pub fn jpeg(pixels: &[u8], colours: Colours, width: u16, height: u16) -> Option<Vec<u8>> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_progressive(true);
    encoder.set_progressive_scans(SCANS);
    // Optimised tables would save a twentieth of the bytes, and take a third of the time.
    encoder.set_optimized_huffman_tables(false);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(pixels, width, height, colours).ok()?;
    Some(jpeg)
}
