//! Spreadsheets: each sheet is a page with one table.

mod drawings;
mod separated_values;
mod sheet_layout;
mod workbook;

pub use separated_values::values;
pub use workbook::workbook;

use crate::documents::document::{Block, DocumentPage, DocumentTable};

const MOST_SHEETS: usize = 200;
/// The greatest number of non-empty cells in the whole file.
const MOST_CELLS: usize = 500_000;
const MOST_COLUMNS: usize = 256;

fn page(number: u32, title: Option<String>, rows: Vec<Vec<String>>) -> DocumentPage {
    let table = DocumentTable {
        header: false,
        rows,
    };
    let blocks = (!table.rows.is_empty()).then_some(Block::Table(table));
    DocumentPage::of(number, title, blocks.into_iter().collect())
}
