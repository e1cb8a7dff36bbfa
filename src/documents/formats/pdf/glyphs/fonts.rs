//! The fonts of a document: which letters each code of a text stands for, and how far it takes the pen.
//!
//! A font is looked at once for the whole document, and each of its codes once: to find what a code stands for takes longer than all
//! else that is done with a letter.

use super::unicode::{GlyphTable, text};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::object::{Dict, Name, ObjectIdentifier};
use hayro::kurbo::Vec2;
use hayro_font::{Font, FontCache, FontGlyph, StandardFont};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

pub struct Fonts<'a> {
    cache: FontCache<'a>,
    settings: InterpreterSettings,
    /// By the object that a page calls by a name of its own.
    known: FxHashMap<ObjectIdentifier, Option<Rc<Face<'a>>>>,
    /// What text is in that names no font, or one that cannot be read. `None` while it has not been asked for.
    standing_in: Option<Option<Rc<Face<'a>>>>,
}

/// One font.
pub struct Face<'a> {
    font: Font<'a>,
    /// For a font that the file does not have: only of the letters that all fonts agree on.
    stands_in: bool,
    found: RefCell<GlyphCache>,
}

#[derive(Default)]
struct GlyphCache {
    by_code: FxHashMap<(u32, usize), Rc<DecodedGlyph>>,
    table: GlyphTable,
}

/// What one code is. Lengths are in thousandths of the font's size.
pub struct DecodedGlyph {
    pub text: Rc<str>,
    pub width: f64,
    /// How far the pen goes, along the line or down the column.
    pub step: f64,
    /// Where the letter's own origin is from the pen: not at it in text that runs downwards.
    pub from_pen: Vec2,
    /// It is a small drawing (Type 3), whose size may be anything.
    pub drawn: bool,
    /// The space between words, which may be set wider.
    pub is_space: bool,
}

/// Of a glyph whose font does not say how wide it is.
const USUAL_WIDTH: f64 = 500.0;

impl<'a> Fonts<'a> {
    pub fn new(settings: InterpreterSettings) -> Fonts<'a> {
        Fonts {
            cache: FontCache::new(),
            settings,
            known: FxHashMap::default(),
            standing_in: None,
        }
    }

    /// The font that is called so among these.
    pub fn named(&mut self, fonts: &Dict<'a>, name: &Name<'_>) -> Option<Rc<Face<'a>>> {
        let reference = fonts.get_ref(name).map(ObjectIdentifier::from);
        if let Some(face) = reference.and_then(|id| self.known.get(&id)) {
            return face.clone();
        }
        let face = match fonts.get::<Dict<'_>>(name) {
            Some(font) => self.face(&font),
            None => self.standing_in(),
        };
        if let Some(id) = reference {
            self.known.insert(id, face.clone());
        }
        face
    }

    pub fn face(&mut self, font: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        let (fonts, maps) = (&self.settings.font_resolver, &self.settings.cmap_resolver);
        match self.cache.font(font, fonts, maps) {
            Some(font) => Some(Rc::new(Face::new(font, false))),
            None => self.standing_in(),
        }
    }

    pub fn standing_in(&mut self) -> Option<Rc<Face<'a>>> {
        let face = self.standing_in.get_or_insert_with(|| {
            let resolver = &self.settings.font_resolver;
            let font = self.cache.standard_font(StandardFont::Helvetica, resolver);
            font.map(|font| Rc::new(Face::new(font, true)))
        });
        face.clone()
    }
}

impl<'a> Face<'a> {
    fn new(font: Font<'a>, stands_in: bool) -> Face<'a> {
        Face {
            font,
            stands_in,
            found: RefCell::default(),
        }
    }

    pub fn can_show(&self, text: &[u8]) -> bool {
        !self.stands_in || text.is_ascii()
    }

    pub fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }

    /// The letters that the text begins with, and how many of its bytes they are.
    pub fn letter(&self, text: &[u8]) -> (Rc<DecodedGlyph>, usize) {
        let (code, length) = self.font.read_code(text, 0);
        let mut found = self.found.borrow_mut();
        let GlyphCache { by_code, table } = &mut *found;
        let letter = by_code
            .entry((code, length))
            .or_insert_with(|| Rc::new(self.find(code, length, table)));
        (letter.clone(), length)
    }

    fn find(&self, code: u32, length: usize, table: &mut GlyphTable) -> DecodedGlyph {
        let glyph = self.font.glyph(self.font.map_code(code), code);
        let advance = self.font.code_advance(code);
        let width = match &glyph {
            FontGlyph::Outline(outline) => outline.advance_width(),
            FontGlyph::Type3(drawing) => Some(drawing.advance_width()),
        };
        DecodedGlyph {
            text: text(&glyph, table),
            width: width.map_or(USUAL_WIDTH, f64::from),
            step: if self.is_horizontal() {
                advance.x
            } else {
                advance.y
            },
            from_pen: self.font.origin_displacement(code),
            drawn: matches!(glyph, FontGlyph::Type3(_)),
            is_space: code == 32 && length == 1,
        }
    }
}
