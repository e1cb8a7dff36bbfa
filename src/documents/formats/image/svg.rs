//! SVG: its size, its words, and its description.

use crate::documents::active_content::is_active;
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::document::{Block, DocumentPage, Metadata, Picture};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::html::emit_unshown;
use crate::documents::hiding_rules::HidingRules;
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::some;

pub fn svg(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut reader = SvgReader {
        rules: hiding_rules(bytes)?,
        ..SvgReader::default()
    };
    walk(bytes, |node| reader.take(node))?;
    let SvgReader {
        title,
        mut alt_texts,
        hidden,
        ..
    } = reader;
    if !reader.is_svg {
        return Err(damaged("not an SVG"));
    }
    alt_texts.extend(title.clone().filter(|_| alt_texts.is_empty()));
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title: title.clone(),
        page_count: Some(1),
        picture: reader.picture,
        ..Metadata::default()
    })));
    let mut page = DocumentPage::of(1, title, reader.blocks);
    page.alt_texts = alt_texts;
    emit(ReadEvent::Page(page));
    emit_unshown(hidden, Vec::new(), emit);
    if reader.has_active {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Active)));
    }
    Ok(())
}

/// The rules of the picture's style sheets.
pub fn hiding_rules(bytes: &[u8]) -> Result<HidingRules, Problem> {
    let mut rules = HidingRules::default();
    let mut styles: Option<String> = None;
    walk(bytes, |node| match node {
        XmlEvent::Open("style", attributes) => {
            let is_own = matches!(attributes.name(), "style" | "svg:style");
            // It may be of another language, or hold only under a condition.
            let is_certain = is_own && attributes.get("media").is_none_or(|media| media == "all");
            if !is_certain {
                rules.nothing_is_certain();
            }
            styles = Some(String::new()).filter(|_| is_certain);
        }
        XmlEvent::Text(piece) => {
            if let Some(styles) = &mut styles {
                styles.push_str(piece);
            }
        }
        XmlEvent::Close("style") => rules.add_styles(&styles.take().unwrap_or_default()),
        XmlEvent::Open(..) | XmlEvent::Close(_) => {}
    })?;
    Ok(rules)
}

/// What has been read of a picture.
#[derive(Default)]
struct SvgReader {
    rules: HidingRules,
    picture: Option<Picture>,
    is_svg: bool,
    title: Option<String>,
    alt_texts: Vec<String>,
    blocks: Vec<Block>,
    has_active: bool,
    text: String,
    /// The texts of elements that are not painted.
    hidden: Vec<String>,
    hidden_text: String,
    /// Is each open element hidden, or inside a hidden one?
    around: Vec<bool>,
    /// The open elements that have words.
    worded: usize,
}

impl SvgReader {
    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open(name, attributes) => self.open(name, &attributes),
            XmlEvent::Text(piece) if self.is_hidden() && self.worded > 0 => {
                self.hidden_text.push_str(piece);
            }
            XmlEvent::Text(piece) => self.text.push_str(piece),
            XmlEvent::Close(name) => self.close(name),
        }
    }

    fn is_hidden(&self) -> bool {
        self.around.last().is_some_and(|hidden| *hidden)
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        let all = attributes.all();
        let all = || {
            all.iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
        };
        self.has_active |= is_active(name, all());
        self.around
            .push(self.is_hidden() || self.rules.hides(name, all()));
        self.worded += usize::from(has_words(name));
        match name {
            "svg" if !self.is_svg => {
                self.is_svg = true;
                let length = |name| attributes.get(name).and_then(|length| pixels(&length));
                self.picture = match (length("width"), length("height")) {
                    (Some(width), Some(height)) => Some(Picture { width, height }),
                    _ => attributes.get("viewBox").and_then(|view| view_box(&view)),
                };
            }
            name if has_words(name) => self.text.clear(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.around.pop();
        if !has_words(name) {
            return;
        }
        self.worded = self.worded.saturating_sub(1);
        self.hidden
            .extend(some(&std::mem::take(&mut self.hidden_text)));
        let said = some(&std::mem::take(&mut self.text));
        match name {
            "title" if self.title.is_none() => self.title = said,
            "desc" => self.alt_texts.extend(said),
            "text" => self.blocks.extend(said.map(Block::paragraph)),
            _ => {}
        }
    }
}

/// Does the element hold words: those that are painted, or those that are read aloud?
pub fn has_words(element: &str) -> bool {
    matches!(element, "text" | "title" | "desc")
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
