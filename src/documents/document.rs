//! The text of a file, in one shape for all formats.

use super::format::Format;
use super::problem::PageProblem;
use super::text;
use super::unshown::UnshownText;
use crate::base::digest::Digest;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    #[serde(rename = "kind")]
    pub format: Format,
    pub metadata: Metadata,
    /// Slides, pages or sheets, in order. Empty when the file could not be read; then a finding says why.
    pub pages: Vec<DocumentPage>,
    /// The images of pages.
    pub thumbnails: Vec<Thumbnail>,
    pub findings: Vec<PageProblem>,
    /// Texts in the file that its pages do not show. They are never published, but are searched for personal data.
    #[serde(default)]
    pub unshown: Vec<UnshownText>,
}

/// The file's own metadata. Fields that it does not state are empty; nothing is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    pub title: Option<String>,
    pub author: Option<String>,
    /// The name of the person who saved it last.
    pub modified_by: Option<String>,
    /// EDTF, as exact as in the file: `2018-10-17` or `2018-10-17T12:30:00`.
    pub created: Option<String>,
    pub modified: Option<String>,
    /// The program that made the file.
    pub program: Option<String>,
    /// The stated language, as written in the file.
    pub language_stated: Option<String>,
    /// The detected language as a BCP 47 tag: `nb`, `nn`, `en`, `da` or `sv`. None: the words leave doubt.
    pub language_detected: Option<String>,
    /// The number of pages; greater than the length of `Document::pages` when not all were read.
    pub page_count: Option<u32>,
    pub accessibility: Accessibility,
    /// For an image file: its size in pixels.
    pub picture: Option<Picture>,
    pub subject: Option<String>,
    pub keywords: Option<String>,
    /// The description of the whole file: "comments" in Office, "description" in a PDF.
    pub description: Option<String>,
    /// For an e-mail: its attachments.
    pub attachments: Vec<Attached>,
    /// For a Markdown text: the links to files beside it, as written.
    pub linked_files: Vec<LinkedFile>,
}

/// A link to a file beside a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedFile {
    /// As written: "lysbilder/a.pdf".
    pub target: String,
    /// The text of the line, list item or cell that the link is in.
    pub beside: String,
}

impl Metadata {
    /// What people have written about the whole file, and who they are.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.title,
            &self.author,
            &self.modified_by,
            &self.subject,
            &self.keywords,
            &self.description,
        ];
        texts.into_iter().filter_map(|text| text.as_deref())
    }
}

/// The accessibility that the file states. `None`: not stated, or the format cannot state it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    /// Are headings, paragraphs and lists marked as such for screen readers?
    pub tagged: Option<bool>,
    /// "PDF/A-2b"
    pub pdf_a: Option<String>,
    /// "PDF/UA-1"
    pub pdf_ua: Option<String>,
    /// Pictures that are not marked as decoration.
    pub pictures: Option<u32>,
    pub pictures_with_alt: Option<u32>,
    /// The pages with pictures that have no alternative text, where the file's own structure tells them.
    pub pages_without_alt: Vec<u32>,
    /// Does the file name its own title?
    pub states_title: Option<bool>,
    /// Does a program that opens it show the title, and not the file's name?
    pub shows_title: Option<bool>,
    /// The language that a screen reader is told, as written in the file.
    pub language: Option<String>,
    /// Is one of its headings marked as such?
    pub marks_headings: Option<bool>,
    /// Is it locked so that screen readers must not take out its text?
    pub bars_readers: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    pub name: String,
    pub bytes: u64,
}

/// One slide, page or sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentPage {
    /// Its position in the file, from 1.
    pub number: u32,
    pub title: Option<String>,
    pub blocks: Vec<Block>,
    /// Web and mail addresses that are linked or mentioned, in order, without duplicates.
    pub links: Vec<String>,
    /// Speaker notes, one string for each paragraph.
    pub notes: Vec<String>,
    /// A hidden slide or sheet: left out when the slides were shown.
    pub hidden: bool,
    /// The alternative texts of images.
    pub alt_texts: Vec<String>,
    /// The names in image credits: "Inger Johanne Strand" of "Foto: Inger Johanne Strand".
    pub credits: Vec<String>,
    /// For a calendar: the event that the page shows.
    pub event: Option<Box<CalendarEvent>>,
}

/// Time and place of a calendar's event, without data about the invited persons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CalendarEvent {
    pub start: Option<EventTime>,
    /// For events of whole days: the last day.
    pub end: Option<EventTime>,
    /// The time of day at which it begins where it is, as the file writes it in its own zone: the event's text has its times so.
    pub written_start: Option<(u8, u8)>,
    /// A room, a building or a town; never a meeting service.
    pub place: Option<String>,
    pub is_online: bool,
    /// A name, never an address.
    pub organiser: Option<String>,
    pub is_cancelled: bool,
    /// Whether the event is repeated on other days, which are not listed.
    pub repeats: bool,
}

