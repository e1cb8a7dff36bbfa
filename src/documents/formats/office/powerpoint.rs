//! PowerPoint: slides, their notes, and which of them were hidden.

use super::hyperlinks::addresses;
use super::metadata;
use super::shapes::{Placeholder, Shape, canvas};
use super::slide_images::{Shown, pictures};
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::document::{Accessibility, Block, DocumentPage};
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::clean;
use std::collections::BTreeMap;

pub fn slides(bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("ppt/presentation.xml")?;
    let presentation = package
        .part(&main)?
        .ok_or_else(|| damaged("no presentation in it"))?;
    let relations = package.relations(&main)?;
    let mut ids = Vec::new();
    walk(&presentation, |node| {
        if let XmlEvent::Open("sldId", attributes) = node {
            ids.extend(attributes.get("r:id"));
        }
    })?;
    let mut metadata = metadata::metadata(&mut package)?;
    metadata.page_count = u32::try_from(ids.len()).ok();
    let mut accessibility = Accessibility::default();
    let mut shown = Vec::new();
    for (index, id) in ids.iter().enumerate().take(MOST_PAGES) {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let part = relations.get(id).map_or("", |relation| &relation.target);
        let page = match slide(&mut package, number, part, &mut accessibility) {
            Ok(page) => {
                if !page.hidden {
                    let part = part.to_owned();
                    shown.push(Shown { number, part });
                }
                page
            }
            // The package's own limit ends it all; a broken slide costs only itself.
            Err(what @ Problem::TooLarge { .. }) => return Err(what),
            Err(what) => {
                emit(ReadEvent::Finding(PageProblem::on(number, what)));
                DocumentPage::of(number, None, Vec::new())
            }
        };
        emit(ReadEvent::Page(page));
    }
    metadata.accessibility = accessibility;
    emit(ReadEvent::Metadata(Box::new(metadata)));
    let comments = package.count("ppt/comments/");
    if comments > 0 {
        let what = Problem::Comments { count: comments };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    if ids.len() > MOST_PAGES {
        let kept = u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
        emit(ReadEvent::Finding(PageProblem::of(Problem::TooLong {
            kept,
        })));
    }
    // When all texts are told: a slide that cannot be painted keeps none of them back.
    if thumbnails {
        pictures(&mut package, &main, &shown, emit);
    }
    Ok(())
}

fn slide(
    package: &mut Package,
    number: u32,
    part: &str,
    pictures: &mut Accessibility,
) -> Result<DocumentPage, Problem> {
    let xml = package
        .part(part)?
        .ok_or_else(|| damaged("a slide is missing"))?;
    let canvas = canvas(&xml)?;
    let relations = package.relations(part)?;
    let mut shapes = canvas.shapes;
    // A sort that keeps equals in order: the title first, what stands at the edge last.
    shapes.sort_by_key(|shape| match shape.place {
        Placeholder::Title => 0,
        Placeholder::Body | Placeholder::Free => 1,
        Placeholder::Edge => 2,
    });
    let title = shapes
        .iter()
        .find(|shape| shape.place == Placeholder::Title)
        .map(Shape::line)
        .filter(|line| !line.is_empty());
    let mut alt_texts = Vec::new();
    for picture in shapes.iter().filter(|shape| shape.is_picture) {
        *pictures.pictures.get_or_insert(0) += 1;
        let with_alt = pictures.pictures_with_alt.get_or_insert(0);
        if let Some(alt) = picture.alt.as_ref().filter(|alt| !alt.is_empty()) {
            *with_alt += 1;
            alt_texts.push(alt.clone());
        }
    }
    let mut blocks: Vec<Block> = shapes.into_iter().flat_map(Shape::blocks).collect();
    for diagram in of_kind(&relations, "diagramData") {
        diagram_items(package, diagram, &mut blocks)?;
    }
    let mut page = DocumentPage::of(number, title, blocks);
    page.link(addresses(&relations));
    for notes in of_kind(&relations, "notesSlide") {
        page.notes.extend(speaker_notes(package, notes)?);
    }
    page.hidden = canvas.hidden;
    page.alt_texts = alt_texts;
    Ok(page)
}

fn of_kind<'a>(
    relations: &'a BTreeMap<String, Relation>,
    kind: &'a str,
) -> impl Iterator<Item = &'a str> {
    relations
        .values()
        .filter(move |relation| relation.kind == kind)
        .map(|relation| relation.target.as_str())
}

fn speaker_notes(package: &mut Package, part: &str) -> Result<Vec<String>, Problem> {
    let Some(xml) = package.part(part)? else {
        return Ok(Vec::new());
    };
    let shapes = canvas(&xml)?.shapes;
    let bodies = shapes
        .iter()
        .filter(|shape| shape.place == Placeholder::Body);
    Ok(bodies.flat_map(Shape::lines).collect())
}

/// The words of a drawn diagram (SmartArt), an item each.
fn diagram_items(
    package: &mut Package,
    part: &str,
    blocks: &mut Vec<Block>,
) -> Result<(), Problem> {
    let Some(xml) = package.part(part)? else {
        return Ok(());
    };
    let mut text = String::new();
    let mut in_text = false;
    walk(&xml, |node| match node {
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
    })
}
