//! The content of a sheet's part besides its cells: hidden rows and columns, and its relations.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::problem::Problem;
use crate::documents::text::some;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// Rows and columns are counted from 0.
#[derive(Default)]
pub struct SheetLayout {
    hidden_rows: BTreeSet<u32>,
    hidden_columns: Vec<RangeInclusive<u32>>,
    /// If columns have no width unless one is stated: those that have one.
    only_columns: Option<Vec<RangeInclusive<u32>>>,
    /// The rows with a table's column names: their colours come from the table's style, which is not read.
    header_rows: BTreeSet<u32>,
    /// Headers and footers of the printed sheet.
    pub margins: Vec<String>,
    /// What Excel says when a cell is chosen or filled in wrongly.
    pub prompts: Vec<String>,
    pub relations: BTreeMap<String, Relation>,
}

/// The part of each sheet, by the sheet's name.
pub fn parts(package: &mut Package) -> Result<BTreeMap<String, String>, Problem> {
    let main = package.main_part("xl/workbook.xml")?;
    let relations = package.relations(&main)?;
    let mut parts = BTreeMap::new();
    walk(&package.part(&main)?.unwrap_or_default(), |node| {
        if let XmlEvent::Open("sheet", attributes) = node
            && let (Some(name), Some(id)) = (attributes.get("name"), attributes.get("r:id"))
            && let Some(relation) = relations.get(&id)
        {
            parts.insert(name, relation.target.clone());
        }
    })?;
    Ok(parts)
}

impl SheetLayout {
    pub fn of(package: &mut Package, part: &str) -> Result<SheetLayout, Problem> {
        let mut layout = SheetLayout {
            relations: package.relations(part)?,
            ..SheetLayout::default()
        };
        let xml = package.part(part)?.unwrap_or_default();
        layout.read(&xml)?;
        let tables = layout.relations.values();
        let tables: Vec<String> = tables
            .filter(|relation| relation.kind == "table")
            .map(|relation| relation.target.clone())
            .collect();
        for table in tables {
            let xml = package.part(&table)?.unwrap_or_default();
            walk(&xml, |node| {
                if let XmlEvent::Open("table", attributes) = node {
                    let first = attributes.get("ref").and_then(|cells| first_row(&cells));
                    layout.header_rows.extend(first);
                }
            })?;
        }
        Ok(layout)
    }

    fn read(&mut self, xml: &[u8]) -> Result<(), Problem> {
        let mut next_row = 0;
        let mut margin: Option<String> = None;
        walk(xml, |node| match node {
            XmlEvent::Open("row", attributes) => {
                let stated = attributes
                    .number("r")
                    .and_then(|row| u32::try_from(row).ok());
                let row = stated.map_or(next_row, |row| row.saturating_sub(1));
                next_row = row.saturating_add(1);
                let is_flat = attributes
                    .get("ht")
                    .is_some_and(|height| is_at_most(&height, LOWEST_ROW));
                if is_flat || is_true(attributes.get("hidden")) {
                    self.hidden_rows.insert(row);
                }
            }
            XmlEvent::Open("sheetFormatPr", attributes) => {
                let usual = attributes.get("defaultColWidth");
                let is_narrow = usual.is_some_and(|width| is_at_most(&width, NARROWEST_COLUMN));
                self.only_columns = is_narrow.then(Vec::new);
            }
            XmlEvent::Open("col", attributes) => {
                let width = attributes.get("width");
                let is_narrow = width.is_some_and(|width| is_at_most(&width, NARROWEST_COLUMN));
                let place = |name| u32::try_from(attributes.number(name)?.checked_sub(1)?).ok();
                let (Some(first), Some(last)) = (place("min"), place("max")) else {
                    return;
                };
                if is_narrow || is_true(attributes.get("hidden")) {
                    self.hidden_columns.push(first..=last);
                } else if let Some(only) = &mut self.only_columns {
                    only.push(first..=last);
                }
            }
            XmlEvent::Open("dataValidation", attributes) => {
                let texts = ["promptTitle", "prompt", "errorTitle", "error", "formula1"];
                let texts = texts.iter().filter_map(|name| attributes.get(name));
                self.prompts.extend(texts.filter_map(|text| some(&text)));
            }
            XmlEvent::Open(
                "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader"
                | "firstFooter",
                _,
            ) => margin = Some(String::new()),
            XmlEvent::Text(piece) => {
                if let Some(margin) = &mut margin {
                    margin.push_str(piece);
                }
            }
            XmlEvent::Close(_) => {
                let said = margin.take();
                self.margins
                    .extend(said.and_then(|text| some(&without_codes(&text))));
            }
            XmlEvent::Open(..) => {}
        })
    }

