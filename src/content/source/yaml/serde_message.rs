//! From serde's error messages to diagnostics: the field, what was expected there, and the kind of mistake.

use super::mended_lines::{as_list, as_number, as_text};
use crate::base::checksum::Checksum;
use crate::base::date::{DateError, TimeError};
use crate::base::path::{FieldPath, FieldStep};
use crate::content::schema::fields::names::NameError;
use crate::diagnostics::{Diagnostic, Location, catalogue};

/// serde's path, step by step: a key may have dots and brackets in it.
pub(super) fn field_path(path: &serde_path_to_error::Path) -> FieldPath {
    use serde_path_to_error::Segment;
    path.iter()
        .fold(FieldPath::root(), |path, segment| match segment {
            Segment::Seq { index } => path.index(*index),
            Segment::Map { key } => path.key(key.as_str()),
            Segment::Enum { .. } | Segment::Unknown => path,
        })
}

/// The name of the field that the path leads to or into.
fn last_key(path: &FieldPath) -> &str {
    let keys = path.steps().iter().rev().filter_map(|step| match step {
        FieldStep::Key(key) => Some(key.as_str()),
        FieldStep::Index(_) => None,
    });
    keys.into_iter().next().unwrap_or_default()
}

/// What is wrong with a value that was read and not accepted.
pub(super) fn mistake(
    place: Location,
    path: &FieldPath,
    written: &str,
    message: &str,
    names: &[&str],
) -> Diagnostic {
    let field = last_key(path);
    if let Some(error) = NameError::from_message(message) {
        return match error {
            NameError::Empty => catalogue::empty_text(place, field),
            NameError::ControlCharacter => catalogue::control_character(place),
        };
    }
    if let Some(error) = DateError::from_message(message) {
        catalogue::bad_date(place, written, &error)
    } else if let Some(error) = TimeError::from_message(message) {
        catalogue::bad_time(place, written, &error)
    } else if message.starts_with("unknown variant") {
        let (wrong, known) = names.split_first().map_or(("", &[][..]), |(w, k)| (*w, k));
        catalogue::unknown_choice(place, wrong, known)
    } else if expected(message) == "shape-boolean" {
        catalogue::no_truth_value(place, written)
    } else {
        let shape = expected(message);
        let is_item = matches!(path.steps().last(), Some(FieldStep::Index(_)));
        let mended = match shape {
            "shape-list" => as_list(field, written),
            "shape-text" if is_item => as_text(written),
            "shape-number" => as_number((!is_item).then_some(field), written),
            _ => None,
        };
        catalogue::wrong_shape(place, shape, mended.as_deref())
    }
}

/// The message key of what serde expected: `shape-list` for "expected a sequence".
pub(super) fn expected(message: &str) -> &'static str {
    let expected = message
        .rsplit_once("expected ")
        .map_or("", |(_, expected)| expected);
    match expected {
        w if w.starts_with("a string") || w.contains("identifier") => "shape-text",
        Checksum::EXPECTED => "shape-checksum",
        w if w.starts_with("a sequence") => "shape-list",
        w if w.starts_with("a boolean") => "shape-boolean",
        w if w.starts_with('u') || w.starts_with('i') => "shape-number",
        w if w.starts_with("struct") || w.starts_with("a map") => "shape-block",
        w if w.contains("enum") || w.contains("variant") => "shape-word",
        _ => "shape-other",
    }
}

/// The words between backticks in serde's message.
pub(super) fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}
