//! The words of drawings: shapes, charts and diagrams that a part points to.

use super::charts;
use super::shapes::{Shape, canvas};
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::document::Block;
use crate::documents::problem::Problem;
use crate::documents::text::clean;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Drawing {
    pub blocks: Vec<Block>,
    pub alt_texts: Vec<String>,
    /// Pictures that are shown and are not decoration.
    pub pictures: u32,
    pub pictures_with_alt: u32,
    /// The words of shapes that are hidden.
    pub hidden: Vec<String>,
}

/// The shapes of a drawing part, and the charts and diagrams it points to.
pub fn drawing(package: &mut Package, part: &str) -> Result<Drawing, Problem> {
    let mut drawing = Drawing::default();
    let Some(xml) = package.part(part)? else {
        return Ok(drawing);
    };
    let relations = package.relations(part)?;
    for shape in canvas(&xml)?.shapes {
        if shape.is_hidden {
            drawing.hidden.extend(shape.words());
            continue;
        }
        let alt = shape
            .alt
            .clone()
            .filter(|alt| shape.is_picture && !alt.is_empty());
        if shape.is_picture && !(shape.is_decorative && alt.is_none()) {
            drawing.pictures += 1;
            drawing.pictures_with_alt += u32::from(alt.is_some());
        }
        drawing.alt_texts.extend(alt);
        drawing.blocks.extend(Shape::blocks(shape));
    }
    drawing.blocks.extend(related(package, &relations)?);
    Ok(drawing)
}

/// The words of the charts and diagrams that a part points to.
pub fn related(
    package: &mut Package,
    relations: &BTreeMap<String, Relation>,
) -> Result<Vec<Block>, Problem> {
    let mut blocks = Vec::new();
    for relation in relations.values() {
        let words = match relation.kind.as_str() {
            "chart" | "chartEx" => charts::blocks,
            "diagramData" => diagram_items,
            _ => continue,
        };
        if let Some(xml) = package.part(&relation.target)? {
            blocks.extend(words(&xml)?);
        }
    }
    Ok(blocks)
}

/// The words of a diagram (SmartArt), each an item.
fn diagram_items(xml: &[u8]) -> Result<Vec<Block>, Problem> {
    let mut blocks = Vec::new();
    let mut text = String::new();
    let mut in_text = false;
    walk(xml, |node| match node {
        XmlEvent::Open("t", _) => in_text = true,
        XmlEvent::Close("t") => in_text = false,
        XmlEvent::Text(piece) if in_text => text.push_str(piece),
        XmlEvent::Close("p") => {
            let words = clean(&text);
            text.clear();
            if !words.is_empty() {
                blocks.push(Block::Item {
                    level: 0,
                    marker: None,
                    text: words,
                });
            }
        }
        _ => {}
    })?;
    Ok(blocks)
}
