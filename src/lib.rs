//! samling builds a searchable archive site from a folder of Markdown, YAML and files.
//!
//! # A guided tour
//!
//! Five values, each made from the one before. Only the first and the last access the disk:
//!
//! [`Sources`](content::source::Sources) → [`Archive`](content::model::Archive) → [`Plan`](site::pages::Plan) → pages, each an
//! [`OutputFile`](base::OutputFile) → [`Publication`](output::publish::Publication)
//!
//! Read them in this order:
//!
//! 1. [`content::schema`]: what people may write, one record type a kind.
//! 2. [`content::source`]: files → records. A value that cannot be read becomes a diagnostic with its place, and reading goes on.
//! 3. [`content::model`]: records → one archive in which every reference leads to a record.
//! 4. [`attachments`] and [`documents`]: what is in the files beside the records.
//! 5. [`site::pages`]: which pages there are, and the view that each template may see. [`site::render`] renders a view with the theme.
//! 6. [`output`]: the files beside the pages, and the only code that writes into the finished site.
//! 7. [`build`]: the main path that connects all of it, and skips what has not changed since the last build.
//!
//! [`serve`], [`import`], [`upload`] and [`cli`] use these. [`base`] and [`diagnostics`] are used by all modules;
//! [`markdown`] and [`search`] are engines that know nothing of sites. `tests/house/layers.rs` lists which module may use which.

// This documentation is for those who work on samling; see it with `cargo doc --document-private-items`.
#![allow(rustdoc::private_intra_doc_links)]

pub mod attachments;
pub mod bag;
pub mod base;
pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostics;
pub mod documents;
pub mod external_links;
pub mod import;
pub mod markdown;
pub mod mend;
pub mod output;
pub mod search;
pub mod serve;
pub mod site;
pub mod upload;
