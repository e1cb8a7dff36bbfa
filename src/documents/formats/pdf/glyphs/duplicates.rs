//! Letters that are painted twice, for a bold look or a shadow, count once.

use super::Glyph;

/// The greatest distance of a duplicate, in letter heights: along the line and across it. No letter is so narrow that the same
/// letter could follow within this distance.
const ALONG: f64 = 0.1;
const ACROSS: f64 = 0.2;
/// An offset that makes all square numbers positive, so that truncation rounds down.
const FAR: f64 = 1_048_576.0;

/// The side of a square, in letter heights. Letters near an edge are looked up on both sides of it; most are near none.
const SIDE: i32 = 3;

/// The letters painted on a page so far, by square.
pub struct Painted {
    /// The last letter in each square, counted from 1; a few squares may share an entry. The length is a power of two.
    squares: Vec<u32>,
    letters: Vec<PaintedGlyph>,
}

struct PaintedGlyph {
    kind: u64,
    x: f64,
    y: f64,
    /// The previous letter in its square, counted from 1.
    before: u32,
}

impl Painted {
    /// For a page with this number of letters.
    pub fn with_room(letters: usize) -> Painted {
        Painted {
            squares: vec![0; (2 * letters).next_power_of_two()],
            letters: Vec::with_capacity(letters),
        }
    }

    /// Has the letter been painted here already? If not, it is added. (For a glyph of several letters, the first decides.)
    pub fn has(&mut self, glyph: &Glyph, size: f64) -> bool {
        let side = (size as i32).saturating_add(1).saturating_mul(SIDE);
        let share = 1.0 / f64::from(side);
        let square = |length: f64| (length * share + FAR) as u32;
        let (along, across) = (ALONG * size, ACROSS * size);
        let (first, last) = (square(glyph.x - along), square(glyph.x + along));
        let (top, bottom) = (square(glyph.y - across), square(glyph.y + across));
        let kind = kind(glyph, side);
        let is_same = |letter: &PaintedGlyph| {
            letter.kind == kind
                && (letter.x - glyph.x).abs() < along
                && (letter.y - glyph.y).abs() < across
        };
        for (column, row) in [(first, top), (last, top), (first, bottom), (last, bottom)] {
            let mut next = self.squares[self.place(kind, column, row)];
            while let Some(letter) = self.letter(next) {
                if is_same(letter) {
                    return true;
                }
                next = letter.before;
            }
            if first == last && top == bottom {
                break;
            }
        }
        let place = self.place(kind, square(glyph.x), square(glyph.y));
        self.letters.push(PaintedGlyph {
            kind,
            x: glyph.x,
            y: glyph.y,
            before: self.squares[place],
        });
        self.squares[place] = u32::try_from(self.letters.len()).unwrap_or(0);
        false
    }

    fn letter(&self, counted: u32) -> Option<&PaintedGlyph> {
        self.letters.get((counted as usize).checked_sub(1)?)
    }

    fn place(&self, kind: u64, column: u32, row: u32) -> usize {
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let square = u64::from(column) << 32 | u64::from(row);
        let spread = (kind ^ square.wrapping_mul(SPREAD)).wrapping_mul(SPREAD);
        (spread >> 32) as usize & (self.squares.len() - 1)
    }
}

/// A hash of the letter, its size and its rotation.
fn kind(glyph: &Glyph, side: i32) -> u64 {
    let letter = glyph.text.chars().next().map_or(0, u64::from);
    letter << 43 ^ u64::from(side.unsigned_abs()) << 9 ^ u64::from(glyph.turn.unsigned_abs())
}

#[cfg(test)]
mod tests;
