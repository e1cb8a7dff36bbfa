//! PDF: rewritten without its properties, comments, scripts, embedded files and earlier versions. Pages keep every byte.

use super::jpeg;
use crate::documents::formats::pdf::{ACTIVE_ACTIONS, SCRIPTS, has_author, title_of_description};
use crate::documents::problem::{Problem, damaged};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;

/// Annotations that are not part of the page's appearance.
const BESIDE: &[&[u8]] = &[b"Text", b"Popup", b"FileAttachment", b"Sound", b"Caret"];
/// Marks on the page, which keep their appearance but lose their comment.
const MARKS: &[&[u8]] = &[
    b"Highlight",
    b"Underline",
    b"StrikeOut",
    b"Squiggly",
    b"Ink",
    b"Stamp",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"FreeText",
    b"Redact",
];
/// The keys for a mark's author, time and thread.
const OF_MARKS: &[&[u8]] = &[
    b"T",
    b"Subj",
    b"NM",
    b"CreationDate",
    b"M",
    b"Popup",
    b"IRT",
    b"RT",
];
/// Keys that are removed from all objects: descriptions, private data of programs, small pictures of pages, attached files, and pages that
/// only a script shows.
const UNSHOWN: &[&[u8]] = &[
    b"Thumb",
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"AF",
    b"EmbeddedFiles",
    b"Templates",
];
/// The keys of the trailer that a reader needs, in a table and in a stream.
const TRAILER: &[&[u8]] = &[
    b"Root",
    b"Size",
    b"ID",
    b"Info",
    b"Type",
    b"W",
    b"Index",
    b"Length",
    b"Filter",
    b"DecodeParms",
];

/// `None`: there is nothing to remove. Err: a signed or locked PDF, or a portfolio of files, cannot be rewritten.
pub fn pdf(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let mut document = Document::load_mem(bytes).map_err(damaged)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Problem::Encrypted);
    }
    let page_count = document.get_pages().len();
    let catalog = document.catalog().map_err(damaged)?;
    if page_count == 0 || catalog.has(b"Collection") {
        return Err(damaged("its files cannot be told from its pages"));
    }
    if catalog
        .get_deref(b"NeedsRendering", &document)
        .and_then(Object::as_bool)
        .unwrap_or(false)
    {
        // Its pages only say that the form cannot be shown.
        return Err(damaged("its pages are made of its form"));
    }
    if document.objects.values().any(is_signature) {
        return Err(damaged("it is signed"));
    }
    let mut is_changed = bytes.windows(5).filter(|window| window == b"%%EOF").count() > 1;
    is_changed |= trim_information(&mut document);
    is_changed |= trim_catalog(&mut document)?;
    is_changed |= trim_objects(&mut document);
    document.objects.retain(|_, object| !is_table(object));
    is_changed |= !document.prune_objects().is_empty();
    if !is_changed {
        return match has_author(bytes) {
            true => Err(damaged("its author cannot be removed")),
            false => Ok(None),
        };
    }
    let mut copy = Vec::with_capacity(bytes.len());
    document.save_to(&mut copy).map_err(damaged)?;
    // Only a copy that can be read again is used.
    let again = Document::load_mem(&copy).map_err(damaged)?;
    if again.get_pages().len() != page_count {
        return Err(damaged("pages were lost"));
    }
    match has_author(&copy) {
        true => Err(damaged("its author cannot be removed")),
        false => Ok(Some(copy)),
    }
}

fn dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

fn is_signature(object: &Object) -> bool {
    dictionary(object)
        .is_some_and(|dictionary| dictionary.has(b"ByteRange") && dictionary.has(b"Contents"))
}

/// Is it one of the file's own tables, which are written again?
fn is_table(object: &Object) -> bool {
    dictionary(object)
        .is_some_and(|dictionary| dictionary.has_type(b"XRef") || dictionary.has_type(b"ObjStm"))
}

