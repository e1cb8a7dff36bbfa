//! Parts that other templates include, written where they are included.

use super::Section;
use super::cacheable::is_steady;
use crate::site::render::cached_partials::SLOTS;
use crate::site::render::template_tokens::{PieceKind, TemplateToken};
use std::collections::BTreeMap;

/// Where parts stand: other templates are pages, or hold components.
const PARTS: &str = "parts/";

/// Of parts in parts: deeper ones stay as they are.
const DEEPEST: usize = 4;

/// The standard theme's templates by name; one that the site has a file of its own for is not among them.
pub(super) struct Includes<'s, 'f> {
    pieces: BTreeMap<&'f str, &'s [TemplateToken<'f>]>,
    /// Those that are printed once for many pages, in the order of their slots.
    pub steady: Vec<&'f str>,
}

impl<'s, 'f> Includes<'s, 'f> {
    /// `may_be_steady`: nothing of the site's own stands in the way of printing a part once for many pages.
    pub fn new(
        templates: &'s [(&'f str, Vec<Section<'f>>)],
        may_be_steady: bool,
    ) -> Includes<'s, 'f> {
        let part = |(name, sections): &'s (&'f str, Vec<Section<'f>>)| match &sections[..] {
            [only] if can_stand_elsewhere(&only.pieces) => Some((*name, &only.pieces[..])),
            _ => None,
        };
        let pieces: BTreeMap<_, _> = templates.iter().filter_map(part).collect();
        let steady = pieces
            .iter()
            .filter(|(name, pieces)| may_be_steady && name.starts_with(PARTS) && is_steady(pieces));
        let steady = steady.map(|(name, _)| *name).take(SLOTS.len()).collect();
        Includes { pieces, steady }
    }

    /// The pieces of a template with those of its parts in their places.
    pub fn put_in(&self, pieces: &[TemplateToken<'f>]) -> Vec<TemplateToken<'f>> {
        let mut all = Vec::with_capacity(pieces.len());
        self.add(pieces, DEEPEST, &mut all);
        all
    }

    fn add(&self, pieces: &[TemplateToken<'f>], depth: usize, all: &mut Vec<TemplateToken<'f>>) {
        for (at, piece) in pieces.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &pieces[before]);
            let after = pieces.get(at + 1);
            // A dash beside the part would take away white space within it.
            let beside = before
                .into_iter()
                .chain(after)
                .any(TemplateToken::is_dashed);
            let name = included(piece).filter(|_| !beside);
            let slot = name.and_then(|name| self.steady.iter().position(|steady| *steady == name));
            let part = name.and_then(|name| self.pieces.get(name));
            match (slot, part.filter(|_| depth > 0)) {
                (Some(slot), _) => all.push(TemplateToken {
                    kind: PieceKind::Print,
                    text: SLOTS[slot].1,
                    start: piece.start,
                }),
                (None, Some(part)) => self.add(part, depth - 1, all),
                (None, None) => all.push(*piece),
            }
        }
    }
}

/// The name in `{% include "name" %}`.
fn included<'f>(piece: &TemplateToken<'f>) -> Option<&'f str> {
    if piece.kind != PieceKind::Tag || piece.is_dashed() {
        return None;
    }
    let words: Vec<&'f str> = piece.words().iter().map(|word| word.text).collect();
    let ["include", name] = words[..] else {
        return None;
    };
    name.strip_prefix('"')?.strip_suffix('"')
}

/// Nothing in it has a meaning for the template around it: no block, no variable that would outlive it, and no dash
/// at its edges.
fn can_stand_elsewhere(pieces: &[TemplateToken<'_>]) -> bool {
    let is_blank =
        |piece: &&TemplateToken<'_>| piece.kind == PieceKind::Text && piece.text.trim().is_empty();
    let first = pieces.iter().find(|piece| !is_blank(piece));
    let last = pieces.iter().rev().find(|piece| !is_blank(piece));
    let edges_are_firm = !first.into_iter().chain(last).any(TemplateToken::is_dashed);
    edges_are_firm
        && pieces
            .iter()
            .filter(|piece| piece.kind == PieceKind::Tag)
            .all(|piece| {
                let words = piece.words();
                let word = words.first().map_or("", |word| word.text);
                !matches!(
                    word,
                    "set" | "set_global" | "extends" | "block" | "endblock" | "raw"
                )
            })
}
