//! Reads a component's definition into a body whose parameters can be replaced.

use super::Segment;
use super::component_calls::Call;
use crate::site::render::template_tokens::{TemplateToken, TemplateWord, TokenKind};
use std::collections::BTreeMap;

/// `{% component name(a: map, b) %}…{% endcomponent name %}`, when its body can stand where it is called.
#[derive(Debug)]
pub(super) struct InlineComponent<'t> {
    parameters: Vec<&'t str>,
    pub body: Vec<BodyPart<'t>>,
}

#[derive(Debug)]
pub(super) enum BodyPart<'t> {
    Part(Segment<'t>),
    /// The first step of a path. `shadowed`: the loop variables in scope.
    Parameter {
        name: &'t str,
        shadowed: Vec<&'t str>,
    },
    Call {
        call: Call<'t>,
        as_written: Vec<BodyPart<'t>>,
    },
}

/// The path that replaces a parameter, in parts.
pub(super) type Argument<'t> = Vec<&'t str>;

/// The words of a tag that begins with `keyword`, without dashes.
fn tag<'t>(piece: &TemplateToken<'t>, keyword: &str) -> Option<Vec<TemplateWord<'t>>> {
    let inside = piece.inside().trim_start_matches(['-', ' ', '\n']);
    if piece.kind != TokenKind::Tag || !inside.starts_with(keyword) {
        return None;
    }
    let mut words = piece.words();
    words.retain(|word| word.text != "-");
    (words.first()?.text == keyword).then_some(words)
}

/// The name in the tag that begins a definition.
pub(in crate::site::render) fn definition<'t>(piece: &TemplateToken<'t>) -> Option<&'t str> {
    Some(tag(piece, "component")?.get(1)?.text)
}

pub(super) fn is_end_of_definition(piece: &TemplateToken<'_>) -> bool {
    tag(piece, "endcomponent").is_some()
}

/// The names of parameters that are plain: no default, nothing implicit, no rest.
fn parameters<'t>(words: &[TemplateWord<'t>]) -> Option<Vec<&'t str>> {
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

/// The signs that mean the same everywhere. No `[`: a list may define variables.
const SIGNS: [&str; 16] = [
    "(", ")", "|", ",", "=", "!", "<", ">", "~", "+", "-", "*", "/", "%", "{", "}",
];

impl<'t> InlineComponent<'t> {
    /// From a definition, its tags included. None: its output may change when it is inlined.
    pub fn new(definition: &[TemplateToken<'t>]) -> Option<InlineComponent<'t>> {
        let [start, inside @ .., end] = definition else {
            return None;
        };
        let parameters = parameters(&start.words())?;
        let (first, last) = (inside.first()?, inside.last()?);
        let is_loose = |edge: Option<char>| edge.is_none_or(char::is_whitespace);
        if is_loose(first.text.chars().next())
            || is_loose(last.text.chars().next_back())
            || [start, first, last, end]
                .iter()
                .any(|piece| piece.is_dashed())
        {
            return None;
        }
        let mut reading = BodyParser {
            parameters: &parameters,
            blocks: Vec::new(),
            body: Vec::new(),
        };
        for piece in inside {
            reading.piece(piece)?;
        }
        let body = reading.body;
        Some(InlineComponent { parameters, body })
    }

    /// True if the arguments are exactly its parameters and no loop variable of the body shadows one.
    pub fn accepts(&self, arguments: &BTreeMap<&str, Argument<'_>>) -> bool {
        self.parameters.len() == arguments.len()
            && self
                .parameters
                .iter()
                .all(|name| arguments.contains_key(name))
            && self.body.iter().all(|part| part.is_free(arguments))
    }
}

impl BodyPart<'_> {
    fn is_free(&self, arguments: &BTreeMap<&str, Argument<'_>>) -> bool {
        match self {
            BodyPart::Part(_) => true,
            BodyPart::Parameter { name, shadowed } => {
                let argument = arguments.get(name).and_then(|argument| argument.first());
                argument.is_some_and(|path| !shadowed.contains(&first_step(path)))
            }
            BodyPart::Call { as_written, .. } => {
                as_written.iter().all(|part| part.is_free(arguments))
            }
        }
    }
}

/// Parses a body token by token.
struct BodyParser<'p, 't> {
    parameters: &'p [&'t str],
    /// The open `if` and `for`, each with its loop variables; an `if` has none.
    blocks: Vec<Vec<&'t str>>,
    body: Vec<BodyPart<'t>>,
}

