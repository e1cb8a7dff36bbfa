//! Pictures: their size, what they tell of their maker and place, and a smaller one to show.

pub mod exif;
mod raster;
mod svg;

pub use raster::raster;
pub use svg::svg;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// How wide pictures of pages are, in pixels.
pub const JPEG_WIDTH: u32 = 480;
const QUALITY: u8 = 80;

/// Red, green and blue bytes as a progressive JPEG. `None` when there are too few of them, or none.
pub fn jpeg(colours: &[u8], width: u16, height: u16) -> Option<Vec<u8>> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(colours, width, height, ColorType::Rgb)
        .ok()?;
    Some(jpeg)
}
