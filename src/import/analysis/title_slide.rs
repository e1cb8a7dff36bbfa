//! The first page of a deck: the title of the talk, and its speakers.

use super::lines::TextLine;
use super::roles::with_roles_apart;
use crate::documents::personal_data::is_name_of_person;
use crate::documents::{Block, Document};
use crate::import::extract::buildings::names_building;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::people::{Person, people};
use crate::import::extract::titles::title_line;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleSlide {
    /// May be empty.
    pub title: String,
    pub speakers: Vec<Person>,
    /// The words of the page.
    pub as_written: String,
    /// Whether title and people are on one line, and were separated by the form of their words.
    pub is_taken_apart: bool,
    /// The author in the file's metadata, who is not necessarily the speaker.
    pub author: Option<String>,
}

/// In characters. A longer line is not a title.
const LONGEST_TITLE: usize = 200;

/// None: the deck has no visible page.
pub fn title_slide(document: &Document, lines: &[TextLine]) -> Option<TitleSlide> {
    let number = document.pages.iter().find(|page| !page.hidden)?.number;
    let page: Vec<&TextLine> = lines.iter().filter(|line| line.page == number).collect();
    let written: Vec<&str> = page.iter().map(|line| line.written.trim()).collect();
    let (title, speakers) = match page.as_slice() {
        [] => (String::new(), Vec::new()),
        [only] => {
            let (title, speakers) = title_line(&only.text);
            // A website that shows the deck marks the end of the title.
            let title = website_title(document, &only.text).map_or(title, str::to_owned);
            (title, speakers)
        }
        [title, rest @ ..] => (title.text.trim().to_owned(), speakers_below(rest)),
    };
    let metadata = &document.metadata;
    let is_title = !title.is_empty() && title.chars().count() <= LONGEST_TITLE;
    Some(TitleSlide {
        title: if is_title {
            title
        } else {
            metadata.title.clone().unwrap_or_default()
        },
        as_written: written.join(" / "),
        is_taken_apart: page.len() == 1 && !speakers.is_empty(),
        speakers,
        author: metadata.author.clone(),
    })
}

/// The people of the lines below the title. Two words with capitals below a person are an organisation's, unless the first is a given name: "Ola
/// Nordmann" and "Trygg Trafikk".
fn speakers_below(lines: &[&TextLine]) -> Vec<Person> {
    let mut speakers: Vec<Person> = Vec::new();
    for line in lines {
        let found = people(after_by(beside_date(&line.text))).unwrap_or_default();
        match (found.as_slice(), speakers.last_mut()) {
            ([only], Some(above))
                if *only
                    == Person {
                        name: only.name.clone(),
                        ..Person::default()
                    }
                    && above.affiliation.is_none()
                    && !is_name_of_person(&only.name) =>
            {
                above.affiliation = Some(only.name.clone());
            }
            _ => speakers.extend(with_roles_apart(found)),
        }
    }
    speakers
}

/// "31. august 2022, Kari Nordmann, KS": the side of a date that names people, without punctuation beside the date. Empty: neither
/// does, or the line names a gathering, and its place stands beside the date.
pub(super) fn beside_date(text: &str) -> &str {
    let Some(date) = dates(text).into_iter().next() else {
        return text;
    };
    if !nouns(text).is_empty() {
        return after_gathering(&text[date.range.end..]);
    }
    let (before, after) = (&text[..date.range.start], &text[date.range.end..]);
    let is_person = |text: &&str| people(text).is_some();
    let trimmed =
        [after, before].map(|side| side.trim_matches([' ', ',', '-', '–', '—', '|', '(', ')']));
    trimmed.into_iter().find(is_person).unwrap_or_default()
}

/// "– Kari Nordmann, KS", " / rådgiver Kari Nordmann" after a gathering and its day: the people after the mark. Empty: they are none, or it
/// may be a place.
fn after_gathering(after: &str) -> &str {
    let after = after.trim();
    let rest = after.trim_start_matches(['/', '–', '—', '-', '|', ' ']);
    let is_named = || {
        people(rest).is_some_and(|people| {
            people.iter().all(|person| is_name_of_person(&person.name)) && !names_building(rest)
        })
    };
    match rest.len() < after.len() && is_named() {
        true => rest,
        false => "",
    }
}

/// What a title slide has before the name of who gives the talk.
const BY: [&str; 9] = [
    "Foredrag ved ",
    "Foredrag av ",
    "Innlegg ved ",
    "Innlegg av ",
    "Presentasjon ved ",
    "Presentasjon av ",
    "Presented by ",
    "Ved ",
    "v/",
];

/// "Foredrag ved rådgiver Kari Nordmann" → "rådgiver Kari Nordmann"
fn after_by(text: &str) -> &str {
    let found = BY.iter().find_map(|by| text.trim().strip_prefix(by));
    found.map_or(text, str::trim)
}

/// The title that a website has put above a copied deck, followed by a full stop, if the deck's first line begins with it.
fn website_title<'l>(document: &Document, line: &'l str) -> Option<&'l str> {
    let blocks = document.pages.iter().flat_map(|page| &page.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Furniture { text } => text.split_once(". "),
            _ => None,
        })
        .map(|(title, _)| title)
        .find(|title| title.len() > 8 && line.starts_with(title))
        .map(|title| line[..title.len()].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_after_a_gathering_and_its_day() {
        let check = |text: &str, expected: &[&str]| {
            let people = people(after_by(beside_date(text))).unwrap_or_default();
            let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            assert_eq!(names, expected, "{text}");
        };
        check(
            "Nettverkssamling 12. mars 2025 / Lars Hamar, FHI",
            &["Lars Hamar"],
        );
        check(
            "Samling i læringsnettverk, Bodø 12.03.2025 – Professor Trond Bodø",
            &["Trond Bodø"],
        );
        check(
            "Fagforum – 31.8.22 - Trond Hansen, Firma AS",
            &["Trond Hansen"],
        );
        check("Foredrag ved rådgiver Eva Dahl", &["Eva Dahl"]);
        check("Samling 12. mars 2025 – Scandic Hamar", &[]);
        check("Samling 12. mars 2025, Storvik", &[]);
    }
}
