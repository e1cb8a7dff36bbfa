//! The shapes on a slide, with their texts.

use super::numbering::{Counting, Scheme};
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::document::{Block, DocumentTable};
use crate::documents::problem::Problem;
use crate::documents::text::{bullet, clean};

/// The purpose of a shape, by its placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placeholder {
    Title,
    /// The main text, which the layout formats as a list.
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
    /// The alternative text of a picture.
    pub alt: Option<String>,
    pub is_picture: bool,
    /// Marked as decoration, which needs no alternative text.
    pub is_decorative: bool,
    /// Hidden in the selection pane.
    pub is_hidden: bool,
    /// The shape's position: left, top, width and height. Not known for shapes in a group, whose positions are relative.
    room: [Option<i64>; 4],
    /// The default numbering of its paragraphs, by level.
    schemes: Vec<Option<Scheme>>,
}

#[derive(Debug, Default)]
pub struct ShapeParagraph {
    text: String,
    level: u8,
    /// Whether its own properties set a bullet; None: the layout decides.
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
            is_decorative: false,
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

    /// Is it completely outside a slide of this size?
    pub fn is_outside(&self, (slide_width, slide_height): (i64, i64)) -> bool {
        let [Some(x), Some(y), Some(width), Some(height)] = self.room else {
            return false;
        };
        let (end, bottom) = (x.saturating_add(width), y.saturating_add(height));
        x >= slide_width || y >= slide_height || end <= 0 || bottom <= 0
    }

    /// All its words: paragraphs, cells and alternative text.
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
    /// The paragraph as a block. Empty ones are not counted.
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

/// The content of a slide or a notes page.
#[derive(Debug, Default)]
pub struct Canvas {
    /// In drawing order, which is the reading order of screen readers.
    pub shapes: Vec<Shape>,
    pub hidden: bool,
    /// The first language that a text names.
    pub language: Option<String>,
}

pub fn canvas(xml: &[u8]) -> Result<Canvas, Problem> {
    let mut reader = CanvasReader::default();
    walk(xml, |node| match node {
        XmlEvent::Open(name, attributes) => reader.open(name, &attributes),
        XmlEvent::Text(text) => reader.text(text),
        XmlEvent::Close(name) => reader.close(name),
    })?;
    let mut canvas = reader.canvas;
    canvas.shapes.extend(reader.open_shapes);
    Ok(canvas)
}

/// The state while the part of a slide is read.
#[derive(Default)]
struct CanvasReader {
    canvas: Canvas,
    /// The open shapes: a group contains shapes; a shape may contain a table's cells.
    open_shapes: Vec<Shape>,
    in_text: bool,
    /// The level whose list style is being read, from 0.
    styled_level: usize,
    /// The groups around the current element: is each hidden?
    groups: Vec<bool>,
    in_group_properties: bool,
}

impl CanvasReader {
    fn in_hidden_group(&self) -> bool {
        self.groups.last().is_some_and(|hidden| *hidden)
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "sld" => self.canvas.hidden = attributes.is("show", "0"),
            "sp" | "graphicFrame" | "pic" | "cxnSp" => {
                let mut shape = Shape::new(name == "pic");
                shape.is_hidden = self.in_hidden_group();
                self.open_shapes.push(shape);
            }
            "grpSp" => self.groups.push(self.in_hidden_group()),
            "nvGrpSpPr" => self.in_group_properties = true,
            "cNvPr" if self.in_group_properties => {
                if let Some(group) = self.groups.last_mut() {
                    *group |= is_hidden(attributes);
                }
            }
            "t" => self.in_text = true,
            "rPr" | "endParaRPr" if self.canvas.language.is_none() => {
                self.canvas.language = attributes.get("lang");
            }
            name => {
                if let Some(level) = style_level(name) {
                    self.styled_level = level;
                }
                if let Some(shape) = self.open_shapes.last_mut() {
                    shape.read_element(name, attributes, self.groups.is_empty(), self.styled_level);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(shape) = self.open_shapes.last_mut().filter(|_| self.in_text) {
            shape.write(text);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "tc" => {
                if let Some(shape) = self.open_shapes.last_mut() {
                    shape.end_cell();
                }
            }
            "nvGrpSpPr" => self.in_group_properties = false,
            "grpSp" => drop(self.groups.pop()),
            "sp" | "graphicFrame" | "pic" | "cxnSp" => {
                self.canvas.shapes.extend(self.open_shapes.pop());
            }
            _ => {}
        }
    }
}

/// The level, from 0, whose style an element such as `lvl2pPr` sets.
fn style_level(name: &str) -> Option<usize> {
    let level = name.strip_prefix("lvl")?.strip_suffix("pPr")?;
    Some(level.parse::<usize>().unwrap_or(1).clamp(1, 9) - 1)
}

impl Shape {
    /// Reads an element within the shape. `is_on_slide`: the shape is in no group, so its position is the one on the slide.
    fn read_element(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        is_on_slide: bool,
        styled_level: usize,
    ) {
        match name {
            "cNvPr" => {
                self.alt = attributes.get("descr").map(|alt| clean(&alt));
                self.is_hidden |= is_hidden(attributes);
            }
            "off" if is_on_slide => {
                self.room[0] = attributes.number("x");
                self.room[1] = attributes.number("y");
            }
            "ext" if attributes.get("cx").is_some() => {
                self.room[2] = attributes.number("cx");
                self.room[3] = attributes.number("cy");
            }
            "decorative" => self.is_decorative = attributes.is("val", "1"),
            "ph" => self.place = place(attributes.get("type").as_deref()),
            "tbl" => self.table = Some(DocumentTable::default()),
            "tblPr" => {
                if let Some(table) = &mut self.table {
                    table.header = attributes.is("firstRow", "1");
                }
            }
            "tr" => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            "tc" => self.paragraphs.clear(),
            "p" => self.paragraphs.push(ShapeParagraph::default()),
            "br" => self.write("\n"),
            "tab" => self.write("\t"),
            "pPr" => {
                let level = attributes.number("lvl").unwrap_or(0);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.level = u8::try_from(level).unwrap_or(0);
                }
            }
            "buNone" => self.mark(false),
            "buChar" | "buBlip" => self.mark(true),
            "buAutoNum" => self.number(styled_level, Scheme::of(attributes)),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn mark(&mut self, bulleted: bool) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.bulleted = Some(bulleted);
        }
    }

    /// Sets the numbering of the last paragraph; before the first paragraph, that of the shape on `styled_level`.
    fn number(&mut self, styled_level: usize, scheme: Scheme) {
        match self.paragraphs.last_mut() {
            Some(paragraph) => {
                paragraph.bulleted = Some(true);
                paragraph.scheme = Some(scheme);
            }
            None => {
                let length = self.schemes.len().max(styled_level + 1);
                self.schemes.resize(length, None);
                self.schemes[styled_level] = Some(scheme);
            }
        }
    }

    fn end_cell(&mut self) {
        let cell = self.line();
        self.paragraphs.clear();
        if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
            row.push(cell);
        }
    }
}

fn is_hidden(attributes: &Attributes<'_>) -> bool {
    let hidden = attributes.get("hidden");
    hidden.is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

fn place(kind: Option<&str>) -> Placeholder {
    match kind {
        Some("title" | "ctrTitle") => Placeholder::Title,
        Some("ftr" | "sldNum" | "dt" | "hdr") => Placeholder::Edge,
        Some("subTitle") => Placeholder::Free,
        _ => Placeholder::Body,
    }
}
