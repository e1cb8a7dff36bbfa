//! What a reader, or a writer of copies, is asked for.

use super::cache::Key;
use crate::base::path::SourcePath;
use crate::documents::Format;

/// A content that is to be known, and a file that has it.
pub struct ReadJob<'a> {
    pub key: Key,
    pub kind: Format,
    pub file: &'a SourcePath,
}
