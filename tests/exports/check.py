"""Builds the example of `samling init` and judges every file beside its pages, and what its pages say for machines, with tools that
were not written here. Then breaks one file of each kind: each fault must be found.

    tests/exports/install && tests/exports/.venv/bin/python tests/exports/check.py target/debug/samling

Or a finished site: `check.py --site FOLDER BASE_URL`.
"""

import html
import json
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from urllib.parse import quote

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
    'sitemap': ('**/sitemap*.xml', formats.sitemap, 3),
    'schedule': ('**/schedule.xml', formats.schedule, 1),
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
    ('event', 'property="og:image"', 'property="og:bilde"'),
    ('sitemap', '<loc>https', '<loc>ftp'),
    ('sitemap', '</loc>', '</loc><lastmod>2026-04</lastmod>'),
    ('schedule', 'guid="', 'guid="x'),
    ('schedule', '<slug>', '<slug>%'),
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
    if not (site / 'index.html').is_file():
        yield f'there is no site in {site}'
        return
    yield from not_named(site, base)
    for kind, (pattern, faults_of, fewest) in KINDS.items():
        files = sorted(site.glob(pattern))
        # Not every archive has decks or programmes with hours.
        fewest = fewest if need_all else int(kind not in {'manifest', 'schedule'})
        if len(files) < fewest:
            yield f'{len(files)} files of the kind {kind}, not {fewest}'
        for file in files:
            text = file.read_bytes()
            for fault in faults_of(text, file.relative_to(site), formats.Site(site, base)):
                yield f'{file.relative_to(site)}: {fault}'
    manifests = [str(file) for file in site.glob('**/manifest.json')]
    if manifests:
        read = subprocess.run(['node', HERE / 'iiif.mjs', *manifests], capture_output=True, text=True)
        yield from (read.stdout + read.stderr).splitlines()


# What only the host reads.
OF_HOST = {'.htaccess', '_headers', '_redirects', 'nginx-samling.conf', 'robots.txt', '.nojekyll', '404.html'}


def not_named(site, base):
    """Yields the files that no sitemap names, but for those of the host, earlier addresses, and what asks not to be found."""
    named = set()
    for list_file in site.glob('**/sitemap*.xml'):
        named.update(re.findall('<loc>([^<]+)</loc>', list_file.read_text('utf-8')))
    for file in sorted(site.rglob('*')):
        path = file.relative_to(site).as_posix()
        is_ours = path in OF_HOST or file.name.startswith(('.samling-', 'sitemap'))
        if file.is_dir() or is_ours or path.endswith(('.gz', '.br')):
            continue
        if path.endswith('.html') and re.search(b'<meta (name="robots"|http-equiv="refresh")', file.read_bytes()):
            continue
        address = base + quote(path.removesuffix('index.html'), safe="/~!$&'()*+,;=:@")
        if html.escape(address, quote=False) not in named and address not in named:
            yield f'no sitemap names {path}'


# Names and titles that formats stumble over, and how a name is read again: (family, given) or the whole.
ODD_NAMES = [
    ('Kari Nordmann', ('Nordmann', 'Kari')),
    ('Nordmann, Kari', ('Nordmann', 'Kari')),
    ('Jan van der Berg', ('van der Berg', 'Jan')),
    ('Kari-Anne Li', ('Li', 'Kari-Anne')),
    ('Ola Nordmann jr.', ('Nordmann', 'Ola')),
    ('Per and Kari', 'Per and Kari'),
    ('Per og Kari Nordmann', 'Per og Kari Nordmann'),
    ('Ungdomsrådet', 'Ungdomsrådet'),
    ('Bergen kommune', 'Bergen kommune'),
    ('Universitetet i Oslo', 'Universitetet i Oslo'),
    ('Råd & Dåd AS', 'Råd & Dåd AS'),
    ('4H Norge', '4H Norge'),
]
ODD_TITLES = ['a\\b', 'a^2', 'a~b', '{a', 'a}', '100 % & mer', '#1_2', '$5', 'Å "ære" <b>', "d'Arc", '@misc{x,', 'Tall: mål']


def odd_references(samling, folder):
    """Yields the names and titles that others read otherwise than they were written."""
    root, site = folder / 'navn', folder / 'navn-ferdig'
    gathering = {
        'title': 'Odde navn', 'kind': 'kurs', 'date': '2018-01-16', 'status': 'held', 'mode': 'digital',
        'presentations': [
            {'id': f'innlegg-{number}', 'title': title, 'speakers': [{'name': name}]}
            for number, ((name, _), title) in enumerate(zip(ODD_NAMES, ODD_TITLES))
        ],
    }
    place = root / 'content/gatherings/2018/odde-navn-2018'
    place.mkdir(parents=True)
    (root / 'samling.yaml').write_text('title: Odde navn\ndescription: En prøve.\n', 'utf-8')
    (place / 'index.md').write_text(f'---\n{json.dumps(gathering)}\n---\n', 'utf-8')
    build = [samling, 'build', '--root', root, '--output', site, '--base-url', BASE]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for number, ((name, parts), title) in enumerate(zip(ODD_NAMES, ODD_TITLES)):
        talk = site / f'samlinger/odde-navn-2018/innlegg-{number}'
        for ending, read in [('json', formats.named_in_csl), ('ris', formats.named_in_ris), ('bib', formats.named_in_bibtex)]:
            text = (talk / f'sitering.{ending}').read_text('utf-8')
            try:
                found = read(text)
            except Exception as error:
                found = f'{type(error).__name__}: {error}'
            if found != (parts, title):
                yield f'{name!r} and {title!r} are read as {found} from {ending}'


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
            faults += odd_references(samling, Path(folder))
    print('\n'.join(faults) or 'every export is as its format wants it')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
