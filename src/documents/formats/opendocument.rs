//! OpenDocument text and presentations, as LibreOffice writes them.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::{Accessibility, Block, DocumentPage, DocumentTable, Metadata};
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{bullet, clean, is_title, some};

pub fn slides(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    read(bytes, true, emit)
}

pub fn letter(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    read(bytes, false, emit)
}

fn read(bytes: Vec<u8>, is_deck: bool, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let content = package
        .part("content.xml")?
        .ok_or_else(|| damaged("no text in it"))?;
    let mut metadata = metadata(package.part("meta.xml")?)?;
    let mut writer = OdfBlocks::default();
    walk(&content, |node| writer.take(node))?;
    // A deck's pages end themselves; a letter is one.
    if !is_deck || !writer.blocks.is_empty() {
        writer.end_page();
    }
    metadata.page_count = is_deck
        .then(|| u32::try_from(writer.pages.len()).ok())
        .flatten();
    metadata.accessibility = Accessibility {
        pictures: Some(writer.pictures),
        pictures_with_alt: Some(writer.pictures_with_alt),
        ..Accessibility::default()
    };
    emit(ReadEvent::Metadata(Box::new(metadata)));
    for page in writer.pages.into_iter().take(MOST_PAGES) {
        emit(ReadEvent::Page(page));
    }
    Ok(())
}

fn metadata(xml: Option<Vec<u8>>) -> Result<Metadata, Problem> {
    let mut metadata = Metadata::default();
    let mut text = String::new();
    walk(&xml.unwrap_or_default(), |node| match node {
        XmlEvent::Open(..) => text.clear(),
        XmlEvent::Text(piece) => text.push_str(piece),
        XmlEvent::Close(name) => {
            let said = some(&text);
            match name {
                "title" => metadata.title = said.filter(|title| is_title(title)),
                "initial-creator" => metadata.author = said,
                "creator" => metadata.modified_by = said,
                "creation-date" => metadata.created = said.map(seconds),
                "date" => metadata.modified = said.map(seconds),
                "language" => metadata.language_stated = said,
                "generator" => metadata.program = said,
                _ => {}
            }
        }
    })?;
    Ok(metadata)
}

/// Without parts of a second.
fn seconds(text: String) -> String {
    text.get(..19).map_or(text.clone(), str::to_owned)
}

#[derive(Default)]
struct OdfBlocks {
    pages: Vec<DocumentPage>,
    title: Option<String>,
    blocks: Vec<Block>,
    notes: Vec<String>,
    alt_texts: Vec<String>,
    links: Vec<String>,
    hidden: bool,
    /// Paragraphs within paragraphs (a note, a text box) hold the outer open.
    texts: Vec<String>,
    list_depth: u8,
    in_notes: bool,
    in_title_frame: bool,
    in_description: bool,
    in_picture: bool,
    /// Within what is said elsewhere or was deleted.
    unsaid: usize,
    table: Option<DocumentTable>,
    pictures: u32,
    pictures_with_alt: u32,
}

impl OdfBlocks {
    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open("tracked-changes" | "annotation", _) => self.unsaid += 1,
            XmlEvent::Close("tracked-changes" | "annotation") => {
                self.unsaid = self.unsaid.saturating_sub(1);
            }
            _ if self.unsaid > 0 => {}
            XmlEvent::Open(name, attributes) => match name {
                "page" => self.hidden = attributes.is("visibility", "hidden"),
                "notes" => self.in_notes = true,
                "frame" => {
                    self.in_title_frame = attributes.is("presentation:class", "title");
                    self.in_picture = false;
                }
                "image" if !self.in_picture => {
                    self.in_picture = true;
                    self.pictures += 1;
                }
                "p" | "h" => self.texts.push(String::new()),
                "list" => self.list_depth = self.list_depth.saturating_add(1),
                "table" => self.table = Some(DocumentTable::default()),
                "table-header-rows" => {
                    if let Some(table) = &mut self.table {
                        table.header = true;
                    }
                }
                "table-row" => {
                    if let Some(table) = &mut self.table {
                        table.rows.push(Vec::new());
                    }
                }
                "table-cell" => {
                    if let Some(row) = self.row() {
                        row.push(String::new());
                    }
                }
                "a" => self.links.extend(
                    attributes
                        .get("xlink:href")
                        .filter(|address| address.contains("://")),
                ),
                "s" | "tab" | "line-break" => {
                    if let Some(text) = self.texts.last_mut() {
                        text.push(' ');
                    }
                }
                "desc" => {
                    self.in_description = true;
                    self.texts.push(String::new());
                }
                _ => {}
            },
            XmlEvent::Text(piece) => {
                if let Some(text) = self.texts.last_mut() {
                    text.push_str(piece);
                }
            }
            XmlEvent::Close(name) => match name {
                "page" => self.end_page(),
                "notes" => self.in_notes = false,
                "frame" => self.in_title_frame = false,
                "list" => self.list_depth = self.list_depth.saturating_sub(1),
                "p" | "h" => {
                    let text = self.texts.pop().unwrap_or_default();
                    self.write(&clean(&text), name == "h");
                }
                "desc" => {
                    let alt = some(&self.texts.pop().unwrap_or_default());
                    self.in_description = false;
                    if alt.is_some() && self.in_picture {
                        self.pictures_with_alt += 1;
                    }
                    self.alt_texts.extend(alt);
                }
                "table" => {
                    let table = self.table.take().unwrap_or_default();
                    if table.rows.iter().flatten().any(|cell| !cell.is_empty()) {
                        self.blocks.push(Block::Table(table));
                    }
                }
                _ => {}
            },
        }
    }

    fn row(&mut self) -> Option<&mut Vec<String>> {
        self.table.as_mut()?.rows.last_mut()
    }

    fn write(&mut self, text: &str, is_heading: bool) {
        if text.is_empty() || self.in_description {
            return;
        }
        if self.in_notes {
            self.notes.push(text.to_owned());
        } else if let Some(cell) = self.row().and_then(|row| row.last_mut()) {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(text);
        } else if is_heading || self.in_title_frame {
            let level = if self.title.is_none() { 1 } else { 2 };
            self.title.get_or_insert_with(|| text.to_owned());
            let text = text.to_owned();
            self.blocks.push(Block::Heading { level, text });
        } else if let Some((marker, words)) =
            bullet(text).or(Some((None, text)).filter(|_| self.list_depth > 0))
        {
            self.blocks.push(Block::Item {
                level: self.list_depth.saturating_sub(1),
                marker: marker.map(str::to_owned),
                text: words.to_owned(),
            });
        } else {
            self.blocks.push(Block::paragraph(text));
        }
    }

    /// What was written becomes a page.
    fn end_page(&mut self) {
        let number = u32::try_from(self.pages.len() + 1).unwrap_or(u32::MAX);
        let written = OdfBlocks {
            pictures: self.pictures,
            pictures_with_alt: self.pictures_with_alt,
            pages: std::mem::take(&mut self.pages),
            ..OdfBlocks::default()
        };
        let written = std::mem::replace(self, written);
        let mut page = DocumentPage::of(number, written.title, written.blocks);
        page.link(written.links);
        page.notes = written.notes;
        page.alt_texts = written.alt_texts;
        page.hidden = written.hidden;
        self.pages.push(page);
    }
}
