//! The metadata of a PDF: the information dictionary, the catalog and XMP.

use super::strings;
use super::structure_tree::Structure;
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::document::{Accessibility, Metadata};
use crate::documents::text::{is_title, some};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::metadata::Metadata as Information;
use hayro::hayro_syntax::object::{
    DateTime, Dict, Name, Number, Object, Stream, String as PdfString,
};
use std::collections::BTreeMap;

/// Does the file name an author? In a damaged file another reader may have seen none.
pub fn has_author(bytes: &[u8]) -> bool {
    Pdf::new(bytes.to_vec()).is_ok_and(|pdf| metadata(&pdf, &Structure::default()).author.is_some())
}

/// The title in a description (XMP).
pub fn title_of_description(description: &[u8]) -> Option<String> {
    xmp(description).remove("dc:title")
}

pub fn metadata(pdf: &Pdf, structure: &Structure) -> Metadata {
    let information: &Information = pdf.metadata();
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id());
    let xmp = root
        .as_ref()
        .and_then(|root| root.get::<Stream<'_>>(b"Metadata"))
        .and_then(|stream| stream.decoded().ok().map(|bytes| xmp(&bytes)))
        .unwrap_or_default();
    let said = |own: &Option<Box<[u8]>>, name: &str| {
        let own = own.as_ref().and_then(|bytes| strings::text(bytes));
        own.or_else(|| xmp.get(name).cloned())
    };
    let language = root.as_ref().and_then(language);
    let title = said(&information.title, "dc:title").filter(|title| is_title(title));
    Metadata {
        author: said(&information.author, "dc:creator"),
        subject: said(&information.subject, "dc:subject"),
        keywords: said(&information.keywords, "pdf:Keywords"),
        description: xmp.get("dc:description").cloned(),
        created: date(information.creation_date, xmp.get("xmp:CreateDate")),
        modified: date(information.modification_date, xmp.get("xmp:ModifyDate")),
        program: said(&information.creator, "xmp:CreatorTool")
            .or_else(|| said(&information.producer, "pdf:Producer")),
        language_stated: language.or_else(|| xmp.get("dc:language").cloned()),
        page_count: u32::try_from(pdf.pages().len()).ok(),
        accessibility: accessibility(pdf, structure, (root.as_ref(), &xmp), title.is_some()),
        title,
        ..Metadata::default()
    }
}

/// The language that the catalog states.
fn language(root: &Dict<'_>) -> Option<String> {
    let language: PdfString<'_> = root.get(b"Lang")?;
    strings::text(language.as_bytes())
}