impl<'t> BodyParser<'_, 't> {
    /// None: the token may mean something else outside the component.
    fn piece(&mut self, piece: &TemplateToken<'t>) -> Option<()> {
        match piece.kind {
            TokenKind::Text => self.body.push(BodyPart::Part(Segment::Text(piece.text))),
            TokenKind::Comment => return None,
            TokenKind::Tag => self.tag(piece)?,
            TokenKind::Print => match (Call::new(piece), Segment::new(piece)) {
                (Some(call), _) => {
                    let before = std::mem::take(&mut self.body);
                    self.expression(piece, &piece.words())?;
                    let as_written = std::mem::replace(&mut self.body, before);
                    self.body.push(BodyPart::Call { call, as_written });
                }
                (None, word @ Segment::Word { .. }) => self.body.push(BodyPart::Part(word)),
                (None, Segment::Text(_)) => self.expression(piece, &piece.words())?,
            },
        }
        Some(())
    }

    fn tag(&mut self, piece: &TemplateToken<'t>) -> Option<()> {
        let words = piece.words();
        let dash = usize::from(words.first()?.text == "-");
        let (keyword, rest) = words[dash..].split_first()?;
        match keyword.text {
            "if" => {
                self.expression(piece, rest)?;
                self.blocks.push(Vec::new());
            }
            "elif" => self.expression(piece, rest)?,
            "for" => {
                let at = rest.iter().position(|word| word.text == "in")?;
                let variables = rest[..at].iter().map(|word| word.text);
                let mut variables: Vec<&str> = variables.filter(|word| *word != ",").collect();
                if variables.iter().any(|name| self.parameters.contains(name)) {
                    return None;
                }
                variables.push("loop");
                self.expression(piece, &rest[at + 1..])?;
                self.blocks.push(variables);
            }
            "else" => {
                // The `else` of a loop has no loop variables.
                self.blocks.last_mut()?.clear();
                self.body.push(BodyPart::Part(Segment::Text(piece.text)));
            }
            "endif" | "endfor" => {
                self.blocks.pop()?;
                self.body.push(BodyPart::Part(Segment::Text(piece.text)));
            }
            _ => return None,
        }
        Some(())
    }

    /// Adds `piece`, with the parameters among its `words`.
    fn expression(&mut self, piece: &TemplateToken<'t>, words: &[TemplateWord<'t>]) -> Option<()> {
        let is_call = words.first().is_some_and(|word| word.text == "<");
        let mut copied = 0;
        for (index, word) in words.iter().enumerate() {
            let name = first_step(word.text);
            if !is_name(word.text) {
                is_plain(word.text, is_call).then_some(())?;
            } else if is_value(words, index)? {
                if word.text.contains('?') {
                    return None;
                }
                if self.parameters.contains(&name) {
                    let at = word.start - piece.start;
                    let text = &piece.text[copied..at];
                    self.body.push(BodyPart::Part(Segment::Text(text)));
                    let shadowed = self.blocks.iter().flatten().copied().collect();
                    self.body.push(BodyPart::Parameter { name, shadowed });
                    copied = at + name.len();
                } else if !self
                    .blocks
                    .iter()
                    .flatten()
                    .any(|variable| *variable == name)
                {
                    return None;
                }
            }
        }
        let rest = &piece.text[copied..];
        self.body.push(BodyPart::Part(Segment::Text(rest)));
        Some(())
    }
}

/// A number, a text, or a sign that means the same everywhere.
fn is_plain(word: &str, is_call: bool) -> bool {
    let is_text = word.starts_with(['"', '\'', '`']) && !word.contains('\\');
    let is_sign = SIGNS.contains(&word) && (is_call || !matches!(word, "{" | "}"));
    is_text || is_sign || word.starts_with(|first: char| first.is_ascii_digit())
}

/// True if the name at `index` is a variable; false for a keyword, filter, test, argument name, the function `t` or a component.
/// None: a call that may read more than its arguments.
fn is_value(words: &[TemplateWord<'_>], index: usize) -> Option<bool> {
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
