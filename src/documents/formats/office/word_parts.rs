//! The texts of a Word file besides its main text: comments, and running headers and footers.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem};
use crate::documents::text::some;
use crate::documents::unshown::UnshownPlace;
use std::collections::BTreeMap;

pub fn beside_text(
    package: &mut Package,
    relations: &BTreeMap<String, Relation>,
    emit: ReadSink<'_>,
) -> Result<(), Problem> {
    let mut count = 0;
    for relation in relations.values() {
        let place = match relation.kind.as_str() {
            "comments" => UnshownPlace::Comment,
            "header" | "footer" => UnshownPlace::Margin,
            _ => continue,
        };
        let Some(xml) = package.part(&relation.target)? else {
            continue;
        };
        for text in paragraphs(&xml, &mut count)? {
            emit(ReadEvent::unshown(None, place, text));
        }
    }
    if count > 0 {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Comments {
            count,
        })));
    }
    Ok(())
}

/// The paragraphs of a part, and the authors of comments. Adds the number of comments to `comments`.
fn paragraphs(xml: &[u8], comments: &mut u32) -> Result<Vec<String>, Problem> {
    let mut paragraphs = Vec::new();
    let mut text = String::new();
    walk(xml, |node| match node {
        XmlEvent::Open("comment", attributes) => {
            *comments += 1;
            paragraphs.extend(attributes.get("author").and_then(|name| some(&name)));
        }
        XmlEvent::Text(piece) => text.push_str(piece),
        XmlEvent::Close("p") => paragraphs.extend(some(&std::mem::take(&mut text))),
        _ => {}
    })?;
    Ok(paragraphs)
}
