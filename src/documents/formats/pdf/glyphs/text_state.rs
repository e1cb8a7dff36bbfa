//! Where the next letter is set: what a page's text operators have said so far.

use super::fonts::{DecodedGlyph, Face};
use super::visibility::Paint;
use hayro::kurbo::{Affine, Point, Vec2};
use std::rc::Rc;

/// What a page sets, and puts back when a drawing within it is done.
#[derive(Clone)]
pub struct Pen<'a> {
    /// From what the operators say to points on the page.
    pub place: Affine,
    pub font: Option<Rc<Face<'a>>>,
    pub paint: Paint,
    pub size: f64,
    pub rise: f64,
    pub leading: f64,
    /// Between letters, and more between words.
    pub spacing: f64,
    pub word_spacing: f64,
    /// How much wider than the font is.
    pub stretch: f64,
    /// From the text's own lengths to the page's; of the next letter, and of the line's beginning.
    at: Affine,
    line: Affine,
}

impl<'a> Pen<'a> {
    pub fn new(place: Affine) -> Pen<'a> {
        Pen {
            place,
            font: None,
            paint: Paint::default(),
            size: 1.0,
            rise: 0.0,
            leading: 0.0,
            spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            at: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    /// Begins a line there.
    pub fn put(&mut self, line: Affine) {
        self.line = line;
        self.at = line;
    }

    /// Begins a line so far from the beginning of the last.
    pub fn next_line(&mut self, x: f64, y: f64) {
        self.put(self.line * Affine::translate((x, y)));
    }

    /// How the letters that now come stand, if there is a font for them.
    pub fn run(&self) -> Option<GlyphRun<'a>> {
        let face = self.font.clone()?;
        let whole = self.place * self.at;
        let [a, b, c, d, ..] = whole.as_coeffs();
        let (right, up) = (Vec2::new(a, b), Vec2::new(c, d));
        let (width, height) = (right * self.stretch * self.size, up * self.size);
        let (turn, along) = direction(width);
        Some(GlyphRun {
            face,
            at: whole * Point::new(0.0, self.rise),
            moved: Vec2::ZERO,
            right,
            up,
            width,
            height,
            along,
            turn,
        })
    }

    /// Goes on after the last letter of the run.
    pub fn follow(&mut self, run: &GlyphRun<'_>) {
        self.at *= Affine::translate(run.moved);
    }
}

/// Letters in one font that follow each other.
pub struct GlyphRun<'a> {
    pub face: Rc<Face<'a>>,
    /// Where the next letter is, in points on the page.
    at: Point,
    /// How far the run has come, in the text's own lengths; and how those lie on the page.
    moved: Vec2,
    right: Vec2,
    up: Vec2,
    /// The font's size on the page: as wide and as high.
    width: Vec2,
    height: Vec2,
    /// The direction of the line: as a vector of length 1, and in whole degrees clockwise.
    pub along: Vec2,
    pub turn: i16,
}

impl GlyphRun<'_> {
    /// Where the letter stands on the page.
    pub fn place(&self, letter: &DecodedGlyph) -> Point {
        let from_pen = letter.from_pen / 1000.0;
        if from_pen == Vec2::ZERO {
            return self.at;
        }
        self.at + self.width * from_pen.x + self.height * from_pen.y
    }

    /// The middle of a small letter that stands there.
    pub fn middle(&self, letter: &DecodedGlyph) -> Point {
        self.place(letter) + self.width * (letter.width / 2000.0) + self.height * 0.25
    }

    /// Of a line of this size, how far a thousandth reaches along it, and its height.
    pub fn unit(&self) -> f64 {
        self.width.hypot() / 1000.0
    }

    pub fn size(&self) -> f64 {
        self.height.hypot()
    }

    /// Goes to where the next letter is set.
    pub fn step(&mut self, letter: &DecodedGlyph, pen: &Pen<'_>) {
        let between = if letter.is_space {
            pen.spacing + pen.word_spacing
        } else {
            pen.spacing
        };
        self.go(letter.step / 1000.0 * pen.size + between, pen.stretch);
    }

    /// Goes back so many thousandths, as a line says that is set with care.
    pub fn back(&mut self, thousandths: f64, pen: &Pen<'_>) {
        self.go(-thousandths / 1000.0 * pen.size, pen.stretch);
    }

    fn go(&mut self, length: f64, stretch: f64) {
        if self.face.is_horizontal() {
            let length = length * stretch;
            self.moved.x += length;
            self.at += self.right * length;
        } else {
            self.moved.y += length;
            self.at += self.up * length;
        }
    }
}

/// Of a line, in whole degrees clockwise and as a vector of length 1. Most lines are level.
fn direction(line: Vec2) -> (i16, Vec2) {
    if line.y == 0.0 && line.x > 0.0 {
        return (0, Vec2::new(1.0, 0.0));
    }
    let degrees = line.atan2().to_degrees().round();
    (degrees as i16, Vec2::from_angle(degrees.to_radians()))
}
