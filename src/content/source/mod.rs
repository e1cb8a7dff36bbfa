//! Reads files, YAML and front matter into records.
//!
//! In: the site's root folder. Out: [`Sources`], every record as it was typed, with its place in the file,
//! and every mistake that can be seen in one file alone. No other module reads the site's files.

mod body_reader;
mod changes;
mod decode;
mod file_tree;
mod front_matter;
mod gathering_files;
mod missing_schemas;
mod parse;
mod read;
mod snapshot;
mod span_lookup;
mod unparsed;
mod withdrawn;
pub mod yaml;

pub use super::schema::{Entry, Translation};
pub use body_reader::BodyReader;
pub use changes::{BodyChange, Changes, RecordChange, UpdatedStamps};
pub use file_tree::{PLACES, is_source, no_site};
pub use gathering_files::gathering_files;
pub use missing_schemas::{missing_schemas, schema_path};
pub use read::{read, read_with_snapshot};
pub use snapshot::{RecordLines, Reread, SourceSnapshot};
pub use unparsed::Unparsed;

use super::schema::Records;
use crate::base::file_stamp::FileStamp;
use crate::base::path::SourcePath;
use crate::base::text::WithdrawnNames;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that was read.
#[derive(Debug)]
pub struct Sources {
    pub root: PathBuf,
    /// The text of each text file, without a byte order mark and with `\n` at the end of lines. Positions in records refer to it.
    pub texts: SourceTexts,
    pub records: Records,
    /// The parts of the records that could not be read.
    pub unparsed: Unparsed,
    /// Files of the content that are not records.
    pub attachments: Vec<Attachment>,
    /// The persons who have asked not to be named.
    pub withdrawn: WithdrawnNames,
    /// The site's own theme files (`themes/<name>/…`, `templates/…`), by path.
    pub theme_files: BTreeMap<SourcePath, Arc<str>>,
}

pub type SourceTexts = BTreeMap<SourcePath, Arc<str>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Attachment {
    pub path: SourcePath,
    /// Size and modification time.
    pub stamp: FileStamp,
}
