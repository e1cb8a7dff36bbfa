//! A record with its place in the sources, its Markdown body and its translations.

use super::body::MarkdownBody;
use super::records::TwinRecord;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Language;
use crate::diagnostics::Location;
use serde::{Deserialize, Serialize};

/// A record with its place in the sources.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Entry<T> {
    pub id: String,
    pub file: SourcePath,
    /// Where in the file's YAML the record begins: the root, or `[3]`, or `efforts[3]`.
    pub base: FieldPath,
    pub record: T,
    pub body: Option<MarkdownBody>,
    pub twins: Vec<Translation>,
}

impl<T> Entry<T> {
    /// The place of one of the record's fields.
    pub fn place(&self, field: FieldPath) -> Location {
        Location::field(&self.file, field.under(&self.base))
    }

    /// The place of the value of a field at the record's top.
    pub fn at(&self, field: &str) -> Location {
        self.place(FieldPath::root().key(field))
    }

    /// The place where the record begins.
    pub fn start(&self) -> Location {
        if self.base.steps().is_empty() {
            Location::file(&self.file)
        } else {
            Location::field(&self.file, self.base.clone())
        }
    }
}

/// The same record's words in another language: `index.nn.md` beside `index.md`.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Translation {
    pub language: Language,
    pub file: SourcePath,
    pub record: TwinRecord,
    pub body: MarkdownBody,
}
