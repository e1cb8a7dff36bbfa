//! JPEG, PNG and WebP.

use super::exif::camera;
use super::{Colours, JPEG_WIDTH, jpeg};
use crate::documents::document::{DocumentPage, Metadata, Picture, Thumbnail};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::credits;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{IntoImageView, IntoImageViewMut, PixelTrait, Resizer};
pub use image::ImageFormat as RasterFormat;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader};
use std::io::Cursor;

/// Images that are larger than this when unpacked, in bytes, get no smaller copy: not all decoders respect the limit they are given.
const LARGEST: u64 = 400 << 20;

pub fn raster(
    format: RasterFormat,
    bytes: Vec<u8>,
    thumbnail: bool,
    emit: ReadSink<'_>,
) -> Result<(), Problem> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().map_err(damaged)?;
    let camera = camera(decoder.exif_metadata().ok().flatten().unwrap_or_default());
    let mut page = DocumentPage::of(1, None, Vec::new());
    page.credits.extend(camera.maker.clone());
    if let Some(rights) = &camera.rights {
        credits(rights, &mut page.credits);
    }
    let is_turned = matches!(orientation.to_exif(), 5..=8);
    let size = if is_turned {
        (height, width)
    } else {
        (width, height)
    };
    emit(ReadEvent::Metadata(Box::new(Metadata {
        author: camera.maker,
        created: camera.taken,
        page_count: Some(1),
        picture: Some(Picture {
            width: size.0,
            height: size.1,
        }),
        ..Metadata::default()
    })));
    emit(ReadEvent::Page(page));
    if camera.has_position {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Position)));
    }
    if !thumbnail {
        return Ok(());
    }
    if decoder.total_bytes() > LARGEST {
        let what = Problem::TooLarge { limit: LARGEST };
        emit(ReadEvent::Finding(PageProblem::on(1, what)));
        return Ok(());
    }
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    match smaller(picture) {
        Some((width, height, jpeg)) => {
            let of = Thumbnail::of(1, width, height, &jpeg);
            emit(ReadEvent::Thumbnail { of, jpeg });
        }
        None => emit(ReadEvent::Finding(PageProblem::on(1, Problem::NoThumbnail))),
    }
    Ok(())
}

/// The image scaled down, never up; transparent parts become white.
fn smaller(picture: DynamicImage) -> Option<(u32, u32, Vec<u8>)> {
    let picture = on_white(picture);
    let (width, height) = (picture.width(), picture.height());
    let new_width = width.min(JPEG_WIDTH);
    let new_height =
        u32::try_from(u64::from(height) * u64::from(new_width) / u64::from(width.max(1))).ok()?;
    let new_height = new_height.clamp(1, 4 * JPEG_WIDTH);
    let colours = resized::<U8x3>(picture.as_raw(), (width, height), (new_width, new_height))?;
    let jpeg = jpeg(
        &colours,
        Colours::Rgb,
        u16::try_from(new_width).ok()?,
        u16::try_from(new_height).ok()?,
    )?;
    Some((new_width, new_height, jpeg))
}

/// Of one kind of pixels, known when this is compiled: the code for all kinds, chosen when it runs, weighs megabytes.
fn resized<P: PixelTrait>(
    pixels: &[u8],
    (width, height): (u32, u32),
    (new_width, new_height): (u32, u32),
) -> Option<Vec<u8>> {
    let form = P::pixel_type();
    let from = ImageRef::new(width, height, pixels, form).ok()?;
    let mut to = Image::new(new_width, new_height, form);
    let (view, mut new_view) = (from.image_view::<P>()?, to.image_view_mut::<P>()?);
    Resizer::new()
        .resize_typed(&view, &mut new_view, None)
        .ok()?;
    drop(new_view);
    Some(to.into_vec())
}

fn on_white(picture: DynamicImage) -> image::RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    image::RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let over = |colour: u8| {
            let (colour, alpha) = (u16::from(colour), u16::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// The longest side of an image inside a slide, in pixels: twice what is seen of it.
const LONGEST: u32 = 2 * JPEG_WIDTH;
/// The greatest unpacked size of such an image, in bytes; the slide's package is in memory too.
const LARGEST_WITHIN: u64 = 150 << 20;

/// An image for use inside a slide, as PNG or JPEG and no larger than can be seen, and its original number of pixels. `None`: another
/// format, broken, or more than `most` pixels.
pub fn reduced(bytes: Vec<u8>, most: u64) -> Option<(Vec<u8>, u64)> {
    let reader = ImageReader::new(Cursor::new(&bytes))
        .with_guessed_format()
        .ok()?;
    let is_known = matches!(
        reader.format(),
        Some(RasterFormat::Png | RasterFormat::Jpeg)
    );
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > most || decoder.total_bytes() > LARGEST_WITHIN {
        return None;
    }
    let longest = width.max(height);
    if longest <= LONGEST && is_known {
        drop(decoder);
        return Some((bytes, pixels));
    }
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    let side = |side: u32| {
        let side = u64::from(side) * u64::from(LONGEST) / u64::from(longest);
        u32::try_from(side).ok().map(|side| side.max(1))
    };
    let size = (width, height);
    let new_size = (side(width)?, side(height)?);
    let (smaller, colours) = if picture.color().has_alpha() {
        let picture = picture.into_rgba8();
        let smaller = resized::<U8x4>(picture.as_raw(), size, new_size)?;
        (smaller, ExtendedColorType::Rgba8)
    } else {
        let picture = picture.into_rgb8();
        let smaller = resized::<U8x3>(picture.as_raw(), size, new_size)?;
        (smaller, ExtendedColorType::Rgb8)
    };
    let mut png = Vec::new();
    // Fast and large: it is unpacked again at once.
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::NoFilter)
        .write_image(&smaller, new_size.0, new_size.1, colours)
        .ok()?;
    Some((png, pixels))
}
