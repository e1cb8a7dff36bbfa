//! The sheets of a spreadsheet: the cells as they are shown, and what is hidden.

use super::hidden_styles::HiddenStyles;
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::document::{Block, DocumentPage, DocumentTable};
use crate::documents::problem::{HiddenKind, Problem};
use crate::documents::text::clean;
use crate::documents::unshown::{UnshownPlace, UnshownText};
use std::collections::BTreeMap;

/// The greatest numbers of non-empty cells in the whole file, and of columns in one sheet.
const MOST_CELLS: usize = 500_000;
const MOST_COLUMNS: usize = 256;
/// The greatest number of copies of a repeated non-empty row, and of bytes in the copies of a row or a cell.
const MOST_REPEATED: usize = 100;
const LARGEST_REPEATED: usize = 10_000;

pub struct Sheets {
    pub pages: Vec<DocumentPage>,
    pub hidden: BTreeMap<HiddenKind, Vec<u32>>,
    pub unshown: Vec<UnshownText>,
    pub comments: u32,
    /// The last sheet that was read, when the limit was reached.
    pub cut_after: Option<u32>,
}

pub fn sheets(content: &[u8], styles: &HiddenStyles) -> Result<Sheets, Problem> {
    let mut reader = SheetReader {
        styles,
        sheets: Sheets {
            pages: Vec::new(),
            hidden: BTreeMap::new(),
            unshown: Vec::new(),
            comments: 0,
            cut_after: None,
        },
        room: MOST_CELLS,
        sheet: None,
        comment: None,
    };
    walk(content, |node| reader.take(node))?;
    Ok(reader.sheets)
}

struct SheetReader<'a> {
    styles: &'a HiddenStyles,
    sheets: Sheets,
    room: usize,
    sheet: Option<OpenSheet>,
    /// The text of the open comment.
    comment: Option<String>,
}

#[derive(Default)]
struct OpenSheet {
    name: String,
    is_hidden: bool,
    /// For each column that the sheet states: is it hidden?
    columns: Vec<bool>,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    is_row_hidden: bool,
    row_count: usize,
    cell: String,
    cell_count: usize,
    in_cell: bool,
}

impl SheetReader<'_> {
    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open("annotation", _) => {
                self.sheets.comments += 1;
                self.comment = Some(String::new());
            }
            XmlEvent::Close("annotation") => {
                let text = self.comment.take().map(|text| clean(&text));
                let text = text.filter(|text| !text.is_empty());
                self.unshown(UnshownPlace::Comment, text);
            }
            XmlEvent::Text(piece) if self.comment.is_some() => {
                if let Some(comment) = &mut self.comment {
                    comment.push_str(piece);
                    comment.push(' ');
                }
            }
            _ if self.comment.is_some() => {}
            XmlEvent::Open("table", attributes) if self.sheet.is_none() => {
                self.sheet = Some(OpenSheet {
                    name: attributes.get("table:name").unwrap_or_default(),
                    is_hidden: self
                        .styles
                        .has(attributes.get("table:style-name").as_deref()),
                    ..OpenSheet::default()
                });
            }
            XmlEvent::Close("table") => self.end_sheet(),
            XmlEvent::Close("table-row") => self.end_row(),
            node => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.take(node);
                }
            }
        }
    }

    fn number(&self) -> u32 {
        u32::try_from(self.sheets.pages.len() + 1).unwrap_or(u32::MAX)
    }

    fn unshown(&mut self, place: UnshownPlace, text: Option<String>) {
        let page = Some(self.number());
        let texts = text.map(|text| UnshownText { page, place, text });
        self.sheets.unshown.extend(texts);
    }

    fn end_row(&mut self) {
        let number = self.number();
        let Some(sheet) = &mut self.sheet else {
            return;
        };
        let mut row = std::mem::take(&mut sheet.row);
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        if filled == 0 {
            return;
        }
        let size = row.iter().map(String::len).sum();
        let times = copies(sheet.row_count.min(MOST_REPEATED), size);
        if filled * times > self.room {
            self.sheets.cut_after.get_or_insert(number);
            return;
        }
        self.room -= filled * times;
        let is_column_hidden = |column: usize| sheet.columns.get(column) == Some(&true);
        let kind = if sheet.is_row_hidden {
            Some(HiddenKind::Rows)
        } else {
            let mut cells = row.iter().enumerate();
            cells
                .any(|(column, cell)| is_column_hidden(column) && !cell.is_empty())
                .then_some(HiddenKind::Columns)
        };
        let mut hidden = Vec::new();
        let mut shown = Vec::new();
        for (column, cell) in row.drain(..).enumerate() {
            if !sheet.is_row_hidden && !is_column_hidden(column) {
                shown.push(cell);
            } else if !cell.is_empty() {
                hidden.push(cell);
            }
        }
        let is_sheet_hidden = sheet.is_hidden;
        if shown.iter().any(|cell| !cell.is_empty()) {
            sheet.rows.extend(std::iter::repeat_n(shown, times));
        }
        if let Some(kind) = kind {
            let pages = self.sheets.hidden.entry(kind).or_default();
            if !is_sheet_hidden && pages.last() != Some(&number) {
                pages.push(number);
            }
            self.unshown(UnshownPlace::Hidden, Some(hidden.join("\t")));
        }
        self.sheets.hidden.retain(|_, pages| !pages.is_empty());
    }

    fn end_sheet(&mut self) {
        let Some(sheet) = self.sheet.take() else {
            return;
        };
        let number = self.number();
        let mut rows = sheet.rows;
        // The empty columns at the left are removed.
        let empty = rows
            .iter()
            .map(|row| row.iter().take_while(|cell| cell.is_empty()).count())
            .min()
            .unwrap_or(0);
        for row in &mut rows {
            row.drain(..empty);
            let end = row.iter().rposition(|cell| !cell.is_empty());
            row.truncate(end.map_or(0, |end| end + 1));
        }
        let table = DocumentTable {
            header: false,
            rows,
        };
        let blocks = (!table.rows.is_empty()).then_some(Block::Table(table));
        let mut page = DocumentPage::of(number, Some(sheet.name), blocks.into_iter().collect());
        page.hidden = sheet.is_hidden;
        self.sheets.pages.push(page);
    }
}

