"""Tagged PDFs with Typst: PDF/UA for screen readers, and PDF/A for preservation."""

import shutil
import tempfile
from pathlib import Path

import house
import pictures
import typst
from writing import Break, Heading, Items, Paragraph, Picture, Table

STANDARDS = ["ua-1", "a-2a"]


def slides(deck):
    pages = []
    for number, slide in enumerate(deck.slides):
        # The title of the first slide is larger and lower down.
        head = f"= {_string(slide.title)}\n" if slide.title else ""
        words = "".join(map(_block, slide.blocks))
        shown = "".join(map(_picture, slide.pictures))
        if words and shown:
            # Two pictures are stacked and must leave room for the footer.
            size = "62%" if len(slide.pictures) > 1 else "100%"
            words = f"#grid(columns: (1.5fr, 1fr), column-gutter: 1cm, [{words}], align(center, block(width: {size})[{shown}]))\n"
        else:
            words += f"#block(width: 17cm)[{shown}]\n" if shown else ""
        foot = "".join(f"#par[{_string(line)}]\n" for line in slide.foot)
        foot = f"#v(1fr)\n#text(12pt, soft)[{foot}]\n" if foot else ""
        size = 12 if any(isinstance(block, Table) for block in slide.blocks) else 18
        first = "#show heading: set text(34pt)\n#v(3.5cm)\n" if number == 0 else ""
        pages.append(f"#page[#set text({size}pt)\n{first}{head}{words}{foot}]\n")
    return _compile(
        deck.title,
        deck.lang,
        f"""#set page(width: 25.4cm, height: 14.2875cm, margin: (left: 1.5cm, rest: 1.2cm), background: place(left, rect(width: 0.4cm, height: 100%, fill: accent)))
#show heading: set text(26pt, accent)
#show figure.caption: set text(12pt)
#show heading: set block(below: 0.9em)
"""
        + "".join(pages),
    )


def paper(text):
    return _compile(text.title, text.lang, _paper(text))


def picture_of(text, ppi):
    """The first page of the paper, as a PNG."""
    return _compile(text.title, text.lang, _paper(text), ppi)


def _paper(text):
    mark = f"#block(stroke: (left: 2pt + accent), inset: (left: 8pt, y: 4pt), text(9.5pt, soft)[{_string(text.mark)}])\n"
    title, *rest = text.blocks
    return (
        """#set page("a4", margin: (x: 2.6cm, y: 2.2cm), numbering: "1 / 1")
#set text(11.5pt)
#show heading: set text(accent)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(13pt)
#show heading: set block(above: 1.5em, below: 0.8em)
"""
        + _block(title)
        + mark
        + "".join(map(_block, rest))
        + "#v(1fr)\n"
        + mark
    )


def _compile(title, lang, body, ppi=None):
    made = house.MADE
    source = (
        f"""#let accent = rgb("#{house.ACCENT}")
#let soft = rgb("#{house.SOFT}")
#set document(title: {_quoted(title)}, date: datetime(year: {made.year}, month: {made.month}, day: {made.day}))
#set text(font: "{house.FONT}", lang: "{lang}", region: "NO", fill: rgb("#{house.INK}"), hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set list(indent: 0.3em, body-indent: 0.6em, spacing: 0.75em)
#set enum(indent: 0.3em, body-indent: 0.6em, spacing: 0.75em)
#set table(inset: (x: 7pt, y: 5pt), stroke: 0.5pt + soft, fill: (_, row) => if row == 0 {{ rgb("#{house.PALE}") }})
#show table.cell.where(y: 0): strong
#show regex("\\w+/\\w+"): box
#show link: set text(accent)
#show link: underline
"""
        + body
    )
    with tempfile.TemporaryDirectory() as folder:
        for drawing in pictures.DRAWINGS:
            (Path(folder) / f"{drawing}.png").write_bytes(pictures.png(drawing))
        file = Path(folder) / "material.typ"
        file.write_text(source, "utf-8")
        # Only these fonts, whatever order the folder lists its files in.
        for font in house.FONT_FILES.values():
            shutil.copy(font, folder)
        options = {"font_paths": [folder], "ignore_system_fonts": True}
        if ppi:
            pages = typst.compile(file, format="png", ppi=ppi, **options)
            return pages if isinstance(pages, bytes) else pages[0]
        return typst.compile(file, pdf_standards=STANDARDS, timestamp=int(made.timestamp()), **options)


def _block(block):
    match block:
        case Heading(level, runs):
            return f"{'=' * level} {_runs(runs)}\n"
        case Paragraph(runs):
            return f"#par[{_runs(runs)}]\n"
        case Items():
            return f"{_items(block)}\n"
        case Table(rows):
            widths = ", ".join(["auto"] + ["1fr"] * (len(rows[0]) - 1))
            head, *rest = [", ".join(f"[{_runs(cell)}]" for cell in row) for row in rows]
            return f"#table(columns: ({widths}), table.header({head}), {', '.join(rest)})\n"
        case Picture():
            return _picture(block)
        case Break():
            return "#pagebreak()\n"


def _items(items):
    kind = "enum" if items.ordered else "list"
    inner = ", ".join(f"[{_runs(item.runs)}{''.join(map(_items, item.below))}]" for item in items.items)
    return f"#{kind}({inner});"


def _picture(picture):
    credit = f", caption: [{_string(picture.credit)}], supplement: none, numbering: none" if picture.credit else ""
    alt = _quoted(picture.alt)
    return f'#figure(image("{picture.drawing}.png", width: 100%, alt: {alt}){credit})\n'


def _runs(runs):
    written = []
    for run in runs:
        words = _string(run.text)
        if run.link:
            words = f"#link({_quoted(run.link)})[{words}];"
        written.append(f"#strong[{words}];" if run.strong else words)
    return "".join(written)


def _string(text):
    return f"#{_quoted(text)};"


def _quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
