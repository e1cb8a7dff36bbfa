//! Content that a file has but its pages do not show: it is not part of their text, and always reported.

use super::readers::reading;
use super::shown::shown;
use super::traps::{package, page, pdf, stream};
use expect_test::expect;
use samling::documents::Format;

/// Relations of a part, given as id, kind and target.
fn relations(all: &[(&str, &str, &str)]) -> Vec<u8> {
    let each = all.iter().map(|(id, kind, target)| {
        format!("<Relationship Id=\"{id}\" Type=\"x/relationships/{kind}\" Target=\"{target}\"/>")
    });
    let each: String = each.collect();
    format!("<Relationships>{each}</Relationships>").into_bytes()
}

fn workbook(sheet: &str, styles: &str, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Ark\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let of_book = relations(&[
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "styles", "styles.xml"),
    ]);
    let mut parts: Vec<(&str, Vec<u8>)> = vec![
        (
            "_rels/.rels",
            relations(&[("rId1", "officeDocument", "xl/workbook.xml")]),
        ),
        ("xl/workbook.xml", book.into()),
        ("xl/_rels/workbook.xml.rels", of_book),
        ("xl/styles.xml", styles.into()),
        ("xl/worksheets/sheet1.xml", sheet.into()),
    ];
    parts.extend(more.iter().cloned());
    package(&parts)
}

