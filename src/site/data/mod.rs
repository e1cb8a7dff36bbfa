//! The tables of the site's data, field by field, in the words of three languages. What is in them is filled in by an export.

mod words;

pub use words::TableWords;

use crate::content::model::Archive;
use std::sync::OnceLock;

/// A table that the site publishes as data.
#[derive(Debug)]
pub struct TableDescription {
    /// The name of its files.
    pub name: &'static str,
    pub title: TableWords,
    /// In the order of the table's columns.
    pub fields: Vec<FieldDescription>,
}

#[derive(Debug)]
pub struct FieldDescription {
    pub name: &'static str,
    pub kind: FieldKind,
    pub text: TableWords,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    Text,
    /// A text that no other row has.
    Key,
    Number,
    /// Several texts.
    List,
}

/// A line for each table and for each of its fields: table, field, kind, and the words in bokmål, nynorsk and English.
const TABLES: &str = include_str!("tables.tsv");

/// All tables, in their order.
pub fn tables() -> &'static [TableDescription] {
    static ALL: OnceLock<Vec<TableDescription>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut tables: Vec<TableDescription> = Vec::new();
        for line in TABLES.lines() {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            let (table, name, kind) = (next(), next(), next());
            let text = TableWords::new(next(), next(), next());
            let kind = match kind {
                "key" => FieldKind::Key,
                "number" => FieldKind::Number,
                "list" => FieldKind::List,
                _ => FieldKind::Text,
            };
            match tables.last_mut() {
                Some(last) if last.name == table => {
                    last.fields.push(FieldDescription { name, kind, text });
                }
                _ => tables.push(TableDescription {
                    name: table,
                    title: text,
                    fields: Vec::new(),
                }),
            }
        }
        tables
    })
}

/// The table of the report on accessibility, which a site has when it publishes the report.
pub const ACCESSIBILITY: &str = "tilgjengelighet";

/// The tables that the site has. What the archive is not divided into, or has nobody do, has no table.
pub fn published_tables(archive: &Archive) -> impl Iterator<Item = &'static TableDescription> {
    tables().iter().filter(|table| match table.name {
        ACCESSIBILITY => archive.site.record.accessibility_report,
        "counties" => !archive.counties.is_empty(),
        "efforts" => !archive.efforts.is_empty(),
        "actors" => !archive.actors.is_empty(),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_whole() {
        for line in TABLES.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 6, "{line}");
            assert!(cells[3..].iter().all(|words| !words.is_empty()), "{line}");
            assert_eq!(cells[1].is_empty(), cells[2].is_empty(), "{line}");
        }
        let names: Vec<&str> = tables().iter().map(|table| table.name).collect();
        assert_eq!(names.len(), 10, "{names:?}");
        assert!(tables().iter().all(|table| table.fields.len() > 2));
    }
}
