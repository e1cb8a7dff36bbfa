//! Small Office and OpenDocument files, with something in them that is not shown.

use super::{bytes, sample};
use crate::documents::traps;
use crate::fuzz::mutate::packed;

const CORE: &str = "<cp:coreProperties><dc:title>Hei</dc:title><dc:creator>Kari</dc:creator><cp:lastModifiedBy>Ola</cp:lastModifiedBy></cp:coreProperties>";

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(String, Vec<u8>)> = parts
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
        .collect();
    packed(&parts).expect("in memory")
}

fn relations(targets: &[(&str, &str)]) -> String {
    String::from_utf8(traps::relations(targets)).expect("text")
}

fn content_types(parts: &[&str]) -> String {
    let types = parts
        .iter()
        .map(|part| format!("<Override PartName=\"/{part}\" ContentType=\"x\"/>"));
    format!("<Types>{}</Types>", types.collect::<String>())
}

pub fn pptx() -> Vec<Vec<u8>> {
    let slide = |show: &str, text: &str| {
        format!(
            "<p:sld{show}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Tittel\" descr=\"Et bilde\"/><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:pPr lvl=\"1\"><a:buChar char=\"•\"/></a:pPr><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"9\" hidden=\"1\"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>skjult</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>celle</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>"
        )
    };
    let deck = package(&[
        (
            "[Content_Types].xml",
            &content_types(&["ppt/notesSlides/n1.xml", "ppt/slides/s1.xml"]),
        ),
        (
            "_rels/.rels",
            &relations(&[("officeDocument", "ppt/presentation.xml")]),
        ),
        ("docProps/core.xml", CORE),
        (
            "ppt/presentation.xml",
            "<p:presentation><p:sldIdLst><p:sldId r:id=\"r0\"/><p:sldId r:id=\"r1\"/></p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/></p:presentation>",
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            &relations(&[("slide", "slides/s1.xml"), ("slide", "slides/s2.xml")]),
        ),
        ("ppt/slides/s1.xml", &slide("", "synlig")),
        (
            "ppt/slides/_rels/s1.xml.rels",
            &relations(&[
                ("notesSlide", "../notesSlides/n1.xml"),
                ("comments", "../comments/c1.xml"),
            ]),
        ),
        (
            "ppt/notesSlides/n1.xml",
            "<p:notes><p:sp><p:nvPr><p:ph type=\"body\"/></p:nvPr><p:txBody><a:p><a:r><a:t>notat</a:t></a:r></a:p></p:txBody></p:sp></p:notes>",
        ),
        (
            "ppt/comments/c1.xml",
            "<p:cmLst><p:cm><p:text>kommentar</p:text></p:cm></p:cmLst>",
        ),
        (
            "ppt/slides/s2.xml",
            &slide(" show=\"0\"", "skjult lysbilde"),
        ),
    ]);
    vec![deck, sample!("deck.pptx")]
}

