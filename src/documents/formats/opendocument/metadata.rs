//! `meta.xml`: the metadata of an OpenDocument file.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::document::Metadata;
use crate::documents::problem::Problem;
use crate::documents::text::{is_title, some};

pub fn metadata(xml: Option<Vec<u8>>) -> Result<Metadata, Problem> {
    let mut metadata = Metadata::default();
    let mut text = String::new();
    walk(&xml.unwrap_or_default(), |node| match node {
        XmlEvent::Open(..) => text.clear(),
        XmlEvent::Text(piece) => text.push_str(piece),
        XmlEvent::Close(name) => {
            let said = some(&text);
            match name {
                "title" => metadata.title = said.filter(|title| is_title(title)),
                "initial-creator" => metadata.author = said,
                "creator" => metadata.modified_by = said,
                "creation-date" => metadata.created = said.map(seconds),
                "date" => metadata.modified = said.map(seconds),
                "subject" => metadata.subject = said,
                "description" => metadata.description = said,
                "keyword" => {
                    let earlier = metadata.keywords.take().into_iter();
                    let all: Vec<String> = earlier.chain(said).collect();
                    metadata.keywords = (!all.is_empty()).then(|| all.join(", "));
                }
                "language" => metadata.language_stated = said,
                "generator" => metadata.program = said,
                _ => {}
            }
        }
    })?;
    Ok(metadata)
}

/// The language of text that names no other, from the part with styles: "nb-NO".
pub fn language(styles: &[u8]) -> Option<String> {
    let mut found = None;
    let mut is_default = false;
    let read = walk(styles, |node| match node {
        XmlEvent::Open("default-style", _) => is_default = true,
        XmlEvent::Close("default-style") => is_default = false,
        XmlEvent::Open("text-properties", attributes) if is_default && found.is_none() => {
            let part = |name: &str| attributes.get(name).filter(|part| part != "none");
            found = part("fo:language").map(|language| match part("fo:country") {
                Some(country) => format!("{language}-{country}"),
                None => language,
            });
        }
        _ => {}
    });
    read.ok().and(found)
}

/// The time without fractions of a second.
fn seconds(text: String) -> String {
    text.get(..19).map_or(text.clone(), str::to_owned)
}
