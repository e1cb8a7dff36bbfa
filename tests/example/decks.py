"""Decks: slides as data, and as PowerPoint with python-pptx."""

import io
import math
from dataclasses import dataclass

import house
import pictures
import pptx
from packing import bare, describe, packed
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt
from writing import Heading, Items, Note, Picture, Table, plain


@dataclass(frozen=True)
class Slide:
    """One slide. Without any field it is empty."""

    title: str | None = None
    blocks: tuple = ()
    pictures: tuple[Picture, ...] = ()
    # Small text at the foot of the slide.
    foot: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deck:
    title: str
    lang: str
    slides: tuple[Slide, ...]


def deck(text):
    """The slides of a text: one for each heading, the mark on the first and the last."""
    parts = []
    for block in text.blocks:
        if isinstance(block, Heading):
            parts.append((plain(block.runs), []))
        else:
            parts[-1][1].append(block)
    slides = []
    for number, (title, blocks) in enumerate(parts, 1):
        of = lambda kind: tuple(block for block in blocks if isinstance(block, kind))
        slides.append(
            Slide(
                title,
                tuple(block for block in blocks if not isinstance(block, (Note, Picture))),
                of(Picture),
                (text.mark,) if number in (1, len(parts)) else (),
                tuple(note.text for note in of(Note)),
            )
        )
    return Deck(text.title, text.lang, tuple(slides))


# The size of a wide slide.
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
EDGE, TOP, FOOT = Inches(0.75), Inches(1.55), Inches(6.55)
TAGS = {"nb": "nb-NO", "nn": "nn-NO"}
LAYOUTS = {"Title Slide": 0, "Title and Content": 1, "Title Only": 5, "Blank": 6}


def pptx_file(deck):
    return packed(_presentation(deck).save)


def _presentation(deck):
    file = pptx.Presentation()
    _prepare(file)
    for slide in deck.slides:
        _slide(file, slide, deck.lang)
    describe(file.core_properties, deck.title, TAGS[deck.lang])
    return file


def _prepare(file):
    """python-pptx's own template, made wide, without the layouts that nothing here uses."""
    stretch = WIDTH / file.slide_width
    file.slide_width, file.slide_height = WIDTH, HEIGHT
    keep = [file.slide_layouts[number] for number in LAYOUTS.values()]
    for layout in list(file.slide_layouts):
        if layout not in keep:
            file.slide_layouts.remove(layout)
    for canvas in [file.slide_master, *file.slide_layouts]:
        for shape in canvas.shapes:
            if shape._element.spPr.find(qn("a:xfrm")) is not None:
                shape.left, shape.width = Emu(round(shape.left * stretch)), Emu(round(shape.width * stretch))
    file.slide_master.shapes._spTree.insert(2, _edge())
    bare(file.part.rels)
    bare(file.part.package._rels)


def _edge():
    """A coloured edge on every slide, marked as decoration."""
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="99" name="Kant"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Inches(0.22)}" cy="{HEIGHT}"/></a:xfrm><a:prstGeom prst="rect"/>'
        f'<a:solidFill><a:srgbClr val="{house.ACCENT.upper()}"/></a:solidFill></p:spPr></p:sp>'
    )


def _slide(file, slide, lang):
    is_first = not len(file.slides)
    has_table = any(isinstance(block, Table) for block in slide.blocks)
    layouts = {layout.name: layout for layout in file.slide_layouts}
    if not slide.title:
        layout = "Blank"
    elif is_first:
        layout = "Title Slide"
    else:
        layout = "Title and Content" if slide.blocks and not has_table else "Title Only"
    page = file.slides.add_slide(layouts[layout])
    width = WIDTH - 2 * EDGE
    if slide.pictures and slide.blocks:
        width = round(width * 0.58)
    size = _size(slide, width)
    if slide.title:
        _title(page, slide.title, lang, is_first)
    if is_first:
        _lines_of(page.placeholders[1].text_frame, slide.blocks, 22, lang, listed=False)
    elif layout == "Title and Content":
        body = page.placeholders[1]
        body.left, body.top, body.width, body.height = EDGE, TOP, width, FOOT - TOP
        _lines_of(body.text_frame, slide.blocks, size, lang, listed=True)
    else:
        top = TOP
        for block in slide.blocks:
            top = _block(page, block, top, width, size, lang)
    _pictures(page, slide, width, lang)
    if slide.foot:
        box = _box(page, EDGE, FOOT, WIDTH - 2 * EDGE, Inches(0.6))
        for number, words in enumerate(slide.foot):
            _write(_paragraph(box, number), words, 12, lang, house.SOFT)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _title(page, title, lang, is_first):
    shape = page.shapes.title
    paragraph = shape.text_frame.paragraphs[0]
    _write(paragraph, title, 40 if is_first else 32, lang, house.ACCENT, strong=True)
    if not is_first:
        shape.left, shape.top, shape.width, shape.height = EDGE, Inches(0.5), WIDTH - 2 * EDGE, Inches(0.95)
        paragraph.alignment = PP_ALIGN.LEFT


