"""Word files with python-docx."""

import docx
import house
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from packing import bare, describe, packed
from writing import Heading, Items, Paragraph, Table

TAGS = {"nb": "nb-NO", "nn": "nn-NO"}


def docx_file(text):
    file = docx.Document()
    _prepare(file, TAGS[text.lang])
    title, *rest = text.blocks
    _block(file, title)
    _mark(file, text.mark)
    for block in rest:
        _block(file, block)
    _mark(file, text.mark)
    describe(file.core_properties, text.title, TAGS[text.lang])
    return packed(file.save)


def _prepare(file, lang):
    """The template of python-docx in our language and colours, without its own metadata."""
    for element in file.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), lang)
    for level in (1, 2):
        file.styles[f"Heading {level}"].font.color.rgb = RGBColor.from_string(house.ACCENT.upper())
    file.styles["Normal"].font.size = Pt(11)
    bare(file.part.package.rels)


def _block(file, block):
    match block:
        case Heading(level, runs):
            _write(file.add_heading(level=level), runs)
        case Paragraph(runs):
            _write(file.add_paragraph(), runs)
        case Items(ordered, items):
            for item in items:
                _write(file.add_paragraph(style="List Number" if ordered else "List Bullet"), item.runs)
        case Table(rows):
            table = file.add_table(len(rows), len(rows[0]), "Table Grid")
            for number, cells in enumerate(rows):
                for cell, runs in zip(table.rows[number].cells, cells):
                    _write(cell.paragraphs[0], runs, strong=number == 0)
            # The first row is the header, repeated on the next page.
            properties = table.rows[0]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:tblHeader"))
            file.add_paragraph()


def _mark(file, words):
    run = file.add_paragraph().add_run(words)
    run.italic, run.font.size = True, Pt(9.5)
    run.font.color.rgb = RGBColor.from_string(house.SOFT.upper())


def _write(paragraph, runs, strong=False):
    for run in runs:
        paragraph.add_run(run.text).bold = run.strong or strong or None
