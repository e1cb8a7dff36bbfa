//! The facts, every reference resolved.
//!
//! In: the records as they were read. Out: an [`Archive`], which exists only when every id is unique, every
//! reference leads somewhere and every date makes sense; and the mistakes when it does not. Knows nothing
//! of addresses or HTML.

mod archive;
mod checks;
mod doubts;
mod gathering;
mod ids;
mod preservation;
mod relations;
mod table;

pub use archive::{Archive, ArchiveRecords, Network, RecordVisitor, archive};
pub use doubts::{Doubt, doubts};
pub use gathering::{Gathering, Letter, Presentation};
pub use preservation::Presence;
pub use relations::*;
pub use table::{Identified, RecordTable};
