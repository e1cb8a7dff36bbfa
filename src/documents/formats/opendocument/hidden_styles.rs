//! The styles that hide texts, sheets or slides: by saying so, or by white letters on white paper.

use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::problem::Problem;
use std::collections::BTreeMap;

/// The most styles that take after each other. A style may name itself as its parent.
const MOST_PARENTS: usize = 20;

#[derive(Default)]
pub struct HiddenStyles {
    by_name: BTreeMap<String, Style>,
    /// The paper of some page has a colour.
    is_paper_coloured: bool,
}

/// What a style states. None: what its parent does.
#[derive(Default)]
struct Style {
    parent: Option<String>,
    is_hidden: Option<bool>,
    has_white_letters: Option<bool>,
    /// What it is used for has a colour behind it.
    is_filled: Option<bool>,
}

impl HiddenStyles {
    /// From the two parts with styles: the content, which has its own, and the style part.
    pub fn of(content: &[u8], styles: &[u8]) -> Result<HiddenStyles, Problem> {
        let mut read = HiddenStyles::default();
        for xml in [styles, content] {
            let mut name = String::new();
            walk(xml, |node| {
                let (element, attributes) = match node {
                    XmlEvent::Open(element, attributes) => (element, attributes),
                    // What follows, such as the levels of a list, is of no style.
                    XmlEvent::Close("style") => return name.clear(),
                    _ => return,
                };
                match element {
                    "style" => {
                        name = attributes.get("style:name").unwrap_or_default();
                        let parent = attributes.get("style:parent-style-name");
                        let style = read.by_name.entry(name.clone()).or_default();
                        style.parent = style.parent.take().or(parent);
                    }
                    "page-layout-properties" => {
                        read.is_paper_coloured |= is_filled(&attributes) == Some(true);
                    }
                    _ if name.is_empty() => {}
                    _ => read
                        .by_name
                        .entry(name.clone())
                        .or_default()
                        .state(element, &attributes),
                }
            })?;
        }
        Ok(read)
    }

    pub fn has(&self, style: Option<&str>) -> bool {
        self.stated(style, |style| style.is_hidden) == Some(true)
    }

    /// Are the letters as white as the paper? None: they are as those around.
    pub fn has_white_letters(&self, style: Option<&str>) -> Option<bool> {
        let white = self.stated(style, |style| style.has_white_letters)?;
        Some(white && !self.is_paper_coloured)
    }

    pub fn is_filled(&self, style: Option<&str>) -> bool {
        self.stated(style, |style| style.is_filled) == Some(true)
    }

    /// What the style, or the nearest that it takes after, states.
    fn stated(&self, style: Option<&str>, fact: impl Fn(&Style) -> Option<bool>) -> Option<bool> {
        let mut style = self.by_name.get(style?);
        for _ in 0..MOST_PARENTS {
            let stated = fact(style?);
            if stated.is_some() {
                return stated;
            }
            style = self.by_name.get(style?.parent.as_deref()?);
        }
        None
    }
}

impl Style {
    /// A style of another family may have the same name: what hides wins.
    fn state(&mut self, element: &str, attributes: &Attributes<'_>) {
        let hidden = match element {
            "text-properties" => attributes.get("text:display").map(|shown| shown == "none"),
            "table-properties" => attributes
                .get("table:display")
                .map(|shown| shown == "false"),
            "drawing-page-properties" => {
                let visibility = attributes.get("presentation:visibility");
                visibility.map(|visibility| visibility == "hidden")
            }
            _ => None,
        };
        self.is_hidden = self.is_hidden.max(hidden);
        if element == "text-properties" {
            let white = attributes.get("fo:color");
            let white = white.map(|colour| colour.eq_ignore_ascii_case("#ffffff"));
            self.has_white_letters = self.has_white_letters.max(white);
        }
        if element.ends_with("-properties") {
            self.is_filled = self.is_filled.max(is_filled(attributes));
        }
    }
}

/// Is there a colour other than white behind it? None: it is not said.
fn is_filled(attributes: &Attributes<'_>) -> Option<bool> {
    let colour = attributes.get("fo:background-color")?.to_lowercase();
    Some(!matches!(colour.as_str(), "transparent" | "#ffffff"))
}
