//! Published copies: without personal metadata, and otherwise the same.

use super::damage::damaged;
use super::readers::{reading, sample_bytes};
use super::traps::{package, relations};

use samling::documents::{Block, Document, Format, Problem};
use std::collections::BTreeMap;
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

/// The visible content of pages, without notes and hidden pages.
fn shown(document: &Document) -> Vec<(Option<String>, Vec<Block>)> {
    let pages = document.pages.iter().filter(|page| !page.hidden);
    let shown = pages.map(|page| (page.title.clone(), page.blocks.clone()));
    shown.collect()
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
        assert_eq!(shown(&after), shown(&before), "{name}");
        assert!(
            after.pages.iter().all(|page| page.notes.is_empty()),
            "{name}"
        );
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
        (
            "_rels/.rels",
            relations(&[
                ("officeDocument", "word/document.xml"),
                ("core-properties", "docProps/core.xml"),
            ]),
        ),
        (
            "word/_rels/document.xml.rels",
            relations(&[("image", "media/image1.jpg")]),
        ),
        ("docProps/core.xml", CORE.to_vec()),
        ("word/media/image1.jpg", photo.clone()),
        ("word/media/loose.jpg", photo.clone()),
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
    // What nothing leads to is shown by no program.
    assert!(
        !names.iter().any(|name| name.contains("loose")),
        "{names:?}"
    );
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

/// What readers make of such a file differs, so nothing can be removed from it safely.
#[test]
fn what_is_not_well_formed_or_not_named_has_no_copy() {
    let named = relations(&[("officeDocument", "ppt/presentation.xml")]);
    let deck = b"<p:presentation/>".to_vec();
    let broken = b"<office:meta><meta:initial-c\\reator>Kari</meta:initial-creator></office:meta>";
    let cut_off = b"<cp:coreProperties><dc:creator>Kari".to_vec();
    for (format, parts) in [
        (
            Format::Odt,
            vec![
                ("content.xml", b"<c/>".to_vec()),
                ("meta.xml", broken.to_vec()),
            ],
        ),
        (
            Format::Pptx,
            vec![
                (
                    "_rels/.rels",
                    relations(&[
                        ("officeDocument", "ppt/presentation.xml"),
                        ("core-properties", "docProps/core.xml"),
                    ]),
                ),
                ("ppt/presentation.xml", deck.clone()),
                ("docProps/core.xml", cut_off),
            ],
        ),
        (
            Format::Pptx,
            vec![
                ("_rels/.rels", named),
                ("ppt/presentation.xml", deck.clone()),
                (
                    "ppt/_rels/presentation.xml.rels",
                    b"<Relationships><Rel".to_vec(),
                ),
            ],
        ),
        (Format::Pptx, vec![("ppt/presentation.xml", deck)]),
    ] {
        let copy = bare(format, &package(&parts));
        assert!(matches!(copy, Err(Problem::Damaged { .. })), "{copy:?}");
    }
}

/// A PDF with a table of its objects and more entries in its trailer.
fn pdf_with_table(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut text = String::from("%PDF-1.7\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", text.len()));
        text.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let (start, size) = (text.len(), objects.len() + 1);
    text.push_str(&format!(
        "xref\n0 {size}\n{table}trailer\n<</Root 1 0 R/Size {size}{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    ));
    text.into_bytes()
}

#[test]
fn a_pdf_loses_small_pictures_of_pages_and_what_no_reader_looks_up() {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Thumb 4 0 R>>",
        "<</Length 15>>stream\nHemmelig bilde.\nendstream",
    ];
    let file = pdf_with_table(&objects, "/Note(Hemmelig merknad)");
    let copy = bare(Format::Pdf, &file).expect("a sound file");
    let copy = copy.expect("something to remove");
    let text = String::from_utf8_lossy(&copy);
    assert!(text.contains("/MediaBox"), "{text}");
    assert!(!text.contains("Hemmelig"), "{text}");
}

/// The key of the title is broken: one reader of PDF then passes over the whole dictionary, another finds the author in it.
#[test]
fn a_pdf_whose_author_stays_has_no_copy() {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>",
        "<</T/itle(Hei)/Author(Kari)>>",
    ];
    let file = pdf_with_table(&objects, "/Info 4 0 R");
    let copy = bare(Format::Pdf, &file);
    assert!(matches!(copy, Err(Problem::Damaged { .. })), "{copy:?}");
}