impl OpenSheet {
    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open("table-column", attributes) => {
                let count = repeated(&attributes, "table:number-columns-repeated");
                let end = (self.columns.len() + count).min(MOST_COLUMNS);
                self.columns.resize(end, is_collapsed(&attributes));
            }
            XmlEvent::Open("table-row", attributes) => {
                self.is_row_hidden = is_collapsed(&attributes);
                self.row_count = repeated(&attributes, "table:number-rows-repeated");
                self.row.clear();
            }
            XmlEvent::Open("table-cell" | "covered-table-cell", attributes) => {
                self.cell_count = repeated(&attributes, "table:number-columns-repeated");
                self.cell.clear();
                self.in_cell = true;
            }
            XmlEvent::Open("p" | "line-break" | "s" | "tab", _) => self.cell.push(' '),
            XmlEvent::Text(piece) if self.in_cell => self.cell.push_str(piece),
            XmlEvent::Close("table-cell" | "covered-table-cell") => {
                self.in_cell = false;
                let cell = clean(&std::mem::take(&mut self.cell));
                let room = MOST_COLUMNS.saturating_sub(self.row.len());
                let times = copies(self.cell_count, cell.len()).min(room);
                self.row.extend(std::iter::repeat_n(cell, times));
            }
            _ => {}
        }
    }
}

fn is_collapsed(attributes: &Attributes<'_>) -> bool {
    let visibility = attributes.get("table:visibility");
    visibility.is_some_and(|visibility| matches!(visibility.as_str(), "collapse" | "filter"))
}

fn repeated(attributes: &Attributes<'_>, name: &str) -> usize {
    let count = attributes.number(name).unwrap_or(1);
    usize::try_from(count).unwrap_or(1).max(1)
}

/// How many of `count` copies of a text are read. `size`: of the text, in bytes. Without a limit, a small file could become any amount of text.
fn copies(count: usize, size: usize) -> usize {
    match size {
        0 => count,
        size => count.min((LARGEST_REPEATED / size).max(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_shown_and_hidden_ones_told() {
        let xml = "<office:spreadsheet><table:table table:name='Ark' table:style-name='ta1'>
            <table:table-column/><table:table-column table:visibility='collapse'/><table:table-column table:number-columns-repeated='200'/>
            <table:table-row><table:table-cell><text:p>Ås</text:p></table:table-cell><table:table-cell><text:p>hemmelig</text:p></table:table-cell>
            <table:table-cell office:value='0.5'><office:annotation><text:p>sjekk</text:p></office:annotation><text:p>50 %</text:p></table:table-cell><table:table-cell table:number-columns-repeated='1000'/></table:table-row>
            <table:table-row table:visibility='filter'><table:table-cell><text:p>borte</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row></table:table>
            <table:table table:name='Skjult' table:style-name='ta2'><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>";
        let styles = "<a><style:style style:name='ta2'><style:table-properties table:display='false'/></style:style></a>";
        let styles = HiddenStyles::of(b"", styles.as_bytes()).unwrap();
        let read = sheets(xml.as_bytes(), &styles).unwrap();
        assert_eq!(read.pages[0].text(), "Ås\t50 %\n");
        assert!(read.pages[1].hidden && !read.pages[0].hidden);
        let texts: Vec<&str> = read.unshown.iter().map(|text| text.text.as_str()).collect();
        assert_eq!(texts, ["sjekk", "hemmelig", "borte"]);
        let kinds: Vec<HiddenKind> = read.hidden.into_keys().collect();
        assert_eq!(kinds, [HiddenKind::Rows, HiddenKind::Columns]);
        assert_eq!(read.comments, 1);
    }

    #[test]
    fn a_small_file_does_not_become_a_large_text() {
        let cell = format!(
            "<table:table-cell table:number-columns-repeated='256'><text:p>{}</text:p></table:table-cell>",
            "ord ".repeat(5_000)
        );
        let rows = "<table:table-row table:number-rows-repeated='100'>".to_owned()
            + &cell
            + "</table:table-row>";
        let xml = format!("<table:table>{rows}</table:table>");
        let styles = HiddenStyles::of(b"", b"").unwrap();
        let read = sheets(xml.as_bytes(), &styles).unwrap();
        assert_eq!(read.pages[0].text().len(), 20_000);
    }
}
