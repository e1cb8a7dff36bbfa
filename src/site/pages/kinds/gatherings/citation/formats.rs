//! The reference in the formats of BibTeX, RIS and CSL-JSON.

use super::Cited;
use super::author::Author;
use crate::site::pages::parts::DateView;
use serde_json::{Value, json};

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

pub fn bibtex(cited: &Cited<'_>, authors: &[Author]) -> String {
    let names: Vec<String> = authors.iter().map(name_in_bibtex).collect();
    let mut fields = vec![
        ("author", names.join(" and ")),
        ("title", format!("{{{}}}", for_bibtex(cited.title))),
    ];
    let parts = date_parts(cited.date);
    for (name, part) in ["year", "month", "day"].into_iter().zip(parts) {
        fields.push((name, part.to_string()));
    }
    fields.push(("note", for_bibtex(cited.event)));
    fields.push(("address", for_bibtex(cited.place.unwrap_or_default())));
    fields.push(("url", cited.url.unwrap_or_default().to_owned()));
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = fields
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{{},\n{}\n}}", cited.id, lines.join(",\n"))
}

pub fn ris(cited: &Cited<'_>, authors: &[Author]) -> String {
    let mut lines = vec!["TY  - SLIDE".to_owned()];
    lines.extend(
        authors
            .iter()
            .map(|author| format!("AU  - {}", one_line(&author.in_ris()))),
    );
    lines.push(format!("TI  - {}", one_line(cited.title)));
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
    lines.push(format!("T2  - {}", one_line(cited.event)));
    let place = cited
        .place
        .map(|place| format!("CY  - {}", one_line(place)));
    lines.extend(place);
    lines.extend(cited.url.map(|url| format!("UR  - {url}")));
    lines.push("ER  -".to_owned());
    lines.join("\n")
}

pub fn csl(cited: &Cited<'_>, authors: &[Author]) -> String {
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
        put("author", names.map(name_in_csl).collect());
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

/// The text where LaTeX reads it. A brace would count as one even after a backslash, so it is written as a word.
fn for_bibtex(text: &str) -> String {
    let mut out = String::new();
    for letter in one_line(text).chars() {
        match letter {
            '%' | '&' | '#' | '_' | '$' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            _ => out.push(letter),
        }
    }
    out
}

/// "Strand, jr., Inger". What is no person's name stands in braces, so that no word of it is taken for "and" or for a given name.
fn name_in_bibtex(author: &Author) -> String {
    match author {
        Author::Literal(name) => format!("{{{}}}", for_bibtex(name)),
        Author::Person {
            given,
            family,
            suffix,
        } => {
            let parts = [Some(family), suffix.as_ref(), Some(given)];
            let parts = parts.into_iter().flatten().map(|part| for_bibtex(part));
            parts.collect::<Vec<String>>().join(", ")
        }
    }
}

fn name_in_csl(author: &Author) -> Value {
    match author {
        Author::Literal(name) => json!({ "literal": name }),
        Author::Person {
            given,
            family,
            suffix,
        } => {
            let mut name = json!({"family": family, "given": given});
            if let Some(suffix) = suffix {
                name["suffix"] = suffix.as_str().into();
            }
            name
        }
    }
}

/// A line break would begin another field.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
