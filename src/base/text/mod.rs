//! Safe text: the small types that keep one kind of text from being taken for another.
//!
//! In: strings from files. Out: [`Html`] (may stand in a page as it is), [`Slug`] (may stand in an
//! address), [`Language`] (what a text is written in), [`collation`] (Norwegian alphabetical order).
//! Knows nothing of files, pages or the archive.

pub mod collation;
mod html;
pub mod invisible;
mod language;
mod readable;
mod slug;
mod withdrawn_names;

pub use html::{Html, escape_into, needs_escaping};
pub use language::Language;
pub use readable::readable;
pub use slug::{Slug, ascii_words, is_device};
pub use withdrawn_names::WithdrawnNames;

use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

/// The text with composed letters (NFC): å as one character, and not a with a ring after it, as macOS writes the names
/// of files.
pub fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true => Cow::Borrowed(text),
        false => ComposingNormalizerBorrowed::new_nfc().normalize(text),
    }
}
