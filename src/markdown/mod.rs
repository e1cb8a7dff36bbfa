//! Markdown to HTML that may stand in a page: safe, accessible, and every mistake told at its place.
//!
//! In: a text with its place in a file ([`Source`]), the site's abbreviations ([`FirstUse`]), and someone who
//! knows addresses ([`Resolver`]). Out: [`Printed`]. [`print`](fn@print) reads a whole text, [`inline`] one line.
//!
//! The way through: pulldown-cmark's events → one [`printer`] that keeps every element balanced → ammonia,
//! only when the text had HTML of its own. Knows nothing of pages or of the archive.

mod abbreviations;
mod autolink;
mod events;
mod footnotes;
mod headings;
mod html;
mod images;
mod links;
mod open_elements;
mod printer;
mod tables;
#[cfg(test)]
mod tests;
mod text_run;

pub use abbreviations::{Abbreviations, FirstUse};

use crate::base::path::SourcePath;
use crate::base::text::{Html, Language};
use crate::diagnostics::{Diagnostic, Location};

/// What the printer asks of the one who knows addresses.
#[allow(
    clippy::result_large_err,
    reason = "a mistake is rare, and is moved once"
)]
pub trait Resolver {
    /// The href for a link target as the writer wrote it: a file (`../counties/oslo.md#x`), an address from
    /// the root (`/fylker/oslo/#x`), `#anchor` on the page itself, `https:`, `http:`, `mailto:` or `tel:`.
    ///
    /// Other schemes never come here. Err: the diagnostic; the link's text is printed without a link.
    fn link(&mut self, target: &str, place: Location) -> Result<String, Diagnostic>;

    /// The src and size of an image file of the site. Err: the diagnostic; the alt text is printed instead.
    fn image(&mut self, target: &str, place: Location) -> Result<ImageSource, Diagnostic>;
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageSource {
    pub src: String,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
}

/// A text, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Source<'t> {
    pub file: &'t SourcePath,
    pub text: &'t str,
    /// Bytes before the text in the file.
    pub offset: usize,
    pub language: Language,
}

#[derive(Clone, Copy, Debug)]
pub struct Settings<'s> {
    /// The level of the text's outermost headings. Deeper ones follow without skipping a level.
    pub top_level: u8,
    /// Put before every id, so that several texts can stand on one page.
    pub id_prefix: &'s str,
    /// Ids the page has already (`main`, `program`): no heading takes one of them.
    pub taken_ids: &'s [&'s str],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub html: Html,
    pub headings: Vec<Heading>,
    /// The first paragraph outside quotes and lists, as plain text.
    pub first_paragraph: Option<String>,
    pub mistakes: Vec<Diagnostic>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// A whole text.
pub fn print(
    source: Source<'_>,
    settings: Settings<'_>,
    abbreviations: &mut FirstUse<'_>,
    resolver: &mut dyn Resolver,
) -> Printed {
    printer::HtmlPrinter::new(source, settings, abbreviations, resolver).print()
}

/// One line of text without any markup (a title, a summary): abbreviations marked, everything escaped.
pub fn inline(text: &str, abbreviations: &mut FirstUse<'_>) -> Html {
    let text = text_run::without_controls(text);
    let mut html = String::with_capacity(text.len() + 16);
    abbreviations.mark_into(&mut html, &text, 0..text.len());
    Html::trusted(html)
}
