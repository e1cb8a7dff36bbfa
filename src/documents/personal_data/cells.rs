//! Personal data in the cells of a table that only the cells around them tell: an identity number in two columns, or one whose first zero
//! a spreadsheet has dropped; a birth date, a number or an address below the heading that says so.

use super::check_digits::is_identity;
use super::health_words::NOTES;
use super::person_names::{is_given_name, is_name_of_person};
use super::{Allowed, PersonalDataKind, personal_data};
use std::collections::BTreeSet;
use std::ops::Range;

/// A cell that is personal data as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalCell {
    pub row: usize,
    pub column: usize,
    pub kind: PersonalDataKind,
}

/// Parts of headings below which a value may be personal data that it does not look like by itself, in lower case.
const HEADINGS: &[&str] = &[
    "født",
    "fødd",
    "fødsels",
    "f.dato",
    "birth",
    "dob",
    "personn",
    "fnr",
    "pnr",
    "tlf",
    "telefon",
    "mobil",
    "phone",
    "konto",
    "adresse",
    "bosted",
    "bustad",
    "passord",
    "passkode",
    "password",
    "passcode",
    "møtekode",
    "møte-id",
    "pin",
];
/// The longest heading, in bytes.
const LONGEST: usize = 40;

/// The cells, row by row. `rows`: of one table, with its headings in the first one that has any.
pub fn personal_cells(rows: &[Vec<String>]) -> Vec<PersonalCell> {
    let mut found = Vec::new();
    let heading_row = rows.iter().position(|row| is_row_of_headings(row));
    let home_columns = home_columns(rows);
    for (row, cells) in rows.iter().enumerate() {
        let mut add = |column: usize, kind| found.push(PersonalCell { row, column, kind });
        let headings = heading_row.filter(|at| *at < row).map(|at| &rows[at]);
        for (column, cell) in cells.iter().enumerate() {
            let cell = cell.trim();
            let heading = headings.and_then(|headings| headings.get(column));
            if heading.is_some_and(|heading| is_about_health(heading))
                && says_something(cell)
                && names_somebody(cells)
            {
                add(column, PersonalDataKind::Health);
                continue;
            }
            if let Some(kind) = kind_beside_name(cell, rows, row) {
                add(column, kind);
                continue;
            }
            if cell.is_empty() || !cell.contains(|letter: char| letter.is_ascii_digit()) {
                continue;
            }
            if has_lost_zero(cell) {
                add(column, PersonalDataKind::Identity);
                continue;
            }
            let next = (column + 1..cells.len()).find(|next| !cells[*next].trim().is_empty());
            if let Some(next) = next.filter(|next| are_halves(cell, cells[*next].trim())) {
                add(column, PersonalDataKind::Identity);
                add(next, PersonalDataKind::Identity);
                continue;
            }
            let has_heading =
                heading.is_some_and(|heading| heading.to_lowercase().contains("adresse"));
            // A cell beside the homes may be a group or a room.
            let is_address = match has_heading || home_columns.contains(&column) {
                true => is_home(cell),
                false => !home_columns.is_empty() && is_only_home(cell),
            };
            if is_address && names_somebody(cells) {
                add(column, PersonalDataKind::HomeAddress);
                continue;
            }
            if let Some(parts) = phone_in_cells(cells, column) {
                parts.for_each(|part| add(part, PersonalDataKind::Phone));
                continue;
            }
            // Its heading stands above it, or before it in the row.
            let label = column.checked_sub(1).map(|before| &cells[before]);
            let mut labels = [heading, label].into_iter().flatten();
            if let Some(kind) = labels.find_map(|heading| kind_below(heading, cell)) {
                add(column, kind);
            }
        }
    }
    found
}

/// The fewest rows with a person's name and an address that make each such address a home without a heading: one may be a venue.
const FEWEST_HOMES: usize = 2;

/// The columns with persons' addresses; none where there are too few of them.
fn home_columns(rows: &[Vec<String>]) -> BTreeSet<usize> {
    let columns = rows.iter().filter_map(|row| column_of_home(row));
    let columns: Vec<usize> = columns.collect();
    match columns.len() >= FEWEST_HOMES {
        true => columns.into_iter().collect(),
        false => BTreeSet::new(),
    }
}

/// Is there a cell with nothing but a person's name, and one with an address?
pub fn is_person_with_home(cells: &[String]) -> bool {
    column_of_home(cells).is_some()
}

