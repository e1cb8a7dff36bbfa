//! Every mistake in a YAML text that could not become a record.
//!
//! serde stops at the first mistake. So the text is made into a tree, the tree is read again and again, and
//! each mistake that turns up is noted, mended or cut out, until nothing more is found.

use super::node::{Node, NodeValue, tree};
use super::syntax::{floor, syntax_mistake};
use super::value::{get, insert, remove, replace, value};
use super::{Yaml, span};
use crate::date::{DateError, TimeError};
use crate::diagnostics::{Diagnostic, Diagnostics, Place, catalogue};
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
