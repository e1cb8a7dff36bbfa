//! Spreadsheets: each sheet a page with one table.

use crate::documents::document::{Block, DocumentPage, DocumentTable, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::{clean, decoded};
use calamine::{DataRef, Reader, SheetVisible, Xlsx};
use std::io::Cursor;

const MOST_SHEETS: usize = 200;
/// Cells with something in them, in the whole file.
const MOST_CELLS: usize = 500_000;
const MOST_COLUMNS: usize = 256;

pub fn workbook(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Problem::Encrypted);
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    emit(ReadEvent::Metadata(Box::new(Metadata {
        page_count: u32::try_from(sheets.len()).ok(),
        ..Metadata::default()
    })));
    let mut room = MOST_CELLS;
    for (index, (name, hidden)) in sheets.into_iter().enumerate().take(MOST_SHEETS) {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let rows = match rows(&mut workbook, &name, &mut room) {
            Ok(rows) => rows,
            // A sheet that is a chart has no cells.
            Err(calamine::XlsxError::NotAWorksheet(_)) => Vec::new(),
            Err(error) => {
                emit(ReadEvent::Finding(PageProblem::on(number, damaged(error))));
                Vec::new()
            }
        };
        emit(ReadEvent::Page(DocumentPage {
            hidden,
            ..page(number, Some(name), rows)
        }));
        if room == 0 {
            emit(ReadEvent::Finding(PageProblem::of(Problem::TooLong {
                kept: number,
            })));
            break;
        }
    }
    Ok(())
}

fn page(number: u32, title: Option<String>, rows: Vec<Vec<String>>) -> DocumentPage {
    let table = DocumentTable {
        header: false,
        rows,
    };
    let blocks = (!table.rows.is_empty()).then_some(Block::Table(table));
    DocumentPage::of(number, title, blocks.into_iter().collect())
}

/// Rows that have something in them, in columns. Never the sheet's stated size: that may be a trap.
fn rows(
    workbook: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    room: &mut usize,
) -> Result<Vec<Vec<String>>, calamine::XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut at = None;
    while *room > 0
        && let Some(cell) = cells.next_cell()?
    {
        let text = shown(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let column = column as usize;
        if column >= MOST_COLUMNS {
            continue;
        }
        *room -= 1;
        if at != Some(row) {
            at = Some(row);
            rows.push(Vec::new());
        }
        if let Some(row) = rows.last_mut() {
            if row.len() <= column {
                row.resize(column + 1, String::new());
            }
            row[column] = text;
        }
    }
    // Columns that nothing stands in, left of the first.
    let empty = rows
        .iter()
        .map(|row| row.iter().take_while(|cell| cell.is_empty()).count())
        .min()
        .unwrap_or(0);
    for row in &mut rows {
        row.drain(..empty);
    }
    Ok(rows)
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => clean(text),
        DataRef::SharedString(text) => clean(text),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nei".to_owned(),
        DataRef::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, _, _) = date.to_ymd_hms_milli();
            match (date.as_f64(), hour, minute) {
                (days, ..) if days < 1.0 => format!("{hour:02}:{minute:02}"),
                (_, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        DataRef::DateTime(duration) => duration.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Empty | DataRef::Error(_) => String::new(),
    }
}

/// CSV: one page. Norwegian programs separate with semicolons, for the comma is in their numbers.
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
