//! Paths: where a text came from ([`SourcePath`], [`FieldPath`]) and where a page will be
//! ([`OutputPath`], and the relative addresses between pages).
//!
//! Only strings: nothing here touches the disk.

mod address;
mod field;
mod output;
mod source;

pub use address::{ADDRESS_PATTERN, is_address, is_web_address, path_of_address, percent_encoded};
pub use field::{FieldPath, FieldStep};
pub use output::OutputPath;
pub use source::SourcePath;
