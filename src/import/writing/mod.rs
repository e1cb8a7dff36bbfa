//! Drafts → the text of files: index.md of a gathering, letters, counties, and samling.yaml of a new site.

mod gathering_fields;
mod index;
mod letter;
mod provenance;
mod records;
mod text;

pub use index::{index, sections};
pub use letter::letter;
pub use records::{county, site};
