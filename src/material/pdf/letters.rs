//! What a glyph stands for: by the file's own names, and where it gives none, by what readers can still tell.

use hayro::hayro_interpret::font::{Glyph, GlyphIdentifier, OutlineGlyph};
use hayro::hayro_interpret::hayro_cmap::BfString;
use rustc_hash::FxHashMap;
use skrifa::{FontRef, MetadataProvider};
use std::rc::Rc;

/// What has been found of a document's glyphs: to find it takes longer than all else that is done with a letter.
#[derive(Default)]
pub struct Letters {
    /// By the glyph and the number it has in the text.
    known: FxHashMap<(GlyphIdentifier, u32), Rc<str>>,
    /// The tables of the fonts that have been asked for, by what hayro knows them by.
    tables: FxHashMap<u128, Table>,
}

/// Letters by glyph, as an embedded font's own table has them.
type Table = FxHashMap<u32, char>;

impl Letters {
    pub fn of(&mut self, glyph: &Glyph<'_>) -> Rc<str> {
        let outline = match glyph {
            Glyph::Outline(outline) => outline,
            Glyph::Type3(drawing) => {
                let named = drawing.as_unicode().map(text);
                return named.map_or_else(|| by_number(drawing.char_code()), Rc::from);
            }
        };
        // Fonts that are not in the file share one that stands in for them, and what that has not is the same glyph for all.
        if outline.glyph_id().to_u32() == 0 {
            return self.find(outline);
        }
        let key = (outline.identifier(), outline.char_code());
        if let Some(letters) = self.known.get(&key) {
            return letters.clone();
        }
        let letters = self.find(outline);
        self.known.insert(key, letters.clone());
        letters
    }

    fn find(&mut self, glyph: &OutlineGlyph) -> Rc<str> {
        if let Some(named) = glyph.as_unicode() {
            return text(named).into();
        }
        match self.by_table(glyph) {
            Some(letter) => letter.to_string().into(),
            // What paints nothing is a space.
            None if glyph.outline().is_empty() => " ".into(),
            None => "".into(),
        }
    }

    fn by_table(&mut self, glyph: &OutlineGlyph) -> Option<char> {
        let font = glyph.font_data()?;
        let table = self
            .tables
            .entry(font.cache_key)
            .or_insert_with(|| table(font.data.as_ref().as_ref()));
        table.get(&glyph.glyph_id().to_u32()).copied()
    }
}

fn text(named: BfString) -> String {
    match named {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(letters) => letters,
    }
}

/// A glyph that stands for several letters is the first of them: a space rather than one that does not break.
fn table(font: &[u8]) -> Table {
    let mut letters = Table::default();
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

/// What each font means by such a letter is its own affair.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// TeX's fonts of dots have numbers for names: those of Latin letters, and of the five that it joins.
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
