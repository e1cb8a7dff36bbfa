//! The shapes of what people write: one struct for each kind of record, as YAML spells it.
//!
//! A value here is what was typed, with its type checked. Whether a reference leads somewhere, and whether a record makes
//! sense beside the others, is checked by `model`. An unknown field is refused (`deny_unknown_fields`), and the message
//! suggests the nearest name that exists.

mod actor;
mod area;
mod effort;
mod frozen;
mod gathering;
mod goal;
mod page;
mod presentation;
mod programme;
mod project;
mod resource;
mod session;
mod site;

pub use actor::*;
pub use area::*;

pub use super::fields::provenance::*;
pub use super::fields::reference::*;
pub use super::kinds::*;
pub use effort::*;
pub use frozen::*;
pub use gathering::*;
pub use goal::*;
pub use page::*;
pub use presentation::*;
pub use programme::*;
pub use project::*;
pub use resource::*;
pub use session::*;
pub use site::*;

use serde::Serialize;

/// A record that has a place of its own among the [`Records`](super::Records) or in the archive.
pub trait Record: Serialize {
    const KIND: &'static KindRow;

    /// The provenance of its fields. None: the kind has no such field.
    fn provenance(&self) -> Option<&ProvenanceByField>;
}

macro_rules! provenance_of {
    ($record:ident) => {
        None
    };
    ($record:ident $field:ident) => {
        Some(&$record.$field)
    };
}

macro_rules! record_types {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        $(record_type!($kind [$($record)? $($($part)?)?] [$($provenance)?]);)*
    };
}

macro_rules! record_type {
    ($kind:ident [] []) => {};
    ($kind:ident [$record:ident] [$($provenance:ident)?]) => {
        impl Record for $record {
            const KIND: &'static KindRow = $kind::ROW;

            fn provenance(&self) -> Option<&ProvenanceByField> {
                provenance_of!(self $($provenance)?)
            }
        }
    };
}
record_kinds!(record_types);
