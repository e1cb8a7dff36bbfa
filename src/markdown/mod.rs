//! Markdown to HTML that may stand in a page: safe, accessible, each diagnostic with its place in the text.
//!
//! In: a text and where it stands ([`Source`]), the site's abbreviations ([`FirstUse`]), and what knows the site's addresses
//! ([`Resolver`]). Out: [`Printed`]. [`print`](fn@print) reads a whole text, [`inline`] one line.
//!
//! pulldown-cmark's events → the [`printer`], which hands each to the file of its kind → one [`output`](mod@output) in
//! which every element is closed in order → ammonia, only when the text had HTML of its own. Knows no pages and no archive.

mod abbreviations;
mod autolink;
mod footnotes;
mod headings;
mod html;
mod images;
mod link_tag;
mod links;
mod open_elements;
mod output;
mod paragraphs;
mod printer;
mod tables;
#[cfg(test)]
mod tests;
mod text_run;

pub use abbreviations::{Abbreviations, FirstUse};

use crate::base::path::SourcePath;
use crate::base::text::{Html, Language};
use crate::diagnostics::{Diagnostic, Location};

/// Where links lead and images stand: the site's part of printing.
#[allow(
    clippy::result_large_err,
    reason = "an error is rare, and is moved once"
)]
pub trait Resolver {
    /// The href for a link target as the writer wrote it: a file (`../counties/oslo.md#x`), an address from
    /// the root (`/fylker/oslo/#x`), `#anchor` on the page itself, `https:`, `http:`, `mailto:` or `tel:`.
    ///
    /// Other schemes are refused before. Err: why there is no such target; the link's text is printed without a link.
    fn link(&mut self, target: &str, location: Location) -> Result<String, NoTarget>;

    /// The src and size of an image file of the site. Err: why there is no such image; the alt text is printed instead.
    fn image(&mut self, target: &str, location: Location) -> Result<ImageSource, NoTarget>;
}

/// Why the words of a link or an image are printed alone.
#[derive(Clone, Debug)]
pub enum NoTarget {
    /// The file is there and is not published. There is nothing to mend in the text.
    Withheld,
    Mistake(Diagnostic),
}

impl From<Diagnostic> for NoTarget {
    fn from(mistake: Diagnostic) -> NoTarget {
        NoTarget::Mistake(mistake)
    }
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
    /// Of the headings, in order.
    pub ids: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
}

/// A whole text as HTML.
pub fn print(
    source: Source<'_>,
    settings: Settings<'_>,
    abbreviations: &mut FirstUse<'_>,
    resolver: &mut dyn Resolver,
) -> Printed {
    printer::HtmlPrinter::new(source, settings, abbreviations, resolver).print(source.text)
}

/// One line of text without markup (a title, a summary), escaped, with abbreviations explained.
pub fn inline(text: &str, abbreviations: &mut FirstUse<'_>) -> Html {
    let text = text_run::without_controls(text);
    let mut html = String::with_capacity(text.len() + 16);
    abbreviations.mark_into(&mut html, &text, 0..text.len());
    Html::trusted(html)
}