/// A quotation mark within a parameter would begin a quotation in the copy, which then could not be read.
#[test]
fn the_copy_of_a_calendar_is_read_as_it_was_written() {
    let calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nORGANIZER;CN=\"Kari Moe\"/:mailto:k@example.no\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let copy = bare(Format::Calendar, calendar)
        .expect("a calendar")
        .expect("a copy");
    assert_eq!(bare(Format::Calendar, &copy), Ok(None));
    assert!(String::from_utf8_lossy(&copy).contains("ORGANIZER;CN=\"Kari Moe/\":"));
}

/// Damaged files give a copy or a reason why there is none, but never a panic.
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

/// The parts of a copy, each as a text.
fn parts(copy: Vec<u8>) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(copy)).expect("a zip");
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("content");
        parts.insert(name, String::from_utf8_lossy(&content).into_owned());
    }
    parts
}

fn types(parts: &[&str]) -> Vec<u8> {
    let types = parts
        .iter()
        .map(|part| format!("<Override PartName=\"/{part}\" ContentType=\"x\"/>"));
    format!("<Types>{}</Types>", types.collect::<String>()).into_bytes()
}

fn secret_free(copy: &BTreeMap<String, String>) {
    for (name, content) in copy {
        assert!(!content.contains("hemmelig"), "{name}: {content}");
    }
}

#[test]
fn a_deck_loses_notes_comments_and_hidden_slides() {
    let slide = |show: &str, words: &str| {
        format!(
            "<p:sld{show}><p:cSld><p:spTree><p:sp><p:txBody><a:t>{words}</a:t></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"9\" hidden=\"1\"/></p:nvSpPr><p:txBody><a:t>hemmelig form</a:t></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
        )
    };
    let whole = package(&[
        ("[Content_Types].xml", types(&["ppt/notesSlides/n1.xml", "ppt/comments/c1.xml", "ppt/slides/s1.xml"])),
        ("_rels/.rels", relations(&[("officeDocument", "ppt/presentation.xml")])),
        ("ppt/presentation.xml", b"<p:presentation><p:sldIdLst><p:sldId r:id=\"r0\"/><p:sldId r:id=\"r1\"/></p:sldIdLst></p:presentation>".to_vec()),
        ("ppt/_rels/presentation.xml.rels", relations(&[("slide", "slides/s1.xml"), ("slide", "slides/s2.xml"), ("commentAuthors", "authors.xml")])),
        ("ppt/authors.xml", b"<a>hemmelig forfatter</a>".to_vec()),
        ("ppt/slides/s1.xml", slide("", "synlig").into_bytes()),
        ("ppt/slides/_rels/s1.xml.rels", relations(&[("notesSlide", "../notesSlides/n1.xml"), ("comments", "../comments/c1.xml"), ("oleObject", "../embeddings/o1.bin"), ("image", "../media/vist.bin")])),
        ("ppt/notesSlides/n1.xml", b"<n>hemmelig notat</n>".to_vec()),
        ("ppt/comments/c1.xml", b"<c>hemmelig kommentar</c>".to_vec()),
        ("ppt/embeddings/o1.bin", b"hemmelig fil".to_vec()),
        ("ppt/media/vist.bin", b"vist".to_vec()),
        ("ppt/slides/s2.xml", slide(" show=\"0\"", "hemmelig lysbilde").into_bytes()),
        ("ppt/slides/_rels/s2.xml.rels", relations(&[("image", "../media/skjult.bin"), ("slideLayout", "../layout.xml")])),
        ("ppt/media/skjult.bin", b"hemmelig bilde".to_vec()),
        ("ppt/layout.xml", b"<l/>".to_vec()),
    ]);
    let copy = bare(Format::Pptx, &whole)
        .expect("a package")
        .expect("a copy");
    assert_eq!(bare(Format::Pptx, &copy), Ok(None));
    let copy = parts(copy);
    secret_free(&copy);
    assert!(copy["ppt/slides/s1.xml"].contains("synlig"));
    for (name, is_there) in [
        ("ppt/media/vist.bin", true),
        ("ppt/media/skjult.bin", false),
        ("ppt/notesSlides/n1.xml", false),
        ("ppt/layout.xml", true),
    ] {
        assert_eq!(copy.contains_key(name), is_there, "{name}");
    }
    assert_eq!(copy["[Content_Types].xml"].matches("<Override").count(), 1);
}

