//! The possible locations of the record with an id: to distinguish a reference to a record that could not be read from a broken
//! one.

use super::kinds::{Holding, IdRule, KindRow};
use crate::base::path::{FieldPath, FieldStep, SourcePath};

/// A possible location of a record.
#[derive(Debug, PartialEq, Eq)]
pub struct RecordLocation {
    /// From the site's root. `*` is any part of a name.
    pub file: String,
    /// The field that holds the id, as [`KindRow::id_field`] writes it; empty where the file is named by the id.
    id_field: &'static str,
}

/// The possible locations of the record with this kind and id. `from`: the file that refers to it.
pub fn locations_of(kind: &KindRow, id: &str, from: &SourcePath) -> Vec<RecordLocation> {
    let is_named_by_id = kind.holding == Holding::Each;
    let in_gathering = kind.ids == IdRule::SlugInGathering;
    let file = match kind.path.rsplit_once('/') {
        // The reference is in the gathering's own file.
        Some((folder, name)) if in_gathering => {
            let below = folder.rsplit_once('/').map_or(folder, |(_, below)| below);
            format!("{}/{below}/{}", from.folder(), name.replace("<id>", id))
        }
        _ => kind.path_of(id),
    };
    let mut locations = vec![RecordLocation {
        file,
        id_field: if is_named_by_id { "" } else { kind.id_field },
    }];
    if is_named_by_id && !kind.id_field.is_empty() {
        locations.push(RecordLocation {
            file: from.as_str().to_owned(),
            id_field: kind.id_field,
        });
    }
    locations
}

impl RecordLocation {
    /// Whether the id, or a block or list around it, is that field.
    pub fn id_is_in(&self, field: &FieldPath) -> bool {
        let mut steps = self
            .id_field
            .split(['.', '['])
            .filter(|step| !step.is_empty());
        field.steps().iter().all(|step| match (step, steps.next()) {
            (FieldStep::Key(key), Some(step)) => key == step,
            (FieldStep::Index(_), Some(step)) => step == "*]",
            (_, None) => false,
        })
    }

    /// Whether the field is the id itself, and no block or list around it.
    pub fn is_id(&self, field: &FieldPath) -> bool {
        let steps = self.id_field.split(['.', '[']);
        let length = steps.filter(|step| !step.is_empty()).count();
        self.id_is_in(field) && field.steps().len() == length
    }
}

/// Whether `file` is the path or below it. `*` in either is any part of a name.
pub fn leads_to(path: &str, file: &str) -> bool {
    let mut names = file.split('/');
    path.split('/')
        .all(|part| (names.next()).is_some_and(|name| fits(part, name) || fits(name, part)))
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
        None => pattern == name,
    }
}

#[cfg(test)]
mod tests;
