//! What must be known of every document before one of them is opened.

use super::document::{Document, Page};
use super::finding::Finding;
use super::kind::{Kind, PageName};
use super::privacy::{Allowed, Sort, personal};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A document without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub kind: Kind,
    pub page_name: PageName,
    /// The numbers of the pages that may be shown.
    pub pages: Vec<u32>,
    /// Those of them that there is a picture of.
    pub pictures: Vec<u32>,
    pub findings: Vec<Finding>,
    /// What tells on people, once each, with the first page it stands on. Whether it may is the site's to say.
    pub personal: Vec<Telling>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    pub page: u32,
    pub sort: Sort,
    pub words: String,
}

impl Summary {
    pub fn of(document: &Document) -> Summary {
        let shown = || document.pages.iter().filter(|page| !page.hidden);
        let pages: Vec<u32> = shown().map(|page| page.number).collect();
        let thumbnails = document.thumbnails.iter().map(|thumbnail| thumbnail.page);
        Summary {
            kind: document.kind,
            page_name: document.page_name(),
            pictures: thumbnails.filter(|page| pages.contains(page)).collect(),
            pages,
            findings: document.findings.clone(),
            personal: tellings(shown()),
        }
    }
}

fn tellings<'a>(pages: impl Iterator<Item = &'a Page>) -> Vec<Telling> {
    let nothing = Allowed::default();
    let mut seen = HashSet::new();
    let mut tellings = Vec::new();
    for page in pages {
        for text in page.texts() {
            for found in personal(text, &nothing) {
                let words = &text[found.range];
                if seen.insert(words.to_owned()) {
                    tellings.push(Telling {
                        page: page.number,
                        sort: found.sort,
                        words: words.to_owned(),
                    });
                }
            }
        }
    }
    tellings
}
