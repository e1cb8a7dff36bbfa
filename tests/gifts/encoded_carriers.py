"""Texts that hold something of another format, and places beyond what a reader shows: columns far to the right, settings of subtitles, pictures
under several filters."""

import base64
from xml.sax.saxutils import escape

import carriers
import loose_carriers as loose
from pypdf.generic import ArrayObject, NameObject


def page(text):
    """Each letter by its number, as a browser shows it."""
    return f"<html><body><p>{''.join(f'&#{ord(letter)};' for letter in text)}</p></body></html>\n".encode()


def quoted(text):
    return ("NOTE;ENCODING=QUOTED-PRINTABLE:" + "".join(f"={byte:02X}" for byte in text.encode()) + "\n").encode()


def base64_lines(text):
    code = base64.b64encode(f"Innhold: {text} og mer".encode()).decode()
    return ("Vedlegg:\n" + "\n".join(code[at : at + 60] for at in range(0, len(code), 60)) + "\n").encode()


def beyond_columns(text):
    return ("Tema;" * 300 + "\n" + "x;" * 300 + '"' + text.replace('"', '""') + '"\n').encode()


def beyond_columns_of_sheet(text):
    return carriers.xlsx_with(lambda book: book.create_sheet("Liste").cell(1, 300, text))


def settings(text):
    return f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000 region:{text.replace(chr(10), ' ')}\nHei\n".encode()


def pdf_picture(writer, text):
    """Under a filter that writes bytes as letters."""
    loose.pdf_picture(writer, text)
    picture = writer.pages[0]["/Resources"]["/XObject"]["/Im0"].get_object()
    picture.set_data(picture.get_data().hex().encode() + b">")
    picture[NameObject("/Filter")] = ArrayObject([NameObject("/ASCIIHexDecode"), NameObject("/DCTDecode")])


CARRIERS = {
    "encoded-page.txt": page,
    "encoded-page.csv": page,
    "encoded-quoted.txt": quoted,
    "encoded-base64.txt": base64_lines,
    "beyond-columns.csv": beyond_columns,
    "beyond-columns.xlsx": beyond_columns_of_sheet,
    "settings.vtt": settings,
    "filters-picture.pdf": carriers.pdf_changed(pdf_picture),
}
