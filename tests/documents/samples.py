#!/usr/bin/env python3
"""Writes the small documents that the tests read, into samples/ beside this file.

Needs: pip install python-pptx python-docx openpyxl typst reportlab pillow
Run it again only to change a sample; the tests pin what is read from each.
"""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
import openpyxl
import pptx
import typst
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

FOLDER = Path(__file__).parent / "samples"
WRITTEN = datetime(2018, 10, 17, 9, 30)


def picture(width=64, height=40):
    image = Image.new("RGB", (width, height), (30, 90, 140))
    data = io.BytesIO()
    image.save(data, "PNG")
    data.seek(0)
    return data


def deck():
    deck = pptx.Presentation()
    properties = deck.core_properties
    properties.title, properties.author, properties.last_modified_by = "Folkehelse i Fjordfylket", "Kari Nordmann", "Ola Nordmann"
    properties.created = properties.modified = WRITTEN
    title, content, blank, only_title = (deck.slide_layouts[n] for n in (0, 1, 6, 5))

    slide = deck.slides.add_slide(title)
    slide.shapes.title.text = "Folkehelse på én side"
    slide.placeholders[1].text = "Fjordfylket, oktober 2018"

    slide = deck.slides.add_slide(content)
    slide.shapes.title.text = "Hva vi lærte"
    body = slide.placeholders[1].text_frame
    body.text = "Barn og unge først"
    below = body.add_paragraph()
    below.text, below.level = "også på kvelden", 1
    run = body.add_paragraph().add_run()
    run.text, run.hyperlink.address = "Les mer", "https://example.no/laert/"
    shape = slide.shapes.add_picture(picture(), Inches(6), Inches(5))
    shape._element.nvPicPr.cNvPr.set("descr", "En blå flate")
    box = slide.shapes.add_textbox(Inches(6), Inches(6), Inches(3), Inches(1))
    box.text_frame.text = "Foto: Kari Nordmann"
    slide.notes_slide.notes_text_frame.text = "Husk å takke kommunene."

    deck.slides.add_slide(blank)

    slide = deck.slides.add_slide(only_title)
    slide.shapes.title.text = "Tall"
    table = slide.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(6), Inches(1)).table
    for row, cells in enumerate([("Kommune", "Innbyggere"), ("Øyvær", "1 200")]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text

    slide = deck.slides.add_slide(content)
    slide.shapes.title.text = "Ikke vist"
    slide._element.set("show", "0")
    deck.save(FOLDER / "deck.pptx")


def painted():
    """Slides: one that can be painted, one with personal data, one with a chart, and one that is hidden."""
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Inches(10), Inches(5.625)
    deck.core_properties.title, deck.core_properties.author = "Malte lysbilder", "Kari Nordmann"
    deck.core_properties.created = deck.core_properties.modified = WRITTEN
    only_title = deck.slide_layouts[5]
    for title in ("Kan males", "Ring oss", "Med diagram", "Ikke vist"):
        deck.slides.add_slide(only_title).shapes.title.text = title
    first, telling, chart, hidden = deck.slides
    shape = first.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(2), Inches(3), Inches(3))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(30, 90, 140)
    shape.text_frame.text = "Blå"
    first.shapes.add_picture(picture(), Inches(6), Inches(2), Inches(3), Inches(3))
    telling.shapes.add_textbox(Inches(1), Inches(2), Inches(6), Inches(1)).text_frame.text = "Kari, tlf. 22 33 44 55"
    data = CategoryChartData()
    data.categories = ["Øyvær", "Ås"]
    data.add_series("Innbyggere", (1200, 900))
    chart.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(6), Inches(3), data)
    hidden._element.set("show", "0")
    deck.save(FOLDER / "painted.pptx")


