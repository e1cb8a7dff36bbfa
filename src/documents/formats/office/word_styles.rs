//! Word's styles that matter to the text: headings, lists and hidden text.

use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::problem::Problem;
use std::collections::BTreeMap;

/// The effect of a style on its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphStyle {
    /// A heading of this rank, from 1.
    pub heading: Option<u8>,
    /// A list item on this level, from 0.
    pub level: Option<u8>,
    /// The list that it is an item of.
    pub list: Option<String>,
    /// Whether its letters are hidden, also in print. None: not set.
    pub hidden: Option<bool>,
}

/// The greatest length of a chain of styles based on each other.
const DEEPEST: usize = 10;

/// Whether a property is on; it is on when it has no value.
pub fn is_on(attributes: &Attributes<'_>) -> bool {
    let value = attributes.get("val");
    !value.is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}

/// The language of text that names no other.
pub fn default_language(xml: &[u8]) -> Option<String> {
    let mut language = None;
    let mut is_inside = false;
    let read = walk(xml, |node| match node {
        XmlEvent::Open("docDefaults", _) => is_inside = true,
        XmlEvent::Close("docDefaults") => is_inside = false,
        XmlEvent::Open("lang", attributes) if is_inside => language = attributes.get("val"),
        _ => {}
    });
    read.ok().and(language)
}

/// Style id → style, including inherited properties.
pub fn styles(xml: &[u8]) -> Result<BTreeMap<String, ParagraphStyle>, Problem> {
    let mut own: BTreeMap<String, ParagraphStyle> = BTreeMap::new();
    let mut based_on: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    walk(xml, |node| {
        let XmlEvent::Open(name, attributes) = node else {
            return;
        };
        let value = || attributes.get("val").unwrap_or_default();
        if name == "style" {
            id = attributes.get("styleId").unwrap_or_default();
        }
        let style = own.entry(id.clone()).or_default();
        match name {
            // Names of built-in styles are English inside the file, whatever Word shows.
            "name" => {
                let name = value().to_lowercase();
                style.heading = match name.strip_prefix("heading ") {
                    Some(level) => level.parse().ok(),
                    None => (name == "title").then_some(1),
                };
            }
            "outlineLvl" => {
                if let Ok(level @ 0..=5) = value().parse::<u8>() {
                    style.heading.get_or_insert(level + 1);
                }
            }
            "ilvl" => style.level = value().parse().ok(),
            "vanish" => style.hidden = Some(is_on(&attributes)),
            "numId" => style.list = Some(value()),
            "basedOn" => drop(based_on.insert(id.clone(), value())),
            _ => {}
        }
    })?;
    let whole = own.iter().map(|(id, style)| {
        let mut style = style.clone();
        let mut at = id;
        for _ in 0..DEEPEST {
            let Some(below) = based_on.get(at) else {
                break;
            };
            if let Some(below) = own.get(below) {
                style.heading = style.heading.or(below.heading);
                style.level = style.level.or(below.level);
                style.list = style.list.or_else(|| below.list.clone());
                style.hidden = style.hidden.or(below.hidden);
            }
            at = below;
        }
        (id.clone(), style)
    });
    Ok(whole.collect())
}
