//! Images of pages.

use crate::documents::formats::image::{Colours, JPEG_WIDTH, jpeg};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// The greatest height of an image, in pixels; higher pages are drawn smaller.
const HIGHEST: f32 = 960.0;
const MOST_ENLARGED: f32 = 8.0;

pub struct Painter<'a> {
    cache: RenderCache<'a>,
    settings: RenderSettings,
}

impl<'a> Painter<'a> {
    pub fn new() -> Painter<'a> {
        Painter {
            cache: RenderCache::new(),
            settings: RenderSettings {
                // Hinting is for text at reading size, and costs a third of the time.
                hinting: false,
                ..RenderSettings::default()
            },
        }
    }

    /// Width, height and JPEG; `None`: the page has no area, or cannot be painted.
    pub fn paint(
        &mut self,
        page: &'a Page<'a>,
        interpreter: &InterpreterSettings,
    ) -> Option<(u32, u32, Vec<u8>)> {
        let (width, height) = page.render_dimensions();
        let target_width = JPEG_WIDTH as f32;
        let scale = (target_width / width.max(1.0))
            .min(HIGHEST / height.max(1.0))
            .min(MOST_ENLARGED)
            // Sizes are truncated to whole pixels; this keeps 480 from becoming 479.
            * 1.00001;
        if width * scale < 1.0 || height * scale < 1.0 {
            return None;
        }
        let settings = PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        };
        let pixmap = render(page, &self.cache, interpreter, &self.settings, &settings);
        let (width, height) = (pixmap.width(), pixmap.height());
        let jpeg = jpeg(pixmap.data_as_u8_slice(), Colours::Rgba, width, height)?;
        Some((u32::from(width), u32::from(height), jpeg))
    }
}
