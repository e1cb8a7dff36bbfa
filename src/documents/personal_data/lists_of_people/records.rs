//! Records of persons, a field on each line or between marks: vCard, JSON, YAML, GEDCOM, and forms («Navn: Kari Nordmann»).

use super::columns::{GIVEN, NAMES};
use super::rows::PageRow;
use crate::documents::personal_data::person_names::{is_given_name, is_name_of_person};

/// Names of fields that only such formats have.
const FIELDS: &[&str] = &["fn", "full_name", "displayname", "fullt_navn"];

/// The number of records that name a person.
pub fn records(rows: &[PageRow]) -> usize {
    let cells = rows.iter().flat_map(|row| &row.cells);
    let lines = cells.flat_map(|cell| cell.lines());
    let parts = lines.flat_map(|line| line.split(['{', '}', ',', '[', ']']));
    let fields = parts.flat_map(|part| part.split(" - ").chain(part.split("  ")));
    fields.filter(|field| names_person(field)).count() / 2
}

/// `navn: Kari Nordmann`, `"fornavn": "Kari"`, `1 NAME Kari /Nordmann/`
fn names_person(field: &str) -> bool {
    let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '-' | '*');
    let field = field.trim_matches(is_mark);
    if let Some((_, name)) = field.split_once(" NAME ") {
        return is_name_of_person(&name.replace('/', ""));
    }
    let Some((key, value)) = field.split_once([':', '=']) else {
        return false;
    };
    let key = key.trim_matches(is_mark).to_lowercase();
    let value = value.trim_matches(is_mark);
    let is_in = |words: &[&str]| words.contains(&key.as_str());
    (is_in(NAMES) || is_in(FIELDS)) && is_name_of_person(value)
        || is_in(GIVEN) && is_given_name(value)
}
