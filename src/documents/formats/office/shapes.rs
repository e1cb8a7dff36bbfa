//! The shapes on a slide, with their texts.

use super::numbering::{Counting, Scheme};
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::document::{Block, DocumentTable};
use crate::documents::problem::Problem;
use crate::documents::text::{bullet, clean};

/// What a shape is for, by its placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    Title,
    /// The text that a layout makes a list of.
    Body,
    Free,
    /// Footer, date and slide number.
    Edge,
}

#[derive(Debug)]
pub struct Shape {
    pub place: Placeholder,
    pub paragraphs: Vec<ShapeParagraph>,
    pub table: Option<DocumentTable>,
    /// What is said of a picture.
    pub alt: Option<String>,
    pub is_picture: bool,
    /// Taken off the slide by its selection pane.
    pub is_hidden: bool,
    /// Where it says that it stands: left, top, width and height. Within a group that says nothing of the slide.
    room: [Option<i64>; 4],
    /// How its paragraphs are numbered unless they say otherwise, by level.
    schemes: Vec<Option<Scheme>>,
}

#[derive(Debug, Default)]
pub struct ShapeParagraph {
    text: String,
    level: u8,
    /// What its own properties say of a mark before it; nothing leaves it to the layout.
    bulleted: Option<bool>,
    scheme: Option<Scheme>,
}

impl Shape {
    fn new(is_picture: bool) -> Shape {
        Shape {
            place: Placeholder::Free,
            paragraphs: Vec::new(),
            table: None,
            alt: None,
            is_picture,
            is_hidden: false,
            room: [None; 4],
            schemes: Vec::new(),
        }
    }

    /// All its words on one line.
    pub fn line(&self) -> String {
        let texts: Vec<&str> = self.paragraphs.iter().map(|p| p.text.as_str()).collect();
        clean(&texts.join(" "))
    }

    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.paragraphs
            .iter()
            .map(|paragraph| clean(&paragraph.text))
            .filter(|line| !line.is_empty())
    }

    /// Does it stand wholly outside of a slide of this size?
    pub fn is_outside(&self, (slide_width, slide_height): (i64, i64)) -> bool {
        let [Some(x), Some(y), Some(width), Some(height)] = self.room else {
            return false;
        };
        let (end, bottom) = (x.saturating_add(width), y.saturating_add(height));
        x >= slide_width || y >= slide_height || end <= 0 || bottom <= 0
    }

    /// All it says, whether as paragraphs, in cells or of a picture.
    pub fn words(&self) -> Vec<String> {
        let cells = self
            .table
            .iter()
            .flat_map(|table| table.rows.iter().flatten());
        let cells = cells.chain(&self.alt).filter(|text| !text.is_empty());
        self.lines().chain(cells.cloned()).collect()
    }

    pub fn blocks(self) -> Vec<Block> {
        if let Some(table) = self.table {
            let has_text = table.rows.iter().flatten().any(|cell| !cell.is_empty());
            return has_text
                .then_some(Block::Table(table))
                .into_iter()
                .collect();
        }
        let line = self.line();
        match self.place {
            _ if line.is_empty() => Vec::new(),
            Placeholder::Title => vec![Block::Heading {
                level: 1,
                text: line,
            }],
            Placeholder::Edge => vec![Block::Furniture { text: line }],
            place => {
                let mut counting = Counting::default();
                let schemes = self.schemes;
                let blocks = self.paragraphs.into_iter().filter_map(|paragraph| {
                    let inherited = || schemes.get(usize::from(paragraph.level))?.as_ref();
                    let scheme = match (&paragraph.scheme, paragraph.bulleted) {
                        (None, Some(_)) => None,
                        (own, _) => own.as_ref().or_else(inherited),
                    };
                    paragraph.block(place, &mut counting, scheme)
                });
                blocks.collect()
            }
        }
    }
}

impl ShapeParagraph {
    /// An empty one is not counted.
    fn block(
        &self,
        place: Placeholder,
        counting: &mut Counting,
        scheme: Option<&Scheme>,
    ) -> Option<Block> {
        let text = clean(&self.text);
        if text.is_empty() {
            return None;
        }
        let mark = counting.next(self.level, scheme);
        let found = bullet(&text);
        let is_item = mark.is_some()
            || self.bulleted.unwrap_or(place == Placeholder::Body)
            || found.is_some();
        if is_item {
            let (written, words) = found.unwrap_or((None, &text));
            Some(Block::Item {
                level: self.level,
                text: words.to_owned(),
                marker: mark.or_else(|| written.map(str::to_owned)),
            })
        } else {
            Some(Block::Paragraph { text })
        }
    }
}

/// What stands on a slide or a notes page.
#[derive(Debug, Default)]
pub struct Canvas {
    /// In the order they are drawn, which is the order a screen reader takes.
    pub shapes: Vec<Shape>,
    pub hidden: bool,
}

