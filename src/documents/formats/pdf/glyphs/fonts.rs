//! The fonts of a document: the letters that each character code stands for, and their width.
//!
//! Each font is read once for the whole document, and each of its codes once: decoding a code takes longer than everything else
//! that is done with a letter.

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
    /// By object, since each page has its own names for fonts.
    known: FxHashMap<ObjectIdentifier, Option<Rc<Face<'a>>>>,
    /// The font for text without a readable font. `None`: not yet loaded.
    standing_in: Option<Option<Rc<Face<'a>>>>,
}

/// One font.
pub struct Face<'a> {
    font: Font<'a>,
    /// For a substitute font: only the letters that all fonts agree on are trusted.
    stands_in: bool,
    found: RefCell<GlyphCache>,
}

#[derive(Default)]
struct GlyphCache {
    by_code: FxHashMap<(u32, usize), Rc<DecodedGlyph>>,
    table: GlyphTable,
}

/// The glyph of a character code. Lengths are in thousandths of the font size.
pub struct DecodedGlyph {
    pub text: Rc<str>,
    pub width: f64,
    /// How far the pen moves, along the line or down the column.
    pub step: f64,
    /// The letter's origin relative to the pen; it differs in vertical text.
    pub from_pen: Vec2,
    /// It is a small drawing (Type 3) of unknown scale.
    pub drawn: bool,
    /// The space between words, which word spacing widens.
    pub is_space: bool,
}

/// The width of a glyph whose font does not state it.
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

    /// The font with this name among these resources.
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

    /// The letters at the start of the text, and the number of bytes they take.
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
