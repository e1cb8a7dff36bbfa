//! Replaces `{% include %}` by the included partial.

use super::Section;
use super::cacheable::is_cacheable;
use crate::site::render::cached_partials::SLOTS;
use crate::site::render::template_tokens::{TemplateToken, TokenKind};
use std::collections::BTreeMap;

/// The folder of partials: other templates are pages, or define components.
const PARTS: &str = "parts/";

/// How deep partials within partials are inlined; a deeper include stays.
const DEEPEST: usize = 4;

/// The standard theme's partials by name, without those that the site replaces.
pub(super) struct Includes<'s, 'f> {
    pieces: BTreeMap<&'f str, &'s [TemplateToken<'f>]>,
    /// Those that are rendered once for many pages, in the order of their slots.
    pub cacheable: Vec<&'f str>,
}

impl<'s, 'f> Includes<'s, 'f> {
    /// `may_cache`: no template of the site's own redefines a name that cached partials read.
    pub fn new(templates: &'s [(&'f str, Vec<Section<'f>>)], may_cache: bool) -> Includes<'s, 'f> {
        let part = |(name, sections): &'s (&'f str, Vec<Section<'f>>)| match &sections[..] {
            [only] if can_stand_elsewhere(&only.pieces) => Some((*name, &only.pieces[..])),
            _ => None,
        };
        let pieces: BTreeMap<_, _> = templates.iter().filter_map(part).collect();
        let cacheable = pieces
            .iter()
            .filter(|(name, pieces)| may_cache && name.starts_with(PARTS) && is_cacheable(pieces));
        let cacheable = cacheable.map(|(name, _)| *name).take(SLOTS.len()).collect();
        Includes { pieces, cacheable }
    }

    /// The tokens of a template with those of its partials in place of the includes.
    pub fn expanded(&self, pieces: &[TemplateToken<'f>]) -> Vec<TemplateToken<'f>> {
        let mut all = Vec::with_capacity(pieces.len());
        self.add(pieces, DEEPEST, &mut all);
        all
    }

    fn add(&self, pieces: &[TemplateToken<'f>], depth: usize, all: &mut Vec<TemplateToken<'f>>) {
        for (at, piece) in pieces.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &pieces[before]);
            let after = pieces.get(at + 1);
            // A dash beside the include would strip white space at the partial's edge.
            let beside = before
                .into_iter()
                .chain(after)
                .any(TemplateToken::is_dashed);
            let name = included(piece).filter(|_| !beside);
            let slot = name.and_then(|name| {
                self.cacheable
                    .iter()
                    .position(|cacheable| *cacheable == name)
            });
            let part = name.and_then(|name| self.pieces.get(name));
            match (slot, part.filter(|_| depth > 0)) {
                (Some(slot), _) => all.push(TemplateToken {
                    kind: TokenKind::Print,
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
    if piece.kind != TokenKind::Tag
        || piece.is_dashed()
        || !piece.inside().trim_start().starts_with("include")
    {
        return None;
    }
    let words: Vec<&'f str> = piece.words().iter().map(|word| word.text).collect();
    let ["include", name] = words[..] else {
        return None;
    };
    name.strip_prefix('"')?.strip_suffix('"')
}

/// True if inlining cannot change the template around it: no block, no variable that outlives it, no dash at its edges.
fn can_stand_elsewhere(pieces: &[TemplateToken<'_>]) -> bool {
    let is_blank =
        |piece: &&TemplateToken<'_>| piece.kind == TokenKind::Text && piece.text.trim().is_empty();
    let first = pieces.iter().find(|piece| !is_blank(piece));
    let last = pieces.iter().rev().find(|piece| !is_blank(piece));
    let edges_are_firm = !first.into_iter().chain(last).any(TemplateToken::is_dashed);
    edges_are_firm
        && pieces
            .iter()
            .filter(|piece| piece.kind == TokenKind::Tag)
            .all(|piece| {
                let words = piece.words();
                let word = words.first().map_or("", |word| word.text);
                !matches!(
                    word,
                    "set" | "set_global" | "extends" | "block" | "endblock" | "raw"
                )
            })
}
