"""Pictures drawn here: no photograph of anybody's. PNG, a few kilobytes each."""

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


def _landscape(draw):
    """Mountains, a fjord and the ground that the house stands on."""
    width, height = SIZE
    draw.polygon([(0, 330), (170, 150), (300, 290), (430, 110), (640, 330), (780, 200), (width, 330)], fill="#b9cfc8")
    draw.rectangle([(0, 330), (width, 430)], fill="#8fb3ad")
    draw.rectangle([(0, 430), (width, height)], fill="#cfdcc4")


def _house(draw, window):
    """A community house with a sign above its door."""
    draw.polygon([(300, 320), (480, 190), (660, 320)], fill=f"#{house.INK}")
    draw.rectangle([(330, 320), (630, 500)], fill="#b5533c")
    for left in (360, 550):
        draw.rectangle([(left, 360), (left + 55, 420)], fill=window, outline=f"#{house.INK}", width=4)
    draw.rectangle([(450, 390), (510, 500)], fill=f"#{house.ACCENT}")
    draw.rectangle([(430, 345), (530, 378)], fill="white")
    font = ImageFont.truetype(house.FONT_FILES["Bold"], 20)
    draw.text((480, 361), "Grendehus", f"#{house.INK}", font, "mm")


def _empty(draw):
    _landscape(draw)
    _house(draw, "#55605c")


def _open(draw):
    _landscape(draw)
    _house(draw, "#f4d58d")
    for x, coat in ((220, "#1a5a4c"), (270, "#7a3e9d"), (720, "#24404a")):
        draw.ellipse([(x - 13, 420), (x + 13, 446)], fill="#e8b796")
        draw.rounded_rectangle([(x - 17, 448), (x + 17, 515)], 12, fill=coat)


def _visits(draw):
    """A bar for each month."""
    font = ImageFont.truetype(house.FONT_FILES["Bold"], 30)
    for number, (month, visits) in enumerate({"juni": 40, "juli": 55, "august": 90, "september": 120}.items()):
        left = 110 + number * 200
        top = 520 - visits * 3.6
        draw.rectangle([(left, top), (left + 130, 520)], fill=f"#{house.ACCENT}")
        draw.text((left + 65, top - 22), str(visits), f"#{house.INK}", font, "mm")
        draw.text((left + 65, 552), month, f"#{house.INK}", font, "mm")
    draw.line([(80, 520), (SIZE[0] - 60, 520)], f"#{house.INK}", 4)


def _together(draw):
    """Three rings that share a middle."""
    font = ImageFont.truetype(house.FONT_FILES["Bold"], 32)
    rings = {"kommunen": (480, 220), "frivillige": (370, 390), "ungdom": (590, 390)}
    words = {"kommunen": (480, 130), "frivillige": (315, 440), "ungdom": (645, 440)}
    for x, y in rings.values():
        draw.ellipse([(x - 175, y - 175), (x + 175, y + 175)], outline=f"#{house.ACCENT}", width=8)
    for word, place in words.items():
        draw.text(place, word, f"#{house.INK}", font, "mm")


DRAWINGS = {"empty": _empty, "open": _open, "together": _together, "visits": _visits}