/// A date in Norway, with the time of day if there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventTime {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
}

impl fmt::Display for EventTime {
    /// "2026-04-29 13:00", "2026-04-29"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        self.clock
            .map_or(Ok(()), |(hour, minute)| write!(f, " {hour:02}:{minute:02}"))
    }
}

/// A paragraph, heading, list item or table of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Block {
    /// `level`: 1 for the page's own title.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: String,
    },
    /// `level`: 0 for an item of the outermost list. `marker`: the item's number or letter, "1." or "a)".
    Item {
        level: u8,
        marker: Option<String>,
        text: String,
    },
    Table(DocumentTable),
    /// A running header or footer, or a page number; it is not part of the text.
    Furniture {
        text: String,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTable {
    /// Does the first row contain the column names?
    pub header: bool,
    pub rows: Vec<Vec<String>>,
}

/// The JPEG of a page, which is kept beside the document. Sizes are in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thumbnail {
    /// The page's number.
    pub page: u32,
    pub width: u32,
    pub height: u32,
    /// Of the JPEG.
    pub xxh3: Digest,
}

impl Thumbnail {
    pub fn of(page: u32, width: u32, height: u32, jpeg: &[u8]) -> Thumbnail {
        Thumbnail {
            page,
            width,
            height,
            xxh3: Digest::of_bytes(jpeg),
        }
    }
}

impl DocumentPage {
    /// A page of these blocks. Links and image credits are collected from the blocks' texts.
    pub fn of(number: u32, title: Option<String>, blocks: Vec<Block>) -> DocumentPage {
        let mut page = DocumentPage {
            number,
            title,
            blocks,
            ..DocumentPage::default()
        };
        let mut links = Vec::new();
        for text in page.blocks.iter().flat_map(Block::texts) {
            links.extend(text::addresses(text));
            text::credits(text, &mut page.credits);
        }
        page.link(links);
        page
    }

    /// Adds the addresses that the page does not have yet.
    pub fn link(&mut self, addresses: impl IntoIterator<Item = String>) {
        for address in addresses {
            if !self.links.contains(&address) {
                self.links.push(address);
            }
        }
    }

    /// The page as it is shown: without lines that are only an image credit, since `credits` is shown too, and without the credits that
    /// the remaining text contains.
    pub fn with_credits_once(mut self) -> DocumentPage {
        self.blocks.retain(|block| match block {
            Block::Paragraph { text } | Block::Item { text, .. } => !text::is_credit(text),
            _ => true,
        });
        let mut in_text = Vec::new();
        for text in self.blocks.iter().flat_map(Block::texts) {
            text::credits(text, &mut in_text);
        }
        self.credits.retain(|maker| !in_text.contains(maker));
        self
    }

    /// The addresses of its links.
    pub fn link_texts(&self) -> impl Iterator<Item = &str> {
        self.links.iter().map(String::as_str)
    }

    /// Is it without text, such as a page that is only an image?
    pub fn is_empty(&self) -> bool {
        self.blocks
            .iter()
            .all(|block| matches!(block, Block::Furniture { .. }))
    }

    /// All texts that are shown for the page: those of its blocks, including the title, and the alternative texts and credits of images.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter().flat_map(|block| block.texts());
        let pictures = self.alt_texts.iter().chain(&self.credits);
        blocks.chain(pictures.map(String::as_str))
    }

    /// All text of the page, including headers and footers: a line for each block and table row.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            match block {
                Block::Table(table) => {
                    for row in &table.rows {
                        text.push_str(&row.join("\t"));
                        text.push('\n');
                    }
                }
                Block::Item {
                    marker: Some(marker),
                    text: words,
                    ..
                } => {
                    text.push_str(&format!("{marker} {words}\n"));
                }
                Block::Heading { text: words, .. }
                | Block::Paragraph { text: words }
                | Block::Item { text: words, .. }
                | Block::Furniture { text: words } => {
                    text.push_str(words);
                    text.push('\n');
                }
            }
        }
        text
    }
}

impl Block {
    pub fn paragraph(text: impl Into<String>) -> Block {
        Block::Paragraph { text: text.into() }
    }

    /// The texts in order: one, or one for each cell.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Block::Heading { text, .. }
            | Block::Paragraph { text }
            | Block::Item { text, .. }
            | Block::Furniture { text } => vec![text],
            Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
        }
    }

    /// The same texts, mutable.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Block::Heading { text, .. }
            | Block::Paragraph { text }
            | Block::Item { text, .. }
            | Block::Furniture { text } => vec![text],
            Block::Table(table) => table.rows.iter_mut().flatten().collect(),
        }
    }
}
