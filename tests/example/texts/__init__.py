"""The words of the files, one text for each: its title, language and mark first, then Markdown."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from writing import blocks

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    title: str
    lang: str
    # That it is invented, for its first and last page.
    mark: str
    blocks: list


def text(name):
    _, front, body = (FOLDER / name).read_text("utf-8").split("---\n", 2)
    return Text(**yaml.safe_load(front), blocks=blocks(body))
