//! The text state: the position and size of the next letter, as set by a page's text operators.

use super::fonts::{DecodedGlyph, Face};
use super::visibility::Paint;
use hayro::kurbo::{Affine, Point, Vec2};
use std::rc::Rc;

/// The graphics state, which is saved and restored around drawings.
#[derive(Clone)]
pub struct Pen<'a> {
    /// The transformation from the operators' coordinates to points on the page.
    pub place: Affine,
    pub font: Option<Rc<Face<'a>>>,
    pub paint: Paint,
    pub size: f64,
    pub rise: f64,
    pub leading: f64,
    /// The extra space after each letter, and after each word.
    pub spacing: f64,
    pub word_spacing: f64,
    /// The horizontal scaling.
    pub stretch: f64,
    /// The transformations from text coordinates to operators' coordinates: for the next letter, and for the beginning of the line.
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

    /// Begins a line at this place.
    pub fn put(&mut self, line: Affine) {
        self.line = line;
        self.at = line;
    }

    /// Begins a line at an offset from the beginning of the last line.
    pub fn next_line(&mut self, x: f64, y: f64) {
        self.put(self.line * Affine::translate((x, y)));
    }

    /// The placement of the following letters. None: there is no font.
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

    /// Moves on to the end of the run.
    pub fn follow(&mut self, run: &GlyphRun<'_>) {
        self.at *= Affine::translate(run.moved);
    }
}

/// Adjacent letters in one font.
pub struct GlyphRun<'a> {
    pub face: Rc<Face<'a>>,
    /// The position of the next letter, in points on the page.
    at: Point,
    /// The advance so far in text units; and a text unit to the right on the page.
    moved: Vec2,
    right: Vec2,
    up: Vec2,
    /// The font size on the page, as vectors for width and height.
    width: Vec2,
    height: Vec2,
    /// The direction of the line: as a unit vector, and in whole degrees clockwise.
    pub along: Vec2,
    pub turn: i16,
}

/// The narrowest that a letter may be of what its font makes it.
const NARROWEST: f64 = 0.05;

impl GlyphRun<'_> {
    /// The position of the letter on the page.
    pub fn place(&self, letter: &DecodedGlyph) -> Point {
        let from_pen = letter.from_pen / 1000.0;
        if from_pen == Vec2::ZERO {
            return self.at;
        }
        self.at + self.width * from_pen.x + self.height * from_pen.y
    }

    /// The middle of a small letter at this position.
    pub fn middle(&self, letter: &DecodedGlyph) -> Point {
        self.place(letter) + self.width * (letter.width / 2000.0) + self.height * 0.25
    }

    /// The length on the page of a thousandth of the font size along the line.
    pub fn unit(&self) -> f64 {
        self.width.hypot() / 1000.0
    }

    pub fn size(&self) -> f64 {
        self.height.hypot()
    }

    /// Are the letters so narrow, for their height, that nobody sees them?
    pub fn is_flat(&self) -> bool {
        self.width.hypot() < self.height.hypot() * NARROWEST
    }

    /// Moves to the position of the next letter.
    pub fn step(&mut self, letter: &DecodedGlyph, pen: &Pen<'_>) {
        let between = if letter.is_space {
            pen.spacing + pen.word_spacing
        } else {
            pen.spacing
        };
        self.go(letter.step / 1000.0 * pen.size + between, pen.stretch);
    }

    /// Moves back by thousandths of the font size, as kerning does.
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

/// The direction of a line, in whole degrees clockwise and as a unit vector. Most lines are horizontal.
fn direction(line: Vec2) -> (i16, Vec2) {
    if line.y == 0.0 && line.x > 0.0 {
        return (0, Vec2::new(1.0, 0.0));
    }
    let degrees = line.atan2().to_degrees().round();
    (degrees as i16, Vec2::from_angle(degrees.to_radians()))
}
