//! From the searchable passages of pages to the records of the index.

use crate::base::text::Language;
use crate::search::{AboutHit, Facets, IndexRecord, IndexedPage, page_of};
use crate::site::pages::{Inherited, Page, SearchEntry, joined};
use crate::site::render::Theme;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The searchable passages of one page, or of one thing on a page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IndexablePage {
    address: String,
    language: Language,
    finding: SearchEntry,
    /// What sort of its kind it is, in the theme's words.
    sort: Option<String>,
    /// The addresses of the page in other languages.
    twins: Vec<String>,
}

impl IndexablePage {
    /// The page, and the things on it that are found for themselves. None: the page has no text of its own.
    pub fn all(page: &Page, theme: &Theme) -> Vec<IndexablePage> {
        let (address, frame) = (page.path.address(), page.view.frame());
        let of = |(address, finding): (String, SearchEntry)| IndexablePage {
            address,
            sort: (finding.sort.as_deref()).map(|key| theme.word(page.language, key).to_owned()),
            language: frame.lang,
            finding,
            twins: Vec::new(),
        };
        let mut all: Vec<_> = entries(page).into_iter().map(of).collect();
        if let Some(whole) = all.first_mut() {
            if whole.finding.title.is_empty() {
                theme.heading(page).clone_into(&mut whole.finding.title);
            }
            let twins = frame.twins.iter();
            whole.twins = twins.map(|twin| from_root(address, &twin.href)).collect();
        }
        all
    }
}

/// What search may find on a page, with its address: the page first, then the things on it that are found for themselves.
pub fn entries(page: &Page) -> Vec<(String, SearchEntry)> {
    let Some(mut whole) = page.view.search_entry() else {
        return Vec::new();
    };
    let address = page.path.address();
    let things = std::mem::take(&mut whole.things).into_iter();
    let things = things.map(|thing| (format!("{address}#{}", thing.passages[0].anchor), thing));
    std::iter::once((address.to_owned(), whole))
        .chain(things)
        .collect()
}

/// What pages become in the index.
pub struct PageRecords {
    pub documents: Vec<IndexedPage>,
    pub records: Vec<IndexRecord>,
    /// The pages without what is in their documents and records.
    pub pages: Vec<IndexablePage>,
}

/// Sorted by address.
pub fn records(mut found: Vec<IndexablePage>) -> PageRecords {
    found.sort_by(|a, b| a.address.cmp(&b.address));
    let by_address: HashMap<&str, &SearchEntry> = found
        .iter()
        .map(|found| (found.address.as_str(), &found.finding))
        .collect();
    let facts: Vec<Facets> = found
        .iter()
        .map(|found| {
            let above = by_address.get(above(&found.address)).copied();
            facts(&found.finding, above, found.language)
        })
        .collect();
    let abouts: Vec<Vec<AboutHit>> = found
        .iter()
        .zip(&facts)
        .map(|(found, facts)| about(found, by_address.get(above(&found.address)).copied(), facts))
        .collect();
    let twins = twins(&found);
    let passages = found.iter().map(|found| found.finding.passages.len());
    let mut records = Vec::with_capacity(passages.sum());
    let mut documents = Vec::with_capacity(found.len());
    for ((page, facts), about) in found.iter_mut().zip(facts).zip(abouts) {
        let document = documents.len();
        let (page, of_page) = page.take_records(document, facts, about);
        let twin = twins[document];
        documents.push(IndexedPage { twin, ..page });
        records.extend(of_page);
    }
    PageRecords {
        documents,
        records,
        pages: found,
    }
}

/// A page as it was before its records were taken.
pub fn restored(
    page: &IndexablePage,
    document: &IndexedPage,
    records: &[IndexRecord],
) -> IndexablePage {
    let mut page = page.clone();
    page.address.clone_from(&document.address);
    page.finding.title.clone_from(&document.title);
    let counties = county_words(&document.facts);
    for (place, (passage, record)) in page.finding.passages.iter_mut().zip(records).enumerate() {
        let before = if place == 0 { counties.len() } else { 0 };
        passage.anchor.clone_from(&record.anchor);
        passage.title.clone_from(&record.title);
        passage.text.clone_from(&record.text);
        passage.also = record.also[before..].to_owned();
    }
    page
}

/// What stands before the further words of a page's first record: it is also found by its counties.
fn county_words(facts: &Facets) -> String {
    format!("{} ", facts.counties.join(" "))
}

/// The number of the first page that says the same as each in another language, where that is an earlier one.
fn twins(found: &[IndexablePage]) -> Vec<Option<usize>> {
    let place = |address: &String| {
        let of = found.binary_search_by(|page| page.address.cmp(address));
        of.ok()
    };
    let pages = found.iter().enumerate();
    let first = pages.map(|(number, page)| {
        let twins = page.twins.iter().filter_map(place);
        twins.min().filter(|twin| *twin < number)
    });
    first.collect()
}

