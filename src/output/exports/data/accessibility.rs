//! The table of what was found that may keep someone from reading the site: the report's page as rows.

use super::cells::{Cell, TableRow};
use super::gatherings::address;
use super::table_files;
use crate::base::path::OutputPath;
use crate::output::exports::{ExportInput, PageFile};
use crate::site::data::{ACCESSIBILITY, tables};
use crate::site::pages::{
    AccessibilityReportView, CheckView, CriterionView, FoundPlace, Page, TextCover, View,
};

const ENDINGS: [&str; 2] = ["csv", "json"];

pub fn paths(input: &ExportInput<'_>) -> Vec<OutputPath> {
    let is_there = input.plan.accessibility_report().is_some();
    let endings = ENDINGS.iter().filter(|_| is_there);
    endings
        .map(|ending| input.plan.addresses.accessibility_data(ending))
        .collect()
}

pub fn files_of_page<'p>(input: &'p ExportInput<'_>, page: &'p Page) -> Vec<PageFile<'p>> {
    let View::AccessibilityReport(view) = &page.view else {
        return Vec::new();
    };
    let file = |ending: &'static str| PageFile {
        path: input.plan.addresses.accessibility_data(ending),
        made_of: None,
        bytes: Box::new(move || table(input, page, view, ending).unwrap_or_default()),
    };
    ENDINGS.map(file).into_iter().collect()
}

/// None: no such table is described.
fn table(
    input: &ExportInput<'_>,
    page: &Page,
    view: &AccessibilityReportView,
    ending: &str,
) -> Option<Vec<u8>> {
    let table = tables().iter().find(|table| table.name == ACCESSIBILITY)?;
    let cover = TextCover::new(&input.archive.site.record);
    let rows = view.required.iter().flat_map(|criterion| {
        let checks = criterion.checks.iter();
        checks.flat_map(move |check| {
            let places = check.places.iter();
            places.map(move |place| row(input, page, (criterion, check, place)))
        })
    });
    let (csv, json) = table_files(table, Box::new(rows), &cover);
    Some(match ending {
        "csv" => csv,
        _ => json,
    })
}

fn row(
    input: &ExportInput<'_>,
    page: &Page,
    (criterion, check, place): (&CriterionView, &CheckView, &FoundPlace),
) -> TableRow {
    let address_of = |href: &str| address(input, page.path.target_of(href).address());
    let pages = place
        .pages
        .iter()
        .flat_map(|range| range.first..=range.last);
    vec![
        criterion.number.into(),
        criterion.name.into(),
        criterion.level.into(),
        Cell::texts(&check.also),
        check.key.into(),
        if check.is_certain { "found" } else { "look" }.into(),
        check.what.into(),
        check.to_do.into(),
        address_of(&place.href),
        Cell::texts(pages),
        place.count.map_or(Cell::Empty, Cell::number),
        (place.text_href.as_ref()).map_or(Cell::Empty, |href| address_of(href)),
    ]
}
