//! The files of `samling init` and `samling new`: an example site, and a record with hints in it.
//!
//! In: the arguments, the day, and what the site has already. Out: [`ScaffoldFile`]s. Only [`write`](fn@write)
//! writes them to disk, and never over another file.

mod example;
mod existing_ids;
mod templates;
mod write;

pub use example::{example, init};
pub use existing_ids::ExistingIds;
pub use templates::{NewRecordKind, record};
pub use write::write;

use crate::base::path::SourcePath;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaffoldFile {
    pub path: SourcePath,
    /// Text in UTF-8, except the decks and papers of the example.
    pub content: Vec<u8>,
}