impl IndexablePage {
    /// `document`: its number. The page is left without what it gives.
    fn take_records(
        &mut self,
        document: usize,
        facts: Facets,
        about: Vec<AboutHit>,
    ) -> (IndexedPage, Vec<IndexRecord>) {
        let names = names(&self.finding, self.language, &facts, &about);
        let address = std::mem::take(&mut self.address);
        let finding = &mut self.finding;
        let title = std::mem::take(&mut finding.title);
        let passages = finding.passages.iter_mut().enumerate();
        let records: Vec<IndexRecord> = passages
            .map(|(place, passage)| IndexRecord {
                document,
                anchor: std::mem::take(&mut passage.anchor),
                title: std::mem::take(&mut passage.title),
                text: std::mem::take(&mut passage.text),
                also: match (place, std::mem::take(&mut passage.also)) {
                    (0, also) => county_words(&facts) + &also,
                    (_, also) => also,
                },
                document_title: match place {
                    0 => title.clone(),
                    _ => String::new(),
                },
                names: match place {
                    0 => names.clone(),
                    _ => String::new(),
                },
                thumbnail: passage
                    .picture
                    .as_deref()
                    .map(|href| from_root(page_of(&address), href)),
            })
            .collect();
        let page = IndexedPage {
            title,
            address,
            about,
            picture: records.iter().find_map(|record| record.thumbnail.clone()),
            level: self.finding.kind.level(),
            twin: None,
            facts,
        };
        (page, records)
    }
}

/// What names the page as a whole besides its title: its kind, what it is also called, and who it is by; for something held or
/// written at an event also its date and county.
fn names(finding: &SearchEntry, language: Language, facts: &Facets, about: &[AboutHit]) -> String {
    let kind = std::iter::once(finding.kind.called(language));
    let called = kind.chain(finding.called.iter().map(String::as_str));
    if finding.kind.is_event() {
        let counties = facts.counties.iter().map(String::as_str);
        joined(
            called
                .chain(about.iter().filter_map(AboutHit::text))
                .chain(counties),
        )
    } else {
        joined(called.chain(finding.by.as_deref()))
    }
}

/// The lines below a page's title: what sort it is, the date, the county by its name at the time, and the people or organisation that it is by.
fn about(page: &IndexablePage, above: Option<&SearchEntry>, facts: &Facets) -> Vec<AboutHit> {
    let own = &page.finding;
    let above = above.filter(|_| own.facts.inherits == Inherited::All);
    let date = own.facts.date_text.clone();
    let date = date.or_else(|| above?.facts.date_text.clone());
    let undated = Some(AboutHit::Undated).filter(|_| own.kind.is_dated());
    let sub_goal = own.facts.sub_goal_number.clone().map(AboutHit::SubGoal);
    let county = facts.counties.first().cloned();
    let of_county = county.filter(|county| *county != own.title);
    [
        page.sort.clone().map(AboutHit::Text),
        date.map(AboutHit::Text).or(undated),
        sub_goal,
        of_county.map(AboutHit::Text),
        own.by.clone().map(AboutHit::Text),
    ]
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

fn facts(found: &SearchEntry, above: Option<&SearchEntry>, language: Language) -> Facets {
    let own = &found.facts;
    let above = above.filter(|_| own.inherits != Inherited::Nothing);
    let above = above.map(|above| &above.facts);
    let date_above = above.filter(|_| own.inherits == Inherited::All);
    let inherited = |own: &Vec<String>, above: Option<&Vec<String>>| match above {
        Some(above) if own.is_empty() => above.clone(),
        _ => own.clone(),
    };
    Facets {
        kind: found.kind.tag().to_owned(),
        counties: inherited(&own.counties, above.map(|facts| &facts.counties)),
        date: own.date.clone().or_else(|| date_above?.date.clone()),
        sub_goals: inherited(&own.sub_goals, above.map(|facts| &facts.sub_goals)),
        organisations: inherited(&own.organisations, above.map(|facts| &facts.organisations)),
        language: own.language.unwrap_or(language).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::pages::{EntryKind, Passage};

    fn page(address: &str, kind: EntryKind) -> IndexablePage {
        let passage = Passage {
            anchor: String::new(),
            title: address.to_owned(),
            text: String::new(),
            also: String::new(),
            picture: None,
        };
        IndexablePage {
            address: address.to_owned(),
            language: Language::Nb,
            finding: SearchEntry::of_thing(kind, passage),
            sort: None,
            twins: Vec::new(),
        }
    }

    /// A gathering on a known day, and what is below it.
    fn below_gathering(kind: EntryKind, inherits: Inherited) -> IndexedPage {
        let mut gathering = page("samlinger/x/", EntryKind::Gathering);
        gathering.finding.facts.date = Some("2018-01-16".to_owned());
        gathering.finding.facts.date_text = Some("16. januar 2018".to_owned());
        gathering.finding.facts.counties = vec!["Elvefylket".to_owned()];
        let mut below = page("samlinger/x/y/", kind);
        below.finding.facts.inherits = inherits;
        let mut documents = records(vec![below, gathering]).documents;
        documents.swap_remove(1)
    }

    #[test]
    fn a_letter_without_a_date_has_its_gatherings_county_and_no_date() {
        let letter = below_gathering(EntryKind::Letter, Inherited::AllButDate);
        assert_eq!(letter.facts.date, None);
        let county = AboutHit::Text("Elvefylket".to_owned());
        assert_eq!(letter.about, [AboutHit::Undated, county]);
        let talk = below_gathering(EntryKind::Talk, Inherited::All);
        assert_eq!(talk.facts.date.as_deref(), Some("2018-01-16"));
        assert_eq!(talk.about[0].text(), Some("16. januar 2018"));
    }

    #[test]
    fn the_later_of_two_translations_names_the_earlier() {
        let mut original = page("om/", EntryKind::Page);
        original.twins = vec!["om/nn/".to_owned()];
        let mut translation = page("om/nn/", EntryKind::Page);
        translation.twins = vec!["om/".to_owned()];
        let other = page("personvern/", EntryKind::Page);
        let documents = records(vec![other, translation, original]).documents;
        let twins: Vec<_> = documents.iter().map(|document| document.twin).collect();
        assert_eq!(twins, [None, Some(0), None]);
    }

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
