"""What winget, Scoop and Homebrew are told: addresses and checksums of the downloads that lie in a folder."""

import hashlib
from datetime import datetime, timezone
from string import Template

from .project import DESCRIPTION, LICENCE, PACKAGING, VERSION, epoch, write_json
from .targets import TARGETS


def checksum(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def manifests(out, address):
    """Writes those for which there are files. `address`: where all files of this version are fetched from."""
    yield from winget(out, address)
    yield from scoop(out, address)
    yield from homebrew(out, address)


def home(address):
    """The page of the project: on GitHub, the repository that the downloads belong to."""
    return address.split('/releases/')[0]


def winget(out, address):
    installer = out / f'samling-{VERSION}-windows-x64-installer.exe'
    if not installer.exists():
        return
    values = {
        'version': VERSION, 'url': f'{address}/{installer.name}', 'sha256': checksum(installer).upper(),
        'home': home(address), 'licence': LICENCE,
        'date': datetime.fromtimestamp(epoch(), timezone.utc).date().isoformat(),
    }
    folder = out / 'manifests/winget'
    folder.mkdir(parents=True, exist_ok=True)
    for template in sorted((PACKAGING / 'manifests/winget').glob('*.yaml')):
        path = folder / template.name
        path.write_text(Template(template.read_text()).substitute(values))
        yield path


def scoop(out, address):
    portable = out / f'samling-x86_64-pc-windows-gnu-v{VERSION}.zip'
    if not portable.exists():
        return
    path = out / 'manifests/scoop/samling.json'
    write_json(path, {
        'version': VERSION,
        'description': DESCRIPTION,
        'homepage': home(address),
        'license': LICENCE.replace(' OR ', '|'),
        'architecture': {
            '64bit': {
                'url': f'{address}/{portable.name}',
                'hash': checksum(portable),
                'extract_dir': portable.stem,
            },
        },
        'bin': 'samling.exe',
    })
    yield path


def homebrew(out, address):
    def block(system, names):
        lines = []
        for name, word in names:
            path = out / f'samling-{TARGETS[name].triple}-v{VERSION}.tar.xz'
            if path.exists():
                lines += [
                    f'    on_{word} do', f'      url "{address}/{path.name}"', f'      sha256 "{checksum(path)}"', '    end',
                ]
        return '\n'.join(['', f'  on_{system} do', *lines, '  end', '']) if lines else ''

    blocks = block('macos', [('macos-arm64', 'arm'), ('macos-x64', 'intel')])
    blocks += block('linux', [('linux-arm64', 'arm'), ('linux-x64', 'intel')])
    if not blocks:
        return
    path = out / 'manifests/homebrew/samling.rb'
    path.parent.mkdir(parents=True, exist_ok=True)
    template = Template((PACKAGING / 'manifests/homebrew/samling.rb').read_text())
    path.write_text(template.substitute(version=VERSION, home=home(address), description=DESCRIPTION, blocks=blocks))
    yield path
