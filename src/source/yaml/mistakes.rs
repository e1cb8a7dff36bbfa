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

/// All mistakes of a text; `first` is the one that showed there are any. Never empty.
pub fn mistakes<T: DeserializeOwned>(yaml: Yaml<'_>, first: serde_yaml::Error) -> Diagnostics {
    let mut found = Diagnostics::new();
    if let Err(error) = serde_yaml::from_str::<serde::de::IgnoredAny>(yaml.text) {
        found.add(syntax_mistake(yaml, &error));
        return found;
    }
    let Some(tree) = tree(yaml.text) else {
        // Nothing but comments and blank lines: an empty mapping lacks whatever a record needs.
        return look::<T>(yaml, Value::Mapping(Default::default()), found, &first);
    };
    duplicate_keys(yaml, &tree, &FieldPath::root(), &mut found);
    let value = value(&tree);
    look::<T>(yaml, value, found, &first)
}

fn look<T: DeserializeOwned>(
    yaml: Yaml<'_>,
    mut value: Value,
    mut found: Diagnostics,
    first: &serde_yaml::Error,
) -> Diagnostics {
    let mut tried = BTreeSet::new();
    for _ in 0..MOST {
        let Err(error) = serde_path_to_error::deserialize::<_, T>(value.clone()) else {
            break;
        };
        let path = FieldPath::parse(error.path().to_string().trim_start_matches('.'));
        let message = error.inner().to_string();
        if !mend(yaml, &mut value, &path, &message, &mut tried, &mut found) {
            break;
        }
    }
    if found.is_empty() {
        let at = first.location().map_or(0, |location| location.index());
        found.add(catalogue::yaml_syntax(
            span(yaml, at..at + 1),
            first.to_string(),
        ));
    }
    found
}

/// Notes one mistake and takes it out of the tree. False when the tree cannot be read further.
fn mend(
    yaml: Yaml<'_>,
    value: &mut Value,
    path: &FieldPath,
    message: &str,
    tried: &mut BTreeSet<(FieldPath, &'static str)>,
    found: &mut Diagnostics,
) -> bool {
    let names = quoted(message);
    if message.starts_with("unknown field") {
        let Some((field, known)) = names.split_first() else {
            return false;
        };
        // The path ends in the field itself.
        found.add(catalogue::unknown_field(
            Place::key(yaml.file, path.clone()),
            field,
            known,
        ));
        return remove(value, path);
    }
    if message.starts_with("missing field") {
        let Some(field) = names.first() else {
            return false;
        };
        found.add(catalogue::missing_field(
            Place::field(yaml.file, path.clone()),
            field,
        ));
        return insert(value, path, field, stand_in());
    }
    // What we put there ourselves is no mistake of the writer's.
    if let Some(ours) = get(value, path)
        && is_stand_in(ours)
    {
        return replace_stand_in(value, path, message, &names, tried);
    }
    // A number where a text is wanted is read as the text that was typed.
    if message.starts_with("invalid type")
        && tried.insert((path.clone(), "as text"))
        && let Some(text) = as_typed(yaml, value, path)
    {
        return replace(value, path, Value::String(text));
    }
    let place = Place::field(yaml.file, path.clone());
    let written = as_typed(yaml, value, path).unwrap_or_default();
    found.add(if let Some(error) = DateError::from_message(message) {
        catalogue::bad_date(place, &written, &error)
    } else if let Some(error) = TimeError::from_message(message) {
        catalogue::bad_time(place, &written, &error)
    } else if message.starts_with("unknown variant") {
        let (wrong, known) = names.split_first().map_or(("", &[][..]), |(w, k)| (*w, k));
        catalogue::unknown_choice(place, wrong, known)
    } else {
        catalogue::wrong_shape(place, expected(message))
    });
    // The rest of the record is read with something acceptable in its place.
    replace(value, path, stand_in())
}

/// A text that no writer types: what stands where something was wrong.
const STAND_IN: &str = "\u{0}unknown";

fn stand_in() -> Value {
    Value::String(STAND_IN.to_owned())
}

fn is_stand_in(value: &Value) -> bool {
    match value {
        Value::String(text) => text == STAND_IN || text == "unknown",
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(entries) => entries.is_empty(),
        Value::Null => true,
        _ => false,
    }
}

/// The next thing that might be accepted at a place that must hold something. False when nothing is left.
fn replace_stand_in(
    value: &mut Value,
    path: &FieldPath,
    message: &str,
    names: &[&str],
    tried: &mut BTreeSet<(FieldPath, &'static str)>,
) -> bool {
    if message.starts_with("unknown variant")
        && let Some(first) = names.get(1)
        && tried.insert((path.clone(), "variant"))
    {
        return replace(value, path, Value::String((*first).to_owned()));
    }
    let candidates: [(&'static str, Value); 6] = [
        ("unknown", Value::String("unknown".to_owned())),
        ("date", Value::String("2000".to_owned())),
        ("list", Value::Sequence(Vec::new())),
        ("block", Value::Mapping(Default::default())),
        ("false", Value::Bool(false)),
        ("one", Value::Number(1.into())),
    ];
    for (name, candidate) in candidates {
        if tried.insert((path.clone(), name)) {
            return replace(value, path, candidate);
        }
    }
    remove(value, path)
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
    let end = yaml.text[at..]
        .chars()
        .next()
        .map_or(at, |letter| at + letter.len_utf8());
    let place = span(yaml, at..end);
    let message = error.to_string();
    if message.contains("mapping values are not allowed") {
        return catalogue::colon_in_value(place);
    }
    if message.contains("quoted scalar") {
        // The beginning of the quotation is the place to look, not the end of the file.
        let opening = yaml.text[..at].rfind(['"', '\'']).unwrap_or(at);
        return catalogue::unclosed_quotation(span(yaml, opening..opening + 1));
    }
    if message.contains("cannot start any token") {
        let letter = yaml.text[at..].chars().next().unwrap_or(' ');
        return catalogue::reserved_character(place, letter);
    }
    if message.contains("expected ',' or") {
        return catalogue::unclosed_bracket(place);
    }
    catalogue::yaml_syntax(place, message)
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

/// The tree as serde reads it: whole numbers, true and false as such, everything else as the text it is.
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
                text => match text.parse::<i64>() {
                    Ok(number) if number.to_string() == text => Value::Number(number.into()),
                    _ => Value::String(text.to_owned()),
                },
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

/// What was typed at a path, if it is a number, a truth value or nothing at all in serde's eyes; else its text.
fn as_typed(yaml: Yaml<'_>, value: &Value, path: &FieldPath) -> Option<String> {
    match get(value, path)? {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        _ => return None,
    }
    let tree = tree(yaml.text)?;
    Some(tree.at(path)?.1.scalar()?.to_owned())
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
