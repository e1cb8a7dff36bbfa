#!/usr/bin/env python3
"""Builds sites full of hostile gifts and looks for them in what is published: each secret in each carrier.

    tests/gifts/install
    tests/gifts/.venv/bin/python tests/gifts/run.py target/debug/samling [--brief] [--show] [KIND…]

Without --brief each kind of secret is tried in each carrier, which takes some minutes; with it each carrier is tried once.

A secret must not be in the finished site without a word: it is held back, or the build names it or its file. Exit 1 if one has left in
silence, or if more than five things of the clean twin, which has baits instead of secrets, are told of or held back.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import carriers
import encoded_carriers
import laid_out_carriers
import loose_carriers
import other_carriers
import package_carriers
import records
from scan import Reading, found
from secrets_of_people import BAIT, LISTS, SECRETS, Secret, one_note

MOST_FALSE_ALARMS = 5
FOLDER = records.GATHERING
MODULES = (carriers, package_carriers, other_carriers, loose_carriers, encoded_carriers, laid_out_carriers)
CARRIERS = {name: make for module in MODULES for name, make in module.CARRIERS.items()}
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}
GATHERING = "---\ntitle: Samling\nkind: samling\ndate: 2024-01-17\nstatus: held\nmode: unknown\n{more}---\n{body}"
SITE = "title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n"
# What a message must be about, to tell of a file: persons, hidden content, or that the file is held back.
TELLING = re.compile("S7[0-4]\\d|S79\\d")
NOT_OF_PERSONS = {"S704", "S705", "S706", "S707", "S708", "S709", "S710"}


def write(root, files):
    for path, data in files.items():
        place = Path(root) / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data.encode() if isinstance(data, str) else data)


def built(program, root):
    """What the build says, as one record each."""
    run = subprocess.run(
        [program, "build", "--lang", "nb", "--format", "json"], cwd=root, env=ENVIRONMENT, capture_output=True, text=True
    )
    lines = (run.stdout + "\n" + run.stderr).splitlines()
    said = [json.loads(line) for line in lines if line.startswith("{")]
    return [record for record in said if "code" in record], run


def is_of_file(record, key):
    """Does it tell of what the file says of persons? That it has no title, or looks unread, is nothing of the kind."""
    is_telling = TELLING.fullmatch(record["code"]) and record["code"] not in NOT_OF_PERSONS
    return bool(is_telling) and f"/{key}" in json.dumps(record, ensure_ascii=False)


def judged(program, files, secrets):
    """By key: the verdict, and the files of the site that hold the secret. `secrets`: by key, which is the name of an attached file or a
    place in a record."""
    with tempfile.TemporaryDirectory() as root:
        write(root, files)
        said, run = built(program, root)
        words = [(record, Reading("", json.dumps(record, ensure_ascii=False).encode())) for record in said]
        told = {
            key
            for key, secret in secrets.items()
            if any(secret.stands_in(word) or is_of_file(record, key) for record, word in words)
        }
        output = Path(root) / "output"
        leaving = {}
        for key, path in found(output, secrets) if (output / "index.html").exists() else ():
            leaving.setdefault(key, []).append(path)
        is_refused = not (output / "index.html").exists()
        return told, leaving, is_refused, [json.dumps(record, ensure_ascii=False)[:300] for record in said if record["severity"] == "error"] + [run.stderr[-500:]]


def attached(program, number, kind_of):
    """Each carrier in one gathering. `kind_of`: by the carrier's number."""
    kinds = {name: kind_of(at) for at, name in enumerate(CARRIERS)}
    secrets = {name: SECRETS[kind](number + at) for at, (name, kind) in enumerate(kinds.items(), 1)}
    files = {f"{FOLDER}/{name}": make(secrets[name].text) for name, make in CARRIERS.items()}
    files |= {"samling.yaml": SITE, f"{FOLDER}/index.md": GATHERING.format(more="", body="")}
    told, leaving, is_refused, said = judged(program, files, secrets)
    if is_refused:
        raise SystemExit("\n".join(["the site of attached files is not built:", *said]))
    return [(kinds[name], name, verdict(name, told, leaving), leaving.get(name)) for name in secrets]


def verdict(key, told, leaving):
    if key not in leaving:
        return "held"
    return "told" if key in told else "silent"


