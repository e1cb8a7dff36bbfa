#!/usr/bin/env python3
"""Writes the Office documents that the import's tests read, into samples/ beside this file.

Needs: pip install python-pptx python-docx
Run it again only to change a sample; the tests pin what comes of each.
"""

import zipfile
from datetime import datetime
from pathlib import Path

import docx
import pptx

FOLDER = Path(__file__).parent / "samples"
WRITTEN = datetime(2019, 3, 1, 9, 30)


def light(path):
    """The same file with the best compression, without its thumbnail."""
    with zipfile.ZipFile(path) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist() if not info.filename.startswith("docProps/thumbnail")]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, data in parts:
            package.writestr(zipfile.ZipInfo(name, (2019, 3, 1, 9, 30, 0)), data, zipfile.ZIP_DEFLATED, 9)


def programme():
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = "", "Kari Anne Nordmann"
    properties.created = properties.modified = WRITTEN
    document.add_heading("Program for nettverkssamling bomiljø Telemark", 1)
    document.add_paragraph("Onsdag 13. mars 2019, Ælvens hotell, Skien")
    rows = [
        ("Tid", "Hva", "Hvem"),
        ("09.30–10.00", "Registrering og kaffe", ""),
        ("10.00–10.15", "Velkommen", "Ola Nordmann, Telemark fylkeskommune"),
        ("10.15–11.00", "Hva er et godt bomiljø?", "Kari Anne Nordmann, Byen universitet"),
        ("11.00–12.00", "Lunsj", ""),
    ]
    table = document.add_table(len(rows), 3)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.save(FOLDER / "programme.docx")
    light(FOLDER / "programme.docx")


def deck():
    deck = pptx.Presentation()
    properties = deck.core_properties
    properties.title, properties.author = "PowerPoint-presentasjon", "Per Hansen"
    properties.created = properties.modified = WRITTEN
    title, content = deck.slide_layouts[0], deck.slide_layouts[1]
    slide = deck.slides.add_slide(title)
    slide.shapes.title.text = "Hva er et godt bomiljø?"
    slide.placeholders[1].text = "Kari Anne Nordmann, forsker, Byen universitet\n13. mars 2019"
    for heading in ("Det vi vet", "Det vi ikke vet"):
        slide = deck.slides.add_slide(content)
        slide.shapes.title.text = heading
        slide.placeholders[1].text_frame.text = "Noe å tenke på"
    deck.save(FOLDER / "deck.pptx")
    light(FOLDER / "deck.pptx")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    programme()
    deck()
