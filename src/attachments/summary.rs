//! What must be known of every document before one of them is opened.

use crate::documents::personal_data::{Allowed, PersonalDataKind, personal};
use crate::documents::{Document, DocumentPage, Format, PageName, PageProblem};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A document without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub kind: Format,
    pub page_name: PageName,
    /// Of its pages, those that are not shown too.
    pub count: u32,
    /// The numbers of the pages that may be shown.
    pub pages: Vec<u32>,
    /// Those of them that there is a picture of.
    pub pictures: Vec<u32>,
    pub findings: Vec<PageProblem>,
    /// What tells on people, once each, with the pages it stands on. Whether it may is the site's to say.
    pub personal: Vec<Telling>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// In order, one or more.
    pub pages: Vec<u32>,
    pub sort: PersonalDataKind,
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
            count: u32::try_from(document.pages.len()).unwrap_or(u32::MAX),
            pictures: thumbnails.filter(|page| pages.contains(page)).collect(),
            pages,
            findings: document.findings.clone(),
            personal: tellings(shown()),
        }
    }

    /// Does the page tell on people what it may not?
    pub fn tells(&self, page: u32, allowed: &Allowed) -> bool {
        self.personal
            .iter()
            .any(|telling| telling.pages.contains(&page) && !allowed.holds(&telling.words))
    }
}

fn tellings<'a>(pages: impl Iterator<Item = &'a DocumentPage>) -> Vec<Telling> {
    let nothing = Allowed::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut tellings: Vec<Telling> = Vec::new();
    for page in pages {
        for text in page.texts() {
            for found in personal(text, &nothing) {
                let words = &text[found.range];
                let place = *places.entry(words.to_owned()).or_insert_with(|| {
                    tellings.push(Telling {
                        pages: Vec::new(),
                        sort: found.sort,
                        words: words.to_owned(),
                    });
                    tellings.len() - 1
                });
                let pages = &mut tellings[place].pages;
                if pages.last() != Some(&page.number) {
                    pages.push(page.number);
                }
            }
        }
    }
    tellings
}
