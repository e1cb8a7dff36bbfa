//! The copy of a file that is published: without what its format says of people beside the text, and otherwise the same.
//!
//! Nothing is decoded and encoded again: images keep every pixel and the parts of a package every byte, except the parts and chunks that
//! say who made, saved or took something, where, and with which device. What stands in the text itself (notes, comments, changes) stays
//! and is reported by the reader. PDF stays as it is: what it says of people can stand in many places, and earlier versions may lie
//! beneath the last.

mod jpeg;
mod package;
mod png;
mod webp;

pub use jpeg::jpeg;
pub use package::package;
pub use png::png;
pub use webp::webp;

use super::problem::Problem;

/// Goes up with every change that makes another copy of the same file.
pub const STRIP_VERSION: u32 = 1;

/// A file's bytes → the copy. `None`: the file says nothing of people, and is published as it is.
pub type StripMetadata = fn(&[u8]) -> Result<Option<Vec<u8>>, Problem>;

fn unless_same(copy: Vec<u8>, original: &[u8]) -> Option<Vec<u8>> {
    (copy != original).then_some(copy)
}