/// What the file states of its accessibility, in its catalog (`root`), its description and its structure.
fn accessibility(
    pdf: &Pdf,
    structure: &Structure,
    (root, xmp): (Option<&Dict<'_>>, &BTreeMap<String, String>),
    states_title: bool,
) -> Accessibility {
    let is_set = |dictionary: &[u8], key: &[u8]| {
        let dictionary = root.and_then(|root| root.get::<Dict<'_>>(dictionary));
        dictionary.and_then(|dictionary| dictionary.get::<bool>(key)) == Some(true)
    };
    let pdf_a = xmp.get("pdfaid:part").map(|part| {
        let level = xmp.get("pdfaid:conformance");
        let level = level.map(|level| level.to_lowercase());
        format!("PDF/A-{part}{}", level.unwrap_or_default())
    });
    Accessibility {
        tagged: Some(structure.is_there && is_set(b"MarkInfo", b"Marked")),
        pdf_a,
        pdf_ua: xmp.get("pdfuaid:part").map(|part| format!("PDF/UA-{part}")),
        pictures: structure.is_there.then_some(structure.figures),
        pictures_with_alt: structure.is_there.then_some(structure.figures_with_alt),
        pages_without_alt: structure.pages_without_alt(pdf),
        states_title: Some(states_title),
        shows_title: Some(is_set(b"ViewerPreferences", b"DisplayDocTitle")),
        language: root.and_then(language),
        marks_headings: structure.is_there.then_some(structure.knows_headings),
        bars_readers: Some(bars_readers(pdf)),
    }
}

/// The permission to take out text for those who use aids, and to take out text at all, which stands for it in the first revision.
const FOR_AIDS: i64 = 1 << 9;
const TO_COPY: i64 = 1 << 4;

/// Is the file locked so that screen readers must not take out its text? The dictionary that says so is named in the trailer, and is never
/// compressed.
fn bars_readers(pdf: &Pdf) -> bool {
    if memchr::memmem::find(pdf.data().as_ref(), b"/Encrypt").is_none() {
        return false;
    }
    let permissions = pdf.objects().into_iter().find_map(|object| {
        let Object::Dict(dict) = object else {
            return None;
        };
        let is_standard = dict.get::<Name<'_>>(b"Filter")?.as_str() == "Standard";
        let revision: i32 = dict.get(b"R")?;
        let allowed: Number = dict.get(b"P")?;
        is_standard.then(|| (revision, allowed.as_i64()))
    });
    permissions.is_some_and(|(revision, allowed)| match revision {
        2 => allowed & TO_COPY == 0,
        _ => allowed & FOR_AIDS == 0,
    })
}

fn date(own: Option<DateTime>, xmp: Option<&String>) -> Option<String> {
    // Programs write the year 0 or the like for unknown dates.
    let own = own.filter(|date| date.year > 1900 && (1..=12).contains(&date.month) && date.day > 0);
    own.map(|date| {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            date.year, date.month, date.day, date.hour, date.minute, date.second
        )
    })
    .or_else(|| xmp.and_then(|date| date.get(..19).or(date.get(..10)).map(str::to_owned)))
}

const NAMES: [&str; 13] = [
    "dc:subject",
    "dc:description",
    "pdf:Keywords",
    "dc:title",
    "dc:creator",
    "dc:language",
    "pdfuaid:part",
    "pdfaid:part",
    "pdfaid:conformance",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:CreatorTool",
    "pdf:Producer",
];

/// The first text for each of the wanted names, as an element or an attribute. XMP uses the same prefixes everywhere.
fn xmp(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut inside: Option<(String, String)> = None;
    let mut text = String::new();
    let mut is_whole = false;
    let result = walk(bytes, |node| match node {
        XmlEvent::Open(local, attributes) => {
            for (key, value) in attributes.all() {
                if let Some(value) = some(&value).filter(|_| NAMES.contains(&key.as_str())) {
                    found.entry(key).or_insert(value);
                }
            }
            let name = attributes.name();
            if inside.is_none() && NAMES.contains(&name) {
                inside = Some((name.to_owned(), local.to_owned()));
                text.clear();
                is_whole = false;
            }
        }
        XmlEvent::Text(piece) if inside.is_some() && !is_whole => text.push_str(piece),
        XmlEvent::Text(_) => {}
        XmlEvent::Close(local) => {
            // Of alternatives in several languages, the first is taken.
            is_whole |= local == "li" && !text.trim().is_empty();
            if let Some((name, _)) = inside.take_if(|(_, open)| open == local)
                && let Some(value) = some(&text)
            {
                found.entry(name).or_insert(value);
            }
        }
    });
    // What was read before an error is kept.
    drop(result);
    found
}

#[cfg(test)]
mod tests {
    use super::xmp;

    #[test]
    fn elements_and_attributes_are_one() {
        let found = xmp(br#"<x:xmpmeta><rdf:RDF><rdf:Description pdfaid:part="2" pdfaid:conformance="B" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Helse &amp; trivsel</rdf:li><rdf:li>Public health</rdf:li></rdf:Alt></dc:title>
            </rdf:Description><rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>"#);
        let get = |name: &str| found.get(name).map(String::as_str);
        assert_eq!(get("dc:title"), Some("Helse & trivsel"));
        assert_eq!(get("pdfaid:part"), Some("2"));
        assert_eq!(get("pdfaid:conformance"), Some("B"));
        assert_eq!(get("pdfuaid:part"), Some("1"));
    }
}