    pub fn hides_row(&self, row: u32) -> bool {
        self.hidden_rows.contains(&row)
    }

    pub fn hides_column(&self, column: u32) -> bool {
        let has = |all: &[RangeInclusive<u32>]| all.iter().any(|some| some.contains(&column));
        let only = self.only_columns.as_deref();
        has(&self.hidden_columns) || only.is_some_and(|only| !has(only))
    }

    pub fn is_table_header(&self, row: u32) -> bool {
        self.header_rows.contains(&row)
    }

    /// The targets of the sheet's relations of this kind.
    pub fn related(&self, kind: &str) -> Vec<String> {
        let relations = self.relations.values();
        let related = relations.filter(|relation| relation.kind == kind);
        related.map(|relation| relation.target.clone()).collect()
    }
}

/// The words of a header or footer, without the codes that place and shape them: `&L`, `&"Arial,Bold"`, `&12`, `&P`.
fn without_codes(text: &str) -> String {
    let mut words = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '&' {
            words.push(letter);
            continue;
        }
        words.push(' ');
        match letters.next() {
            Some('"') => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            // A size has at most two figures; what comes after them are the writer's own.
            Some(figure) if figure.is_ascii_digit() => {
                letters.next_if(char::is_ascii_digit);
            }
            _ => {}
        }
    }
    words
}

fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// A lower row shows none of its letters, in points.
const LOWEST_ROW: f64 = 1.0;
/// A narrower column has no pixel, in widths of a digit. The text of a wider one may go on over the empty cells to its right.
const NARROWEST_COLUMN: f64 = 0.07;

fn is_at_most(length: &str, most: f64) -> bool {
    length.parse::<f64>().is_ok_and(|length| length <= most)
}

/// The first row of a range such as "B3:D9", counted from 0.
fn first_row(cells: &str) -> Option<u32> {
    let digits = cells.split(':').next()?;
    let digits = digits.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.parse::<u32>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_height_or_width_is_hidden_too() {
        let mut layout = SheetLayout::default();
        layout
            .read(
                b"<worksheet><cols><col min='2' max='3' hidden='true'/><col min='5' max='5' width='0'/></cols>
                <sheetData><row/><row hidden='1'/><row r='9' ht='0' customHeight='1'/><row/></sheetData>
                <dataValidations><dataValidation prompt='Skriv et tall'/></dataValidations>
                <headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Utkast</oddHeader></headerFooter></worksheet>",
            )
            .unwrap();
        let rows: Vec<u32> = (0..12).filter(|row| layout.hides_row(*row)).collect();
        assert_eq!(rows, [1, 8]);
        let columns: Vec<u32> = (0..8).filter(|c| layout.hides_column(*c)).collect();
        assert_eq!(columns, [1, 2, 4]);
        let mut others = SheetLayout::default();
        others
            .read(
                b"<worksheet><sheetFormatPr defaultColWidth='0'/><cols><col min='1' max='2' width='9'/><col min='3' max='3' width='0.05'/></cols>
                <sheetData><row/><row ht='0.4'/></sheetData></worksheet>",
            )
            .unwrap();
        let columns: Vec<u32> = (0..5).filter(|c| !others.hides_column(*c)).collect();
        assert_eq!(columns, [0, 1]);
        assert!(others.hides_row(1) && !others.hides_row(0));
        assert_eq!(layout.margins, ["Utkast"]);
        assert_eq!(layout.prompts, ["Skriv et tall"]);
        assert_eq!(first_row("B3:D9"), Some(2));
    }
}
