"""The files that a secret may be hidden in: a function for each, from the text to the file's name and bytes."""

import email.message
import io
import json
import zipfile
from xml.sax.saxutils import escape

import docx
import openpyxl
import pptx
import reportlab.lib.utils
import reportlab.rl_config
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from odf.table import Table, TableCell, TableRow
from odf.text import P
from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Text
from pypdf.generic import DecodedStreamObject, NameObject
from pptx.util import Inches
from reportlab.pdfgen import canvas

reportlab.rl_config.invariant = 1
HARMLESS = "Programmet for dagen handler om folkehelse i kommunene."


def saved(document):
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def docx_with(fill):
    document = docx.Document()
    document.core_properties.author = ""
    document.add_paragraph(HARMLESS)
    fill(document)
    return saved(document)


def docx_body(text):
    return docx_with(lambda document: document.add_paragraph(text))


def docx_split(text):
    def fill(document):
        paragraph = document.add_paragraph()
        for at in range(0, len(text), 3):
            paragraph.add_run(text[at : at + 3]).bold = at % 2 == 0

    return docx_with(fill)


def docx_table(text):
    def fill(document):
        table = document.add_table(1, 2)
        table.rows[0].cells[0].text = "Merknad"
        table.rows[0].cells[1].text = text

    return docx_with(fill)


def docx_header(text):
    return docx_with(lambda document: setattr(document.sections[0].header.paragraphs[0], "text", text))


def docx_hidden(text):
    return docx_with(lambda document: setattr(document.add_paragraph().add_run(text).font, "hidden", True))


def docx_comment(text):
    return docx_with(lambda document: document.add_comment(document.paragraphs[0].runs, text, "", ""))


def docx_changed(kind):
    def make(text):
        def fill(document):
            content = "delText" if kind == "del" else "t"
            change = f'<w:{kind} {nsdecls("w")} w:id="1" w:author="" w:date="2024-01-01T00:00:00Z">'
            run = f'<w:r><w:{content} xml:space="preserve">{escape(text)}</w:{content}></w:r></w:{kind}>'
            document.paragraphs[0]._p.append(parse_xml(change + run))

        return docx_with(fill)

    return make


def docx_property(name):
    return lambda text: docx_with(lambda document: setattr(document.core_properties, name, text[:250]))


def docx_link(text):
    def fill(document):
        part = document.part
        part.relate_to("https://example.no/?" + text, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    return docx_with(fill)


def xlsx_with(fill):
    book = openpyxl.Workbook()
    book.properties.creator = None
    book.active["A1"], book.active["B1"] = "Tema", "Antall"
    book.active["A2"], book.active["B2"] = "Folkehelse", 3
    fill(book)
    return saved(book)


def xlsx_cell(text):
    return xlsx_with(lambda book: book.active.__setitem__("A3", text))


def xlsx_hidden_sheet(state):
    def make(text):
        def fill(book):
            sheet = book.create_sheet("Notat")
            sheet["A1"], sheet.sheet_state = text, state

        return xlsx_with(fill)

    return make


def xlsx_hidden_row(text):
    def fill(book):
        book.active["A9"] = text
        book.active.row_dimensions[9].hidden = True

    return xlsx_with(fill)


def xlsx_hidden_column(text):
    def fill(book):
        book.active["D2"] = text
        book.active.column_dimensions["D"].hidden = True

    return xlsx_with(fill)


def xlsx_unshown_format(text):
    def fill(book):
        book.active["C4"] = text
        book.active["C4"].number_format = ";;;"

    return xlsx_with(fill)


def xlsx_comment(text):
    comment = openpyxl.comments.Comment(text, "")
    return xlsx_with(lambda book: setattr(book.active["A2"], "comment", comment))


def xlsx_validation(text):
    def fill(book):
        rule = openpyxl.worksheet.datavalidation.DataValidation(type="whole", operator="greaterThan", formula1="0")
        rule.prompt, rule.promptTitle = text[:250], "Merk"
        book.active.add_data_validation(rule)
        rule.add("B2")

    return xlsx_with(fill)


def xlsx_footer(text):
    return xlsx_with(lambda book: setattr(book.active.oddFooter.center, "text", text))


def xlsx_property(text):
    return xlsx_with(lambda book: setattr(book.properties, "description", text))


def pptx_with(fill):
    deck = pptx.Presentation()
    deck.core_properties.author = ""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = HARMLESS
    fill(deck, slide)
    return saved(deck)


def box(slide, text, left=1):
    frame = slide.shapes.add_textbox(Inches(left), Inches(2), Inches(6), Inches(1))
    frame.text_frame.text = text
    return frame


def pptx_slide(text):
    return pptx_with(lambda _, slide: box(slide, text))


def pptx_outside(text):
    return pptx_with(lambda _, slide: box(slide, text, 40))


def pptx_notes(text):
    return pptx_with(lambda _, slide: setattr(slide.notes_slide.notes_text_frame, "text", text))


def pptx_hidden_slide(text):
    def fill(deck, _):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = text
        slide._element.set("show", "0")

    return pptx_with(fill)


def pptx_alt(text):
    return pptx_with(lambda _, slide: box(slide, "Bilde")._element.nvSpPr.cNvPr.set("descr", text))


def pptx_property(text):
    return pptx_with(lambda deck, _: setattr(deck.core_properties, "subject", text[:250]))


def pdf_pages(*texts, **settings):
    data = io.BytesIO()
    page = canvas.Canvas(data)
    page.setTitle(settings.get("title", ""))
    page.setSubject(settings.get("subject", ""))
    page.drawString(72, 780, HARMLESS)
    for number, text in enumerate(texts):
        for part, line in enumerate(text.split("\n")):
            page.drawString(72, 740 - 40 * number - 14 * part, line)
    settings.get("draw", lambda _: None)(page)
    page.save()
    return data.getvalue()


def pdf_info(text):
    return pdf_pages(subject=text)


def pdf_covered(text):
    def draw(page):
        page.drawString(72, 600, text.split("\n")[-1])
        page.rect(60, 590, 500, 24, fill=1)

    return pdf_pages(draw=draw)


def pdf_white(text):
    def draw(page):
        page.setFillColorRGB(1, 1, 1)
        page.drawString(72, 600, text.split("\n")[-1])

    return pdf_pages(draw=draw)


def pdf_invisible(text):
    def draw(page):
        line = page.beginText(72, 600)
        line.setTextRenderMode(3)
        line.textOut(text.split("\n")[-1])
        page.drawText(line)

    return pdf_pages(draw=draw)


def pdf_changed(change, draw=lambda _: None):
    def make(text):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_pages(draw=draw))))
        change(writer, text)
        data = io.BytesIO()
        writer.write(data)
        return data.getvalue()

    return make


