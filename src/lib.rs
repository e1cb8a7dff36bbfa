//! samling: a folder of Markdown, YAML and files in, a finished, searchable archive site out.
//!
//! Five values, each made by one function from the one before; only the first and the last touch the disk:
//!
//! [`source::Sources`] → [`model::Archive`] → [`pages::Plan`] → [`render::OutputFile`]s → [`publish::Published`]

mod cache;
pub mod cli;
pub mod date;
pub mod diagnostics;
pub mod digest;
mod exports;
pub mod import;
mod look;
pub mod markup;
pub mod material;
pub mod model;
pub mod options;
pub mod pages;
pub mod path;
pub mod publish;
pub mod render;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod status;
pub mod text;
pub mod workshop;
