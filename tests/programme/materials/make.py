#!/usr/bin/env python3
"""Writes the materials of the gatherings in content/: the files whose originals are lost, made again from what is known.

    pip install -r tests/programme/materials/requirements.txt
    tests/programme/materials/make.py            writes them
    tests/programme/materials/make.py --check    writes nothing; exits 1 if a file is not what it would write

The words stand in texts/ beside this file, those of the deck from Buskerud in its record in content/. Every file says on its first
and last page that it is made again, and after what. Written twice, a file is the same to the byte: nothing in it depends on the
clock, on the machine or on its fonts.
"""

import os
import sys
from pathlib import Path

# The creation date in the files. reportlab reads it when it is imported.
os.environ["SOURCE_DATE_EPOCH"] = "1795305600"

import buskerud  # noqa: E402
import decks  # noqa: E402
import letters  # noqa: E402
import papers  # noqa: E402
import typeset  # noqa: E402
from texts import text  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
GATHERINGS = ROOT / "content/gatherings"
BUSKERUD = GATHERINGS / "2018/buskerud-2018-10"
FIRST = GATHERINGS / "2018/hordaland-2018-01-16"
WORKSHOP = GATHERINGS / "2018/hordaland-2018-04-18"
ROGALAND = GATHERINGS / "2018/rogaland-2018-05-02"
WEBINAR = GATHERINGS / "ukjent/nordland-webinar-somna"


def materials():
    """The bytes of every file, by its path."""
    welcome = buskerud.deck(BUSKERUD / "presentations/velkommen.md")
    letter = text("oppfolgingsbrev.md")
    return {
        BUSKERUD / "velkommen.pptx": decks.pptx_file(welcome),
        BUSKERUD / "velkommen.pdf": typeset.slides(welcome),
        FIRST / "invitasjon-og-program.pdf": typeset.paper(text("hordaland.md")),
        FIRST / "oppfolgingsbrev.pdf": typeset.paper(letter),
        FIRST / "oppfolgingsbrev-skannet.pdf": papers.scanned(letter),
        WORKSHOP / "program.docx": letters.docx_file(text("workshop.md")),
        ROGALAND / "invitasjon-og-program.pdf": papers.untagged(text("rogaland.md")),
        WEBINAR / "invitasjon.pdf": typeset.paper(text("webinar.md")),
        WEBINAR / "prosjektet-i-somna.pptx": decks.pptx_file(decks.deck(text("somna.md"))),
    }


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    others = []
    for path, content in materials().items():
        is_same = path.exists() and path.read_bytes() == content
        if not is_same:
            others.append(path)
        if not arguments and not is_same:
            path.write_bytes(content)
        print(f"{len(content):7} {'=' if is_same else '≠'} {path.relative_to(ROOT)}")
    return 1 if arguments and others else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
