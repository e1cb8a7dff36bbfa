"""Installs what a release gives people, each in a clean place without a network, and builds the example with it.

check.py make SAMLING DIR       a wheel of the program that is built already. Nothing else may run SAMLING meanwhile: maturin moves it away
                                and puts it back.
check.py install SAMLING DIR    installs that wheel
check.py packages DIR [KIND…]   what packaging/release has made: wheel, npm, archive, debian, arm64, windows, manifests; by default all that
                                this machine can try. What cannot be tried is told, and is no failure unless it was asked for.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import manifests
import places
from places import Wrong, cannot, tell

ROOT = Path(__file__).resolve().parents[2]


def make(samling, folder):
    """By the run of Cargo that has made the program: nothing is compiled."""
    profile = {'debug': 'dev'}.get(samling.parent.name, samling.parent.name)
    shutil.rmtree(folder, ignore_errors=True)
    with places.timed('wheel made'):
        places.run(
            Path(sys.executable).with_name('maturin'), 'build', '--profile', profile, '--locked', '--compatibility', 'linux',
            '--auditwheel', 'skip', '--compression-method', 'stored', '--out', folder, cwd=ROOT / 'packaging/python',
        )


def wheel(file, same_as, work):
    """A virtual environment and the wheel in it; the site of `samling init`."""
    venv = work / 'venv'
    with places.timed('from a clean virtual environment to a built example'):
        places.run(sys.executable, '-m', 'venv', venv)
        places.without_network(venv / 'bin/pip', 'install', '--quiet', '--no-index', '--disable-pip-version-check', file)
        places.builds_the_example(work, venv / 'bin/samling')
    places.says_its_version(venv / 'bin/samling')
    if same_as and (venv / 'bin/samling').read_bytes() != same_as.read_bytes():
        raise Wrong('the program in the wheel is another than the one that was built')


def one(packages, pattern):
    found = sorted(packages.glob(pattern))
    if not found:
        cannot(f'there is no {pattern}')
    return found[0]


def wheel_of_release(packages, work):
    wheel(one(packages, f'*manylinux*_{platform.machine()}.whl'), None, work)


def npm(packages, work):
    """Both packages from disk, as `npm install samling` gets them from the registry."""
    if not shutil.which('npm'):
        cannot('npm is not installed')
    cpu = {'x86_64': 'x64', 'aarch64': 'arm64'}[platform.machine()]
    whole = one(packages, 'npm-samling-[0-9]*.tgz')
    part = one(packages, f'npm-samling-linux-{cpu}-*.tgz')
    (work / 'package.json').write_text('{"private": true}')
    # The packages for other systems are in no registry yet, and are optional.
    places.without_network('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', part, whole, cwd=work)
    samling = work / 'node_modules/.bin/samling'
    places.says_its_version(samling)
    places.builds_the_example(work, samling)
    for arguments, code in [(['bild'], 2), (['check', '-r', 'finnes-ikke'], 3), (['help'], 0)]:
        ended = subprocess.run([samling, *arguments], cwd=work, capture_output=True).returncode
        if ended != code:
            raise Wrong(f'npm: samling {arguments} ended with {ended}, not {code}')
    places.ends_when_told(samling, work)
    shutil.rmtree(work / f'node_modules/@samling/linux-{cpu}')
    told = subprocess.run([samling], cwd=work, capture_output=True, text=True)
    if told.returncode != 3 or 'er ikke installert' not in told.stderr:
        raise Wrong(f'npm: without its program: {told.returncode} {told.stderr}')


def archive(packages, work):
    file = one(packages, f'samling-{platform.machine()}-unknown-linux-gnu-v*.tar.xz')
    shutil.unpack_archive(file, work)
    folder = work / file.name.removesuffix('.tar.xz')
    places.says_its_version(folder / 'samling')
    places.builds_the_example(work, folder / 'samling')
    for path in ['man/man1/samling.1', 'man/nb/man1/samling-build.1', 'completions/_samling', 'LICENSE-MIT']:
        if not (folder / path).is_file():
            raise Wrong(f'{file.name} has no {path}')


def arm64(packages, work):
    """In an emulator, which has no fences for the readers of files: the site of the example has none that need them."""
    if not shutil.which('qemu-aarch64-static') or not Path('/usr/aarch64-linux-gnu').exists():
        cannot('qemu-aarch64-static or libc6-arm64-cross is not installed')
    file = one(packages, 'samling-aarch64-unknown-linux-gnu-v*.tar.xz')
    shutil.unpack_archive(file, work)
    samling = ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', work / file.name.removesuffix('.tar.xz') / 'samling']
    places.says_its_version(*samling)
    places.builds_the_example(work, *samling)


def debian(packages, work):
    """Unpacked beside the system, and judged by lintian."""
    architecture = subprocess.run(['dpkg', '--print-architecture'], capture_output=True, text=True).stdout.strip()
    file = one(packages, f'samling_*_{architecture}.deb')
    root = work / 'root'
    (root / 'var/lib/dpkg').mkdir(parents=True)
    (root / 'var/lib/dpkg/status').touch()
    # What it depends on is outside.
    places.run('dpkg', f'--root={root}', '--force-not-root', '--force-depends', '--install', file)
    places.says_its_version(root / 'usr/bin/samling')
    places.builds_the_example(work, root / 'usr/bin/samling')
    for path in [
        'man/man1/samling.1.gz', 'man/nb/man1/samling-build.1.gz', 'man/nn/man1/samling-build.1.gz',
        'bash-completion/completions/samling', 'zsh/vendor-completions/_samling', 'fish/vendor_completions.d/samling.fish',
    ]:
        if not (root / 'usr/share' / path).is_file():
            raise Wrong(f'{file.name} has no {path}')
    places.run('dpkg', f'--root={root}', '--force-not-root', '--remove', 'samling')
    if (root / 'usr/bin/samling').exists():
        raise Wrong(f'{file.name} leaves the program behind')
    if shutil.which('lintian'):
        places.run('lintian', '--allow-root', '--fail-on', 'error', file)
    else:
        tell('lintian is not installed')


def windows(packages, work):
    """With Wine, in its own folder for a new user: the zip archive and the installer."""
    import wine
    wine.check(one(packages, 'samling-x86_64-pc-windows-gnu-v*.zip'), one(packages, 'samling-*-installer.exe'), work)


def manifests_of_release(packages, work):
    manifests.check(packages)


KINDS = {
    'wheel': wheel_of_release, 'npm': npm, 'archive': archive, 'debian': debian, 'arm64': arm64, 'windows': windows,
    'manifests': manifests_of_release,
}


def tried(name, check, *arguments):
    """Did it work? None: it cannot be tried here."""
    with tempfile.TemporaryDirectory(prefix=f'samling-{name}-') as work:
        try:
            check(*arguments, Path(work))
            print(f'ok      {name}', flush=True)
            return True
        except places.NotHere as why:
            print(f'not     {name}: {why}', flush=True)
            return None
        except Wrong as why:
            print(f'FAILED  {name}: {why}', flush=True)
            return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest='command', required=True)
    for name in ['make', 'install']:
        command = commands.add_parser(name)
        command.add_argument('program', type=Path)
        command.add_argument('folder', type=Path)
    command = commands.add_parser('packages')
    command.add_argument('folder', type=Path)
    command.add_argument('kinds', nargs='*', metavar='KIND')
    options = parser.parse_args()
    unknown = [kind for kind in getattr(options, 'kinds', []) if kind not in KINDS]
    if unknown:
        parser.error(f'{unknown[0]} is none of {", ".join(KINDS)}')
    folder = options.folder.resolve()
    if options.command == 'make':
        return make(options.program.resolve(), folder)
    if options.command == 'install':
        results = [tried('wheel', wheel, one(folder, '*.whl'), options.program.resolve())]
    else:
        results = [tried(name, KINDS[name], folder) for name in options.kinds or KINDS]
        # Who asks for a kind by its name wants it tried.
        results = [not options.kinds if result is None else result for result in results]
    sys.exit(0 if all(results) else 1)


if __name__ == '__main__':
    main()
