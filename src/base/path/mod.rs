//! Paths: where a text came from ([`SourcePath`], [`FieldPath`]) and where a page will be
//! ([`OutputPath`], and the relative addresses between pages).
//!
//! Only strings: nothing here touches the disk.

mod address;
mod copy_mark;
mod field;
mod output;
mod source;

pub use address::{
    ADDRESS_PATTERN, has_file_ending, is_address, is_on_own_machine, is_web_address,
    mended_beginning, path_of_address, percent_encoded,
};
pub use copy_mark::{without_copy_mark, without_machine};
pub use field::{FieldPath, FieldStep};
pub use output::OutputPath;
pub use source::SourcePath;
