//! One event, one arm: what each part of Markdown becomes.

use super::printer::HtmlPrinter;
use super::text_run::without_controls;
use crate::base::text::escape_into;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

impl<'t> HtmlPrinter<'t, '_, '_> {
    pub(super) fn event(&mut self, event: Event<'t>, span: Range<usize>) {
        if self.image.is_some() {
            return self.image_event(&event);
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code_block => {
                escape_into(&mut self.html, &without_controls(&text));
            }
            Event::Text(_) | Event::Code(_) if self.silenced.is_some() => {}
            Event::Text(text) => self.text.push(&text, span.start),
            Event::Code(code) => self.code(&code),
            Event::SoftBreak => self.text.push("\n", span.start),
            Event::HardBreak => {
                self.flush_text();
                self.html.push_str("<br>\n");
                self.text.push_printed("\n");
            }
            Event::Rule => {
                self.begin_block();
                self.html.push_str("<hr>\n");
            }
            Event::Html(html) => self.html_block.push(&html, span.start),
            Event::InlineHtml(html) => self.inline_html(&html, span),
            Event::FootnoteReference(label) => self.note_reference(label),
            // Not among the options.
            Event::TaskListMarker(_) => {}
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text.push(&text, span.start),
        }
    }

    fn start(&mut self, tag: Tag<'t>, span: Range<usize>) {
        match tag {
            Tag::Paragraph => self.start_paragraph(),
            Tag::Heading { .. } => self.start_heading(),
            Tag::BlockQuote(_) => self.open_block("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(_) => {
                // It scrolls, so it must be reached by the keyboard.
                self.open_block("<pre tabindex=\"0\"><code>", "</code></pre>\n");
                self.in_code_block = true;
            }
            Tag::HtmlBlock => self.begin_block(),
            Tag::List(None) => self.open_block("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.open_block("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => {
                self.open_block(&format!("<ol start=\"{first}\">\n"), "</ol>\n");
            }
            Tag::Item => self.open_item("<li>", "</li>\n"),
            Tag::DefinitionList => self.open_block("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => self.open_item("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.open_item("<dd>", "</dd>\n"),
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead | Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.open_inline("<em>", "</em>"),
            Tag::Strong => self.open_inline("<strong>", "</strong>"),
            Tag::Strikethrough => self.open_inline("<del>", "</del>"),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => self.start_link(&format!("mailto:{dest_url}"), "", span),
            Tag::Link {
                dest_url, title, ..
            } => self.start_link(&dest_url, &title, span),
            Tag::Image {
                dest_url, title, ..
            } => self.start_image(&dest_url, &title, span),
            // Set aside before, or not among the options.
            Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => self.open_inline("", ""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::CodeBlock => {
                self.in_code_block = false;
                self.close_block();
            }
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.close_block(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.end_row(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Link => self.end_link(),
            // The end of an image comes where it began.
            TagEnd::Image => {}
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_)
            | TagEnd::Superscript
            | TagEnd::Subscript => self.close(),
        }
    }

    fn code(&mut self, code: &str) {
        self.flush_text();
        self.html.push_str("<code>");
        escape_into(&mut self.html, &without_controls(code));
        self.html.push_str("</code>");
        self.text.push_printed(code);
    }

    fn start_paragraph(&mut self) {
        let top = self.open.is_empty();
        self.open_item("", "");
        self.may_be_first = top && self.first_paragraph.is_none();
        self.content = self.html.len();
    }

    /// A paragraph, a figure, or nothing when only a comment stood there.
    fn end_paragraph(&mut self) {
        self.close();
        if self.html[self.content..].trim().is_empty() {
            self.html.truncate(self.content);
        } else if !self.figure(self.content..self.html.len()) {
            self.html.insert_str(self.content, "<p>");
            self.html.push_str("</p>\n");
            if self.may_be_first {
                let text = self.text.plain();
                self.first_paragraph = (!text.is_empty()).then_some(text);
            }
        }
        self.text.clear();
    }
}
