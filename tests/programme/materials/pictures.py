"""Drawings made by this file, so that no photographer has rights to them. PNG, a few kilobytes each."""

import io

import house
from PIL import Image, ImageDraw, ImageFont

SIZE = (960, 600)


def png(drawing):
    image = Image.new("RGB", SIZE, f"#{house.PALE}")
    DRAWINGS[drawing](ImageDraw.Draw(image))
    data = io.BytesIO()
    image.quantize(16, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    return data.getvalue()


def _lost(draw):
    """An empty frame with the symbol of a missing picture."""
    width, height = SIZE
    soft = f"#{house.SOFT}"
    for start in range(24, width - 24, 36):
        draw.line([(start, 24), (start + 18, 24)], soft, 4)
        draw.line([(start, height - 24), (start + 18, height - 24)], soft, 4)
    for start in range(24, height - 24, 36):
        draw.line([(24, start), (24, start + 18)], soft, 4)
        draw.line([(width - 24, start), (width - 24, start + 18)], soft, 4)
    draw.line([(300, 400), (420, 250), (500, 340), (570, 270), (660, 400), (300, 400)], soft, 6, "curve")
    draw.ellipse([(580, 180), (640, 240)], outline=soft, width=6)


def _together(draw):
    """Three overlapping rings."""
    font = ImageFont.truetype(house.FONT_FILES["Bold"], 32)
    rings = {"gode prosesser": (480, 220), "involvering": (370, 390), "medvirkning": (590, 390)}
    words = {"gode prosesser": (480, 130), "involvering": (315, 440), "medvirkning": (645, 440)}
    for x, y in rings.values():
        draw.ellipse([(x - 175, y - 175), (x + 175, y + 175)], outline=f"#{house.ACCENT}", width=8)
    for word, place in words.items():
        draw.text(place, word, f"#{house.INK}", font, "mm")


DRAWINGS = {"lost": _lost, "together": _together}
