#!/usr/bin/env python3
"""Writes the files that are attached to the example of `samling init`: decks, papers, a scan, a letter in Word.

    pip install -r tests/example/requirements.txt
    tests/example/make.py            writes them
    tests/example/make.py --check    writes nothing; exits 1 if a file is not what it would write

The words stand in texts/ beside this file. Everything in them is invented, and every file says so on its first and last page.
Written twice, a file is the same to the byte: nothing in it depends on the clock, on the machine or on its fonts.
"""

import os
import sys
from pathlib import Path

# The day that the files say they were made on. reportlab reads it when it is imported.
os.environ["SOURCE_DATE_EPOCH"] = "1795305600"

import decks  # noqa: E402
import letters  # noqa: E402
import papers  # noqa: E402
import typeset  # noqa: E402
from texts import text  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
GATHERINGS = ROOT / "src/cli/scaffold/example/content/gatherings"
FIRST = GATHERINGS / "2024/fjordfylket-2024-10-16"
WORKSHOP = GATHERINGS / "2025/fjordfylket-2025-03-12"
SPRING = GATHERINGS / "2026/fjordfylket-2026-03-18"


def materials():
    """The bytes of every file, by where it stands."""
    house = decks.deck(text("grendehuset.md"))
    return {
        FIRST / "invitasjon.pdf": typeset.paper(text("invitasjon.md")),
        FIRST / "grendehuset.pdf": typeset.slides(house),
        FIRST / "grendehuset.pptx": decks.pptx_file(house),
        WORKSHOP / "program.docx": letters.docx_file(text("program.md")),
        WORKSHOP / "ungdom.pptx": decks.pptx_file(decks.deck(text("ungdom.md"))),
        WORKSHOP / "oppsummering.pdf": papers.untagged(text("oppsummering.md")),
        WORKSHOP / "brev-fra-grendelaget.pdf": papers.scanned(text("brev.md")),
        SPRING / "drift.pdf": typeset.slides(decks.deck(text("drift.md"))),
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
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        print(f"{len(content):7} {'=' if is_same else '≠'} {path.relative_to(ROOT)}")
    return 1 if arguments and others else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
