//! The site's data for programs and spreadsheets, in the folder of the page that explains it: each table as CSV and as JSON with a JSON
//! Schema, and descriptions of all tables for data packages (Frictionless) and catalogues of data (DCAT-AP-NO).
//!
//! Every text in a table goes through [`TextCover`], as the words of documents on the pages do: what is covered or withheld there is so
//! here.

mod accessibility;
mod catalogue;
mod cells;
mod descriptions;
mod gatherings;
mod programme;

use super::{Export, ExportInput, file};
use crate::base::OutputFile;
use crate::base::path::OutputPath;
use crate::output::csv_table::CsvTable;
use crate::site::data::{ACCESSIBILITY, TableDescription, published_tables};
use crate::site::pages::{CATALOGUE, PACKAGE, TextCover};
use cells::{Cell, TableRow};
use serde_json::Value;

pub const EXPORT: Export = Export::BeforePages(|input| match input.plan.data_page() {
    Some(page) => data_files(input, page),
    None => Vec::new(),
});

/// The table of the report on accessibility, made from the page that shows it.
pub const ACCESSIBILITY_EXPORT: Export = Export::WithPages {
    paths: accessibility::paths,
    of_page: accessibility::files_of_page,
};

/// The rows of a table, one at a time: the texts of all slides are the largest part of an archive.
type TableRows<'r> = Box<dyn Iterator<Item = TableRow> + 'r>;

fn data_files(input: &ExportInput<'_>, page: &OutputPath) -> Vec<OutputFile> {
    let folder = page.address();
    let cover = TextCover::new(&input.archive.site.record);
    let mut files = Vec::new();
    for table in published_tables(input.archive) {
        let path = |ending: &str| format!("{folder}{}.{ending}", table.name);
        // The table of the report is made with its page.
        if table.name != ACCESSIBILITY {
            let (csv, json) = table_files(table, rows(table.name, input, &cover), &cover);
            files.push(file(&path("csv"), csv));
            files.push(file(&path("json"), json));
        }
        let schema = descriptions::json_schema(table, input);
        files.push(file(&path("schema.json"), pretty(&schema)));
    }
    let package = descriptions::data_package(input);
    files.push(file(&format!("{folder}{PACKAGE}"), pretty(&package)));
    if let Some(base_url) = input.base_url {
        let catalogue = catalogue::catalogue(input, base_url, folder);
        files.push(file(&format!("{folder}{CATALOGUE}"), pretty(&catalogue)));
    }
    files
}

fn rows<'r>(table: &str, input: &'r ExportInput<'_>, cover: &'r TextCover) -> TableRows<'r> {
    let archive = input.archive;
    match table {
        "gatherings" => Box::new(gatherings::gatherings(input)),
        "sessions" => Box::new(gatherings::sessions(archive)),
        "presentations" => Box::new(gatherings::presentations(input)),
        "slides" => Box::new(gatherings::slides(input, cover)),
        "efforts" => Box::new(programme::efforts(archive)),
        "actors" => Box::new(programme::actors(archive)),
        "counties" => Box::new(programme::counties(archive)),
        "preserved" => Box::new(gatherings::preserved(input)),
        "lost" => Box::new(gatherings::lost(archive)),
        _ => Box::new(std::iter::empty()),
    }
}

/// The table as CSV and as a list of JSON objects.
fn table_files(
    table: &TableDescription,
    rows: TableRows<'_>,
    cover: &TextCover,
) -> (Vec<u8>, Vec<u8>) {
    let headings: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
    let mut csv = CsvTable::new(&headings);
    let mut json = String::from("[");
    for (number, row) in rows.enumerate() {
        let row: TableRow = row.into_iter().map(|cell| cell.covered(cover)).collect();
        csv.add(row.iter().map(Cell::text));
        json.push_str(if number == 0 { "\n{" } else { ",\n{" });
        for (place, (name, cell)) in headings.iter().zip(&row).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            json.push_str(&format!("{comma}\"{name}\":{}", cell.json()));
        }
        json.push('}');
    }
    json.push_str("\n]\n");
    (csv.finish(), json.into_bytes())
}

fn pretty(value: &Value) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
