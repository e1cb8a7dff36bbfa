//! samling: a folder of Markdown, YAML and files in, a finished, searchable archive site out.
//!
//! Five values, each made by one function from the one before; only the first and the last touch the disk:
//!
//! [`content::source::Sources`] → [`content::model::Archive`] → [`site::pages::Plan`] → [`base::OutputFile`]s → [`output::publish::Published`]

pub mod attachments;
pub mod base;
pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostics;
pub mod documents;
pub mod import;
pub mod markdown;
pub mod output;
pub mod search;
pub mod serve;
pub mod site;
