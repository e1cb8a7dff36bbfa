//! JPEG, PNG and WebP.

use super::exif::camera;
use super::{Colours, JPEG_WIDTH, jpeg};
use crate::material::document::{Metadata, Page, Picture, Thumbnail};
use crate::material::finding::{Finding, What};
use crate::material::kind::Kind;
use crate::material::read::{Part, Tell, damaged};
use crate::material::writing::credits;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

/// A picture that is larger than this when unpacked is not shown smaller: the decoder's own limit is not held by all formats.
const LARGEST: u64 = 400 << 20;

pub fn raster(kind: Kind, bytes: Vec<u8>, thumbnail: bool, tell: Tell<'_>) -> Result<(), What> {
    let format = match kind {
        Kind::Png => ImageFormat::Png,
        Kind::Webp => ImageFormat::WebP,
        _ => ImageFormat::Jpeg,
    };
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().map_err(damaged)?;
    let camera = camera(decoder.exif_metadata().ok().flatten().unwrap_or_default());
    let mut page = Page::of(1, None, Vec::new());
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
    tell(Part::Metadata(Box::new(Metadata {
        author: camera.maker,
        created: camera.taken,
        page_count: Some(1),
        picture: Some(Picture {
            width: size.0,
            height: size.1,
        }),
        ..Metadata::default()
    })));
    tell(Part::Page(page));
    if camera.has_position {
        tell(Part::Finding(Finding::of(What::Position)));
    }
    if !thumbnail {
        return Ok(());
    }
    if decoder.total_bytes() > LARGEST {
        tell(Part::Finding(Finding::on(
            1,
            What::TooLarge { limit: LARGEST },
        )));
        return Ok(());
    }
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    match smaller(picture) {
        Some((width, height, jpeg)) => {
            let of = Thumbnail {
                page: 1,
                width,
                height,
            };
            tell(Part::Thumbnail { of, jpeg });
        }
        None => tell(Part::Finding(Finding::on(1, What::NoThumbnail))),
    }
    Ok(())
}

/// Never larger than it is; what is transparent stands on white.
fn smaller(picture: DynamicImage) -> Option<(u32, u32, Vec<u8>)> {
    let picture = on_white(picture);
    let (width, height) = (picture.width(), picture.height());
    let new_width = width.min(JPEG_WIDTH);
    let new_height =
        u32::try_from(u64::from(height) * u64::from(new_width) / u64::from(width.max(1))).ok()?;
    let new_height = new_height.clamp(1, 4 * JPEG_WIDTH);
    let from = ImageRef::new(width, height, picture.as_raw(), PixelType::U8x3).ok()?;
    let mut to = Image::new(new_width, new_height, PixelType::U8x3);
    Resizer::new().resize(&from, &mut to, None).ok()?;
    let colours = to.into_vec();
    let jpeg = jpeg(
        &colours,
        Colours::Rgb,
        u16::try_from(new_width).ok()?,
        u16::try_from(new_height).ok()?,
    )?;
    Some((new_width, new_height, jpeg))
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
