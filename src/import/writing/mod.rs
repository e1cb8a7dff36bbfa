//! Drafts → files: the text of index.md, of letters, of a county, of a site that is not there yet.

mod index;
mod letter;
mod records;
mod yaml;

pub use index::{index, sections};
pub use letter::letter;
pub use records::{county, site};