pub fn docx() -> Vec<Vec<u8>> {
    let text = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:commentRangeStart w:id=\"1\"/><w:r><w:t>synlig </w:t></w:r><w:ins w:author=\"Kari\"><w:r><w:t>ny</w:t></w:r></w:ins><w:del w:author=\"Kari\"><w:r><w:delText>slettet</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r><w:hyperlink r:id=\"r2\"><w:r><w:t>lenke</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>celle</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>";
    let letter = package(&[
        (
            "[Content_Types].xml",
            &content_types(&["word/comments.xml", "word/document.xml"]),
        ),
        (
            "_rels/.rels",
            &relations(&[("officeDocument", "word/document.xml")]),
        ),
        ("docProps/core.xml", CORE),
        ("word/document.xml", text),
        (
            "word/_rels/document.xml.rels",
            &relations(&[
                ("comments", "comments.xml"),
                ("styles", "styles.xml"),
                ("hyperlink", "https://example.no/"),
                ("numbering", "numbering.xml"),
            ]),
        ),
        (
            "word/styles.xml",
            "<w:styles><w:style w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>",
        ),
        (
            "word/numbering.xml",
            "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        ),
        (
            "word/comments.xml",
            "<w:comments><w:comment w:id=\"1\" w:author=\"Kari\"><w:p><w:r><w:t>kommentar</w:t></w:r></w:p></w:comment></w:comments>",
        ),
    ]);
    vec![letter, sample!("letter.docx")]
}

pub fn xlsx() -> Vec<Vec<u8>> {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>Skjult!A1</f><v>7</v></c><c r=\"D1\" s=\"1\"><v>4711</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>";
    let sheet = format!(
        "<worksheet><dimension ref=\"A1:D2\"/><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells><legacyDrawing r:id=\"r0\"/></worksheet>"
    );
    let book = package(&[
        (
            "[Content_Types].xml",
            &content_types(&[
                "xl/workbook.xml",
                "xl/worksheets/s1.xml",
                "xl/worksheets/s2.xml",
            ]),
        ),
        (
            "_rels/.rels",
            &relations(&[("officeDocument", "xl/workbook.xml")]),
        ),
        ("docProps/core.xml", CORE),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Vist\" sheetId=\"1\" r:id=\"r0\"/><sheet name=\"Skjult\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/></sheets><definedNames><definedName name=\"a\">Skjult!A1</definedName></definedNames></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relations(&[
                ("worksheet", "worksheets/s1.xml"),
                ("worksheet", "worksheets/s2.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ]),
        ),
        ("xl/worksheets/s1.xml", &sheet),
        (
            "xl/worksheets/_rels/s1.xml.rels",
            &relations(&[("comments", "../comments1.xml")]),
        ),
        (
            "xl/comments1.xml",
            "<comments><authors><author>Kari</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>kommentar</t></text></comment></commentList></comments>",
        ),
        (
            "xl/worksheets/s2.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>skjult</t></is></c></row></sheetData></worksheet>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>synlig</t></si><si><t>skjult</t></si></sst>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        ),
    ]);
    vec![book, sample!("sheet.xlsx")]
}

/// An OpenDocument file with this body and this media type.
fn open_document(kind: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name=\"S\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles><office:body>{body}</office:body></office:document-content>"
    );
    package(&[
        (
            "mimetype",
            &format!("application/vnd.oasis.opendocument.{kind}"),
        ),
        ("content.xml", &content),
        (
            "meta.xml",
            "<office:document-meta><office:meta><dc:title>Hei</dc:title><meta:initial-creator>Kari</meta:initial-creator><dc:creator>Ola</dc:creator></office:meta></office:document-meta>",
        ),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"/></manifest:manifest>",
        ),
    ])
}

pub fn odt() -> Vec<Vec<u8>> {
    let text = "<office:text><text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>slettet</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level=\"1\">Tittel</text:h><text:p>synlig<office:annotation><dc:creator>Kari</dc:creator><text:p>kommentar</text:p></office:annotation><text:span text:style-name=\"S\">skjult</text:span><text:s text:c=\"3\"/></text:p><text:list><text:list-item><text:p>punkt</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>celle</text:p></table:table-cell></table:table-row></table:table></office:text>";
    vec![open_document("text", text), sample!("letter.odt")]
}

pub fn odp() -> Vec<Vec<u8>> {
    let deck = "<office:presentation><draw:page draw:name=\"Side\"><draw:frame presentation:class=\"title\"><draw:text-box><text:p>synlig</text:p></draw:text-box><svg:desc>Et bilde</svg:desc></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>notat</text:p></draw:text-box></draw:frame></presentation:notes></draw:page><draw:page draw:style-name=\"S\"/></office:presentation>";
    vec![open_document("presentation", deck), sample!("deck.odp")]
}

pub fn ods() -> Vec<Vec<u8>> {
    let book = "<office:spreadsheet><table:table table:name=\"Vist\"><table:table-column table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"3\"><text:p>7</text:p><office:annotation><text:p>kommentar</text:p></office:annotation></table:table-cell></table:table-row><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>skjult</text:p></table:table-cell></table:table-row></table:table><table:table table:name=\"Skjult\" table:style-name=\"S\" table:display=\"false\"/></office:spreadsheet>";
    vec![open_document("spreadsheet", book)]
}

/// A zip archive, and the mails that are unpacked like one.
pub fn archive() -> Vec<Vec<u8>> {
    let zip = package(&[("a/b.txt", "Tekst"), ("../ut.txt", "Ut"), ("c.txt", "")]);
    let mut seeds = vec![zip];
    seeds.extend(bytes(&[super::texts::MAIL]));
    seeds.extend(super::msg());
    seeds
}
