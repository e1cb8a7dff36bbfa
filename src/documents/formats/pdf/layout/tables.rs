//! Tables without tags: only where rows are clearly in columns.

use super::rows::{Row, TextFragment};
use crate::documents::document::DocumentTable;
use crate::documents::text::bullet;

/// The fewest rows of two fragments, and of more fragments, that make a table: fewer may line up by chance.
const FEWEST_ROWS: usize = 3;
const FEWEST_WIDE_ROWS: usize = 2;

/// In letter heights: rows with a smaller distance may be lines of the same cells.
const LINE: f64 = 1.6;

/// A table that begins with the first of the rows, and its number of rows. Each column has one left edge, and the first row has a fragment in
/// each, at least two; in a table of more columns, cells of later rows may be empty. `right`: where the page's longest row ends.
pub fn table(rows: &[Row], right: f64) -> Option<(DocumentTable, usize)> {
    let first = rows.first()?;
    let columns = first.pieces.len();
    if columns < 2
        || first.turn() != 0
        || bullet(&format!("{} x", first.pieces[0].text.trim()))
            .is_some_and(|(marker, _)| marker.is_none())
    {
        return None;
    }
    let mut table = PdfTable {
        edges: first.pieces.iter().map(|piece| piece.x).collect(),
        right,
        rows: Vec::new(),
        ends: Vec::new(),
    };
    let mut used = 0;
    let mut last = first.y() - first.size();
    for row in rows {
        let step = row.y() - last;
        if step <= 0.0 || step > 4.0 * row.size() || !table.takes(row, step) {
            break;
        }
        used += 1;
        last = row.y();
    }
    let fewest = if columns > 2 {
        FEWEST_WIDE_ROWS
    } else {
        FEWEST_ROWS
    };
    let table = DocumentTable {
        header: false,
        rows: table.rows,
    };
    (table.rows.len() >= fewest).then_some((table, used))
}

/// A table that is being read.
struct PdfTable {
    /// The left edge of each column.
    edges: Vec<f64>,
    right: f64,
    rows: Vec<Vec<String>>,
    /// Where the last line of each cell of the last row ends.
    ends: Vec<f64>,
}

impl PdfTable {
    /// Adds the row, or further lines of cells. `step`: its distance from the row above. False: it is no row of the table.
    fn takes(&mut self, row: &Row, step: f64) -> bool {
        let room = 0.8 * row.size();
        let column = |x: f64| self.edges.iter().position(|edge| (edge - x).abs() < room);
        let stands: Option<Vec<usize>> = row.pieces.iter().map(|piece| column(piece.x)).collect();
        let Some(stands) = stands else {
            return false;
        };
        let columns = self.edges.len();
        let is_row = row.pieces.len() == columns
            // A row with empty cells.
            || columns > 2 && stands.len() > 1 && stands[0] == 0 && is_rising(&stands);
        // Further lines are not in the first column, where they would be a new row.
        let goes_on = !self.rows.is_empty()
            && stands.first().is_some_and(|at| *at > 0)
            && (stands.len() == 1 || is_rising(&stands) && step < LINE * row.size());
        if is_row {
            self.rows.push(vec![String::new(); columns]);
            self.ends = vec![0.0; columns];
        } else if !goes_on {
            return false;
        }
        for (at, piece) in stands.iter().zip(&row.pieces) {
            self.add(*at, piece);
        }
        true
    }

    /// Adds a line of a cell. A line break that the writer made is kept.
    fn add(&mut self, at: usize, piece: &TextFragment) {
        // Words do not reach as far as the next column.
        let right = self
            .edges
            .get(at + 1)
            .map_or(self.right, |next| next - piece.size);
        let is_break = piece.begins_anew(self.ends[at], right);
        let Some(cell) = self.rows.last_mut().map(|row| &mut row[at]) else {
            return;
        };
        if !cell.is_empty() {
            cell.push(if is_break { '\n' } else { ' ' });
        }
        cell.push_str(&piece.words());
        self.ends[at] = piece.end;
    }
}

fn is_rising(places: &[usize]) -> bool {
    places.windows(2).all(|pair| pair[0] < pair[1])
}

#[cfg(test)]
mod tests;
