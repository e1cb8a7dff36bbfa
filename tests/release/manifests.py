"""Whether winget, Scoop and Homebrew are told of files that exist, with their checksums, and nothing is left unfilled."""

import hashlib
import json
import re
import shutil

from places import Wrong, cannot, run

# A download and the checksum that is said after it.
PAIRS = {
    'winget/Samling.Samling.installer.yaml': re.compile(r'InstallerUrl: (\S+)\s+InstallerSha256: (\w+)'),
    'scoop/samling.json': re.compile(r'"url": "([^"]+)",\s+"hash": "(\w+)"'),
    'homebrew/samling.rb': re.compile(r'url "([^"]+)"\s+sha256 "(\w+)"'),
}


def sum_of(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def check(packages):
    if not (packages / 'manifests').is_dir():
        cannot('there are no manifests')
    for place, pairs in PAIRS.items():
        file = packages / 'manifests' / place
        if not file.exists():
            continue
        text = file.read_text(encoding='utf-8')
        found = pairs.findall(text)
        if not found or '$' in re.sub(r'\$schema', '', text):
            raise Wrong(f'{place} is not filled in')
        for address, checksum in found:
            download = packages / address.rsplit('/', 1)[1]
            if not download.is_file() or sum_of(download) != checksum.lower():
                raise Wrong(f'{place}: {address} has another checksum')
    scoop = packages / 'manifests/scoop/samling.json'
    if scoop.exists():
        json.loads(scoop.read_text(encoding='utf-8'))
    formula = packages / 'manifests/homebrew/samling.rb'
    if formula.exists() and shutil.which('ruby'):
        run('ruby', '-c', formula)
    sums(packages)


def sums(packages):
    lines = (packages / 'SHA256SUMS').read_text().splitlines()
    listed = dict(reversed(line.split('  ')) for line in lines)
    files = {path.name: path for path in packages.iterdir() if path.is_file() and path.name != 'SHA256SUMS'}
    if listed != {name: sum_of(path) for name, path in files.items()}:
        raise Wrong('SHA256SUMS says something else than the files')
    component = json.loads(next(packages.glob('samling-*.cdx.json')).read_text())
    named = {part['name'] for part in component['components']}
    for crate in ['tera', 'pulldown-cmark', 'hayro']:
        if crate not in named:
            raise Wrong(f'the list of components does not name {crate}')
