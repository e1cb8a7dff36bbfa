//! Personal data in a document: each address or number once, with the pages it is on.

use super::summary::PersonalMention;
use crate::documents::personal_data::{
    Allowed, PersonalSpan, has_given_name, personal_cells, personal_data,
};
use crate::documents::{Block, Document, DocumentPage};
use percent_encoding::percent_decode_str;
use std::collections::{HashMap, HashSet};

/// In what the shown pages show: texts, addresses of links, what goes on from one paragraph to the next, and cells of tables.
pub fn shown_mentions(document: &Document) -> Vec<PersonalMention> {
    let links = shown_links(document);
    let links = links
        .iter()
        .map(|(page, link)| (Some(*page), link.as_str()));
    [
        mentions(shown_texts(document).chain(links)),
        mentions_over_borders(document),
        mentions_over_pages(document),
        mentions_of_parted_numbers(document),
        cell_mentions(document),
    ]
    .concat()
}

/// Outside the shown pages.
pub fn unshown_mentions(document: &Document) -> Vec<PersonalMention> {
    mentions(unshown_texts(document))
}

/// The texts of shown pages, each with its page number. A title need not be among the texts: a sheet has a name.
fn shown_texts(document: &Document) -> impl Iterator<Item = (Option<u32>, &str)> {
    let shown = document.pages.iter().filter(|page| !page.hidden);
    shown.flat_map(|page| {
        let title = page.title.as_deref();
        let title = title.filter(|title| page.texts().all(|text| text != *title));
        let texts = title.into_iter().chain(page.texts());
        texts.map(|text| (Some(page.number), text))
    })
}

/// The most letters on each side of a border between two paragraphs that are looked at.
const BESIDE_BORDER: usize = 40;

/// Personal data that goes on from one paragraph to the next: «Fnr 010190⏎12345», «Kari Nordmann⏎Furuveien 8».
fn mentions_over_borders(document: &Document) -> Vec<PersonalMention> {
    let mut mentions = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        for pair in page.blocks.windows(2) {
            let ([.., before], [after, ..]) = (&*pair[0].texts(), &*pair[1].texts()) else {
                continue;
            };
            if matches!(pair[0], Block::Table(_)) || matches!(pair[1], Block::Table(_)) {
                continue;
            }
            let end = before.char_indices().rev().nth(BESIDE_BORDER - 1);
            let before = &before[end.map_or(0, |(at, _)| at)..];
            let after = after
                .char_indices()
                .nth(BESIDE_BORDER)
                .map_or(*after, |(at, _)| &after[..at]);
            let window = format!("{before}\n{after}");
            let below = personal_data(after, &Allowed::default());
            let is_below = |span: &PersonalSpan| {
                let shift = before.len() + 1;
                let mut own = below.iter();
                own.any(|own| own.range.start + shift == span.range.start)
            };
            let found = personal_data(&window, &Allowed::default()).into_iter();
            // What only the paragraph above makes personal also counts.
            let found = found.filter(|span| span.range.end > before.len() && !is_below(span));
            mentions.extend(found.map(|span| {
                PersonalMention {
                    pages: vec![page.number],
                    kind: span.kind,
                    text: window[span.range]
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" "),
                }
            }));
        }
    }
    mentions
}

