//! What decides whether everyone can read a file: what it states, and what its pages lack.
//!
//! Facts only. Which requirement each is about is not known here, and what a file says of itself (PDF/UA, PDF/A) is not believed.

use super::document::{Accessibility, Block, Document, DocumentPage, DocumentTable};
use super::format::Format;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessibilityFacts {
    pub stated: Accessibility,
    /// Some of its pages have text.
    pub has_text: bool,
    /// Its text is so long that headings are needed to find one's way.
    pub is_long: bool,
    /// The slides without a title that is marked as such.
    pub untitled_slides: Vec<u32>,
    /// The pages with a table that marks no headings.
    pub tables_without_headings: Vec<u32>,
}

/// About two printed pages.
const LONG: usize = 800;

impl AccessibilityFacts {
    /// Hidden pages are left out: they are not shown to anyone.
    pub fn of(document: &Document) -> AccessibilityFacts {
        let shown = || document.pages.iter().filter(|page| !page.hidden);
        let numbers = |holds: &dyn Fn(&DocumentPage) -> bool| -> Vec<u32> {
            shown()
                .filter(|page| holds(page))
                .map(|page| page.number)
                .collect()
        };
        let stated = &document.metadata.accessibility;
        let is_deck = matches!(document.format, Format::Pptx | Format::Odp);
        // In a file without structure, tables are found by their looks.
        let knows_tables = match document.format {
            Format::Pdf => stated.tagged == Some(true),
            Format::Docx | Format::Odt => true,
            _ => is_deck,
        };
        AccessibilityFacts {
            stated: stated.clone(),
            has_text: shown().any(|page| !page.is_empty()),
            is_long: shown().map(words).sum::<usize>() > LONG,
            untitled_slides: match is_deck {
                true => numbers(&|page| page.title.is_none()),
                false => Vec::new(),
            },
            tables_without_headings: match knows_tables {
                true => numbers(&|page| page.blocks.iter().any(lacks_headings)),
                false => Vec::new(),
            },
        }
    }
}

fn words(page: &DocumentPage) -> usize {
    let texts = page.blocks.iter().flat_map(Block::texts);
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// A single row or column is a way to place things, and has no headings.
fn lacks_headings(block: &Block) -> bool {
    let Block::Table(DocumentTable { header, rows }) = block else {
        return false;
    };
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    !header && rows.len() > 1 && columns > 1
}
