"""Norwegian-like words out of nothing but a seed: often the small words of the language, else made-up stems and compounds,
as unevenly used as in real text. The same seed gives the same text on every machine."""
import functools
import itertools
import random

SMALL = ("og i det på som er en til av for at med de ikke den har om et seg fra men vi var han hun kan så eller ved skal da etter "
         "også over der når ut opp blir må hos alle mange noe mot bare før under mellom uten").split()
SMALL_SHARE = 0.42
STEMS, COMPOUNDS = 330, 15_000


def _syllable(draw):
    onset = draw.choice("b d f fj fl g gr h k kl kr l m n p r s sk sl sm st t tr v".split())
    coda = draw.choice("d f g k l ld m n nd ng r rk rt s st t".split())
    return onset + draw.choice("aaeeeiiouyæøå") + coda


def _stems(draw):
    stems = set()
    while len(stems) < STEMS:
        stems.add(_syllable(draw) + draw.choice(["", "e", "er", "ing", _syllable(draw)]))
    return draw.sample(sorted(stems), STEMS)


def _compounds(draw, stems):
    compounds = set()
    while len(compounds) < COMPOUNDS:
        compounds.add(draw.choice(stems) + draw.choice(["", "", "s"]) + draw.choice(stems) + draw.choice(["", "en", "er", "ene"]))
    return draw.sample(sorted(compounds), COMPOUNDS)


@functools.cache
def _vocabulary():
    """Words and their cumulative weights."""
    draw = random.Random("ordliste")
    stems = _stems(draw)
    content = stems + _compounds(draw, stems)
    weights = {word: 1 / (place + 3) for place, word in enumerate(content)}
    share = (1 - SMALL_SHARE) / sum(weights.values())
    weights = {word: weight * share for word, weight in weights.items()}
    small = {word: 1 / (place + 5) for place, word in enumerate(SMALL)}
    share = SMALL_SHARE / sum(small.values())
    for word, weight in small.items():
        weights[word] = weight * share
    return list(weights), list(itertools.accumulate(weights.values()))


def names():
    """The names of 750 invented people."""
    draw = random.Random("navn")
    first = [capital(_syllable(draw) + draw.choice(["a", "e", "o", ""])) for _ in range(30)]
    last = [capital(_syllable(draw) + draw.choice(["sen", "vik", "stad", "rud"])) for _ in range(25)]
    return [f"{a} {b}" for a in first for b in last]


def capital(text):
    return text[0].upper() + text[1:]


class Speech:
    """An endless stream of text from a seed."""

    def __init__(self, seed):
        self.draw = random.Random(seed)
        self._words = iter(())

    def word(self):
        for word in self._words:
            return word
        words, weights = _vocabulary()
        self._words = iter(self.draw.choices(words, cum_weights=weights, k=400))
        return next(self._words)

    def words(self, count):
        return " ".join(self.word() for _ in range(count))

    def phrase(self, count):
        return capital(self.words(count))

    def sentence(self):
        count = self.draw.randint(7, 15)
        if count < 10:
            return self.phrase(count) + "."
        return f"{self.phrase(count // 2)}, {self.words(count - count // 2)}."

    def sentences(self, count):
        return " ".join(self.sentence() for _ in range(count))