pub fn canvas(xml: &[u8]) -> Result<Canvas, Problem> {
    let mut canvas = Canvas::default();
    // A group holds shapes; a shape may hold a table's cells.
    let mut open: Vec<Shape> = Vec::new();
    let mut in_text = false;
    let mut styled = 0;
    // The groups around what is read: is each hidden?
    let mut groups: Vec<bool> = Vec::new();
    let mut in_group_properties = false;
    walk(xml, |node| match node {
        XmlEvent::Open("sld", attributes) => canvas.hidden = attributes.is("show", "0"),
        XmlEvent::Open(name @ ("sp" | "graphicFrame" | "pic" | "cxnSp"), _) => {
            let mut shape = Shape::new(name == "pic");
            shape.is_hidden = groups.last().is_some_and(|hidden| *hidden);
            open.push(shape);
        }
        XmlEvent::Open("grpSp", _) => groups.push(groups.last().is_some_and(|hidden| *hidden)),
        XmlEvent::Open("nvGrpSpPr", _) => in_group_properties = true,
        XmlEvent::Open("cNvPr", attributes) if in_group_properties => {
            if let Some(group) = groups.last_mut() {
                *group |= is_hidden(&attributes);
            }
        }
        XmlEvent::Open(name, attributes) => {
            let Some(shape) = open.last_mut() else {
                return;
            };
            match name {
                "cNvPr" => {
                    shape.alt = attributes.get("descr").map(|alt| clean(&alt));
                    shape.is_hidden |= is_hidden(&attributes);
                }
                "off" if groups.is_empty() => {
                    shape.room[0] = attributes.number("x");
                    shape.room[1] = attributes.number("y");
                }
                "ext" if attributes.get("cx").is_some() => {
                    shape.room[2] = attributes.number("cx");
                    shape.room[3] = attributes.number("cy");
                }
                "ph" => shape.place = place(attributes.get("type").as_deref()),
                "tbl" => shape.table = Some(DocumentTable::default()),
                "tblPr" => {
                    let header = attributes.is("firstRow", "1");
                    if let Some(table) = &mut shape.table {
                        table.header = header;
                    }
                }
                "tr" => {
                    if let Some(table) = &mut shape.table {
                        table.rows.push(Vec::new());
                    }
                }
                "tc" => shape.paragraphs.clear(),
                "p" => shape.paragraphs.push(ShapeParagraph::default()),
                "t" => in_text = true,
                "br" => write(shape, "\n"),
                "tab" => write(shape, "\t"),
                "pPr" => {
                    let level = attributes.number("lvl").unwrap_or(0);
                    if let Some(paragraph) = shape.paragraphs.last_mut() {
                        paragraph.level = u8::try_from(level).unwrap_or(0);
                    }
                }
                "buNone" => mark(shape, false),
                "buChar" | "buBlip" => mark(shape, true),
                "buAutoNum" => number(shape, styled, Scheme::of(&attributes)),
                name => {
                    if let Some(level) =
                        name.strip_prefix("lvl").and_then(|n| n.strip_suffix("pPr"))
                    {
                        styled = level.parse::<usize>().unwrap_or(1).clamp(1, 9) - 1;
                    }
                }
            }
        }
        XmlEvent::Text(text) if in_text => {
            if let Some(shape) = open.last_mut() {
                write(shape, text);
            }
        }
        XmlEvent::Text(_) => {}
        XmlEvent::Close("t") => in_text = false,
        XmlEvent::Close("tc") => {
            if let Some(shape) = open.last_mut() {
                let cell = shape.line();
                shape.paragraphs.clear();
                if let Some(row) = shape.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
        }
        XmlEvent::Close("nvGrpSpPr") => in_group_properties = false,
        XmlEvent::Close("grpSp") => drop(groups.pop()),
        XmlEvent::Close("sp" | "graphicFrame" | "pic" | "cxnSp") => {
            canvas.shapes.extend(open.pop())
        }
        XmlEvent::Close(_) => {}
    })?;
    canvas.shapes.extend(open);
    Ok(canvas)
}

fn is_hidden(attributes: &Attributes<'_>) -> bool {
    let hidden = attributes.get("hidden");
    hidden.is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

fn write(shape: &mut Shape, text: &str) {
    if let Some(paragraph) = shape.paragraphs.last_mut() {
        paragraph.text.push_str(text);
    }
}

fn mark(shape: &mut Shape, bulleted: bool) {
    if let Some(paragraph) = shape.paragraphs.last_mut() {
        paragraph.bulleted = Some(bulleted);
    }
}

/// A paragraph's own numbering; or, before the first one, that of its shape on the level `styled`.
fn number(shape: &mut Shape, styled: usize, scheme: Scheme) {
    match shape.paragraphs.last_mut() {
        Some(paragraph) => {
            paragraph.bulleted = Some(true);
            paragraph.scheme = Some(scheme);
        }
        None => {
            let length = shape.schemes.len().max(styled + 1);
            shape.schemes.resize(length, None);
            shape.schemes[styled] = Some(scheme);
        }
    }
}

fn place(kind: Option<&str>) -> Placeholder {
    match kind {
        Some("title" | "ctrTitle") => Placeholder::Title,
        Some("ftr" | "sldNum" | "dt" | "hdr") => Placeholder::Edge,
        Some("subTitle") => Placeholder::Free,
        _ => Placeholder::Body,
    }
}
