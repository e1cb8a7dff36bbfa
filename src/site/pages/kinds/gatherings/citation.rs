//! How one refers to a talk: the parts of a line in the manner of APA, and the same for programs that keep references.

use crate::site::pages::parts::{DateView, SpeakerView};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CitationView {
    /// "Strand, I. J. & Haldorsen, R." None: nobody is named.
    pub authors: Option<String>,
    /// "2018, 16. oktober", "2018". None: not known.
    pub date: Option<String>,
    /// The gathering.
    pub event: String,
    pub place: Option<String>,
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

#[derive(Debug, PartialEq, Eq)]
struct Author {
    given: String,
    family: String,
}

impl Author {
    /// The last word is the family's name, with the small words before it: "van der Berg".
    fn new(name: &str) -> Option<Author> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let last = words.len().checked_sub(1)?;
        let is_particle = |word: &&str| word.chars().all(char::is_lowercase);
        let particles = words[..last]
            .iter()
            .rev()
            .take_while(|word| is_particle(word));
        let from = last - particles.count();
        Some(Author {
            given: words[..from].join(" "),
            family: words[from..].join(" "),
        })
    }

    /// "Strand, I. J.", "Li, K.-A."
    fn short(&self) -> String {
        let initial = |part: &str| part.chars().next().map(|letter| format!("{letter}."));
        let initials = self.given.split(' ').map(|name| {
            let parts: Vec<String> = name.split('-').filter_map(initial).collect();
            parts.join("-")
        });
        let initials: Vec<String> = initials.filter(|initial| !initial.is_empty()).collect();
        match initials.is_empty() {
            true => self.family.clone(),
            false => format!("{}, {}", self.family, initials.join(" ")),
        }
    }

    /// "Strand, Inger Johanne"
    fn long(&self) -> String {
        match self.given.is_empty() {
            true => self.family.clone(),
            false => format!("{}, {}", self.family, self.given),
        }
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

/// Year, month and day, as far as they are known.
fn date_parts(date: Option<&DateView>) -> Vec<u16> {
    let Some(date) = date else { return Vec::new() };
    match &date.datetime {
        Some(text) => text
            .split('-')
            .filter_map(|part| part.parse().ok())
            .collect(),
        None => date
            .year
            .and_then(|year| u16::try_from(year).ok())
            .into_iter()
            .collect(),
    }
}

fn bibtex(cited: &Cited<'_>, authors: &[Author]) -> String {
    let escaped = |text: &str| -> String {
        let mut out = String::new();
        for letter in text.chars() {
            if matches!(letter, '{' | '}' | '%' | '&' | '#' | '_' | '$' | '\\') {
                out.push('\\');
            }
            out.push(letter);
        }
        out
    };
    let names: Vec<String> = authors
        .iter()
        .map(|author| escaped(&author.long()))
        .collect();
    let mut fields = vec![
        ("author", names.join(" and ")),
        ("title", format!("{{{}}}", escaped(cited.title))),
    ];
    let parts = date_parts(cited.date);
    for (name, part) in ["year", "month", "day"].into_iter().zip(parts) {
        fields.push((name, part.to_string()));
    }
    fields.push(("note", escaped(cited.event)));
    fields.push(("address", escaped(cited.place.unwrap_or_default())));
    fields.push(("url", cited.url.unwrap_or_default().to_owned()));
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = fields
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{{},\n{}\n}}", cited.id, lines.join(",\n"))
}

fn ris(cited: &Cited<'_>, authors: &[Author]) -> String {
    let mut lines = vec!["TY  - SLIDE".to_owned()];
    lines.extend(
        authors
            .iter()
            .map(|author| format!("AU  - {}", author.long())),
    );
    lines.push(format!("TI  - {}", cited.title));
    let parts = date_parts(cited.date);
    if let Some(year) = parts.first() {
        lines.push(format!("PY  - {year}"));
        let rest = (1..3).map(|at| {
            parts
                .get(at)
                .map(|part| format!("{part:02}"))
                .unwrap_or_default()
        });
        lines.push(format!(
            "DA  - {year}/{}/",
            rest.collect::<Vec<_>>().join("/")
        ));
    }
    lines.push(format!("T2  - {}", cited.event));
    lines.extend(cited.place.map(|place| format!("CY  - {place}")));
    lines.extend(cited.url.map(|url| format!("UR  - {url}")));
    lines.push("ER  -".to_owned());
    lines.join("\n")
}

fn csl(cited: &Cited<'_>, authors: &[Author]) -> String {
    let mut item = json!({
        "id": cited.id,
        "type": "speech",
        "title": cited.title,
        "event-title": cited.event,
    });
    let mut put = |name: &str, value: Value| {
        item[name] = value;
    };
    if !authors.is_empty() {
        let names = authors.iter();
        let names = names.map(|author| json!({"family": author.family, "given": author.given}));
        put("author", names.collect());
    }
    let parts = date_parts(cited.date);
    if !parts.is_empty() {
        put("issued", json!({"date-parts": [parts]}));
    }
    if let Some(place) = cited.place {
        put("event-place", place.into());
    }
    if let Some(url) = cited.url {
        put("URL", url.into());
    }
    serde_json::to_string_pretty(&json!([item])).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_references_have_them() {
        for (name, short, long) in [
            (
                "Inger Johanne Strand",
                "Strand, I. J.",
                "Strand, Inger Johanne",
            ),
            ("Kari-Anne Li", "Li, K.-A.", "Li, Kari-Anne"),
            ("Jan van der Berg", "van der Berg, J.", "van der Berg, Jan"),
            ("Ungdomsrådet", "Ungdomsrådet", "Ungdomsrådet"),
        ] {
            let author = Author::new(name).expect("a name");
            assert_eq!(
                (author.short().as_str(), author.long().as_str()),
                (short, long)
            );
        }
        assert_eq!(Author::new(" "), None);
    }

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
