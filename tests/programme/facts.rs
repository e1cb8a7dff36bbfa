//! `facts.yaml`: which texts and links the pages must have, and which not.

use super::text::{PageText, folded};
use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    id: String,
    /// The page's address from the root; None: anywhere on the site.
    page: Option<String>,
    #[serde(default)]
    shows: Vec<String>,
    #[serde(default)]
    not_shown: Vec<String>,
    /// Beginnings of links that must be there, or must not.
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    no_links: Vec<String>,
}

pub fn facts(path: &Path) -> Vec<Fact> {
    let text = std::fs::read_to_string(path).expect("the list of facts");
    serde_yaml::from_str(&text).expect("a list of facts")
}

impl Fact {
    /// Sentences about what is missing from the pages or must not be there.
    pub fn faults(&self, pages: &[PageText]) -> Vec<String> {
        let here: Vec<&PageText> = pages
            .iter()
            .filter(|page| {
                self.page
                    .as_ref()
                    .is_none_or(|address| page.address == *address)
            })
            .collect();
        if here.is_empty() {
            return vec![format!("{}: no page {:?}", self.id, self.page)];
        }
        let place = self.page.as_deref().unwrap_or("anywhere");
        let says = |text: &String| {
            let text = folded(text).to_lowercase();
            here.iter()
                .any(|page| page.text.to_lowercase().contains(&text))
        };
        let leads = |start: &String| {
            let mut links = here.iter().flat_map(|page| &page.links);
            links.any(|link| link.starts_with(start.as_str()))
        };
        let lacks = self.shows.iter().filter(|text| !says(text));
        let lacks_links = self.links.iter().filter(|start| !leads(start));
        // Forbidden texts are searched for case-sensitively: "HelseDir", not "Helsedir".
        let shown = self.not_shown.iter().filter(|text| {
            let text = folded(text);
            here.iter().any(|page| page.text.contains(&text))
        });
        let links_shown = self.no_links.iter().filter(|start| leads(start));
        lacks
            .map(|text| format!("{} ({place}) lacks: {text}", self.id))
            .chain(lacks_links.map(|link| format!("{} ({place}) has no link {link}", self.id)))
            .chain(shown.map(|text| format!("{} ({place}) shows: {text}", self.id)))
            .chain(links_shown.map(|link| format!("{} ({place}) links to {link}", self.id)))
            .collect()
    }
}
