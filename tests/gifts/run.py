#!/usr/bin/env python3
"""Builds sites full of hostile gifts and looks for them in what is published: each secret in each carrier.

    pip install -r tests/gifts/requirements.txt
    tests/gifts/run.py target/debug/samling [--show]

A secret must not be in the finished site without a word: it is held back, or the build names it or its file. Exit 1 if one has left in
silence, or if more than five things of the clean twin, which has baits instead of secrets, are told of or held back.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from carriers import CARRIERS
from scan import Reading, found
from secrets_of_people import BAIT, SECRETS, Secret

MOST_FALSE_ALARMS = 5
FOLDER = "content/gatherings/2024/samling-2024-01-17"
FRONT = "title: {title}\nkind: samling\ndate: 2024-01-17\nstatus: held\nmode: unknown\n{more}"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}


def one_line(text):
    return json.dumps(text.replace("\n", " "), ensure_ascii=False)


# Where a secret may stand in what people write themselves: the front matter and the body of a gathering, and files beside them.
WRITTEN = {
    "body": lambda text: ("", f"{text}\n", {}),
    "heading": lambda text: ("", "## " + text.replace("\n", " ") + "\n", {}),
    "emphasis": lambda text: ("", text.replace(" ", " **", 1) + "**\n", {}),
    "link": lambda text: ("", f"[{text}](https://example.no/)\n".replace("\n", " ", 1), {}),
    "alt": lambda text: ("", "![" + text.replace("\n", " ") + "](bilde.svg)\n", {"bilde.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}),
    "summary": lambda text: (f"summary: {one_line(text)}\n", "", {}),
    "audience": lambda text: (f"audience: {one_line(text)}\n", "", {}),
    "topic": lambda text: (f"topics: [{one_line(text)}]\n", "", {}),
    "place": lambda text: (f"place:\n  name: Salen\n  venue: {one_line(text)}\n", "", {}),
    "note": lambda text: (f"materials:\n  - title: Et notat\n    kind: other\n    missing: not_preserved\n    note: {one_line(text)}\n", "", {}),
    "comment": lambda text: ("", f"<!-- {text} -->\n", {}),
}


def write(root, title, more, body, files):
    gathering = Path(root) / FOLDER
    gathering.mkdir(parents=True)
    (Path(root) / "samling.yaml").write_text("title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n")
    front = FRONT.format(title=title, more=more)
    (gathering / "index.md").write_text(f"---\n{front}---\n{body}")
    for name, data in files.items():
        (gathering / name).write_bytes(data)


def built(program, root):
    """What the build says, as one record each."""
    run = subprocess.run(
        [program, "build", "--lang", "nb", "--format", "json"], cwd=root, env=ENVIRONMENT, capture_output=True, text=True
    )
    lines = (run.stdout + "\n" + run.stderr).splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")], run.returncode


def judged(program, secrets, more="", body="", files=None, title="Samling"):
    """By key: held, told or silent. `secrets`: by key, which is also the name of the file that holds it."""
    with tempfile.TemporaryDirectory() as root:
        write(root, title, more, body, files or {})
        said, _ = built(program, root)
        words = [json.dumps(record, ensure_ascii=False) for record in said if "code" in record]
        output = Path(root) / "output"
        leaving = {}
        for key, path in found(output, secrets) if output.exists() else ():
            leaving.setdefault(key, []).append(path)
        verdicts = {}
        for key, secret in secrets.items():
            is_told = any(f"/{key}" in word or secret.stands_in(Reading("", word.encode())) or not files for word in words)
            verdicts[key] = ("told" if is_told else "silent") if key in leaving else "held"
        return verdicts, leaving


def attached(program, kind, number):
    secrets, files = {}, {}
    for name, make in CARRIERS.items():
        number += 1
        secrets[name] = SECRETS[kind](number)
        files[name] = make(secrets[name].text)
    verdicts, leaving = judged(program, secrets, files=files)
    return [(kind, name, verdicts[name], leaving.get(name)) for name in secrets]


def written(program, kind, place, number):
    secret = SECRETS[kind](number)
    more, body, files = WRITTEN[place](secret.text)
    verdicts, leaving = judged(program, {place: secret}, more, body, files)
    return [(kind, place, verdicts[place], leaving.get(place))]


def named(program, kind, number):
    secret = SECRETS[kind](number)
    if not secret.name or "/" in secret.name:
        return []
    verdicts, leaving = judged(program, {"name": secret}, files={f"{secret.name}.txt": b"Program\n"})
    return [(kind, "name", verdicts["name"], leaving.get("name"))]


LIST = "Navn;Merknad\n" + "".join(f"{name} Nordmann;{note}\n" for name, note in [
    ("Kari", "barnevernet følger opp"), ("Ola", "sykmeldt, angst"), ("Per", "diabetes"), ("Anne", "ingen"), ("Nils", "vold i hjemmet"),
])


def lists(program):
    """Names with a note on their health beside them."""
    import carriers

    secret = Secret(LIST, "barnevernet følger opp")
    rows = [line.split(";") for line in LIST.strip().split("\n")]

    def sheet(hidden):
        def fill(book):
            page = book.create_sheet("Notat")
            for row in rows:
                page.append(row)
            page.sheet_state = "hidden" if hidden else "visible"

        return carriers.xlsx_with(fill)

    def table(document):
        cells = document.add_table(len(rows), 2)
        for row, values in zip(cells.rows, rows):
            row.cells[0].text, row.cells[1].text = values

    rows_of_html = "".join("<tr><td>{}<td>{}</tr>".format(*row) for row in rows)
    files = {
        "list.csv": LIST.encode(),
        "list-utf16.txt": LIST.replace(";", "\t").encode("utf-16"),
        "list.txt": LIST.replace(";", ": ").encode(),
        "list.xlsx": sheet(False),
        "list-hidden.xlsx": sheet(True),
        "list.docx": carriers.docx_with(table),
        "list.pdf": carriers.pdf_pages(LIST.replace(";", "    ")),
        "list.html": f"<!doctype html><title>Liste</title><table>{rows_of_html}</table>".encode(),
        "list.eml": carriers.mail(LIST),
        "list.pptx": carriers.pptx_slide(LIST),
        "list.odt": carriers.odt(LIST),
    }
    verdicts, leaving = judged(program, {name: secret for name in files}, files=files)
    # The same words stand in all: what is told of the file itself counts.
    return [("list", name, verdicts[name], [path for path in leaving.get(name, []) if name in path]) for name in files]


def false_alarms(program):
    """Of the clean twin: what the build says of the baits, and files that were held back."""
    alarms = []
    text = "\n".join(BAIT)
    with tempfile.TemporaryDirectory() as root:
        plain = {"docx-body.docx", "xlsx-cell.xlsx", "pptx-slide.pptx", "odt-body.odt", "ods-cell.ods", "html-body.html"}
        plain |= {"csv-cell.csv", "text.txt", "text-utf16.txt", "subtitle.vtt", "mail-body.eml", "calendar-description.ics", "pdf-page.pdf"}
        files = {name: CARRIERS[name](text.replace("\n\n", "\n")) for name in sorted(plain)}
        write(root, "Samling", f"summary: {one_line(text)}\n", "\n\n".join(BAIT) + "\n", files)
        for record in built(program, root)[0]:
            code = record.get("code", "")
            if code in ("S743", "S740") or code.startswith("S70") or "person" in json.dumps(record, ensure_ascii=False):
                alarms.append(json.dumps(record, ensure_ascii=False)[:300])
    return alarms


def main():
    program = str(Path(sys.argv[1]).resolve())
    numbers = iter(range(1, 10**6, 100))
    work = [lambda kind=kind, number=next(numbers): attached(program, kind, number) for kind in SECRETS]
    for kind in SECRETS:
        number = next(numbers)
        work += [lambda k=kind, p=place, n=number + at: written(program, k, p, n) for at, place in enumerate(WRITTEN)]
        work.append(lambda k=kind, n=number + 50: named(program, k, n))
    work.append(lambda: lists(program))
    with ThreadPoolExecutor(2) as pool:
        results = [result for results in pool.map(lambda one: one(), work) for result in results]
    counts = Counter(verdict for _, _, verdict, _ in results)
    silent = [(kind, name, paths) for kind, name, verdict, paths in results if verdict == "silent"]
    alarms = false_alarms(program)
    print(f"{len(results)} gifts: {counts['held']} held, {counts['told']} told, {counts['silent']} silent; {len(alarms)} false alarms")
    for kind, name, paths in silent:
        print("SILENT", kind, name, *(paths or [])[:4])
    for alarm in alarms:
        print("FALSE", alarm)
    if "--show" in sys.argv:
        for kind, name, verdict, paths in results:
            print(verdict, kind, name, *(paths or [])[:2])
    sys.exit(bool(silent) or len(alarms) > MOST_FALSE_ALARMS)


if __name__ == "__main__":
    main()
