//! Paragraphs: `<p>`; a figure if there is only an image; nothing if there is only a comment.

use super::images::Images;
use super::output::HtmlOutput;

#[derive(Debug, Default)]
pub(super) struct Paragraphs {
    /// The start of the current paragraph's content in the HTML.
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
