//! The files of `samling init` and `samling new`: an example site, and a record with hints in it.
//!
//! In: the arguments, the day, and what the site has already. Out: [`ScaffoldFile`]s. Only [`write`](fn@write)
//! writes them to disk, and never over another file.

mod editor;
mod example;
mod existing_ids;
mod pages_host;
mod templates;
mod write;

pub use editor::editor_files;
pub use example::{example, init};
pub use existing_ids::ExistingIds;
pub use pages_host::PagesHost;
pub use templates::{NewRecordKind, record};
pub use write::write;

use crate::base::path::SourcePath;
use crate::content::schema::json_schema::schema_line;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaffoldFile {
    pub path: SourcePath,
    /// Text in UTF-8, except the decks and papers of the example.
    pub content: Vec<u8>,
}

impl ScaffoldFile {
    /// With the name of its schema, when it is a record.
    fn with_schema_line(self) -> ScaffoldFile {
        let content = match String::from_utf8(self.content) {
            Ok(text) => schema_line(&self.path, text).into_bytes(),
            Err(bytes) => bytes.into_bytes(),
        };
        ScaffoldFile { content, ..self }
    }
}