/// Keeps only the title in the information dictionary, and removes what no reader needs from the trailer. Returns whether anything was
/// removed.
fn trim_information(document: &mut Document) -> bool {
    let keys = document.trailer.iter().map(|(key, _)| key.clone());
    let others: Vec<Vec<u8>> = keys
        .filter(|key| !TRAILER.contains(&key.as_slice()))
        .collect();
    for key in &others {
        document.trailer.remove(key);
    }
    let is_changed = !others.is_empty();
    let Some(information) = document.trailer.remove(b"Info") else {
        return is_changed;
    };
    let stands_at = information.as_reference().ok();
    let information = document
        .dereference(&information)
        .ok()
        .and_then(|(_, object)| object.as_dict().ok());
    let title = information
        .and_then(|information| information.get(b"Title").ok())
        .cloned();
    let has_more =
        information.is_some_and(|information| information.iter().any(|(key, _)| key != b"Title"));
    stands_at.and_then(|id| document.objects.remove(&id));
    if let Some(title) = title {
        let mut kept = Dictionary::new();
        kept.set("Title", title);
        let id = document.add_object(kept);
        document.trailer.set("Info", id);
    }
    is_changed || has_more
}

/// Removes the description from the catalog, except for the standards that the file conforms to. Returns whether anything was
/// removed.
fn trim_catalog(document: &mut Document) -> Result<bool, Problem> {
    let described = document
        .catalog()
        .map_err(damaged)?
        .get(b"Metadata")
        .cloned();
    let Ok(described) = described else {
        return Ok(false);
    };
    let stream = document
        .dereference(&described)
        .ok()
        .and_then(|(_, object)| object.as_stream().ok());
    let old = stream
        .map(|stream| stream.get_plain_content().unwrap_or_default())
        .unwrap_or_default();
    let text = String::from_utf8_lossy(&old);
    let new = standards(&text);
    keep_title(document, &text);
    document.catalog_mut().map_err(damaged)?.remove(b"Metadata");
    let is_changed = new.as_ref().is_none_or(|new| new.as_bytes() != old);
    if let Ok(id) = described.as_reference() {
        document.objects.remove(&id);
    }
    if let Some(new) = new {
        let mut head = Dictionary::new();
        head.set("Type", Object::Name(b"Metadata".to_vec()));
        head.set("Subtype", Object::Name(b"XML".to_vec()));
        let id = document.add_object(Stream::new(head, new.into_bytes()).with_compression(false));
        // Stored under another name until the other objects have been cut.
        document.catalog_mut().map_err(damaged)?.set(KEPT, id);
    }
    Ok(is_changed)
}

/// Moves a title that only the description has into the information dictionary, since the description goes.
fn keep_title(document: &mut Document, description: &str) {
    if document.trailer.has(b"Info") {
        return;
    }
    if let Some(title) = title_of_description(description.as_bytes()) {
        let mut kept = Dictionary::new();
        kept.set("Title", lopdf::text_string(&title));
        let id = document.add_object(kept);
        document.trailer.set("Info", id);
    }
}

const KEPT: &str = "SamlingMetadata";

/// A description with PDF/A, PDF/UA and the title only; `None`: the old one states neither standard.
fn standards(old: &str) -> Option<String> {
    let properties = ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part"];
    let said: String = properties
        .iter()
        .filter_map(|name| Some(format!("<{name}>{}</{name}>", value(old, name)?)))
        .collect();
    let title = old.find("<dc:title>").and_then(|start| {
        old[start..]
            .find("</dc:title>")
            .map(|end| &old[start..start + end + "</dc:title>".len()])
    });
    (!said.is_empty()).then(|| {
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">{}{said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>",
            title.unwrap_or_default()
        )
    })
}

/// The value in `<name>2</name>` or `name="2"`.
fn value<'x>(xmp: &'x str, name: &str) -> Option<&'x str> {
    let rest = &xmp[xmp.find(name)? + name.len()..];
    let (rest, end) = match rest.as_bytes().first()? {
        b'>' => (&rest[1..], '<'),
        _ => (rest.strip_prefix("=\"")?, '"'),
    };
    let value = &rest[..rest.find(end)?];
    value
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric())
        .then_some(value)
}

