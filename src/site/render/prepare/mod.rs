//! Inlines the standard theme's templates: component calls and includes are replaced by their bodies, and translations without
//! parameters by their text.
//!
//! Tera renders a component call as slowly as many lines of text, and most of a page is made by components: without this, a
//! cold build of 10,000 pages takes 17 % more CPU. Only the program's own templates are changed, and only where the output cannot
//! change. A site's own template, and a call of a site's own component, stay as written.

mod cacheable;
mod component;
mod component_calls;
mod includes;
#[cfg(test)]
mod tests;

use super::template_tokens::{TemplateToken, TokenKind, pieces};
use super::theme_files::ThemeFiles;
use super::translations::Translations;
use cacheable::redefines_a_global;
use component::is_end_of_definition;
use component_calls::{Calls, InlinedBody};
use includes::Includes;
use std::collections::BTreeMap;

pub(super) use component::definition;

/// A template by name; its text is that of its segments, one after the other.
pub(super) struct Template<'f> {
    pub name: &'f str,
    parts: Vec<Segment<'f>>,
}

#[derive(Clone, Copy, Debug)]
enum Segment<'f> {
    Text(&'f str),
    /// `{{ t(key="…") }}`
    Word {
        key: &'f str,
        call: &'f str,
    },
}

impl<'f> Segment<'f> {
    fn new(piece: &TemplateToken<'f>) -> Segment<'f> {
        let text = piece.text;
        key(piece).map_or(Segment::Text(text), |key| Segment::Word { key, call: text })
    }
}

fn key<'f>(piece: &TemplateToken<'f>) -> Option<&'f str> {
    if piece.kind != TokenKind::Print || !piece.inside().trim_start().starts_with('t') {
        return None;
    }
    let words = piece.words();
    let call: Vec<&'f str> = words.iter().map(|word| word.text).collect();
    let ["t", "(", "key", "=", key, ")"] = call[..] else {
        return None;
    };
    key.strip_prefix('"')?.strip_suffix('"')
}

impl Template<'_> {
    /// The text, with the words of one language in place of their calls.
    pub fn with_words(&self, words: &Translations) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Segment::Text(part) => text.push_str(part),
                Segment::Word { key, call } => match escaped(words, key) {
                    Some(word) => text.push_str(&word),
                    None => text.push_str(call),
                },
            }
        }
        text
    }
}

/// The HTML that replaces `{{ t(key="…") }}`. None: there is no such word, or its text could change beside other tags.
fn escaped(words: &Translations, key: &str) -> Option<String> {
    let word = words.always(key)?;
    let mut escaped = Vec::with_capacity(word.len());
    tera::escape_html(word, &mut escaped).ok()?;
    let escaped = String::from_utf8(escaped).ok()?;
    (keeps_its_edges(&escaped) && !escaped.contains('{')).then_some(escaped)
}

/// False for a text with white space at its edges, which a `-%}` or `{%-` beside it would strip.
fn keeps_its_edges(text: &str) -> bool {
    !text.is_empty() && text.trim().len() == text.len()
}

/// The templates as they are written, by name.
pub(super) fn as_written(files: &ThemeFiles) -> impl Iterator<Item = (&str, &str)> {
    templates(files).map(|(name, text, _)| (name, text))
}

/// Name, text, and whether it is the site's own.
fn templates(files: &ThemeFiles) -> impl Iterator<Item = (&str, &str, bool)> {
    files
        .below("templates/")
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, file)| (name, &*file.text, file.origin.is_some()))
}

pub(super) struct InlinedTemplates<'f> {
    pub templates: Vec<Template<'f>>,
    /// The names of the partials that can be rendered once for many pages, in the order of their slots.
    pub cacheable: Vec<&'f str>,
}

impl InlinedTemplates<'_> {
    pub fn cacheable_names(&self) -> Vec<String> {
        self.cacheable
            .iter()
            .map(|name| (*name).to_owned())
            .collect()
    }
}

/// Inlines the program's own templates. A component that nothing calls any more is left out, and what its file says of it.
pub(super) fn inlined_templates(files: &ThemeFiles) -> InlinedTemplates<'_> {
    let (own, standard): (Vec<_>, Vec<_>) = templates(files).partition(|(_, _, is_own)| *is_own);
    let standard = standard
        .iter()
        .map(|(name, text, _)| (*name, sections(text)));
    let standard: Vec<_> = standard.collect();
    let mut calls = Calls::new(standard.iter().flat_map(|(_, sections)| sections));
    let own_pieces: Vec<_> = own.iter().map(|(_, text, _)| pieces(text)).collect();
    let may_cache = !own_pieces.iter().any(|pieces| redefines_a_global(pieces));
    for pieces in &own_pieces {
        calls.forget(pieces.iter().filter_map(definition));
    }
    let parts = Includes::new(&standard, may_cache);
    let mut written = Vec::new();
    let mut called = Vec::new();
    let mut definitions = BTreeMap::new();
    for (name, sections) in &standard {
        let mut out = InlinedBody::default();
        for section in sections {
            match section.component {
                None if is_of_component(name) => {}
                None => calls.write(&parts.expanded(&section.pieces), None, &mut out),
                Some(component) if own.is_empty() => {
                    definitions.insert(component, (written.len(), section));
                }
                // A site's own template may call it with any arguments, so its own calls must check theirs.
                Some(_) => out.parts.extend(section.pieces.iter().map(Segment::new)),
            }
        }
        called.append(&mut out.called);
        let parts = out.parts;
        written.push(Template { name, parts });
    }
    while let Some(component) = called.pop() {
        if let Some((template, section)) = definitions.remove(component) {
            let mut out = InlinedBody::default();
            calls.write(&section.pieces, Some(component), &mut out);
            called.append(&mut out.called);
            written[template].parts.append(&mut out.parts);
        }
    }
    written.retain(|template| !(template.parts.is_empty() && is_of_component(template.name)));
    written.extend(own.iter().map(|(name, text, _)| {
        let parts = vec![Segment::Text(text)];
        Template { name, parts }
    }));
    InlinedTemplates {
        templates: written,
        cacheable: parts.cacheable,
    }
}

/// Whether a template of the program's holds a component and nothing that is printed outside of it.
fn is_of_component(name: &str) -> bool {
    name.starts_with("components/")
}

/// A part of a template: the definition of a component, or the text between two definitions.
#[derive(Default)]
struct Section<'f> {
    component: Option<&'f str>,
    pieces: Vec<TemplateToken<'f>>,
}

fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section::default()];
    for piece in pieces(text) {
        let component = definition(&piece);
        if component.is_some() {
            let pieces = Vec::new();
            sections.push(Section { component, pieces });
        }
        if let Some(open) = sections.last_mut() {
            open.pieces.push(piece);
        }
        if is_end_of_definition(&piece) {
            sections.push(Section::default());
        }
    }
    sections
}
