"""The welcome deck from Buskerud: its slides as the record in content/ has them, so that both say the same."""

import yaml
from decks import Deck, Slide
from writing import Picture, blocks

MARK = (
    "Gjenskapt for arkivet i 2026 etter en avskrift på docplayer.me. Mål og krav er ordrette, resten er gjengitt med andre ord. "
    "Originalen er ikke bevart."
)


def deck(record):
    _, front, _ = record.read_text("utf-8").split("---\n", 2)
    record = yaml.safe_load(front)
    count = len(record["slides"])
    slides = [slide(number, of, record, count) for number, of in enumerate(record["slides"])]
    return Deck(record["title"], "nb", tuple(slides))


def slide(index, of, record, count):
    """The slide with this index. What the editor doubts becomes a speaker's note."""
    provenance = record["provenance"]
    notes = [of["doubt"] for field, of in provenance.items() if field.startswith(f"slides[{index}]") and "doubt" in of]
    if "title" not in of and "text" not in of and "photo" not in of:
        return Slide(notes=tuple(notes))
    has_text = "text" in of
    lost = [f"Gått tapt: {of['lost']}"] if has_text and "lost" in of else []
    mark = [MARK] if index in (0, count - 1) else []
    alt = f"Tom ramme. Bildet som sto på lysbilde {index + 1}, er ikke bevart."
    pictures = [Picture("lost", alt, f"Foto: {name}") for name in of.get("photo", [])]
    return Slide(of.get("title"), tuple(blocks(of.get("text", ""))), tuple(pictures), tuple(lost + mark), tuple(notes))
