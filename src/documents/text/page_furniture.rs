//! Running headers, footers and page numbers, which repeat from page to page.

use crate::documents::document::{Block, DocumentPage};
use std::collections::BTreeMap;

/// How many blocks at the beginning and end of a page may be furniture.
const EDGE: usize = 3;
/// A line on fewer pages may be repeated on purpose.
const FEWEST: usize = 3;
/// In documents of two pages, only identical lines this near to the same edge count.
const EDGE_OF_TWO: usize = 2;
/// The longest text that may be furniture, in letters.
const LONGEST: usize = 120;

/// Marks blocks at the edges of pages that are the same on at least half of the pages, and page numbers. Marked blocks are moved to
/// the end of their page.
pub fn mark_furniture(pages: &mut [DocumentPage]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in &*pages {
        let mut lines: Vec<String> = edges(page.blocks.len())
            .filter_map(|index| pattern(&page.blocks[index]))
            .collect();
        lines.sort();
        lines.dedup();
        for line in lines {
            *seen.entry(line).or_default() += 1;
        }
    }
    let shared = shared(pages);
    let half = pages.len().div_ceil(2).max(FEWEST);
    let count = pages.len();
    for page in pages {
        let number = page.number;
        for index in edges(page.blocks.len()) {
            let block = &mut page.blocks[index];
            let runs =
                pattern(block).is_some_and(|line| seen.get(&line).is_some_and(|n| *n >= half));
            if let Block::Paragraph { text } | Block::Heading { text, .. } = block {
                // A heading on all slides may still be each slide's title.
                let is_title = page.title.as_deref() == Some(text.as_str());
                let runs = runs || shared.contains(text);
                if (runs && !is_title) || (count > 1 && is_number(text, number)) {
                    let text = std::mem::take(text);
                    *block = Block::Furniture { text };
                }
            }
        }
        page.blocks
            .sort_by_key(|block| matches!(block, Block::Furniture { .. }));
    }
}

/// The texts that both of two pages begin or end with.
fn shared(pages: &[DocumentPage]) -> Vec<String> {
    let [first, second] = pages else {
        return Vec::new();
    };
    let text = |block: &Block| match block {
        Block::Paragraph { text } => Some(text.clone()),
        _ => None,
    };
    let head = |page: &DocumentPage| -> Vec<String> {
        let blocks = page.blocks.iter().take(EDGE_OF_TWO);
        blocks.filter_map(text).collect()
    };
    let foot = |page: &DocumentPage| -> Vec<String> {
        let blocks = page.blocks.iter().rev().take(EDGE_OF_TWO);
        blocks.filter_map(text).collect()
    };
    let both = |mut one: Vec<String>, other: Vec<String>| {
        one.retain(|text| text.chars().count() <= LONGEST && other.contains(text));
        one
    };
    let mut shared = both(head(first), head(second));
    shared.extend(both(foot(first), foot(second)));
    shared
}

fn edges(blocks: usize) -> impl Iterator<Item = usize> {
    (0..blocks).filter(move |index| *index < EDGE || index + EDGE >= blocks)
}

/// The text with numbers replaced, so that "Side 3 av 12" and "Side 4 av 12" are equal. None: too long to be furniture, or only numbers.
fn pattern(block: &Block) -> Option<String> {
    let (Block::Paragraph { text } | Block::Heading { text, .. }) = block else {
        return None;
    };
    if text.chars().count() > LONGEST || !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut pattern = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' if pattern.ends_with('#') => {}
            '0'..='9' => pattern.push('#'),
            letter => pattern.push(letter),
        }
    }
    // Numbers alone have another meaning on each page.
    (pattern.chars().any(char::is_alphabetic)).then_some(pattern)
}

/// Is it a page number: "7", "- 7 -", "Side 7", "7 / 12", "7 av 12"?
fn is_number(text: &str, page: u32) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut first = words.next();
    if matches!(first, Some("side" | "page" | "s" | "slide" | "lysbilde")) {
        first = words.next();
    }
    let rest: Vec<&str> = words.collect();
    first.is_some_and(|word| word == page.to_string())
        && match rest.as_slice() {
            [] => true,
            [total] | ["av" | "of", total] => total.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_and_what_counts_is_furniture() {
        let mut pages: Vec<DocumentPage> = (1..=4)
            .map(|number| {
                let blocks = vec![
                    Block::paragraph("Fjordfylket fylkeskommune"),
                    Block::paragraph(format!("Innhold {number} er bare her")),
                    Block::paragraph("Det samme står midt på"),
                    Block::paragraph("og her"),
                    Block::paragraph(format!(
                        "tekst {}",
                        ["a", "b", "c", "d"][number as usize - 1]
                    )),
                    Block::paragraph(format!("Side {number} av 4")),
                ];
                DocumentPage::of(number, Some("og her".to_owned()), blocks)
            })
            .collect();
        mark_furniture(&mut pages);
        let furniture: Vec<&str> = pages[1]
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Furniture { text } => Some(text.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(
            furniture,
            [
                "Fjordfylket fylkeskommune",
                "Innhold 2 er bare her",
                "Det samme står midt på",
                "Side 2 av 4"
            ]
        );
    }

    #[test]
    fn of_two_pages_what_both_begin_or_end_with_is_furniture_and_comes_last() {
        let page = |number: u32, middle: [&str; 2]| {
            let number_text = number.to_string();
            let texts = ["Fjordfylket", &number_text, middle[0], middle[1], "KS 2018"];
            let blocks = texts.map(Block::paragraph).to_vec();
            DocumentPage::of(number, None, blocks)
        };
        let mut pages = vec![page(1, ["en", "likt"]), page(2, ["likt", "to"])];
        mark_furniture(&mut pages);
        let texts: Vec<&str> = pages[1].blocks.iter().flat_map(Block::texts).collect();
        assert_eq!(texts, ["likt", "to", "Fjordfylket", "2", "KS 2018"]);
        assert_eq!(pages[1].blocks[1], Block::paragraph("to"));
        assert!(matches!(pages[1].blocks[2], Block::Furniture { .. }));
    }

    #[test]
    fn numbers() {
        for text in ["7", "- 7 -", "Side 7", "7 / 12", "7 av 12"] {
            assert!(is_number(text, 7), "{text}");
        }
        for text in ["8", "7 kommuner", "2018", "Side"] {
            assert!(!is_number(text, 7), "{text}");
        }
    }
}
