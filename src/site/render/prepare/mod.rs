//! The standard theme's templates, made ready: calls of components and included parts written out, and words that
//! are always the same put in their place.
//!
//! A call costs Tera as much as the printing of many lines, and most of what a page prints stands in components.
//! Only the program's own templates are touched, and only where the page cannot come out otherwise; a template of
//! the site's own, and a call of a component of the site's own, stay as they are.

mod cacheable;
mod component;
mod component_calls;
mod includes;
#[cfg(test)]
mod tests;

use super::template_tokens::{PieceKind, TemplateToken, pieces};
use super::theme_files::ThemeFiles;
use super::translations::Translations;
use cacheable::takes_a_name;
use component::{definition, is_end_of_definition};
use component_calls::{Calls, Written};
use includes::Includes;
use std::collections::BTreeMap;

/// A template by its name, in the parts that are its text.
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
    if piece.kind != PieceKind::Print || !piece.inside().trim_start().starts_with('t') {
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
    /// The text, with every word said that is always the same.
    pub fn said(&self, words: &Translations) -> String {
        let mut said = String::new();
        for part in &self.parts {
            match part {
                Segment::Text(text) => said.push_str(text),
                Segment::Word { key, call } => match escaped(words, key) {
                    Some(word) => said.push_str(&word),
                    None => said.push_str(call),
                },
            }
        }
        said
    }
}

/// What stands for `{{ t(key="…") }}`. None: there is no such word, or it is not certain to stay as it is.
fn escaped(words: &Translations, key: &str) -> Option<String> {
    let word = words.always(key)?;
    let mut escaped = Vec::with_capacity(word.len());
    tera::escape_html(word, &mut escaped).ok()?;
    let escaped = String::from_utf8(escaped).ok()?;
    (is_firm(&escaped) && !escaped.contains('{')).then_some(escaped)
}

/// White space at the edges would be taken away by a `-%}` or `{%-` beside it.
fn is_firm(text: &str) -> bool {
    !text.is_empty() && text.trim().len() == text.len()
}

/// The templates as they are written, by name.
pub(super) fn as_written(files: &ThemeFiles) -> impl Iterator<Item = (&str, &str)> {
    templates(files).map(|(name, text, _)| (name, text))
}

/// The third: is it the site's own?
fn templates(files: &ThemeFiles) -> impl Iterator<Item = (&str, &str, bool)> {
    files
        .below("templates/")
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, file)| (name, &*file.text, file.origin.is_some()))
}

/// The templates, made ready.
pub(super) struct WrittenOut<'f> {
    pub templates: Vec<Template<'f>>,
    /// The templates of the steady parts, in the order of their slots.
    pub steady: Vec<&'f str>,
}

/// The templates with the calls in the program's own written out. A component that nothing calls any more is left out.
pub(super) fn written_out(files: &ThemeFiles) -> WrittenOut<'_> {
    let (own, standard): (Vec<_>, Vec<_>) = templates(files).partition(|(_, _, is_own)| *is_own);
    let standard = standard
        .iter()
        .map(|(name, text, _)| (*name, sections(text)));
    let standard: Vec<_> = standard.collect();
    let mut calls = Calls::new(standard.iter().flat_map(|(_, sections)| sections));
    let own_pieces: Vec<_> = own.iter().map(|(_, text, _)| pieces(text)).collect();
    let may_be_steady = !own_pieces.iter().any(|pieces| takes_a_name(pieces));
    for pieces in &own_pieces {
        calls.forget(pieces.iter().filter_map(definition));
    }
    let parts = Includes::new(&standard, may_be_steady);
    let mut written = Vec::new();
    let mut called = Vec::new();
    let mut definitions = BTreeMap::new();
    for (name, sections) in &standard {
        let mut out = Written::default();
        for section in sections {
            match section.component {
                None => calls.write(&parts.put_in(&section.pieces), None, &mut out),
                Some(component) if own.is_empty() => {
                    definitions.insert(component, (written.len(), section));
                }
                // A template of the site's own may call one with anything: what that calls in turn must look at it.
                Some(_) => out.parts.extend(section.pieces.iter().map(Segment::new)),
            }
        }
        called.append(&mut out.called);
        let parts = out.parts;
        written.push(Template { name, parts });
    }
    while let Some(component) = called.pop() {
        if let Some((template, section)) = definitions.remove(component) {
            let mut out = Written::default();
            calls.write(&section.pieces, Some(component), &mut out);
            called.append(&mut out.called);
            written[template].parts.append(&mut out.parts);
        }
    }
    written.extend(own.iter().map(|(name, text, _)| {
        let parts = vec![Segment::Text(text)];
        Template { name, parts }
    }));
    WrittenOut {
        templates: written,
        steady: parts.steady,
    }
}

/// A stretch of a template: the definition of a component, or what stands between two.
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
