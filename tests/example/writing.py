"""Markdown as a few plain blocks, which every writer of files understands."""

from dataclasses import dataclass

from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Run:
    """Text of one style."""

    text: str
    strong: bool = False
    link: str | None = None


@dataclass(frozen=True)
class Heading:
    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Item:
    runs: tuple[Run, ...]
    below: tuple["Items", ...]


@dataclass(frozen=True)
class Items:
    ordered: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """The first row is the header. A cell is a list of runs."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True)
class Picture:
    """`drawing`: the name of a function in pictures.py."""

    drawing: str
    alt: str
    credit: str | None = None


@dataclass(frozen=True)
class Note:
    """A speaker's note, written as a block quote."""

    text: str


@dataclass(frozen=True)
class Break:
    """A page break, written as a rule of three dashes."""


def blocks(markdown):
    tokens = MARKDOWN.parse(markdown)
    found, at = [], 0
    while at < len(tokens):
        block, at = _block(tokens, at)
        found.append(block)
    return found


def plain(runs):
    return "".join(run.text for run in runs)


def _block(tokens, at):
    """The block that begins at `at`, and where the next one begins."""
    token, end = tokens[at], _end(tokens, at)
    within = tokens[at + 1 : end]
    match token.type:
        case "heading_open":
            block = Heading(int(token.tag[1]), _runs(within[0]))
        case "paragraph_open" if within[0].children[0].type == "image":
            image = within[0].children[0]
            block = Picture(image.attrs["src"], image.content)
        case "paragraph_open":
            block = Paragraph(_runs(within[0]))
        case "bullet_list_open" | "ordered_list_open":
            block = _items(tokens, at)
        case "table_open":
            block = _table(within)
        case "hr":
            block = Break()
        case "blockquote_open":
            block = Note(plain(_runs(next(inner for inner in within if inner.type == "inline"))))
        case other:
            raise ValueError(f"no writer knows {other}")
    return block, end + 1


def _end(tokens, at):
    """The end of the block that begins at `at`."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    raise ValueError("a block without an end")


def _items(tokens, at):
    last, items, index = _end(tokens, at), [], at + 1
    while index < last:
        end = _end(tokens, index)
        inner, runs, below = index + 1, (), []
        while inner < end:
            if tokens[inner].type == "paragraph_open":
                runs = _runs(tokens[inner + 1])
            else:
                below.append(_items(tokens, inner))
            inner = _end(tokens, inner) + 1
        items.append(Item(runs, tuple(below)))
        index = end + 1
    return Items(tokens[at].type == "ordered_list_open", tuple(items))


def _table(tokens):
    rows = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token))
    return Table(tuple(map(tuple, rows)))


def _runs(inline):
    runs, strong, link = [], False, None
    for token in inline.children:
        match token.type:
            case "text":
                runs.append(Run(token.content, strong, link))
            case "softbreak":
                runs.append(Run(" ", strong, link))
            case "strong_open" | "strong_close":
                strong = token.nesting == 1
            case "link_open":
                link = token.attrs["href"]
            case "link_close":
                link = None
            case other:
                raise ValueError(f"no writer knows {other}")
    return tuple(run for run in runs if run.text)
