//! What a reader, or a writer of copies, is asked for.

use super::cache::Key;
use super::kind::Kind;
use crate::path::SourcePath;

/// A content that is to be known, and a file that has it.
pub struct Wanted<'a> {
    pub key: Key,
    pub kind: Kind,
    pub file: &'a SourcePath,
}
