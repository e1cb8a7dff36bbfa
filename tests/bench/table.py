"""The figures as ratios, and the table of them in README.md."""
import re
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BEGIN, END = "<!-- tests/bench/run writes from here -->", "<!-- to here -->"
PROGRAMS = {"samling": "samling", "zola": "Zola", "hugo": "Hugo"}


@dataclass(frozen=True)
class Row:
    """One row: `value` gives the ratio for a size, or None if not measured. `bar`: the limit that it should not exceed."""
    words: str
    bar: float | None
    value: object
    unit: str = ""

    def cells(self, sizes):
        bar = f"≤ {_number(self.bar)}{self.unit}" if self.bar is not None else ""
        return [self.words, bar, *map(self._cell, sizes)]

    def _cell(self, size):
        value = self.value(size)
        if value is None:
            return "–"
        text = _number(value) + self.unit
        return f"**{text}**" if self.bar is not None and value > self.bar else text


def _number(value):
    """Three significant digits, at most two decimals, and no trailing zeros."""
    text = f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Figures:
    """All that was measured. `rounds`: {size: [{(program, step): Run}]}; `served`: {size: [{program: seconds}]};
    `pages`: {size: their number}."""

    def __init__(self, pages):
        self.pages = pages
        self.rounds = {size: [] for size in pages}
        self.served = {size: [] for size in pages}

    def ratio(self, size, field, one, other):
        """The median over the rounds of the ratio between two runs."""
        pairs = [(getattr(runs[one], field), getattr(runs[other], field)) for runs in self.rounds[size] if one in runs and other in runs]
        return median(a / b for a, b in pairs) if pairs and all(a is not None and b for a, b in pairs) else None

    def page_cost(self, size, field, base="1k"):
        """A figure of a cold build per page, divided by that at the size `base`."""
        if base not in self.rounds or size == base:
            return None
        found = [[getattr(runs["samling", "cold"], field) for runs in self.rounds[name]] for name in (size, base)]
        if None in found[0] + found[1]:
            return None
        return median(figure / first for figure, first in zip(*found)) * self.pages[base] / self.pages[size]

    def served_in(self, size, other=None):
        """Milliseconds, or the ratio to another program's time."""
        pairs = [(times["samling"], times.get(other)) for times in self.served[size] if "samling" in times]
        if not pairs or other and not all(b for _, b in pairs):
            return None
        return median(a / b for a, b in pairs) if other else median(a for a, _ in pairs) * 1000

    def disturbed(self):
        return sum(run.disturbed for rounds in self.rounds.values() for runs in rounds for run in runs.values())


def rows(figures):
    def cold(field, other):
        return lambda size: figures.ratio(size, field, ("samling", "cold"), (other, "cold"))

    def change(other):
        return lambda size: figures.ratio(size, "wall", ("samling", "change"), (other, "change"))

    def of_cold(field, step):
        return lambda size: figures.ratio(size, field, ("samling", step), ("samling", "cold"))

    return [
        Row("cold build, CPU: of Zola's", 0.3, cold("cpu", "zola")),
        Row("cold build, CPU: of Hugo's", 0.15, cold("cpu", "hugo")),
        Row("cold build, CPU: of the floor's", 3, cold("cpu", "floor")),
        Row("cold build, CPU for a page: of that at 1,000 pages", 1.15, lambda size: figures.page_cost(size, "cpu")),
        Row("cold build, time: of Zola's", None, cold("wall", "zola")),
        Row("cold build, time: of Hugo's", None, cold("wall", "hugo")),
        Row("cold build, peak memory: of Zola's", 0.4, cold("rss", "zola")),
        Row("cold build, peak memory: of Hugo's", None, cold("rss", "hugo")),
        Row("cold build, peak memory for a page: of that at 1,000 pages", None, lambda size: figures.page_cost(size, "rss")),
        Row("nothing changed, CPU: of a cold build", 0.15, of_cold("cpu", "warm")),
        Row("nothing changed, time: of a cold build", 0.15, of_cold("wall", "warm")),
        Row("one sentence changed, CPU: of a cold build", 0.2, of_cold("cpu", "change")),
        Row("one sentence changed, time: of a cold build", 0.2, of_cold("wall", "change")),
        Row("one sentence changed, time: of Zola's", None, change("zola")),
        Row("one sentence changed, time: of Hugo's", None, change("hugo")),
        Row("one title changed, CPU: of a cold build", None, of_cold("cpu", "title")),
        Row("one title changed, time: of a cold build", None, of_cold("wall", "title")),
        Row("cold build with the search index, CPU: of Zola's without", 1, lambda size: figures.ratio(size, "cpu", ("samling", "searched"), ("zola", "cold"))),
        Row("cold build with the search index, peak memory: of Zola's without", 1, lambda size: figures.ratio(size, "rss", ("samling", "searched"), ("zola", "cold"))),
        Row("one sentence changed, with the search index, CPU: of a cold build with it", 0.2, lambda size: figures.ratio(size, "cpu", ("samling", "searched change"), ("samling", "searched"))),
        Row("`check`, CPU: of a cold build", None, of_cold("cpu", "check")),
        Row("`serve`, from a write to the new page", 100, figures.served_in, " ms"),
        Row("`serve`, from a write to the new page: of Zola's", None, lambda size: figures.served_in(size, "zola")),
        Row("`serve`, from a write to the new page: of Hugo's", None, lambda size: figures.served_in(size, "hugo")),
    ]


def table(figures, generators, notes):
    sizes = list(figures.pages)
    lines = [["samling's …", "should be", *(f"{figures.pages[size] - 1:,} pages" for size in sizes)], ["---"] * 2 + ["---:"] * len(sizes)]
    lines += [row.cells(sizes) for row in rows(figures)]
    names = [f"{PROGRAMS[generator.name]} {generator.version}" for generator in generators]
    return "\n".join([*(f"| {' | '.join(line)} |" for line in lines), "", f"{', '.join(names)}; {'; '.join(notes)}."])


def put_into(readme: Path, text):
    old = readme.read_text(encoding="utf-8")
    place = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.S)
    if not place.search(old):
        raise ValueError(f"{readme} has not the two marks {BEGIN} and {END}")
    readme.write_text(place.sub(lambda _: f"{BEGIN}\n{text}\n{END}", old, count=1), encoding="utf-8")
