//! What decides whether everyone can read a file: each fact where it holds, and where it does not.

use super::readers::{reading, sample_bytes};
use super::traps::{package, pdf, relations, stream};
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use samling::documents::{AccessibilityFacts, Format, Problem};

fn facts(name: &str, bytes: &[u8]) -> AccessibilityFacts {
    AccessibilityFacts::of(&reading(name, bytes).document)
}

const FONT: &str = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

/// A PDF with these entries in its catalog, of one page with this content.
fn paper(catalog: &str, content: &str, more: &[&str]) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{FONT}>>>>"
    );
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>").into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", content.as_bytes()),
    ];
    objects.extend(more.iter().map(|object| object.as_bytes().to_vec()));
    pdf(&objects)
}

const WORDS: &str = "/H1 <</MCID 0>> BDC BT /F 12 Tf 20 150 Td (Om helse) Tj ET EMC";

#[test]
fn a_pdf_that_says_all_and_one_that_says_nothing() {
    let catalog = "/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(nb-NO)/ViewerPreferences<</DisplayDocTitle true>>/Metadata 7 0 R";
    let tree = "<</Type/StructTreeRoot/K[6 0 R 8 0 R]>>";
    let heading = "<</Type/StructElem/S/H1/P 5 0 R/Pg 3 0 R/K 0>>";
    let description = "<</Type/Metadata/Subtype/XML/Length 150>>stream\n<x:xmpmeta><rdf:RDF><rdf:Description pdfuaid:part=\"1\"><dc:title><rdf:Alt><rdf:li>Om helse</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>\nendstream";
    let figure = "<</Type/StructElem/S/Figure/P 5 0 R/Pg 3 0 R>>";
    let whole = facts(
        "helse.pdf",
        &paper(catalog, WORDS, &[tree, heading, description, figure]),
    );
    let stated = &whole.stated;
    assert!(whole.has_text);
    assert_eq!(stated.tagged, Some(true));
    assert_eq!(stated.marks_headings, Some(true));
    assert_eq!(stated.language.as_deref(), Some("nb-NO"));
    assert_eq!(
        (stated.states_title, stated.shows_title),
        (Some(true), Some(true))
    );
    assert_eq!(stated.pdf_ua.as_deref(), Some("PDF/UA-1"));
    assert_eq!(
        (stated.pictures, stated.pictures_with_alt),
        (Some(1), Some(0))
    );
    assert_eq!(stated.pages_without_alt, [1]);
    let described = figure.replace("/S/Figure", "/S/Figure/Alt(En strek)");
    let whole = facts(
        "helse.pdf",
        &paper(catalog, WORDS, &[tree, heading, description, &described]),
    );
    assert_eq!(whole.stated.pages_without_alt, [0_u32; 0]);

    let bare = facts("helse.pdf", &paper("", WORDS, &[]));
    let stated = &bare.stated;
    assert_eq!(stated.tagged, Some(false));
    assert_eq!((stated.marks_headings, stated.pictures), (None, None));
    assert_eq!((&stated.language, &stated.pdf_ua), (&None, &None));
    assert_eq!(
        (stated.states_title, stated.shows_title),
        (Some(false), Some(false))
    );
    // Marks without a tree are no structure, nor is a tree that is not said to be marked.
    for half in ["/MarkInfo<</Marked true>>", "/StructTreeRoot 5 0 R"] {
        let half = facts("helse.pdf", &paper(half, WORDS, &[tree]));
        assert_eq!(half.stated.tagged, Some(false));
    }
}

#[test]
fn a_pdf_that_is_locked_for_aids() {
    let locked = |permissions: Permissions| {
        let mut document = lopdf::Document::load_mem(&sample_bytes("tagged.pdf")).expect("a PDF");
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "eier",
            user_password: "",
            key_length: 128,
            permissions,
        };
        let state = EncryptionState::try_from(version).expect("a key");
        document.encrypt(&state).expect("an encrypted file");
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("bytes");
        facts("laast.pdf", &bytes).stated
    };
    assert_eq!(locked(Permissions::PRINTABLE).bars_readers, Some(true));
    let open = locked(Permissions::PRINTABLE | Permissions::COPYABLE_FOR_ACCESSIBILITY);
    assert_eq!(open.bars_readers, Some(false));
    assert_eq!(open.tagged, Some(true));
    let tagged = facts("tagged.pdf", &sample_bytes("tagged.pdf"));
    assert_eq!(tagged.stated.bars_readers, Some(false));
}