fn cell(place: &str, style: u32, text: &str) -> String {
    format!("<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn excel_hides_rows_columns_and_cells() {
    let rows = [
        ["A1", "B1", "C1", "D1"]
            .map(|place| cell(place, 0, place))
            .concat(),
        cell("A2", 0, "borte"),
        format!("{}{}", cell("A3", 1, "hvitt"), cell("C3", 2, "uten format")),
        "<c r=\"A4\" s=\"3\"><v>301</v></c><c r=\"C4\" s=\"4\"><v>0.5</v></c>".to_owned(),
    ];
    let row = |(index, cells): (usize, &String)| {
        let hidden = if index == 1 { " hidden=\"1\"" } else { "" };
        format!("<row r=\"{}\"{hidden}>{cells}</row>", index + 1)
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    let sheet = format!(
        "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData></worksheet>"
    );
    let styles = "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\";;;\"/><numFmt numFmtId=\"165\" formatCode=\"0000\"/></numFmts>
        <fonts count=\"2\"><font/><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>
        <cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\"/>
        <xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\"/></cellXfs></styleSheet>";
    let comments = "<comments><authors><author>Kari</author></authors><commentList><comment ref=\"A1\"><text><t>sjekk dette</t></text></comment></commentList></comments>";
    let book = workbook(
        &sheet,
        styles,
        &[
            (
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations(&[("rId1", "comments", "../comments1.xml")]),
            ),
            ("xl/comments1.xml", comments.into()),
        ],
    );
    expect![[r#"
        XLSX {"accessibility":{"states_title":false},"page_count":1,"title":"Ark"}
        -- 1 "Ark"
        | A1 | C1 | D1 |
        | 0301 | 50 % |
        (hidden 1) B1
        (hidden 1) borte
        (hidden 1) hvitt	uten format
        (comment 1) Kari
        (comment 1) sjekk dette
        ! {"what":"hidden-content","kind":"rows","pages":[1]}
        ! {"what":"hidden-content","kind":"columns","pages":[1]}
        ! {"what":"hidden-content","kind":"cells","pages":[1]}
        ! {"what":"comments","count":1}
    "#]]
    .assert_eq(&shown(&reading("ark.xlsx", &book)));
}

fn deck(slide: &str, of_slide: &[(&str, &str, &str)], more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let main = "<p:presentation><p:sldIdLst><p:sldId r:id=\"rId1\"/></p:sldIdLst><p:sldSz cx=\"100\" cy=\"100\"/></p:presentation>";
    let mut parts: Vec<(&str, Vec<u8>)> = vec![
        ("ppt/presentation.xml", main.into()),
        (
            "ppt/_rels/presentation.xml.rels",
            relations(&[("rId1", "slide", "slides/slide1.xml")]),
        ),
        ("ppt/slides/slide1.xml", slide.into()),
        ("ppt/slides/_rels/slide1.xml.rels", relations(of_slide)),
    ];
    parts.extend(more.iter().cloned());
    package(&parts)
}

#[test]
fn powerpoint_hides_shapes_and_says_its_charts() {
    let shape = |properties: &str, text: &str| {
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\"{properties}/></p:nvSpPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        )
    };
    let outside = shape("", "utenfor").replace("<p:txBody>", "<p:spPr><a:xfrm><a:off x=\"-90\" y=\"10\"/><a:ext cx=\"50\" cy=\"50\"/></a:xfrm></p:spPr><p:txBody>");
    let slide = format!(
        "<p:sld>{outside}{}{}<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"4\" name=\"g\" hidden=\"1\"/></p:nvGrpSpPr>{}</p:grpSp></p:sld>",
        shape("", "vist").replace("<p:txBody>", "<p:spPr><a:xfrm><a:off x=\"10\" y=\"10\"/><a:ext cx=\"50\" cy=\"50\"/></a:xfrm></p:spPr><p:txBody>"),
        shape(" hidden=\"1\"", "skjult figur"),
        shape("", "skjult i gruppe"),
    );
    let chart = "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Frammøte</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart>
        <c:ser><c:tx><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>Deltakere</c:v></c:pt></c:strCache></c:strRef></c:tx>
        <c:cat><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>Vikabygd</c:v></c:pt></c:strCache></c:strRef></c:cat>
        <c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode><c:pt idx=\"0\"><c:v>12.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
        </c:barChart></c:plotArea></c:chart></c:chartSpace>";
    let file = deck(
        &slide,
        &[("rId1", "chart", "../charts/chart1.xml")],
        &[
            ("ppt/charts/chart1.xml", chart.into()),
            ("ppt/embeddings/notat.txt", "inni".into()),
            (
                "ppt/comments/comment1.xml",
                "<p:cmLst><p:cm><p:text>kommentar</p:text></p:cm></p:cmLst>".into(),
            ),
        ],
    );
    expect![[r#"
        PPTX {"accessibility":{"states_title":false},"page_count":1}
        -- 1
        vist
        Frammøte
        |!  | Deltakere |
        | Vikabygd | 12,5 |
        (hidden 1) utenfor
        (hidden 1) skjult figur
        (hidden 1) skjult i gruppe
        (comment) kommentar
        (attachment) inni
        ! {"what":"hidden-content","kind":"shapes","pages":[1]}
        ! {"what":"comments","count":1}
        ! {"what":"embedded","names":["notat.txt"]}
    "#]]
    .assert_eq(&shown(&reading("deck.pptx", &file)));
}

#[test]
fn word_hides_by_style_and_by_white_and_keeps_what_was_deleted() {
    let text = "<w:document><w:body><w:p><w:r><w:t>Vist</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Skjult\"/></w:rPr><w:t>etter stil</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>hvitt på hvitt</w:t></w:r></w:p>
        <w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"003366\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>hvitt på blått</w:t></w:r></w:p>
        <w:p><w:del><w:r><w:delText>strøket</w:delText></w:r></w:del></w:p></w:body></w:document>";
    let styles = "<w:styles><w:style w:styleId=\"Skjult\"><w:name w:val=\"Skjult\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let comments = "<w:comments><w:comment w:author=\"Ola Nordmann\"><w:p><w:r><w:t>sjekk</w:t></w:r></w:p></w:comment></w:comments>";
    let letter = package(&[
        ("word/document.xml", text.into()),
        ("word/styles.xml", styles.into()),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                ("rId1", "comments", "comments.xml"),
                ("rId2", "footer", "footer1.xml"),
            ]),
        ),
        ("word/comments.xml", comments.into()),
        (
            "word/footer1.xml",
            "<w:ftr><w:p><w:r><w:t>post@example.no</w:t></w:r></w:p></w:ftr>".into(),
        ),
    ]);
    expect![[r#"
        DOCX {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist
        hvitt på blått
        (deleted 1) strøket
        (hidden 1) etter stil
        (hidden 1) hvitt på hvitt
        (comment) Ola Nordmann
        (comment) sjekk
        (margin) post@example.no
        ! {"what":"tracked-changes","count":1}
        ! {"what":"hidden-content","kind":"text","pages":[1]}
        ! {"what":"comments","count":1}
    "#]]
    .assert_eq(&shown(&reading("brev.docx", &letter)));
}

#[test]
fn open_document_hides_by_style_too() {
    let content = "<office:document-content><style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>
        <office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>strøket</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:p>Vist<text:span text:style-name=\"T1\"> skjult</text:span><office:annotation><dc:creator>Kari</dc:creator><text:p>kommentar</text:p></office:annotation> igjen</text:p></office:text></office:document-content>";
    let letter = package(&[("content.xml", content.into())]);
    expect![[r#"
        ODT {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist igjen
        (deleted) strøket
        (comment) Kari
        (comment) kommentar
        (hidden 1) skjult
        ! {"what":"hidden-content","kind":"text","pages":[1]}
        ! {"what":"tracked-changes","count":1}
        ! {"what":"comments","count":1}
    "#]]
    .assert_eq(&shown(&reading("brev.odt", &letter)));
}

#[test]
fn open_document_hides_by_what_a_style_takes_after_and_by_white_letters() {
    let content = "<office:document-content>
        <style:style style:name=\"Hidden\"><style:text-properties text:display=\"none\"/></style:style>
        <style:style style:name=\"P1\" style:parent-style-name=\"Hidden\"/>
        <style:style style:name=\"P2\" style:parent-style-name=\"P1\"><style:text-properties text:display=\"true\"/></style:style>
        <style:style style:name=\"Loop\" style:parent-style-name=\"Loop\"/>
        <style:style style:name=\"White\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style>
        <style:style style:name=\"Black\"><style:text-properties fo:color=\"#000000\"/></style:style>
        <style:style style:name=\"Blue\"><style:paragraph-properties fo:background-color=\"#000080\"/></style:style>
        <office:text><text:p text:style-name=\"P1\">skjult av opphavet</text:p><text:p text:style-name=\"P2\">Vist</text:p>
        <text:p text:style-name=\"Loop\">Seg selv</text:p>
        <text:p text:style-name=\"White\">hvitt <text:span text:style-name=\"Black\">og svart</text:span></text:p>
        <text:p>Rød <text:span text:style-name=\"White\">og hvit</text:span></text:p>
        <text:p text:style-name=\"Blue\">På <text:span text:style-name=\"White\">blått</text:span></text:p>
        <table:table><table:table-row><table:table-cell><text:p text:style-name=\"White\">I en tabell</text:p></table:table-cell></table:table-row></table:table>
        </office:text></office:document-content>";
    let letter = package(&[("content.xml", content.into())]);
    expect![[r#"
        ODT {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist
        Seg selv
        og svart
        Rød
        På blått
        | I en tabell |
        (hidden 1) skjult av opphavet
        (hidden 1) hvitt
        (hidden 1) og hvit
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]].assert_eq(&shown(&reading("brev.odt", &letter)));
    let paper = "<style:page-layout><style:page-layout-properties fo:background-color=\"#004488\"/></style:page-layout>";
    let letter = package(&[
        ("content.xml", content.into()),
        ("styles.xml", paper.into()),
    ]);
    expect![[r#"
        ODT {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist
        Seg selv
        hvitt og svart
        Rød og hvit
        På blått
        | I en tabell |
        (hidden 1) skjult av opphavet
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]].assert_eq(&shown(&reading("brev.odt", &letter)));
}

#[test]
fn open_document_hides_by_fields() {
    let content = "<office:document-content><office:text>
        <text:p>Vist<text:hidden-text text:is-hidden=\"true\" text:string-value=\"felt\"/></text:p>
        <text:p>avsnitt<text:hidden-paragraph text:is-hidden=\"true\" text:condition=\"1\"/> borte</text:p>
        <text:p>Også vist<text:hidden-paragraph text:is-hidden=\"false\" text:condition=\"0\"/></text:p>
        <text:section text:is-hidden=\"true\"><text:p>del</text:p></text:section>
        <text:p>Valg: <text:conditional-text text:string-value-if-true=\"en\" text:string-value-if-false=\"to\">en</text:conditional-text></text:p>
        </office:text></office:document-content>";
    let letter = package(&[("content.xml", content.into())]);
    expect![[r#"
        ODT {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist
        Også vist
        Valg: en
        (hidden 1) felt
        (hidden 1) avsnitt borte
        (hidden 1) del
        (hidden 1) en to
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]].assert_eq(&shown(&reading("brev.odt", &letter)));
    let strip = Format::Odt.strip_metadata().expect("a way to copy it");
    assert!(strip(&letter).is_err());
    let shown = content.replace(
        "is-hidden=\"true\" text:condition",
        "is-hidden=\"false\" text:condition",
    );
    let copy = strip(&package(&[("content.xml", shown.into())])).expect("a letter");
    expect![[r#"
        ODT {"accessibility":{"marks_headings":false,"pictures":0,"pictures_with_alt":0,"states_title":false}}
        -- 1
        Vist
        avsnitt borte
        Også vist
        Valg: en
    "#]].assert_eq(&super::shown::shown(&reading(
        "brev.odt",
        &copy.expect("a copy"),
    )));
}

#[test]
fn a_web_page_hides_by_attribute_and_by_style() {
    let html = "<html><head><meta name=description content=\"om siden\"><style>.borte { display: none } p{}</style></head><body><p>Vist
        <p hidden>for seg<p>Vist igjen<div style=\"display:none\"><div>inni</div> rundt</div><span class=\"x borte\">etter klasse</span> slutt<!-- merknad --></body></html>";
    expect![[r#"
        HTML {"description":"om siden"}
        -- 1
        Vist
        Vist igjen slutt
        (hidden 1) for seg
        (hidden 1) inni rundt
        (hidden 1) etter klasse
        (comment 1) merknad
        ! {"what":"hidden-content","kind":"text","pages":[1]}
    "#]]
    .assert_eq(&shown(&reading("side.html", html.as_bytes())));
}

/// Who, and what is said of them.
#[test]
fn a_term_and_its_definition_are_one_text() {
    let page = "<title>Om</title><dl><dt>Kari Nordmann</dt>\n<dd>allergisk</dd><dd>venter</dd><dt>Fylke:<dd>Vestland</dl><p>Slutt";
    expect![[r#"
        HTML {"title":"Om"}
        -- 1 "Om"
        Kari Nordmann: allergisk
        venter
        Fylke: Vestland
        Slutt
    "#]]
    .assert_eq(&shown(&reading("om.html", page.as_bytes())));
}

#[test]
fn a_mail_tells_its_receivers_and_the_words_of_what_came_with_it() {
    let mail = b"From: K\xE5re <kare@example.no>\r\nTo: \"Kari\" <kari@example.no>\r\nBcc: hemmelig@example.no\r\nMessage-ID: <a1@example.no>\r\nSubject: =?utf-8?q?Troms=C3?= =?utf-8?q?=B8?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=G\r\n\r\n--G\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nHei p\xE5 deg\r\n--G\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=notat.txt\r\n\r\n412 34 567\r\n--G--\r\n";
    expect![[r#"
        EML {"attachments":[{"bytes":10,"name":"notat.txt"}],"author":"Kåre","title":"Tromsø"}
        -- 1 "Tromsø"
        # Tromsø
        Hei på deg
        (mail-header) Kåre kare@example.no
        (mail-header) Kari kari@example.no
        (mail-header) hemmelig@example.no
        (attachment) 412 34 567
    "#]]
    .assert_eq(&shown(&reading("brev.eml", mail)));
}

const FONT: &str = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

fn line(y: u32, text: &str) -> String {
    format!("BT /F 10 Tf 20 {y} Td ({text}) Tj ET ")
}

#[test]
fn a_pdf_hides_under_boxes_and_in_white() {
    let content = [
        line(180, "vist"),
        format!("1 g {} 0 g ", line(160, "hvitt")),
        format!(
            "{} 0 0 0 rg 15 135 200 20 re f ",
            line(140, "under en svart boks")
        ),
        format!(
            "0 0 0.4 rg 15 115 200 20 re f 1 g {} 0 g ",
            line(120, "hvitt i en boks")
        ),
        format!("3 Tr {} 0 Tr ", line(100, "uten blekk")),
        format!("q 0 0 0 0 re W n {} Q ", line(60, "uten utsnitt")),
        format!(
            "q 15 35 200 20 re W n {}{} Q ",
            line(40, "i utsnittet"),
            line(20, "utenfor")
        ),
        format!(
            "0.9 g 15 75 m 215 75 l 215 95 l 15 95 l h f 0 g {}",
            line(80, "i en celle")
        ),
    ];
    let file = page(stream("", content.concat().as_bytes()), FONT, Vec::new());
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        vist
        hvitt i en boks
        i utsnittet
        i en celle
        (hidden 1) utenfor
        (hidden 1) hvitt
        (hidden 1) uten blekk
        (hidden 1) uten utsnitt
        (hidden 1) under en svart boks
        ! {"what":"hidden-content","kind":"text","pages":[1]}
        ! {"what":"hidden-content","kind":"covered","pages":[1]}
    "#]]
    .assert_eq(&shown(&reading("ark.pdf", &file)));
}

#[test]
fn a_scan_shows_the_words_beneath_it() {
    let picture = stream(
        "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
        b"\x80",
    );
    let words = line(150, "det som er lest");
    for content in [
        format!("q 300 0 0 200 0 0 cm /I Do Q 3 Tr {words}"),
        format!("{words} q 300 0 0 200 0 0 cm /I Do Q"),
    ] {
        let resources = format!("{FONT}/XObject<</I 5 0 R>>");
        let file = page(
            stream("", content.as_bytes()),
            &resources,
            vec![picture.clone()],
        );
        let read = reading("skann.pdf", &file).document;
        assert_eq!(read.pages[0].text(), "det som er lest\n");
        assert_eq!(read.unshown, []);
    }
}

#[test]
fn a_pdf_tells_its_comments_its_files_and_its_earlier_versions() {
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</UF(hemmelig vedlegg.txt)/EF<</F 5 0 R>>>>]>>>>/Outlines<</First<</Title(Bokmerke)>>>>>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Annots[<</Subtype/Text/Rect[0 0 9 9]/Contents(Ring 412 34 567)/T(Kari)>>]>>".to_vec(),
        stream("", b""),
        stream("/Type/EmbeddedFile", b"inni"),
    ];
    let mut file = pdf(&objects);
    file.extend(b"\nstartxref\n9\n%%EOF\n4 0 obj\n");
    file.extend(stream("", b" "));
    file.extend(b"\nendobj\nxref\n0 0\ntrailer<</Root 1 0 R>>\nstartxref\n77\n%%EOF\n");
    expect![[r#"
        PDF {"accessibility":{"bars_readers":false,"shows_title":false,"states_title":false,"tagged":false},"page_count":1}
        -- 1 480×320
        (comment 1) Ring 412 34 567
        (comment 1) Kari
        (metadata) Bokmerke
        (attachment) inni
        (earlier-version) Ring 412 34 567
        (earlier-version) Kari
        (earlier-version) Bokmerke
        (earlier-version) inni
        ! {"what":"comments","count":1}
        ! {"what":"embedded","names":["hemmelig vedlegg.txt"]}
        ! {"what":"earlier-versions","count":1}
    "#]]
    .assert_eq(&shown(&reading("notat.pdf", &file)));
}

/// Personal data in these places would leave with the file, though no page shows it.
#[test]
fn notes_attributes_prompts_and_margins_are_read() {
    let captions = "WEBVTT\n\nNOTE Kontakt: Kari\n\ntale\n00:01.000 --> 00:02.000\nVelkommen.\n";
    let html = "<p title=\"Kari sin\" data-eier=\"Ola\">Tekst</p><button aria-label=\"Ring Per\">Ring</button>";
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Tall</t></is></c></row></sheetData>
        <dataValidations><dataValidation promptTitle=\"Merk\" prompt=\"Spør Kari\"/></dataValidations>
        <headerFooter><oddFooter>&amp;C&amp;8Ola laget dette</oddFooter></headerFooter></worksheet>";
    let styles = "<styleSheet><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";
    let slide =
        "<p:sld><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"x\" descr=\"Kari på scenen\"/></p:nvSpPr>
        <p:txBody><a:p><a:r><a:t>Velkommen</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
    let files: [(&str, Vec<u8>); 4] = [
        ("tale.vtt", captions.into()),
        ("side.html", html.into()),
        ("ark.xlsx", workbook(sheet, styles, &[])),
        ("lysbilder.pptx", deck(slide, &[], &[])),
    ];
    let read = files.map(|(name, bytes)| shown(&reading(name, &bytes)));
    expect![[r#"
        VTT {}
        -- 1
        Velkommen.
        (comment 1) NOTE Kontakt: Kari
        (comment 1) tale

        HTML {}
        -- 1
        Tekst
        Ring
        (comment 1) Kari sin
        (comment 1) Ola
        (comment 1) Ring Per

        XLSX {"accessibility":{"states_title":false},"page_count":1,"title":"Ark"}
        -- 1 "Ark"
        | Tall |
        (margin 1) Ola laget dette
        (comment 1) Merk
        (comment 1) Spør Kari

        PPTX {"accessibility":{"states_title":false},"page_count":1}
        -- 1
        Velkommen
        alt: Kari på scenen
    "#]]
    .assert_eq(&read.join("\n"));
}
