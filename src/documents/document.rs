//! One shape for what was read, whatever it was read from.

use super::format::{Format, PageName};
use super::problem::PageProblem;
use super::text;
use serde::{Deserialize, Serialize};

/// A file as text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub kind: Format,
    pub metadata: Metadata,
    /// Slides, pages or sheets, in order. A document without any could not be read, and a finding says why.
    pub pages: Vec<DocumentPage>,
    /// The pages that there is a picture of.
    pub thumbnails: Vec<Thumbnail>,
    pub findings: Vec<PageProblem>,
}

/// What the file says of itself. Nothing is guessed: what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    pub title: Option<String>,
    pub author: Option<String>,
    /// Who saved it last.
    pub modified_by: Option<String>,
    /// EDTF, as exact as it is written: `2018-10-17` or `2018-10-17T12:30:00`.
    pub created: Option<String>,
    pub modified: Option<String>,
    /// The program that made it.
    pub program: Option<String>,
    /// The language it says it is in, as written there.
    pub language_stated: Option<String>,
    /// The language of its words, as a BCP 47 tag: `nb`, `nn`, `en`, `da`, `sv`. Only when the words leave no doubt.
    pub language_detected: Option<String>,
    /// How many pages it has, which may be more than were read.
    pub page_count: Option<u32>,
    pub accessibility: Accessibility,
    /// A picture's size in pixels, or its stated size.
    pub picture: Option<Picture>,
    /// What came with an e-mail.
    pub attachments: Vec<Attached>,
}

/// What a file says of its own accessibility. `None` is "does not say" or "cannot say".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    /// Are the parts of the text named, so that a screen reader can tell a heading from a paragraph?
    pub tagged: Option<bool>,
    /// "PDF/A-2b"
    pub pdf_a: Option<String>,
    /// "PDF/UA-1"
    pub pdf_ua: Option<String>,
    pub pictures: Option<u32>,
    pub pictures_with_alt: Option<u32>,
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
    /// Counted from 1 in the file.
    pub number: u32,
    pub title: Option<String>,
    pub blocks: Vec<Block>,
    /// Addresses that the page links to or names, in order, once each.
    pub links: Vec<String>,
    /// Speaker notes: a paragraph each.
    pub notes: Vec<String>,
    /// Left out when the slides were shown.
    pub hidden: bool,
    /// What is said of the pictures for those who do not see them.
    pub alt_texts: Vec<String>,
    /// Who made the pictures: "Inger Johanne Strand" of "Foto: Inger Johanne Strand".
    pub credits: Vec<String>,
}

/// A piece of a page, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Block {
    /// `level` is 1 for the page's own title.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: String,
    },
    /// `level` is 0 for the outermost list; `marker` is a number or letter that carries meaning: "1.", "a)".
    Item {
        level: u8,
        marker: Option<String>,
        text: String,
    },
    Table(DocumentTable),
    /// What stands on every page, and page numbers: kept, and not part of the text.
    Furniture {
        text: String,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTable {
    /// Does the first row name the columns?
    pub header: bool,
    pub rows: Vec<Vec<String>>,
}

/// A JPEG of a page, kept beside the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thumbnail {
    /// The page's number.
    pub page: u32,
    pub width: u32,
    pub height: u32,
}

impl Document {
    /// What its pages are called: a PDF as wide as a screen is a deck.
    pub fn page_name(&self) -> PageName {
        let mut sizes = self.thumbnails.iter();
        let is_wide = sizes.len() > 0 && sizes.all(|of| of.width > of.height);
        match self.kind.page_name() {
            PageName::Page if is_wide && !self.kind.is_picture() => PageName::Slide,
            name => name,
        }
    }
}

impl DocumentPage {
    /// A page of these blocks, with what can be seen from their words: addresses and picture credits.
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

    /// Adds addresses that are not there yet.
    pub fn link(&mut self, addresses: impl IntoIterator<Item = String>) {
        for address in addresses {
            if !self.links.contains(&address) {
                self.links.push(address);
            }
        }
    }

    /// The page as it is shown: a line that only names a picture's maker is a credit, and a maker whom the text names is not named
    /// again.
    pub fn with_credits_once(mut self) -> DocumentPage {
        self.blocks.retain(|block| match block {
            Block::Paragraph { text } | Block::Item { text, .. } => !text::is_credit(text),
            _ => true,
        });
        let mut said = Vec::new();
        for text in self.blocks.iter().flat_map(Block::texts) {
            text::credits(text, &mut said);
        }
        self.credits.retain(|maker| !said.contains(maker));
        self
    }

    /// Nothing to read: a picture, or an empty slide.
    pub fn is_empty(&self) -> bool {
        self.blocks
            .iter()
            .all(|block| matches!(block, Block::Furniture { .. }))
    }

    /// Everything on the page that is shown: its words, and those about its pictures. (The title is one of the blocks.)
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter().flat_map(|block| block.texts());
        let pictures = self.alt_texts.iter().chain(&self.credits);
        blocks.chain(pictures.map(String::as_str))
    }

    /// Every word of the page as it stands, furniture too; a line for each block and table row.
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

    /// The texts in it, in order.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Block::Heading { text, .. }
            | Block::Paragraph { text }
            | Block::Item { text, .. }
            | Block::Furniture { text } => vec![text],
            Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
        }
    }

    /// The same, to be changed.
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
