//! The current path of a page: where its lines, curves and rectangles are.

use hayro::hayro_syntax::content::ops::RectPath;
use hayro::hayro_syntax::object::Number;
use hayro::kurbo::{Affine, Point, Rect};

/// The greatest number of points, and of rectangles, that are read; a path with more of them may be anywhere.
const MOST_POINTS: usize = 4_000;
/// Larger than any page.
pub const EVERYWHERE: Rect = Rect::new(-1e6, -1e6, 1e6, 1e6);

#[derive(Default)]
pub struct Path {
    pub rectangles: Vec<Rect>,
    points: Vec<Point>,
    has_curves: bool,
    /// There are more points than are read.
    is_cut_off: bool,
    /// It becomes part of the clip when it ends.
    pub is_clip: bool,
}

impl Path {
    pub fn rectangle(&mut self, place: Affine, rect: &RectPath) {
        let [x, y, width, height] = [rect.0, rect.1, rect.2, rect.3].map(|number| number.as_f64());
        let rect = Rect::from_points((x, y), (x + width, y + height));
        let [a, b, c, d, ..] = place.as_coeffs();
        // A rotation other than by right angles makes it a general shape.
        self.has_curves |= (a != 0.0 || d != 0.0) && (b != 0.0 || c != 0.0);
        match self.rectangles.len() < MOST_POINTS {
            true => self.rectangles.push(place.transform_rect_bbox(rect)),
            false => self.is_cut_off = true,
        }
    }

    pub fn point(&mut self, place: Affine, x: Number, y: Number) {
        match self.points.len() < MOST_POINTS {
            true => self.points.push(place * Point::new(x.as_f64(), y.as_f64())),
            false => self.is_cut_off = true,
        }
    }

    /// A curve by its control points and its end: it does not leave the box around them.
    pub fn curve(&mut self, place: Affine, points: &[(Number, Number)]) {
        self.has_curves = true;
        for (x, y) in points {
            self.point(place, *x, *y);
        }
    }

    /// A box around the drawn lines and curves, and whether they are that rectangle.
    pub fn drawn(&self) -> Option<(Rect, bool)> {
        if self.is_cut_off {
            return Some((EVERYWHERE, false));
        }
        let first = self.points.first()?;
        let around = Rect::from_points(*first, *first);
        let around = self
            .points
            .iter()
            .fold(around, |all, point| all.union_pt(*point));
        let is_corner = |point: &Point| {
            let near = |a: f64, b: f64| (a - b).abs() < 0.5;
            (near(point.x, around.x0) || near(point.x, around.x1))
                && (near(point.y, around.y0) || near(point.y, around.y1))
        };
        let is_rectangle = !self.has_curves
            && matches!(self.points.len(), 4 | 5)
            && self.points.iter().all(is_corner);
        Some((around, is_rectangle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32) -> (Number, Number) {
        (Number::from_i32(x), Number::from_i32(y))
    }

    #[test]
    fn a_curve_reaches_as_far_as_its_control_points() {
        let mut path = Path::default();
        path.point(Affine::IDENTITY, at(0, 0).0, at(0, 0).1);
        path.curve(Affine::IDENTITY, &[at(0, 100), at(50, 100), at(50, 0)]);
        assert_eq!(
            path.drawn(),
            Some((Rect::new(0.0, 0.0, 50.0, 100.0), false))
        );
    }

    #[test]
    fn a_path_with_too_many_points_may_be_anywhere() {
        let mut path = Path::default();
        for _ in 0..=MOST_POINTS {
            path.point(Affine::IDENTITY, at(1, 1).0, at(1, 1).1);
        }
        assert_eq!(path.drawn(), Some((EVERYWHERE, false)));
    }
}
