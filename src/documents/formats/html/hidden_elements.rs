//! Which elements of a page browsers do not show.

use crate::documents::hiding_rules::HidingRules;
use html5ever::tokenizer::Tag;

/// The open hidden element, and the hiding rules of the page's style sheets.
#[derive(Default)]
pub struct HiddenElements {
    open: Option<HiddenElement>,
    pub rules: HidingRules,
}

struct HiddenElement {
    name: String,
    /// The nesting depth of elements of the same name, itself included.
    depth: usize,
}

const WITHOUT_CONTENT: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

impl HiddenElements {
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// An element begins. Is it hidden, or inside a hidden one?
    pub fn begin(&mut self, tag: &Tag, is_block: bool) -> bool {
        let name = &*tag.name;
        if let Some(open) = &mut self.open {
            // A paragraph or an item ends where the next one begins.
            let is_ended = match open.name.as_str() {
                "p" => is_block,
                "li" | "td" | "th" | "tr" => open.depth == 1 && name == open.name,
                _ => false,
            };
            if !is_ended {
                open.depth += usize::from(name == open.name);
                return true;
            }
            self.open = None;
        }
        let attributes = tag.attrs.iter();
        let attributes = attributes.map(|attribute| (&*attribute.name.local, &*attribute.value));
        if !self.rules.hides(name, attributes)
            || WITHOUT_CONTENT.contains(&name)
            || tag.self_closing
        {
            return false;
        }
        let name = name.to_owned();
        self.open = Some(HiddenElement { name, depth: 1 });
        true
    }

    /// An element ends. Is it the hidden one, or inside it?
    pub fn end(&mut self, name: &str) -> bool {
        let Some(open) = &mut self.open else {
            return false;
        };
        open.depth -= usize::from(open.name == name);
        if open.depth == 0 {
            self.open = None;
        }
        true
    }
}
