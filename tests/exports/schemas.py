"""Judges the schemas of `samling schema`, and by them what samling writes and the real site holds, with a validator that was not
written here (jsonschema, draft 2020-12, with formats). Then plants mistakes in the example: for each, the validator and `samling
check` must both say so; and what YAML allows and looks odd, neither may call a mistake. Last, files are opened as Visual Studio Code's
YAML extension opens them (editor.mjs).

    tests/exports/install && tests/exports/.venv/bin/python tests/exports/schemas.py target/debug/samling
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from ruamel.yaml import YAML

REPOSITORY = Path(__file__).parents[2]
LANGUAGES = ['nb', 'nn', 'en']
LINE = re.compile(r'^# yaml-language-server: \$schema=(\S+)$', re.MULTILINE)
# What differs between languages.
WORDS = {'title', 'description', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'patternErrorMessage'}

GATHERING = 'content/gatherings/2024/fjordfylket-2024-10-16/index.md'

# A file of the example, what stands in it, and the mistake in its stead.
MISTAKES = [
    ('samling.yaml', 'description:', 'beskrivelse:'),
    ('samling.yaml', 'title: ', 'titel: '),
    (GATHERING, 'kind: samling', 'kind: fest'),
    (GATHERING, 'status: held', 'status: avholdt'),
    (GATHERING, 'date: "2024-10-16"', 'date: "16. oktober 2024"'),
    (GATHERING, 'date: "2024-10-16"', 'date: "2024-13-16"'),
    (GATHERING, 'county: fjordfylket', 'county: Fjordfylket'),
    (GATHERING, 'county: fjordfylket', 'county: [fjordfylket]'),
    (GATHERING, 'county: fjordfylket', 'lang: norsk'),
    (GATHERING, 'mode: physical', ''),
    (GATHERING, 'mode: physical', 'mode: physical\nopen_for_all: kanskje'),
    (GATHERING, 'starts: "10:00"', 'starts: "25:00"'),
    (GATHERING, 'venue: ', 'lokale: '),
    (GATHERING, 'name: "Storvik"', 'url: "https://example.no/"'),
    (GATHERING, 'count: 30', 'count: mange'),
    (GATHERING, 'count: 30', 'count: "30"'),
    (GATHERING, 'mode: physical', 'mode: physical\nrecordings: [{status: available, duration: "45"}]'),
    ('content/counties/fjordfylket.md', 'names:', 'names: []\nnavn:'),
    ('content/programme/actors.yaml', '- id: ', '- id: Æ '),
    ('content/programme/goals.yaml', 'sub_goals:', 'sub_goal:'),
    ('content/resources.yaml', 'url: "https://', 'url: "javascript:'),
    ('content/resources.yaml', 'kind: ', 'kind: x'),
    ('content/sources.yaml', 'title: ', 'name: '),
    ('content/pages/om.md', 'title: ', 'menu: topp\ntitle: '),
    ('content/pages/om.nn.md', 'title: ', 'status: held\ntitle: '),
]

# What looks odd and is right.
NO_MISTAKES = [
    ('samling.yaml', 'title: ', 'look: {accent: "#056"}\ntitle: '),
    ('samling.yaml', 'publisher:', 'owner:'),
    (GATHERING, 'title: ', 'municipality:\ntitle: '),
    (GATHERING, 'date: "2024-10-16"', 'date: 2024-10-16'),
    (GATHERING, 'mode: physical', 'mode: ukjent'),
    (GATHERING, 'mode: physical', 'mode: physical # Med vilje\nprevious_date: 2024'),
    (GATHERING, 'starts: "10:00"', 'starts: 10.00'),
    (GATHERING, 'audience: "Kommunene i Fjordfylket"', 'audience: 2024'),
    ('content/pages/om.md', 'title: ', 'lang: nb-NO\ntitle: '),
]


def values(path, text):
    """What is in a file, as YAML 1.2 reads it, which has no dates."""
    if path.suffix == '.md':
        text = text.split('---\n', 2)[1]
    yaml = YAML(typ='safe', pure=True)
    plain = yaml.constructor.__class__.construct_yaml_str
    yaml.constructor.add_constructor('tag:yaml.org,2002:timestamp', plain)
    return yaml.load(text)


def faults(validator, path, text):
    return [f'{error.json_path}: {error.message[:200]}' for error in validator.iter_errors(values(path, text))]


def validator_of(schema):
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def without_words(value):
    if isinstance(value, list):
        return [without_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    # `title` is also the name of a field.
    is_fields = all(isinstance(inner, dict) for inner in value.values())
    return {key: without_words(inner) for key, inner in value.items() if is_fields or key not in WORDS}


def all_schemas(samling):
    """Each schema, by name; and what is wrong with them."""
    said = {lang: json.loads(ran(samling, 'schema', '--lang', lang)) for lang in LANGUAGES}
    wrong = []
    for name, schema in said['nb']['$defs'].items():
        if schema['$schema'] != Draft202012Validator.META_SCHEMA['$id']:
            wrong.append(f'{name}: another draft')
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            wrong.append(f'{name}: {error.message[:200]}')
        others = [without_words(said[lang]['$defs'][name]) for lang in LANGUAGES]
        if any(other != others[0] for other in others):
            wrong.append(f'{name}: not the same in each language')
        alone = json.loads(ran(samling, 'schema', name, '--lang', 'nb'))
        if alone != schema:
            wrong.append(f'{name}: not the same alone')
    return said['nb']['$defs'], wrong


def ran(samling, *arguments, cwd=None):
    return subprocess.run([samling, *arguments], check=True, capture_output=True, text=True, cwd=cwd).stdout


def records(root):
    """The files of a site that people write."""
    files = [root / 'samling.yaml', *root.glob('content/**/*.yaml'), *root.glob('content/**/*.md')]
    return sorted(file for file in files if file.is_file())


def named_schema(file):
    """The validator that a file's first line names. None: it names none that is there."""
    named = LINE.search(file.read_text())
    schema = (file.parent / named[1]).resolve() if named else None
    return validator_of(json.loads(schema.read_text())) if schema and schema.is_file() else None


