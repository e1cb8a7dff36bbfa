//! A picture of few colours as PNG.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// `pixels`: a byte each, row by row, which is the number of its colour. `size`: width and height. `colours`: at most 256.
///
/// None: the pixels are not so many, or a size is too large.
pub fn indexed_png(pixels: &[u8], size: (usize, usize), colours: &[[u8; 3]]) -> Option<Vec<u8>> {
    let (width, height) = (u32::try_from(size.0).ok()?, u32::try_from(size.1).ok()?);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(colours.as_flattened());
    encoder.set_compression(Compression::Balanced);
    // A row as it is: what is paper is zero already.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