#[test]
fn a_letter_has_its_changes_accepted_and_no_hidden_text() {
    let text = "<w:document><w:body><w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>synlig </w:t></w:r><w:ins w:author=\"hemmelig\"><w:r><w:t>ny</w:t></w:r></w:ins><w:del w:author=\"hemmelig\"><w:r><w:delText>hemmelig</w:delText></w:r></w:del>\
<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemmelig</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> vist</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Skjult\"/></w:rPr><w:t>hemmelig</w:t></w:r></w:p></w:body></w:document>";
    let whole = package(&[
        ("[Content_Types].xml", types(&["word/comments.xml"])),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml", text.as_bytes().to_vec()),
        ("word/_rels/document.xml.rels", relations(&[("comments", "comments.xml"), ("styles", "styles.xml")])),
        ("word/styles.xml", b"<w:styles><w:style w:styleId=\"Skjult\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>".to_vec()),
        ("word/comments.xml", b"<c>hemmelig</c>".to_vec()),
    ]);
    let copy = bare(Format::Docx, &whole)
        .expect("a package")
        .expect("a copy");
    assert_eq!(bare(Format::Docx, &copy), Ok(None));
    let after = reading("brev.docx", &copy).document;
    let words: Vec<&str> = after.pages.iter().flat_map(|page| page.texts()).collect();
    assert_eq!(words, ["synlig ny vist"]);
    secret_free(&parts(copy));
}

#[test]
fn a_workbook_loses_what_is_hidden_and_keeps_the_values_shown() {
    let sheet = |rows: &str| {
        format!("<worksheet><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData><legacyDrawing r:id=\"r1\"/></worksheet>").into_bytes()
    };
    let shown = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>hemmelig!A1</f><v>7</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c r=\"D1\" s=\"1\"><v>4711</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>";
    let whole = package(&[
        ("[Content_Types].xml", types(&["xl/worksheets/s1.xml", "xl/worksheets/s2.xml"])),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("docProps/app.xml", b"<p><TitlesOfParts>hemmelig</TitlesOfParts></p>".to_vec()),
        ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"Vist\" sheetId=\"1\" r:id=\"r0\"/><sheet name=\"hemmelig\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/></sheets><definedNames><definedName>hemmelig</definedName></definedNames></workbook>".to_vec()),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/s1.xml"), ("worksheet", "worksheets/s2.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")])),
        ("xl/worksheets/s1.xml", sheet(shown)),
        ("xl/worksheets/_rels/s1.xml.rels", relations(&[("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/v1.vml")])),
        ("xl/comments1.xml", b"<c>hemmelig</c>".to_vec()),
        ("xl/drawings/v1.vml", b"<v>hemmelig</v>".to_vec()),
        ("xl/worksheets/s2.xml", sheet("<row><c t=\"inlineStr\"><is><t>hemmelig</t></is></c></row>")),
        ("xl/sharedStrings.xml", b"<sst><si><t>synlig</t></si><si><t>hemmelig</t></si></sst>".to_vec()),
        ("xl/styles.xml", b"<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>".to_vec()),
    ]);
    let copy = bare(Format::Xlsx, &whole)
        .expect("a package")
        .expect("a copy");
    assert_eq!(bare(Format::Xlsx, &copy), Ok(None));
    let copy = parts(copy);
    secret_free(&copy);
    let sheet = &copy["xl/worksheets/s1.xml"];
    assert!(
        sheet.contains("<v>7</v>") && !sheet.contains("4711"),
        "{sheet}"
    );
    assert!(!copy.contains_key("xl/worksheets/s2.xml") && !copy.contains_key("xl/drawings/v1.vml"));
}