/// Numbers of which one half stands at the end of a page, and the other at the beginning of the next.
fn mentions_over_pages(document: &Document) -> Vec<PersonalMention> {
    let shown: Vec<&DocumentPage> = document.pages.iter().filter(|page| !page.hidden).collect();
    let texts = |page: &DocumentPage| {
        let blocks = page.blocks.iter();
        let own =
            blocks.filter(|block| !matches!(block, Block::Furniture { .. } | Block::Table(_)));
        own.flat_map(|block| {
            block
                .texts()
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect::<Vec<String>>()
    };
    let mut mentions = Vec::new();
    for pair in shown.windows(2) {
        let (before, after) = (texts(pair[0]), texts(pair[1]));
        let (Some(before), Some(after)) = (before.last(), after.first()) else {
            continue;
        };
        let end = before.char_indices().rev().nth(BESIDE_BORDER - 1);
        let before = &before[end.map_or(0, |(at, _)| at)..];
        let half = after.split([' ', '\n']).next().unwrap_or_default();
        let is_number = |text: &str| text.ends_with(|letter: char| letter.is_ascii_digit());
        if is_number(before) && is_number(half) {
            mentions.extend(joined_mention(pair[1].number, &[before, half]));
        }
    }
    mentions
}

/// Numbers whose groups are texts of their own, as the boxes of a slide: «Mobil», «412», «34», «567».
fn mentions_of_parted_numbers(document: &Document) -> Vec<PersonalMention> {
    let mut mentions = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        let texts: Vec<&str> = page.texts().map(str::trim).collect();
        let is_part = |text: &str| {
            (2..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        for start in 1..texts.len() {
            let parts = texts[start..]
                .iter()
                .take_while(|text| is_part(text))
                .count();
            if !(2..=MOST_PARTS).contains(&parts) || is_part(texts[start - 1]) {
                continue;
            }
            let before = texts[start - 1];
            // Boxes with numbers may be those of a drawing.
            let lower = before.to_lowercase();
            let is_said = WORDS_OF_NUMBERS.iter().any(|word| lower.contains(word));
            if !is_said && !has_given_name(before) {
                continue;
            }
            let end = before.char_indices().rev().nth(BESIDE_BORDER - 1);
            let before = &before[end.map_or(0, |(at, _)| at)..];
            let joined = [&[before], &texts[start..start + parts]].concat();
            mentions.extend(joined_mention(page.number, &joined));
        }
    }
    mentions
}

const WORDS_OF_NUMBERS: &[&str] = &[
    "tlf",
    "telefon",
    "mobil",
    "fnr",
    "fødselsn",
    "personn",
    "konto",
];
/// The most groups of a number.
const MOST_PARTS: usize = 4;

/// The number that goes through all texts but the first, and begins there or right after it.
fn joined_mention(page: u32, texts: &[&str]) -> Option<PersonalMention> {
    let joined = texts.join(" ");
    let found = personal_data(&joined, &Allowed::default()).into_iter();
    let mut through = found.filter(|span| span.range.end == joined.len());
    let span = through.next()?;
    let last = texts.last().map_or(0, |last| last.len());
    (span.range.start < joined.len() - last).then(|| PersonalMention {
        pages: vec![page],
        kind: span.kind,
        text: joined[span.range].to_owned(),
    })
}

/// The cells of tables on shown pages that only the cells around them tell.
fn cell_mentions(document: &Document) -> Vec<PersonalMention> {
    let mut mentions = Vec::new();
    for page in document.pages.iter().filter(|page| !page.hidden) {
        let tables = page.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        });
        for rows in tables {
            mentions.extend(personal_cells(rows).iter().map(|cell| PersonalMention {
                pages: vec![page.number],
                kind: cell.kind,
                text: rows[cell.row][cell.column].clone(),
            }));
        }
    }
    mentions
}

/// The addresses of links on shown pages, each with its page number and with its spaces and letters decoded.
fn shown_links(document: &Document) -> Vec<(u32, String)> {
    let shown = document.pages.iter().filter(|page| !page.hidden);
    let links = shown.flat_map(|page| page.link_texts().map(|link| (page.number, link)));
    links
        .map(|(page, link)| {
            (
                page,
                percent_decode_str(link).decode_utf8_lossy().into_owned(),
            )
        })
        .collect()
}

/// Texts outside the shown pages, each with its page number if it has one, and without the addresses of links.
fn unshown_texts(document: &Document) -> impl Iterator<Item = (Option<u32>, &str)> {
    let links: HashSet<&str> = document
        .pages
        .iter()
        .flat_map(DocumentPage::link_texts)
        .collect();
    let texts = document.unshown_texts();
    texts.filter_map(move |(_, page, text)| (!links.contains(text)).then_some((page, text)))
}

/// Texts with their page numbers → personal data, in order of first occurrence.
fn mentions<'a>(texts: impl Iterator<Item = (Option<u32>, &'a str)>) -> Vec<PersonalMention> {
    let nothing = Allowed::default();
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut mentions: Vec<PersonalMention> = Vec::new();
    for (page, text) in texts {
        for found in personal_data(text, &nothing) {
            let words = &text[found.range];
            let position = *positions.entry(words.to_owned()).or_insert_with(|| {
                mentions.push(PersonalMention {
                    pages: Vec::new(),
                    kind: found.kind,
                    text: words.to_owned(),
                });
                mentions.len() - 1
            });
            let pages = &mut mentions[position].pages;
            if page.is_some() && pages.last().copied() != page {
                pages.extend(page);
            }
        }
    }
    mentions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{Assembler, Format, ReadEvent};

    #[test]
    fn the_name_of_a_sheet_is_read() {
        let mut assembler = Assembler::new(Format::Xlsx);
        let title = Some("Ring 412 34 567".to_owned());
        assembler.add(ReadEvent::Page(DocumentPage::of(1, title, Vec::new())));
        let found = shown_mentions(&assembler.finish().document);
        let texts: Vec<&str> = found.iter().map(|mention| mention.text.as_str()).collect();
        assert_eq!(texts, ["412 34 567"]);
    }

    #[test]
    fn numbers_go_on_in_the_next_box_and_on_the_next_page() {
        let page = |number, texts: &[&str]| {
            let blocks = texts.iter().map(|text| Block::Paragraph {
                text: (*text).to_owned(),
            });
            ReadEvent::Page(DocumentPage::of(number, None, blocks.collect()))
        };
        let found = |pages: &[&[&str]]| {
            let mut assembler = Assembler::new(Format::Pptx);
            for (number, texts) in (1..).zip(pages) {
                assembler.add(page(number, texts));
            }
            let found = shown_mentions(&assembler.finish().document).into_iter();
            found.map(|mention| mention.text).collect::<Vec<String>>()
        };
        assert_eq!(
            found(&[&["Kari Nordmann mobil", "412", "34", "567"]]),
            ["412 34 567"]
        );
        assert_eq!(found(&[&["Påmeldte", "41", "23", "45", "67"]]), [""; 0]);
        assert_eq!(
            found(&[&["Ring mobil 412 34"], &["567 og spør"]]),
            ["412 34 567"]
        );
        assert_eq!(found(&[&["Det kom 412"], &["34 var nye"]]), [""; 0]);
    }
}
