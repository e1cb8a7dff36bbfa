//! The file system, YAML and front matter: files in, records out.
//!
//! In: the site's root folder. Out: [`Sources`], every record as it was typed, with the place it stands in,
//! and every mistake that can be seen in one file alone. This is the only module that reads the site's files.

mod decode;
mod file_tree;
mod front_matter;
mod read;
mod snapshot;
mod span_lookup;
mod unparsed;
pub mod yaml;

use super::schema::body::MarkdownBody;
pub use read::{read, read_and_remember};
pub use snapshot::{Change, Changes, Lines, Memory};

use super::schema::collection::Records;

pub use file_tree::{PLACES, is_source};
pub use unparsed::Unparsed;

use crate::base::file_stamp::FileStamp;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Language;
use crate::diagnostics::Location;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that was read.
#[derive(Debug)]
pub struct Sources {
    pub root: PathBuf,
    /// The text of each text file, as the records' places count it: without a byte order mark, lines ended by `\n`.
    pub texts: SourceTexts,
    pub records: Records,
    /// Where the records are not as they were written.
    pub unread: Unparsed,
    /// Files of the content that are not records: what people attach.
    pub attachments: Vec<Attachment>,
    /// The site's own theme files (`themes/<name>/…`, `templates/…`), by path.
    pub theme_files: BTreeMap<SourcePath, Arc<str>>,
}

pub type SourceTexts = BTreeMap<SourcePath, Arc<str>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attachment {
    pub path: SourcePath,
    /// Its size in bytes, and whether it is the file it was.
    pub look: FileStamp,
}

/// One record and where it stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Translation {
    pub language: Language,
    pub file: SourcePath,
    pub record: super::schema::records::TwinRecord,
    pub body: MarkdownBody,
}