def faults_of_site(root):
    """Yields what is wrong in a site that samling has written."""
    for file in records(root):
        validator = named_schema(file)
        place = file.relative_to(root)
        if validator is None:
            yield f'{place}: names no schema that is there'
        else:
            yield from (f'{place}: {fault}' for fault in faults(validator, file, file.read_text()))


def faults_of_content(schemas):
    """Yields what is wrong in the real site, whose files name no schema: their paths are those that the schemas are for."""
    seen = 0
    for file in records(REPOSITORY):
        path = file.relative_to(REPOSITORY)
        is_translation = path.suffix == '.md' and '.' in path.stem
        fitting = [
            name for name, schema in schemas.items()
            if is_translation == (name == 'translation')
            and (is_translation or path.match(re.sub('<[^>]*>', '*', schema['description'])))
        ]
        if len(fitting) > 1:
            yield f'{path}: {fitting}'
        for name in fitting:
            seen += 1
            yield from (f'{path}: {fault}' for fault in faults(validator_of(schemas[name]), file, file.read_text()))
    if seen < 40:
        yield f'only {seen} files of the real site have a schema'


def disagreements(samling, root):
    """Yields each planted mistake that one of the two does not see, and what only one of them calls a mistake."""
    for planted, is_mistake in [(MISTAKES, True), (NO_MISTAKES, False)]:
        for place, there, instead in planted:
            file = root / place
            text = file.read_text()
            if there not in text:
                yield f'{place} has no {there!r}'
                continue
            validator = named_schema(file)
            broken = text.replace(there, instead, 1)
            by_schema = faults(validator, file, broken)
            file.write_text(broken)
            check = subprocess.run([samling, 'check', '--format', 'json'], cwd=root, capture_output=True, text=True)
            file.write_text(text)
            told = [json.loads(line) for line in check.stdout.splitlines()]
            errors = [one['message'] for one in told if one['severity'] == 'error' and one['file'] == place]
            for who, found in [('the validator', bool(by_schema)), ('samling', bool(errors))]:
                if found != is_mistake:
                    yield f'{place}: {instead!r}: {who} says {by_schema or errors or "nothing"}'


def main(samling):
    schemas, wrong = all_schemas(samling)
    with tempfile.TemporaryDirectory() as folder:
        example, imported = Path(folder) / 'eksempel', Path(folder) / 'hentet'
        ran(samling, 'init', example)
        ran(samling, 'import', example / GATHERING.replace('index.md', 'invitasjon.pdf'), '--root', imported, '--gathering', 'vik-2024')
        wrong += list(disagreements(samling, example))
        editor = subprocess.run(['node', REPOSITORY / 'tests/exports/editor.mjs', example], capture_output=True, text=True, timeout=120)
        wrong += editor.stderr.splitlines() if editor.returncode else []
        for kind, name in [
            ('county', 'innlandsfylket'), ('gathering', 'vik-2027-01-20'), ('presentation', 'vik-2027-01-20/velkommen'),
            ('project', 'vik-turlag'), ('page', 'hjelp'),
        ]:
            ran(samling, 'new', kind, name, cwd=example)
        for root, fewest in [(example, 25), (imported, 2)]:
            if len(records(root)) < fewest:
                wrong.append(f'{root.name}: fewer than {fewest} files')
            wrong += [f'{root.name}: {fault}' for fault in faults_of_site(root)]
    wrong += faults_of_content(schemas)
    print('\n'.join(wrong) or f'{len(schemas)} schemas hold, and {len(MISTAKES)} mistakes were seen by both')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(Path(sys.argv[1]).resolve()))
