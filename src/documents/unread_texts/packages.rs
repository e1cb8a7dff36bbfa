//! Office and OpenDocument: every part of the package, its name, and the package's comment.

use super::{TakeText, binary, markup};
use crate::documents::containers::xml::{XmlEvent, unwalked_texts, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::problem::Problem;

/// Elements that are paragraphs: their text stands in several elements.
const PARAGRAPHS: [&str; 4] = ["p", "h", "si", "is"];
/// A part without markup that is longer is no note, in bytes.
const LONGEST_LOOSE_PART: usize = 1 << 20;

/// Err: a part that cannot be unpacked, which the reader may not have looked at. (One that is too large is a film or the like.)
pub fn texts(bytes: &[u8], take: TakeText<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes.to_vec())?;
    for comment in package.comments() {
        take(&String::from_utf8_lossy(&comment), false);
        binary::texts(&comment, take);
    }
    for name in package.names() {
        take(&name, true);
        let part = match package.part(&name) {
            Ok(part) => part.unwrap_or_default(),
            Err(Problem::TooLarge { .. }) => continue,
            Err(problem) => return Err(problem),
        };
        let lower = name.to_ascii_lowercase();
        let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            "xml" | "rels" | "vml" => {
                part_texts(&part, take);
                unwalked_texts(&part, &mut |text| take(text, false));
            }
            "svg" => markup::texts(&part, take),
            "txt" | "csv" | "htm" | "html" | "md" | "json" | "eml" | "ics" => {
                if part.len() <= LONGEST_LOOSE_PART {
                    let text = crate::documents::text::decoded(&part);
                    text.lines().for_each(|line| take(line, false));
                }
            }
            _ => binary::texts(&part, take),
        }
    }
    Ok(())
}

/// The paragraphs and other texts of a part, and the values of its attributes.
fn part_texts(xml: &[u8], take: TakeText<'_>) {
    let mut text = String::new();
    let mut depth = 0_usize;
    // A part that ends too early has been read as far as it goes.
    let _ = walk(xml, |node| match node {
        XmlEvent::Open(name, attributes) => {
            depth += usize::from(PARAGRAPHS.contains(&name));
            if matches!(name, "tab" | "br" | "cr" | "line-break") {
                text.push(' ');
            }
            attributes.each_value(|value| take(value, true));
        }
        XmlEvent::Text(piece) => text.push_str(piece),
        XmlEvent::Close(name) => {
            let is_paragraph = PARAGRAPHS.contains(&name);
            depth -= usize::from(is_paragraph && depth > 0);
            if is_paragraph || depth == 0 {
                let is_value = !text.contains(char::is_alphabetic);
                if !text.trim().is_empty() {
                    take(&text, is_value);
                }
                text.clear();
            }
        }
    });
}
