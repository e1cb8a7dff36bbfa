//! Excel workbooks: the cells as Excel shows them, and what is hidden.

use super::drawings;
use super::sheet_layout::{self, SheetLayout};
use super::{MOST_CELLS, MOST_COLUMNS, MOST_SHEETS, page};
use crate::documents::containers::entry::COMPOUND_FILE;
use crate::documents::containers::zip_package::Package;
use crate::documents::document::Metadata;
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::number_formats::CellNumberFormat;
use crate::documents::formats::office::package_contents;
use crate::documents::problem::{HiddenKind, PageProblem, Problem, damaged};
use crate::documents::text::clean;
use crate::documents::unshown::UnshownPlace;
use calamine::{DataRef, Reader, SheetVisible, Style, Xlsx, XlsxError};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

pub fn workbook(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    if bytes.starts_with(&COMPOUND_FILE) {
        return Err(Problem::Encrypted);
    }
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(&bytes[..])).map_err(damaged)?;
    let mut package = Package::open(bytes.clone())?;
    let sheets: Vec<(String, bool)> = workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut metadata = metadata(&mut package, sheets.len())?;
    emit(ReadEvent::Metadata(Box::new(metadata.clone())));
    let counts = &mut metadata.accessibility;
    let parts = sheet_layout::parts(&mut package)?;
    let mut room = MOST_CELLS;
    let mut hidden = BTreeMap::new();
    let mut comments = 0;
    for (number, (name, is_hidden)) in (1..).zip(sheets).take(MOST_SHEETS) {
        let part = parts.get(&name).map_or("", String::as_str);
        let layout = SheetLayout::of(&mut package, part);
        let read = layout.and_then(|layout| {
            let cells = readable_cells(&mut workbook, &name, &layout, &mut room)?;
            Ok((layout, cells))
        });
        let (layout, cells) = read.unwrap_or_else(|problem| {
            emit(ReadEvent::Finding(PageProblem::on(number, problem)));
            Default::default()
        });
        let mut page = page(number, Some(name), cells.rows);
        page.hidden = is_hidden;
        unshown(number, &layout, cells.hidden, emit);
        comments += drawings::comments(&mut package, &layout, number, emit)?;
        let has_hidden_shapes = drawings::add(&mut package, &layout, &mut page, counts, emit)?;
        let kinds = has_hidden_shapes.then_some(HiddenKind::Shapes);
        if !page.hidden {
            for kind in cells.kinds.into_iter().chain(kinds) {
                hidden.entry(kind).or_insert_with(Vec::new).push(number);
            }
        }
        emit(ReadEvent::Page(page));
        if room == 0 {
            let what = Problem::TooLong { kept: number };
            emit(ReadEvent::Finding(PageProblem::of(what)));
            break;
        }
    }
    emit(ReadEvent::Metadata(Box::new(metadata)));
    for (kind, pages) in hidden {
        let what = Problem::HiddenContent { kind, pages };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    if comments > 0 {
        let what = Problem::Comments { count: comments };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    package_contents::embedded(&mut package, emit)
}

fn metadata(package: &mut Package, sheets: usize) -> Result<Metadata, Problem> {
    let mut metadata = package_contents::metadata(package)?;
    metadata.page_count = u32::try_from(sheets).ok();
    metadata.accessibility.states_title = Some(metadata.title.is_some());
    Ok(metadata)
}

/// The cells of a sheet; empty for a sheet that is a chart.
fn readable_cells(
    workbook: &mut Workbook<'_>,
    name: &str,
    layout: &SheetLayout,
    room: &mut usize,
) -> Result<SheetCells, Problem> {
    match cells(workbook, name, layout, room) {
        Err(XlsxError::NotAWorksheet(_)) => Ok(SheetCells::default()),
        read => read.map_err(damaged),
    }
}

/// Emits the hidden content of the sheet: one text for each row of hidden cells.
fn unshown(
    number: u32,
    layout: &SheetLayout,
    hidden: BTreeMap<u32, Vec<String>>,
    emit: ReadSink<'_>,
) {
    for cells in hidden.into_values() {
        let text = cells.join("\t");
        emit(ReadEvent::unshown(Some(number), UnshownPlace::Hidden, text));
    }
    let margins = layout
        .margins
        .iter()
        .map(|text| (UnshownPlace::Margin, text));
    let prompts = layout
        .prompts
        .iter()
        .map(|text| (UnshownPlace::Comment, text));
    for (place, text) in margins.chain(prompts) {
        emit(ReadEvent::unshown(Some(number), place, text));
    }
}

#[derive(Default)]
struct SheetCells {
    /// The rows with visible cells, by column.
    rows: Vec<Vec<String>>,
    /// By row number, from 0.
    hidden: BTreeMap<u32, Vec<String>>,
    kinds: BTreeSet<HiddenKind>,
}

/// The cells of a sheet. The stated size of the sheet is ignored: it may be made up to exhaust memory.
fn cells(
    workbook: &mut Workbook<'_>,
    name: &str,
    layout: &SheetLayout,
    room: &mut usize,
) -> Result<SheetCells, XlsxError> {
    let is_1904 = workbook.has_1904_epoch();
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let looks: Vec<CellLook> = cells
        .styles()
        .iter()
        .map(|style| CellLook::of(style, is_1904))
        .collect();
    let plain = CellLook::of(&Style::default(), is_1904);
    let mut sheet = SheetCells::default();
    let mut at = None;
    while *room > 0
        && let Some((cell, style)) = cells.next_cell_with_style_id()?
    {
        let (row, column) = cell.get_position();
        let look = looks.get(style).unwrap_or(&plain);
        let (text, is_unseen) = look.shown(cell.get_value());
        if text.is_empty() {
            continue;
        }
        *room -= 1;
        // What stands to the right of the columns that are shown.
        if column as usize >= MOST_COLUMNS {
            sheet.hidden.entry(row).or_default().push(text);
            continue;
        }
        let is_unseen = is_unseen && !layout.is_table_header(row);
        let kind = if layout.hides_row(row) {
            Some(HiddenKind::Rows)
        } else if layout.hides_column(column) {
            Some(HiddenKind::Columns)
        } else {
            is_unseen.then_some(HiddenKind::Cells)
        };
        if let Some(kind) = kind {
            sheet.kinds.insert(kind);
            sheet.hidden.entry(row).or_default().push(text);
            continue;
        }
        if at != Some(row) {
            at = Some(row);
            sheet.rows.push(Vec::new());
        }
        let hidden = (0..column).filter(|column| layout.hides_column(*column));
        sheet.put(column as usize - hidden.count(), text);
    }
    sheet.drop_empty_columns();
    Ok(sheet)
}

impl SheetCells {
    /// Adds a text to the last row.
    fn put(&mut self, column: usize, text: String) {
        if let Some(row) = self.rows.last_mut() {
            if row.len() <= column {
                row.resize(column + 1, String::new());
            }
            row[column] = text;
        }
    }

    /// Removes the empty columns at the left.
    fn drop_empty_columns(&mut self) {
        let empty = (self.rows.iter())
            .map(|row| row.iter().take_while(|cell| cell.is_empty()).count())
            .min()
            .unwrap_or(0);
        for row in &mut self.rows {
            row.drain(..empty);
        }
    }
}

/// The appearance of cells of one style.
struct CellLook {
    format: CellNumberFormat,
    /// Its letters have the colour of the background.
    is_painted_out: bool,
}

impl CellLook {
    fn of(style: &Style, is_1904: bool) -> CellLook {
        let format = style.number_format.as_ref();
        let code = format.map_or("", |format| &format.format_code);
        let id = format.and_then(|format| format.format_id);
        let fill = style.fill.as_ref().filter(|fill| fill.is_visible());
        let behind = fill.map(|fill| fill.get_color());
        let ink = style.font.as_ref().and_then(|font| font.color);
        let is_painted_out = ink.is_some_and(|ink| match behind {
            Some(behind) => behind.is_some_and(|behind| behind.to_argb() == ink.to_argb()),
            None => ink.is_white(),
        });
        CellLook {
            format: CellNumberFormat::new(id, code, is_1904),
            is_painted_out,
        }
    }

    /// The text of a value, and whether the cell hides it.
    fn shown(&self, value: &DataRef<'_>) -> (String, bool) {
        let number = |value: f64| {
            let shown = clean(&self.format.number(value));
            // Many formats leave out a zero, which does not count as hidden.
            let is_unseen = shown.is_empty() && value != 0.0;
            let text = if is_unseen { value.to_string() } else { shown };
            (text, is_unseen)
        };
        let text = |value: &str| {
            let (shown, whole) = (clean(&self.format.text(value)), clean(value));
            let is_unseen = shown.is_empty() && !whole.is_empty();
            (if is_unseen { whole } else { shown }, is_unseen)
        };
        let (text, is_unseen) = match value {
            DataRef::String(value) => text(value),
            DataRef::SharedString(value) => text(value),
            DataRef::Bool(true) => ("ja".to_owned(), false),
            DataRef::Bool(false) => ("nei".to_owned(), false),
            DataRef::DateTime(date) => number(date.as_f64()),
            DataRef::DateTimeIso(value) | DataRef::DurationIso(value) => (value.clone(), false),
            DataRef::Int(value) => number(*value as f64),
            DataRef::Float(value) => number(*value),
            DataRef::Empty | DataRef::Error(_) => (String::new(), false),
        };
        (text, is_unseen || self.is_painted_out)
    }
}
