//! Text types that keep one kind of text from being taken for another.
//!
//! In: strings from files. Out: [`Html`] (can be put into a page as it is), [`Slug`] (can be part of an
//! address), [`Language`] (of a text), [`collation`] (Norwegian alphabetical order).
//! Knows nothing of files, pages or the archive.

pub mod collation;
mod detect_language;
mod html;
pub mod invisible;
mod language;
mod readable;
mod readable_data;
mod slug;
mod withdrawn_names;

pub use detect_language::{has_lost_letters, language_of_texts, telling_words};
pub use html::{Html, escape_into, in_data_block, needs_escaping};
pub use language::Language;
pub use readable::{readable, without_entities};
pub use readable_data::{readable_calendar, readable_json};
pub use slug::{Slug, ascii_words, is_device};
pub use withdrawn_names::{WithdrawnNameFinder, WithdrawnNames};

use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

/// The text with composed letters (NFC): å as one character, not a followed by a combining ring, as in file names of
/// macOS.
pub fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true => Cow::Borrowed(text),
        false => ComposingNormalizerBorrowed::new_nfc().normalize(text),
    }
}
