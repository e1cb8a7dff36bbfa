//! Every mistake in a YAML text that could not become a record.
//!
//! serde stops at the first mistake. So the text is made into a tree, the tree is read again and again, and
//! each mistake that turns up is noted, mended or cut out, until nothing more is found.

use super::Yaml;
use super::node::{Node, NodeValue, tree};
use crate::date::{DateError, TimeError};
use crate::diagnostics::{At, Diagnostic, Diagnostics, Place, catalogue};
use crate::path::{FieldPath, Step};
use serde::de::DeserializeOwned;
use serde_yaml::Value;
use std::collections::BTreeSet;

/// More mistakes than this in one file are one mistake: the wrong file.
const MOST: usize = 200;

/// How often a file is read again: a mistake may take a few rounds, and so does a word that is a number.
const ROUNDS: usize = 2000;

/// All mistakes of a text; `first` is the one that showed there are any. Never empty.
pub fn mistakes<T: DeserializeOwned>(yaml: Yaml<'_>, first: serde_yaml::Error) -> Diagnostics {
    let mut found = Diagnostics::new();
    if let Err(error) = serde_yaml::from_str::<serde::de::IgnoredAny>(yaml.text) {
        found.add(syntax_mistake(yaml, &error));
        return found;
    }
    let Some(tree) = tree(yaml.text) else {
        // Nothing but comments and blank lines: an empty mapping lacks whatever a record needs.
        return look::<T>(
            yaml,
            None,
            Value::Mapping(Default::default()),
            found,
            &first,
        );
    };
    duplicate_keys(yaml, &tree, &FieldPath::root(), &mut found);
    let value = value(&tree);
    look::<T>(yaml, Some(&tree), value, found, &first)
}

fn look<T: DeserializeOwned>(
    yaml: Yaml<'_>,
    tree: Option<&Node>,
    mut value: Value,
    mut found: Diagnostics,
    first: &serde_yaml::Error,
) -> Diagnostics {
    let mut mending = Mending {
        yaml,
        tree,
        tried: BTreeSet::new(),
        ours: BTreeSet::new(),
        found: &mut found,
    };
    for _ in 0..ROUNDS {
        let Err(error) = serde_path_to_error::deserialize::<_, T>(&value) else {
            break;
        };
        let path = field_path(error.path());
        let message = error.inner().to_string();
        let mended = mending.mend(&mut value, &path, &message);
        if !mended || mending.found.iter().count() >= MOST {
            break;
        }
    }
    if found.is_empty() {
        let at = first.location().map_or(0, |location| location.index());
        let at = floor(yaml.text, at);
        let place = span(yaml, at..at);
        found.add(catalogue::yaml_syntax(place, first.to_string()));
    }
    found
}

/// serde's path, step by step: a key may have dots and brackets in it.
fn field_path(path: &serde_path_to_error::Path) -> FieldPath {
    use serde_path_to_error::Segment;
    path.iter()
        .fold(FieldPath::root(), |path, segment| match segment {
            Segment::Seq { index } => path.index(*index),
            Segment::Map { key } => path.key(key.as_str()),
            Segment::Enum { .. } | Segment::Unknown => path,
        })
}

/// What is known while the tree is read again and again.
struct Mending<'y> {
    yaml: Yaml<'y>,
    tree: Option<&'y Node>,
    tried: BTreeSet<(FieldPath, &'static str)>,
    /// Where we put something ourselves: what is wrong there or below is no mistake of the writer's.
    ours: BTreeSet<FieldPath>,
    found: &'y mut Diagnostics,
}

