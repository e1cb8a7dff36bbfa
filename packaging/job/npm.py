"""npm: a package that chooses, and one for each system with the program in it."""

import json

from .archives import texts, write_tar_gz
from .project import DESCRIPTION, LICENCE, PACKAGING, VERSION
from .targets import TARGETS


def package(out, name, manifest, files):
    manifest = {'name': name, 'version': VERSION, 'description': DESCRIPTION, 'license': f'({LICENCE})', **manifest}
    files = {
        'package.json': ((json.dumps(manifest, indent=2) + '\n').encode(), False),
        'README.md': ((PACKAGING / 'npm/README.md').read_bytes(), False),
        **{name: file for name, file in texts().items() if name.startswith('LICENSE')},
        **files,
    }
    path = out / f'npm-{name.replace("@", "").replace("/", "-")}-{VERSION}.tgz'
    write_tar_gz(path, {f'package/{name}': file for name, file in files.items()})
    return path


def platform_package(target, program, out):
    manifest = {'os': [target.npm_os], 'cpu': [target.npm_cpu], 'preferUnplugged': True}
    if target.is_linux:
        manifest['libc'] = ['glibc']
    return package(out, target.npm_name, manifest, {f'bin/{target.program}': (program.read_bytes(), True)})


def main_package(out):
    """Names the packages of this version that lie in `out`: one that does not exist could never be installed."""
    made = [target for target in TARGETS.values() if (out / f'npm-samling-{target.name}-{VERSION}.tgz').exists()]
    manifest = {
        'bin': {'samling': 'bin/samling.js'},
        'engines': {'node': '>=18'},
        'optionalDependencies': {target.npm_name: VERSION for target in made},
    }
    return package(out, 'samling', manifest, {'bin/samling.js': ((PACKAGING / 'npm/samling.js').read_bytes(), True)})
