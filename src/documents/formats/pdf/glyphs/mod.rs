//! The letters of a page and their positions, recorded from the operators that would paint them.

pub mod duplicates;
pub mod fonts;
pub mod marked_content;
pub mod operators;
mod path;
mod text_state;
mod unicode;
pub mod visibility;

use fonts::DecodedGlyph;
use hayro::kurbo::{Rect, Vec2};
use marked_content::{Marks, Tag};
use std::rc::Rc;
use text_state::GlyphRun;
use visibility::{Ink, PaintedAreas, Visibility};

/// A letter, or several letters of one glyph. Lengths are in points, along and across the line of text; `y` grows downwards
/// as seen by a reader of the line.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: Rc<str>,
    /// Its beginning and end along the line, and the line's position.
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub tag: Option<Tag>,
    /// The rotation of the line, in degrees clockwise.
    pub turn: i16,
}

/// The content of a page.
#[derive(Default)]
pub struct Glyphs {
    /// In painting order.
    pub all: Vec<Glyph>,
    /// How each of them is painted.
    inks: Vec<Ink>,
    /// Letters that are not visible, and letters beneath what is painted over them.
    pub hidden: Vec<Glyph>,
    pub covered: Vec<Glyph>,
    /// Letters outside the page's area or their clip: a drawing program's guides, or somebody's notes.
    pub outside: Vec<Glyph>,
    /// The number of letters that could not be decoded.
    pub unread: usize,
    pub pictures: usize,
    /// A drawing could not be unpacked, so its letters are not known.
    pub is_broken: bool,
    /// What the page's drawing says to those who do not see it.
    pub alternatives: Vec<String>,
    /// For each annotation: does it show letters?
    pub laid: Vec<bool>,
}

impl Glyphs {
    /// The letters from `first` on were added by one annotation. They are removed if the page has the same text beneath them:
    /// a filled-in value may be painted on the page as well, slightly displaced.
    pub fn lay(&mut self, first: usize) {
        let (page, laid) = self.all.split_at(first);
        self.laid.push(!laid.is_empty());
        if laid.is_empty() {
            return;
        }
        let place = |glyph: &Glyph| Rect::new(glyph.x, glyph.y, glyph.end, glyph.y + 1.0);
        let room = |glyph: &Glyph| place(glyph).inflate(glyph.size, glyph.size / 2.0);
        let around = laid.iter().map(room).reduce(|all, room| all.union(room));
        let beneath = page.iter().filter(|glyph| {
            around.is_some_and(|around| around.contains_rect(place(glyph)))
                && laid.iter().any(|over| over.turn == glyph.turn)
        });
        if words(beneath) == words(laid.iter()) {
            self.all.truncate(first);
            self.inks.truncate(first);
        }
    }
}

/// The letters without spaces.
fn words<'a>(glyphs: impl Iterator<Item = &'a Glyph>) -> String {
    let texts = glyphs.map(|glyph| glyph.text.as_ref());
    texts
        .flat_map(|text| text.chars().filter(|letter| !letter.is_whitespace()))
        .collect()
}

/// Smaller letters cannot be read, in points.
const SMALLEST: f64 = 0.8;

/// The greatest number of letters on one page; more are a trap.
const MOST_GLYPHS: usize = 400_000;

/// Collects the letters of one page.
pub struct GlyphCollector {
    /// The page's area.
    page: Rect,
    pub glyphs: Glyphs,
    pub areas: PaintedAreas,
    /// The widest of the letters that are small drawings (Type 3), in thousandths of the stated font size.
    widest_drawn: f64,
}

impl GlyphCollector {
    pub fn new(width: f32, height: f32) -> GlyphCollector {
        let (width, height) = (f64::from(width), f64::from(height));
        GlyphCollector {
            page: Rect::new(-1.0, -1.0, width + 1.0, height + 1.0),
            glyphs: Glyphs::default(),
            areas: PaintedAreas::default(),
            widest_drawn: 0.0,
        }
    }

    pub fn write(
        &mut self,
        letter: &DecodedGlyph,
        run: &GlyphRun<'_>,
        ink: Ink,
        marks: &mut Marks,
    ) {
        let from = run.place(letter);
        let glyphs = &self.glyphs;
        if glyphs.all.len() + glyphs.outside.len() + glyphs.hidden.len() >= MOST_GLYPHS {
            return;
        }
        let across = Vec2::new(-run.along.y, run.along.x);
        let x = from.to_vec2().dot(run.along);
        let height = self.height(letter);
        let is_outside = !self.page.contains(from);
        let instead = match is_outside || !marks.is_shown() {
            true => None,
            false => marks.instead(),
        };
        let glyph = Glyph {
            x,
            end: x + letter.width * run.unit(),
            y: from.to_vec2().dot(across),
            size: run.size() * height,
            tag: marks.tag(),
            turn: run.turn,
            text: instead.clone().unwrap_or_else(|| letter.text.clone()),
        };
        if is_outside {
            self.glyphs.outside.push(glyph);
            return;
        }
        let is_flat = !letter.drawn && run.is_flat();
        if !marks.is_shown() || glyph.size < SMALLEST || is_flat {
            self.glyphs.hidden.push(Glyph {
                text: letter.text.clone(),
                ..glyph
            });
            return;
        }
        self.glyphs.unread += usize::from(instead.is_none() && is_unread(&letter.text));
        self.glyphs.inks.push(ink);
        self.glyphs.all.push(glyph);
    }

    /// All that was collected, divided into visible and hidden letters.
    pub fn finish(mut self) -> Glyphs {
        let is_scan = self.areas.is_scan(self.page);
        let all = std::mem::take(&mut self.glyphs.all);
        let inks = std::mem::take(&mut self.glyphs.inks);
        for (glyph, ink) in all.into_iter().zip(inks) {
            match self.areas.visibility(&ink, is_scan) {
                Visibility::Seen => self.glyphs.all.push(glyph),
                Visibility::Hidden => self.glyphs.hidden.push(glyph),
                Visibility::Covered => self.glyphs.covered.push(glyph),
                Visibility::Outside => self.glyphs.outside.push(glyph),
            }
        }
        self.glyphs
    }

    /// A letter's height as a multiple of the stated font size. For letters that are drawings the size says nothing, but the widest are
    /// about as wide as they are high.
    fn height(&mut self, letter: &DecodedGlyph) -> f64 {
        if !letter.drawn {
            return 1.0;
        }
        self.widest_drawn = self.widest_drawn.max(letter.width);
        (self.widest_drawn / 1000.0).max(1.0)
    }
}

/// Does the font give no letter for the glyph, or only one of the private use area?
fn is_unread(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_control()
            || matches!(letter, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
    })
}
