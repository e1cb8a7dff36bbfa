//! The published copy of a file: without its format's metadata about people, and otherwise the same.
//!
//! Nothing is decoded and encoded again: images keep every pixel, packages and PDF pages every byte, except for data about who
//! made, saved or took something, and content that is not shown: notes, hidden slides, sheets, rows and text, comments, changes, embedded
//! files. The original is not changed. If something cannot be removed safely, there is no copy.

mod cut_relations;
mod hidden_slides;
mod jpeg;
mod opendocument;
mod package;
mod pdf;
mod png;
mod svg;
mod webp;
mod word_text;
mod workbook;

pub use jpeg::jpeg;
pub use package::package;
pub use pdf::pdf;
pub use png::png;
pub use svg::svg;
pub use webp::webp;

use super::problem::Problem;

/// Must be increased with every change that gives another copy of the same file.
pub const STRIP_VERSION: u32 = 13;

/// A file's bytes → the copy. `None`: the file has no metadata about people, and is published as it is.
pub type StripMetadata = fn(&[u8]) -> Result<Option<Vec<u8>>, Problem>;

fn unless_same(copy: Vec<u8>, original: &[u8]) -> Option<Vec<u8>> {
    (copy != original).then_some(copy)
}
