//! The elements that are open: whatever comes, each is closed once, in order, and none lies too deep.

use super::printer::HtmlPrinter;

/// Deeper elements are left out and their content kept: browsers and parsers stop at a few hundred.
const DEEPEST: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenElement {
    /// Markdown's own, with what closes it.
    Markdown(&'static str),
    /// From HTML in the text, by name.
    Inline(&'static str),
    Block(&'static str),
    /// Markdown's own, too deep to be printed.
    TooDeep,
}

impl HtmlPrinter<'_, '_, '_> {
    /// Begins an element that stands among blocks.
    pub(super) fn open_block(&mut self, opening: &str, closing: &'static str) {
        self.begin_block();
        self.open(opening, closing);
    }

    pub(super) fn open_inline(&mut self, opening: &str, closing: &'static str) {
        self.flush_text();
        self.open(opening, closing);
    }

    /// An item stands or falls with its list.
    pub(super) fn open_item(&mut self, opening: &str, closing: &'static str) {
        self.begin_block();
        if self.open.last() == Some(&OpenElement::TooDeep) {
            self.open.push(OpenElement::TooDeep);
        } else {
            self.html.push_str(opening);
            self.open.push(OpenElement::Markdown(closing));
        }
    }

    fn open(&mut self, opening: &str, closing: &'static str) {
        if self.is_too_deep() {
            self.open.push(OpenElement::TooDeep);
        } else {
            self.html.push_str(opening);
            self.open.push(OpenElement::Markdown(closing));
        }
    }

    /// Ends the innermost of Markdown's own elements, and what HTML left open in it.
    pub(super) fn close(&mut self) {
        self.flush_text();
        while let Some(open) = self.open.pop() {
            match open {
                OpenElement::Inline(name) | OpenElement::Block(name) => self.print_closing(name),
                OpenElement::Markdown(closing) => return self.html.push_str(closing),
                OpenElement::TooDeep => return,
            }
        }
    }

    pub(super) fn close_block(&mut self) {
        self.close();
        self.text.clear();
    }

    /// Whatever was open in the line before is closed; a new block's text begins.
    pub(super) fn begin_block(&mut self) {
        self.flush_text();
        while let Some(OpenElement::Inline(name)) = self.open.last().copied() {
            self.open.pop();
            self.print_closing(name);
        }
        self.text.clear();
        self.silenced = None;
    }

    /// At the end of the text nothing stays open.
    pub(super) fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }

    /// `</name>` in the text closes what HTML opened in the same place, or nothing.
    pub(super) fn close_named(&mut self, name: &str) {
        let of_html =
            |open: &&OpenElement| matches!(open, OpenElement::Inline(_) | OpenElement::Block(_));
        let in_reach = self.open.iter().rev().take_while(of_html);
        let named = |open: &OpenElement| matches!(open, OpenElement::Inline(found) | OpenElement::Block(found) if *found == name);
        let Some(depth) = in_reach.clone().position(named) else {
            return;
        };
        for _ in 0..=depth {
            if let Some(OpenElement::Inline(name) | OpenElement::Block(name)) = self.open.pop() {
                self.print_closing(name);
            }
        }
    }

    fn print_closing(&mut self, name: &str) {
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    pub(super) fn is_too_deep(&self) -> bool {
        self.open.len() >= DEEPEST
    }

    /// Inside an `<abbr>` that the writer made.
    pub(super) fn is_in_abbreviation(&self) -> bool {
        // HTML among the events is rare; without it the stack is not walked.
        self.has_html && self.open.contains(&OpenElement::Inline("abbr"))
    }
}
