"""Office files are zip archives: the same parts in the same order, without the time they were packed."""

import io
import zipfile

import house


def packed(save):
    """`save` writes an Office file to what it is given; the bytes come out the same each time."""
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
    """Takes away what the library's own template says of itself: its picture, its printer and the program that made it."""
    for key, relation in list(relations.items()):
        if relation.reltype.endswith(("/thumbnail", "/printerSettings", "/extended-properties")):
            relations.pop(key)


def describe(properties, title, lang):
    """Fills in what the file says of itself: no author, real or invented."""
    properties.title, properties.language = title, lang
    properties.author = properties.last_modified_by = ""
    properties.created = properties.modified = house.MADE.replace(tzinfo=None)
    properties.comments, properties.keywords, properties.revision = "", "", 1
