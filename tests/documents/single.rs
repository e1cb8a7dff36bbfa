//! One feature of a format in each file, which is made for it.

use super::readers::reading;
use super::shown::shown;
use super::traps::{package, page, pdf, stream};
use expect_test::expect;

#[test]
fn numbers_that_powerpoint_counts() {
    let paragraph = |properties: &str, text: &str| {
        format!("<a:p><a:pPr>{properties}</a:pPr><a:r><a:t>{text}</a:t></a:r></a:p>")
    };
    let numbered = "<a:buFont/><a:buAutoNum type=\"alphaLcParenR\" startAt=\"2\"/>";
    let slide = format!(
        "<p:sld><p:sp><p:nvPr><p:ph type=\"body\"/></p:nvPr><p:txBody><a:lstStyle><a:lvl1pPr><a:buAutoNum type=\"arabicPeriod\"/></a:lvl1pPr></a:lstStyle>{}{}{}{}</p:txBody></p:sp></p:sld>",
        paragraph("", "Først"),
        paragraph("", "Så"),
        paragraph("<a:buNone/>", "Uten"),
        paragraph(numbered, "Bokstav"),
    );
    let relation = "<Relationships><Relationship Id=\"rId1\" Type=\"x/slide\" Target=\"slides/slide1.xml\"/></Relationships>";
    let main = "<p:presentation><p:sldIdLst><p:sldId r:id=\"rId1\"/></p:sldIdLst></p:presentation>";
    let deck = package(&[
        ("ppt/presentation.xml", main.into()),
        ("ppt/_rels/presentation.xml.rels", relation.into()),
        ("ppt/slides/slide1.xml", slide.into()),
    ]);
    expect![[r#"
        PPTX {"accessibility":{"states_title":false},"page_count":1}
        -- 1
        1. Først
        2. Så
        Uten
        b) Bokstav
    "#]]
    .assert_eq(&shown(&reading("deck.pptx", &deck)));
}

#[test]
fn numbers_that_word_counts() {
    let item = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let text = format!(
        "<w:document><w:body>{}{}{}<w:p><w:r><w:t>Imellom</w:t></w:r></w:p>{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl></w:body></w:document>",
        item(0, "Kartlegging"),
        item(1, "Ungdata"),
        item(1, "Oversikt"),
        item(0, "Metoder"),
        item(0, "I en tabell"),
    );
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let letter = package(&[
        ("word/document.xml", text.into()),
        ("word/numbering.xml", numbering.into()),
    ]);
    expect![[r#"
        DOCX {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        1. Kartlegging
          a) Ungdata
          b) Oversikt
        Imellom
        2. Metoder
        | 3. I en tabell |
    "#]]
    .assert_eq(&shown(&reading("letter.docx", &letter)));
}

/// Text running upwards, downwards and upside down; and the value of a form field without an appearance.
#[test]
fn text_that_is_turned_and_values_of_fields() {
    let content = b"BT /F 12 Tf 0 1 -1 0 40 20 Tm (Oppover siden) Tj ET BT /F 12 Tf 0 -1 1 0 80 180 Tm (Nedover siden) Tj ET BT /F 12 Tf -1 0 0 -1 280 100 Tm (Opp ned) Tj ET";
    let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{font}>>/Annots[5 0 R 6 0 R 7 0 R]>>"
    );
    let field =
        |more: &str| format!("<</Type/Annot/Subtype/Widget/Rect[10 10 90 30]{more}>>").into_bytes();
    let form = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", content),
        field("/FT/Tx/V(Bergen)"),
        field("/Parent 8 0 R"),
        field("/FT/Tx/Ff 8192/V(hemmelig)"),
        b"<</FT/Ch/V[(en)(to)]>>".to_vec(),
    ]);
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        Oppover siden
        Nedover siden
        Opp ned
        Bergen
        en, to
    "#]]
    .assert_eq(&shown(&reading("form.pdf", &form)));
}

