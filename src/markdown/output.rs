//! The output for a text so far: its HTML, the open elements, and the diagnostics.
//!
//! Headings, links, images, tables, footnotes and the text's own HTML all write to one [`HtmlOutput`]; none of them
//! knows the printer or the others.

use super::NoTarget;
use super::link_tag::link_tag;
use super::open_elements::OpenElements;
use super::text_run::TextRun;
use super::{FirstUse, Resolver, Settings, Source, autolink};
use crate::base::text::escape_into;
use crate::diagnostics::{Diagnostic, Location};
use std::mem;
use std::ops::Range;

pub(super) struct HtmlOutput<'p, 'a> {
    pub source: Source<'p>,
    pub settings: Settings<'p>,
    pub abbreviations: &'p mut FirstUse<'a>,
    pub resolver: &'p mut dyn Resolver,
    pub html: String,
    pub open: OpenElements,
    /// The text of the current block.
    pub text: TextRun,
    /// Inside a link: addresses in its text are not linked.
    pub is_in_link: bool,
    /// Some of the text's own HTML was kept, so the whole output must be sanitised.
    pub has_html: bool,
    /// The open HTML element whose content is not text (`script`).
    pub textless_element: Option<String>,
    pub diagnostics: Vec<Diagnostic>,
    /// Where the last `**` that makes nothing bold ends, in bytes of the text.
    pub stray_emphasis: Option<usize>,
}

impl<'p, 'a> HtmlOutput<'p, 'a> {
    pub fn new(
        source: Source<'p>,
        settings: Settings<'p>,
        abbreviations: &'p mut FirstUse<'a>,
        resolver: &'p mut dyn Resolver,
    ) -> HtmlOutput<'p, 'a> {
        HtmlOutput {
            source,
            settings,
            abbreviations,
            resolver,
            html: String::with_capacity(source.text.len() * 3 / 2),
            open: OpenElements::default(),
            text: TextRun::new(source.text),
            is_in_link: false,
            has_html: false,
            textless_element: None,
            diagnostics: Vec::new(),
            stray_emphasis: None,
        }
    }

    /// The place in the file of a part of the source text.
    pub fn location(&self, span: Range<usize>) -> Location {
        let offset = self.source.offset;
        Location::span(self.source.file, offset + span.start..offset + span.end)
    }

    /// Prints the collected text, with its addresses linked and its abbreviations explained.
    pub fn flush_text(&mut self) {
        if self.text.is_printed() {
            return;
        }
        let mut run = mem::take(&mut self.text);
        let mut from = run.printed();
        if !self.is_in_link {
            for (address, source) in run.addresses() {
                self.push_words(run.block(), from..address.start);
                self.push_address(&run.block()[address.clone()], source);
                from = address.end;
            }
        }
        self.push_words(run.block(), from..run.block().len());
        run.set_printed();
        self.text = run;
    }

    /// Prints `part` of the block's text, escaped, with abbreviations explained.
    fn push_words(&mut self, block: &str, part: Range<usize>) {
        // Only HTML in the text can open an `abbr` element; without HTML the stack is not searched.
        if self.has_html && self.open.has_inline("abbr") {
            escape_into(&mut self.html, &block[part.clone()]);
            self.abbreviations.pass_over(block, part);
        } else {
            self.abbreviations.mark_into(&mut self.html, block, part);
        }
    }

    /// Prints an address in plain text, as a link if that is allowed.
    fn push_address(&mut self, written: &str, span: Range<usize>) {
        let tag = self.link_tag(&autolink::target(written), "", span);
        self.html.push_str(tag.as_deref().unwrap_or_default());
        escape_into(&mut self.html, written);
        if tag.is_some() {
            self.html.push_str("</a>");
        }
    }

    /// `<a href="…">` for a target as written at `span` of the source. None: the target is not published; or it is unsafe
    /// or dead, which is reported.
    pub fn link_tag(&mut self, target: &str, title: &str, span: Range<usize>) -> Option<String> {
        let location = self.location(span);
        match link_tag(target, title, location, self.resolver) {
            Ok(tag) => Some(tag),
            Err(NoTarget::Withheld) => None,
            Err(NoTarget::Mistake(diagnostic)) => {
                self.diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// Begins an element among blocks.
    pub fn open_block(&mut self, opening: &str, closing: &'static str) {
        self.begin_block();
        self.open.open(opening, closing, &mut self.html);
    }

    /// Begins an element within a line.
    pub fn open_inline(&mut self, opening: &str, closing: &'static str) {
        self.flush_text();
        self.open.open(opening, closing, &mut self.html);
    }

    /// Begins an element that belongs to its parent, such as an item of a list.
    pub fn open_item(&mut self, opening: &str, closing: &'static str) {
        self.begin_block();
        self.open.open_item(opening, closing, &mut self.html);
    }

    /// Ends the innermost element of Markdown, and HTML left open in it.
    pub fn close(&mut self) {
        self.flush_text();
        self.open.close(&mut self.html);
    }

    /// The same for an element among blocks.
    pub fn close_block(&mut self) {
        self.close();
        self.text.clear();
    }

    /// Ends the previous line's inline HTML, and begins the text of a new block.
    pub fn begin_block(&mut self) {
        self.flush_text();
        self.open.close_inline(&mut self.html);
        self.text.clear();
        self.textless_element = None;
    }

    /// Closes all open elements.
    pub fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }
}