def _size(slide, width):
    """The largest font size, in points, at which the blocks of the slide fit above its foot."""
    for size in range(22, 10, -1):
        if TOP + sum(_height(block, width, size) for block in slide.blocks) <= FOOT:
            return size
    return 11


def _height(block, width, size):
    line = Pt(size * 1.25)
    if isinstance(block, Table):
        rooms = [room - Inches(0.2) for room in _columns(block, width)]
        tallest = (max(_lines(plain(cell), room, size - 1) for cell, room in zip(row, rooms)) for row in block.rows)
        return sum(count * Pt((size - 1) * 1.25) + Inches(0.12) for count in tallest) + Inches(0.15)
    if isinstance(block, Items):
        words = [plain(item.runs) for item in block.items]
    else:
        words = [plain(block.runs)]
    return sum(_lines(text, width - Inches(0.4), size) * line + Pt(size * 0.4) for text in words) + Inches(0.1)


def _columns(table, width):
    """The width of each column; the first one holds the row headers."""
    others = len(table.rows[0]) - 1
    return [round(width * 0.22)] + [round(width * 0.78 / others)] * others


def _lines(text, width, size):
    return max(1, math.ceil(len(text) * Pt(size) * 0.56 / width))


def _block(page, block, top, width, size, lang):
    """Places the block at `top`; returns the top of the next one."""
    height = round(_height(block, width, size))
    if isinstance(block, Table):
        _table(page, block, (EDGE, top, width, height), size - 1, lang)
    else:
        _lines_of(_box(page, EDGE, top, width, height), [block], size, lang, listed=False)
    return top + height


def _box(page, *place):
    frame = page.shapes.add_textbox(*place).text_frame
    frame.word_wrap = True
    return frame


def _paragraph(frame, number):
    return frame.paragraphs[0] if number == 0 else frame.add_paragraph()


def _lines_of(frame, blocks, size, lang, listed):
    """Writes paragraphs and lists. `listed`: text in the frame is a list item by default."""
    lines = []
    for block in blocks:
        if isinstance(block, Items):
            lines += [(item.runs, "arabicPeriod" if block.ordered else "•") for item in block.items]
        else:
            lines.append((block.runs, None))
    for number, (runs, mark) in enumerate(lines):
        paragraph = _paragraph(frame, number)
        paragraph.space_after = Pt(size * 0.4)
        for run in runs:
            _write(paragraph, run.text, size, lang, house.INK, run.strong, run.link)
        if mark or listed:
            _mark(paragraph, mark, size)


def _mark(paragraph, mark, size):
    properties = paragraph._p.get_or_add_pPr()
    hang = Pt(size * 1.2) if mark else 0
    properties.set("marL", str(hang))
    properties.set("indent", str(-hang))
    kinds = {None: ("a:buNone", {}), "•": ("a:buChar", {"char": "•"})}
    name, attributes = kinds.get(mark, ("a:buAutoNum", {"type": mark}))
    properties.append(properties.makeelement(qn(name), attributes))


def _table(page, block, place, size, lang):
    table = page.shapes.add_table(len(block.rows), len(block.rows[0]), *place).table
    for column, room in zip(table.columns, _columns(block, place[2])):
        column.width = room
    for row, cells in enumerate(block.rows):
        for column, runs in enumerate(cells):
            cell = table.cell(row, column)
            cell.margin_top = cell.margin_bottom = Inches(0.04)
            colour = "ffffff" if row == 0 else house.INK
            for run in runs:
                _write(cell.text_frame.paragraphs[0], run.text, size, lang, colour, run.strong or row == 0, run.link)
            cell.fill.solid()
            fill = house.ACCENT if row == 0 else house.PALE if row % 2 == 0 else "ffffff"
            cell.fill.fore_color.rgb = RGBColor.from_string(fill.upper())


def _pictures(page, slide, width, lang):
    if not slide.pictures:
        return
    if slide.blocks:
        left, room, top = EDGE + width + Inches(0.4), WIDTH - 2 * EDGE - width - Inches(0.4), TOP
    else:
        left, room, top = EDGE, Inches(8), Inches(0.75)
    tall = round(room * pictures.SIZE[1] / pictures.SIZE[0])
    if len(slide.pictures) > 1:
        tall = min(tall, round((FOOT - top) / len(slide.pictures) - Inches(0.45)))
    for picture in slide.pictures:
        broad = round(tall * pictures.SIZE[0] / pictures.SIZE[1])
        shape = page.shapes.add_picture(io.BytesIO(pictures.png(picture.drawing)), left, top, broad, tall)
        shape._element.nvPicPr.cNvPr.set("descr", picture.alt)
        top += tall
        if picture.credit:
            box = _box(page, left, top, room, Inches(0.35))
            _write(_paragraph(box, 0), picture.credit, 12, lang, house.SOFT)
        top += Inches(0.45)


def _write(paragraph, words, size, lang, colour, strong=False, link=None):
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold = Pt(size), strong
    run.font.color.rgb = RGBColor.from_string(colour.upper())
    run._r.get_or_add_rPr().set("lang", TAGS[lang])
    if link:
        run.hyperlink.address = link
