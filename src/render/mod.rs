//! Views to bytes: Tera, themes, the theme's words.
//!
//! In: [`Pages`](crate::pages::Pages) and a [`Theme`]. Out: an [`OutputFile`] for each page. Sees
//! views, never the archive: a page is a function of its view and the theme alone.

mod assets;
mod expand;
mod globals;
mod output_file;
mod page;
mod steady;
mod template_error;
mod template_words;
mod theme;
mod theme_files;
mod unknown_names;
mod words;

pub use output_file::{OutputContent, OutputFile};
pub use page::{made_of, render, unknown_names_of};
pub use theme::{Theme, theme};
