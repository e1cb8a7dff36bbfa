//! Links with markup: `[text](target)` and `<https://ks.no>`.

use super::output::HtmlOutput;
use super::text_run::without_controls;
use super::vague_links::is_vague;
use crate::base::text::escape_into;
use crate::diagnostics::catalogue;
use std::ops::Range;

/// The link being printed.
#[derive(Debug, Default)]
pub(super) struct Links {
    open: Option<OpenLink>,
}

#[derive(Debug)]
struct OpenLink {
    /// The start of its content in the HTML.
    content: usize,
    target: String,
    /// In the text.
    span: Range<usize>,
}

impl Links {
    /// Begins a link. A link within a link is removed, and its text kept.
    pub fn start(
        &mut self,
        target: &str,
        title: &str,
        span: Range<usize>,
        output: &mut HtmlOutput<'_, '_>,
    ) {
        let target = without_controls(target.trim()).into_owned();
        output.flush_text();
        let tag = match output.is_in_link {
            true => None,
            false => output.link_tag(&target, title, span.clone()),
        };
        match tag {
            Some(tag) => output.open_inline(&tag, "</a>"),
            None => output.open_inline("", ""),
        }
        output.is_in_link = true;
        self.open = Some(OpenLink {
            content: output.html.len(),
            target,
            span,
        });
    }

    pub fn end(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.flush_text();
        output.is_in_link = false;
        let Some(link) = self.open.take() else {
            return output.close();
        };
        if output.html.len() == link.content {
            // A link needs a text that can be read aloud.
            escape_into(&mut output.html, &link.target);
            output.text.push_printed(&link.target);
        } else if is_vague(&output.html[link.content..]) {
            let place = output.location(link.span);
            output.diagnostics.push(catalogue::vague_link(place));
        }
        output.close();
    }
}
