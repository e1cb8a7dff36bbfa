//! How one refers to a talk: the parts of a line in the manner of APA, and the same for programs that keep references.

mod author;
mod formats;

use crate::site::pages::parts::{DateView, SpeakerView};
use author::Author;
use formats::{bibtex, csl, ris};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CitationView {
    /// "Strand, I. J. & Haldorsen, R." None: nobody is named.
    pub authors: Option<String>,
    /// "2018, 16. oktober", "2018". None: not known.
    pub date: Option<String>,
    /// The gathering.
    pub event: String,
    pub place: Option<String>,
    /// The site that keeps it, by its title.
    pub archive: String,
    /// The page's address on the web, when the site's is known.
    pub url: Option<String>,
    pub formats: Vec<CitationFormat>,
}

/// The reference as a program reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CitationFormat {
    /// "BibTeX"
    pub name: &'static str,
    /// Of its file: "bib".
    pub ending: &'static str,
    pub media_type: &'static str,
    /// Its file, relative to the page.
    pub href: String,
    pub text: String,
}

/// What a citation is made of.
pub struct Cited<'c> {
    pub id: &'c str,
    pub title: &'c str,
    pub speakers: &'c [SpeakerView],
    pub date: Option<&'c DateView>,
    pub event: &'c str,
    pub place: Option<&'c str>,
    /// The site's title.
    pub archive: &'c str,
    pub url: Option<&'c str>,
    /// The address of the file with an ending, relative to the page.
    pub file: &'c dyn Fn(&str) -> String,
}

pub fn citation(cited: &Cited<'_>) -> CitationView {
    let named = cited.speakers.iter();
    let authors: Vec<Author> = named
        .filter_map(|speaker| Author::new(speaker.person.name.as_deref()?))
        .collect();
    let format = |name, ending, media_type, text| CitationFormat {
        name,
        ending,
        media_type,
        href: (cited.file)(ending),
        text,
    };
    CitationView {
        authors: listed(authors.iter().map(Author::short).collect()),
        date: cited.date.and_then(date_in_line),
        event: cited.event.to_owned(),
        place: cited.place.map(str::to_owned),
        archive: cited.archive.to_owned(),
        url: cited.url.map(str::to_owned),
        formats: vec![
            format(
                "BibTeX",
                "bib",
                "application/x-bibtex",
                bibtex(cited, &authors),
            ),
            format(
                "RIS",
                "ris",
                "application/x-research-info-systems",
                ris(cited, &authors),
            ),
            format(
                "CSL-JSON",
                "json",
                "application/vnd.citationstyles.csl+json",
                csl(cited, &authors),
            ),
        ],
    }
}

/// "A, B & C"
fn listed(mut names: Vec<String>) -> Option<String> {
    let last = names.pop()?;
    match names.is_empty() {
        true => Some(last),
        false => Some(format!("{} & {last}", names.join(", "))),
    }
}

/// "2018, 16. oktober" of "16. oktober 2018"
fn date_in_line(date: &DateView) -> Option<String> {
    let year = date.year?.to_string();
    let day = date.text.strip_suffix(&year).map(str::trim_end);
    match day.filter(|day| !day.is_empty() && !day.contains(&year)) {
        Some(day) => Some(format!("{year}, {day}")),
        None => Some(year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_talk_of_two_without_an_address() {
        let date = DateView {
            with_weekday: None,
            text: "16. oktober 2018".to_owned(),
            datetime: Some("2018-10-16".to_owned()),
            year: Some(2018),
        };
        let cited = Cited {
            id: "velkommen",
            title: "Mål & tall",
            speakers: &[],
            date: Some(&date),
            event: "Samling",
            place: Some("Fjordby"),
            archive: "Arkivet",
            url: None,
            file: &|ending| format!("sitering.{ending}"),
        };
        let view = citation(&cited);
        assert_eq!(view.date.as_deref(), Some("2018, 16. oktober"));
        let authors = vec!["Strand, I.".to_owned(), "Li, K.".to_owned()];
        assert_eq!(listed(authors).as_deref(), Some("Strand, I. & Li, K."));
        assert_eq!(
            view.formats[0].text,
            "@misc{velkommen,\n  title = {{Mål \\& tall}},\n  year = {2018},\n  month = {10},\n  day = {16},\n  note = {Samling},\n  address = {Fjordby}\n}"
        );
        assert_eq!(
            view.formats[1].text,
            "TY  - SLIDE\nTI  - Mål & tall\nPY  - 2018\nDA  - 2018/10/16/\nT2  - Samling\nCY  - Fjordby\nER  -"
        );
        let csl: Value = serde_json::from_str(&view.formats[2].text).expect("JSON");
        assert_eq!(csl[0]["issued"]["date-parts"], json!([[2018, 10, 16]]));
    }
}
