"""Installs what a release gives people, each in a clean place without a network, and builds the example with it.

check.py --program SAMLING      makes a wheel of the program that is built already (Cargo's dev profile), and installs it
check.py --packages DIR [KIND…] what packaging/release has made: wheel, npm, archive, debian, arm64, windows, manifests; by default all that
                                this machine can try. What cannot be tried is told, and is no failure.
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


def program(samling, work):
    """The wheel is made by the run of Cargo that has made the program: nothing is compiled."""
    samling = samling.resolve()
    profile = {'debug': 'dev'}.get(samling.parent.name, samling.parent.name)
    maturin = Path(sys.executable).with_name('maturin')
    with places.timed('wheel made'):
        places.run(
            maturin, 'build', '--profile', profile, '--locked', '--compatibility', 'linux', '--auditwheel', 'skip',
            '--compression-method', 'stored', '--out', work / 'wheels', cwd=ROOT / 'packaging/python',
        )
    wheel(next((work / 'wheels').glob('*.whl')), work, samling)


def wheel(file, work, same_as=None):
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
    machine = {'x86_64': 'x86_64', 'aarch64': 'aarch64'}.get(platform.machine(), platform.machine())
    wheel(one(packages, f'*manylinux*_{machine}.whl'), work)


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
    shutil.unpack_archive(file, work, filter='data')
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
    shutil.unpack_archive(file, work, filter='data')
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument('--program', type=Path, metavar='SAMLING')
    what.add_argument('--packages', type=Path, metavar='DIR')
    parser.add_argument('kinds', nargs='*', metavar='KIND', help=', '.join(KINDS))
    options = parser.parse_args()
    failed = False
    kinds = {name: KINDS[name] for name in options.kinds or KINDS}
    tried = kinds if options.packages else {'program': program}
    for name, check in tried.items():
        with tempfile.TemporaryDirectory(prefix=f'samling-{name}-') as work:
            try:
                check((options.packages or options.program).resolve(), Path(work))
                print(f'ok      {name}', flush=True)
            except places.NotHere as why:
                # Who asks for a kind by its name wants it tried.
                failed |= bool(options.kinds)
                print(f'not     {name}: {why}', flush=True)
            except Wrong as why:
                failed = True
                print(f'FAILED  {name}: {why}', flush=True)
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
