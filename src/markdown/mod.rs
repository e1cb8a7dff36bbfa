//! Markdown → HTML that is safe, accessible and ready for a page, and diagnostics with their places in the text.
//!
//! In: a text and its file ([`Source`]), the site's abbreviations ([`FirstUse`]), and the site's addresses
//! ([`Resolver`]). Out: [`Printed`]. [`print`](fn@print) prints a whole text, [`inline`] one line.
//!
//! pulldown-cmark's events → the [`printer`], which passes each to the file for its kind → one [`output`](mod@output) in
//! which every element is closed in order → ammonia, only if the text had HTML of its own. Knows no pages and no archive.

mod abbreviations;
mod autolink;
mod footnotes;
mod headings;
mod html;
mod images;
mod likely_mistakes;
mod link_tag;
mod links;
mod open_elements;
mod output;
mod paragraphs;
mod printer;
mod prose;
mod tables;
#[cfg(test)]
mod tests;
mod text_run;
mod unbroken;
mod vague_links;

pub use abbreviations::{Abbreviations, FirstUse};
pub use html::sanitise::sanitised;
pub use prose::prose;

use crate::base::path::SourcePath;
use crate::base::text::{Html, Language};
use crate::diagnostics::{Diagnostic, Location};

/// Resolves the targets of links and images; implemented by the site.
#[allow(
    clippy::result_large_err,
    reason = "an error is rare, and is moved once"
)]
pub trait Resolver {
    /// The href for a link target as the writer wrote it: a file (`../counties/oslo.md#x`), an address from
    /// the root (`/fylker/oslo/#x`), `#anchor` on the page itself, `https:`, `http:`, `mailto:` or `tel:`.
    ///
    /// Other schemes have been refused already. Err: why there is no such target; the link's text is then printed without a link.
    fn link(&mut self, target: &str, location: Location) -> Result<String, NoTarget>;

    /// The src and size of an image file of the site. Err: why there is no such image; the alt text is printed instead.
    fn image(&mut self, target: &str, location: Location) -> Result<ImageSource, NoTarget>;
}

/// Why a link or an image is printed as its words only.
#[derive(Clone, Debug)]
pub enum NoTarget {
    /// The file exists but is not published. Nothing needs to be changed in the text.
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

/// A text, and its place in a file.
#[derive(Clone, Copy, Debug)]
pub struct Source<'t> {
    pub file: &'t SourcePath,
    pub text: &'t str,
    /// The number of bytes before the text in the file.
    pub offset: usize,
    pub language: Language,
}

#[derive(Clone, Copy, Debug)]
pub struct Settings<'s> {
    /// The level of the text's outermost headings. Deeper levels follow without gaps.
    pub top_level: u8,
    /// A prefix for every id, so that several texts can be on one page.
    pub id_prefix: &'s str,
    /// Ids that the page already has (`main`, `program`) and headings must not get.
    pub taken_ids: &'s [&'s str],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub html: Html,
    /// The ids of the headings, in order.
    pub ids: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Prints a whole text as HTML.
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
