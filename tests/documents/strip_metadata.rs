//! Published copies: without the personal metadata of the format, and otherwise the same.

use super::damage::damaged;
use super::readers::{reading, sample_bytes};
use super::traps::package;

use samling::documents::{Format, Problem};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn bare(format: Format, bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let strip = format.strip_metadata();
    strip.expect("a format that can be freed of metadata")(bytes)
}

#[test]
fn a_photo_keeps_its_pixels_and_how_it_is_turned() {
    let photo = sample_bytes("photo.jpg");
    let copy = bare(Format::Jpeg, &photo)
        .expect("a photo")
        .expect("a copy");
    assert_eq!(bare(Format::Jpeg, &copy), Ok(None));
    let pixels = |bytes: &[u8]| {
        image::load_from_memory(bytes)
            .expect("a picture")
            .into_rgb8()
    };
    assert_eq!(pixels(&copy), pixels(&photo));
    let (before, after) = (reading("photo.jpg", &photo), reading("photo.jpg", &copy));
    assert_eq!(after.document.metadata.author, None);
    assert_eq!(
        after.document.metadata.picture,
        before.document.metadata.picture
    );
    assert_eq!(after.document.findings, []);
    assert_eq!(after.jpegs, before.jpegs);
}

#[test]
fn a_package_keeps_its_pages() {
    for name in [
        "deck.pptx",
        "letter.docx",
        "sheet.xlsx",
        "deck.odp",
        "letter.odt",
    ] {
        let original = sample_bytes(name);
        let kind = Format::of(name, &original).expect("a kind");
        let before = reading(name, &original).document;
        let has_author = before.metadata.author.is_some();
        assert!(has_author || kind == Format::Xlsx, "{name}");
        let copy = bare(kind, &original).expect(name).expect(name);
        assert_eq!(
            bare(kind, &original),
            Ok(Some(copy.clone())),
            "{name}: the same each time"
        );
        assert_eq!(bare(kind, &copy), Ok(None), "{name}");
        let after = reading(name, &copy).document;
        assert_eq!(after.metadata.author, None, "{name}");
        assert_eq!(after.metadata.modified_by, None, "{name}");
        assert_eq!(after.pages, before.pages, "{name}");
        assert_eq!(after.metadata.title, before.metadata.title, "{name}");
    }
}

const CORE: &[u8] =
    b"<cp:coreProperties><dc:title>Hei</dc:title><dc:creator>Kari</dc:creator></cp:coreProperties>";

#[test]
fn pictures_within_are_bared_and_names_that_lead_out_are_left_out() {
    let photo = sample_bytes("photo.jpg");
    let whole = package(&[
        ("../../escape.txt", b"out".to_vec()),
        ("/etc/absolute.txt", b"out".to_vec()),
        ("docProps/core.xml", CORE.to_vec()),
        ("word/media/image1.jpg", photo.clone()),
        ("word/document.xml", b"<w:document/>".to_vec()),
    ]);
    let copy = bare(Format::Docx, &whole)
        .expect("a package")
        .expect("a copy");
    let mut zip = ZipArchive::new(Cursor::new(copy)).expect("a zip");
    let names: Vec<String> = zip
        .file_names()
        .flatten()
        .map(|name| name.into_owned())
        .collect();
    assert!(names.iter().all(|name| !name.contains("..")), "{names:?}");
    let mut part = |name: &str| {
        let mut content = Vec::new();
        zip.by_name(name)
            .expect(name)
            .read_to_end(&mut content)
            .expect(name);
        content
    };
    assert_eq!(
        Some(part("word/media/image1.jpg")),
        bare(Format::Jpeg, &photo).expect("a photo")
    );
    assert_eq!(part("word/document.xml"), b"<w:document/>");
    let core = String::from_utf8(part("docProps/core.xml")).expect("text");
    assert!(core.contains("Hei") && !core.contains("Kari"), "{core}");
}

#[test]
fn what_is_signed_stays_as_it_is() {
    let signed = package(&[
        ("docProps/core.xml", CORE.to_vec()),
        ("_xmlsignatures/sig1.xml", b"<s/>".to_vec()),
    ]);
    assert!(matches!(
        bare(Format::Docx, &signed),
        Err(Problem::Damaged { .. })
    ));
}

/// Damaged files give a copy or a reason why there is none, and never a panic.
#[test]
fn broken_files_are_copied_or_not() {
    let names = [
        "deck.pptx",
        "letter.docx",
        "sheet.xlsx",
        "photo.jpg",
        "letter.odt",
    ];
    let whole = names.map(|name| (name.to_owned(), sample_bytes(name)));
    let mut copied = 0;
    for (name, bytes) in damaged(&whole, 1_000) {
        if let Some(kind) = Format::of(&name, &bytes) {
            let copy = bare(kind, &bytes);
            copied += usize::from(matches!(copy, Ok(Some(_))));
        }
    }
    assert!((1..1_000).contains(&copied), "{copied}");
}
