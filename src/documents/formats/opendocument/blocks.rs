//! The paragraphs, tables and pictures of a text or a deck, and the comments and changes beside them.

use super::hidden_styles::HiddenStyles;
use crate::documents::containers::xml::{Attributes, XmlEvent};
use crate::documents::document::{Block, DocumentPage, DocumentTable};
use crate::documents::text::{bullet, clean, some};
use crate::documents::unshown::{UnshownPlace, UnshownText};
use std::collections::BTreeSet;

/// Content beside the text: a comment, or deleted text.
struct Aside {
    element: String,
    place: UnshownPlace,
    text: String,
}

/// What an open element says of the text in it.
struct Around {
    is_hidden: bool,
    /// None: the letters are as those around.
    has_white_letters: Option<bool>,
    /// White letters can be read: there is a colour, or it is not known what there is, behind them.
    is_filled: bool,
}

/// Collects the pages of a text or the slides of a deck while their part is read.
pub struct OdfBlocks<'a> {
    styles: &'a HiddenStyles,
    pub pages: Vec<DocumentPage>,
    pub pictures: u32,
    pub pictures_with_alt: u32,
    /// One of its paragraphs is marked as a heading.
    pub has_headings: bool,
    pub comments: u32,
    pub changes: u32,
    pub unshown: Vec<UnshownText>,
    /// The visible pages that have hidden text.
    pub with_hidden: BTreeSet<u32>,
    page: OdfPage,
}

/// The page that is being read.
#[derive(Default)]
struct OdfPage {
    title: Option<String>,
    blocks: Vec<Block>,
    notes: Vec<String>,
    alt_texts: Vec<String>,
    links: Vec<String>,
    hidden: bool,
    /// The texts of the open paragraphs: a note or a text box is a paragraph inside another.
    texts: Vec<String>,
    list_depth: u8,
    in_notes: bool,
    in_title_frame: bool,
    in_description: bool,
    in_picture: bool,
    aside: Option<Aside>,
    /// The open elements that can be hidden.
    around: Vec<Around>,
    /// It has a background of its own.
    is_slide: bool,
    hidden_text: String,
    /// Of [`OdfPage::texts`], counted from 1: the paragraphs that a field of their own hides.
    hidden_paragraphs: BTreeSet<usize>,
    table: Option<DocumentTable>,
}