impl Mending<'_> {
    /// Notes one mistake and takes it out of the tree. False when the tree cannot be read further.
    fn mend(&mut self, value: &mut Value, path: &FieldPath, message: &str) -> bool {
        let names = quoted(message);
        let file = self.yaml.file;
        if message.starts_with("unknown field") {
            let Some((field, known)) = names.split_first() else {
                return false;
            };
            // The path ends in the field itself.
            let place = Place::key(file, path.clone());
            self.found
                .add(catalogue::unknown_field(place, field, known));
            return remove(value, path);
        }
        if message.starts_with("missing field") {
            let Some(field) = names.first() else {
                return false;
            };
            let is_new = self.ours.insert(path.key(*field));
            if !self.is_ours(path) && is_new {
                let place = Place::field(file, path.clone());
                self.found.add(catalogue::missing_field(place, field));
            }
            // What was put there once and taken away again will not do.
            return is_new && insert(value, path, field, unknown());
        }
        if self.is_ours(path) {
            return self.another(value, path, message, &names);
        }
        // A word is read as a number only where a number is wanted.
        if message.starts_with("invalid type")
            && self.tried.insert((path.clone(), "as it was typed"))
            && let Some(retyped) = self.retyped(value, path)
        {
            return replace(value, path, retyped);
        }
        let place = Place::field(file, path.clone());
        let written = self.written(path).unwrap_or_default();
        let is_empty = get(value, path).is_some_and(Value::is_null);
        self.found.add(match path.steps().last() {
            Some(Step::Key(field)) if is_empty => catalogue::empty_text(place, field),
            _ => mistake(place, &written, message, &names),
        });
        // The rest of the record is read with something acceptable in its place.
        self.ours.insert(path.clone());
        replace(value, path, unknown())
    }

    fn is_ours(&self, path: &FieldPath) -> bool {
        let mut path = Some(path.clone());
        while let Some(here) = path {
            if self.ours.contains(&here) {
                return true;
            }
            path = here.parent();
        }
        false
    }

    /// What was typed at a path, if it is one value.
    fn written(&self, path: &FieldPath) -> Option<String> {
        Some(self.tree?.at(path)?.1.scalar()?.to_owned())
    }

    /// A number for a text, or a text for what YAML takes for a truth value or nothing.
    fn retyped(&self, value: &Value, path: &FieldPath) -> Option<Value> {
        let written = self.written(path)?;
        match get(value, path)? {
            Value::String(text) => Some(Value::Number(text.parse::<u64>().ok()?.into())),
            Value::Bool(_) => Some(Value::String(written)),
            _ => None,
        }
    }

    /// The next thing that might be accepted at a place that must hold something. False when nothing is left.
    fn another(
        &mut self,
        value: &mut Value,
        path: &FieldPath,
        message: &str,
        names: &[&str],
    ) -> bool {
        if message.starts_with("unknown variant")
            && let Some(first) = names.get(1)
            && self.tried.insert((path.clone(), "variant"))
        {
            return replace(value, path, Value::String((*first).to_owned()));
        }
        let candidates: [(&'static str, Value); 6] = [
            ("date", Value::String("2000".to_owned())),
            ("time", Value::String("00:00".to_owned())),
            ("list", Value::Sequence(Vec::new())),
            ("block", Value::Mapping(Default::default())),
            ("false", Value::Bool(false)),
            ("one", Value::Number(1.into())),
        ];
        for (name, candidate) in candidates {
            if self.tried.insert((path.clone(), name)) {
                return replace(value, path, candidate);
            }
        }
        remove(value, path)
    }
}

/// What is wrong with a value that was read and not accepted.
fn mistake(place: Place, written: &str, message: &str, names: &[&str]) -> Diagnostic {
    if let Some(error) = DateError::from_message(message) {
        catalogue::bad_date(place, written, &error)
    } else if let Some(error) = TimeError::from_message(message) {
        catalogue::bad_time(place, written, &error)
    } else if message.starts_with("unknown variant") {
        let (wrong, known) = names.split_first().map_or(("", &[][..]), |(w, k)| (*w, k));
        catalogue::unknown_choice(place, wrong, known)
    } else {
        catalogue::wrong_shape(place, expected(message))
    }
}

/// What is put where something is missing or wrong, to begin with.
fn unknown() -> Value {
    Value::String("unknown".to_owned())
}

