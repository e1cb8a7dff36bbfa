//! Images: alone in a paragraph a figure with its title as caption, otherwise a part of the line.

use super::links::{is_of_another_host, scheme, shortened};
use super::printer::HtmlPrinter;
use super::text_run::{with_single_spaces, without_controls};
use crate::base::text::escape_into;
use crate::diagnostics::catalogue;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::fmt::Write;
use std::mem;
use std::ops::Range;

pub(super) struct OpenImage {
    target: String,
    title: String,
    alt: String,
    span: Range<usize>,
    /// Images in the alt text of images: only their words count.
    depth: usize,
}

/// An image that may turn out to be alone in its paragraph.
#[derive(Debug, Default)]
pub(super) struct LoneImage {
    /// Where it stands among what is printed, and its title in it.
    printed: Range<usize>,
    title_attribute: Range<usize>,
    title: String,
}

impl HtmlPrinter<'_, '_, '_> {
    pub(super) fn start_image(&mut self, target: &str, title: &str, span: Range<usize>) {
        self.flush_text();
        self.image = Some(OpenImage {
            target: without_controls(target.trim()).into_owned(),
            title: with_single_spaces(&without_controls(title)),
            alt: String::new(),
            span,
            depth: 0,
        });
    }

    /// What stands between the brackets is the alt text.
    pub(super) fn image_event(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.image else {
            return;
        };
        match event {
            Event::Text(text) | Event::Code(text) => image.alt.push_str(&without_controls(text)),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth > 0 => image.depth -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    self.print_image(image);
                }
            }
            _ => {}
        }
    }

    fn print_image(&mut self, image: OpenImage) {
        let start = self.html.len();
        let alt = with_single_spaces(&image.alt);
        let place = self.place(image.span.clone());
        if alt.is_empty() {
            let mistake =
                catalogue::text_image_without_alt(place.clone(), &shortened(&image.target));
            self.mistakes.push(mistake);
        }
        let found = if scheme(&image.target).is_some() || is_of_another_host(&image.target) {
            Err(catalogue::foreign_image(place, &shortened(&image.target)))
        } else {
            self.resolver.image(&image.target, place)
        };
        self.text.push_printed(&alt);
        let found = match found {
            Ok(found) => found,
            Err(mistake) => {
                self.mistakes.push(mistake);
                return escape_into(&mut self.html, &alt);
            }
        };
        self.html.push_str("<img src=\"");
        escape_into(&mut self.html, &found.src);
        self.html.push_str("\" alt=\"");
        escape_into(&mut self.html, &alt);
        self.html.push('"');
        if let Some((width, height)) = found.size {
            let _ = write!(self.html, " width=\"{width}\" height=\"{height}\"");
        }
        self.html.push_str(" loading=\"lazy\" decoding=\"async\"");
        let title_start = self.html.len();
        if !image.title.is_empty() {
            self.html.push_str(" title=\"");
            escape_into(&mut self.html, &image.title);
            self.html.push('"');
        }
        let title_attribute = title_start..self.html.len();
        self.html.push('>');
        self.lone_image = LoneImage {
            printed: start..self.html.len(),
            title_attribute,
            title: image.title,
        };
    }

    /// Turns the paragraph that ends into a figure, when an image is all it holds.
    pub(super) fn figure(&mut self, paragraph: Range<usize>) -> bool {
        if self.lone_image.printed != paragraph || paragraph.is_empty() {
            return false;
        }
        let LoneImage {
            title_attribute,
            title,
            ..
        } = mem::take(&mut self.lone_image);
        self.html.replace_range(title_attribute, "");
        self.html.insert_str(paragraph.start, "<figure>");
        if !title.is_empty() {
            self.html.push_str("<figcaption>");
            self.abbreviations
                .mark_into(&mut self.html, &title, 0..title.len());
            self.html.push_str("</figcaption>");
        }
        self.html.push_str("</figure>\n");
        true
    }
}
