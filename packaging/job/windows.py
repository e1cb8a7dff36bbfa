"""The installer for Windows, for the one who runs it."""

import tempfile
import zipfile
from pathlib import Path

from .project import PACKAGING, VERSION, environment, run


def installer(portable, target_dir, out):
    """Of the files of the portable zip archive."""
    path = out / f'samling-{VERSION}-windows-x64-installer.exe'
    with tempfile.TemporaryDirectory() as work:
        with zipfile.ZipFile(portable) as archive:
            archive.extractall(work)
        files = Path(work) / portable.stem
        names = [name.relative_to(files) for name in sorted(files.rglob('*')) if name.is_file()]
        removed = Path(work) / 'removed.nsh'
        lines = ['  Delete "$INSTDIR\\' + str(name).replace('/', '\\') + '"\n' for name in names]
        removed.write_text(''.join(lines))
        run(
            'makensis', '-V2', '-WX', f'-DVERSION={VERSION}', f'-DFILES={files}', f'-DREMOVED={removed}', f'-DOUT={path}',
            PACKAGING / 'windows/samling.nsi', env=environment(target_dir),
        )
    return path
