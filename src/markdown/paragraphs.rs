//! Paragraphs: `<p>`, a figure when an image is all there is, or nothing when only a comment stood there.

use super::images::Images;
use super::output::HtmlOutput;

#[derive(Debug, Default)]
pub(super) struct Paragraphs {
    /// Where in the HTML the content of the paragraph being printed begins.
    content: usize,
}

impl Paragraphs {
    pub fn start(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.open_item("", "");
        self.content = output.html.len();
    }

    pub fn end(&mut self, images: &mut Images, output: &mut HtmlOutput<'_, '_>) {
        output.close();
        if output.html[self.content..].trim().is_empty() {
            output.html.truncate(self.content);
        } else if !images.make_figure(self.content..output.html.len(), output) {
            output.html.insert_str(self.content, "<p>");
            output.html.push_str("</p>\n");
        }
        output.text.clear();
    }
}
