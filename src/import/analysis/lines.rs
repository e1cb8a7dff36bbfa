//! A document as lines in reading order: headings, paragraphs, list items and table rows, as written and with misread words repaired.

use super::labels::lines_of_head;
use super::programme_lines::lines_of_programme;
use crate::documents::ocr_repair::{Repair, Repairer, mended};
use crate::documents::{Block, Document, Format, PageProblem, Problem};
use crate::import::extract::date_tokens::month;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// The number of the page, from 1.
    pub page: u32,
    /// The words, with misread ones repaired.
    pub text: String,
    /// The words as in the document.
    pub written: String,
    pub kind: LineKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The level, from 1 for the title.
    Heading(u8),
    Paragraph,
    /// The level in its list, from 0.
    Item(u8),
    /// The cells of a table row, with misread words repaired. A cell may have several lines.
    Row(Vec<String>),
}

/// A word that was misread when the document was scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    pub written: String,
    /// What was likely meant.
    pub proposal: String,
}

/// Fewer unknown words than this may be names.
const FEWEST_MISREAD: usize = 3;
/// In characters. A longer line is not a headline.
const LONGEST_HEADLINE: usize = 110;

impl TextLine {
    /// Is it a short line that is not a sentence, whatever its kind?
    pub fn is_headline(&self) -> bool {
        let short = self.text.chars().count() <= LONGEST_HEADLINE && !self.text.contains("://");
        match self.kind {
            LineKind::Heading(_) => short,
            LineKind::Paragraph | LineKind::Item(_) => {
                short
                    && !self.text.ends_with(['.', ',', ';', '?', '!'])
                    && self.text.split_whitespace().count() <= 14
            }
            LineKind::Row(_) => false,
        }
    }
}

/// The lines of all visible pages, without headers and footers. Only scanned text that was misread is repaired; the misread words are
/// returned with the lines.
pub fn lines(document: &Document, repairer: &Repairer) -> (Vec<TextLine>, Vec<Misread>) {
    let lines = lines_as_written(document);
    let has_norwegian_letters = lines
        .iter()
        .any(|line| line.written.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']));
    let is_reported = document
        .findings
        .iter()
        .any(|PageProblem { problem, .. }| *problem == Problem::BadOcr);
    if !is_reported && (has_norwegian_letters || is_english(&lines)) {
        return (lines, Vec::new());
    }
    let repairs: Vec<Vec<Repair>> = lines
        .iter()
        .map(|line| repairer.repairs(&line.written))
        .collect();
    let count: usize = repairs.iter().map(Vec::len).sum();
    if !is_reported && count < FEWEST_MISREAD {
        return (lines, Vec::new());
    }
    let misread: BTreeSet<(String, String)> = lines
        .iter()
        .zip(&repairs)
        .flat_map(|(line, repairs)| repairs.iter().map(move |repair| (line, repair)))
        .map(|(line, repair)| {
            let written = line.written[repair.range.clone()].to_owned();
            (written, repair.proposal.clone())
        })
        .collect();
    let misread = misread
        .into_iter()
        .map(|(written, proposal)| Misread { written, proposal })
        .collect();
    let lines = lines
        .into_iter()
        .zip(&repairs)
        .map(|(line, repairs)| mended_line(line, repairs, repairer))
        .collect();
    (lines, misread)
}

/// Are English function words more common than Norwegian ones? English words are unknown to the repairer, and not misread.
fn is_english(lines: &[TextLine]) -> bool {
    let count = |known: &[&str]| {
        let words = lines
            .iter()
            .flat_map(|line| line.written.split_whitespace());
        words
            .filter(|word| known.contains(&word.to_lowercase().as_str()))
            .count()
    };
    let english = count(&["the", "of", "and", "to", "is", "with"]);
    english > count(&["og", "i", "er", "til", "av", "som", "ikkje", "ikke"])
}

fn mended_line(line: TextLine, repairs: &[Repair], repairer: &Repairer) -> TextLine {
    let kind = match line.kind {
        LineKind::Row(cells) => LineKind::Row(
            cells
                .iter()
                .map(|cell| mended(cell, &repairer.repairs(cell)))
                .collect(),
        ),
        kind => kind,
    };
    TextLine {
        text: mended(&line.written, repairs),
        kind,
        ..line
    }
}

fn begins_with_month(text: &str) -> bool {
    let word = text
        .split(|letter: char| !letter.is_alphabetic())
        .next()
        .unwrap_or_default();
    month(&word.to_lowercase()).is_some()
}

/// The number of rows at the top of a spreadsheet that have words in their first cell alone: title, date and place above the table.
fn rows_above_table(document: &Document, rows: &[Vec<String>]) -> usize {
    let is_sheet = matches!(document.format, Format::Xlsx | Format::Ods | Format::Csv);
    let is_alone = |row: &&Vec<String>| {
        let rest = row.get(1..).unwrap_or_default();
        rest.iter().all(|cell| cell.trim().is_empty())
    };
    let count = rows.iter().take_while(is_alone).count();
    // A list in one column is no head.
    if is_sheet && count < rows.len() {
        count
    } else {
        0
    }
}

fn lines_as_written(document: &Document) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        for block in &page.blocks {
            let mut add = |text: String, kind| {
                if !text.trim().is_empty() {
                    let written = match kind {
                        LineKind::Row(_) => text.clone(),
                        _ => text.replace(['\n', '\t'], " "),
                    };
                    lines.push(TextLine {
                        page: page.number,
                        text,
                        written,
                        kind,
                    });
                }
            };
            match block {
                Block::Heading { level, text } => add(text.clone(), LineKind::Heading(*level)),
                Block::Paragraph { text } => {
                    for part in lines_of_head(text).into_iter().flat_map(lines_of_programme) {
                        add(part.to_owned(), LineKind::Paragraph);
                    }
                }
                Block::Item {
                    level,
                    marker,
                    text,
                } => match marker {
                    // "1. samling" is a numbered line, not a list item, so its number is kept; "* 9. februar" is a date.
                    Some(marker) if *level == 0 || begins_with_month(text) => {
                        add(format!("{marker} {text}"), LineKind::Item(*level))
                    }
                    _ => add(text.clone(), LineKind::Item(*level)),
                },
                Block::Table(table) => {
                    let head = rows_above_table(document, &table.rows);
                    for (at, row) in table.rows.iter().enumerate() {
                        let text = row.join(" \t").replace('\n', " ");
                        let text = text.trim_end_matches(['\t', ' ']).to_owned();
                        match at < head {
                            true => add(text, LineKind::Paragraph),
                            false => add(text, LineKind::Row(row.clone())),
                        }
                    }
                }
                Block::Furniture { .. } => {}
            }
        }
    }
    lines
}
