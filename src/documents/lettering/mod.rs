//! Texts as pictures: a canvas to write on in the letters that slides are painted with, and the canvas as PNG.

mod outlines;

use crate::documents::formats::image::indexed_png;
use crate::documents::formats::office::sans;
use outlines::Outlines;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::{FontRef, MetadataProvider};

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// A byte a pixel: the number of its colour. Letters stand on the paper only, so few colours are needed, and the file is a tenth of
/// one in full colours.
pub struct LetteredPicture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    paper: Rgb,
    /// The colours that are written in, at most sixteen. The paper has number 0; the shades of each follow, the palest first.
    inks: Vec<Rgb>,
}

/// How many shades lie between the paper and a colour, the colour itself among them.
const SHADES: u8 = 15;

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
    pub fn new(width: usize, height: usize, paper: Rgb) -> LetteredPicture {
        LetteredPicture {
            width,
            height,
            pixels: vec![0; width * height],
            paper,
            inks: Vec::new(),
        }
    }

    /// A rectangle: where it begins from the left and from above, its width and height.
    pub fn fill(&mut self, (left, top): (usize, usize), (wide, high): (usize, usize), with: Rgb) {
        let full = self.paper_before(with) + SHADES;
        let right = (left + wide).min(self.width);
        for row in self.pixels.chunks_mut(self.width).skip(top).take(high) {
            row[left.min(right)..right].fill(full);
        }
    }

    /// `left`, `line`: where the text begins, and the line it stands on.
    pub fn write(&mut self, text: &str, with: Lettering, (left, line): (f32, f32), colour: Rgb) {
        let Some(font) = with.font() else { return };
        let (charmap, size) = (font.charmap(), Size::new(with.size));
        let metrics = font.glyph_metrics(size, LocationRef::default());
        let glyphs = font.outline_glyphs();
        // Letters reach less than their size above and below their line.
        let top = (line - with.size).max(0.0).floor();
        let mut outlines = Outlines::at(left, line - top);
        for glyph in text.chars().filter_map(|letter| charmap.map(letter)) {
            if let Some(outline) = glyphs.get(glyph) {
                let settings = DrawSettings::unhinted(size, LocationRef::default());
                // A damaged glyph would be left out; those of our own fonts are not.
                let _ = outline.draw(settings, &mut outlines);
            }
            outlines.advance(metrics.advance_width(glyph).unwrap_or_default());
        }
        let rows = (2.0 * with.size).ceil() as usize;
        let paper = self.paper_before(colour);
        let Some(cover) = outlines.cover((self.width, rows)) else {
            return;
        };
        let below = self.pixels.chunks_mut(self.width);
        let written = below.skip(top as usize + cover.top);
        for (pixels, shares) in written.zip(cover.rows()) {
            for (pixel, share) in pixels[cover.left..].iter_mut().zip(shares) {
                let shade = (u16::from(*share) * u16::from(SHADES) + 127) / 255;
                if shade > 0 {
                    *pixel = paper + shade as u8;
                }
            }
        }
    }

    /// The number before a colour's first shade, at which only the paper would be seen.
    fn paper_before(&mut self, colour: Rgb) -> u8 {
        let at = self.inks.iter().position(|ink| *ink == colour);
        let at = at.unwrap_or_else(|| {
            self.inks.push(colour);
            self.inks.len() - 1
        });
        at as u8 * SHADES
    }

    /// A colour over the paper. `shade`: from 1, which is the palest.
    fn shaded(&self, ink: Rgb, shade: u8) -> Rgb {
        let (shade, most) = (u16::from(shade), u16::from(SHADES));
        [0, 1, 2].map(|part| {
            let (paper, ink) = (u16::from(self.paper[part]), u16::from(ink[part]));
            ((paper * (most - shade) + ink * shade) / most) as u8
        })
    }

    /// None: it is too large.
    pub fn png(&self) -> Option<Vec<u8>> {
        let shades = |ink: &Rgb| (1..=SHADES).map(|shade| self.shaded(*ink, shade)).collect();
        let inks: Vec<Vec<Rgb>> = self.inks.iter().map(shades).collect();
        let colours = [vec![self.paper], inks.concat()].concat();
        indexed_png(&self.pixels, (self.width, self.height), &colours)
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
        let dark = |x: usize, y: usize| canvas.pixels[y * 100 + x] > SHADES / 2;
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
