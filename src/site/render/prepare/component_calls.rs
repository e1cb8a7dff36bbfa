//! Replaces calls of components by their bodies.

use super::component::{Argument, BodyPart, InlineComponent, is_path};
use super::{Section, Segment};
use crate::site::render::template_tokens::{TemplateToken, TemplateWord, TokenKind};
use std::collections::BTreeMap;

/// The components that can be inlined.
pub(super) struct Calls<'f> {
    known: BTreeMap<&'f str, InlineComponent<'f>>,
}

/// A template or component with its calls inlined, as far as it is written.
#[derive(Default)]
pub(super) struct InlinedBody<'f> {
    pub parts: Vec<Segment<'f>>,
    /// The components that are still called.
    pub called: Vec<&'f str>,
}

impl<'f> Calls<'f> {
    pub fn new<'s>(sections: impl Iterator<Item = &'s Section<'f>>) -> Calls<'f>
    where
        'f: 's,
    {
        let known = sections
            .filter_map(|section| {
                Some((section.component?, InlineComponent::new(&section.pieces)?))
            })
            .collect();
        Calls { known }
    }

    /// Drops components that the site replaces.
    pub fn forget(&mut self, names: impl Iterator<Item = &'f str>) {
        for name in names {
            self.known.remove(name);
        }
    }

    /// Appends the tokens of a template, or of the definition of `component`, with their calls inlined.
    pub fn write(
        &self,
        pieces: &[TemplateToken<'f>],
        component: Option<&'f str>,
        out: &mut InlinedBody<'f>,
    ) {
        let mut within: Vec<&str> = component.into_iter().collect();
        for piece in pieces {
            if let Some(call) = Call::new(piece) {
                let arguments = call.arguments.map(|arguments| {
                    let arguments = arguments.into_iter();
                    arguments.map(|(name, path)| (name, vec![path])).collect()
                });
                if !self.body(call.name, arguments.as_ref(), &mut within, out) {
                    out.called.push(call.name);
                    out.parts.push(Segment::Text(piece.text));
                }
            } else {
                out.parts.push(Segment::new(piece));
            }
        }
    }

    /// Appends the component's body. False: the call must stay. `within`: the components being inlined; none is inlined in itself.
    fn body(
        &self,
        name: &'f str,
        arguments: Option<&BTreeMap<&'f str, Argument<'f>>>,
        within: &mut Vec<&'f str>,
        out: &mut InlinedBody<'f>,
    ) -> bool {
        let (Some(component), Some(arguments)) = (self.known.get(name), arguments) else {
            return false;
        };
        if within.contains(&name) || !component.accepts(arguments) {
            return false;
        }
        within.push(name);
        self.parts(&component.body, arguments, within, out);
        within.pop();
        true
    }

    fn parts(
        &self,
        parts: &[BodyPart<'f>],
        arguments: &BTreeMap<&'f str, Argument<'f>>,
        within: &mut Vec<&'f str>,
        out: &mut InlinedBody<'f>,
    ) {
        for part in parts {
            match part {
                BodyPart::Part(part) => out.parts.push(*part),
                BodyPart::Parameter { name, .. } => {
                    let argument = arguments.get(name).into_iter().flatten();
                    out.parts.extend(argument.map(|text| Segment::Text(text)));
                }
                BodyPart::Call { call, as_written } => {
                    let given = call.arguments.as_ref().map(|given| {
                        let given = given.iter();
                        given
                            .map(|(name, path)| (*name, resolved(path, arguments)))
                            .collect()
                    });
                    if !self.body(call.name, given.as_ref(), within, out) {
                        out.called.push(call.name);
                        self.parts(as_written, arguments, within, out);
                    }
                }
            }
        }
    }
}

/// A path in a body with its first step replaced by the argument.
fn resolved<'f>(path: &'f str, arguments: &BTreeMap<&'f str, Argument<'f>>) -> Argument<'f> {
    let end = path.find('.').unwrap_or(path.len());
    match arguments.get(&path[..end]) {
        None => vec![path],
        Some(argument) => {
            let mut argument = argument.clone();
            if end < path.len() {
                argument.push(&path[end..]);
            }
            argument
        }
    }
}

/// `{{ <name argument={path} … /> }}`
#[derive(Debug)]
pub(super) struct Call<'t> {
    pub name: &'t str,
    /// None: an argument is more than a path, or the call has a body or a dash.
    pub arguments: Option<BTreeMap<&'t str, &'t str>>,
}

impl<'t> Call<'t> {
    pub fn new(piece: &TemplateToken<'t>) -> Option<Call<'t>> {
        if !matches!(piece.kind, TokenKind::Print | TokenKind::Tag)
            || !piece
                .inside()
                .trim_start_matches(['-', ' ', '\n'])
                .starts_with('<')
        {
            return None;
        }
        let words = piece.words();
        let at = words.iter().position(|word| word.text == "<")?;
        let name = words.get(at + 1)?.text;
        let is_plain = piece.kind == TokenKind::Print && !piece.is_dashed();
        let arguments = is_plain.then(|| arguments(&words)).flatten();
        Some(Call { name, arguments })
    }
}

fn arguments<'t>(words: &[TemplateWord<'t>]) -> Option<BTreeMap<&'t str, &'t str>> {
    let texts: Vec<&'t str> = words.iter().map(|word| word.text).collect();
    let ["<", _, given @ .., "/", ">"] = &texts[..] else {
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
    Some(arguments)
}
