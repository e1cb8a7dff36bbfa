//! The archive: all records, connected by their references.
//!
//! In: the records as they were read. Out: an [`Archive`], and the mistakes in it. It is sound when every id is unique, every
//! reference leads to a record and every date makes sense. An archive that is not is checked further, but never published.
//! This module knows nothing of addresses or HTML.

mod archive;
mod calendar_days;
mod checks;
mod doubts;
mod frozen;
mod gathering;
mod id_index;
mod news;
mod preservation;
mod relations;
mod stand_ins;
mod table;
mod written_texts;

pub use archive::{
    Archive, ArchiveRecords, CheckedArchive, Network, RecordVisitor, archive, checked_archive,
};
pub use doubts::{Doubt, doubts};
pub use frozen::frozen_changes;
pub use gathering::{Gathering, Letter, Presentation};
pub use news::{News, NewsSubject, news_of_gathering, news_of_project};
pub use preservation::Presence;
pub use relations::*;
pub use table::{Identified, RecordTable};
pub use written_texts::{TextPlace, WrittenText, written_texts};
