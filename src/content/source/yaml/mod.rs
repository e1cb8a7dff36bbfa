//! YAML to records, and back: from a record's field to its line and column, and from a record to YAML.
//!
//! A file without mistakes is read once, by `serde_yaml`. A file with mistakes is read again, more slowly: [`diagnose`] finds all
//! of them and the rest of the record, and [`PlacedFields`] their positions.

mod block_fields;
mod comments;
mod diagnose;
mod duplicate_keys;
mod locate;
mod mended_lines;
mod parsed;
mod recover;
mod serde_message;
mod spanned;
mod syntax_error;
mod value;
mod write;

pub use diagnose::record_of_nothing;
pub use locate::{FieldPart, PlacedFields};
pub use parsed::Parsed;
pub use value::PLACEHOLDER;
pub use write::yaml_text;

use crate::base::path::SourcePath;
use crate::diagnostics::{At, Diagnostics, Location};
use serde::de::DeserializeOwned;

/// A stretch of YAML in a file: all of it, or its front matter.
#[derive(Clone, Copy, Debug)]
pub struct Yaml<'t> {
    pub file: &'t SourcePath,
    pub text: &'t str,
    /// Where `text` begins in the file, in bytes.
    pub offset: usize,
}

/// Deserialises the YAML, and reports every mistake in it.
pub fn read<T: DeserializeOwned>(yaml: Yaml<'_>) -> Parsed<T> {
    match serde_yaml::from_str(yaml.text) {
        Ok(record) => Parsed {
            mistakes: comments::comments_in_texts(yaml, &[]),
            ..Parsed::sound(record)
        },
        Err(error) => diagnose::mended(yaml, &error),
    }
}

/// Deserialises the YAML. Err: every mistake in it.
pub fn record<T: DeserializeOwned>(yaml: Yaml<'_>) -> Result<T, Diagnostics> {
    serde_yaml::from_str(yaml.text).map_err(|error| diagnose::mended::<T>(yaml, &error).mistakes)
}

/// A stretch of the YAML as a place in its file.
fn span(yaml: Yaml<'_>, range: std::ops::Range<usize>) -> Location {
    Location {
        file: yaml.file.clone(),
        at: At::Span(range.start + yaml.offset..range.end + yaml.offset),
    }
}
