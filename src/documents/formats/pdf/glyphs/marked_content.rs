//! Marked content: the structure element that letters belong to, a replacement text, and whether they are shown at all.

use crate::documents::formats::pdf::layers::Layers;
use crate::documents::formats::pdf::strings;
use hayro::hayro_syntax::object::{Dict, Object, String as PdfString};
use std::rc::Rc;

/// The marked content that a letter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The number that the structure tree uses for it.
    Content(i32),
    /// Not part of the text, according to the file: running headers, page numbers.
    Artifact,
}

/// The open marks, each inside the one before.
#[derive(Default)]
pub struct Marks {
    open: Vec<Mark>,
    /// What the marks say of their content to those who do not see it: of a picture, and of an abbreviation.
    pub alternatives: Vec<String>,
}

struct Mark {
    tag: Option<Tag>,
    is_shown: bool,
    /// The replacement for the letters inside; it is taken by the first of them.
    instead: Option<Rc<str>>,
}

impl Marks {
    pub fn tag(&self) -> Option<Tag> {
        self.open.last().and_then(|mark| mark.tag)
    }

    pub fn is_shown(&self) -> bool {
        self.open.last().is_none_or(|mark| mark.is_shown)
    }

    /// The text that replaces the letter: the whole replacement for the first letter, and an empty text for the others. None: no replacement.
    pub fn instead(&mut self) -> Option<Rc<str>> {
        let mut marks = self.open.iter_mut().rev();
        let words = marks.find_map(|mark| mark.instead.as_mut())?;
        Some(std::mem::replace(words, "".into()))
    }

    /// The number of open marks.
    pub fn open(&self) -> usize {
        self.open.len()
    }

    /// Closes the marks that were opened since there were `open` marks.
    pub fn close(&mut self, open: usize) {
        self.open.truncate(open);
    }

    pub fn end(&mut self) {
        self.open.pop();
    }

    pub fn begin(&mut self, name: &[u8]) {
        self.push(name, None, true);
    }

    /// `properties`: the properties of the content, or their name among the page's `known` ones.
    pub fn begin_with(
        &mut self,
        name: &[u8],
        properties: &Object<'_>,
        known: &Dict<'_>,
        layers: &Layers,
    ) {
        match properties {
            Object::Name(called) => {
                let is_shown = layers.show(known, called);
                let said = known.get::<Dict<'_>>(called);
                self.push(name, said.as_ref(), is_shown);
            }
            Object::Dict(said) => self.push(name, Some(said), layers.show(said, b"OC")),
            _ => self.push(name, None, true),
        }
    }

    /// Begins a picture or a drawing, which may belong to a layer.
    pub fn begin_drawing(&mut self, drawing: &Dict<'_>, layers: &Layers) {
        self.push(b"", None, layers.show(drawing, b"OC"));
    }

    fn push(&mut self, name: &[u8], said: Option<&Dict<'_>>, is_shown: bool) {
        let tag = said
            .and_then(|said| said.get::<i32>(b"MCID"))
            .map(Tag::Content)
            .or_else(|| (name == b"Artifact").then_some(Tag::Artifact));
        let instead = said
            .and_then(|said| said.get::<PdfString<'_>>(b"ActualText"))
            .map(|words| strings::text(words.as_bytes()).unwrap_or_default().into());
        let alternatives = [b"Alt".as_slice(), b"E"].into_iter();
        self.alternatives.extend(alternatives.filter_map(|key| {
            let words = said?.get::<PdfString<'_>>(key)?;
            strings::text(words.as_bytes())
        }));
        self.open.push(Mark {
            tag: tag.or(self.tag()),
            is_shown: is_shown && self.is_shown(),
            instead,
        });
    }
}