#[test]
fn a_copy_without_metadata_is_as_readable_as_the_file() {
    let strip = Format::Pdf.strip_metadata().expect("a way to strip a PDF");
    let original = sample_bytes("tagged.pdf");
    let copy = strip(&original).expect("a PDF").expect("a copy");
    assert_eq!(facts("tagged.pdf", &copy), facts("tagged.pdf", &original));
    assert_eq!(facts("tagged.pdf", &copy).stated.tagged, Some(true));

    // The title stands in the description alone, which names the author too.
    let description = "<x:xmpmeta><rdf:RDF><rdf:Description><dc:title><rdf:Alt><rdf:li>Møteplasser &amp; trivsel</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Kari Nordmann</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
    let stream = format!(
        "<</Type/Metadata/Subtype/XML/Length {}>>stream\n{description}\nendstream",
        description.len()
    );
    let catalog = "/Lang(nb)/Metadata 5 0 R/ViewerPreferences<</DisplayDocTitle true>>";
    let copy = strip(&paper(catalog, WORDS, &[&stream]));
    let copy = copy.expect("a PDF").expect("a copy");
    let read = reading("copy.pdf", &copy).document.metadata;
    assert_eq!(read.title.as_deref(), Some("Møteplasser & trivsel"));
    assert_eq!(read.author, None);
    assert_eq!(read.accessibility.language.as_deref(), Some("nb"));
    assert_eq!(read.accessibility.shows_title, Some(true));
}

#[test]
fn a_scan_has_no_text() {
    let scan = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream";
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>";
    let bytes = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into(),
        stream("", b"300 0 0 200 0 0 cm /I Do"),
        scan.into(),
    ]);
    let read = reading("skann.pdf", &bytes).document;
    assert!(!AccessibilityFacts::of(&read).has_text);
    let no_text = Problem::NoText { pages: vec![1] };
    assert!(read.findings.iter().any(|found| found.problem == no_text));
}

fn letter(body: &str, styles: &str) -> Vec<u8> {
    package(&[
        (
            "word/document.xml",
            format!("<w:document><w:body>{body}</w:body></w:document>").into(),
        ),
        (
            "word/styles.xml",
            format!("<w:styles>{styles}</w:styles>").into(),
        ),
        (
            "docProps/core.xml",
            b"<cp:coreProperties><dc:title>Program</dc:title></cp:coreProperties>".to_vec(),
        ),
    ])
}

#[test]
fn a_letter_with_and_without_what_it_needs() {
    let paragraph = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph("x", text));
    let row = |head: &str| format!("<w:tr>{head}{}{}</w:tr>", cell("Tid"), cell("Tema"));
    let picture = |inside: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:docPr id=\"1\" name=\"b\"{inside}</wp:docPr></w:drawing></w:r></w:p>"
        )
    };
    let mark = "<w:trPr><w:tblHeader/></w:trPr>";
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"nb-NO\" w:eastAsia=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId=\"O1\"><w:name w:val=\"heading 1\"/></w:style>";
    let long = paragraph("x", &"ord ".repeat(900));
    let good = letter(
        &format!(
            "{}{long}<w:tbl>{}{}</w:tbl>{}{}",
            paragraph("O1", "Om dagen"),
            row(mark),
            row(""),
            picture(" descr=\"En strek\">"),
            picture("><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext></a:extLst>"),
        ),
        styles,
    );
    let good = facts("program.docx", &good);
    assert!(good.is_long && good.has_text);
    assert_eq!(good.stated.states_title, Some(true));
    assert_eq!(good.stated.language.as_deref(), Some("nb-NO"));
    assert_eq!(good.stated.marks_headings, Some(true));
    // A picture that is only decoration needs no text.
    assert_eq!(
        (good.stated.pictures, good.stated.pictures_with_alt),
        (Some(1), Some(1))
    );
    assert_eq!(good.tables_without_headings, [0_u32; 0]);

    let bad = letter(
        &format!(
            "{long}<w:tbl>{}{}</w:tbl>{}",
            row(""),
            row(""),
            picture(">")
        ),
        "",
    );
    let bad = facts("program.docx", &bad);
    assert_eq!(bad.stated.language, None);
    assert_eq!(bad.stated.marks_headings, Some(false));
    assert_eq!(
        (bad.stated.pictures, bad.stated.pictures_with_alt),
        (Some(1), Some(0))
    );
    assert_eq!(bad.tables_without_headings, [1]);
    // One row or one column places things on the page.
    let placing = letter(&format!("<w:tbl>{}</w:tbl>", row("")), "");
    assert_eq!(
        facts("x.docx", &placing).tables_without_headings,
        [0_u32; 0]
    );
}