def letter():
    letter = docx.Document()
    properties = letter.core_properties
    properties.title, properties.author = "Brev etter samlingen", "Kari Nordmann"
    properties.created = properties.modified = WRITTEN
    letter.add_heading("Takk for sist", 1)
    letter.add_paragraph("Vi møttes i Fjordbyen tirsdag 16. januar 2018.")
    letter.add_heading("Spørsmål", 2)
    letter.add_paragraph("Hva var nyttig?", style="List Bullet")
    letter.add_paragraph("Hva savnet du?", style="List Bullet")
    table = letter.add_table(2, 2)
    for row, cells in enumerate([("09.00", "Kaffe"), ("09.30", "Åpning")]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    paragraph = letter.add_paragraph("Svar til post@example.no eller se https://example.no/svar.")
    letter.add_comment(paragraph.runs[0], text="Stemmer dette?", author="Ola")
    letter.save(FOLDER / "letter.docx")


def sheet():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = WRITTEN
    first = book.active
    first.title = "Svar"
    for row in [("Kommune", "Dato", "Antall"), ("Øyvær", datetime(2018, 1, 16), 12), ("Ås", datetime(2018, 4, 18, 9, 30), 3.5)]:
        first.append(row)
    hidden = book.create_sheet("Skjult")
    hidden.append(["ikke vist"])
    hidden.sheet_state = "hidden"
    book.save(FOLDER / "sheet.xlsx")


TAGGED = """
#set document(title: "Lysbilder om folkehelse", author: "Kari Nordmann", date: datetime(year: 2018, month: 10, day: 17))
#set text(lang: "nb", size: 14pt)
#set page(width: 16cm, height: 9cm, margin: 1cm)
#title()
Fjordfylket, oktober 2018. Se #link("https://example.no/lysbilder/")[nettsiden].
#pagebreak()
= Hva vi lærte
Samarbeid på tvers gir mer enn møter alene, og det tar tid å få det til i en kommune der alle har nok å gjøre fra før.
- Barn og unge først
- Små steg er også steg
#pagebreak()
= Program
#table(columns: 2, table.header[Tid][Innhold], [09.00], [Kaffe og registrering], [09.30], [Åpning])
#figure(image("blue.png", width: 3cm, alt: "En blå flate"), caption: [Foto: Kari Nordmann])
"""


def tagged():
    (FOLDER / "blue.png").write_bytes(picture().read())
    source = FOLDER / "tagged.typ"
    source.write_text(TAGGED)
    typst.compile(source, output=FOLDER / "tagged.pdf", pdf_standards="ua-1", timestamp=int(WRITTEN.timestamp()))
    source.unlink()
    (FOLDER / "blue.png").unlink()


def untagged():
    paper = canvas.Canvas(str(FOLDER / "untagged.pdf"), pagesize=A4, invariant=1)
    paper.setAuthor("Ola Nordmann")
    paper.setTitle("Microsoft Word - notat.docx")
    texts = {
        1: ["Notat om folkehelse", "Kommunene har arbeidet med folke-", "helse i mange år, og barne- og", "ungdomsarbeid er en del av det."],
        2: ["Timeplan"],
        3: ["Videre", "• Flere møter", "• Færre skjema", "Les https://example.no/videre."],
    }
    for page in range(1, 5):
        paper.setFont("Helvetica", 9)
        paper.drawString(60, 800, "Fjordfylket fylkeskommune")
        paper.drawString(290, 30, str(page))
        height = 740
        for index, line in enumerate(texts.get(page, [])):
            paper.setFont("Helvetica", 22 if index == 0 else 12)
            paper.drawString(60, height, line)
            height -= 40 if index == 0 else 15
        if page == 1:
            paper.linkURL("https://example.no/notat/", (60, 600, 200, 620))
        if page == 2:
            paper.setFont("Helvetica", 12)
            for time, what in [("09.00", "Kaffe"), ("09.30", "Åpning ved ordføreren"), ("10.15", "Pause")]:
                paper.drawString(60, height, time)
                paper.drawString(140, height, what)
                height -= 18
        paper.showPage()
    paper.drawImage(ImageReader(picture(400, 560)), 0, 0, *A4)
    paper.showPage()
    paper.save()


def locked():
    paper = canvas.Canvas(str(FOLDER / "locked.pdf"), encrypt=StandardEncryption("hemmelig", strength=128), invariant=1)
    paper.drawString(60, 700, "Ingen ser dette")
    paper.save()


def photo():
    image = Image.new("RGB", (1200, 800), (30, 90, 140))
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0112] = "Kari Nordmann", "Foto: Kari Nordmann", 6
    exif.get_ifd(0x8769)[0x9003] = "2018:10:17 09:30:00"
    position = exif.get_ifd(0x8825)
    position[1], position[2], position[3], position[4] = "N", (60.0, 23.0, 0.0), "E", (5.0, 19.0, 0.0)
    image.save(FOLDER / "photo.jpg", exif=exif, quality=60)


CONTENT = """<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:table="b" xmlns:xlink="x"
 xmlns:presentation="p" xmlns:svg="s"><office:body>{}</office:body></office:document-content>"""


def open_document(name, body):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED) as package:
        def add(part, text):
            package.writestr(zipfile.ZipInfo(part, (2018, 10, 17, 9, 30, 0)), text, zipfile.ZIP_DEFLATED)

        add("content.xml", CONTENT.format(body))
        add("meta.xml", "<m><dc:title>Åpent</dc:title><meta:initial-creator>Kari Nordmann</meta:initial-creator><dc:date>2018-10-17T09:30:00.5</dc:date></m>")


def open_documents():
    open_document(
        "letter.odt",
        """<office:text><text:h>Åpent brev</text:h><text:p>Hei<text:s/>alle <text:a xlink:href="https://example.no/apent/">her</text:a>.</text:p>
        <text:list><text:list-item><text:p>Ett</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>Ø</text:p></table:table-cell></table:table-row></table:table></office:text>""",
    )
    open_document(
        "deck.odp",
        """<office:presentation><draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Første</text:p></draw:text-box></draw:frame>
        <draw:frame><draw:image/><svg:desc>En blå flate</svg:desc></draw:frame>
        <presentation:notes><text:p>Si hei</text:p></presentation:notes></draw:page><draw:page></draw:page></office:presentation>""",
    )


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for make in (deck, painted, letter, sheet, tagged, untagged, locked, photo, open_documents):
        make()
    print(sum(path.stat().st_size for path in FOLDER.iterdir()), "bytes")
