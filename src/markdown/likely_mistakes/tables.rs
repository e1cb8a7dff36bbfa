//! Rows of cells that are no table, or lose cells.

use super::{Mistake, SourceLine, Suspect};
use crate::diagnostics::catalogue::MisreadWords;

pub(super) fn tables(lines: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    lines_of_cells(lines, suspects);
    for rows in lines.chunk_by(|one, other| is_row(one.text) && is_row(other.text)) {
        if rows.len() > 1 && has_headings(rows) {
            cells(rows, suspects);
        }
        let (first, last) = (&rows[0], &rows[rows.len() - 1]);
        if rows.len() > 1 && !has_headings(rows) {
            let start = first.start + first.text.len() - first.text.trim_start().len();
            suspects.push(Suspect {
                span: start..last.start + last.text.len(),
                mistake: Mistake::TableWithoutHeadings,
            });
        }
    }
}

/// Lines with tabs between their words, as they come from a spreadsheet.
fn lines_of_cells(lines: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    let tabs = |line: &SourceLine<'_>| match line.text.trim().split_once('\t') {
        Some((first, _)) if first.starts_with('|') || is_sign_of_item(first) => 0,
        Some((_, rest)) => 1 + rest.matches('\t').count(),
        None => 0,
    };
    for rows in lines.chunk_by(|one, other| tabs(one) > 0 && tabs(one) == tabs(other)) {
        if let [first, .., last] = rows {
            let start = first.start + first.text.len() - first.text.trim_start().len();
            suspects.push(Suspect {
                span: start..last.start + last.text.len(),
                mistake: Mistake::Misread(MisreadWords::CellsAsWords),
            });
        }
    }
}

/// Do the words before a tab begin an item of a list, a quotation or a heading: `-`, `2.`, `a)`, `- Tlf:`?
fn is_sign_of_item(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default();
    let number = first.strip_suffix(['.', ')']);
    let is_numbered = number.is_some_and(|number| {
        number.chars().count() == 1 || number.bytes().all(|byte| byte.is_ascii_digit())
    });
    matches!(first, "-" | "*" | "+" | "–" | "—" | ">")
        || first.starts_with(super::BULLETS)
        || first.starts_with('#')
        || is_numbered
}

/// Rows with more cells than there are headings.
fn cells(rows: &[SourceLine<'_>], suspects: &mut Vec<Suspect>) {
    let headings = cell_count(rows[0].text);
    for row in &rows[2..] {
        let cells = cell_count(without_empty_ends(row.text));
        if cells > headings {
            let start = row.start + row.text.len() - row.text.trim_start().len();
            suspects.push(Suspect {
                span: start..row.start + row.text.len(),
                mistake: Mistake::Cells(cells, headings),
            });
        }
    }
}

/// The row up to its last cell with something in it: empty ones at the end are no loss.
fn without_empty_ends(mut row: &str) -> &str {
    loop {
        row = row.trim_end();
        match row.strip_suffix('|').map(str::trim_end) {
            Some(shorter) if shorter.ends_with('|') && !shorter.ends_with("\\|") => row = shorter,
            _ => return row,
        }
    }
}

/// The cells of a row that begins and ends with a bar. A bar after a backslash is a sign of the text.
fn cell_count(row: &str) -> usize {
    let bars = row.trim().replace("\\|", "").matches('|').count();
    bars.saturating_sub(1)
}

fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

fn has_headings(rows: &[SourceLine<'_>]) -> bool {
    let is_rule = |line: &str| {
        let signs = line.trim();
        signs.contains('-') && signs.chars().all(|sign| " |:-".contains(sign))
    };
    let has_words = |line: &str| line.contains(|sign: char| !" |".contains(sign));
    rows.iter()
        .take(2)
        .map(|row| row.text)
        .enumerate()
        .all(|(index, line)| match index {
            0 => has_words(line) && !is_rule(line),
            _ => is_rule(line),
        })
}
