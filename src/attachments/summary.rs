//! What every build needs of each document without opening it: enough to plan pages, and to report problems.

use super::mentions::{shown_mentions, unshown_mentions};
use crate::base::digest::Digest;
use crate::documents::personal_data::{
    Allowed, PeopleListKind, PersonalDataKind, has_rows_of_names, looks_like_list_of_people,
};
use crate::documents::{AccessibilityFacts, Document, DocumentPage, Format, PageName, PageProblem};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A document without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub format: Format,
    pub page_name: PageName,
    /// The number of all pages, hidden ones included.
    pub page_count: u32,
    /// The numbers of the pages that are not hidden.
    pub pages: Vec<u32>,
    /// The numbers of those of them that have an image, and the digests of these.
    pub images: BTreeMap<u32, Digest>,
    pub findings: Vec<PageProblem>,
    /// The language of the text, as a BCP 47 tag. None: the words leave doubt.
    pub language: Option<String>,
    /// The number of words on the pages that are not hidden.
    pub words: usize,
    /// All personal data in the text, whether the site allows it or not.
    pub personal: Vec<PersonalMention>,
    /// Personal data outside the shown pages: notes, comments, headers of an e-mail, hidden cells, titles.
    pub unshown: Vec<PersonalMention>,
    /// Does a hidden page have any content?
    pub has_hidden_pages: bool,
    /// The kind of list, if the document is a list of persons or the like.
    pub people_list: Option<PeopleListKind>,
    /// Is it a list of persons if its name says so?
    pub has_rows_of_names: bool,
    pub accessibility: AccessibilityFacts,
}

/// An address or a number of a person, and the pages it is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalMention {
    /// In order; empty for what belongs to the whole file.
    pub pages: Vec<u32>,
    pub kind: PersonalDataKind,
    /// As written in the text.
    pub text: String,
}

impl Summary {
    pub fn of(document: &Document) -> Summary {
        let shown = || document.pages.iter().filter(|page| !page.hidden);
        let pages: Vec<u32> = shown().map(|page| page.number).collect();
        let images = document.thumbnails.iter().map(|of| (of.page, of.xxh3));
        Summary {
            format: document.format,
            page_name: document.page_name(),
            page_count: u32::try_from(document.pages.len()).unwrap_or(u32::MAX),
            images: images.filter(|(page, _)| pages.contains(page)).collect(),
            pages,
            findings: document.findings.clone(),
            language: document.metadata.language_detected.clone(),
            words: shown().flat_map(DocumentPage::texts).map(word_count).sum(),
            personal: shown_mentions(document),
            unshown: unshown_mentions(document),
            has_hidden_pages: document
                .pages
                .iter()
                .any(|page| page.hidden && !is_blank(page)),
            people_list: looks_like_list_of_people(document).map(|list| list.kind),
            has_rows_of_names: has_rows_of_names(document),
            accessibility: AccessibilityFacts::of(document),
        }
    }

    /// Does the page have personal data that the site does not allow?
    pub fn has_personal_data(&self, page: u32, allowed: &Allowed) -> bool {
        self.personal
            .iter()
            .any(|mention| mention.pages.contains(&page) && !allowed.contains(&mention.text))
    }
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Is the page without text, even in its notes?
fn is_blank(page: &DocumentPage) -> bool {
    page.texts().all(|text| text.trim().is_empty()) && page.notes.is_empty()
}
