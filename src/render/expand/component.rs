//! A component's definition, and its body for given arguments.

use super::is_stable;
use crate::render::template_words::{Piece, PieceKind, Word, pieces};
use std::collections::BTreeMap;

/// `{% component name(a: map, b) %}…{% endcomponent name %}`.
#[derive(Debug)]
pub(super) struct Component<'t> {
    parameters: Vec<&'t str>,
    body: &'t str,
}

/// The name in the tag that begins a definition.
pub(super) fn component_name<'t>(piece: &Piece<'t>) -> Option<&'t str> {
    if piece.kind != PieceKind::Tag {
        return None;
    }
    let words = piece.words();
    let at = words.iter().position(|word| word.text == "component")?;
    let is_first = words[..at].iter().all(|word| word.text == "-");
    is_first.then(|| Some(words.get(at + 1)?.text))?
}

/// The definitions in a template whose parameters are plain: no default, nothing implicit, no rest.
pub(super) fn components(text: &str) -> Vec<(&str, Component<'_>)> {
    let mut components = Vec::new();
    let mut open: Option<(&str, Vec<&str>, usize)> = None;
    for piece in pieces(text)
        .iter()
        .filter(|piece| piece.kind == PieceKind::Tag)
    {
        let words = piece.words();
        match words.first().map(|word| word.text) {
            Some("component") => {
                open = component_name(piece)
                    .zip(parameters(&words))
                    .map(|(name, parameters)| (name, parameters, piece.start + piece.text.len()));
            }
            Some("endcomponent") => {
                if let Some((name, parameters, start)) = open.take() {
                    let body = &text[start..piece.start];
                    components.push((name, Component { parameters, body }));
                }
            }
            _ => {}
        }
    }
    components
}

fn parameters<'t>(words: &[Word<'t>]) -> Option<Vec<&'t str>> {
    let texts: Vec<&'t str> = words.iter().map(|word| word.text).collect();
    let ["component", _, "(", inside @ .., ")"] = &texts[..] else {
        return None;
    };
    if inside.is_empty() {
        return Some(Vec::new());
    }
    inside
        .split(|word| *word == ",")
        .map(|parameter| match parameter {
            [name] | [name, ":", _] => is_path(name).then_some(*name),
            _ => None,
        })
        .collect()
}