/// As a program writes a workbook that Excel has never opened.
#[test]
fn a_workbook_whose_formulas_have_no_values_has_no_copy_that_would_lose_them() {
    let workbook = |state: &str, cell: &str| {
        let sheet =
            format!("<worksheet><sheetData><row r=\"1\">{cell}</row></sheetData></worksheet>");
        let book = format!(
            "<workbook><sheets><sheet name=\"Vist\" sheetId=\"1\" r:id=\"r0\"/><sheet name=\"Tall\" sheetId=\"2\" state=\"{state}\" r:id=\"r1\"/></sheets></workbook>"
        );
        package(&[
            ("[Content_Types].xml", types(&["xl/worksheets/s1.xml", "xl/worksheets/s2.xml"])),
            ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", book.into_bytes()),
            ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/s1.xml"), ("worksheet", "worksheets/s2.xml")])),
            ("xl/worksheets/s1.xml", sheet.into_bytes()),
            ("xl/worksheets/s2.xml", b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>3</v></c></row></sheetData></worksheet>".to_vec()),
        ])
    };
    let has_copy = |state, cell| bare(Format::Xlsx, &workbook(state, cell)).is_ok();
    let never_worked_out = "<c r=\"A1\"><f>SUM(1,2)</f><v></v></c>";
    assert!(!has_copy("hidden", never_worked_out));
    assert!(!has_copy("hidden", "<c r=\"A1\"><f>SUM(1,2)</f></c>"));
    assert!(
        has_copy("visible", never_worked_out),
        "nothing is taken out"
    );
    assert!(has_copy(
        "hidden",
        "<c r=\"A1\"><f>SUM(1,2)</f><v>3</v></c>"
    ));
    assert!(has_copy(
        "hidden",
        "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>"
    ));
    assert!(!has_copy("veryHidden", never_worked_out));
}

#[test]
fn an_open_document_loses_comments_notes_and_changes() {
    let text = "<office:document-content><style:style style:name=\"h\"><style:text-properties text:display=\"none\"/></style:style><office:body><text:tracked-changes><t>hemmelig</t></text:tracked-changes><text:p>synlig<text:change text:change-id=\"1\"/>\
<office:annotation><dc:creator>hemmelig</dc:creator></office:annotation><text:span text:style-name=\"h\">hemmelig</text:span></text:p><presentation:notes>hemmelig</presentation:notes></office:body></office:document-content>";
    let whole = package(&[
        ("content.xml", text.as_bytes().to_vec()),
        (
            "meta.xml",
            b"<m><dc:creator>hemmelig</dc:creator></m>".to_vec(),
        ),
    ]);
    let copy = bare(Format::Odt, &whole)
        .expect("a package")
        .expect("a copy");
    assert_eq!(bare(Format::Odt, &copy), Ok(None));
    let copy = parts(copy);
    secret_free(&copy);
    assert!(copy["content.xml"].contains("synlig"));
    let cells = "<c><style:style style:name=\"t\"><style:table-properties table:display=\"false\"/></style:style><table:table table:style-name=\"t\"><table:table-row>hemmelig</table:table-row></table:table>";
    let kept = package(&[("content.xml", format!("{cells}</c>").into_bytes())]);
    secret_free(&parts(
        bare(Format::Odt, &kept)
            .expect("a package")
            .expect("a copy"),
    ));
    let formula =
        format!("{cells}<table:table><table:table-cell table:formula=\"a\"/></table:table></c>");
    assert!(
        bare(
            Format::Odt,
            &package(&[("content.xml", formula.into_bytes())])
        )
        .is_err()
    );
}