/// serde's words for what it wanted, as the key of a word of ours.
fn expected(message: &str) -> &'static str {
    let wanted = message
        .rsplit_once("expected ")
        .map_or("", |(_, wanted)| wanted);
    match wanted {
        w if w.starts_with("a string") || w.contains("identifier") => "shape-text",
        w if w.starts_with("a sequence") => "shape-list",
        w if w.starts_with("a boolean") => "shape-boolean",
        w if w.starts_with('u') || w.starts_with('i') => "shape-number",
        w if w.starts_with("struct") || w.starts_with("a map") => "shape-block",
        w if w.contains("enum") || w.contains("variant") => "shape-word",
        _ => "shape-other",
    }
}

/// The words between backticks in serde's message.
fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

fn duplicate_keys(yaml: Yaml<'_>, node: &Node, path: &FieldPath, found: &mut Diagnostics) {
    match &node.value {
        NodeValue::Scalar { .. } => {}
        NodeValue::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                duplicate_keys(yaml, item, &path.index(index), found);
            }
        }
        NodeValue::Mapping(entries) => {
            for (number, (key, value)) in entries.iter().enumerate() {
                let Some(name) = key.scalar() else { continue };
                let earlier = entries[..number]
                    .iter()
                    .find(|(earlier, _)| earlier.scalar() == Some(name));
                if let Some((earlier, _)) = earlier {
                    found.add(catalogue::duplicate_key(
                        span(yaml, key.span.clone()),
                        name,
                        span(yaml, earlier.span.clone()),
                    ));
                }
                duplicate_keys(yaml, value, &path.key(name), found);
            }
        }
    }
}

fn syntax_mistake(yaml: Yaml<'_>, error: &serde_yaml::Error) -> Diagnostic {
    let at = error
        .location()
        .map_or(0, |location| location.index())
        .min(yaml.text.len());
    let line_start = yaml.text[..floor(yaml.text, at)]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line = yaml.text[line_start..].lines().next().unwrap_or("");
    let indentation = line.len() - line.trim_start().len();
    if let Some(tab) = line[..indentation].find('\t') {
        let tab = line_start + tab;
        return catalogue::tab_in_indentation(span(yaml, tab..tab + 1));
    }
    let at = floor(yaml.text, at);
    let here = |at: usize| {
        span(
            yaml,
            at..at + first_letter(&yaml.text[at..]).map_or(0, char::len_utf8),
        )
    };
    let message = error.to_string();
    let before = &yaml.text[line_start..at];
    let is_first = before.trim().is_empty();
    if message.contains("mapping values are not allowed") {
        return if before.contains(": ") {
            catalogue::colon_in_value(here(at))
        } else {
            catalogue::bad_indentation(here(line_start + indentation))
        };
    }
    if message.contains("control characters are not allowed") {
        let mut letters = yaml.text.char_indices();
        let found = letters.find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\t'));
        return catalogue::control_character(here(found.map_or(at, |(at, _)| at)));
    }
    if message.contains("unknown escape character") {
        return catalogue::unknown_escape(here(at));
    }
    if message.contains("quoted scalar") {
        // The beginning of the quotation is the place to look, not the end of the file.
        let opening = yaml.text[..at].rfind(['"', '\'']).unwrap_or(at);
        return catalogue::unclosed_quotation(span(yaml, opening..opening + 1));
    }
    if message.contains("could not find expected ':'") {
        // It is missed at the next line; it should have been in the last one with something in it.
        let line = yaml.text[..line_start].trim_end();
        let start = line.rfind('\n').map_or(0, |newline| newline + 1);
        let start = start + line[start..].len() - line[start..].trim_start().len();
        return catalogue::missing_colon(span(yaml, start..line.len()));
    }
    if message.contains("did not find expected key")
        || message.contains("did not find expected '-' indicator")
    {
        return if is_first {
            catalogue::bad_indentation(here(at))
        } else {
            catalogue::text_after_value(here(at))
        };
    }
    if message.contains("more than one document") {
        let mut lines = yaml.text.split_inclusive('\n').scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        });
        let line = lines.find(|(start, line)| *start > 0 && line.trim_end() == "---");
        let start = line.map_or(0, |(start, _)| start);
        return catalogue::second_document(span(yaml, start..start + line.map_or(0, |_| 3)));
    }
    let in_value = [
        "anchor",
        "alias",
        "tag",
        "block scalar",
        "block sequence entries",
    ];
    if message.contains("cannot start any token")
        || in_value.iter().any(|word| message.contains(word))
    {
        let value = first_value(line).map_or(at, |start| line_start + start);
        let start = if message.contains("cannot start any token") {
            at
        } else {
            value
        };
        let letter = first_letter(&yaml.text[start..]).unwrap_or(' ');
        return catalogue::reserved_character(here(start), letter);
    }
    if message.contains("expected ',' or") {
        return catalogue::unclosed_bracket(here(at));
    }
    catalogue::yaml_syntax(here(at), message)
}

