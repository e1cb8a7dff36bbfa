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

    /// How much of each pixel is covered, row by row: 255 is all of it. `size`: width and height. Empty: nothing is.
    pub fn cover(self, (width, height): (usize, usize)) -> Vec<u8> {
        let mask = Mask::new(width as u32, height as u32).zip(self.path.finish());
        let Some((mut mask, path)) = mask else {
            return Vec::new();
        };
        mask.fill_path(&path, FillRule::Winding, true, Transform::identity());
        mask.take()
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