impl<'a> OdfBlocks<'a> {
    pub fn new(styles: &'a HiddenStyles) -> OdfBlocks<'a> {
        OdfBlocks {
            styles,
            pages: Vec::new(),
            pictures: 0,
            pictures_with_alt: 0,
            has_headings: false,
            comments: 0,
            changes: 0,
            unshown: Vec::new(),
            with_hidden: BTreeSet::new(),
            page: OdfPage::default(),
        }
    }

    pub fn has_blocks(&self) -> bool {
        !self.page.blocks.is_empty()
    }

    pub fn take(&mut self, node: XmlEvent<'_>) {
        if let Some(node) = self.beside(node) {
            self.of_page(node);
        }
    }

    /// Takes a comment's or a deletion's events, and returns the other ones.
    fn beside<'n>(&mut self, node: XmlEvent<'n>) -> Option<XmlEvent<'n>> {
        let Some(aside) = &mut self.page.aside else {
            let place = match &node {
                XmlEvent::Open("tracked-changes", _) => UnshownPlace::Deleted,
                XmlEvent::Open("annotation", _) => {
                    self.comments += 1;
                    UnshownPlace::Comment
                }
                _ => return Some(node),
            };
            if let XmlEvent::Open(element, _) = node {
                self.page.aside = Some(Aside {
                    element: element.to_owned(),
                    place,
                    text: String::new(),
                });
            }
            return None;
        };
        match node {
            XmlEvent::Open("changed-region", _) => self.changes += 1,
            XmlEvent::Text(piece) => aside.text.push_str(piece),
            XmlEvent::Close(name) => {
                if matches!(name, "p" | "h" | "creator" | "date") || name == aside.element {
                    let text = some(&std::mem::take(&mut aside.text));
                    let place = aside.place;
                    let text = text.map(|text| UnshownText {
                        page: None,
                        place,
                        text,
                    });
                    self.unshown.extend(text.filter(|_| name != "date"));
                }
                if self
                    .page
                    .aside
                    .as_ref()
                    .is_some_and(|aside| aside.element == name)
                {
                    self.page.aside = None;
                }
            }
            XmlEvent::Open(..) => {}
        }
        None
    }

    /// Is the current element inside a hidden one?
    fn is_hidden(&self) -> bool {
        let around = &self.page.around;
        let letters = around.iter().rev().find_map(|one| one.has_white_letters);
        around.iter().any(|one| one.is_hidden)
            || letters == Some(true) && !around.iter().any(|one| one.is_filled)
    }

    fn of_page(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open(name, attributes) => {
                self.open_hidden(name, &attributes);
                self.open(name, &attributes);
            }
            XmlEvent::Text(piece) if self.is_hidden() => self.page.hidden_text.push_str(piece),
            XmlEvent::Text(piece) => {
                if let Some(text) = self.page.texts.last_mut() {
                    text.push_str(piece);
                }
            }
            XmlEvent::Close(name) => self.close(name),
        }
    }

    /// Reads what a beginning element hides, and texts in it that are not shown.
    fn open_hidden(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            name if may_be_hidden(name) => {
                let is_off = ["text:display", "draw:display"];
                let is_off = is_off.iter().any(|key| attributes.is(key, "none"))
                    || attributes.is("text:is-hidden", "true")
                    || name == "hidden-text" && is_field_hidden(attributes);
                let style = attributes.get("style-name");
                let style = style.as_deref();
                self.page.around.push(Around {
                    is_hidden: is_off || self.styles.has(style),
                    has_white_letters: self.styles.has_white_letters(style),
                    is_filled: self.page.is_slide
                        || self.page.table.is_some()
                        || matches!(name, "frame" | "custom-shape" | "g")
                        || self.styles.is_filled(style),
                });
            }
            "hidden-paragraph" if is_field_hidden(attributes) => {
                self.page.hidden_paragraphs.insert(self.page.texts.len());
            }
            _ => {}
        }
        match name {
            "hidden-text" | "conditional-text" => {
                let texts = [
                    "string-value",
                    "string-value-if-true",
                    "string-value-if-false",
                ];
                for text in texts.iter().filter_map(|key| attributes.get(key)) {
                    self.page.hidden_text.push_str(&text);
                    self.page.hidden_text.push(' ');
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "page" => {
                let is_hidden = attributes.is("visibility", "hidden");
                let style = attributes.get("draw:style-name");
                self.page.hidden = is_hidden || self.styles.has(style.as_deref());
                self.page.is_slide = true;
            }
            "notes" => self.page.in_notes = true,
            "frame" => {
                self.page.in_title_frame = attributes.is("presentation:class", "title");
                self.page.in_picture = false;
            }
            "image" if !self.page.in_picture => {
                self.page.in_picture = true;
                self.pictures += 1;
            }
            "p" | "h" => {
                self.has_headings |= name == "h";
                self.page.texts.push(String::new());
            }
            "list" => self.page.list_depth = self.page.list_depth.saturating_add(1),
            "table" => self.page.table = Some(DocumentTable::default()),
            "table-header-rows" => {
                if let Some(table) = &mut self.page.table {
                    table.header = true;
                }
            }
            "table-row" => {
                if let Some(table) = &mut self.page.table {
                    table.rows.push(Vec::new());
                }
            }
            "table-cell" => {
                if let Some(row) = self.row() {
                    row.push(String::new());
                }
            }
            "a" => {
                let address = attributes.get("xlink:href");
                let links = address.filter(|address| address.contains("://"));
                self.page.links.extend(links);
            }
            "s" | "tab" | "line-break" => {
                if let Some(text) = self.page.texts.last_mut() {
                    text.push(' ');
                }
            }
            "desc" => {
                self.page.in_description = true;
                self.page.texts.push(String::new());
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if may_be_hidden(name) {
            self.page.around.pop();
        }
        match name {
            "page" => self.end_page(),
            "notes" => self.page.in_notes = false,
            "frame" => self.page.in_title_frame = false,
            "list" => self.page.list_depth = self.page.list_depth.saturating_sub(1),
            "p" | "h" => {
                let place = self.page.texts.len();
                let mut text = self.page.texts.pop().unwrap_or_default();
                if self.page.hidden_paragraphs.remove(&place) {
                    self.page.hidden_text.push_str(&std::mem::take(&mut text));
                }
                self.write(&clean(&text), name == "h");
                self.end_hidden();
            }
            "desc" => {
                let alt = some(&self.page.texts.pop().unwrap_or_default());
                self.page.in_description = false;
                if alt.is_some() && self.page.in_picture {
                    self.pictures_with_alt += 1;
                }
                self.page.alt_texts.extend(alt);
            }
            "table" => {
                let table = self.page.table.take().unwrap_or_default();
                if table.rows.iter().flatten().any(|cell| !cell.is_empty()) {
                    self.page.blocks.push(Block::Table(table));
                }
            }
            _ => {}
        }
    }

    /// Ends the hidden text of the paragraph.
    fn end_hidden(&mut self) {
        let Some(text) = some(&std::mem::take(&mut self.page.hidden_text)) else {
            return;
        };
        let number = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
        if !self.page.hidden {
            self.with_hidden.insert(number);
        }
        self.unshown.push(UnshownText {
            page: Some(number),
            place: UnshownPlace::Hidden,
            text,
        });
    }

    fn row(&mut self) -> Option<&mut Vec<String>> {
        self.page.table.as_mut()?.rows.last_mut()
    }

    fn write(&mut self, text: &str, is_heading: bool) {
        if text.is_empty() || self.page.in_description {
            return;
        }
        if self.page.in_notes {
            self.page.notes.push(text.to_owned());
        } else if let Some(cell) = self.row().and_then(|row| row.last_mut()) {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(text);
        } else if is_heading || self.page.in_title_frame {
            let level = if self.page.title.is_none() { 1 } else { 2 };
            self.page.title.get_or_insert_with(|| text.to_owned());
            let text = text.to_owned();
            self.page.blocks.push(Block::Heading { level, text });
        } else if let Some((marker, words)) =
            bullet(text).or(Some((None, text)).filter(|_| self.page.list_depth > 0))
        {
            self.page.blocks.push(Block::Item {
                level: self.page.list_depth.saturating_sub(1),
                marker: marker.map(str::to_owned),
                text: words.to_owned(),
            });
        } else {
            self.page.blocks.push(Block::paragraph(text));
        }
    }

    /// Ends the page.
    pub fn end_page(&mut self) {
        let number = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
        let written = std::mem::take(&mut self.page);
        let mut page = DocumentPage::of(number, written.title, written.blocks);
        page.link(written.links);
        page.notes = written.notes;
        page.alt_texts = written.alt_texts;
        page.hidden = written.hidden;
        self.pages.push(page);
    }
}

/// Can a style or a property of its own hide the element?
fn may_be_hidden(name: &str) -> bool {
    matches!(
        name,
        "p" | "h" | "span" | "section" | "frame" | "custom-shape" | "g" | "hidden-text"
    )
}

/// Does the field hide its text or its paragraph? Only the program knows its condition; it writes what came of it.
fn is_field_hidden(field: &Attributes<'_>) -> bool {
    !field.is("text:is-hidden", "false")
}
