//! The outlines of letters, and how much of each pixel they cover.

use skrifa::outline::OutlinePen;
use tiny_skia::{FillRule, Mask, PathBuilder, Transform};

/// The outlines of a text, in pixels from the left and from above.
pub struct Outlines {
    path: PathBuilder,
    /// Where the next letter begins.
    left: f32,
    line: f32,
}

impl Outlines {
    pub fn at(left: f32, line: f32) -> Outlines {
        Outlines {
            path: PathBuilder::new(),
            left,
            line,
        }
    }

    pub fn advance(&mut self, width: f32) {
        self.left += width;
    }

    /// How much of each pixel is covered. `size`: width and height of the canvas. None: nothing of it is.
    pub fn cover(self, (width, height): (usize, usize)) -> Option<CoveredPixels> {
        let path = self.path.finish()?;
        let bounds = path.bounds();
        // The mask ends where the text does: the canvas has many times as many pixels.
        let end = |at: f32, most: usize| (at.ceil().max(0.0) as usize).min(most);
        let (right, bottom) = (end(bounds.right(), width), end(bounds.bottom(), height));
        let mut mask = Mask::new(right as u32, bottom as u32)?;
        mask.fill_path(&path, FillRule::Winding, true, Transform::identity());
        Some(CoveredPixels {
            left: (bounds.left().max(0.0) as usize).min(right),
            top: bounds.top().max(0.0) as usize,
            right,
            shares: mask.take(),
        })
    }
}

/// How much of each pixel of a canvas is covered by a text.
pub struct CoveredPixels {
    /// The first column and row with something of the text.
    pub left: usize,
    pub top: usize,
    /// The column after the last.
    right: usize,
    /// A byte a pixel, row by row from the canvas's corner to the end of the text: 255 is all of it.
    shares: Vec<u8>,
}

impl CoveredPixels {
    /// The rows with the text, each from its first column.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        let rows = self.shares.chunks(self.right).skip(self.top);
        rows.map(|row| &row[self.left..])
    }
}

/// Fonts measure upwards from the line.
impl OutlinePen for Outlines {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.left + x, self.line - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.left + x, self.line - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (left, line) = (self.left, self.line);
        self.path.quad_to(left + cx, line - cy, left + x, line - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (left, line) = (self.left, self.line);
        let path = &mut self.path;
        path.cubic_to(
            left + ax,
            line - ay,
            left + bx,
            line - by,
            left + x,
            line - y,
        );
    }

    fn close(&mut self) {
        self.path.close();
    }
}
