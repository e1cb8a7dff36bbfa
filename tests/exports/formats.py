"""What is wrong with a file, by its format. Each function gets the file's bytes, its path in the site, and the site."""

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import atoma
import bibtexparser
from bibtexparser.customization import splitname
import feedparser
import icalendar
import iiif_prezi3
import jsonschema
import lxml.etree
import rispy
from citeproc.source.json import CiteProcJSON


@dataclass
class Site:
    folder: Path
    base: str

    def has(self, address, page=''):
        """Is there a file at an address that the file at `page` names? Addresses of other sites are taken on trust."""
        whole = urljoin(self.base + page, address)
        if not whole.startswith(self.base):
            return True
        path = unquote(urlsplit(whole).path[len(urlsplit(self.base).path):])
        target = self.folder / path
        return target.is_file() or (target / 'index.html').is_file()


def tried(read):
    """A reader whose exceptions are faults."""

    def faults(content, path, site):
        try:
            yield from read(content, path, site)
        except Exception as error:  # Whatever the tool says, it did not take the file.
            yield f'{type(error).__name__}: {error}'

    return faults


@tried
def calendar(content, path, site):
    if any(len(line) > 75 for line in content.split(b'\r\n')) or content.count(b'\n') != content.count(b'\r\n'):
        yield 'lines are not folded, or do not end in CR LF'
    read = icalendar.Calendar.from_ical(content)
    if icalendar.Calendar.from_ical(read.to_ical()) != read:
        yield 'is another calendar when it is written again'
    for component in read.walk():
        yield from (f'{component.name}: {error}' for error in component.errors)
    zones = {str(zone['TZID']) for zone in read.walk('VTIMEZONE')}
    entries = read.walk('VEVENT')
    if not entries:
        yield 'has no entry'
    ids = [str(entry['UID']) for entry in entries]
    if len(set(ids)) != len(ids):
        yield 'has an id twice'
    for entry in entries:
        entry['DTSTAMP'], entry['SEQUENCE'], entry['SUMMARY']
        start, end = entry['DTSTART'], entry.get('DTEND')
        zone = start.params.get('TZID')
        if zone and zone not in zones:
            yield f'does not explain the time zone {zone}'
        if end is not None and not start.dt < end.dt:
            yield f'{entry["UID"]} ends before it begins'
        if 'ATTENDEE' in entry or 'ORGANIZER' in entry or 'CONTACT' in entry:
            yield f'{entry["UID"]} names a person'
        if not site.has(str(entry.get('URL', site.base))):
            yield f'{entry["UID"]} leads to nothing'


@tried
def atom(content, path, site):
    lxml.etree.fromstring(content)
    read = feedparser.parse(io.BytesIO(content))
    if read.bozo:
        yield f'{read.bozo_exception}'
    if read.version != 'atom10' or not read.entries:
        yield 'is no feed in the format of Atom, or has no entry'
    if not read.feed.id or not read.feed.title or not read.feed.updated_parsed or not read.feed.author:
        yield 'lacks an id, title, date or author'
    dates = [entry.updated_parsed for entry in read.entries]
    if None in dates or sorted(dates, reverse=True) != dates or len(dates) > 50:
        yield 'is not sorted by its dates, or too long'
    for entry in read.entries:
        if not (entry.id and entry.title and site.has(entry.link)):
            yield f'{entry.link} leads to nothing'


