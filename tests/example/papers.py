"""PDFs as many archives have them, with reportlab: one whose parts are not named, and one that is a scan."""

import io
import random

import house
from PIL import Image
from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, ListItem, PageBreak, SimpleDocTemplate
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid
from typeset import picture_of
from writing import Break, Heading, Items, Paragraph, Table, plain
from xml.sax.saxutils import escape

# Pictures as they are: as letters they are a quarter larger.
rl_config.useA85 = 0
registerFont(TTFont("Sans", house.FONT_FILES["Regular"]))
registerFont(TTFont("Sans-Bold", house.FONT_FILES["Bold"]))
registerFontFamily("Sans", "Sans", "Sans-Bold", "Sans", "Sans-Bold")

ACCENT, SOFT, PALE = (HexColor(f"#{colour}") for colour in (house.ACCENT, house.SOFT, house.PALE))
TEXT = ParagraphStyle("text", fontName="Sans", fontSize=11, leading=15, spaceAfter=8, alignment=TA_LEFT)
SMALL = ParagraphStyle("small", TEXT, fontSize=9.5, leading=12.5, textColor=SOFT, spaceBefore=8)
HEADINGS = {
    1: ParagraphStyle("first", TEXT, fontName="Sans-Bold", fontSize=20, leading=24, textColor=ACCENT),
    2: ParagraphStyle("second", TEXT, fontName="Sans-Bold", fontSize=13, leading=17, textColor=ACCENT, spaceBefore=10),
}


def untagged(text):
    """Its words can be copied and searched; what is a heading, only the eye can tell."""
    title, subtitle, *rest = text.blocks
    story = [*_block(title), *_block(subtitle), Words(escape(text.mark), SMALL)]
    for block in rest:
        story += _block(block)
    story.append(Words(escape(text.mark), SMALL))
    heading = "".join(run.text for run in subtitle.runs)

    def around(canvas, _):
        canvas.setFont("Sans", 9)
        canvas.setFillColor(SOFT)
        canvas.drawString(2.6 * cm, A4[1] - 1.4 * cm, heading)
        canvas.drawRightString(A4[0] - 2.6 * cm, 1.2 * cm, str(canvas.getPageNumber()))

    written = io.BytesIO()
    paper = SimpleDocTemplate(
        written, pagesize=A4, leftMargin=2.6 * cm, rightMargin=2.6 * cm, topMargin=2.2 * cm, bottomMargin=2.2 * cm,
        title=text.title, author="", lang=f"{text.lang}-NO", creator="", producer="",
    )  # fmt: skip
    paper.build(story, around, around)
    return written.getvalue()


def _block(block):
    match block:
        case Heading(level, runs):
            return [Words(_runs(runs), HEADINGS[level])]
        case Paragraph(runs):
            return [Words(_runs(runs), TEXT)]
        case Break():
            return [PageBreak()]
        case Items(_, items):
            lines = [ListItem(Words(_runs(item.runs), TEXT), leftIndent=14) for item in items]
            return [ListFlowable(lines, bulletType="bullet", start="•", bulletFontName="Sans", leftIndent=14)]
        case Table(rows):
            cells = [[Words(_runs(cell), TEXT) for cell in row] for row in rows]
            style = [
                ("GRID", (0, 0), (-1, -1), 0.5, SOFT),
                ("BACKGROUND", (0, 0), (-1, 0), PALE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
            ]
            widths = [4 * cm] + [11.8 * cm / (len(rows[0]) - 1)] * (len(rows[0]) - 1)
            return [Grid(cells, widths, style=style, spaceBefore=4, spaceAfter=10, hAlign="LEFT")]


def _runs(runs):
    return "".join(f"<b>{escape(run.text)}</b>" if run.strong else escape(run.text) for run in runs)


def scanned(text):
    """The first page of the paper as a copier leaves it, a little askew and grey, with the words that its text recognition read."""
    page = Image.open(io.BytesIO(picture_of(text, ppi=100))).convert("L")
    page = page.rotate(0.6, Image.Resampling.BICUBIC, fillcolor=244)
    grain = Image.frombytes("L", page.size, random.Random(2025).randbytes(page.width * page.height))
    page = Image.blend(page, grain.resize((page.width // 2, page.height // 2)).resize(page.size), 0.03)
    jpeg = io.BytesIO()
    page.save(jpeg, "JPEG", quality=40, optimize=True)
    written = io.BytesIO()
    paper = Canvas(written, pagesize=A4, lang=f"{text.lang}-NO")
    paper.setTitle(text.title)
    paper.setAuthor("")
    paper.drawImage(ImageReader(jpeg), 0, 0, *A4)
    _recognised(paper, text)
    paper.save()
    return written.getvalue()


def _recognised(paper, text):
    """The words, invisible over the picture, block by block from the top."""
    words = paper.beginText(2.6 * cm, A4[1] - 3 * cm)
    words.setTextRenderMode(3)
    words.setFont("Sans", 11, leading=15)
    for line in (line for block in text.blocks for line in (*_lines(block), "")):
        words.textLine(line)
    paper.drawText(words)


def _lines(block):
    whole = [plain(item.runs) for item in block.items] if isinstance(block, Items) else [plain(block.runs)]
    return [line for words in whole for line in simpleSplit(words, "Sans", 11, 15.8 * cm)]
