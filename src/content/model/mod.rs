//! The facts, every reference resolved.
//!
//! In: the records as they were read. Out: an [`Archive`], and the mistakes in it. It is sound when every id is unique, every
//! reference leads somewhere and every date makes sense; one that is not is looked at for more mistakes, and never published.
//! Knows nothing of addresses or HTML.

mod archive;
mod checks;
mod doubts;
mod gathering;
mod id_index;
mod preservation;
mod relations;
mod stand_ins;
mod table;

pub use archive::{
    Archive, ArchiveRecords, CheckedArchive, Network, RecordVisitor, archive, checked_archive,
};
pub use doubts::{Doubt, doubts};
pub use gathering::{Gathering, Letter, Presentation};
pub use preservation::Presence;
pub use relations::*;
pub use table::{Identified, RecordTable};
