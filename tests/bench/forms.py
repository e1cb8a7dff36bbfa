#!/usr/bin/env python3
"""The archive in each generator's form, ready to be built.

usage: forms.py SIZE FOLDER GENERATOR…     SIZE: tiny, 1k, 10k or 50k; GENERATOR: samling, zola or hugo

Writes FOLDER/<generator>, and tells in JSON of a page that one may change: its title, and for each generator its file and its
address."""
import json
import random
import re
import shutil
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from archive import PICTURES, archive, counties

BASE_URL = "https://example.no/"
TITLE, DESCRIPTION = "Programmet", "Samlinger og innlegg"
_PEERS = Path(__file__).parent / "peers"


def quoted(text):
    """A quoted string that is valid in JSON, YAML and TOML."""
    return json.dumps(text, ensure_ascii=False)


class Samling:
    pictures = "content/files/bilder"
    picture_address = "/filer/bilder"

    @staticmethod
    def address(place):
        match place:
            case ():
                return "/program/"
            case (county,):
                return f"/fylker/fylke-{county:02}/"
            case (county, gathering, *rest):
                return f"/samlinger/fylke-{county:02}-samling-{gathering:02}/" + "".join(f"innlegg-{talk:02}/" for talk in rest)

    @staticmethod
    def file(page):
        match page.place:
            case ():
                return "content/programme/index.md"
            case (county,):
                return f"content/counties/fylke-{county:02}.md"
            case (county, gathering, *rest):
                name = f"presentations/innlegg-{rest[0]:02}.md" if rest else "index.md"
                return f"content/gatherings/{page.date[:4]}/fylke-{county:02}-samling-{gathering:02}/{name}"

    @staticmethod
    def front_matter(page):
        match page.place:
            case ():
                return [f"name: {quoted(page.title)}", "period: 2015/2025"]
            case (county,):
                return [f'number: "{county:02}"', f"names: {{nb: {quoted(page.title)}}}"]
            case (county, _):
                return [f"title: {quoted(page.title)}", "kind: samling", f"date: {page.date}", "status: held", "mode: physical",
                        f"county: fylke-{county:02}", f"audience: {quoted(page.speaker)}"]
            case _:
                return [f"title: {quoted(page.title)}", f"date: {page.date}", f"speakers: [{{name: {quoted(page.speaker)}}}]",
                        f"topics: {quoted(page.topics)}"]

    @staticmethod
    def frame(root, size):
        (root / "samling.yaml").write_text(f"title: {TITLE}\ndescription: {DESCRIPTION}\nbase_url: {quoted(BASE_URL)}\nsearch: false\n")


class Peer:
    """The common form of Zola and Hugo: sections are folders with `_index.md`, and an address is a path."""
    pictures = "static/bilder"
    picture_address = "/bilder"

    @staticmethod
    def address(place):
        return "/" + "".join(f"{kind}-{number:02}/" for kind, number in zip(("fylke", "samling", "innlegg"), place))

    @classmethod
    def file(cls, page):
        address = cls.address(page.place)
        return f"content{address}_index.md" if len(page.place) < 3 else f"content{address[:-1]}.md"

    @staticmethod
    def front_matter(page):
        description = f"{page.title} – {page.county}" if page.county else DESCRIPTION
        return [f"title: {quoted(page.title)}", f"description: {quoted(description)}"]

    @classmethod
    def copy_templates(cls, root):
        shutil.copytree(_PEERS / cls.folder, root, dirs_exist_ok=True)
        shutil.copytree(_PEERS / "static", root / "static", dirs_exist_ok=True)

    @classmethod
    def menu(cls, size):
        return [(name, cls.address((number,))) for number, name in enumerate(counties(size), 1)]


class Zola(Peer):
    folder = "zola"

    @classmethod
    def front_matter(cls, page):
        lines = super().front_matter(page)
        extra = ["extra:", f"  county: {quoted(page.county)}", f"  speaker: {quoted(page.speaker)}"]
        if len(page.place) == 3:
            return lines + [f"date: {page.date}", "taxonomies:", f"  tags: {quoted(page.topics)}"] + extra
        # A section in Zola has neither a date nor tags.
        return lines + ["sort_by: date"] + extra + [f"  date: {quoted(page.date)}"]

    @classmethod
    def frame(cls, root, size):
        cls.copy_templates(root)
        with open(root / "config.toml", "a", encoding="utf-8") as file:
            file.write("\n[extra]\nmenu = [\n")
            for name, address in cls.menu(size):
                file.write(f"  {{ name = {quoted(name)}, address = {quoted(address)} }},\n")
            file.write("]\n")


class Hugo(Peer):
    folder = "hugo"

    @classmethod
    def front_matter(cls, page):
        lines = super().front_matter(page) + [f"date: {page.date}", f"county: {quoted(page.county)}", f"speaker: {quoted(page.speaker)}"]
        return lines + [f"tags: {quoted(page.topics)}"] if len(page.place) == 3 else lines

    @classmethod
    def frame(cls, root, size):
        cls.copy_templates(root)
        with open(root / "hugo.yaml", "a", encoding="utf-8") as file:
            file.write("params:\n  menu:\n")
            for name, address in cls.menu(size):
                file.write(f"    - {{name: {quoted(name)}, address: {quoted(address)}}}\n")


FORMS = {"samling": Samling, "zola": Zola, "hugo": Hugo}


def _text(form, page):
    def address(match):
        place = tuple(map(int, match[1].split("/")))
        return f"]({form.picture_address}/figur-{place[0]:02}.svg)" if len(place) == 1 else f"]({form.address(place)})"
    return "\n".join(["---", *form.front_matter(page), "---", "", re.sub(r"\]\(@([0-9/]+)\)", address, page.body)])


def _picture(number):
    draw = random.Random(number)
    bars = "".join(f'<rect x="{x}" y="{draw.randint(0, 80)}" width="8" height="{draw.randint(5, 60)}" '
                   f'fill="#{draw.randint(0, 0xffffff):06x}"/>' for x in range(0, 200, 10))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 140">{bars}</svg>\n'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page_to_change(pages):
    """A presentation in the middle of the archive whose title no other page has."""
    count = Counter(page.title for page in pages)
    talks = [page for page in pages if len(page.place) == 3]
    return next(page for page in talks[len(talks) // 2:] if count[page.title] == 1)


def main():
    size, folder, *generators = sys.argv[1:]
    roots = {generator: Path(folder) / generator for generator in generators}
    for generator, root in roots.items():
        root.mkdir(parents=True)
        FORMS[generator].frame(root, size)
        for number in range(1, PICTURES + 1):
            write(root / FORMS[generator].pictures / f"figur-{number:02}.svg", _picture(number))
    pages = []
    for page in archive(size):
        for generator, root in roots.items():
            write(root / FORMS[generator].file(page), _text(FORMS[generator], page))
        pages.append(replace(page, body=""))
    page = page_to_change(pages)
    where = {name: {"file": FORMS[name].file(page), "address": FORMS[name].address(page.place)} for name in generators}
    print(json.dumps({"title": page.title, "where": where}))


if __name__ == "__main__":
    main()