/// A button painted on the page and in its field, a value whose appearance has no letters, a layer that is off, and a line in pieces.
#[test]
fn what_is_shown_is_said_once() {
    let content = b"/OC/Draft BDC BT /F 12 Tf 20 180 Td (Utkast) Tj ET EMC BT /F 12 Tf 20 150 Td [(Ung)-20(d)<6174>10(\\141)-900(\\(2018\\))]TJ 0 -50 Td (Send) Tj ET";
    let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{font}/Properties<</Draft 9 0 R>>>>/Annots[5 0 R 6 0 R]>>"
    );
    let head = format!("/Type/XObject/Subtype/Form/BBox[0 0 80 20]/Resources<<{font}>>");
    let form = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", content),
        b"<</Type/Annot/Subtype/Widget/FT/Btn/Rect[20 96 100 116]/AP<</N 7 0 R>>>>".to_vec(),
        b"<</Type/Annot/Subtype/Widget/FT/Tx/V(Bergen)/Rect[20 20 100 40]/AP<</N 8 0 R>>>>"
            .to_vec(),
        stream(&head, b"BT /F 12 Tf 3 4 Td (Send) Tj ET"),
        stream(&head, b"/Tx BMC EMC"),
        b"<</Type/OCG/Name(Utkast)>>".to_vec(),
    ]);
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        Ungdata (2018)
        Send
        Bergen
        (hidden 1) Utkast
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]]
    .assert_eq(&shown(&reading("form.pdf", &form)));
}

/// They are hidden content, and none of the page's text.
#[test]
fn letters_that_are_too_small_to_read_are_hidden() {
    let content = b"BT /F 12 Tf 20 150 Td (Ungdata) Tj ET BT /F 0.1 Tf 20 100 Td (Skjult) Tj ET";
    let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{font}>>>>"
    );
    let file = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", content),
    ]);
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        Ungdata
        (hidden 1) Skjult
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]]
    .assert_eq(&shown(&reading("small.pdf", &file)));
}

/// Neither the letters without width nor what the drawing says of its parts is part of the page's text.
#[test]
fn letters_without_width_and_words_of_marks_are_read() {
    let content = b"BT /F 12 Tf 20 150 Td (Ungdata) Tj ET BT /F 12 Tf 0 Tz 20 100 Td (Skjult) Tj 100 Tz ET /Figure <</Alt (En strek)>> BDC 0 0 9 9 re f EMC /Span <</E (Folkehelseinstituttet)>> BDC BT /F 12 Tf 20 50 Td (FHI) Tj ET EMC";
    let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<{font}>>>>"
    );
    let file = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        stream("", content),
    ]);
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        Ungdata
        FHI
        alt: En strek · Folkehelseinstituttet
        (hidden 1) Skjult
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]].assert_eq(&shown(&reading("marks.pdf", &file)));
}

/// Another program may show what this one could not unpack.
#[test]
fn a_page_that_cannot_be_unpacked_is_told() {
    let file = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>".to_vec(),
        stream("/Filter/ASCII85Decode", b"zz\xFF\xFEuuuuuv~>"),
    ]);
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        ! {"page":1,"what":"damaged","why":"a drawing cannot be unpacked"}
    "#]].assert_eq(&shown(&reading("broken.pdf", &file)));
}

/// A shadow is the same text painted before, slightly displaced; TeX's bitmap fonts name glyphs by number, in units of their own.
#[test]
fn shadows_are_not_said_and_letters_of_dots_are() {
    let dots = "<</Type/Font/Subtype/Type3/FontBBox[0 0 50 50]/FontMatrix[0.1 0 0 0.1 0 0]/FirstChar 12/LastChar 101/Encoding<</Differences[12/a12 100/a100/a101]>>/CharProcs<</a12 6 0 R/a100 6 0 R/a101 6 0 R>>/Widths[";
    let widths = "60 ".repeat(90);
    let content = b"BT /F 12 Tf 20.8 150.5 Td (Ungdata) Tj -0.8 0.7 Td (Ungdata) Tj 0 -40 Td /D 1 Tf (de\x0ced) Tj 40 0 Td (de) Tj ET";
    let file = page(
        stream("", content),
        "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/D 5 0 R>>",
        vec![
            format!("{dots}{widths}]>>").into_bytes(),
            stream("", b"60 0 0 0 50 50 d1 0 0 50 50 re f"),
        ],
    );
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1,"title":"Ungdata"}
        -- 1 "Ungdata" 480×320
        # Ungdata
        defied de
    "#]]
    .assert_eq(&shown(&reading("dots.pdf", &file)));
}

#[test]
fn what_word_hides_is_not_said() {
    let text = "<w:document><w:body><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Vist</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> skjult</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> igjen</w:t></w:r></w:p></w:body></w:document>";
    let letter = package(&[("word/document.xml", text.into())]);
    expect![[r#"
        DOCX {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist igjen
        (hidden 1) skjult
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]]
    .assert_eq(&shown(&reading("letter.docx", &letter)));
}
