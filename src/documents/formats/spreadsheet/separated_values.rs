//! CSV: one page. Norwegian programs separate values with semicolons, since the comma is the decimal separator.

use super::{MOST_CELLS, MOST_COLUMNS, page};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::{clean, decoded, some};
use crate::documents::unshown::UnshownPlace;

pub fn values(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(damaged("not a text"));
    }
    let (separator, text) = separator(&text);
    let mut reader = reader(separator, text);
    let mut rows = Vec::new();
    let mut room = MOST_CELLS;
    let mut is_cut = false;
    // What stands to the right of the columns that are shown, a text for each row.
    let mut beyond = Vec::new();
    for record in reader.records() {
        let record = record.map_err(damaged)?;
        let row: Vec<String> = record.iter().take(MOST_COLUMNS).map(clean).collect();
        beyond.extend(some(
            &record
                .iter()
                .skip(MOST_COLUMNS)
                .collect::<Vec<_>>()
                .join("\t"),
        ));
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
    for text in beyond {
        emit(ReadEvent::unshown(Some(1), UnshownPlace::Hidden, text));
    }
    if is_cut {
        emit(ReadEvent::Finding(PageProblem::of(Problem::TooLong {
            kept: 1,
        })));
    }
    Ok(())
}

fn reader(separator: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// How many rows show which mark separates values.
const ROWS_TO_TRY: usize = 20;

/// The mark, and the text after the line `sep=;` in which Excel is told it. Of several marks the one that divides most rows into
/// as many values as the first row; a comma in a heading divides the others otherwise.
fn separator(text: &str) -> (u8, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let [b's', b'e', b'p', b'=', mark] =
        first.trim_end_matches('\r').to_ascii_lowercase().as_bytes()
    {
        return (*mark, rest);
    }
    let fit = |mark: &u8| {
        let records = reader(*mark, text).into_records().take(ROWS_TO_TRY);
        let widths: Vec<usize> = records.flatten().map(|record| record.len()).collect();
        let width = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|other| **other == width).count();
        (if width > 1 { alike } else { 0 }, width)
    };
    let marks = [b',', b'\t', b';'];
    let best = marks.into_iter().max_by_key(fit);
    (best.unwrap_or(b';'), text)
}

#[cfg(test)]
mod tests;