#[test]
fn slides_with_and_without_titles() {
    let title = "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:rPr lang=\"nn-NO\"/><a:t>Tittel</a:t></a:r></a:p></p:txBody></p:sp>";
    let picture = |inside: &str| {
        format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"b\"{inside}</p:cNvPr></p:nvPicPr></p:pic>"
        )
    };
    let decoration = picture("><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext></a:extLst>");
    let slides = [
        format!("<p:sld>{title}{decoration}</p:sld>"),
        format!("<p:sld>{}</p:sld>", picture(">")),
        format!("<p:sld show=\"0\">{}</p:sld>", picture(">")),
        format!("<p:sld>{title}{}</p:sld>", picture(" descr=\"En strek\">")),
    ];
    let ids: String = (0..slides.len())
        .map(|at| format!("<p:sldId r:id=\"r{at}\"/>"))
        .collect();
    let main = format!("<p:presentation><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>");
    let names = ["s1.xml", "s2.xml", "s3.xml", "s4.xml"];
    let targets = names.map(|name| ("slide", name));
    let mut parts: Vec<(&str, Vec<u8>)> = vec![
        ("ppt/presentation.xml", main.into()),
        ("ppt/_rels/presentation.xml.rels", relations(&targets)),
    ];
    let paths = ["ppt/s1.xml", "ppt/s2.xml", "ppt/s3.xml", "ppt/s4.xml"];
    parts.extend(
        paths
            .iter()
            .zip(slides)
            .map(|(path, slide)| (*path, slide.into())),
    );
    let deck = facts("dekk.pptx", &package(&parts));
    assert_eq!(deck.untitled_slides, [2]);
    assert_eq!(deck.stated.pages_without_alt, [2]);
    assert_eq!(
        (deck.stated.pictures, deck.stated.pictures_with_alt),
        (Some(3), Some(1))
    );
    assert_eq!(deck.stated.language.as_deref(), Some("nn-NO"));
    assert_eq!(deck.stated.states_title, Some(false));
}

#[test]
fn a_text_of_libreoffice_says_its_language() {
    let text = |styles: &str| {
        package(&[
            (
                "content.xml",
                b"<office:document-content><text:h>Om helse</text:h></office:document-content>"
                    .to_vec(),
            ),
            ("styles.xml", styles.into()),
            (
                "meta.xml",
                b"<office:meta><dc:title>Helse</dc:title></office:meta>".to_vec(),
            ),
        ])
    };
    let styles = |language: &str| {
        format!(
            "<office:styles><style:default-style><style:text-properties {language}/></style:default-style></office:styles>"
        )
    };
    let good = facts(
        "helse.odt",
        &text(&styles("fo:language=\"nn\" fo:country=\"NO\"")),
    );
    assert_eq!(good.stated.language.as_deref(), Some("nn-NO"));
    assert_eq!(good.stated.marks_headings, Some(true));
    assert_eq!(good.stated.states_title, Some(true));
    let none = facts(
        "helse.odt",
        &text(&styles("fo:language=\"none\" fo:country=\"none\"")),
    );
    assert_eq!(none.stated.language, None);
}
