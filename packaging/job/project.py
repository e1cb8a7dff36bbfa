"""What the job knows of the project, and how it runs others' programs."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / 'packaging'
MANIFEST = tomllib.loads((ROOT / 'Cargo.toml').read_text())
VERSION = MANIFEST['package']['version']
LICENCE = MANIFEST['package']['license']
DESCRIPTION = MANIFEST['package']['description']

# Where nothing is published yet: an address that nobody can have, kept for examples.
NOWHERE = 'https://samling.example'


class Failed(Exception):
    """Why the release cannot be made; said without a traceback."""


def tell(text):
    print(text, file=sys.stderr, flush=True)


def run(*command, cwd=ROOT, env=None, **more):
    """Runs a program, and fails with it."""
    words = [str(word) for word in command]
    found = shutil.which(words[0], path=(env or os.environ).get('PATH'))
    if not found:
        raise Failed(f'{words[0]} is not installed; see packaging/install')
    done = subprocess.run([found, *words[1:]], cwd=cwd, env=env, **more)
    if done.returncode:
        raise Failed(f'{" ".join(words)} ended with {done.returncode}')
    return done


def output(*command, **more):
    return run(*command, stdout=subprocess.PIPE, text=True, **more).stdout


def epoch():
    """The time of everything in a release: SOURCE_DATE_EPOCH, else that of the commit."""
    given = os.environ.get('SOURCE_DATE_EPOCH')
    return int(given or output('git', 'log', '-1', '--format=%ct'))


def environment(target_dir):
    """What compilers are told, so that the bytes tell nothing of the machine they were made on."""
    cargo_home = Path(os.environ.get('CARGO_HOME', Path.home() / '.cargo'))
    places = [(ROOT, '/samling'), (cargo_home, '/cargo')]
    if not target_dir.is_relative_to(ROOT):
        places.append((target_dir, '/samling/target'))
    flags = [f'--remap-path-prefix={place}={name}' for place, name in places]
    c_flags = ' '.join(f'-ffile-prefix-map={place}={name}' for place, name in places)
    return {
        **os.environ,
        'PATH': f'{(PACKAGING / ".venv").resolve() / "bin"}{os.pathsep}{os.environ["PATH"]}',
        'CARGO_INCREMENTAL': '0',
        'CARGO_TARGET_DIR': str(target_dir),
        'CARGO_ENCODED_RUSTFLAGS': '\x1f'.join(flags),
        'CFLAGS': c_flags,
        'SOURCE_DATE_EPOCH': str(epoch()),
        'MACOSX_DEPLOYMENT_TARGET': '11.0',
        'TZ': 'UTC',
        'LC_ALL': 'C.UTF-8',
    }


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')
