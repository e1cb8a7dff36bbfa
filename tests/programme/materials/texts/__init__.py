"""The words of the materials, a file each: what is said of it first, then Markdown."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from writing import blocks

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    title: str
    lang: str
    # How it came to be, for its first and last page.
    mark: str
    blocks: list


def text(name):
    _, front, body = (FOLDER / name).read_text("utf-8").split("---\n", 2)
    return Text(**yaml.safe_load(front), blocks=blocks(body))