/// The column of the first address in a row with a person's name.
fn column_of_home(cells: &[String]) -> Option<usize> {
    let mut names = cells.iter();
    names.find(|cell| is_name_of_person(cell.trim()))?;
    cells.iter().position(|cell| {
        cell.contains(|letter: char| letter.is_ascii_digit()) && is_only_home(cell.trim())
    })
}

/// Is it the address of a home, if somebody lives there?
fn is_home(cell: &str) -> bool {
    home_after("Privatadresse: ", cell).is_some()
}

/// Is it an address and nothing else, with a street's ending or a post code? «Gruppe 2» is none.
fn is_only_home(cell: &str) -> bool {
    let is_whole = |home: Range<usize>| home == (0..cell.len());
    let has_code = cell.split([',', '\n']).skip(1).any(|part| {
        let (code, place) = part.trim().split_once(' ').unwrap_or_default();
        code.len() == 4 && place.starts_with(char::is_uppercase) && digits_of(code).len() == 4
    });
    home_after("Familien Nordmann, ", cell).is_some_and(is_whole)
        || has_code && home_after("Privatadresse: ", cell).is_some_and(is_whole)
}

/// The home address in a text that stands after these words.
fn home_after(words: &str, cell: &str) -> Option<Range<usize>> {
    let text = format!("{words}{cell}");
    let found = personal_data(&text, &Allowed::default()).into_iter();
    let mut homes = found.filter(|span| span.kind == PersonalDataKind::HomeAddress);
    let home = homes.next()?.range;
    Some(home.start.checked_sub(words.len())?..home.end - words.len())
}

/// Parts of headings below which each value is a note on the person's health.
const HEALTH: &[&str] = &[
    "allergi",
    "diagnose",
    "helse",
    "matønske",
    "diett",
    "kosthald",
    "kosthold",
    "intoleranse",
    "sykdom",
    "sjukdom",
];

/// «10.15 | Helse | Kari Nordmann» is a talk, and no headings.
fn is_row_of_headings(cells: &[String]) -> bool {
    let begins_with_time = cells.iter().any(|cell| {
        cell.trim()
            .starts_with(|letter: char| letter.is_ascii_digit())
    });
    cells
        .iter()
        .any(|cell| is_heading(cell) || is_about_health(cell) && !begins_with_time)
        && !names_somebody(cells)
}

fn is_about_health(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    heading.len() <= LONGEST && HEALTH.iter().any(|word| lower.contains(word))
}

/// Is it a value, and not the heading itself or a no?
fn says_something(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let is_no = [
        "", "-", "–", "nei", "ingen", "inga", "ikke", "none", "no", "0", "alt", "vanlig",
    ]
    .contains(&lower.as_str());
    !is_no && !is_about_health(cell)
}

/// Is a cell a person's name, in the form of one and with a common given name, or a given name beside a family name?
fn names_somebody(cells: &[String]) -> bool {
    cells
        .iter()
        .any(|cell| is_name_of_person(cell.trim()) || is_given_name(cell.trim()))
}

/// The columns of a mobile number that is divided into two or three cells from this one on, in the row of a person.
fn phone_in_cells(cells: &[String], column: usize) -> Option<Range<usize>> {
    let is_part = |cell: &String| {
        let cell = cell.trim();
        (2..=5).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
    };
    let end = column
        + cells[column..]
            .iter()
            .take(3)
            .take_while(|cell| is_part(cell))
            .count();
    let digits: String = cells[column..end].iter().map(|cell| cell.trim()).collect();
    let is_phone = end >= column + 2 && digits.len() == 8 && digits.starts_with(['4', '9']);
    (is_phone && names_somebody(cells)).then_some(column..end)
}

/// Is the cell a note on the health of the person in its row, or of the one whom a form with a label before each value is about? A row of a
/// programme has a time of day.
fn is_said_of_person(cell: &str, rows: &[Vec<String>], row: usize) -> bool {
    let is_time = |cell: &String| {
        let (hours, rest) = cell.trim().split_once([':', '.']).unwrap_or_default();
        let is_number = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
        hours.len() <= 2 && is_number(hours) && is_number(rest)
    };
    let is_form = || rows.iter().all(|row| row.len() == 2);
    let lower = cell.to_lowercase();
    NOTES.iter().any(|note| lower.starts_with(note))
        && !rows[row].iter().any(is_time)
        && (names_somebody(&rows[row]) || is_form() && rows.iter().any(|row| names_somebody(row)))
}

