//! `docProps/`: the metadata of an Office file.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::Metadata;
use crate::documents::problem::Problem;
use crate::documents::text::{is_title, some};
use std::collections::BTreeMap;

pub fn metadata(package: &mut Package) -> Result<Metadata, Problem> {
    let mut said = texts(package, "docProps/core.xml")?;
    let mut program = texts(package, "docProps/app.xml")?;
    let mut take = |name: &str| said.remove(name);
    Ok(Metadata {
        title: take("title").filter(|title| is_title(title)),
        author: take("creator"),
        modified_by: take("lastModifiedBy"),
        subject: take("subject"),
        keywords: take("keywords"),
        description: take("description"),
        created: take("created").map(day_and_time),
        modified: take("modified").map(day_and_time),
        language_stated: take("language"),
        program: program.remove("Application"),
        ..Metadata::default()
    })
}

/// `2018-10-17T12:30:00Z` without the zone, which is always UTC and so says nothing of the place.
fn day_and_time(text: String) -> String {
    text.get(..19).map_or(text.clone(), str::to_owned)
}

/// The text of each element, by local name; empty when there is no such part.
fn texts(package: &mut Package, part: &str) -> Result<BTreeMap<String, String>, Problem> {
    let mut found = BTreeMap::new();
    let mut text = String::new();
    if let Some(xml) = package.part(part)? {
        walk(&xml, |node| match node {
            XmlEvent::Open(..) => text.clear(),
            XmlEvent::Text(piece) => text.push_str(piece),
            XmlEvent::Close(name) => {
                if let Some(value) = some(&text) {
                    found.entry(name.to_owned()).or_insert(value);
                }
                text.clear();
            }
        })?;
    }
    Ok(found)
}
