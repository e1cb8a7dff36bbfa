//! The letters of a font's codes: from the names in the file or, without names, from the font's own table.

use hayro_font::hayro_cmap::BfString;
use hayro_font::{FontGlyph, OutlineGlyph};
use rustc_hash::FxHashMap;
use skrifa::{FontRef, MetadataProvider};
use std::rc::Rc;

/// A font's letters by glyph, from the font's own table; made on first use.
#[derive(Default)]
pub struct GlyphTable(Option<FxHashMap<u32, char>>);

impl GlyphTable {
    fn letter(&mut self, glyph: &OutlineGlyph) -> Option<char> {
        let letters = self.0.get_or_insert_with(|| {
            let font = glyph.font_data().map(|font| font.data);
            font.map_or_else(FxHashMap::default, |data| letters(data.as_ref().as_ref()))
        });
        letters.get(&glyph.glyph_id().to_u32()).copied()
    }
}

/// The letters of a glyph; empty if they are not known.
pub fn text(glyph: &FontGlyph<'_>, table: &mut GlyphTable) -> Rc<str> {
    match glyph {
        FontGlyph::Outline(outline) => of_outline(outline, table),
        FontGlyph::Type3(drawing) => {
            let named = drawing.as_unicode().map(named);
            named.map_or_else(|| by_number(drawing.char_code()), Rc::from)
        }
    }
}

fn of_outline(glyph: &OutlineGlyph, table: &mut GlyphTable) -> Rc<str> {
    if let Some(letters) = glyph.as_unicode() {
        return named(letters).into();
    }
    match table.letter(glyph) {
        Some(letter) => letter.to_string().into(),
        // A glyph that paints nothing is a space.
        None if glyph.outline().is_empty() => " ".into(),
        None => "".into(),
    }
}

fn named(letters: BfString) -> String {
    match letters {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(letters) => letters,
    }
}

/// For a glyph with several letters, the first one counts: a space rather than a no-break space.
fn letters(font: &[u8]) -> FxHashMap<u32, char> {
    let mut letters = FxHashMap::default();
    let Ok(font) = FontRef::new(font) else {
        return letters;
    };
    for (letter, glyph) in font.charmap().mappings() {
        let letter = char::from_u32(letter).filter(|letter| !is_private(*letter));
        if let Some(letter) = letter.filter(|letter| !letter.is_control()) {
            letters.entry(glyph.to_u32()).or_insert(letter);
        }
    }
    letters
}

/// A letter of the private use area, which each font uses in its own way.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// TeX's bitmap fonts have numbers as names: those of Latin letters, and of the five ligatures.
fn by_number(code: u32) -> Rc<str> {
    const JOINED: [&str; 5] = ["ff", "fi", "fl", "ffi", "ffl"];
    match code {
        11..=15 => JOINED[code as usize - 11].into(),
        0x20..=0x7E | 0xC0..=0xFF => char::from_u32(code)
            .map(String::from)
            .unwrap_or_default()
            .into(),
        _ => "".into(),
    }
}
