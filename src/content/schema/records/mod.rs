//! The shapes of what people write: one struct for each kind of record, as YAML spells it.
//!
//! Here a value is only what was typed, with its type checked. What it refers to, and whether it makes sense
//! beside the others, is `model`'s. A field that nobody knows is refused (`deny_unknown_fields`), with the
//! nearest name that exists.

mod actor;
mod area;
mod effort;
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
pub use effort::*;
pub use gathering::*;
pub use goal::*;
pub use page::*;
pub use presentation::*;
pub use programme::*;
pub use project::*;
pub use resource::*;
pub use session::*;
pub use site::*;
