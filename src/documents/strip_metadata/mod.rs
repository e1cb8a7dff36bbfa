//! The copy of a file that is published: without what its format says of people beside the text, and otherwise the same.
//!
//! Nothing is decoded and encoded again: images keep every pixel, the parts of a package and the pages of a PDF every byte, except what
//! says who made, saved or took something, and what is not shown: notes, hidden slides, sheets, rows and text, comments, changes, files
//! within files. The original is never touched. What cannot be taken out safely makes the copy impossible.

mod jpeg;
mod opendocument;
mod package;
mod pdf;
mod png;
mod presentation;
mod relations;
mod webp;
mod word_text;
mod workbook;

pub use jpeg::jpeg;
pub use package::package;
pub use pdf::pdf;
pub use png::png;
pub use webp::webp;

use super::problem::Problem;

/// Goes up with every change that makes another copy of the same file.
pub const STRIP_VERSION: u32 = 3;

/// A file's bytes → the copy. `None`: the file says nothing of people, and is published as it is.
pub type StripMetadata = fn(&[u8]) -> Result<Option<Vec<u8>>, Problem>;

fn unless_same(copy: Vec<u8>, original: &[u8]) -> Option<Vec<u8>> {
    (copy != original).then_some(copy)
}