/// The kind of a cell in the row of a person: a note on health, a date of the last century alone, or the number of an account.
fn kind_beside_name(cell: &str, rows: &[Vec<String>], row: usize) -> Option<PersonalDataKind> {
    if is_said_of_person(cell, rows, row) {
        return Some(PersonalDataKind::Health);
    }
    // A date has a day and a year.
    if digits_of(cell).len() < 5 || !names_somebody(&rows[row]) {
        return None;
    }
    let text = format!("Kari Nordmann, {cell}");
    let spans = personal_data(&text, &Allowed::default());
    let [only] = spans.as_slice() else {
        return None;
    };
    let is_whole = text.len() - only.range.len() == "Kari Nordmann, ".len();
    let is_known = matches!(
        only.kind,
        PersonalDataKind::BirthDate | PersonalDataKind::Account
    );
    let is_alone = personal_data(cell, &Allowed::default()).is_empty();
    (is_whole && is_known && is_alone).then_some(only.kind)
}

fn is_heading(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    cell.len() <= LONGEST
        && !cell.contains(|letter: char| letter.is_ascii_digit())
        && HEADINGS.iter().any(|heading| lower.contains(heading))
}

/// The kind that the heading makes of a value which is nothing by itself.
fn kind_below(heading: &str, cell: &str) -> Option<PersonalDataKind> {
    let nothing = Allowed::default();
    if !is_heading(heading) || cell.len() > 80 || !personal_data(cell, &nothing).is_empty() {
        return None;
    }
    let heading = heading.trim().trim_end_matches([':', '.']);
    let text = format!("{heading}: {cell}");
    let span = personal_data(&text, &nothing).into_iter().next()?;
    (span.range.start >= heading.len()).then_some(span.kind)
}

/// Ten digits that are an identity number with a zero before them.
fn has_lost_zero(cell: &str) -> bool {
    let digits = digits_of(cell);
    digits.len() == 10 && is_number(cell) && is_identity(&[vec![0], digits].concat())
}

/// A date and the five digits after it in an identity number; both may have lost a zero.
fn are_halves(date: &str, rest: &str) -> bool {
    // As a reader groups the digits of a number.
    let (date, rest) = (&*date.replace('\u{a0}', ""), &*rest.replace('\u{a0}', ""));
    let rest_digits = digits_of(rest);
    if !is_number(rest) || rest.contains(['.', ',', '-']) || !(4..=5).contains(&rest_digits.len()) {
        return false;
    }
    let lost = vec![0; 5 - rest_digits.len()];
    short_date(date).is_some_and(|date| is_identity(&[date, lost, rest_digits].concat()))
}

/// Day, month and the last two digits of the year: `140361`, `14.03.61`, `14.03.1961`, `1961-03-14`.
fn short_date(cell: &str) -> Option<Vec<u32>> {
    // The time of day that a spreadsheet adds to a date.
    let cell = cell
        .strip_suffix(" 00:00:00")
        .or_else(|| cell.strip_suffix("T00:00:00"))
        .unwrap_or(cell);
    let parts: Vec<Vec<u32>> = cell.split(['.', '-', '/', ' ']).map(digits_of).collect();
    let is_plain = cell
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '/' | ' '));
    let two = |part: &[u32]| match part {
        [only] => vec![0, *only],
        part => part[part.len().saturating_sub(2)..].to_vec(),
    };
    match parts.as_slice() {
        [whole] if is_plain && whole.len() == 6 => Some(whole.clone()),
        [whole] if is_plain && whole.len() == 5 => Some([vec![0], whole.clone()].concat()),
        [year, month, day] if is_plain && year.len() == 4 => {
            Some([two(day), two(month), two(year)].concat())
        }
        [day, month, year] if is_plain && matches!(year.len(), 2 | 4) => {
            Some([two(day), two(month), two(year)].concat())
        }
        _ => None,
    }
}

fn is_number(cell: &str) -> bool {
    cell.chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '.' | ',' | '-'))
}

fn digits_of(text: &str) -> Vec<u32> {
    text.chars()
        .filter_map(|letter| letter.to_digit(10))
        .collect()
}

#[cfg(test)]
mod tests;