/// A name, or names with dots between: no number, no text, no `true`, no `a?.b`.
pub(super) fn is_path(word: &str) -> bool {
    is_name(word) && !KEYWORDS.contains(&word) && !word.contains('?')
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

fn first_step(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

const KEYWORDS: [&str; 14] = [
    "and", "or", "not", "in", "is", "if", "else", "true", "false", "True", "False", "none", "None",
    "null",
];

/// The signs that mean the same wherever they stand. No `[`: a list may make variables of its own.
const SIGNS: [&str; 16] = [
    "(", ")", "|", ",", "=", "!", "<", ">", "~", "+", "-", "*", "/", "%", "{", "}",
];

impl Component<'_> {
    /// The body with the arguments in place of the parameters. None: it is not certain to print the same there.
    pub(super) fn with(&self, arguments: &BTreeMap<&str, &str>) -> Option<String> {
        let all_given = self.parameters.len() == arguments.len()
            && self
                .parameters
                .iter()
                .all(|parameter| arguments.contains_key(parameter));
        let pieces = pieces(self.body);
        let (first, last) = (pieces.first()?, pieces.last()?);
        if !all_given || !is_stable(self.body, !first.is_dashed() && !last.is_dashed()) {
            return None;
        }
        let mut scope = Scope {
            arguments,
            blocks: Vec::new(),
        };
        let mut body = String::with_capacity(self.body.len() * 2);
        for piece in &pieces {
            match piece.kind {
                PieceKind::Text => body.push_str(piece.text),
                PieceKind::Comment => return None,
                PieceKind::Print => scope.replace(piece, &piece.words(), &mut body)?,
                PieceKind::Tag => scope.tag(piece, &mut body)?,
            }
        }
        Some(body)
    }
}

/// What names mean at one place of a body.
struct Scope<'a, 't> {
    arguments: &'a BTreeMap<&'a str, &'a str>,
    /// The open `if` and `for`, each with the variables it makes: those of an `if` are none.
    blocks: Vec<Vec<&'t str>>,
}

impl<'t> Scope<'_, 't> {
    fn tag(&mut self, piece: &Piece<'t>, body: &mut String) -> Option<()> {
        let words = piece.words();
        let dash = usize::from(words.first()?.text == "-");
        let (keyword, rest) = words[dash..].split_first()?;
        match keyword.text {
            "if" => {
                self.replace(piece, rest, body)?;
                self.blocks.push(Vec::new());
            }
            "elif" => self.replace(piece, rest, body)?,
            "for" => {
                let at = rest.iter().position(|word| word.text == "in")?;
                let variables = rest[..at].iter().map(|word| word.text);
                let mut variables: Vec<&str> = variables.filter(|word| *word != ",").collect();
                if variables
                    .iter()
                    .any(|name| self.arguments.contains_key(name))
                {
                    return None;
                }
                variables.push("loop");
                self.replace(piece, &rest[at + 1..], body)?;
                self.blocks.push(variables);
            }
            "else" => {
                self.blocks.last_mut()?.clear();
                body.push_str(piece.text);
            }
            "endif" | "endfor" => {
                self.blocks.pop()?;
                body.push_str(piece.text);
            }
            _ => return None,
        }
        Some(())
    }

    /// Adds `piece` to `body`, the parameters among its `words` replaced by their arguments.
    fn replace(&self, piece: &Piece<'t>, words: &[Word<'t>], body: &mut String) -> Option<()> {
        let is_call = words.first().is_some_and(|word| word.text == "<");
        let mut copied = 0;
        for (index, word) in words.iter().enumerate() {
            if !is_name(word.text) {
                is_plain(word.text, is_call).then_some(())?;
            } else if is_value(words, index)? {
                let first = first_step(word.text);
                if let Some(argument) = self.arguments.get(first) {
                    if self.makes(first_step(argument)) {
                        return None;
                    }
                    let at = word.start - piece.start;
                    body.push_str(&piece.text[copied..at]);
                    body.push_str(argument);
                    copied = at + first.len();
                } else if !self.makes(first) || word.text.contains('?') {
                    return None;
                }
            }
        }
        body.push_str(&piece.text[copied..]);
        Some(())
    }

    /// Is `name` a variable of the body's own here?
    fn makes(&self, name: &str) -> bool {
        self.blocks.iter().flatten().any(|made| *made == name)
    }
}

/// A number, a text, or a sign that means the same everywhere.
fn is_plain(word: &str, is_call: bool) -> bool {
    let is_text = word.starts_with(['"', '\'', '`']) && !word.contains('\\');
    let is_sign = SIGNS.contains(&word) && (is_call || !matches!(word, "{" | "}"));
    is_text || is_sign || word.starts_with(|first: char| first.is_ascii_digit())
}

/// Is the name at `index` looked up among the variables? Else it is a keyword, a filter, a test, the name of an
/// argument, the word function, or a component. None: it is a name that sees more than its arguments.
fn is_value(words: &[Word<'_>], index: usize) -> Option<bool> {
    let text = |index: Option<usize>| {
        let word = index.and_then(|index| words.get(index));
        word.map_or("", |word| word.text)
    };
    let word = words[index].text;
    let (before, before_that) = (text(index.checked_sub(1)), text(index.checked_sub(2)));
    let (after, after_that) = (text(Some(index + 1)), text(Some(index + 2)));
    let is_filter = before == "|";
    let is_test = before == "is" || (before == "not" && before_that == "is");
    let is_argument_name = after == "=" && after_that != "=";
    let is_component = index == 1 && before == "<";
    if KEYWORDS.contains(&word) || is_filter || is_test || is_argument_name || is_component {
        return Some(false);
    }
    match after {
        "(" => (word == "t").then_some(false),
        _ => Some(word != "for").filter(|is_value| *is_value),
    }
}
