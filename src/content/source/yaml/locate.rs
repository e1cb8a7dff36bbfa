//! From a field's path to its position in the text.

use super::Yaml;
use super::recover::recovered;
use super::spanned::{SpannedValue, tree};
use crate::base::path::{FieldPath, SourcePath};
use serde::de::IgnoredAny;
use std::cell::OnceCell;
use std::ops::Range;

/// Which part of a field is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldPart {
    Key,
    Value,
}

/// The fields of a YAML text with their positions.
pub struct PlacedFields<'y> {
    yaml: &'y str,
    /// As far as the text could be parsed. None: it is empty.
    tree: Option<SpannedValue>,
    /// Of a text with syntax errors: the recovered text and its tree, since the first tree ends at the error.
    recovered: OnceCell<Option<(String, SpannedValue)>>,
}

impl<'y> PlacedFields<'y> {
    pub fn new(yaml: &'y str) -> PlacedFields<'y> {
        PlacedFields {
            yaml,
            tree: tree(yaml),
            recovered: OnceCell::new(),
        }
    }

    /// Whether the text has the field, with whatever value.
    pub fn has(&self, field: &FieldPath) -> bool {
        self.tree
            .as_ref()
            .is_some_and(|tree| tree.at(field).is_some())
    }

    /// The position of the field in the YAML, in bytes. For a missing field: that of the innermost value around it.
    pub fn locate(&self, field: &FieldPath, part: FieldPart) -> Option<Range<usize>> {
        let has_field = |tree: &&SpannedValue| tree.at(field).is_some();
        if let Some(tree) = self.tree.as_ref().filter(has_field) {
            return locate_in(tree, self.yaml, field, part);
        }
        match self.recovered.get_or_init(|| readable(self.yaml)) {
            Some((text, tree)) => locate_in(tree, text, field, part),
            None => locate_in(self.tree.as_ref()?, self.yaml, field, part),
        }
    }
}

/// The recovered form of a text with syntax errors, and its tree. None: it has none, or cannot be recovered.
fn readable(yaml: &str) -> Option<(String, SpannedValue)> {
    serde_yaml::from_str::<IgnoredAny>(yaml).err()?;
    let recovered = recovered(Yaml {
        file: &SourcePath::new(""),
        text: yaml,
        offset: 0,
    })?;
    let tree = tree(&recovered.text)?;
    Some((recovered.text, tree))
}

fn locate_in(
    tree: &SpannedValue,
    yaml: &str,
    field: &FieldPath,
    part: FieldPart,
) -> Option<Range<usize>> {
    let mut field = field.clone();
    let mut missing = false;
    loop {
        if let Some((key, value)) = tree.at(&field) {
            let span = match (part, key) {
                (FieldPart::Key, Some(key)) => key.span.clone(),
                // For a mapping without the field, its first line is enough.
                _ if missing => key.map_or_else(|| first_line(yaml, value), |key| key.span.clone()),
                (_, Some(key)) if value.span.is_empty() => key.span.clone(),
                _ => first_line(yaml, value),
            };
            return Some(span);
        }
        missing = true;
        field = field.parent()?;
    }
}

/// A value over several lines is shown by its first.
fn first_line(yaml: &str, node: &SpannedValue) -> Range<usize> {
    let span = node.span.clone();
    let text = &yaml[span.clone()];
    let length = text.find('\n').unwrap_or(text.len());
    span.start..span.start + text[..length].trim_end().len()
}

#[cfg(test)]
mod tests;
