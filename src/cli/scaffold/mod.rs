//! What `samling init` and `samling new` write: a finished example site, and a record with hints in it.
//!
//! In: what was asked for, the day, and what the site has already. Out: [`NewFile`]s, which only [`write`]
//! puts on the disk, and never over another file.

mod example;
mod known;
mod record;
mod write;

pub use example::{example, init};
pub use known::Known;
pub use record::{Kind, record};
pub use write::write;

use crate::path::SourcePath;

/// A file that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub path: SourcePath,
    pub text: String,
}
