//! The standard theme's templates, made ready: calls of components written out, and words that are always the same
//! put in their place.
//!
//! A call costs Tera as much as a page's worth of printing, and most of what a page prints stands in components.
//! Only the program's own templates are touched, and only where the page cannot come out otherwise; a template of
//! the site's own, and a call of a component of the site's own, stay as they are.

mod component;

use super::template_words::{Piece, PieceKind, Word, pieces};
use super::theme_files::ThemeFiles;
use super::words::Words;
use component::{Component, component_name, components, is_path};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A template by its name, and its text.
pub(super) type Template<'f> = (&'f str, Cow<'f, str>);

/// The templates as they are written.
pub(super) fn as_written(files: &ThemeFiles) -> Vec<Template<'_>> {
    templates(files)
        .map(|(name, text, _)| (name, Cow::Borrowed(text)))
        .collect()
}

/// The same, with the calls in the program's own written out.
pub(super) fn written_out(files: &ThemeFiles) -> Vec<Template<'_>> {
    let (own, standard): (Vec<_>, Vec<_>) = templates(files).partition(|(_, _, is_own)| *is_own);
    let mut known = BTreeMap::new();
    for (_, text, _) in &standard {
        known.extend(components(text));
    }
    for (_, text, _) in &own {
        for piece in pieces(text) {
            known.remove(component_name(&piece).unwrap_or_default());
        }
    }
    let calls = Calls {
        known,
        // A template of the site's own may call a component with anything: what it calls in turn must look at it.
        also_in_components: own.is_empty(),
    };
    templates(files)
        .map(|(name, text, is_own)| match is_own {
            true => (name, Cow::Borrowed(text)),
            false => (name, Cow::Owned(calls.written_out(text, &mut Vec::new()))),
        })
        .collect()
}

fn templates(files: &ThemeFiles) -> impl Iterator<Item = (&str, &str, bool)> {
    files
        .below("templates/")
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, file)| (name, &*file.text, file.origin.is_some()))
}

/// The program's own templates among `templates`, with every `{{ t(key="…") }}` that is always the same said.
pub(super) fn said<'t>(
    templates: &'t [Template<'t>],
    files: &ThemeFiles,
    words: &Words,
) -> Vec<Template<'t>> {
    let is_own = |name: &str| {
        let file = files.get(&format!("templates/{name}"));
        file.is_none_or(|file| file.origin.is_some())
    };
    templates
        .iter()
        .map(|(name, text)| match is_own(name) {
            true => (*name, Cow::Borrowed(&**text)),
            false => (*name, Cow::Owned(text_said(text, words))),
        })
        .collect()
}

fn text_said(text: &str, words: &Words) -> String {
    let mut said = String::with_capacity(text.len());
    for piece in pieces(text) {
        match word_of(&piece, words) {
            Some(word) => said.push_str(&word),
            None => said.push_str(piece.text),
        }
    }
    said
}

/// What `{{ t(key="…") }}` prints, escaped.
fn word_of(piece: &Piece<'_>, words: &Words) -> Option<String> {
    if piece.kind != PieceKind::Print || !piece.inside().trim_start().starts_with('t') {
        return None;
    }
    let call: Vec<&str> = piece.words().iter().map(|word| word.text).collect();
    let ["t", "(", "key", "=", key, ")"] = call[..] else {
        return None;
    };
    let word = words.always(key.strip_prefix('"')?.strip_suffix('"')?)?;
    let mut escaped = Vec::with_capacity(word.len());
    tera::escape_html(word, &mut escaped).ok()?;
    let escaped = String::from_utf8(escaped).ok()?;
    is_stable(&escaped, !escaped.contains('{')).then_some(escaped)
}

/// White space at the edges would be taken away by a `-%}` or `{%-` beside it, and a brace could open a tag.
fn is_stable(text: &str, has_no_marks: bool) -> bool {
    has_no_marks && !text.is_empty() && text.trim().len() == text.len()
}

/// The components whose calls may be written out.
struct Calls<'f> {
    known: BTreeMap<&'f str, Component<'f>>,
    also_in_components: bool,
}

impl Calls<'_> {
    /// `text` with its calls written out, and those in what comes of them. `within`: the components that it is the
    /// body of, from the outermost on; none is written out in itself.
    fn written_out(&self, text: &str, within: &mut Vec<String>) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut is_definition = false;
        for piece in pieces(text) {
            if let Some(name) = component_name(&piece) {
                is_definition = true;
                within.push(name.to_owned());
            } else if is_definition && is_end_of_component(&piece) {
                is_definition = false;
                within.pop();
            }
            let body = match is_definition && !self.also_in_components {
                true => None,
                false => self.body(&piece, within),
            };
            match body {
                Some(body) => out.push_str(&body),
                None => out.push_str(piece.text),
            }
        }
        out
    }

    /// What stands in place of the call that `piece` is. None: it is none, or must stay one.
    fn body(&self, piece: &Piece<'_>, within: &mut Vec<String>) -> Option<String> {
        if piece.kind != PieceKind::Print || piece.is_dashed() {
            return None;
        }
        let words = piece.words();
        let (name, arguments) = call(&words)?;
        if within.iter().any(|outer| outer == name) {
            return None;
        }
        let body = self.known.get(name)?.with(&arguments)?;
        within.push(name.to_owned());
        let body = self.written_out(&body, within);
        within.pop();
        Some(body)
    }
}

fn is_end_of_component(piece: &Piece<'_>) -> bool {
    piece.kind == PieceKind::Tag && piece.words().iter().any(|word| word.text == "endcomponent")
}

/// The name and arguments of `<name argument={path} … />`. None: it is something else, or an argument is no path.
fn call<'t>(words: &[Word<'t>]) -> Option<(&'t str, BTreeMap<&'t str, &'t str>)> {
    let texts: Vec<&'t str> = words.iter().map(|word| word.text).collect();
    let ["<", name, given @ .., "/", ">"] = &texts[..] else {
        return None;
    };
    let mut arguments = BTreeMap::new();
    for argument in given.chunks(5) {
        let [name, "=", "{", path, "}"] = argument else {
            return None;
        };
        if !is_path(path) || arguments.insert(*name, *path).is_some() {
            return None;
        }
    }
    Some((name, arguments))
}

#[cfg(test)]
mod tests;
