//! Fields that stand twice in one block.

use super::spanned::{NodeValue, SpannedValue};
use super::{Yaml, span};
use crate::base::path::FieldPath;
use crate::diagnostics::{Diagnostic, catalogue};

/// Adds each second field of a name, with its path.
pub(super) fn duplicate_keys(
    yaml: Yaml<'_>,
    node: &SpannedValue,
    path: &FieldPath,
    found: &mut Vec<(FieldPath, Diagnostic)>,
) {
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
                let path = path.key(name);
                let earlier = entries[..number]
                    .iter()
                    .find(|(earlier, _)| earlier.scalar() == Some(name));
                if let Some((earlier, _)) = earlier {
                    let place = span(yaml, key.span.clone());
                    let there = span(yaml, earlier.span.clone());
                    let duplicate = catalogue::duplicate_key(place, name, there);
                    found.push((path.clone(), duplicate));
                }
                duplicate_keys(yaml, value, &path, found);
            }
        }
    }
}
