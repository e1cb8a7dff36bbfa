"""Compiles the program for a target. The wheel is made by the same run of maturin, and holds the same bytes."""

import re
import shutil
import zipfile

from .project import PACKAGING, ROOT, VERSION, Failed, environment, output, run, tell
from .targets import OLDEST_GLIBC

# Bytes. A program and a download must be no larger.
LARGEST_PROGRAM = 30_000_000
LARGEST_DOWNLOAD = 12_000_000


def compiled(target, target_dir, out):
    """The program's path. Its wheel is put into `out`."""
    env = environment(target_dir)
    command = [
        'maturin', 'build', '--release', '--locked', '--target', target.triple,
        '--compatibility', target.compatibility, '--out', out,
    ]
    if target.is_linux:
        command.append('--zig')
    if target.is_windows:
        # The linker writes the time otherwise.
        env['CARGO_ENCODED_RUSTFLAGS'] += '\x1f-Clink-arg=-Wl,--no-insert-timestamp'
    run(*command, cwd=PACKAGING / 'python', env=env)
    program = target_dir / target.triple / 'release' / target.program
    wheels = [path for path in out.glob(f'samling-{VERSION}-*.whl') if holds(path, program, target)]
    if len(wheels) != 1:
        raise Failed(f'{target.name}: no wheel with the bytes of {program}')
    size = program.stat().st_size
    tell(f'{target.name}: {size / 1e6:.1f} MB, wheel {wheels[0].stat().st_size / 1e6:.1f} MB')
    if size > LARGEST_PROGRAM:
        raise Failed(f'{program} has {size} bytes, more than {LARGEST_PROGRAM}')
    if target.is_linux:
        check_glibc(program)
    return program


def holds(wheel, program, target):
    with zipfile.ZipFile(wheel) as whole:
        name = f'samling-{VERSION}.data/scripts/{target.program}'
        return name in whole.namelist() and whole.read(name) == program.read_bytes()


def check_glibc(program):
    """Fails for a program that needs a newer glibc than the oldest that is supported, or any library that is no part of it."""
    symbols = output('objdump', '-T', program)
    asked = {tuple(map(int, number.split('.'))) for number in re.findall(r'GLIBC_(\d+(?:\.\d+)+)', symbols)}
    if not asked:
        raise Failed(f'{program}: objdump tells of no glibc')
    newest = max(asked)
    tell(f'{program}: asks for glibc {".".join(map(str, newest))}')
    if newest[:2] > OLDEST_GLIBC:
        raise Failed(f'{program} needs glibc {newest}; at most {OLDEST_GLIBC} was meant')
    needed = re.findall(r'NEEDED\s+(\S+)', output('objdump', '-p', program))
    others = [name for name in needed if not re.match(r'(libc|libm|libpthread|libdl|librt|ld-linux[\w-]*)\.so\.', name)]
    if others:
        raise Failed(f'{program} needs {", ".join(others)}')


def extras(target_dir):
    """A folder with the man pages in three languages and the completions, as the program of this machine writes them."""
    folder = ROOT / 'target/release-extras'
    shutil.rmtree(folder, ignore_errors=True)
    env = environment(target_dir)
    native = target_dir / 'release-native'
    host = next(line.split()[1] for line in output('rustc', '-vV').splitlines() if line.startswith('host:'))
    program = target_dir / host / 'release' / 'samling'
    if not program.exists():
        program = native / 'debug' / 'samling'
        run('cargo', 'build', '--locked', env={**env, 'CARGO_TARGET_DIR': str(native)}, cwd=ROOT)
    for language, place in [('en', 'man/man1'), ('nb', 'man/nb/man1'), ('nn', 'man/nn/man1')]:
        run(program, 'man', '--quiet', '--lang', language, folder / place)
    (folder / 'completions').mkdir()
    shells = [('bash', 'samling.bash'), ('zsh', '_samling'), ('fish', 'samling.fish'), ('powershell', '_samling.ps1')]
    for shell, name in shells:
        (folder / 'completions' / name).write_text(output(program, 'completions', '--lang', 'nb', shell))
    return folder
