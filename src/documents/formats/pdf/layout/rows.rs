//! Letters → line fragments → rows: fragments on one baseline.

use super::reading_order::in_reading_order;
use super::right_to_left::{in_visual_order, logical};
use crate::documents::formats::pdf::glyphs::Glyph;
use crate::documents::formats::pdf::glyphs::duplicates::Painted;
use crate::documents::formats::pdf::glyphs::marked_content::Tag;
use crate::documents::text::clean;

/// Letters that follow each other without a wide gap.
#[derive(Clone, Debug)]
pub struct TextFragment {
    pub text: String,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub tag: Option<Tag>,
    pub turn: i16,
}

/// Fragments side by side on a baseline, left to right.
#[derive(Clone, Debug)]
pub struct Row {
    pub pieces: Vec<TextFragment>,
}

impl Row {
    pub fn line(&self) -> RowGeometry {
        RowGeometry {
            x: self.x(),
            end: self.end(),
            y: self.y(),
            size: self.size(),
            turn: self.turn(),
        }
    }

    pub fn x(&self) -> f64 {
        self.pieces.first().map_or(0.0, |piece| piece.x)
    }

    pub fn end(&self) -> f64 {
        self.pieces.last().map_or(0.0, |piece| piece.end)
    }

    pub fn y(&self) -> f64 {
        self.pieces.first().map_or(0.0, |piece| piece.y)
    }

    pub fn size(&self) -> f64 {
        self.pieces
            .iter()
            .max_by_key(|piece| piece.text.len())
            .map_or(0.0, |piece| piece.size)
    }

    /// The rotation, in degrees clockwise.
    pub fn turn(&self) -> i16 {
        self.pieces.first().map_or(0, |piece| piece.turn)
    }

    pub fn tag(&self) -> Option<Tag> {
        let tags = || self.pieces.iter().filter_map(|piece| piece.tag);
        tags()
            .find(|tag| matches!(tag, Tag::Content(_)))
            .or_else(|| tags().next())
    }

    /// Is it a line that the writer began, after one that ends at `end`? As of a fragment.
    pub fn begins_anew(&self, end: f64, right: f64) -> bool {
        let first = self.pieces.first();
        first.is_some_and(|first| first.begins_anew(end, right))
    }

    pub fn has_letters(&self) -> bool {
        let mut pieces = self.pieces.iter();
        pieces.any(|piece| piece.text.contains(char::is_alphabetic))
    }

    /// Does nothing in it belong to the page's text?
    pub fn is_artifact(&self) -> bool {
        let mut pieces = self.pieces.iter();
        pieces.all(|piece| piece.tag == Some(Tag::Artifact))
    }

    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut end = f64::INFINITY;
        for piece in &self.pieces {
            if piece.x - end > SPACE * piece.size && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push_str(&piece.text);
            end = piece.end;
        }
        logical(text.trim())
    }
}

impl TextFragment {
    /// Would its first word have had room after a line that ends at `end`, in a column that reaches to `right`? Then the writer broke the line.
    pub fn begins_anew(&self, end: f64, right: f64) -> bool {
        let letters = self.text.chars().count().max(1) as f64;
        let word = self.text.split_whitespace().next().unwrap_or_default();
        let width = (self.end - self.x) * word.chars().count() as f64 / letters;
        end + 0.3 * self.size + width < right
    }

    /// Its words in reading order.
    pub fn words(&self) -> String {
        logical(&clean(&self.text))
    }

    /// Does the next fragment begin where this one ends, in the middle of a word?
    pub fn touches(&self, next: &TextFragment) -> bool {
        let is_apart = next.x - self.end > SPACE * next.size;
        !(is_apart || self.text.ends_with(' ') || next.text.starts_with(' '))
    }
}

/// The position and size of a row.
#[derive(Clone, Copy, Debug)]
pub struct RowGeometry {
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    pub turn: i16,
}

/// Gaps in letter heights: from the first on, a space; from the second on, a new fragment; from the last on, only the baseline
/// decides whether fragments are one row.
const SPACE: f64 = 0.14;
const APART: f64 = 1.0;
const FAR: f64 = 3.5;

