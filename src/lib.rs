//! samling makes a finished, searchable archive site of a folder of Markdown, YAML and files.
//!
//! # A guided tour
//!
//! Five values, each made from the one before. Only the first and the last touch the disk:
//!
//! [`Sources`](content::source::Sources) → [`Archive`](content::model::Archive) → [`Plan`](site::pages::Plan) → pages, each an
//! [`OutputFile`](base::OutputFile) → [`Publication`](output::publish::Publication)
//!
//! Read them in this order:
//!
//! 1. [`content::schema`]: what people may write, one record type a kind.
//! 2. [`content::source`]: files → records. A value that cannot be read becomes a diagnostic with its place, and reading goes on.
//! 3. [`content::model`]: records → one archive in which every reference leads somewhere.
//! 4. [`attachments`] and [`documents`]: what the files beside the records say.
//! 5. [`site::pages`]: which pages there are, and the view that each template may see. [`site::render`] prints a view with the theme.
//! 6. [`output`]: the files beside the pages, and the only code that writes into the finished site.
//! 7. [`build`]: the main path that connects all of it, and what a second build need not do again.
//!
//! [`serve`], [`import`] and [`cli`] are the doors. [`base`] and [`diagnostics`] are the ground that everything stands on;
//! [`markdown`] and [`search`] are engines that know nothing of sites. `tests/house/layers.rs` holds which module may use which.

// This documentation is for those who work on samling; see it with `cargo doc --document-private-items`.
#![allow(rustdoc::private_intra_doc_links)]

pub mod attachments;
pub mod base;
pub mod build;
pub mod cli;
pub mod content;
pub mod diagnostics;
pub mod documents;
pub mod external_links;
pub mod import;
pub mod markdown;
pub mod output;
pub mod search;
pub mod serve;
pub mod site;