def written(program, number, kind_of):
    """A secret in each text of a site. A build that is refused tells of what it is refused for; the rest is tried without that."""
    kinds = {place: kind_of(at) for at, place in enumerate(records.PLACES)}
    secrets = {place: SECRETS[kind](number + at) for at, (place, kind) in enumerate(kinds.items(), 1)}
    results = []
    while secrets:
        files = records.written({place: secret.text for place, secret in secrets.items()})
        told, leaving, is_refused, said = judged(program, files, secrets)
        if not is_refused:
            return results + [(kinds[place], place, verdict(place, told, leaving), leaving.get(place)) for place in secrets]
        if not told:
            raise SystemExit("\n".join(["the site of records is not built, and nothing is told of a secret:", *said]))
        results += [(kinds[place], place, "held", None) for place in secrets if place in told]
        secrets = {place: secret for place, secret in secrets.items() if place not in told}
    return results


def named(program, number):
    """The kinds that a file's name can hold."""
    secrets = {kind: SECRETS[kind](number + at) for at, kind in enumerate(SECRETS)}
    secrets = {kind: secret for kind, secret in secrets.items() if secret.name and not set("/\n") & set(secret.name)}
    files = {f"{FOLDER}/{secret.name}.txt": f"Program {kind}\n" for kind, secret in secrets.items()}
    files |= {"samling.yaml": SITE, f"{FOLDER}/index.md": GATHERING.format(more="", body="")}
    told, leaving, is_refused, said = judged(program, files, secrets)
    if is_refused:
        raise SystemExit("\n".join(said))
    return [(kind, "name", verdict(kind, told, leaving), leaving.get(kind)) for kind in secrets]


def lists(program):
    """Names with a note on their health beside them."""
    files, secrets = {}, {}
    for at, (name, write_list) in enumerate(LISTS.items()):
        rows = one_note(at)
        secrets[name] = Secret("", rows[1][1])
        files[f"{FOLDER}/{name}"] = write_list(carriers, rows)
    files |= {"samling.yaml": SITE, f"{FOLDER}/index.md": GATHERING.format(more="", body="")}
    rows = one_note(90)
    secrets["body"] = Secret("", rows[1][1])
    files["content/pages/side.md"] = "---\ntitle: Side\n---\n" + "".join(f"- {name} – {note}\n" for name, note in rows[1:])
    told, leaving, _, _ = judged(program, files, secrets)
    return [("list", name, verdict(name, told, leaving), leaving.get(name)) for name in secrets]


def false_alarms(program):
    """Of the clean twin: what the build says of the baits, and files that were held back."""
    alarms = []
    text = "\n".join(BAIT)
    with tempfile.TemporaryDirectory() as root:
        plain = {"docx-body.docx", "xlsx-cell.xlsx", "pptx-slide.pptx", "odt-body.odt", "ods-cell.ods", "html-body.html"}
        plain |= {"csv-cell.csv", "text.txt", "text-utf16.txt", "subtitle.vtt", "mail-body.eml", "calendar-description.ics", "pdf-page.pdf"}
        files = {name: CARRIERS[name](text.replace("\n\n", "\n")) for name in sorted(plain)}
        files = {f"{FOLDER}/{name}": data for name, data in files.items()}
        more = f"summary: {json.dumps(text.replace(chr(10), ' '), ensure_ascii=False)}\n"
        files |= {"samling.yaml": SITE, f"{FOLDER}/index.md": GATHERING.format(more=more, body="\n\n".join(BAIT) + "\n")}
        write(root, files)
        for record in built(program, root)[0]:
            code = record.get("code", "")
            if code in ("S743", "S740") or code.startswith("S70") or "person" in json.dumps(record, ensure_ascii=False):
                alarms.append(json.dumps(record, ensure_ascii=False)[:300])
    return alarms


def main():
    program = str(Path(sys.argv[1]).resolve())
    kinds = [kind for kind in SECRETS if kind in sys.argv[2:]] or list(SECRETS)
    if "--brief" in sys.argv:
        # Each carrier and each place once, each with another kind than the one before.
        work = [lambda: attached(program, 0, lambda at: kinds[at % len(kinds)]), lambda: written(program, 600, lambda at: kinds[at % len(kinds)])]
    else:
        work = [lambda at=at, kind=kind: attached(program, at * 1000, lambda _: kind) for at, kind in enumerate(kinds)]
        work += [lambda at=at, kind=kind: written(program, at * 1000 + 600, lambda _: kind) for at, kind in enumerate(kinds)]
    work += [lambda: named(program, 91_003), lambda: lists(program)]
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
