//! Attached files: what is read out of them, what is found in it, and the copies that are published.

use samling::documents::containers::entry::{Packed, UnpackEvent};
use samling::documents::containers::unpack::unpack;
use samling::documents::personal_data::{
    Allowed, looks_like_list_of_people, masked, personal_data,
};
use samling::documents::{Assembler, Document, Format, PageProblem, ReadDocument, read};
use std::collections::BTreeSet;

/// The most text that a small file may become, in bytes.
const LARGEST_TEXT: usize = 32 << 20;
const MOST_PAGES: usize = 2_000;

/// Reads the file, and its published copy. `images`: paints the pages, too.
pub fn check(format: Format, bytes: &[u8], images: bool) {
    let before = reading(format, bytes, images);
    check_document(&before);
    let Some(strip) = format.strip_metadata() else {
        return;
    };
    let copy = strip(bytes);
    // A file that was not read whole is not published.
    if images || has_failed(&before.document) {
        return;
    }
    match copy {
        Err(_) => {}
        Ok(None) => check_public(format, &before.document),
        Ok(Some(copy)) => {
            let after = reading(format, &copy, false).document;
            // Such a copy is not published; nor is one of a broken PDF, which two readers mend in two ways.
            if has_failed(&after) {
                return;
            }
            check_public(format, &after);
            assert_eq!(strip(&copy), Ok(None), "the copy of a copy is the same");
            if !matches!(format, Format::Calendar | Format::Pdf) {
                let (before, after) = (shown(&before.document), shown(&after));
                assert!(after.is_subset(&before), "{after:?} of {before:?}");
            }
        }
    }
}

/// The wrapping of Outlook is read as an attachment of a mail.
pub fn check_tnef(bytes: &[u8]) {
    let mut mail = b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=G\r\n\r\n\
        --G\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: binary\r\n\r\n".to_vec();
    mail.extend(bytes);
    mail.extend(b"\r\n--G--\r\n");
    check(Format::Eml, &mail, false);
    check_unpacked(Packed::Eml, &mail);
}

pub fn check_archive(bytes: &[u8]) {
    for packed in [Packed::Zip, Packed::Eml, Packed::Msg] {
        check_unpacked(packed, bytes);
    }
}

fn check_unpacked(packed: Packed, bytes: &[u8]) {
    let mut is_in_file = false;
    let mut size = 0;
    unpack(packed, bytes.to_vec(), &mut |event| match event {
        UnpackEvent::File { .. } => is_in_file = true,
        UnpackEvent::Bytes(piece) => {
            assert!(is_in_file, "bytes of no file");
            size += piece.len();
        }
        UnpackEvent::Lost(_) => {}
    });
    assert!(size <= 4_000 * bytes.len() + LARGEST_TEXT, "{size}");
}

fn reading(format: Format, bytes: &[u8], images: bool) -> ReadDocument {
    let mut assembler = Assembler::new(format);
    read(format, bytes.to_vec(), images, &mut |event| {
        assembler.add(event);
    });
    assembler.finish()
}

fn has_failed(document: &Document) -> bool {
    document.findings.iter().any(PageProblem::is_failure)
}

fn check_document(read: &ReadDocument) {
    let document = &read.document;
    assert!(document.pages.len() <= MOST_PAGES);
    assert_eq!(document.thumbnails.len(), read.jpegs.len());
    let nothing = Allowed::default();
    let mut size = 0;
    let shown = document.pages.iter().flat_map(|page| page.texts());
    let unshown = document.unshown_texts().map(|(_, _, text)| text);
    for text in shown.chain(unshown) {
        size += text.len();
        for span in personal_data(text, &nothing) {
            assert!(text.get(span.range.clone()).is_some(), "{span:?}");
        }
        masked(text, &nothing, |_| "…");
    }
    assert!(size <= LARGEST_TEXT, "{size} bytes of text");
    looks_like_list_of_people(document);
}

/// What is published names no person who wrote it, and hides nothing.
fn check_public(format: Format, document: &Document) {
    // The author of a PDF is told of, and the gate asks about it.
    let metadata = &document.metadata;
    assert_eq!(metadata.modified_by, None);
    if format != Format::Calendar {
        assert_eq!(metadata.author, None);
    }
    for page in &document.pages {
        assert!(page.notes.is_empty(), "notes: {:?}", page.notes);
        // An emptied slide stays.
        let is_empty = page.texts().next().is_none();
        assert!(!page.hidden || is_empty, "page {} is hidden", page.number);
    }
}

/// The words of the shown pages.
fn shown(document: &Document) -> BTreeSet<String> {
    let pages = document.pages.iter().filter(|page| !page.hidden);
    let texts: Vec<String> = pages.map(|page| page.text()).collect();
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    words.map(str::to_owned).collect()
}
