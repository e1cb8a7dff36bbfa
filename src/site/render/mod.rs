//! Views to bytes: Tera, themes, the theme's words.
//!
//! In: a [`Page`](super::pages::Page) and a [`Theme`]. Out: its bytes. Sees views, never the archive: a page is a function of its
//! view and the theme alone.

mod assets;
mod cached_partials;
mod catalogue;
mod globals;
mod page;
mod prepare;
mod template_error;
mod template_tokens;
mod theme;
mod theme_files;
mod translations;
mod undefined_names;

pub use catalogue::{CATALOGUE_MARK, CatalogueJob, catalogue_files};
#[cfg(test)]
pub use page::render_as_written;
pub use page::{made_of, render, unknown_names_of};
pub use theme::{Theme, theme};
pub use theme_files::ThemeFiles;
