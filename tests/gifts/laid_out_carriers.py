"""Texts that are divided by how they are laid out: lines that are wrapped and quoted, terms with definitions, a name in two cells; and what the
drawing of a PDF holds without showing it."""

import io
import re
from xml.sax.saxutils import escape

import carriers
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject


def flat(text):
    return text.replace("\n", " ")


def wrapped(text, end):
    """Two lines, as long as each other."""
    gaps = [gap.start() for gap in re.finditer(" ", flat(text))]
    middle = min(gaps, key=lambda gap: abs(gap - len(text) // 2))
    return flat(text)[:middle] + end + flat(text)[middle + 1 :]


def halves(text):
    """Who or what, and what is said of it."""
    parts = re.split(r": |, | – ", flat(text), maxsplit=1)
    return parts if len(parts) == 2 else flat(text).rsplit(" ", 1)


def row(text):
    """A person's name in two cells, and the rest."""
    name = re.match(r"(Kari) (Nordmann)[ ,–]*", flat(text))
    return [*(name.groups() if name else ("", "")), flat(text)[name.end() if name else 0 :]]


HEAD = ["Fornavn", "Etternavn", "Adresse og merknad"]


def table_of_word(text):
    def fill(document):
        table = document.add_table(2, 3)
        for cells, values in zip(table.rows, (HEAD, row(text))):
            for cell, value in zip(cells.cells, values):
                cell.text = value

    return carriers.docx_with(fill)


def table_of_page(text):
    rows = "".join("<tr>" + "".join(f"<td>{escape(value)}</td>" for value in values) + "</tr>" for values in (HEAD, row(text)))
    return f"<!doctype html><title>Liste</title><table>{rows}</table>".encode()


def sheet(text):
    return carriers.xlsx_with(lambda book: [book.create_sheet("Liste").append(HEAD), book["Liste"].append(row(text))])


def terms(text):
    term, definition = halves(text)
    return f"<!doctype html><title>Om</title><dl>\n<dt>{escape(term)}</dt>\n<dd>{escape(definition)}</dd>\n</dl>".encode()


def drawing(operators):
    """A PDF whose page is drawn by these operators; `TEXT` is the secret in letters of the font, `WORDS` in those of any text."""

    def change(writer, text):
        letters, words = flat(text).encode("cp1252", "replace").hex(), flat(text).encode("utf-16-be").hex()
        stream = DecodedStreamObject()
        drawn = operators.replace("TEXT", f"<{letters}>").replace("WORDS", f"<FEFF{words}>")
        stream.set_data(f"BT /F1 12 Tf 72 700 Td (Program) Tj ET {drawn}".encode())
        writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)

    return carriers.pdf_changed(change)


def page_of_scripts(writer, text):
    """A page outside the tree of pages, which a script may add."""
    page = PdfReader(io.BytesIO(carriers.pdf_pages(text))).pages[0]
    names = ArrayObject([TextStringObject("a"), writer._add_object(page.clone(writer))])
    templates = DictionaryObject({NameObject("/Names"): names})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/Templates"): templates})


CARRIERS = {
    "wrapped.txt": lambda text: f"{carriers.HARMLESS}\n\n{wrapped(text, chr(10))}\n".encode(),
    "wrapped.md": lambda text: f"# Notat\n\n{wrapped(text, chr(10))}\n".encode(),
    "wrapped-quote.md": lambda text: f"# Notat\n\n> {wrapped(text, chr(10) + '> ')}\n".encode(),
    "wrapped.eml": lambda text: carriers.mail(wrapped(text, "\n")),
    "wrapped.docx": lambda text: carriers.docx_with(lambda document: document.add_paragraph(wrapped(text, "\n"))),
    "wrapped.pptx": lambda text: carriers.pptx_slide(wrapped(text, "\n")),
    "terms.html": terms,
    "names-in-two.csv": lambda text: (";".join(HEAD) + "\n" + ";".join(f'"{cell}"' for cell in row(text)) + "\n").encode(),
    "names-in-two.docx": table_of_word,
    "names-in-two.html": table_of_page,
    "names-in-two.xlsx": sheet,
    "marks-alt.pdf": drawing("/Figure <</Alt WORDS>> BDC 72 600 9 9 re f EMC"),
    "marks-expansion.pdf": drawing("/Span <</E WORDS>> BDC BT /F1 12 Tf 72 600 Td (FHI) Tj ET EMC"),
    "no-width.pdf": drawing("BT /F1 12 Tf 0 Tz 72 600 Td TEXT Tj ET"),
    "page-of-scripts.pdf": carriers.pdf_changed(page_of_scripts),
}
