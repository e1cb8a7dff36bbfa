"""The program for Windows under Wine: init, import, build, check and serve, with Norwegian names, long paths and Windows' line ends, and
the installer for one user."""

import os
import shutil
import subprocess
import zipfile

import places
from places import Wrong, cannot, run, tell

LETTER = '''Til kommunene i Østfold

Invitasjon til samling i læringsnettverket

Dato: 14. mars 2019
Sted: Ås rådhus, Ås

Program
09.00 Velkommen
09.30 Trygge møteplasser for barn og unge
'''


class Wine:
    def __init__(self, work):
        program = shutil.which('wine64') or shutil.which('wine') or '/usr/lib/wine/wine64'
        if not os.access(program, os.X_OK):
            cannot('wine is not installed')
        self.program = program
        self.env = {**places.environment(), 'WINEPREFIX': str(work / 'wine'), 'WINEDLLOVERRIDES': 'mscoree,mshtml=', 'LANG': 'nb_NO.UTF-8'}
        run(program, 'wineboot', '--init', env=self.env)
        self.home = work / 'wine/drive_c/users' / (os.environ.get('USER') or 'root')

    def run(self, *command, code=0):
        words = [self.program, *map(str, command)]
        done = subprocess.run(words, capture_output=True, text=True, errors='replace', env=self.env, timeout=600)
        if done.returncode != code:
            raise Wrong(f'{" ".join(words)} ended with {done.returncode}, not {code}: {done.stdout}{done.stderr}')
        return done.stdout + done.stderr

    def end(self):
        subprocess.run(['wineserver', '-k'], env=self.env, capture_output=True)


def check(portable, installer, work):
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(work / 'zip')
    samling = work / 'zip' / portable.stem / 'samling.exe'
    wine = Wine(work)
    try:
        uses(wine, samling, work)
        installs(wine, installer, work)
    finally:
        wine.end()


def uses(wine, samling, work):
    said = wine.run(samling, '--version')
    if not said.startswith('samling '):
        raise Wrong(f'it says that it is {said!r}')
    # Deeper than the 260 letters that Windows' older calls allow.
    deep = work / 'Møter på Ås' / '/'.join(['læringsnettverk for folkehelse i fylket'] * 6)
    deep.mkdir(parents=True)
    site = deep / 'nettsted'
    wine.run(samling, 'init', path(site))
    crlf(site)
    wine.run(samling, 'check', '-r', path(site))
    wine.run(samling, 'build', '-r', path(site))
    page = site / 'output/index.html'
    if '<h1' not in page.read_text(encoding='utf-8'):
        raise Wrong(f'{page} is no page')
    letters = work / 'Brev fra Østfold'
    letters.mkdir()
    (letters / 'Innkalling på nynorsk – år 2019.txt').write_bytes(LETTER.replace('\n', '\r\n').encode())
    wine.run(samling, 'import', path(letters), '-r', path(site))
    if not list((site / 'content/gatherings').rglob('*2019*')):
        raise Wrong('nothing was imported')
    said = wine.run(samling, 'build', '-r', path(site))
    tell(f'build: {said.strip().splitlines()[-1] if said.strip() else ""}')
    with places.preview(work, path(site), wine.program, samling, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        tell('serve answers')


def path(there):
    """As Wine's programs name it."""
    return 'Z:' + str(there).replace('/', '\\')


def crlf(site):
    """Every text of the site as an editor on Windows writes it."""
    for file in site.rglob('*'):
        if file.suffix in ('.md', '.yaml', '.csv', '.txt', '.vtt') and file.is_file():
            file.write_bytes(file.read_bytes().replace(b'\r\n', b'\n').replace(b'\n', b'\r\n'))


def installs(wine, installer, work):
    folder = wine.home / 'AppData/Local/Programs/samling'
    before = wine.run('reg', 'query', 'HKCU\\Environment')
    wine.run(installer, '/S')
    if not (folder / 'samling.exe').is_file():
        raise Wrong(f'the installer has put nothing into {folder}')
    if 'Programs\\samling' not in wine.run('reg', 'query', 'HKCU\\Environment', '/v', 'Path'):
        raise Wrong('the installer has not put samling into PATH')
    # Twice is as once.
    wine.run(installer, '/S')
    if wine.run('reg', 'query', 'HKCU\\Environment', '/v', 'Path').count('Programs\\samling') != 1:
        raise Wrong('a second installation puts samling into PATH again')
    found = wine.run('cmd', '/c', 'samling --version')
    if not found.startswith('samling '):
        raise Wrong(f'samling is not found by its name: {found}')
    # It stays where it is, so that its end can be waited for, and asks for the folder as Windows names it.
    as_named = 'C:\\' + str(folder.relative_to(work / 'wine/drive_c')).replace('/', '\\')
    wine.run(folder / 'avinstaller.exe', '/S', '_?=' + as_named)
    if (folder / 'samling.exe').exists():
        raise Wrong('the uninstaller leaves the program behind')
    after = wine.run('reg', 'query', 'HKCU\\Environment')
    if after != before:
        raise Wrong(f'the uninstaller leaves PATH otherwise than it was: {before} {after}')
    tell('installed and uninstalled without a question')
