//! HTML in a text: harmless parts are kept, the rest is removed and reported, once for each fragment.

use super::tokens::{HtmlToken, holds_no_text, tokens};
use crate::diagnostics::catalogue;
use crate::markdown::link_tag::shortened;
use crate::markdown::open_elements::OpenElement;
use crate::markdown::output::HtmlOutput;
use crate::markdown::text_run::without_controls;
use std::ops::Range;

/// Elements that are allowed within a line.
const INLINE: [&str; 24] = [
    "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];
/// Elements that are allowed around blocks.
const BLOCK: [&str; 3] = ["details", "div", "summary"];
/// The element around a line among blocks; it is added where the writer left it out.
const LINE: &str = "p";
/// Elements without content.
const EMPTY: [&str; 2] = ["br", "wbr"];

/// A block of HTML that is being read.
#[derive(Debug, Default)]
pub struct HtmlBlock {
    html: String,
    /// The start of each line: in the block, and in the source.
    lines: Vec<(usize, usize)>,
}

impl HtmlBlock {
    pub fn push(&mut self, line: &str, source: usize) {
        self.lines.push((self.html.len(), source));
        self.html.push_str(line);
    }

    fn source(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|(start, _)| *start <= at);
        let line = line.checked_sub(1).and_then(|line| self.lines.get(line));
        line.map_or(at, |(start, source)| source + (at - start))
    }
}

/// Prints HTML within a line, at `span` of the source.
pub fn push_inline_html(html: &str, span: Range<usize>, output: &mut HtmlOutput<'_, '_>) {
    output.flush_text();
    for (token, part) in tokens(html) {
        match &token {
            HtmlToken::Opening { name, .. }
                if holds_no_text(name) && output.textless_element.is_none() =>
            {
                output.textless_element = Some(name.clone());
            }
            HtmlToken::Closing(name) if output.textless_element.as_ref() == Some(name) => {
                output.textless_element = None;
            }
            _ => {}
        }
        let mut fragment = Fragment {
            is_block: false,
            output,
        };
        if !fragment.push(token) {
            return report_removed(&html[part], span, output);
        }
    }
}

impl HtmlBlock {
    /// Prints the block, and empties it.
    pub fn end(&mut self, output: &mut HtmlOutput<'_, '_>) {
        let block = std::mem::take(self);
        let mut removed: Option<Range<usize>> = None;
        for (token, part) in tokens(&block.html) {
            let mut fragment = Fragment {
                is_block: true,
                output,
            };
            if !fragment.push(token) && removed.is_none() {
                removed = Some(part);
            }
        }
        output.begin_block();
        if let Some(part) = removed {
            let span = block.source(part.start)..block.source(part.end - 1) + 1;
            report_removed(&block.html[part], span, output);
        }
    }
}

fn report_removed(html: &str, span: Range<usize>, output: &mut HtmlOutput<'_, '_>) {
    let first_line = html.lines().next().unwrap_or_default();
    let diagnostic = catalogue::html_removed(output.location(span), &shortened(first_line));
    output.diagnostics.push(diagnostic);
}

/// A piece of HTML that is being printed, within a line or as a block.
struct Fragment<'o, 'p, 'a> {
    is_block: bool,
    output: &'o mut HtmlOutput<'p, 'a>,
}

impl Fragment<'_, '_, '_> {
    /// Prints the token. False: a part of it was removed.
    fn push(&mut self, token: HtmlToken<'_>) -> bool {
        match token {
            HtmlToken::Text(text) => {
                self.push_text(text);
                true
            }
            HtmlToken::Opening {
                name,
                attributes,
                is_empty,
            } => self.push_opening(&name, &attributes, is_empty),
            HtmlToken::Closing(name) => {
                self.close_named(&name);
                true
            }
            HtmlToken::Comment => true,
            HtmlToken::Foreign => false,
        }
    }

    fn push_text(&mut self, text: &str) {
        let is_in_line = matches!(self.output.open.innermost(), Some(OpenElement::Inline(_)));
        if !self.is_block || is_in_line || !text.trim().is_empty() {
            if self.is_block {
                self.begin_line();
            }
            self.push_escaped(text);
        } else if !self.output.html.is_empty() && !self.output.html.ends_with('\n') {
            self.output.html.push('\n');
        }
    }

    /// False: the element, or one of its attributes, was removed.
    fn push_opening(&mut self, name: &str, attributes: &[(String, &str)], is_empty: bool) -> bool {
        let is_in_line = !BLOCK.contains(&name) && name != LINE;
        let innermost = self.output.open.innermost();
        if self.is_block && !is_in_line && innermost == Some(OpenElement::Inline(LINE)) {
            self.close_named(LINE);
        }
        let Some(open) = self.allowed(name) else {
            return false;
        };
        if self.is_block && is_in_line {
            self.begin_line();
        }
        self.output.has_html = true;
        self.output.html.push('<');
        self.output.html.push_str(name);
        let mut is_whole = true;
        for (attribute, value) in attributes {
            if is_allowed(name, attribute, value) {
                self.output.html.push(' ');
                self.output.html.push_str(attribute);
                self.output.html.push_str("=\"");
                self.push_escaped(value);
                self.output.html.push('"');
            } else {
                is_whole = false;
            }
        }
        self.output.html.push('>');
        if let Some(open) = open {
            self.output.open.push(open);
            if is_empty {
                self.close_named(name);
            }
        }
        is_whole
    }

    fn close_named(&mut self, name: &str) {
        self.output.open.close_named(name, &mut self.output.html);
    }

    /// None: the element is not allowed here. Some: the open element, if the tag opens one.
    fn allowed(&self, name: &str) -> Option<Option<OpenElement>> {
        if EMPTY.contains(&name) {
            return Some(None);
        }
        if self.output.open.is_too_deep() {
            return None;
        }
        if let Some(name) = INLINE.iter().find(|known| **known == name) {
            return Some(Some(OpenElement::Inline(name)));
        }
        let around = self.output.open.innermost();
        if !self.is_block
            || matches!(
                around,
                Some(OpenElement::Inline(_) | OpenElement::Block("summary"))
            )
        {
            return None;
        }
        if name == LINE {
            return Some(Some(OpenElement::Inline(LINE)));
        }
        let name = BLOCK.iter().find(|known| **known == name)?;
        let may_stand = *name != "summary" || around == Some(OpenElement::Block("details"));
        may_stand.then_some(Some(OpenElement::Block(name)))
    }

    /// Opens a paragraph where there would otherwise be text among blocks.
    fn begin_line(&mut self) {
        let output = &mut self.output;
        if !matches!(
            output.open.innermost(),
            Some(OpenElement::Inline(_) | OpenElement::Block("summary"))
        ) {
            output.has_html = true;
            output.html.push_str("<p>");
            output.open.push(OpenElement::Inline(LINE));
        }
    }

    /// Adds text that may contain character references; the sanitiser decodes them later.
    fn push_escaped(&mut self, text: &str) {
        self.output.has_html |= text.contains('&');
        for letter in without_controls(text).chars() {
            match letter {
                '<' => self.output.html.push_str("&lt;"),
                '>' => self.output.html.push_str("&gt;"),
                '"' => self.output.html.push_str("&quot;"),
                letter => self.output.html.push(letter),
            }
        }
    }
}

fn is_allowed(element: &str, attribute: &str, value: &str) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    match (element, attribute) {
        (_, "lang") => !value.is_empty() && value.chars().all(is_word),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
        ("abbr" | "dfn", "title") | ("time", "datetime") => true,
        ("details", "open") => true,
        _ => false,
    }
}
