//! Large amounts in tables, written as people read them: `41 234 567`. Eight digits without spaces would look like a telephone number.

use crate::documents::document::Block;

/// Words of headings above amounts, in lower case.
const AMOUNTS: &[&str] = &[
    "tilskudd",
    "tilskot",
    "beløp",
    "sum",
    "totalt",
    "kroner",
    "kr",
    "nok",
    "budsjett",
    "regnskap",
    "rekneskap",
    "utgift",
    "utgifter",
    "inntekt",
    "inntekter",
    "kostnad",
    "kostnader",
    "innbyggere",
    "innbyggjarar",
    "innbyggertall",
    "folketall",
    "folketal",
    "folkemengde",
    "befolkning",
    "antall",
    "tal",
    "mengde",
    "bevilgning",
    "løyving",
    "ramme",
    "overføring",
];
/// The fewest digits that are grouped.
const FEWEST: usize = 5;

/// Groups the digits of whole numbers below a heading that says that they are amounts, or below a year in the first row.
pub fn group_amounts(block: &mut Block) {
    let Block::Table(table) = block else { return };
    // Whether the last heading in each column says it.
    let mut columns: Vec<bool> = Vec::new();
    for (index, row) in table.rows.iter_mut().enumerate() {
        columns.resize(columns.len().max(row.len()), false);
        for (cell, is_of_amounts) in row.iter_mut().zip(&mut columns) {
            let is_number = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
            if cell.contains(char::is_alphabetic) || is_number && index == 0 {
                *is_of_amounts = names_amounts(cell);
            } else if *is_of_amounts && is_number && cell.len() >= FEWEST && !cell.starts_with('0')
            {
                *cell = grouped(cell);
            }
        }
    }
}

fn names_amounts(heading: &str) -> bool {
    let lower = heading.trim().to_lowercase();
    let is_year = lower.len() == 4
        && (lower.starts_with("19") || lower.starts_with("20"))
        && lower.bytes().all(|byte| byte.is_ascii_digit());
    is_year
        || lower
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| AMOUNTS.contains(&word))
}

/// With a no-break space between thousands.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests;
