//! A package with one slide only, so that no other slide can be painted, and with only the parts that were checked.

use super::VisibleSlide;
use super::part_role::PartRole;
use super::simplify::{faced, plain, plain_slide};
use super::unsupported::is_unsupported;
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, stored};
use crate::documents::formats::image::reduced;
use crate::documents::problem::{Problem, damaged};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// The default size of a slide, in EMU: 10 × 7.5 inches.
const SIZE: (f64, f64) = (9_144_000.0, 6_858_000.0);
/// The longest side that PowerPoint allows, 56 inches.
const LONGEST: f64 = 51_206_400.0;

/// The greatest number of pixels in all images of a deck, so that reading ends within a file's time limit. Later slides have no image.
const MOST_PIXELS: u64 = 600_000_000;

pub enum SingleSlide {
    Package(Vec<u8>),
    /// It contains something that the painter would skip silently.
    Unsupported,
}

/// What the slides of a deck share.
pub struct Deck<'a> {
    package: &'a mut Package,
    /// Width and height, in EMU.
    pub size: (f64, f64),
    table_styles: Option<String>,
    /// Parts that several slides use, by name. `None`: not paintable.
    shared: HashMap<String, Option<Rc<Ready>>>,
    /// The number of image pixels that may still be read.
    pixels: u64,
}

/// A part in the form that the painter gets.
struct Ready {
    /// `None`: it is missing, or an image of an unknown format. The painter reports whether that leaves a gap.
    content: Option<Vec<u8>>,
    /// By id, with the kind of relation and the part.
    relations: Vec<(String, &'static str, String, PartRole)>,
}

impl<'a> Deck<'a> {
    pub fn open(package: &'a mut Package, main: &str) -> Result<Deck<'a>, Problem> {
        let presentation = package.part(main)?.unwrap_or_default();
        let mut size = SIZE;
        walk(&presentation, |node| {
            if let XmlEvent::Open("sldSz", attributes) = node {
                let side = |name| attributes.get(name)?.parse().ok();
                if let (Some(width), Some(height)) = (side("cx"), side("cy")) {
                    size = (width, height);
                }
            }
        })?;
        let is_side = |side: f64| (1.0..=LONGEST).contains(&side);
        if !is_side(size.0) || !is_side(size.1) {
            return Err(damaged("slides without a size"));
        }
        let relations = package.relations(main)?.into_values();
        let mut styles = relations.filter(|relation| relation.kind == "tableStyles");
        Ok(Deck {
            table_styles: styles.next().map(|relation| relation.target),
            package,
            size,
            shared: HashMap::new(),
            pixels: MOST_PIXELS,
        })
    }

    pub fn single_slide(&mut self, slide: &VisibleSlide) -> Result<SingleSlide, Problem> {
        let mut parts = self.frame(&slide.part);
        let styles = self
            .table_styles
            .clone()
            .map(|part| (part, PartRole::Styles));
        let mut pending: Vec<(String, PartRole)> = styles.into_iter().collect();
        pending.push((slide.part.clone(), PartRole::Slide));
        while let Some((part, role)) = pending.pop() {
            if parts.contains_key(&part) {
                continue;
            }
            let Some(ready) = self.ready(&part, role, slide.number)? else {
                return Ok(SingleSlide::Unsupported);
            };
            if !ready.relations.is_empty() {
                let relations = ready.relations.iter();
                let relations = relations.map(|(id, kind, target, _)| (&**id, *kind, &**target));
                parts.insert(beside(&part), written(relations));
            }
            let relations = ready.relations.iter();
            pending.extend(relations.map(|(_, _, target, role)| (target.clone(), *role)));
            // Images last: they cost most, and another part may show that the slide cannot be painted.
            pending.sort_by_key(|(_, role)| !role.is_image());
            parts.extend(ready.content.clone().map(|content| (part, content)));
        }
        Ok(SingleSlide::Package(stored(&parts)?))
    }

    /// The parts that lead to the slide.
    fn frame(&self, slide: &str) -> BTreeMap<String, Vec<u8>> {
        const MAIN: &str = "ppt/presentation.xml";
        let (width, height) = self.size;
        let presentation = format!(
            "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <p:sldIdLst><p:sldId id=\"256\" r:id=\"slide\"/></p:sldIdLst>\
             <p:sldSz cx=\"{width}\" cy=\"{height}\"/></p:presentation>"
        );
        let mut relations = vec![("slide", "slide", slide)];
        let styles = self.table_styles.iter();
        relations.extend(styles.map(|part| ("styles", "tableStyles", part.as_str())));
        BTreeMap::from([
            (MAIN.to_owned(), presentation.into_bytes()),
            (beside(MAIN), written(relations.into_iter())),
        ])
    }

    /// `None`: the painter would skip something in it silently.
    fn ready(
        &mut self,
        part: &str,
        role: PartRole,
        number: u32,
    ) -> Result<Option<Rc<Ready>>, Problem> {
        if let Some(ready) = self.shared.get(part) {
            return Ok(ready.clone());
        }
        let ready = self.made_ready(part, role, number)?.map(Rc::new);
        if role.is_shared() {
            self.shared.insert(part.to_owned(), ready.clone());
        }
        Ok(ready)
    }

    fn made_ready(
        &mut self,
        part: &str,
        role: PartRole,
        number: u32,
    ) -> Result<Option<Ready>, Problem> {
        let content = match role {
            PartRole::Picture | PartRole::Backdrop => self.image(part),
            PartRole::Styles | PartRole::Diagram => self.package.part(part)?,
            PartRole::Theme => Some(faced(&self.package.part(part)?.unwrap_or_default())?),
            PartRole::Slide | PartRole::Layout | PartRole::Master | PartRole::Drawing => {
                let content = self.package.part(part)?.unwrap_or_default();
                if is_unsupported(&content, role)? {
                    return Ok(None);
                }
                Some(match role {
                    PartRole::Slide => plain_slide(content, number)?,
                    _ => plain(content)?,
                })
            }
        };
        let mut relations = Vec::new();
        if !role.leads_to().is_empty() {
            for (id, relation) in self.package.relations(part)? {
                let mut leads = role.leads_to().iter();
                if let Some((kind, role)) = leads.find(|(kind, _)| *kind == relation.kind) {
                    relations.push((id, *kind, relation.target, *role));
                }
            }
        }
        Ok(Some(Ready { content, relations }))
    }

    fn image(&mut self, part: &str) -> Option<Vec<u8>> {
        let content = self.package.part(part).ok().flatten()?;
        let (image, pixels) = reduced(content, self.pixels)?;
        self.pixels -= pixels;
        Some(image)
    }
}

/// The path of a part's relations.
fn beside(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{name}.rels")
}

/// Relations as XML: id, kind and part of each.
fn written<'a>(relations: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> Vec<u8> {
    let is_plain = |text: &str| !text.contains(['"', '&', '<', '>']);
    let mut xml = String::from("<Relationships>");
    for (id, kind, part) in relations.filter(|(id, _, part)| is_plain(id) && is_plain(part)) {
        xml.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"x/{kind}\" Target=\"/{part}\"/>"
        ));
    }
    xml.push_str("</Relationships>");
    xml.into_bytes()
}
