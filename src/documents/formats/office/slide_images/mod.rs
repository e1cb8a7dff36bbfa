//! Images of slides that can be painted as PowerPoint shows them.
//!
//! Each slide is copied to a package of its own ([`single_slide`]): with its layout and master, with images no larger than shown,
//! and with only the fonts that we have ([`fonts`]). What the painter would skip silently is detected first ([`unsupported`]);
//! what it reports as skipped is taken from its report. In either case the slide has no image, and is shown by its words.

mod fonts;
mod part_role;
mod row_heights;
mod simplify;
mod single_slide;
mod unsupported;

pub use fonts::sans;

use crate::documents::containers::zip_package::Package;
use crate::documents::document::Thumbnail;
use crate::documents::event::{MOST_THUMBNAILS, ReadEvent, ReadSink};
use crate::documents::formats::image::{Colours, JPEG_WIDTH, jpeg};
use crate::documents::problem::{PageProblem, Problem, damaged};
use single_slide::{Deck, SingleSlide};
use std::panic::{AssertUnwindSafe, catch_unwind};
use undoc::pptx::PptxParser;
use undoc::raster::SlideRasterOptions;

/// A visible slide: its number, and its part.
pub struct VisibleSlide {
    pub number: u32,
    pub part: String,
}

/// The text of a field that stands for its slide's number.
const NUMBER: &str = "‹#›";

/// The greatest height of an image, in pixels; higher slides are painted smaller.
const HIGHEST: f64 = 960.0;
/// The painter's sizes are in points, those of slides in EMU.
const EMU_TO_INCH: f64 = 914_400.0;

/// Emits the images of the slides. `main`: the main part of the package.
pub fn pictures(package: &mut Package, main: &str, slides: &[VisibleSlide], emit: ReadSink<'_>) {
    let slides = slides.iter();
    let mut slides = slides
        .filter(|slide| slide.number as usize <= MOST_THUMBNAILS)
        .peekable();
    if slides.peek().is_none() {
        return;
    }
    let Ok(mut deck) = Deck::open(package, main) else {
        return;
    };
    let options = SlideRasterOptions {
        dpi: dots(deck.size),
        fonts: fonts::all(),
        font_dirs: Vec::new(),
        system_fonts: false,
    };
    for slide in slides {
        let painted = match deck.single_slide(slide) {
            Ok(SingleSlide::Package(package)) => painted(package, &options),
            Ok(SingleSlide::Unsupported) => Ok(None),
            Err(what) => Err(what),
        };
        match painted {
            Ok(Some((width, height, jpeg))) => {
                let of = Thumbnail::of(slide.number, width, height, &jpeg);
                emit(ReadEvent::Thumbnail { of, jpeg });
            }
            Ok(None) => {}
            Err(what) => {
                let finding = PageProblem::on(slide.number, Problem::NoThumbnail);
                emit(ReadEvent::Finding(finding));
                // The package's limit is exceeded: no later slide has an image.
                if matches!(what, Problem::TooLarge { .. }) {
                    return;
                }
            }
        }
    }
}

/// The resolution in dots per inch at which a slide has the width of page images, or their greatest height. Width and height are
/// in EMU.
fn dots((width, height): (f64, f64)) -> f32 {
    let target_width = f64::from(JPEG_WIDTH);
    ((target_width / width).min(HIGHEST / height) * EMU_TO_INCH) as f32
}

/// Width, height and JPEG of the slide in a package. `None`: something on it cannot be painted as shown.
fn painted(
    package: Vec<u8>,
    options: &SlideRasterOptions,
) -> Result<Option<(u32, u32, Vec<u8>)>, Problem> {
    let slide = spared(|| PptxParser::from_bytes(package)?.render_slide(0, options))?;
    let slide = slide.map_err(damaged)?;
    if !slide.gaps.is_empty() || slide.substituted_text_runs > 0 {
        return Ok(None);
    }
    let (Ok(width), Ok(height)) = (u16::try_from(slide.width), u16::try_from(slide.height)) else {
        return Err(damaged("too large to be painted"));
    };
    let jpeg = jpeg(&slide.rgba, Colours::Rgba, width, height);
    let jpeg = jpeg.ok_or_else(|| damaged("too small to be painted"))?;
    Ok(Some((slide.width, slide.height, jpeg)))
}

/// Catches a panic of the painter: it costs only this image.
fn spared<T>(paint: impl FnOnce() -> T) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(paint)).map_err(|_| damaged("the painter gave up"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_painter_that_gives_up_costs_one_picture() {
        assert_eq!(spared(|| 1), Ok(1));
        assert!(spared(|| Vec::<u8>::new()[0]).is_err());
    }
}
