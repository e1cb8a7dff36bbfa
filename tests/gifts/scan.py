"""Looks for secrets in a finished site with nothing of samling's own: every file, unpacked, decoded in every way it may be read."""

import html
import io
import logging
import os.path
import re
import zipfile
import zlib
from pathlib import Path
from urllib.parse import unquote

import pypdf

# Not every number is an object.
logging.disable(logging.WARNING)


def texts(name, data, depth=0):
    """Every text that the bytes may hold."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        yield data.decode(encoding, "ignore")
    if data[:2] == b"PK" and depth < 4:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield member
                yield from texts(member, unpacked(archive, member), depth + 1)
    if data[:4] == b"%PDF":
        yield from pdf_texts(data)


def unpacked(archive, member):
    """The bytes of the member, as far as they can be had: one that is broken is not empty."""
    data = b""
    try:
        with archive.open(member) as part:
            # Its checksum would be asked for before the last bytes are given.
            part._expected_crc = None
            while piece := part.read(64):
                data += piece
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        pass
    return data


def pdf_texts(data):
    reader = pypdf.PdfReader(io.BytesIO(data))
    yield " ".join(map(str, (reader.metadata or {}).values()))
    for page in reader.pages:
        yield page.extract_text()
        for annotation in page.get("/Annots") or []:
            yield str(annotation.get_object())
    for number in range(1, int(reader.trailer.get("/Size", 100))):
        try:
            item = reader.get_object(number)
            yield str(item)
            yield item.get_data().decode("latin-1")
        except Exception:  # noqa: BLE001: not every number is an object, and not every object a stream
            continue


def readings(text):
    """As it stands, without marks, and with what marks may stand between letters taken out."""
    yield text
    plain = html.unescape(unquote(text))
    yield plain
    if "<" in plain:
        yield re.sub(r"<[^>]*>", "", plain)
        yield re.sub(r"<[^>]*>", " ", plain)


class Reading:
    """All that a file may be read as, in small letters, and the same without what stands between digits."""

    def __init__(self, name, data):
        whole = "\n".join(reading for text in (name, *texts(name, data)) for reading in readings(text)).lower()
        # Lines may have been broken anywhere.
        self.words = whole + "\n" + " ".join(whole.split())
        self.numbers = re.sub(r"(?<=\d)[\s.\-()\u00a0\u2009\u2011]+(?=\d)", "", whole)


def found(output, secrets):
    """Pairs of a secret's key and a file of the site that holds it. `secrets`: by key."""
    pairs = set()
    for path in sorted(Path(output).rglob("*")):
        # A font holds no text.
        if path.is_file() and path.suffix != ".woff2":
            name = str(path.relative_to(output))
            pairs |= {(key, name) for key in those_in(Reading(name, path.read_bytes()), secrets)}
    return pairs


def those_in(read, secrets):
    """The keys of the secrets in the reading."""
    numbers = {key: secret.needle for key, secret in secrets.items() if secret.is_number}
    standing = " ".join(re.findall(r"\d{8,}", read.numbers)) if numbers else ""
    keys = {key for key, needle in numbers.items() if needle in standing}
    groups = {}
    for key, secret in secrets.items():
        if not secret.is_number:
            groups.setdefault(secret.needle[:5], {})[key] = secret.needle
    for words in groups.values():
        # What all of a kind begin with is looked for first, and then only around it.
        beginning, longest = os.path.commonprefix(list(words.values())), max(map(len, words.values()))
        starts = [found.start() for found in re.finditer(re.escape(beginning), read.words)]
        around = "\n".join(read.words[start : start + longest] for start in starts)
        keys |= {key for key, needle in words.items() if needle in around}
    return keys
