//! A folder of Markdown and YAML → one checked, connected archive.
//!
//! [`schema`] says what people may write, [`source`] reads their files into records, [`model`] checks and connects the records.

pub mod model;
pub mod schema;
pub mod source;
