//! Table rows that need more height than the file states: the painter keeps the stated heights, and would paint text over text.

use crate::documents::containers::xml::Attributes;

/// A cell's margins in EMU: left and right together, and top and bottom together.
const BESIDE: f64 = 2.0 * 91_440.0;
const ABOVE: f64 = 2.0 * 45_720.0;
/// The estimated width of a letter, and the height of a line, as multiples of the font size.
const LETTER: f64 = 0.5;
const LINE: f64 = 1.2;
/// A point in EMU, and the default font size in hundredths of a point.
const POINT: f64 = 12_700.0;
const SIZE: f64 = 1_800.0;
/// The tolerance of the rough estimate.
const ENOUGH: f64 = 1.1;

#[derive(Default)]
pub struct Rows {
    columns: Vec<f64>,
    /// The stated height of the row.
    height: f64,
    /// The number of columns before the next cell.
    before: usize,
    width: f64,
    /// The estimated height of the cell's text.
    taken: f64,
    /// The largest font size of the paragraph.
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

    /// Called at the end of a cell: does its text need more than the row's height?
    pub fn is_overfull(&self) -> bool {
        self.taken + ABOVE > self.height * ENOUGH
    }
}

fn larger(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.into_iter().chain(other).reduce(f64::max)
}