fn first_letter(text: &str) -> Option<char> {
    text.chars().next()
}

/// Where the value begins in `key: value` or `- value`.
fn first_value(line: &str) -> Option<usize> {
    let start = line.find(": ").or_else(|| line.find("- "))? + 2;
    Some(start + line[start..].len() - line[start..].trim_start().len())
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn span(yaml: Yaml<'_>, range: std::ops::Range<usize>) -> Place {
    Place {
        file: yaml.file.clone(),
        at: At::Span(range.start + yaml.offset..range.end + yaml.offset),
    }
}

/// The tree as serde reads it: true, false and nothing as such, everything else as the text it is.
fn value(node: &Node) -> Value {
    match &node.value {
        NodeValue::Scalar { text, plain } => {
            if !*plain {
                return Value::String(text.clone());
            }
            match text.as_str() {
                "" | "~" | "null" => Value::Null,
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                text => Value::String(text.to_owned()),
            }
        }
        NodeValue::Sequence(items) => Value::Sequence(items.iter().map(value).collect()),
        NodeValue::Mapping(entries) => Value::Mapping(
            entries
                .iter()
                .map(|(key, item)| {
                    let key = key.scalar().unwrap_or_default().to_owned();
                    (Value::String(key), value(item))
                })
                .collect(),
        ),
    }
}

fn get<'v>(value: &'v Value, path: &FieldPath) -> Option<&'v Value> {
    path.steps()
        .iter()
        .try_fold(value, |value, step| match step {
            Step::Key(key) => value.get(key.as_str()),
            Step::Index(index) => value.get(*index),
        })
}

fn get_mut<'v>(value: &'v mut Value, path: &FieldPath) -> Option<&'v mut Value> {
    path.steps()
        .iter()
        .try_fold(value, |value, step| match step {
            Step::Key(key) => value.get_mut(key.as_str()),
            Step::Index(index) => value.get_mut(*index),
        })
}

fn replace(value: &mut Value, path: &FieldPath, new: Value) -> bool {
    get_mut(value, path).is_some_and(|old| {
        *old = new;
        true
    })
}

fn insert(value: &mut Value, path: &FieldPath, field: &str, new: Value) -> bool {
    match get_mut(value, path) {
        Some(Value::Mapping(entries)) => {
            entries.insert(Value::String(field.to_owned()), new);
            true
        }
        _ => false,
    }
}

fn remove(value: &mut Value, path: &FieldPath) -> bool {
    let (Some(parent), Some(last)) = (path.parent(), path.steps().last()) else {
        return false;
    };
    match (get_mut(value, &parent), last) {
        (Some(Value::Mapping(entries)), Step::Key(key)) => entries.remove(key.as_str()).is_some(),
        (Some(Value::Sequence(items)), Step::Index(index)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        _ => false,
    }
}
