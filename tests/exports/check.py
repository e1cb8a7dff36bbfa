"""Builds the example of `samling init` and judges every file beside its pages, and what its pages say for machines, with tools that
were not written here. Then breaks one file of each kind: each fault must be found.

    tests/exports/install && tests/exports/.venv/bin/python tests/exports/check.py target/debug/samling

Or a finished site: `check.py --site FOLDER BASE_URL`.
"""

import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import formats
import in_pages

BASE = 'https://example.no/en/mappe/'
HERE = Path(__file__).parent

# What reads which files, and how many of them the example must have.
KINDS = {
    'calendar': ('**/*.ics', formats.calendar, 8),
    'atom': ('**/nytt.xml', formats.atom, 3),
    'json-feed': ('**/nytt.json', formats.json_feed, 3),
    'bibtex': ('**/sitering.bib', formats.bibtex, 3),
    'ris': ('**/sitering.ris', formats.ris, 3),
    'csl': ('**/sitering.json', formats.csl, 3),
    'manifest': ('**/manifest.json', formats.manifest, 3),
    'page': ('**/*.html', in_pages.page, 50),
}

# One fault for each kind: what stands in the file, and what in its stead.
FAULTS = [
    ('calendar', 'UID:', 'X-UID:'),
    ('calendar', 'DTSTART;TZID=Europe/Oslo:2', 'DTSTART;TZID=Europe/Oslo:i '),
    ('calendar', 'TZID:Europe/Oslo', 'TZID:Europe/Bergen'),
    ('calendar', 'SUMMARY:', 'ATTENDEE:mailto:a@example.no\r\nSUMMARY:'),
    ('atom', '</entry>', ''),
    ('atom', '<updated>20', '<updated>den 20'),
    ('json-feed', '"content_text"', '"text"'),
    ('json-feed', '"url": "https', '"url": "//'),
    ('bibtex', '@misc{', '@misc'),
    ('ris', 'TY  - ', ''),
    ('csl', '"id"', '"nummer"'),
    ('manifest', '"Canvas"', '"Lerret"'),
    ('manifest', '"items"', '"deler"'),
    ('page', '"@type":"ListItem","position":1,', '"@type":"ListItem",'),
    ('page', '"@context":"https://schema.org",', ''),
    ('page', 'property="og:title"', 'property="og:tittel"'),
    ('event', 'schema.org/EventScheduled', 'schema.org/EventMaybe'),
    ('event', '"@type":"Place"', '"@type":"Sted"'),
    ('talk', 'rel="describedby" href="sitering', 'rel="describedby" href="borte'),
    ('talk', '"@type":"Person"', '"@type":"Mann"'),
]

# Pages that must have a certain fault put into them.
EXAMPLES = {
    'event': 'samlinger/fjordfylket-2024-10-16/index.html',
    'talk': 'samlinger/fjordfylket-2024-10-16/grendehuset/index.html',
}


def judged(site, base, need_all):
    """Yields what is wrong with a site."""
    for kind, (pattern, faults_of, fewest) in KINDS.items():
        files = sorted(site.glob(pattern))
        if need_all and len(files) < fewest:
            yield f'{len(files)} files of the kind {kind}, not {fewest}'
        for file in files:
            text = file.read_bytes()
            for fault in faults_of(text, file.relative_to(site), formats.Site(site, base)):
                yield f'{file.relative_to(site)}: {fault}'
    manifests = [str(file) for file in site.glob('**/manifest.json')]
    if manifests:
        read = subprocess.run(['node', HERE / 'iiif.mjs', *manifests], capture_output=True, text=True)
        yield from (read.stdout + read.stderr).splitlines()


def unnoticed(site, base):
    """Yields the faults that nothing notices."""
    for kind, there, instead in FAULTS:
        example = EXAMPLES.get(kind)
        pattern, faults_of, _ = KINDS['page' if example else kind]
        files = [site / example] if example else sorted(site.glob(pattern))
        with_it = [file for file in files if there.encode() in file.read_bytes()]
        if not with_it:
            yield f'no file of the kind {kind} has {there}'
            continue
        file = with_it[0]
        broken = file.read_bytes().replace(there.encode(), instead.encode(), 1)
        if not list(faults_of(broken, file.relative_to(site), formats.Site(site, base))):
            yield f'{kind}: nobody notices {instead!r} for {there!r}'


def main(arguments):
    # citeproc warns of the fields that it does not print.
    warnings.simplefilter('ignore')
    if arguments[:1] == ['--site']:
        faults = list(judged(Path(arguments[1]), arguments[2], False))
    else:
        with tempfile.TemporaryDirectory() as folder:
            samling = Path(arguments[0]).resolve()
            root, site = Path(folder) / 'kilde', Path(folder) / 'nettsted'
            quiet = {'check': True, 'stdout': subprocess.DEVNULL}
            subprocess.run([samling, 'init', root], **quiet)
            build = [samling, 'build', '--root', root, '--output', site, '--base-url', BASE]
            subprocess.run(build, **quiet)
            faults = list(judged(site, BASE, True)) + list(unnoticed(site, BASE))
    print('\n'.join(faults) or 'every export is as its format wants it')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
