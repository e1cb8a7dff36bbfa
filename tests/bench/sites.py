"""A site to measure: the archive in the form of one generator, and the page of it that is changed."""
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
        """Turns the search index of the next builds on or off; only for samling."""
        settings = self.root / "samling.yaml"
        if settings.exists():
            text = settings.read_text(encoding="utf-8")
            settings.write_text(text.replace(f"search: {str(not wanted).lower()}", f"search: {str(wanted).lower()}"), encoding="utf-8")
            # A file younger than a tick of the file system's clock would be read again by the build after the next.
            time.sleep(0.1)

    def add_sentence(self):
        """The new word."""
        word = self._new_word()
        self._write(f"{self._read().rstrip()} Ny setning {word}.\n")
        return word

    def change_title(self):
        """Changes the title, also where the description in the front matter repeats it."""
        title = f"Et annet navn {self._new_word()}"
        self._write(self._read().replace(self.title, title))
        self.old_title, self.title = self.title, title

    def files_with(self, text):
        """The HTML files of the site that hold the text."""
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
    """Written by another process, because the memory of this one counts in the peak memory of its children."""
    names = [generator.name for generator in generators]
    told = subprocess.run([sys.executable, Path(__file__).with_name("forms.py"), size, folder, *names],
                          check=True, capture_output=True, text=True).stdout
    facts = json.loads(told)
    return [Site(generator, folder / generator.name, facts["title"], **facts["where"][generator.name]) for generator in generators]
