//! Safe text: the small types that keep one kind of text from being taken for another.
//!
//! In: strings from files. Out: [`Html`] (may stand in a page as it is), [`Slug`] (may stand in an
//! address), [`Language`] (what a text is written in), [`collation`] (Norwegian alphabetical order).
//! Knows nothing of files, pages or the archive.

pub mod collation;
mod html;
mod language;
mod slug;

pub use html::{Html, escape_into, needs_escaping};
pub use language::Language;
pub use slug::Slug;
