//! PowerPoint: slides, their notes, and which slides are hidden.

use super::hyperlinks::addresses;
use super::shapes::{Placeholder, Shape, canvas};
use super::slide_images::{VisibleSlide, pictures};
use super::{drawn, metadata, package_contents};
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::document::{Accessibility, Block, DocumentPage};
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::problem::{HiddenKind, PageProblem, Problem, damaged};
use crate::documents::text::some;
use crate::documents::unshown::UnshownPlace;
use std::collections::BTreeMap;

pub fn slides(bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("ppt/presentation.xml")?;
    let deck = PresentationPart::read(&mut package, &main)?;
    let mut metadata = metadata::metadata(&mut package)?;
    metadata.page_count = u32::try_from(deck.parts.len()).ok();
    let mut accessibility = Accessibility::default();
    let mut shown = Vec::new();
    let mut with_hidden = Vec::new();
    for (number, part) in (1..).zip(&deck.parts).take(MOST_PAGES) {
        let page = match slide(&mut package, number, part, deck.size, &mut accessibility) {
            Ok(Slide { page, hidden }) => {
                if !page.hidden {
                    let part = part.clone();
                    shown.push(VisibleSlide { number, part });
                    with_hidden.extend((!hidden.is_empty()).then_some(number));
                }
                for text in hidden {
                    emit(ReadEvent::unshown(Some(number), UnshownPlace::Hidden, text));
                }
                page
            }
            // When the package exceeds its limit, reading ends; a broken slide is only skipped.
            Err(what @ Problem::TooLarge { .. }) => return Err(what),
            Err(what) => {
                emit(ReadEvent::Finding(PageProblem::on(number, what)));
                DocumentPage::of(number, None, Vec::new())
            }
        };
        emit(ReadEvent::Page(page));
    }
    accessibility.states_title = Some(metadata.title.is_some());
    metadata.accessibility = accessibility;
    emit(ReadEvent::Metadata(Box::new(metadata)));
    if !with_hidden.is_empty() {
        let what = Problem::HiddenContent {
            kind: HiddenKind::Shapes,
            pages: with_hidden,
        };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    comments(&mut package, emit)?;
    package_contents::embedded(&mut package, emit)?;
    if deck.parts.len() > MOST_PAGES {
        let kept = u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
        let what = Problem::TooLong { kept };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    // After all texts, so that a slide that cannot be painted delays none of them.
    if thumbnails {
        pictures(&mut package, &main, &shown, emit);
    }
    Ok(())
}

/// The parts and the size of slides, from the presentation's main part.
struct PresentationPart {
    /// The part of each slide, in order; empty where the named part does not exist.
    parts: Vec<String>,
    /// Width and height of a slide, in EMU.
    size: (i64, i64),
}

impl PresentationPart {
    fn read(package: &mut Package, main: &str) -> Result<PresentationPart, Problem> {
        let presentation = package
            .part(main)?
            .ok_or_else(|| damaged("no presentation in it"))?;
        let relations = package.relations(main)?;
        let mut parts = Vec::new();
        let mut size = (i64::MAX, i64::MAX);
        walk(&presentation, |node| match node {
            XmlEvent::Open("sldId", attributes) => {
                if let Some(id) = attributes.get("r:id") {
                    let part = relations.get(&id).map(|relation| relation.target.clone());
                    parts.push(part.unwrap_or_default());
                }
            }
            XmlEvent::Open("sldSz", attributes) => {
                let (width, height) = (attributes.number("cx"), attributes.number("cy"));
                size = (width.unwrap_or(i64::MAX), height.unwrap_or(i64::MAX));
            }
            _ => {}
        })?;
        Ok(PresentationPart { parts, size })
    }
}

struct Slide {
    page: DocumentPage,
    /// The words of the slide's hidden shapes.
    hidden: Vec<String>,
}

fn slide(
    package: &mut Package,
    number: u32,
    part: &str,
    size: (i64, i64),
    pictures: &mut Accessibility,
) -> Result<Slide, Problem> {
    let xml = package
        .part(part)?
        .ok_or_else(|| damaged("a slide is missing"))?;
    let canvas = canvas(&xml)?;
    let relations = package.relations(part)?;
    let (hidden, mut shapes): (Vec<Shape>, Vec<Shape>) = canvas
        .shapes
        .into_iter()
        .partition(|shape| shape.is_hidden || shape.is_outside(size));
    // A stable sort: the title first, footer and the like last.
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
    for shape in &shapes {
        let alt = shape.alt.as_ref().filter(|alt| !alt.is_empty());
        if shape.is_picture && !(shape.is_decorative && alt.is_none()) {
            *pictures.pictures.get_or_insert(0) += 1;
            *pictures.pictures_with_alt.get_or_insert(0) += u32::from(alt.is_some());
            if alt.is_none() && !canvas.hidden && !pictures.pages_without_alt.contains(&number) {
                pictures.pages_without_alt.push(number);
            }
        }
        alt_texts.extend(alt.cloned());
    }
    pictures.language = pictures.language.take().or(canvas.language);
    let mut blocks: Vec<Block> = shapes.into_iter().flat_map(Shape::blocks).collect();
    blocks.extend(drawn::related(package, &relations)?);
    let mut page = DocumentPage::of(number, title, blocks);
    page.link(addresses(&relations));
    for notes in of_kind(&relations, "notesSlide") {
        page.notes.extend(speaker_notes(package, notes)?);
    }
    page.hidden = canvas.hidden;
    page.alt_texts = alt_texts;
    let hidden = hidden.iter().flat_map(Shape::words).collect();
    Ok(Slide { page, hidden })
}

/// Emits the texts and authors of comments.
fn comments(package: &mut Package, emit: ReadSink<'_>) -> Result<(), Problem> {
    let names = package.names();
    let is_comment = |name: &String| name.starts_with("ppt/comments/") && name.ends_with(".xml");
    let count = names.iter().filter(|name| is_comment(name)).count();
    let is_author =
        |name: &String| name.starts_with("ppt/") && name.to_lowercase().ends_with("authors.xml");
    for part in names
        .iter()
        .filter(|name| is_comment(name) || is_author(name))
    {
        let xml = package.part(part)?.unwrap_or_default();
        let mut said = Vec::new();
        walk(&xml, |node| match node {
            XmlEvent::Open("cmAuthor" | "author", attributes) => {
                said.extend(attributes.get("name"))
            }
            XmlEvent::Text(text) => said.extend(some(text)),
            _ => {}
        })?;
        for text in said {
            emit(ReadEvent::unshown(None, UnshownPlace::Comment, text));
        }
    }
    if count > 0 {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        emit(ReadEvent::Finding(PageProblem::of(Problem::Comments {
            count,
        })));
    }
    Ok(())
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