/// Cuts hidden content from all objects, and removes scripts and the annotations beside the pages. Returns whether there was any.
fn trim_objects(document: &mut Document) -> bool {
    let beside: BTreeSet<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| is_beside(object))
        .map(|(id, _)| *id)
        .collect();
    let is_changed = Cell::new(!beside.is_empty());
    let trim = |dictionary: &mut Dictionary| {
        let mut cut =
            |key: &[u8]| is_changed.set(dictionary.remove(key).is_some() | is_changed.get());
        UNSHOWN.iter().chain(SCRIPTS).for_each(|key| cut(key));
        if is_annotation(dictionary, MARKS) {
            let is_text = is_annotation(dictionary, &[b"FreeText"]);
            let mut cut =
                |key: &[u8]| is_changed.set(dictionary.remove(key).is_some() | is_changed.get());
            OF_MARKS.iter().for_each(|key| cut(key));
            if !is_text {
                cut(b"Contents");
                cut(b"RC");
            }
        }
    };
    document.traverse_objects(|object| match object {
        Object::Array(array) => array.retain(|item| match item {
            Object::Reference(id) => !beside.contains(id),
            item => !is_beside(item),
        }),
        Object::Dictionary(dictionary) => {
            let active = dictionary.iter().filter(|(_, value)| match value {
                Object::Reference(id) => beside.contains(id),
                value => is_active(value),
            });
            let active: Vec<Vec<u8>> = active.map(|(key, _)| key.clone()).collect();
            is_changed.set(!active.is_empty() | is_changed.get());
            for key in &active {
                dictionary.remove(key);
            }
            trim(dictionary);
        }
        Object::Stream(stream) => {
            trim(&mut stream.dict);
            is_changed.set(trim_picture(stream) | is_changed.get());
        }
        _ => {}
    });
    // The structure tree may still refer to them.
    document.objects.retain(|id, _| !beside.contains(id));
    if let Ok(catalog) = document.catalog_mut()
        && let Some(kept) = catalog.remove(KEPT.as_bytes())
    {
        catalog.set("Metadata", kept);
    }
    is_changed.get()
}

/// Removes the metadata of a JPEG that is stored as a whole, under other filters or not. Returns whether it had any.
fn trim_picture(stream: &mut Stream) -> bool {
    let filters = stream.filters().unwrap_or_default();
    let Some((&b"DCTDecode", outer)) = filters.split_last() else {
        return false;
    };
    let picture = match outer.is_empty() {
        true => Ok(Cow::Borrowed(stream.content.as_slice())),
        false => {
            let mut packed = stream.clone();
            let names = outer.iter().map(|name| Object::Name(name.to_vec()));
            packed.dict.set("Filter", Object::Array(names.collect()));
            packed
                .decompressed_content_with_limit(LARGEST_PICTURE)
                .map(Cow::Owned)
        }
    };
    // A broken picture is kept as it is.
    let Some(copy) = picture
        .ok()
        .and_then(|picture| jpeg(&picture).ok().flatten())
    else {
        return false;
    };
    stream
        .dict
        .set("Filter", Object::Name(b"DCTDecode".to_vec()));
    // Of several filters the last one's parameters are the picture's.
    if let Ok(Object::Array(all)) = stream.dict.get(b"DecodeParms") {
        let own = all.last().cloned().unwrap_or(Object::Null);
        stream.dict.set("DecodeParms", own);
    }
    stream.set_content(copy);
    true
}

/// In bytes.
const LARGEST_PICTURE: usize = 1 << 26;

fn is_beside(object: &Object) -> bool {
    dictionary(object).is_some_and(|dictionary| is_annotation(dictionary, BESIDE))
        || is_active(object)
}

/// Is it an action that runs something?
fn is_active(object: &Object) -> bool {
    let action = |dictionary: &Dictionary| {
        let kind = dictionary.get(b"S").and_then(Object::as_name);
        kind.is_ok_and(|kind| ACTIVE_ACTIONS.contains(&kind))
    };
    object.as_dict().is_ok_and(action)
}

fn is_annotation(dictionary: &Dictionary, subtypes: &[&[u8]]) -> bool {
    let subtype = dictionary.get(b"Subtype").and_then(Object::as_name);
    dictionary.has(b"Rect") && subtype.is_ok_and(|subtype| subtypes.contains(&subtype))
}

#[cfg(test)]
mod tests;
