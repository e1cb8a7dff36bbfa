//! What a deck's first page says: what the talk is called, and who held it.

use super::lines::TextLine;
use crate::documents::{Block, Document};
use crate::import::extract::dates::dates;
use crate::import::extract::people::{Person, people};
use crate::import::extract::titles::title_line;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleSlide {
    pub title: String,
    pub speakers: Vec<Person>,
    /// The first page, as it is written.
    pub as_written: String,
    /// The title and the people stand on one line, and were told apart by their shapes.
    pub is_taken_apart: bool,
    /// Who the file says has written it: not said to have held the talk.
    pub author: Option<String>,
    pub pages: u32,
}

pub fn title_slide(document: &Document, lines: &[TextLine]) -> Option<TitleSlide> {
    let number = document.pages.iter().find(|page| !page.hidden)?.number;
    let first: Vec<&TextLine> = lines.iter().filter(|line| line.page == number).collect();
    let written: Vec<&str> = first.iter().map(|line| line.written.trim()).collect();
    let mut talk = TitleSlide {
        as_written: written.join(" / "),
        author: document.metadata.author.clone(),
        pages: u32::try_from(document.pages.len()).unwrap_or(u32::MAX),
        ..TitleSlide::default()
    };
    match first.as_slice() {
        [] => {}
        [only] => {
            let (title, speakers) = title_line(&only.text);
            let (title, speakers) = match website_title(document, &only.text) {
                // The website says where the title ends.
                Some(end) => (only.text[..end].trim().to_owned(), speakers),
                None => (title, speakers),
            };
            talk.is_taken_apart = !speakers.is_empty();
            talk.title = title;
            talk.speakers = speakers;
        }
        [title, rest @ ..] => {
            talk.title = title.text.trim().to_owned();
            for line in rest {
                if !dates(&line.text).is_empty() {
                    continue;
                }
                talk.speakers.extend(people(&line.text).unwrap_or_default());
            }
        }
    }
    if talk.title.is_empty() || talk.title.chars().count() > 200 {
        talk.title = document.metadata.title.clone().unwrap_or_default();
    }
    Some(talk)
}

/// A website that has copied a deck writes its title above it, with a full stop after: how long the title is in the deck's own first line.
fn website_title(document: &Document, line: &str) -> Option<usize> {
    let blocks = document.pages.iter().flat_map(|page| &page.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Furniture { text } => Some(text.as_str()),
            _ => None,
        })
        .filter_map(|text| text.split_once(". "))
        .map(|(title, _)| title)
        .find(|title| {
            title.len() > 8 && line.starts_with(title) && line.is_char_boundary(title.len())
        })
        .map(str::len)
}
