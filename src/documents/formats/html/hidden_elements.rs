//! Which elements of a page browsers do not show.

use html5ever::tokenizer::Tag;
use std::collections::BTreeSet;

/// The open hidden element, and the simple hiding rules of the page's style sheets.
#[derive(Default)]
pub struct HiddenElements {
    open: Option<HiddenElement>,
    /// ".note", "#note" or "aside".
    selectors: BTreeSet<String>,
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

    /// Adds the hiding rules of a style sheet.
    pub fn add_styles(&mut self, styles: &str) {
        for rule in styles.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else {
                continue;
            };
            if hides(declarations) {
                let selectors = selectors
                    .split(',')
                    .map(|selector| selector.trim().to_lowercase());
                let simple = selectors.filter(|selector| {
                    let name = selector.trim_start_matches(['.', '#']);
                    !name.is_empty()
                        && name
                            .chars()
                            .all(|c| c.is_alphanumeric() || "-_".contains(c))
                });
                self.selectors.extend(simple);
            }
        }
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
        if !self.hides(tag) || WITHOUT_CONTENT.contains(&name) || tag.self_closing {
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

    fn hides(&self, tag: &Tag) -> bool {
        tag.attrs.iter().any(|attribute| {
            let value = &*attribute.value;
            let is_named = |mark: &str, name: &str| {
                let selector = format!("{mark}{}", name.to_lowercase());
                self.selectors.contains(&selector)
            };
            match &*attribute.name.local {
                "hidden" => true,
                "style" => hides(value),
                "class" => value.split_whitespace().any(|class| is_named(".", class)),
                "id" => is_named("#", value),
                _ => false,
            }
        }) || self.selectors.contains(&*tag.name)
    }
}

/// Do these declarations hide an element?
fn hides(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.to_lowercase().replace("!important", "");
        let (property, value) = (property.trim().to_lowercase(), value.trim());
        match property.as_str() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            "opacity" => value.parse::<f64>().is_ok_and(|value| value == 0.0),
            "font-size" => matches!(value, "0" | "0px" | "0pt" | "0em"),
            _ => false,
        }
    })
}
