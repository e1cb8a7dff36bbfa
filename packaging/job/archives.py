"""Archives that are the same bytes wherever they are made: sorted names, one time, no owners."""

import gzip
import io
import lzma
import tarfile
import time
import zipfile

from .project import ROOT, VERSION, epoch


def tar_bytes(files):
    """`files`: name → (bytes, may be run)."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode='w', format=tarfile.USTAR_FORMAT) as archive:
        for name, (content, may_run) in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            entry.mode = 0o755 if may_run else 0o644
            entry.mtime = epoch()
            archive.addfile(entry, io.BytesIO(content))
    return raw.getvalue()


def write_tar_xz(path, files):
    path.write_bytes(lzma.compress(tar_bytes(files), preset=9 | lzma.PRESET_EXTREME))


def write_tar_gz(path, files):
    packed = io.BytesIO()
    with gzip.GzipFile(filename='', mode='wb', fileobj=packed, compresslevel=9, mtime=epoch()) as stream:
        stream.write(tar_bytes(files))
    path.write_bytes(packed.getvalue())


def write_zip(path, files):
    moment = time.gmtime(epoch())[:6]
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, (content, may_run) in sorted(files.items()):
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o100755 if may_run else 0o100644) << 16
            archive.writestr(entry, content)


def files_below(folder, prefix):
    return {
        f'{prefix}/{path.relative_to(folder).as_posix()}': (path.read_bytes(), False)
        for path in folder.rglob('*')
        if path.is_file()
    }


def texts():
    """What is given with every program."""
    return {name: ((ROOT / name).read_bytes(), False) for name in ['LICENSE', 'LICENSE-APACHE', 'LICENSE-MIT', 'CHANGELOG.md']}


def download(target, program, extras, out):
    """The archive that people and cargo-binstall fetch."""
    folder = f'samling-{target.triple}-v{VERSION}'
    files = {target.program: (program.read_bytes(), True), **texts()}
    files |= files_below(extras, '.') if not target.is_windows else files_below(extras / 'completions', './completions')
    files = {f'{folder}/{name.removeprefix("./")}': file for name, file in files.items()}
    if target.is_windows:
        path = out / f'{folder}.zip'
        write_zip(path, files)
    else:
        path = out / f'{folder}.tar.xz'
        write_tar_xz(path, files)
    return path
