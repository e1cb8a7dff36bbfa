//! Word's styles: which of them are headings, and which lists.

use crate::material::finding::What;
use crate::material::xml::{Node, walk};
use std::collections::BTreeMap;

/// What a style makes of its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// From 1.
    Heading(u8),
    /// From 0.
    List(u8),
}

/// Style id → style, with what a style inherits.
pub fn styles(xml: &[u8]) -> Result<BTreeMap<String, Style>, What> {
    let mut known: BTreeMap<String, Style> = BTreeMap::new();
    let mut based_on: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    walk(xml, |node| {
        let Node::Open(name, attributes) = node else {
            return;
        };
        let value = || attributes.get("val").unwrap_or_default();
        match name {
            "style" => id = attributes.get("styleId").unwrap_or_default(),
            // Names are English inside the file, whatever Word shows.
            "name" => {
                let name = value().to_lowercase();
                let level = match name.strip_prefix("heading ") {
                    Some(level) => level.parse().ok(),
                    None => (name == "title").then_some(1),
                };
                if let Some(level) = level {
                    known.insert(id.clone(), Style::Heading(level));
                }
            }
            "outlineLvl" => {
                if let Ok(level @ 0..=5) = value().parse::<u8>() {
                    known.entry(id.clone()).or_insert(Style::Heading(level + 1));
                }
            }
            "ilvl" => {
                if let Ok(level) = value().parse::<u8>() {
                    known.entry(id.clone()).or_insert(Style::List(level));
                }
            }
            "numId" => {
                known.entry(id.clone()).or_insert(Style::List(0));
            }
            "basedOn" => {
                based_on.insert(id.clone(), value());
            }
            _ => {}
        }
    })?;
    let inherited: Vec<(String, Style)> = based_on
        .keys()
        .filter(|style| !known.contains_key(*style))
        .filter_map(|style| {
            let mut at = style;
            for _ in 0..10 {
                at = based_on.get(at)?;
                if let Some(own) = known.get(at) {
                    return Some((style.clone(), *own));
                }
            }
            None
        })
        .collect();
    known.extend(inherited);
    Ok(known)
}
