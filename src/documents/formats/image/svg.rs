//! SVG: its size, its words, and its description.

use crate::documents::active_content::is_active;
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::document::{Block, DocumentPage, Metadata, Picture};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::some;

pub fn svg(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut picture = None;
    let mut is_svg = false;
    let mut title = None;
    let mut alt_texts = Vec::new();
    let mut blocks = Vec::new();
    let mut text = String::new();
    let mut has_active = false;
    walk(bytes, |node| {
        if let XmlEvent::Open(name, attributes) = &node {
            has_active |= is_active_element(name, attributes);
        }
        match node {
            XmlEvent::Open("svg", attributes) if !is_svg => {
                is_svg = true;
                let length = |name| attributes.get(name).and_then(|length| pixels(&length));
                picture = match (length("width"), length("height")) {
                    (Some(width), Some(height)) => Some(Picture { width, height }),
                    _ => attributes.get("viewBox").and_then(|view| view_box(&view)),
                };
            }
            XmlEvent::Open("title" | "desc" | "text", _) => text.clear(),
            XmlEvent::Open(..) => {}
            XmlEvent::Text(piece) => text.push_str(piece),
            XmlEvent::Close("title") if title.is_none() => title = some(&text),
            XmlEvent::Close("desc") => alt_texts.extend(some(&text)),
            XmlEvent::Close("text") => blocks.extend(some(&text).map(Block::paragraph)),
            XmlEvent::Close(_) => {}
        }
    })?;
    if !is_svg {
        return Err(damaged("not an SVG"));
    }
    alt_texts.extend(title.clone().filter(|_| alt_texts.is_empty()));
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title: title.clone(),
        page_count: Some(1),
        picture,
        ..Metadata::default()
    })));
    let mut page = DocumentPage::of(1, title, blocks);
    page.alt_texts = alt_texts;
    emit(ReadEvent::Page(page));
    if has_active {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Active)));
    }
    Ok(())
}

fn is_active_element(name: &str, attributes: &Attributes<'_>) -> bool {
    let all = attributes.all();
    is_active(
        name,
        all.iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    )
}

/// "120", "120px" or "120.5". None: other units depend on the viewer.
fn pixels(length: &str) -> Option<u32> {
    let number: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    whole(number)
}

fn view_box(text: &str) -> Option<Picture> {
    let numbers: Vec<f64> = text
        .split([' ', ','])
        .filter_map(|number| number.parse().ok())
        .collect();
    let [_, _, width, height] = numbers.as_slice() else {
        return None;
    };
    Some(Picture {
        width: whole(*width)?,
        height: whole(*height)?,
    })
}

fn whole(number: f64) -> Option<u32> {
    (1.0..1e6).contains(&number).then(|| number.round() as u32)
}
