"""A site that is measured: one generator's form of the archive, and the one page of it that is changed."""
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path


class Site:
    def __init__(self, generator, root, title, file, address):
        self.generator, self.root, self.address = generator, root, address
        self.output = root / generator.output
        self.file = root / file
        self.title = self.first_title = title
        self.first_text = self.file.read_text(encoding="utf-8")
        self.changes = 0

    def remove_leftovers(self):
        self._write(self.first_text)
        self.title = self.first_title
        for name in self.generator.leftovers:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def search(self, wanted):
        """Whether the next builds make an index to search in; only samling's can."""
        settings = self.root / "samling.yaml"
        if settings.exists():
            text = settings.read_text(encoding="utf-8")
            settings.write_text(text.replace(f"search: {str(not wanted).lower()}", f"search: {str(wanted).lower()}"), encoding="utf-8")
            # A file as young as the clock's tick is read again by the build after the next.
            time.sleep(0.1)

    def add_sentence(self):
        """The word that is new."""
        word = self._new_word()
        self._write(f"{self._read().rstrip()} Ny setning {word}.\n")
        return word

    def change_title(self):
        """Also where the front matter's description repeats it."""
        title = f"Et annet navn {self._new_word()}"
        self._write(self._read().replace(self.title, title))
        self.old_title, self.title = self.title, title

    def files_with(self, text):
        """The HTML of the site that holds the text."""
        text = text.encode()
        return {path.relative_to(self.output) for path in self.output.rglob("*.html") if text in path.read_bytes()}

    def page(self):
        return Path(self.address.strip("/"), "index.html")

    def _new_word(self):
        self.changes += 1
        return f"endring{self.changes}x"

    def _read(self):
        return self.file.read_text(encoding="utf-8")

    def _write(self, text):
        self.file.write_text(text, encoding="utf-8")


def write_sites(size, folder, generators):
    """Written by another process: the words would else stay in this one's memory, which its children's measure begins with."""
    names = [generator.name for generator in generators]
    told = subprocess.run([sys.executable, Path(__file__).with_name("forms.py"), size, folder, *names],
                          check=True, capture_output=True, text=True).stdout
    facts = json.loads(told)
    return [Site(generator, folder / generator.name, facts["title"], **facts["where"][generator.name]) for generator in generators]