def annotate(kind):
    return lambda writer, text: writer.add_annotation(0, kind(text=text, rect=(100, 100, 300, 200)))


def add_xmp(writer, text):
    stream = DecodedStreamObject()
    rdf = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    rdf += '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about=""><dc:description>'
    stream.set_data((rdf + escape(text) + "</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>").encode())
    stream[NameObject("/Type")] = NameObject("/Metadata")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def odt(text):
    document = OpenDocumentText()
    document.text.addElement(P(text=HARMLESS))
    document.text.addElement(P(text=text))
    return saved(document)


def ods(text):
    document = OpenDocumentSpreadsheet()
    table, row, cell = Table(name="Ark"), TableRow(), TableCell()
    cell.addElement(P(text=text))
    row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    return saved(document)


def zipped(text):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("notat.txt", text)
    return data.getvalue()


def mail(text, field=None):
    message = email.message.EmailMessage()
    message["Subject"] = text.replace("\n", " ") if field == "subject" else "Program"
    message["From"] = "postmottak@example.no"
    message["Date"] = "Wed, 17 Jan 2024 09:00:00 +0100"
    message.set_content(HARMLESS if field else text)
    if field == "attachment":
        message.add_attachment(text.encode(), maintype="text", subtype="plain", filename="notat.txt")
    return message.as_bytes()


def mail_thread(text):
    older = "\n".join("> " + line for line in text.split("\n"))
    return mail(f"Takk for sist.\n\nOn Tue, 16 Jan 2024, Ola Nordmann wrote:\n{older}\n")


def calendar(field):
    def make(text):
        value = text.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//samling//gaver//NO", "BEGIN:VEVENT", "UID:1@example.no"]
        lines += ["DTSTAMP:20240101T000000Z", "DTSTART:20240117T090000Z", "SUMMARY:Samling", f"{field}:{value}"]
        return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()

    return make


def html(body):
    page = "<!doctype html><html lang=nb><meta charset=utf-8><title>Program</title><body><p>{}</p>{}</body></html>"
    return lambda text: page.format(HARMLESS, body.format(escape(text, {'"': "&quot;"}))).encode()


def svg(body):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 50">{}</svg>'
    return lambda text: picture.format(body.format(escape(text))).encode()


def rtf(text):
    return ("{\\rtf1\\ansi " + text.encode("ascii", "replace").decode().replace("\n", "\\par ") + "}").encode()


def jpeg(text):
    data, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = text
    Image.new("RGB", (40, 30), (30, 90, 140)).save(data, "JPEG", exif=exif)
    return data.getvalue()


def png(text):
    data, info = io.BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Comment", text)
    Image.new("RGB", (40, 30), (30, 90, 140)).save(data, "PNG", pnginfo=info)
    return data.getvalue()


def gif(text):
    data = io.BytesIO()
    Image.new("P", (40, 30)).save(data, "GIF", comment=text.encode())
    return data.getvalue()


def tiff(text):
    data = io.BytesIO()
    Image.new("RGB", (40, 30)).save(data, "TIFF", description=text)
    return data.getvalue()