pub fn rows(glyphs: Vec<Glyph>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for piece in in_reading_order(pieces(in_visual_order(glyphs))) {
        match rows.last_mut() {
            Some(row) if is_beside(row, &piece) => row.pieces.push(piece),
            _ => rows.push(Row {
                pieces: vec![piece],
            }),
        }
    }
    rows
}

fn is_beside(row: &Row, piece: &TextFragment) -> bool {
    let Some(last) = row.pieces.last() else {
        return false;
    };
    let gap = piece.x - last.end;
    let size = last.size.max(piece.size);
    let drop = (last.y - piece.y).abs();
    let is_near = drop < 0.45 * size && gap > -size && gap < FAR * size;
    last.turn == piece.turn && (is_near || (drop < 0.3 * row.size() && gap > 0.0))
}

fn pieces(glyphs: Vec<Glyph>) -> Vec<TextFragment> {
    let mut pieces: Vec<TextFragment> = Vec::new();
    let mut painted = Painted::with_room(glyphs.len());
    for glyph in glyphs {
        let size = glyph.size.max(0.1);
        if glyph.text.is_empty() {
            // A glyph without a letter still takes space.
            if let Some(piece) = pieces.last_mut()
                && (glyph.y - piece.y).abs() < piece.size * 0.5
                && glyph.x >= piece.end - piece.size
            {
                piece.end = piece.end.max(glyph.end);
            }
            continue;
        }
        let is_space = glyph.text.chars().all(char::is_whitespace);
        // The same letter at the same place, for a bold look or a shadow.
        if !is_space && painted.has(&glyph, size) {
            continue;
        }
        if let Some(piece) = pieces
            .last_mut()
            .filter(|piece| goes_on(piece, &glyph, size))
        {
            let gap = glyph.x - piece.end;
            let at_space = piece.text.ends_with(' ');
            if is_space {
                if !at_space {
                    piece.text.push(' ');
                }
            } else {
                if gap > SPACE * size && !at_space {
                    piece.text.push(' ');
                }
                piece.text.push_str(&glyph.text);
            }
            piece.end = piece.end.max(glyph.end);
            piece.size = piece.size.max(size * 0.7);
        } else if !is_space {
            pieces.push(TextFragment {
                text: glyph.text.to_string(),
                x: glyph.x,
                end: glyph.end.max(glyph.x),
                y: glyph.y,
                size,
                tag: glyph.tag,
                turn: glyph.turn,
            });
        }
    }
    pieces
}

fn goes_on(piece: &TextFragment, glyph: &Glyph, size: f64) -> bool {
    let size = size.max(piece.size);
    piece.turn == glyph.turn
        && piece.tag == glyph.tag
        && (glyph.y - piece.y).abs() < 0.45 * size
        && glyph.x > piece.end - size
        && glyph.x < piece.end + APART * size
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word with letters five points wide and ten high.
    fn word(text: &str, x: f64, y: f64) -> Vec<Glyph> {
        text.chars()
            .enumerate()
            .map(|(index, letter)| Glyph {
                text: letter.to_string().into(),
                x: x + index as f64 * 5.0,
                end: x + index as f64 * 5.0 + 5.0,
                y,
                size: 10.0,
                tag: None,
                turn: 0,
            })
            .collect()
    }

    #[test]
    fn gaps_make_spaces_and_baselines_rows() {
        let mut glyphs = word("to", 0.0, 10.0);
        glyphs.extend(word("ord", 13.0, 10.0));
        // A shadow, at most half a point away.
        glyphs.extend(word("ord", 13.0, 10.0));
        glyphs.extend(word("langt", 100.0, 10.5));
        // Half of a word in bold, with another tag.
        glyphs.extend(word("borte", 125.0, 10.5).into_iter().map(|glyph| Glyph {
            tag: Some(Tag::Content(7)),
            ..glyph
        }));
        glyphs.extend(word("ned", 0.0, 24.0));
        let rows = rows(glyphs);
        let texts: Vec<String> = rows.iter().map(Row::text).collect();
        assert_eq!(texts, ["to ord langtborte", "ned"]);
        assert_eq!(rows[0].pieces.len(), 3);
    }
}
