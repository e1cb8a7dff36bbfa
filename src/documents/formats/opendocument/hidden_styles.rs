//! The styles that hide texts, sheets or slides.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::problem::Problem;
use std::collections::BTreeSet;

#[derive(Default)]
pub struct HiddenStyles(BTreeSet<String>);

impl HiddenStyles {
    /// From the two parts with styles: the content, which has its own, and the style part.
    pub fn of(content: &[u8], styles: &[u8]) -> Result<HiddenStyles, Problem> {
        let mut hidden = HiddenStyles::default();
        for xml in [styles, content] {
            let mut name = String::new();
            walk(xml, |node| {
                let XmlEvent::Open(element, attributes) = node else {
                    return;
                };
                let is_hidden = match element {
                    "style" => {
                        name = attributes.get("style:name").unwrap_or_default();
                        false
                    }
                    "text-properties" => attributes.is("text:display", "none"),
                    "table-properties" => attributes.is("table:display", "false"),
                    "drawing-page-properties" => attributes.is("presentation:visibility", "hidden"),
                    _ => false,
                };
                if is_hidden {
                    hidden.0.insert(name.clone());
                }
            })?;
        }
        Ok(hidden)
    }

    pub fn has(&self, style: Option<String>) -> bool {
        style.is_some_and(|style| self.0.contains(&style))
    }
}
