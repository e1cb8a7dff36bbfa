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
mod tables;
mod withdrawn_names;

pub use detect_language::{has_lost_letters, language_of_texts, telling_words};
pub use html::{Html, escape_into, in_data_block, needs_escaping};
pub use language::Language;
pub use readable::{readable, without_entities};
pub use readable_data::{readable_calendar, readable_json};
pub use slug::{Slug, ascii_words, is_device};
pub use tables::tables_of_html;
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

/// Where the words stand in the text, in bytes, and not as a part of longer ones. `joins`: signs that join words, besides letters
/// and digits.
pub fn whole_words<'t>(
    text: &'t str,
    words: &'t str,
    joins: &'static [char],
) -> impl Iterator<Item = usize> + 't {
    let joins = move |letter: char| letter.is_alphanumeric() || joins.contains(&letter);
    let found = text.match_indices(words).map(|(at, _)| at);
    found.filter(move |at| {
        !text[..*at].ends_with(joins) && !text[at + words.len()..].starts_with(joins)
    })
}
