"""Packs Office files, which are zip archives, in a fixed order and without times, so that the bytes are the same every time."""

import io
import zipfile

import house


def packed(save):
    """The bytes of the Office file that `save` writes to the stream it is given, the same every time."""
    written = io.BytesIO()
    save(written)
    again = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(again, "w") as new:
        for entry in old.infolist():
            part = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            part.compress_type, part.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(part, old.read(entry), compresslevel=9)
    return again.getvalue()


def bare(relations):
    """Removes the thumbnail, the printer settings and the name of the program that come from the library's template."""
    for key, relation in list(relations.items()):
        if relation.reltype.endswith(("/thumbnail", "/printerSettings", "/extended-properties")):
            relations.pop(key)


def describe(properties, title, lang):
    """Sets the metadata of the file."""
    properties.title, properties.language = title, lang
    properties.author = properties.last_modified_by = house.AUTHOR
    properties.created = properties.modified = house.MADE.replace(tzinfo=None)
    properties.comments, properties.keywords, properties.revision = "", "", 1
