"""Parts of Office and OpenDocument packages that no program shows at once: added to a sound package by hand."""

import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

import carriers

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def patched(data, replace=None, add=None, comment=b""):
    """The package with changed parts. `replace`: by part, a function of its text; `add`: by part, its text."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item.filename)
            if item.filename in (replace or {}):
                changed = replace[item.filename](content.decode())
                assert changed != content.decode(), item.filename
                content = changed.encode()
            new.writestr(item, content)
        for name, content in (add or {}).items():
            new.writestr(name, content)
        new.comment = comment
    return result.getvalue()


def before(mark, xml):
    """Puts XML before the first such mark."""
    return lambda text: text.replace(mark, xml + mark, 1)


def attribute(element, name, value):
    return lambda text: re.sub(rf"<{element}\b", lambda found: f"{found[0]} {name}={quoteattr(value)}", text, count=1)


def relation(kind, target, mode="", base=OFFICE):
    return before("</Relationships>", f'<Relationship Id="rSkjult" Type="{base}/{kind}" Target={quoteattr(target)}{mode}/>')


EXTERNAL = ' TargetMode="External"'
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
SECTION = "<w:sectPr"
WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(xml):
    """A Word file with this XML after its text; `{}` is the secret."""
    return lambda text: patched(carriers.docx_with(lambda _: None), {DOCUMENT: before(SECTION, xml.format(escape(text, {'"': "&quot;"})))})


def word_part(name, kind, content, type_of_part=None):
    """A Word file with one more part."""

    def make(text):
        types = before("</Types>", f'<Override PartName="/word/{name}" ContentType="{type_of_part or "application/xml"}"/>')
        plain = carriers.docx_with(lambda _: None)
        part = content.format(escape(text, {'"': "&quot;"}))
        return patched(plain, {RELATIONS: relation(kind, name), "[Content_Types].xml": types}, {f"word/{name}": part})

    return make


def word_link(text):
    link = relation("hyperlink", "https://example.no/?" + text.replace("\n", " "), EXTERNAL)
    body = before(SECTION, f'<w:p><w:hyperlink r:id="rSkjult" xmlns:r="{OFFICE}"><w:r><w:t>Mer</w:t></w:r></w:hyperlink></w:p>')
    return patched(carriers.docx_with(lambda _: None), {RELATIONS: link, DOCUMENT: body})


NOTES = '<w:{0}s {1}><w:{0} w:id="2"><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:{0}></w:{0}s>'
BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{0}"><v:textbox><w:txbxContent><w:p><w:r><w:t>{0}'
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
WORD = {
    "docx-footnote.docx": word_part("footnotes.xml", "footnotes", NOTES.format("footnote", WORD_NAMES)),
    "docx-endnote.docx": word_part("endnotes.xml", "endnotes", NOTES.format("endnote", WORD_NAMES)),
    "docx-glossary.docx": word_part(
        "glossary/document.xml", "glossaryDocument", f"<w:glossaryDocument {WORD_NAMES}><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:glossaryDocument>"
    ),
    "docx-custom-xml.docx": word_part("custom.xml", "customXml", "<notat><tekst>{}</tekst></notat>"),
    "docx-unknown-part.docx": word_part("notat.xml", "ukjent", '<notat tekst="{}"/>'),
    "docx-text-box.docx": word(BOX),
    "docx-field.docx": word('<w:p><w:fldSimple w:instr="COMMENTS &quot;{}&quot;"><w:r><w:t>felt</w:t></w:r></w:fldSimple></w:p>'),
    "docx-field-code.docx": word("<w:p><w:r><w:instrText>QUOTE {}</w:instrText></w:r></w:p>"),
    "docx-bookmark.docx": word('<w:p><w:bookmarkStart w:id="9" w:name="{}"/><w:bookmarkEnd w:id="9"/></w:p>'),
    "docx-control.docx": word(
        '<w:sdt><w:sdtPr><w:alias w:val="{0}"/><w:tag w:val="{0}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    ),
    "docx-choices.docx": word(
        '<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{0}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    ),
    "docx-table-caption.docx": word('<w:tbl><w:tblPr><w:tblDescription w:val="{}"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'),
    "docx-moved.docx": word('<w:p><w:moveFrom w:id="4" w:author=""><w:r><w:t>{}</w:t></w:r></w:moveFrom></w:p>'),
    "docx-revision-author.docx": word('<w:p><w:ins w:id="4" w:author="{}"><w:r><w:t>ny</w:t></w:r></w:ins></w:p>'),
    "docx-white.docx": word('<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{}</w:t></w:r></w:p>'),
    "docx-tiny.docx": word('<w:p><w:r><w:rPr><w:sz w:val="1"/></w:rPr><w:t>{}</w:t></w:r></w:p>'),
    "docx-link-target.docx": word_link,
    "docx-zip-comment.docx": lambda text: patched(carriers.docx_with(lambda _: None), comment=text.encode()),
    "docx-loose-part.docx": lambda text: patched(carriers.docx_with(lambda _: None), add={"notat.txt": text}),
    "docx-custom-property.docx": lambda text: patched(
        carriers.docx_with(lambda _: None),
        {
            "_rels/.rels": relation("custom-properties", "docProps/custom.xml"),
            "[Content_Types].xml": before(
                "</Types>", '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
            ),
        },
        {"docProps/custom.xml": f'<Properties><property name="Notat"><lpwstr>{escape(text)}</lpwstr></property></Properties>'},
    ),
    "docx-category.docx": carriers.docx_property("category"),
    "docx-comments.docx": carriers.docx_property("comments"),
    "docx-manager.docx": lambda text: patched(
        carriers.docx_with(lambda _: None), {"docProps/app.xml": before("</Properties>", f"<Manager>{escape(text)}</Manager><Company>{escape(text)}</Company>")}
    ),
    "docx-footer.docx": lambda text: carriers.docx_with(lambda document: setattr(document.sections[0].footer.paragraphs[0], "text", text)),
    "docx-comment-author.docx": lambda text: carriers.docx_with(
        lambda document: document.add_comment(document.paragraphs[0].runs, "Fint", text, "")
    ),
    "docx-style-name.docx": lambda text: patched(
        carriers.docx_with(lambda _: None),
        {"word/styles.xml": before("</w:styles>", f'<w:style w:type="paragraph" w:styleId="x"><w:name w:val={quoteattr(text)}/></w:style>')},
    ),
    "docx-variable.docx": lambda text: patched(
        carriers.docx_with(lambda _: None),
        {"word/settings.xml": before("</w:settings>", f'<w:docVars><w:docVar w:name="x" w:val={quoteattr(text)}/></w:docVars>')},
    ),
}

SHEET = "xl/worksheets/sheet1.xml"


def excel(part, change):
    return lambda text: patched(carriers.xlsx_with(lambda _: None), {part: change(text)})


def excel_part(name, content):
    return lambda text: patched(
        carriers.xlsx_with(lambda _: None),
        {"xl/_rels/workbook.xml.rels": relation("ukjent", f"/{name}")},
        {name: content.format(escape(text, {'"': "&quot;"}))},
    )


def excel_chart(text):
    def fill(book):
        from openpyxl.chart import BarChart, Reference

        chart = BarChart()
        chart.title = text
        chart.add_data(Reference(book.active, min_col=2, min_row=1, max_row=2), titles_from_data=True)
        book.active.add_chart(chart, "E5")

    return carriers.xlsx_with(fill)


def excel_named(text):
    from openpyxl.workbook.defined_name import DefinedName

    quoted = text.replace('"', "'").replace("\n", " ")
    name = DefinedName("Notat", attr_text=f'"{quoted}"', hidden=True, comment=text[:250])
    return carriers.xlsx_with(lambda book: book.defined_names.add(name))


def excel_link(text):
    def fill(book):
        book.active["A5"] = "Mer"
        book.active["A5"].hyperlink = "https://example.no/?" + text.replace("\n", " ")
        book.active["A5"].hyperlink.tooltip = text[:250]

    return carriers.xlsx_with(fill)


def excel_formula(text):
    quoted = text.replace('"', "'").replace("\n", " ")
    return carriers.xlsx_with(lambda book: book.active.__setitem__("C5", f'=IF(1=2,"{quoted}","")'))


def excel_white(text):
    def fill(book):
        book.active["A9"] = text
        book.active["A9"].font = carriers.openpyxl.styles.Font(color="FFFFFFFF")

    return carriers.xlsx_with(fill)


def excel_narrow(text):
    def fill(book):
        book.active["F2"] = text
        book.active.column_dimensions["F"].width = 0

    return carriers.xlsx_with(fill)


def excel_group(text):
    def fill(book):
        book.active["A12"] = text
        book.active.row_dimensions.group(12, 14, hidden=True)

    return carriers.xlsx_with(fill)


def excel_sheet_name(text):
    return carriers.xlsx_with(lambda book: book.create_sheet(re.sub(r"[\[\]:*?/\\\n]", " ", text)[:31]))


def sheet_patched(fill, mark, xml):
    """A workbook with a changed sheet. `mark`: a regular expression of what `xml` stands in place of."""

    def make(text):
        book = carriers.xlsx_with(lambda book: fill(book.active, text))
        return patched(book, {"xl/worksheets/sheet1.xml": lambda sheet: re.sub(mark, xml, sheet, count=1)})

    return make


def in_row(sheet, text):
    sheet["A9"] = text


def in_column(sheet, text):
    sheet["D2"] = text


EXCEL = {
    "xlsx-flat-row.xlsx": sheet_patched(in_row, '<row r="9"', '<row r="9" ht="0.4" customHeight="1"'),
    "xlsx-no-width.xlsx": sheet_patched(in_column, "<sheetData>", '<cols><col min="4" max="4" width="0" customWidth="1"/></cols><sheetData>'),
    "xlsx-no-usual-width.xlsx": sheet_patched(
        in_column, "<sheetFormatPr[^>]*>.*?<sheetData>", '<sheetFormatPr defaultRowHeight="15" defaultColWidth="0"/><cols><col min="1" max="2" width="10"/></cols><sheetData>'
    ),
    "xlsx-chart-title.xlsx": excel_chart,
    "xlsx-defined-name.xlsx": excel_named,
    "xlsx-link.xlsx": excel_link,
    "xlsx-formula.xlsx": excel_formula,
    "xlsx-white.xlsx": excel_white,
    "xlsx-no-width.xlsx": excel_narrow,
    "xlsx-group.xlsx": excel_group,
    "xlsx-header.xlsx": lambda text: carriers.xlsx_with(lambda book: setattr(book.active.oddHeader.left, "text", text)),
    "xlsx-list-of-choices.xlsx": excel(
        SHEET,
        lambda text: before(
            "<pageMargins",
            '<dataValidations count="1"><dataValidation type="list" sqref="B2" errorTitle="Feil" error={0}><formula1>&quot;{1}&quot;</formula1>'
            "</dataValidation></dataValidations>".format(quoteattr(text), escape(text)),
        ),
    ),
    "xlsx-unused-string.xlsx": excel("xl/sharedStrings.xml", lambda text: before("</sst>", f"<si><t>{escape(text)}</t></si>")),
    "xlsx-pivot-cache.xlsx": excel_part("xl/pivotCache/pivotCacheDefinition1.xml", '<pivotCacheDefinition><sharedItems><s v="{}"/></sharedItems></pivotCacheDefinition>'),
    "xlsx-external-link.xlsx": excel_part("xl/externalLinks/externalLink1.xml", "<externalLink><sheetData><row><cell><v>{}</v></cell></row></sheetData></externalLink>"),
    "xlsx-threaded-comment.xlsx": excel_part("xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment><text>{}</text></threadedComment></ThreadedComments>"),
    "xlsx-person.xlsx": excel_part("xl/persons/person.xml", '<personList><person displayName="{}"/></personList>'),
    "xlsx-connection.xlsx": excel_part("xl/connections.xml", '<connections><connection name="x" description="{}"/></connections>'),
    "xlsx-query.xlsx": excel_part("xl/queryTables/queryTable1.xml", '<queryTable name="{}"/>'),
    "xlsx-scenario.xlsx": excel(
        SHEET, lambda text: before("<pageMargins", f"<scenarios><scenario name=\"x\" comment={quoteattr(text)}/></scenarios>")
    ),
    "xlsx-code-name.xlsx": excel(SHEET, lambda text: attribute("sheetPr", "codeName", text)),
    "xlsx-keywords.xlsx": lambda text: carriers.xlsx_with(lambda book: setattr(book.properties, "keywords", text)),
    "xlsx-sheet-name.xlsx": excel_sheet_name,
}

SLIDE, DECK = "ppt/slides/slide1.xml", "ppt/presentation.xml"


def slides(part, change):
    return lambda text: patched(carriers.pptx_with(lambda *_: None), {part: change(text)})


def slides_part(name, content, kind="ukjent"):
    return lambda text: patched(
        carriers.pptx_with(lambda *_: None),
        {"ppt/slides/_rels/slide1.xml.rels": relation(kind, f"/{name}")},
        {name: content.format(escape(text, {'"': "&quot;"}))},
    )


PRESENTATION_NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def slides_master(text):
    def fill(deck, _):
        box = carriers.box(deck.slides[0], text)
        master = deck.slide_master.shapes._spTree
        master.append(box._element)

    return carriers.pptx_with(fill)


def slides_layout(text):
    return carriers.pptx_with(lambda deck, slide: slide.slide_layout.shapes._spTree.append(carriers.box(slide, text)._element))


def slides_link(text):
    def fill(_, slide):
        run = carriers.box(slide, "Mer").text_frame.paragraphs[0].runs[0]
        run.hyperlink.address = "https://example.no/?" + text.replace("\n", " ")

    return carriers.pptx_with(fill)


def slides_hidden_shape(text):
    return carriers.pptx_with(lambda _, slide: carriers.box(slide, text)._element.nvSpPr.cNvPr.set("hidden", "1"))


def slides_table(text):
    def fill(_, slide):
        cells = slide.shapes.add_table(1, 2, 0, 0, 3000000, 1000000).table
        cells.cell(0, 0).text, cells.cell(0, 1).text = "Merknad", text

    return carriers.pptx_with(fill)


def slides_chart(text):
    def fill(_, slide):
        from pptx.chart.data import CategoryChartData
        from pptx.enum.chart import XL_CHART_TYPE

        data = CategoryChartData()
        data.categories = ["En", text]
        data.add_series("Antall", (1, 2))
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, 3000000, 3000000, data)

    return carriers.pptx_with(fill)


def slides_hidden_first(text):
    """The hidden slide's title must not become the file's."""

    def fill(deck, slide):
        slide.shapes.title.text = text
        slide._element.set("show", "0")
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = carriers.HARMLESS

    return carriers.pptx_with(fill)


def slides_covered(text):
    def fill(_, slide):
        from pptx.enum.shapes import MSO_SHAPE

        carriers.box(slide, text)
        slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, 9144000, 6858000)

    return carriers.pptx_with(fill)


SLIDES = {
    "pptx-master.pptx": slides_master,
    "pptx-layout.pptx": slides_layout,
    "pptx-link.pptx": slides_link,
    "pptx-hidden-shape.pptx": slides_hidden_shape,
    "pptx-hidden-first.pptx": slides_hidden_first,
    "pptx-table.pptx": slides_table,
    "pptx-chart.pptx": slides_chart,
    "pptx-covered.pptx": slides_covered,
    "pptx-shape-name.pptx": lambda text: carriers.pptx_with(lambda _, slide: setattr(carriers.box(slide, "Bilde"), "name", text)),
    "pptx-alt-title.pptx": lambda text: carriers.pptx_with(lambda _, slide: carriers.box(slide, "Bilde")._element.nvSpPr.cNvPr.set("title", text)),
    "pptx-old-comment.pptx": slides_part("ppt/comments/comment1.xml", f"<p:cmLst {PRESENTATION_NAMES}><p:cm authorId=\"0\"><p:text>{{}}</p:text></p:cm></p:cmLst>", "comments"),
    "pptx-modern-comment.pptx": slides_part(
        "ppt/comments/modernComment_1.xml",
        f'<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" {PRESENTATION_NAMES}>'
        "<p188:cm><p188:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>",
    ),
    "pptx-tag.pptx": slides_part("ppt/tags/tag1.xml", f'<p:tagLst {PRESENTATION_NAMES}><p:tag name="NOTAT" val="{{}}"/></p:tagLst>', "tags"),
    "pptx-custom-xml.pptx": slides_part("customXml/item1.xml", "<notat>{}</notat>", "customXml"),
    "pptx-section.pptx": slides(
        DECK,
        lambda text: before(
            "</p:presentation>",
            '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
            f'<p14:section name={quoteattr(text)} id="{{1}}"/></p14:sectionLst></p:ext></p:extLst>',
        ),
    ),
    "pptx-slide-name.pptx": slides(SLIDE, lambda text: attribute("p:cSld", "name", text)),
    "pptx-show-name.pptx": slides(DECK, lambda text: before("</p:presentation>", f'<p:custShowLst><p:custShow name={quoteattr(text)} id="0"/></p:custShowLst>')),
    "pptx-category.pptx": lambda text: carriers.pptx_with(lambda deck, _: setattr(deck.core_properties, "category", text[:250])),
    "pptx-deck-title.pptx": lambda text: carriers.pptx_with(lambda deck, _: setattr(deck.core_properties, "title", text[:250])),
}


def open_text(xml, part="content.xml", mark="</office:text>"):
    return lambda text: patched(carriers.odt(carriers.HARMLESS), {part: before(mark, xml.format(escape(text, {'"': "&quot;"})))})


STYLE = '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="{}" style:family="text" {}>{}</style:style>'
COLOUR = '<style:text-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:color="#ffffff"/>'
WHITE = STYLE.format("Hvit", "", COLOUR)
HEIR = STYLE.format("Far", "", '<style:text-properties text:display="none"/>') + STYLE.format("Arving", 'style:parent-style-name="Far"', "")


def styled(styles, name):
    """A text in a style of its own."""
    return lambda text: patched(carriers.odt(carriers.HARMLESS), {"content.xml": lambda xml: before("</office:text>", f'<text:p>Mer <text:span text:style-name="{name}">{escape(text)}</text:span></text:p>')(before("<office:body", styles)(xml))})


NOTE = '<text:p>Mer<text:note text:note-class="{}"><text:note-body><text:p>{{}}</text:p></text:note-body></text:note></text:p>'
OPEN = {
    "odt-footnote.odt": open_text(NOTE.format("footnote")),
    "odt-endnote.odt": open_text(NOTE.format("endnote")),
    "odt-comment.odt": open_text("<text:p>Mer<office:annotation><text:p>{}</text:p></office:annotation></text:p>"),
    "odt-comment-author.odt": open_text(
        '<text:p>Mer<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{}</dc:creator><text:p>Fint</text:p></office:annotation></text:p>'
    ),
    "odt-white.odt": styled(WHITE, "Hvit"),
    "odt-hidden-by-parent.odt": styled(HEIR, "Arving"),
    "odt-hidden.odt": open_text('<text:p><text:hidden-text text:condition="ooow:1==1" text:string-value="{0}" text:is-hidden="true"/></text:p>'),
    "odt-hidden-paragraph.odt": open_text('<text:p>{}<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/></text:p>'),
    "odt-hidden-words.odt": open_text('<text:p><text:hidden-text text:condition="ooow:1==1" text:is-hidden="true">{}</text:hidden-text></text:p>'),
    "odt-conditional.odt": open_text('<text:p><text:conditional-text text:string-value-if-true="{}" text:string-value-if-false="Mer">Mer</text:conditional-text></text:p>'),
    "odt-hidden-section.odt": open_text('<text:section text:name="del" text:display="condition" text:is-hidden="true"><text:p>{}</text:p></text:section>'),
    "odt-link.odt": open_text('<text:p><text:a xlink:type="simple" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.no/?{}">Mer</text:a></text:p>'),
    "odt-bookmark.odt": open_text('<text:p><text:bookmark text:name="{}"/>Mer</text:p>'),
    "odt-placeholder.odt": open_text('<text:p><text:placeholder text:placeholder-type="text" text:description="{}">Mer</text:placeholder></text:p>'),
    "odt-variable.odt": open_text('<text:p><text:user-field-get text:name="x">1</text:user-field-get></text:p><text:p><text:description>{}</text:description></text:p>'),
    "odt-script.odt": open_text('<text:p><text:script text:script-language="x">{}</text:script></text:p>'),
    "odt-alt.odt": open_text(
        '<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" draw:name="Bilde"><draw:text-box><text:p>Bilde</text:p></draw:text-box>'
        '<svg:desc xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">{}</svg:desc></draw:frame></text:p>'
    ),
    "odt-deleted.odt": open_text(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>{}</text:p></text:deletion></text:changed-region></text:tracked-changes>', mark="<text:p"
    ),
    "odt-meta.odt": open_text("<meta:user-defined meta:name='Notat'>{}</meta:user-defined>", "meta.xml", "</office:meta>"),
    "odt-keyword.odt": open_text("<meta:keyword>{}</meta:keyword>", "meta.xml", "</office:meta>"),
    "odt-loose-part.odt": lambda text: patched(carriers.odt(carriers.HARMLESS), add={"Configurations2/notat.xml": f"<a>{escape(text)}</a>"}),
    "ods-comment.ods": lambda text: patched(
        carriers.ods(carriers.HARMLESS), {"content.xml": before("<text:p", f"<office:annotation><text:p>{escape(text)}</text:p></office:annotation>")}
    ),
    "ods-hidden-row.ods": lambda text: patched(
        carriers.ods(carriers.HARMLESS),
        {"content.xml": before("</table:table>", f'<table:table-row table:visibility="collapse"><table:table-cell><text:p>{escape(text)}</text:p></table:table-cell></table:table-row>')},
    ),
    "ods-validation.ods": lambda text: patched(
        carriers.ods(carriers.HARMLESS),
        {"content.xml": before("<table:table ", f'<table:content-validations><table:content-validation table:name="x"><table:help-message table:title="x"><text:p>{escape(text)}</text:p></table:help-message></table:content-validation></table:content-validations>')},
    ),
    "ods-named.ods": lambda text: patched(
        carriers.ods(carriers.HARMLESS),
        {"content.xml": before("</office:spreadsheet>", f'<table:named-expressions><table:named-expression table:name="x" table:expression={quoteattr(text)}/></table:named-expressions>')},
    ),
    "ods-value.ods": lambda text: patched(
        carriers.ods(carriers.HARMLESS), {"content.xml": attribute("table:table-cell", "office:string-value", text)}
    ),
}

CARRIERS = {**WORD, **EXCEL, **SLIDES, **OPEN}
