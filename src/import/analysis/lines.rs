//! A document as lines: headings, paragraphs, items and table rows in reading order, as they are written and as they are read.

use crate::documents::{Block, Document, PageProblem, Problem};
use crate::import::extract::ocr_repair::{Repair, Repairer, mended};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// Of the document, from 1.
    pub page: u32,
    /// With what a machine has misread mended.
    pub text: String,
    /// To the letter.
    pub written: String,
    pub sort: LineKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    Heading,
    Paragraph,
    /// 0 is the outermost list.
    Item(u8),
    /// A table's row, mended like the text.
    Row(Vec<String>),
}

/// A word that a machine has misread: as it stands, what was likely meant, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    pub written: String,
    pub proposal: String,
    pub times: usize,
}

/// Fewer odd words may be names.
const FEWEST_MISREAD: usize = 3;
/// Longer lines are no headline.
const LONGEST_HEADLINE: usize = 110;

impl TextLine {
    /// Short, and no sentence: a heading, whatever the document calls it.
    pub fn is_headline(&self) -> bool {
        let short = self.text.chars().count() <= LONGEST_HEADLINE && !self.text.contains("://");
        match self.sort {
            LineKind::Heading => short,
            LineKind::Paragraph | LineKind::Item(_) => {
                short
                    && !self.text.ends_with(['.', ',', ';', '?', '!'])
                    && self.text.split_whitespace().count() <= 14
            }
            LineKind::Row(_) => false,
        }
    }
}

/// Without furniture and hidden pages. Only a text that a machine has misread is mended, and then it is told how.
pub fn lines(document: &Document, repairer: &Repairer) -> (Vec<TextLine>, Vec<Misread>) {
    let mut lines = plain(document);
    let letters = |line: &TextLine| line.written.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']);
    let is_told = document
        .findings
        .iter()
        .any(|PageProblem { problem, .. }| *problem == Problem::BadOcr);
    if !is_told && lines.iter().any(letters) {
        return (lines, Vec::new());
    }
    let repairs: Vec<Vec<Repair>> = lines
        .iter()
        .map(|line| repairer.repairs(&line.written))
        .collect();
    let count: usize = repairs.iter().map(Vec::len).sum();
    if !is_told && count < FEWEST_MISREAD {
        return (lines, Vec::new());
    }
    let mut misread: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (line, repairs) in lines.iter_mut().zip(&repairs) {
        for repair in repairs {
            let written = line.written[repair.range.clone()].to_owned();
            *misread
                .entry((written, repair.proposal.clone()))
                .or_default() += 1;
        }
        line.text = mended(&line.written, repairs);
        if let LineKind::Row(cells) = &mut line.sort {
            for cell in cells {
                *cell = mended(cell, &repairer.repairs(cell));
            }
        }
    }
    let misread = misread
        .into_iter()
        .map(|((written, proposal), times)| Misread {
            written,
            proposal,
            times,
        });
    (lines, misread.collect())
}

fn plain(document: &Document) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        for block in &page.blocks {
            let mut add = |text: String, sort| {
                if !text.trim().is_empty() {
                    lines.push(TextLine {
                        page: page.number,
                        text: text.clone(),
                        written: text,
                        sort,
                    });
                }
            };
            match block {
                Block::Heading { text, .. } => add(text.clone(), LineKind::Heading),
                Block::Paragraph { text } => add(text.clone(), LineKind::Paragraph),
                Block::Item {
                    level,
                    marker,
                    text,
                } => match marker {
                    // "1. samling" is no item of a list.
                    Some(marker) if *level == 0 => {
                        add(format!("{marker} {text}"), LineKind::Item(0))
                    }
                    _ => add(text.clone(), LineKind::Item(*level)),
                },
                Block::Table(table) => {
                    for row in &table.rows {
                        add(row.join(" \t"), LineKind::Row(row.clone()));
                    }
                }
                Block::Furniture { .. } => {}
            }
        }
    }
    lines
}