TEXT = {'type': 'string', 'minLength': 1}
ADDRESS = {'type': 'string', 'pattern': '^https?://[^ ]+$'}
DATE = {'type': 'string', 'pattern': r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+]\d\d:\d\d$'}
AUTHORS = {'type': 'array', 'items': {'type': 'object', 'required': ['name'], 'properties': {'name': TEXT}}}
# Source: <https://www.jsonfeed.org/version/1.1/>.
JSON_FEED = {
    'type': 'object',
    'required': ['version', 'title', 'items'],
    'properties': {
        'version': {'const': 'https://jsonfeed.org/version/1.1'},
        'title': TEXT,
        'home_page_url': ADDRESS,
        'feed_url': ADDRESS,
        'language': TEXT,
        'authors': AUTHORS,
        'items': {
            'type': 'array',
            'minItems': 1,
            'maxItems': 50,
            'items': {
                'type': 'object',
                'required': ['id'],
                'anyOf': [{'required': ['content_text']}, {'required': ['content_html']}],
                'properties': {
                    'id': TEXT,
                    'url': ADDRESS,
                    'title': TEXT,
                    'content_text': TEXT,
                    'summary': TEXT,
                    'date_published': DATE,
                    'date_modified': DATE,
                    'authors': AUTHORS,
                    'tags': {'type': 'array', 'items': TEXT},
                    'language': TEXT,
                },
                'additionalProperties': False,
            },
        },
    },
    'additionalProperties': False,
}


@tried
def json_feed(content, path, site):
    jsonschema.validate(json.loads(content), JSON_FEED)
    read = atoma.parse_json_feed_bytes(content)
    for item in read.items:
        if not site.has(item.url):
            yield f'{item.url} leads to nothing'


@tried
def bibtex(content, path, site):
    entries = bibtexparser.loads(content.decode()).entries
    if len(entries) != 1 or not entries[0].get('title') or not entries[0].get('year'):
        yield f'is not one entry with a title and a year: {entries}'


@tried
def ris(content, path, site):
    entries = rispy.loads(content.decode())
    if len(entries) != 1 or not entries[0].get('title') or 'type_of_reference' not in entries[0]:
        yield f'is not one entry with a type and a title: {entries}'


@tried
def csl(content, path, site):
    read = CiteProcJSON(json.loads(content))
    if len(read) != 1:
        yield 'is not one reference'


@tried
def manifest(content, path, site):
    read = json.loads(content)
    iiif_prezi3.Manifest(**read)
    if read['id'] != site.base + str(path):
        yield f'stands elsewhere than it says: {read["id"]}'
    for canvas in read['items']:
        for annotation in canvas['items'][0]['items']:
            if not site.has(annotation['body']['id']) or annotation['target'] != canvas['id']:
                yield f'has no picture for {canvas["id"]}'


def schema_of(name):
    return lxml.etree.XMLSchema(lxml.etree.parse(str(Path(__file__).parent / name)))


SITEMAP, SCHEDULE = schema_of('sitemap.xsd'), schema_of('schedule.xsd')


@tried
def sitemap(content, path, site):
    tree = lxml.etree.fromstring(content)
    SITEMAP.assertValid(tree)
    for place in tree.iter('{*}loc'):
        if not (place.text.startswith(site.base) and site.has(place.text)):
            yield f'{place.text} leads to nothing'


@tried
def schedule(content, path, site):
    SCHEDULE.assertValid(lxml.etree.fromstring(content))
    yield from ()


def named_in_csl(text):
    """The first author, in parts or whole, and the title."""
    [item] = json.loads(text)
    name = item['author'][0]
    return name.get('literal') or (name['family'], name['given']), item['title']


def named_in_ris(text):
    [entry] = rispy.loads(text)
    parts = entry['authors'][0].split(', ')
    return parts[0] if len(parts) == 1 else (parts[0], parts[1]), entry['title']


# As LaTeX reads them.
WORDS = {'backslash': '\\', 'asciicircum': '^', 'asciitilde': '~', 'braceleft': '{', 'braceright': '}'}


def of_latex(text):
    text = text[1:-1] if text.startswith('{') else text
    return re.sub(r'\\text(\w+)\{\}|\\(.)', lambda found: WORDS.get(found[1]) or found[2], text)


def named_in_bibtex(text):
    [entry] = bibtexparser.loads(text).entries
    [name] = re.split(r' and (?![^{]*})', entry['author'])
    if name.startswith('{'):
        author = of_latex(name)
    else:
        parts = splitname(name)
        author = ' '.join(parts['von'] + parts['last']), ' '.join(parts['first'])
    return author, of_latex(entry['title'])