def json_of(text):
    return json.dumps({"notat": text}, ensure_ascii=False).encode()


VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{}\n"
SRT = "1\n00:00:01,000 --> 00:00:04,000\n{}\n"



def subtitle_split(text):
    """The text in two cues that follow each other, divided where it hurts most: in the middle."""
    return (VTT.format(text[: len(text) // 2]) + f"\n00:00:04.000 --> 00:00:08.000\n{text[len(text) // 2 :]}\n").encode()


CARRIERS = {
    "docx-body.docx": docx_body,
    "docx-split.docx": docx_split,
    "docx-table.docx": docx_table,
    "docx-header.docx": docx_header,
    "docx-hidden.docx": docx_hidden,
    "docx-comment.docx": docx_comment,
    "docx-deleted.docx": docx_changed("del"),
    "docx-inserted.docx": docx_changed("ins"),
    "docx-title.docx": docx_property("title"),
    "docx-keywords.docx": docx_property("keywords"),
    "docx-author.docx": docx_property("author"),
    "docx-link.docx": docx_link,
    "xlsx-cell.xlsx": xlsx_cell,
    "xlsx-hidden-sheet.xlsx": xlsx_hidden_sheet("hidden"),
    "xlsx-very-hidden-sheet.xlsx": xlsx_hidden_sheet("veryHidden"),
    "xlsx-hidden-row.xlsx": xlsx_hidden_row,
    "xlsx-hidden-column.xlsx": xlsx_hidden_column,
    "xlsx-unshown-format.xlsx": xlsx_unshown_format,
    "xlsx-comment.xlsx": xlsx_comment,
    "xlsx-validation.xlsx": xlsx_validation,
    "xlsx-footer.xlsx": xlsx_footer,
    "xlsx-description.xlsx": xlsx_property,
    "pptx-slide.pptx": pptx_slide,
    "pptx-outside.pptx": pptx_outside,
    "pptx-notes.pptx": pptx_notes,
    "pptx-hidden-slide.pptx": pptx_hidden_slide,
    "pptx-alt.pptx": pptx_alt,
    "pptx-subject.pptx": pptx_property,
    "pdf-page.pdf": pdf_pages,
    "pdf-info.pdf": pdf_info,
    "pdf-xmp.pdf": pdf_changed(add_xmp),
    "pdf-note.pdf": pdf_changed(annotate(Text)),
    "pdf-free-text.pdf": pdf_changed(annotate(FreeText)),
    "pdf-attachment.pdf": pdf_changed(lambda writer, text: writer.add_attachment("notat.txt", text.encode())),
    "pdf-outline.pdf": pdf_changed(lambda writer, text: writer.add_outline_item(text, 0)),
    "pdf-covered.pdf": pdf_covered,
    "pdf-white.pdf": pdf_white,
    "pdf-invisible.pdf": pdf_invisible,
    "odt-body.odt": odt,
    "ods-cell.ods": ods,
    "zip-member.zip": zipped,
    "rtf-body.rtf": rtf,
    "mail-body.eml": mail,
    "mail-subject.eml": lambda text: mail(text, "subject"),
    "mail-attachment.eml": lambda text: mail(text, "attachment"),
    "mail-thread.eml": mail_thread,
    "calendar-description.ics": calendar("DESCRIPTION"),
    "calendar-comment.ics": calendar("COMMENT"),
    "calendar-unknown.ics": calendar("X-NOTAT"),
    "html-body.html": html("<p>{}</p>"),
    "html-hidden.html": html("<p hidden>{}</p>"),
    "html-comment.html": html("<!-- {} -->"),
    "html-attribute.html": html('<p title="{}">Mer</p>'),
    "html-data.html": html('<p data-notat="{}">Mer</p>'),
    "svg-text.svg": svg('<text y="20">{}</text>'),
    "svg-desc.svg": svg("<desc>{}</desc><rect width='9' height='9'/>"),
    "csv-cell.csv": lambda text: f'Tema;Merknad\nHelse;"{text}"\n'.encode(),
    "text.txt": lambda text: f"{HARMLESS}\n\n{text}\n".encode(),
    "text-latin1.txt": lambda text: f"{HARMLESS} Æ\n\n{text}\n".encode("cp1252"),
    "text-utf16.txt": lambda text: f"{HARMLESS}\n\n{text}\n".encode("utf-16"),
    "notes.md": lambda text: f"# Notat\n\n{text}\n".encode(),
    "subtitle.vtt": lambda text: VTT.format(text).encode(),
    "subtitle-split.vtt": subtitle_split,
    "subtitle-note.vtt": lambda text: (VTT.format(HARMLESS) + f"\nNOTE {text}\n").encode(),
    "subtitle.srt": lambda text: SRT.format(text).encode(),
    "photo-exif.jpg": jpeg,
    "photo-text.png": png,
    "photo-comment.gif": gif,
    "photo-description.tiff": tiff,
}
