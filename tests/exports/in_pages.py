"""What is wrong with what a page says for machines: JSON-LD, the Open Graph protocol, links in its head."""

import json
from pathlib import Path

import lxml.html
import pyld
import pyshacl
import rdflib

from formats import tried

# How schema.org's own context reads the names that are used here. That context is not fetched: a test needs no network.
ADDRESSES = ['contentUrl', 'eventAttendanceMode', 'eventStatus', 'item', 'license', 'url']
CONTEXT = {'@vocab': 'https://schema.org/', **{name: {'@type': '@id'} for name in ADDRESSES}}
SHAPES = rdflib.Graph().parse(Path(__file__).parent / 'shapes.ttl')

# The pages that have a picture for those who share them.
PICTURED = {'home', 'county', 'gathering', 'presentation'}
RELATIONS = {'alternate', 'author', 'cite-as', 'describedby', 'item', 'license', 'type'}


@tried
def page(content, path, site):
    tree = lxml.html.fromstring(content)
    if tree.xpath('//meta[@http-equiv="refresh"]'):
        return
    own = site.base + str(path).removesuffix('index.html')
    yield from graph(tree, own)
    yield from shared(tree, site)
    for link in tree.xpath('//head/link[@rel and @href]'):
        if link.get('rel') in RELATIONS and not site.has(link.get('href'), str(path)):
            yield f'{link.get("rel")} leads to nothing: {link.get("href")}'


def graph(tree, own):
    blocks = tree.xpath('//script[@type="application/ld+json"]')
    if not blocks:
        # The home page and 404 have no way up, and only the first of them says something.
        return
    if len(blocks) > 1:
        yield 'has several data blocks'
    data = json.loads(blocks[0].text)
    if data.get('@context') != 'https://schema.org':
        yield 'does not say that its words are those of schema.org'
    data['@context'] = CONTEXT
    expanded = pyld.jsonld.expand(data, {'base': own})
    if not expanded:
        yield 'says nothing'
    text = json.dumps(expanded)
    read = rdflib.Graph().parse(data=text, format='json-ld', base=own)
    conforms, _, report = pyshacl.validate(read, shacl_graph=SHAPES)
    if not conforms:
        yield report


def shared(tree, site):
    told = {meta.get('property'): meta.get('content') for meta in tree.xpath('//meta[@property]')}
    names = ['og:title', 'og:type', 'og:description', 'og:locale', 'og:site_name']
    # The page for what is not there has no address of its own.
    own = ['og:url'] if tree.xpath('//link[@rel="canonical"]') else []
    for name in names + own:
        if not told.get(name):
            yield f'has no {name}'
    picture = told.get('og:image')
    kind = tree.xpath('string(//body/@data-kind)')
    if not picture and kind in PICTURED:
        yield 'has no og:image'
    if picture and not (picture.startswith(site.base) and site.has(picture)):
        yield f'og:image leads to nothing: {picture}'
