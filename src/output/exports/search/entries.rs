//! From the searchable passages of pages to the records of the index.

use crate::search::{Facets, IndexRecord, IndexedPage};
use crate::site::pages::{Page, SearchEntry, joined};
use std::collections::HashMap;

/// The searchable passages of one page.
pub struct IndexablePage {
    address: String,
    /// A BCP 47 tag.
    language: String,
    finding: SearchEntry,
}

impl IndexablePage {
    /// None: the page has no text of its own. `heading`: the page's heading as shown.
    pub fn new(page: &Page, heading: &str) -> Option<IndexablePage> {
        let mut finding = page.view.search_entry()?;
        if finding.title.is_empty() {
            heading.clone_into(&mut finding.title);
        }
        Some(IndexablePage {
            finding,
            address: page.path.address().to_owned(),
            language: page.view.frame().lang.to_string(),
        })
    }
}

/// `found`: sorted by address.
pub fn records(found: Vec<IndexablePage>) -> (Vec<IndexedPage>, Vec<IndexRecord>) {
    let by_address: HashMap<&str, &SearchEntry> = found
        .iter()
        .map(|found| (found.address.as_str(), &found.finding))
        .collect();
    let facts: Vec<Facets> = found
        .iter()
        .map(|found| {
            let above = by_address.get(above(&found.address)).copied();
            facts(&found.finding, above, &found.language)
        })
        .collect();
    let abouts: Vec<Vec<String>> = found
        .iter()
        .zip(&facts)
        .map(|(found, facts)| about(found, by_address.get(above(&found.address)).copied(), facts))
        .collect();
    let passages = found.iter().map(|found| found.finding.passages.len());
    let mut records = Vec::with_capacity(passages.sum());
    let mut documents = Vec::with_capacity(found.len());
    for ((page, facts), about) in found.into_iter().zip(facts).zip(abouts) {
        let document = documents.len();
        let (page, of_page) = page.into_records(document, facts, about);
        documents.push(page);
        records.extend(of_page);
    }
    (documents, records)
}

impl IndexablePage {
    /// `document`: its number.
    fn into_records(
        self,
        document: usize,
        facts: Facets,
        about: Vec<String>,
    ) -> (IndexedPage, Vec<IndexRecord>) {
        let IndexablePage {
            address, finding, ..
        } = self;
        let names = names(&finding, &facts, &about);
        let passages = finding.passages.into_iter().enumerate();
        let records: Vec<IndexRecord> = passages
            .map(|(place, passage)| IndexRecord {
                document,
                anchor: passage.anchor,
                title: passage.title,
                text: passage.text,
                // The first record is also found by the counties of the page.
                also: match place {
                    0 => format!("{} {}", facts.counties.join(" "), passage.also),
                    _ => passage.also,
                },
                document_title: match place {
                    0 => finding.title.clone(),
                    _ => String::new(),
                },
                names: match place {
                    0 => names.clone(),
                    _ => String::new(),
                },
                thumbnail: passage.picture.map(|href| from_root(&address, &href)),
            })
            .collect();
        let page = IndexedPage {
            title: finding.title,
            address,
            about,
            picture: records.iter().find_map(|record| record.thumbnail.clone()),
            level: finding.kind.level(),
            facts,
        };
        (page, records)
    }
}

/// What names the page as a whole besides its title: who it is by; for something held or written at an event also its date and
/// county.
fn names(finding: &SearchEntry, facts: &Facets, about: &[String]) -> String {
    if finding.kind.is_event() {
        joined(about.iter().chain(&facts.counties).map(String::as_str))
    } else {
        finding.by.clone().unwrap_or_default()
    }
}

/// The lines below a page's title: the date, the county by its name at the time, and the people or organisation that it is by.
fn about(page: &IndexablePage, above: Option<&SearchEntry>, facts: &Facets) -> Vec<String> {
    let own = &page.finding;
    let above = above.filter(|_| own.facts.inherits);
    let date = own.facts.date_text.clone();
    let date = date.or_else(|| above?.facts.date_text.clone());
    let county = facts.counties.first().cloned();
    let of_county = county.filter(|county| *county != own.title);
    [date, of_county, own.by.clone()]
        .into_iter()
        .flatten()
        .collect()
}

/// `samlinger/x/lysbilder-pdf/lysbilde-2.jpg`, where `../lysbilder-pdf/lysbilde-2.jpg` leads from `samlinger/x/innlegg/`.
fn from_root(address: &str, href: &str) -> String {
    let mut folder = address;
    let mut rest = href;
    while let Some(further) = rest.strip_prefix("../") {
        (folder, rest) = (above(folder), further);
    }
    format!("{folder}{rest}")
}

/// The address of the page above: `samlinger/x/` of `samlinger/x/y/`.
fn above(address: &str) -> &str {
    let inner = address.trim_end_matches('/');
    inner.rfind('/').map_or("", |at| &address[..=at])
}

fn facts(found: &SearchEntry, above: Option<&SearchEntry>, language: &str) -> Facets {
    let own = &found.facts;
    let above = above.filter(|_| own.inherits).map(|above| &above.facts);
    let inherited = |own: &Vec<String>, above: Option<&Vec<String>>| match above {
        Some(above) if own.is_empty() => above.clone(),
        _ => own.clone(),
    };
    Facets {
        kind: found.kind.tag().to_owned(),
        counties: inherited(&own.counties, above.map(|facts| &facts.counties)),
        date: own.date.clone().or_else(|| above?.date.clone()),
        sub_goals: inherited(&own.sub_goals, above.map(|facts| &facts.sub_goals)),
        organisations: inherited(&own.organisations, above.map(|facts| &facts.organisations)),
        language: own
            .language
            .map_or_else(|| language.to_owned(), |own| own.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_from_the_root() {
        let check = |href, expected| assert_eq!(from_root("samlinger/x/y/", href), expected);
        check(
            "../deck-pdf/lysbilde-1.jpg",
            "samlinger/x/deck-pdf/lysbilde-1.jpg",
        );
        check("lysbilde-1.jpg", "samlinger/x/y/lysbilde-1.jpg");
        check("../../../a.jpg", "a.jpg");
    }
}
