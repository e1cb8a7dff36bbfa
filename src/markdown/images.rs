//! Images: a figure with its title as caption if alone in a paragraph, otherwise part of the line.

use super::NoTarget;
use super::link_tag::{is_of_another_host, scheme, shortened};
use super::output::HtmlOutput;
use super::text_run::{with_single_spaces, without_controls};
use crate::base::text::escape_into;
use crate::base::text::invisible::visible;
use crate::diagnostics::catalogue;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::fmt::Write;
use std::mem;
use std::ops::Range;

#[derive(Debug, Default)]
pub(super) struct Images {
    /// The image whose alt text is being read.
    open: Option<OpenImage>,
    /// The last printed image.
    last: PrintedImage,
}

#[derive(Debug)]
struct OpenImage {
    target: String,
    title: String,
    alt: String,
    span: Range<usize>,
    /// The number of images inside the alt text: only their words are used.
    depth: usize,
}

/// An image that may be alone in its paragraph.
#[derive(Debug, Default)]
struct PrintedImage {
    /// The ranges of its tag in the HTML, and of the title attribute in the tag.
    tag: Range<usize>,
    title_attribute: Range<usize>,
    title: String,
}

impl Images {
    pub fn start(
        &mut self,
        target: &str,
        title: &str,
        span: Range<usize>,
        output: &mut HtmlOutput<'_, '_>,
    ) {
        output.flush_text();
        self.open = Some(OpenImage {
            target: without_controls(target.trim()).into_owned(),
            title: with_single_spaces(&without_controls(title)),
            alt: String::new(),
            span,
            depth: 0,
        });
    }

    /// Takes an event that belongs to an image's alt text, until the image ends. False: no image is open.
    pub fn take(&mut self, event: &Event<'_>, output: &mut HtmlOutput<'_, '_>) -> bool {
        let Some(image) = &mut self.open else {
            return false;
        };
        match event {
            Event::Text(text) | Event::Code(text) => {
                image.alt.push_str(&visible(&without_controls(text)))
            }
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth > 0 => image.depth -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(image) = self.open.take() {
                    self.print(image, output);
                }
            }
            _ => {}
        }
        true
    }

    fn print(&mut self, image: OpenImage, output: &mut HtmlOutput<'_, '_>) {
        let start = output.html.len();
        let alt = with_single_spaces(&image.alt);
        let location = output.location(image.span.clone());
        if alt.is_empty() {
            let target = shortened(&image.target);
            let diagnostic = catalogue::text_image_without_alt(location.clone(), &target);
            output.diagnostics.push(diagnostic);
        }
        let source = if scheme(&image.target).is_some() || is_of_another_host(&image.target) {
            let target = shortened(&image.target);
            Err(catalogue::foreign_image(location, &target).into())
        } else {
            output.resolver.image(&image.target, location)
        };
        output.text.push_printed(&alt);
        let html = &mut output.html;
        let source = match source {
            Ok(source) => source,
            Err(NoTarget::Withheld) => return escape_into(html, &alt),
            Err(NoTarget::Mistake(diagnostic)) => {
                output.diagnostics.push(diagnostic);
                return escape_into(html, &alt);
            }
        };
        html.push_str("<img src=\"");
        escape_into(html, &source.src);
        html.push_str("\" alt=\"");
        escape_into(html, &alt);
        html.push('"');
        if let Some((width, height)) = source.size {
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
        html.push_str(" loading=\"lazy\" decoding=\"async\"");
        let title_start = html.len();
        if !image.title.is_empty() {
            html.push_str(" title=\"");
            escape_into(html, &image.title);
            html.push('"');
        }
        let title_attribute = title_start..html.len();
        html.push('>');
        self.last = PrintedImage {
            tag: start..html.len(),
            title_attribute,
            title: image.title,
        };
    }

    /// Turns the paragraph at `paragraph` of the HTML into a figure, if it contains only an image.
    pub fn make_figure(
        &mut self,
        paragraph: Range<usize>,
        output: &mut HtmlOutput<'_, '_>,
    ) -> bool {
        if self.last.tag != paragraph || paragraph.is_empty() {
            return false;
        }
        let PrintedImage {
            title_attribute,
            title,
            ..
        } = mem::take(&mut self.last);
        let html = &mut output.html;
        html.replace_range(title_attribute, "");
        html.insert_str(paragraph.start, "<figure>");
        if !title.is_empty() {
            html.push_str("<figcaption>");
            (output.abbreviations).mark_into(html, &title, 0..title.len());
            html.push_str("</figcaption>");
        }
        html.push_str("</figure>\n");
        true
    }
}
