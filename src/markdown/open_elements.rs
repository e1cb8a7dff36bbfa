//! The stack of open elements: each is closed once, in order, and nesting is limited.

/// Deeper elements are left out but their content is kept: browsers and parsers allow a few hundred levels.
const DEEPEST: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OpenElement {
    /// An element of Markdown, with its closing tag.
    Markdown(&'static str),
    /// An HTML element within a line, by name.
    Inline(&'static str),
    /// An HTML element around blocks, by name.
    Block(&'static str),
    /// An element of Markdown that is too deep to be printed.
    TooDeep,
}

/// The innermost last. Functions that close elements write the closing tags to `html`.
#[derive(Debug, Default)]
pub(super) struct OpenElements(Vec<OpenElement>);

impl OpenElements {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn innermost(&self) -> Option<OpenElement> {
        self.0.last().copied()
    }

    pub fn is_too_deep(&self) -> bool {
        self.0.len() >= DEEPEST
    }

    /// Is an inline HTML element of this name open?
    pub fn has_inline(&self, name: &'static str) -> bool {
        self.0.contains(&OpenElement::Inline(name))
    }

    /// Adds an HTML element whose opening tag has been written.
    pub fn push(&mut self, element: OpenElement) {
        self.0.push(element);
    }

    /// Begins an element of Markdown.
    pub fn open(&mut self, opening: &str, closing: &'static str, html: &mut String) {
        let is_too_deep = self.is_too_deep();
        self.open_unless(is_too_deep, opening, closing, html);
    }

    /// Begins an item: it is printed if its list is, however deep.
    pub fn open_item(&mut self, opening: &str, closing: &'static str, html: &mut String) {
        let is_list_left_out = self.innermost() == Some(OpenElement::TooDeep);
        self.open_unless(is_list_left_out, opening, closing, html);
    }

    fn open_unless(
        &mut self,
        is_left_out: bool,
        opening: &str,
        closing: &'static str,
        html: &mut String,
    ) {
        if is_left_out {
            self.0.push(OpenElement::TooDeep);
        } else {
            html.push_str(opening);
            self.0.push(OpenElement::Markdown(closing));
        }
    }

    /// Ends the innermost element of Markdown, and HTML left open in it.
    pub fn close(&mut self, html: &mut String) {
        while let Some(open) = self.0.pop() {
            match open {
                OpenElement::Inline(name) | OpenElement::Block(name) => push_end_tag(name, html),
                OpenElement::Markdown(closing) => return html.push_str(closing),
                OpenElement::TooDeep => return,
            }
        }
    }

    /// Ends inline HTML elements while they are the innermost.
    pub fn close_inline(&mut self, html: &mut String) {
        while let Some(OpenElement::Inline(name)) = self.innermost() {
            self.0.pop();
            push_end_tag(name, html);
        }
    }

    /// `</name>` in the text ends HTML elements opened in the same element of Markdown; otherwise it has no effect.
    pub fn close_named(&mut self, name: &str, html: &mut String) {
        let of_html =
            |open: &&OpenElement| matches!(open, OpenElement::Inline(_) | OpenElement::Block(_));
        let mut in_reach = self.0.iter().rev().take_while(of_html);
        let has_name = |open: &OpenElement| matches!(open, OpenElement::Inline(open) | OpenElement::Block(open) if *open == name);
        let Some(depth) = in_reach.position(has_name) else {
            return;
        };
        for _ in 0..=depth {
            if let Some(OpenElement::Inline(name) | OpenElement::Block(name)) = self.0.pop() {
                push_end_tag(name, html);
            }
        }
    }
}

fn push_end_tag(name: &str, html: &mut String) {
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}
