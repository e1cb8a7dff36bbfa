//! The file system, YAML and front matter: files in, records out.
//!
//! In: the site's root folder. Out: [`Sources`], every record as it was typed, with the place it stands in,
//! and every mistake that can be seen in one file alone. This is the only module that reads the site's files.

mod body;
mod content;
mod front_matter;
mod home;
mod lookup;
mod memory;
mod read;
pub mod records;
mod records_by_kind;
mod references;
mod role;
mod text;
mod tree;
mod unread;
pub mod yaml;

pub use body::Body;
pub use memory::{Change, Changes, Lines, Memory};
pub use read::{read, read_and_remember};
pub use records_by_kind::Records;
pub use references::{Found, references_in};
pub use role::EXPECTED_PLACES;
pub use tree::{PLACES, is_source};
pub use unread::Unread;

use crate::diagnostics::Place;
use crate::look::Look;
use crate::path::{FieldPath, SourcePath};
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that was read.
#[derive(Debug)]
pub struct Sources {
    pub root: PathBuf,
    /// The text of each text file, as the records' places count it: without a byte order mark, lines ended by `\n`.
    pub texts: Texts,
    pub records: Records,
    /// Where the records are not as they were written.
    pub unread: Unread,
    /// Files of the content that are not records: what people attach.
    pub attachments: Vec<Attachment>,
    /// The site's own theme files (`themes/<name>/…`, `templates/…`), by path.
    pub theme_files: BTreeMap<SourcePath, Arc<str>>,
}

pub type Texts = BTreeMap<SourcePath, Arc<str>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attachment {
    pub path: SourcePath,
    /// Its size in bytes, and whether it is the file it was.
    pub look: Look,
}

/// One record and where it stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry<T> {
    pub id: String,
    pub file: SourcePath,
    /// Where in the file's YAML the record begins: the root, or `[3]`, or `efforts[3]`.
    pub base: FieldPath,
    pub record: T,
    pub body: Option<Body>,
    pub twins: Vec<Twin>,
}

impl<T> Entry<T> {
    /// The place of one of the record's fields.
    pub fn place(&self, field: FieldPath) -> Place {
        Place::field(&self.file, field.under(&self.base))
    }

    /// The place of the value of a field at the record's top.
    pub fn at(&self, field: &str) -> Place {
        self.place(FieldPath::root().key(field))
    }

    /// The place where the record begins.
    pub fn start(&self) -> Place {
        if self.base.steps().is_empty() {
            Place::file(&self.file)
        } else {
            Place::field(&self.file, self.base.clone())
        }
    }
}

/// The same record's words in another language: `index.nn.md` beside `index.md`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Twin {
    pub language: Language,
    pub file: SourcePath,
    pub record: records::TwinRecord,
    pub body: Body,
}
