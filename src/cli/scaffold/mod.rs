//! What `samling init` and `samling new` write: a finished example site, and a record with hints in it.
//!
//! In: what was asked for, the day, and what the site has already. Out: [`ScaffoldFile`]s, which only [`write`](fn@write)
//! puts on the disk, and never over another file.

mod example;
mod existing_ids;
mod templates;
mod write;

pub use example::{example, init};
pub use existing_ids::ExistingIds;
pub use templates::{NewRecordKind, record};
pub use write::write;

use crate::base::path::SourcePath;

/// A text file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaffoldFile {
    pub path: SourcePath,
    /// Text in UTF-8, but for the decks and papers of the example.
    pub content: Vec<u8>,
}
