//! Content of a PDF besides its pages: comments, embedded files, earlier versions, bookmarks.

use super::annotations::UNSEEN;
use super::strings;
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::attached_file::{attached_words, words_within};
use crate::documents::problem::{PageProblem, Problem};
use crate::documents::unshown::UnshownPlace;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use memchr::memmem;
use std::collections::BTreeMap;

/// The greatest numbers of files, bookmarks and earlier versions that are read, and the greatest depth of their trees.
const MOST_FILES: usize = 1_000;
const MOST_BOOKMARKS: usize = 10_000;
const MOST_VERSIONS: usize = 3;
const DEEPEST: usize = 20;

/// Emits the texts of the annotations of one page, and returns the number of annotations that have text.
pub fn comments(
    number: u32,
    annotations: &[Dict<'_>],
    files: &mut BTreeMap<String, Vec<u8>>,
    emit: ReadSink<'_>,
) -> u32 {
    let mut count = 0;
    for annotation in annotations {
        let kind = annotation.get::<Name<'_>>(b"Subtype");
        let kind = kind.as_ref().map_or("", |kind| kind.as_str());
        if kind == "FileAttachment"
            && let Some(file) = annotation.get::<Dict<'_>>(b"FS")
        {
            add_file(&file, files);
        }
        let texts = match kind {
            "Link" | "Popup" => continue,
            // The value of a visible form field is part of the page's own text.
            "Widget" if annotation.get::<u32>(b"F").unwrap_or(0) & UNSEEN == 0 => continue,
            "Widget" => [text(annotation, b"V"), text(annotation, b"TU"), None],
            _ => [
                text(annotation, b"Contents"),
                text(annotation, b"T"),
                text(annotation, b"Subj"),
            ],
        };
        count += u32::from(kind != "Widget" && texts[0].is_some());
        let place = if kind == "Widget" {
            UnshownPlace::Hidden
        } else {
            UnshownPlace::Comment
        };
        for text in texts.into_iter().flatten() {
            emit(ReadEvent::unshown(Some(number), place, text));
        }
    }
    count
}

/// Emits what belongs to the whole file. `files`: the embedded files of its pages, by name.
pub fn beside_pages(pdf: &Pdf, mut files: BTreeMap<String, Vec<u8>>, emit: ReadSink<'_>) {
    let xref = pdf.xref();
    if let Some(root) = xref.get::<Dict<'_>>(xref.root_id()) {
        let names = root.get::<Dict<'_>>(b"Names");
        if let Some(tree) = names.and_then(|names| names.get::<Dict<'_>>(b"EmbeddedFiles")) {
            tree_files(&tree, 0, &mut files);
        }
        for file in root.get::<Array<'_>>(b"AF").iter().flat_map(Array::iter) {
            add_file(&file, &mut files);
        }
        let bookmarks = root.get::<Dict<'_>>(b"Outlines");
        let first = bookmarks.and_then(|own| own.get::<Dict<'_>>(b"First"));
        emit_bookmarks(first, emit);
    }
    let names: Vec<String> = files.keys().cloned().collect();
    for (name, bytes) in files {
        attached_words(&name, bytes, emit);
    }
    if !names.is_empty() {
        let what = Problem::Embedded { names };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    earlier_versions(pdf.data().as_ref(), emit);
}

fn text(dict: &Dict<'_>, key: &[u8]) -> Option<String> {
    let text = dict.get::<PdfString<'_>>(key)?;
    strings::text(text.as_bytes())
}

/// Adds the files of a name tree.
fn tree_files(tree: &Dict<'_>, depth: usize, files: &mut BTreeMap<String, Vec<u8>>) {
    // The list alternates between names and files.
    let list = tree.get::<Array<'_>>(b"Names");
    for named in list.iter().flat_map(Array::iter::<Object<'_>>) {
        if let Object::Dict(file) = named {
            add_file(&file, files);
        }
    }
    let below = tree.get::<Array<'_>>(b"Kids").filter(|_| depth < DEEPEST);
    for below in below.iter().flat_map(Array::iter::<Dict<'_>>) {
        tree_files(&below, depth + 1, files);
    }
}

fn add_file(file: &Dict<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    let name = text(file, b"UF").or_else(|| text(file, b"F"));
    let Some(streams) = file
        .get::<Dict<'_>>(b"EF")
        .filter(|_| files.len() < MOST_FILES)
    else {
        return;
    };
    let stream = streams
        .get::<Stream<'_>>(b"F")
        .or_else(|| streams.get(b"UF"));
    let bytes = stream.and_then(|stream| Some(stream.decoded().ok()?.into_owned()));
    let name = name.unwrap_or_else(|| "(uten navn)".to_owned());
    files.entry(name).or_insert(bytes.unwrap_or_default());
}

/// Emits the bookmarks of one level and of the levels below; each bookmark refers to the next.
fn emit_bookmarks(first: Option<Dict<'_>>, emit: ReadSink<'_>) {
    let mut waiting: Vec<Dict<'_>> = first.into_iter().collect();
    let mut room = MOST_BOOKMARKS;
    while let Some(bookmark) = waiting.pop().filter(|_| room > 0) {
        room -= 1;
        if let Some(title) = text(&bookmark, b"Title") {
            emit(ReadEvent::unshown(None, UnshownPlace::Metadata, title));
        }
        waiting.extend(bookmark.get::<Dict<'_>>(b"Next"));
        waiting.extend(bookmark.get::<Dict<'_>>(b"First"));
    }
}

/// Reports earlier versions in the file: each change is appended to the version before, and ends with a cross-reference table.
fn earlier_versions(bytes: &[u8], emit: ReadSink<'_>) {
    let ends = version_ends(bytes);
    let earlier = &ends[..ends.len().saturating_sub(1)];
    if earlier.is_empty() {
        return;
    }
    for end in earlier.iter().rev().take(MOST_VERSIONS) {
        let version = bytes[..*end].to_vec();
        words_within("pdf.pdf", version, UnshownPlace::EarlierVersion, emit);
    }
    let count = u32::try_from(earlier.len()).unwrap_or(u32::MAX);
    let what = Problem::EarlierVersions { count };
    emit(ReadEvent::Finding(PageProblem::of(what)));
}

/// The end of each version. (A file optimised for the web has two tables but is one version; the first has offset 0.)
fn version_ends(bytes: &[u8]) -> Vec<usize> {
    const END: &[u8] = b"%%EOF";
    let marks = memmem::find_iter(bytes, b"startxref");
    marks
        .filter_map(|mark| {
            let rest = bytes.get(mark + 9..)?;
            let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
            let digits = &rest[start..];
            let length = digits.iter().position(|byte| !byte.is_ascii_digit())?;
            let is_table = digits[..length].iter().any(|digit| *digit != b'0');
            let end = memmem::find(&digits[..digits.len().min(64)], END)?;
            is_table.then_some(mark + 9 + start + end + END.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::version_ends;

    #[test]
    fn a_file_made_for_the_web_is_one_version() {
        let check = |file: &[u8], expected: &[usize]| assert_eq!(version_ends(file), expected);
        check(b"startxref\n0\n%%EOF\nstartxref\r\n116\r\n%%EOF\n", &[39]);
        check(b"startxref\n9\n%%EOF\nx startxref\n30\n%%EOF", &[17, 38]);
        check(b"startxref", &[]);
    }
}
