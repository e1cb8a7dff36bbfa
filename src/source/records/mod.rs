//! The shapes of what people write: one struct for each kind of record, as YAML spells it.
//!
//! Here a value is only what was typed, with its type checked. What it refers to, and whether it makes sense
//! beside the others, is `model`'s. A field that nobody knows is refused (`deny_unknown_fields`), with the
//! nearest name that exists.

mod actor;
mod area;
mod by_name;
mod effort;
mod fact;
mod gathering;
mod goal;
mod page;
mod presentation;
mod programme;
mod project;
mod reference;
mod resource;
mod session;
mod site;
mod web_address;

pub use actor::*;
pub use area::*;
pub use by_name::ByName;
pub use effort::*;
pub use fact::*;
pub use gathering::*;
pub use goal::*;
pub use page::*;
pub use presentation::*;
pub use programme::*;
pub use project::*;
pub use reference::*;
pub use resource::*;
pub use session::*;
pub use site::*;
pub use web_address::WebAddress;
