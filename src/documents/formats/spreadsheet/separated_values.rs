//! CSV: one page. Norwegian programs separate values with semicolons, since the comma is the decimal separator.

use super::{MOST_CELLS, MOST_COLUMNS, page};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::{clean, decoded};

pub fn values(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes);
    let first = text.lines().next().unwrap_or_default();
    let separator = [b';', b'\t', b',']
        .into_iter()
        .max_by_key(|mark| first.bytes().filter(|byte| byte == mark).count())
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut room = MOST_CELLS;
    let mut is_cut = false;
    for record in reader.records() {
        let record = record.map_err(damaged)?;
        let row: Vec<String> = record.iter().take(MOST_COLUMNS).map(clean).collect();
        is_cut = row.len() > room;
        if is_cut {
            break;
        }
        room -= row.len();
        if row.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    emit(ReadEvent::Metadata(Box::default()));
    emit(ReadEvent::Page(page(1, None, rows)));
    if is_cut {
        emit(ReadEvent::Finding(PageProblem::of(Problem::TooLong {
            kept: 1,
        })));
    }
    Ok(())
}
