//! Table rows that are higher than the file says: the painter keeps the file's heights, and would put text over text.

use crate::documents::containers::xml::Attributes;

/// A cell's margins at its two sides, in EMU, and at its top and bottom.
const BESIDE: f64 = 2.0 * 91_440.0;
const ABOVE: f64 = 2.0 * 45_720.0;
/// A letter is half as wide as high, and a line a fifth higher than its letters.
const LETTER: f64 = 0.5;
const LINE: f64 = 1.2;
/// A point in EMU, and the hundredths that sizes of letters are said in.
const POINT: f64 = 12_700.0;
const SIZE: f64 = 1_800.0;
/// The estimate is rough.
const ENOUGH: f64 = 1.1;

#[derive(Default)]
pub struct Rows {
    columns: Vec<f64>,
    /// Of the row.
    height: f64,
    /// The columns before the next cell.
    before: usize,
    width: f64,
    /// What the cell's text takes.
    taken: f64,
    /// The largest of the paragraph's letters.
    size: Option<f64>,
}

impl Rows {
    pub fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        let number = |name: &str| attributes.number(name).map(|value| value as f64);
        match name {
            "tbl" => self.columns.clear(),
            "gridCol" => self.columns.push(number("w").unwrap_or(0.0)),
            "tr" => {
                self.height = number("h").unwrap_or(0.0);
                self.before = 0;
            }
            "tc" => {
                let columns = self.columns.iter().skip(self.before);
                let span = number("gridSpan").unwrap_or(1.0).max(1.0) as usize;
                self.width = columns.take(span).sum();
                self.before += 1;
                self.taken = 0.0;
            }
            "rPr" | "endParaRPr" => self.size = larger(self.size, number("sz")),
            _ => {}
        }
    }

    pub fn paragraph(&mut self, text: &str) {
        let size = self.size.take().unwrap_or(SIZE) / 100.0 * POINT;
        let room = (self.width - BESIDE).max(size);
        let lines = text.chars().count() as f64 * LETTER * size / room;
        self.taken += lines.ceil().max(1.0) * LINE * size;
    }

    /// At the end of a cell.
    pub fn is_overfull(&self) -> bool {
        self.taken + ABOVE > self.height * ENOUGH
    }
}

fn larger(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.into_iter().chain(other).reduce(f64::max)
}
