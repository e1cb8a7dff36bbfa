//! The outlines of letters, and how much of each pixel they cover.

use skrifa::outline::OutlinePen;

/// Into how many lines a row of pixels is divided to find what is covered of it.
const FINE: usize = 5;
/// Into how many straight pieces a curve is divided.
const PIECES: usize = 8;

/// Straight pieces between points, in pixels from the left and from above.
pub struct Outlines {
    edges: Vec<Edge>,
    /// Where the next letter begins.
    left: f32,
    line: f32,
    first: (f32, f32),
    last: (f32, f32),
}

struct Edge {
    top: (f32, f32),
    bottom: (f32, f32),
    /// It was drawn downwards.
    is_down: bool,
}

impl Outlines {
    pub fn at(left: f32, line: f32) -> Outlines {
        Outlines {
            edges: Vec::new(),
            left,
            line,
            first: (0.0, 0.0),
            last: (0.0, 0.0),
        }
    }

    pub fn advance(&mut self, width: f32) {
        self.left += width;
    }

    /// Fonts measure upwards from the line.
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.left + x, self.line - y)
    }

    fn edge_to(&mut self, to: (f32, f32)) {
        let from = self.last;
        self.last = to;
        let is_down = from.1 < to.1;
        let (top, bottom) = if is_down { (from, to) } else { (to, from) };
        if top.1 < bottom.1 {
            self.edges.push(Edge {
                top,
                bottom,
                is_down,
            });
        }
    }

    /// Calls `covered` for each pixel that is covered in part, with how much of it. `size`: of the canvas.
    pub fn cover(&self, size: (usize, usize), mut covered: impl FnMut(usize, usize, f32)) {
        let (width, height) = size;
        let top = self.edges.iter().map(|edge| edge.top.1);
        let bottom = self.edges.iter().map(|edge| edge.bottom.1);
        let first = top.fold(f32::MAX, f32::min).max(0.0) as usize;
        let end = (bottom.fold(0.0, f32::max).ceil() as usize).min(height);
        let mut row = vec![0.0_f32; width];
        for y in first..end {
            for fine in 0..FINE {
                let at = y as f32 + (fine as f32 + 0.5) / FINE as f32;
                for (from, to) in self.inside(at) {
                    add(&mut row, from, to);
                }
            }
            for (x, share) in row.iter_mut().enumerate() {
                if *share > 0.0 {
                    covered(x, y, *share / FINE as f32);
                    *share = 0.0;
                }
            }
        }
    }

    /// The parts of a line that are inside of an outline.
    fn inside(&self, at: f32) -> Vec<(f32, f32)> {
        let crossing = |edge: &Edge| {
            let along = (at - edge.top.1) / (edge.bottom.1 - edge.top.1);
            let x = edge.top.0 + (edge.bottom.0 - edge.top.0) * along;
            (x, if edge.is_down { 1 } else { -1 })
        };
        let edges = self.edges.iter();
        let crossed = edges.filter(|edge| edge.top.1 <= at && at < edge.bottom.1);
        let mut crossings: Vec<(f32, i32)> = crossed.map(crossing).collect();
        crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut parts, mut turns) = (Vec::new(), 0);
        for pair in crossings.windows(2) {
            turns += pair[0].1;
            if turns != 0 {
                parts.push((pair[0].0, pair[1].0));
            }
        }
        parts
    }
}

/// Adds a part of a line to a row of pixels.
fn add(row: &mut [f32], from: f32, to: f32) {
    let (from, to) = (from.max(0.0), to.min(row.len() as f32));
    let (first, end) = (from as usize, to.ceil() as usize);
    for (x, share) in row.iter_mut().enumerate().take(end).skip(first) {
        let left = from.max(x as f32);
        let right = to.min(x as f32 + 1.0);
        *share += (right - left).max(0.0);
    }
}

impl OutlinePen for Outlines {
    fn move_to(&mut self, x: f32, y: f32) {
        self.first = self.place(x, y);
        self.last = self.first;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.edge_to(self.place(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (from, by, to) = (self.last, self.place(cx, cy), self.place(x, y));
        for piece in 1..=PIECES {
            let t = piece as f32 / PIECES as f32;
            let on = |from: f32, by: f32, to: f32| {
                from * (1.0 - t) * (1.0 - t) + 2.0 * by * t * (1.0 - t) + to * t * t
            };
            self.edge_to((on(from.0, by.0, to.0), on(from.1, by.1, to.1)));
        }
    }

    /// Our fonts have none of these curves.
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, x: f32, y: f32) {
        self.line_to(x, y);
    }

    fn close(&mut self) {
        self.edge_to(self.first);
    }
}
