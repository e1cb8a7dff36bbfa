//! samling: a folder of Markdown, YAML and files in, a finished, searchable archive site out.
//!
//! Five values, each made by one function from the one before; only the first and the last touch the disk:
//!
//! [`source::Sources`] → [`model::Archive`] → [`pages::Pages`] → [`render::Rendered`] → [`publish::Published`]

pub mod date;
pub mod diagnostics;
pub mod markup;
pub mod model;
pub mod path;
pub mod source;
pub mod text;
