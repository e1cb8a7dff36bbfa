//! Tables without tags: only where rows are clearly in columns.

use super::rows::{Row, TextFragment};
use crate::documents::document::DocumentTable;
use crate::documents::text::bullet;

/// The fewest rows of two fragments, and of more fragments, that make a table: fewer may line up by chance.
const FEWEST_ROWS: usize = 3;
const FEWEST_WIDE_ROWS: usize = 2;

/// A table that begins with the first of the rows, and its number of rows. Each column has one left edge, and the first row has a fragment in
/// each, at least two; in a table of more columns, cells of later rows may be empty.
pub fn table(rows: &[Row]) -> Option<(DocumentTable, usize)> {
    let first = rows.first()?;
    let columns = first.pieces.len();
    if columns < 2
        || first.turn() != 0
        || bullet(&format!("{} x", first.pieces[0].text.trim()))
            .is_some_and(|(marker, _)| marker.is_none())
    {
        return None;
    }
    let edges: Vec<f64> = first.pieces.iter().map(|piece| piece.x).collect();
    let mut cells: Vec<Vec<String>> = Vec::new();
    let mut used = 0;
    let mut last = first.y() - first.size();
    for row in rows {
        let room = 0.8 * row.size();
        let step = row.y() - last;
        if step <= 0.0 || step > 4.0 * row.size() {
            break;
        }
        let column = |x: f64| edges.iter().position(|edge| (edge - x).abs() < room);
        let stands: Option<Vec<usize>> = row.pieces.iter().map(|piece| column(piece.x)).collect();
        let Some(stands) = stands else {
            break;
        };
        if row.pieces.len() == columns {
            cells.push(row.pieces.iter().map(TextFragment::words).collect());
        } else if let (Some(open), [at]) = (cells.last_mut(), stands.as_slice())
            && *at > 0
        {
            // A further line of a cell. Not in the first column, where it would be a new row.
            open[*at].push(' ');
            open[*at].push_str(&row.pieces[0].words());
        } else if columns > 2 && stands.len() > 1 && stands[0] == 0 && is_rising(&stands) {
            // A row with empty cells.
            let mut open = vec![String::new(); columns];
            for (at, piece) in stands.iter().zip(&row.pieces) {
                open[*at] = piece.words();
            }
            cells.push(open);
        } else {
            break;
        }
        used += 1;
        last = row.y();
    }
    let table = DocumentTable {
        header: false,
        rows: cells,
    };
    let fewest = if columns > 2 {
        FEWEST_WIDE_ROWS
    } else {
        FEWEST_ROWS
    };
    (table.rows.len() >= fewest).then_some((table, used))
}

fn is_rising(places: &[usize]) -> bool {
    places.windows(2).all(|pair| pair[0] < pair[1])
}

#[cfg(test)]
mod tests;
