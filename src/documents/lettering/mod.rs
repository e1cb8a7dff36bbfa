//! Texts as pictures: a canvas to write on in the letters that slides are painted with, and the canvas as PNG.

mod outlines;

use crate::documents::formats::image::rgb_png;
use crate::documents::formats::office::sans;
use outlines::Outlines;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::{FontRef, MetadataProvider};

/// Red, green, blue.
pub type Rgb = [u8; 3];

pub struct LetteredPicture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

/// Letters of one size, in pixels.
#[derive(Clone, Copy)]
pub struct Lettering {
    pub is_bold: bool,
    pub size: f32,
}

impl Lettering {
    fn font(self) -> Option<FontRef<'static>> {
        FontRef::new(sans(self.is_bold)).ok()
    }

    /// How wide a text is, in pixels. A letter that the font does not have has no width.
    pub fn width(self, text: &str) -> f32 {
        let Some(font) = self.font() else { return 0.0 };
        let (charmap, size) = (font.charmap(), Size::new(self.size));
        let metrics = font.glyph_metrics(size, LocationRef::default());
        let glyphs = text.chars().filter_map(|letter| charmap.map(letter));
        glyphs
            .filter_map(|glyph| metrics.advance_width(glyph))
            .sum()
    }

    /// The text in lines of at most this width; a word that is wider stands alone. None: there are more than `most` lines.
    pub fn lines(self, text: &str, width: f32, most: usize) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|longer| self.width(longer) <= width) {
                Some(longer) => {
                    lines.pop();
                    lines.push(longer);
                }
                None => lines.push(word.to_owned()),
            }
        }
        (lines.len() <= most).then_some(lines)
    }
}

impl LetteredPicture {
    pub fn new(width: usize, height: usize, colour: Rgb) -> LetteredPicture {
        LetteredPicture {
            width,
            height,
            pixels: colour.repeat(width * height),
        }
    }

    /// A rectangle: where it begins from the left and from above, its width and height.
    pub fn fill(&mut self, (left, top): (usize, usize), (wide, high): (usize, usize), with: Rgb) {
        for y in top..(top + high).min(self.height) {
            for x in left..(left + wide).min(self.width) {
                self.mix(x, y, with, 1.0);
            }
        }
    }

    /// `left`, `line`: where the text begins, and the line it stands on.
    pub fn write(&mut self, text: &str, with: Lettering, (left, line): (f32, f32), colour: Rgb) {
        let Some(font) = with.font() else { return };
        let (charmap, size) = (font.charmap(), Size::new(with.size));
        let metrics = font.glyph_metrics(size, LocationRef::default());
        let glyphs = font.outline_glyphs();
        let mut outlines = Outlines::at(left, line);
        for glyph in text.chars().filter_map(|letter| charmap.map(letter)) {
            if let Some(outline) = glyphs.get(glyph) {
                let settings = DrawSettings::unhinted(size, LocationRef::default());
                // A damaged glyph would be left out; those of our own fonts are not.
                let _ = outline.draw(settings, &mut outlines);
            }
            outlines.advance(metrics.advance_width(glyph).unwrap_or_default());
        }
        let size = (self.width, self.height);
        outlines.cover(size, |x, y, share| self.mix(x, y, colour, share));
    }

    /// `share`: how much of the pixel is covered, up to 1.
    fn mix(&mut self, x: usize, y: usize, colour: Rgb, share: f32) {
        let at = (y * self.width + x) * 3;
        for (pixel, colour) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let (under, over) = (f32::from(*pixel), f32::from(colour));
            *pixel = (under + (over - under) * share.min(1.0)).round() as u8;
        }
    }

    /// None: it is too large.
    pub fn png(&self) -> Option<Vec<u8>> {
        rgb_png(&self.pixels, (self.width, self.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: Lettering = Lettering {
        is_bold: true,
        size: 40.0,
    };

    #[test]
    fn a_text_is_written_where_it_is_to_stand() {
        let mut canvas = LetteredPicture::new(100, 60, [255; 3]);
        canvas.write("Iæ", LETTERS, (10.0, 50.0), [0; 3]);
        let dark = |x: usize, y: usize| canvas.pixels[(y * 100 + x) * 3] < 128;
        let is_dark = |x: usize| (0..60).any(|y| dark(x, y));
        // The stem of the first letter, and nothing before it or below the line.
        assert!((10..22).any(is_dark) && !(0..10).any(is_dark));
        assert!((0..100).all(|x| (52..60).all(|y| !dark(x, y))));
        assert!(canvas.png().is_some_and(|png| png.starts_with(b"\x89PNG")));
    }

    #[test]
    fn a_long_text_is_divided_between_words() {
        let text = "Fire samlinger om barn og unges psykiske helse";
        let lines = LETTERS.lines(text, 400.0, 4).expect("some lines");
        assert!(lines.len() > 1 && lines.join(" ") == text);
        assert!(lines.iter().all(|line| LETTERS.width(line) <= 400.0));
        assert_eq!(LETTERS.lines(text, 400.0, 1), None);
    }
}
