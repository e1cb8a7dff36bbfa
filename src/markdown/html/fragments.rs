//! HTML in a text: the harmless part is kept, the rest is taken away and told, once for each fragment.

use super::tokens::{HtmlToken, holds_no_text, tokens};
use crate::diagnostics::catalogue;
use crate::markdown::links::shortened;
use crate::markdown::open_elements::OpenElement;
use crate::markdown::printer::HtmlPrinter;
use crate::markdown::text_run::without_controls;
use std::ops::Range;

/// May stand in a line.
const INLINE: [&str; 24] = [
    "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];
/// May stand around blocks.
const BLOCK: [&str; 3] = ["details", "div", "summary"];
/// Around a line that stands among blocks; the printer adds it where the writer did not.
const LINE: &str = "p";
const EMPTY: [&str; 2] = ["br", "wbr"];

/// A block of HTML while it is read, and where each of its lines stands in the source.
#[derive(Debug, Default)]
pub struct HtmlBlock {
    html: String,
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

impl HtmlPrinter<'_, '_, '_> {
    pub fn inline_html(&mut self, html: &str, span: Range<usize>) {
        self.flush_text();
        for (token, part) in tokens(html) {
            if let HtmlToken::Opening { name, .. } = &token
                && holds_no_text(name)
                && self.silenced.is_none()
            {
                self.silenced = Some(name.clone());
            }
            if let HtmlToken::Closing(name) = &token
                && self.silenced.as_ref() == Some(name)
            {
                self.silenced = None;
            }
            if !self.html_token(token, false) {
                return self.tell_removed(&html[part], span);
            }
        }
    }

    pub fn end_html_block(&mut self) {
        let block = std::mem::take(&mut self.html_block);
        let mut removed: Option<Range<usize>> = None;
        for (token, part) in tokens(&block.html) {
            if !self.html_token(token, true) && removed.is_none() {
                removed = Some(part);
            }
        }
        self.begin_block();
        if let Some(part) = removed {
            let span = block.source(part.start)..block.source(part.end - 1) + 1;
            self.tell_removed(&block.html[part], span);
        }
    }

    fn tell_removed(&mut self, html: &str, span: Range<usize>) {
        let first_line = html.lines().next().unwrap_or_default();
        let place = self.place(span);
        self.mistakes
            .push(catalogue::html_removed(place, &shortened(first_line)));
    }

    /// Prints the token. False when something of it was taken away that nobody has told yet.
    fn html_token(&mut self, token: HtmlToken<'_>, among_blocks: bool) -> bool {
        match token {
            HtmlToken::Text(text) => {
                let is_in_line = matches!(self.open.last(), Some(OpenElement::Inline(_)));
                if !among_blocks || is_in_line || !text.trim().is_empty() {
                    if among_blocks {
                        self.begin_line();
                    }
                    self.html_text(text);
                } else if !self.html.is_empty() && !self.html.ends_with('\n') {
                    self.html.push('\n');
                }
                true
            }
            HtmlToken::Opening {
                name,
                attributes,
                is_empty,
            } => self.html_opening(&name, &attributes, is_empty, among_blocks),
            HtmlToken::Closing(name) => {
                self.close_named(&name);
                true
            }
            HtmlToken::Comment => true,
            HtmlToken::Foreign => false,
        }
    }

    fn html_opening(
        &mut self,
        name: &str,
        attributes: &[(String, &str)],
        is_empty: bool,
        among_blocks: bool,
    ) -> bool {
        let is_line = !BLOCK.contains(&name) && name != LINE;
        if among_blocks && !is_line && self.open.last() == Some(&OpenElement::Inline(LINE)) {
            self.close_named(LINE);
        }
        let Some(open) = self.allowed(name, among_blocks) else {
            return false;
        };
        if among_blocks && is_line {
            self.begin_line();
        }
        self.has_html = true;
        self.html.push('<');
        self.html.push_str(name);
        let mut whole = true;
        for (attribute, value) in attributes {
            if is_allowed(name, attribute, value) {
                self.html.push(' ');
                self.html.push_str(attribute);
                self.html.push_str("=\"");
                self.html_text(value);
                self.html.push('"');
            } else {
                whole = false;
            }
        }
        self.html.push('>');
        if let Some(open) = open {
            self.open.push(open);
            if is_empty {
                self.close_named(name);
            }
        }
        whole
    }

    /// Whether the element may stand here, and what is open then.
    fn allowed(&self, name: &str, among_blocks: bool) -> Option<Option<OpenElement>> {
        if EMPTY.contains(&name) {
            return Some(None);
        }
        if self.is_too_deep() {
            return None;
        }
        if let Some(name) = INLINE.iter().find(|known| **known == name) {
            return Some(Some(OpenElement::Inline(name)));
        }
        let around = self.open.last();
        if !among_blocks
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
        let may_stand = *name != "summary" || around == Some(&OpenElement::Block("details"));
        may_stand.then_some(Some(OpenElement::Block(name)))
    }

    fn begin_line(&mut self) {
        if !matches!(
            self.open.last(),
            Some(OpenElement::Inline(_) | OpenElement::Block("summary"))
        ) {
            self.has_html = true;
            self.html.push_str("<p>");
            self.open.push(OpenElement::Inline(LINE));
        }
    }

    /// Text that may hold character references: ammonia reads them afterwards.
    fn html_text(&mut self, text: &str) {
        self.has_html |= text.contains('&');
        for letter in without_controls(text).chars() {
            match letter {
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                letter => self.html.push(letter),
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
