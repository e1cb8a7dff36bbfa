//! The tree that is deserialised repeatedly: built from the text, and changed by path.

use super::spanned::{NodeValue, SpannedValue};
use crate::base::path::{FieldPath, FieldStep};
use serde_yaml::Value;

/// The tree as serde reads it: true, false and nothing as such, everything else as the text it is.
pub(super) fn value(node: &SpannedValue) -> Value {
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

pub(super) fn get<'v>(value: &'v Value, path: &FieldPath) -> Option<&'v Value> {
    path.steps()
        .iter()
        .try_fold(value, |value, step| match step {
            FieldStep::Key(key) => value.get(key.as_str()),
            FieldStep::Index(index) => value.get(*index),
        })
}

fn get_mut<'v>(value: &'v mut Value, path: &FieldPath) -> Option<&'v mut Value> {
    path.steps()
        .iter()
        .try_fold(value, |value, step| match step {
            FieldStep::Key(key) => value.get_mut(key.as_str()),
            FieldStep::Index(index) => value.get_mut(*index),
        })
}

pub(super) fn replace(value: &mut Value, path: &FieldPath, new: Value) -> bool {
    get_mut(value, path).is_some_and(|old| {
        *old = new;
        true
    })
}

pub(super) fn insert(value: &mut Value, path: &FieldPath, field: &str, new: Value) -> bool {
    match get_mut(value, path) {
        Some(Value::Mapping(entries)) => {
            entries.insert(Value::String(field.to_owned()), new);
            true
        }
        _ => false,
    }
}

pub(super) fn remove(value: &mut Value, path: &FieldPath) -> bool {
    let (Some(parent), Some(last)) = (path.parent(), path.steps().last()) else {
        return false;
    };
    match (get_mut(value, &parent), last) {
        (Some(Value::Mapping(entries)), FieldStep::Key(key)) => {
            entries.remove(key.as_str()).is_some()
        }
        (Some(Value::Sequence(items)), FieldStep::Index(index)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        _ => false,
    }
}

/// Stands for a value that is missing or wrong. If a field does not accept it, values of other shapes are tried.
pub const PLACEHOLDER: &str = "unknown";

pub(super) fn unknown() -> Value {
    Value::String(PLACEHOLDER.to_owned())
}

pub(super) fn nothing() -> Value {
    Value::Mapping(Default::default())
}
