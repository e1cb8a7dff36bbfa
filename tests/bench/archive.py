"""One archive, before anyone's form of it: counties × gatherings × presentations, and a home page.

Each page has about 350 words: headings, lists, a table, a quotation, a picture, and five links to presentations elsewhere. Each
presentation has three of 20 topics and one of 750 speakers."""
from dataclasses import dataclass

from words import Speech, capital, names

# Counties, gatherings in each, presentations in each. With the pages of counties and gatherings they add up to the number of pages.
SIZES = {"tiny": (2, 2, 3), "1k": (10, 9, 10), "10k": (16, 24, 25), "50k": (20, 49, 50)}
TOPICS = ("Oppvekst Skolemiljø Barnehage Fritid Frivillighet Nærmiljø Bolig Trafikk Natur Måltider Søvn Bevegelse Ensomhet "
          "Rusmidler Medvirkning Oversikt Planarbeid Samarbeid Evaluering Økonomi").split()
PICTURES = 20
_SPEAKERS = names()


@dataclass(frozen=True)
class Page:
    """`place`: (), (county,), (county, gathering) or (county, gathering, presentation), counted from 1.
    `body`: Markdown; a link to a presentation is `](@1/2/3)`, to picture 4 `](@4)`: each form has its own addresses."""
    place: tuple
    title: str
    date: str
    county: str
    speaker: str
    topics: tuple
    body: str


def pages_in(size):
    counties, gatherings, presentations = SIZES[size]
    return 1 + counties * (1 + gatherings * (1 + presentations))


def counties(size):
    return [county_name(number) for number in range(1, SIZES[size][0] + 1)]


def county_name(number):
    return f"Fylke {number:02}"


def archive(size):
    """Every page, home first, each before what is below it."""
    for place in _places(size):
        speech = Speech("/".join(map(str, place)) or "hjem")
        draw = speech.draw
        yield Page(
            place=place,
            title=_title(place, speech),
            date=f"{_year(place)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}",
            county=county_name(place[0]) if place else "",
            speaker=draw.choice(_SPEAKERS),
            topics=tuple(draw.sample(TOPICS, 3)),
            body=_body(speech, size),
        )


def _places(size):
    county_count, gathering_count, presentation_count = SIZES[size]
    yield ()
    for county in range(1, county_count + 1):
        yield (county,)
        for gathering in range(1, gathering_count + 1):
            yield (county, gathering)
            for presentation in range(1, presentation_count + 1):
                yield (county, gathering, presentation)


def _year(place):
    """The presentations of a gathering are in its year."""
    return 2015 + sum(place[:2]) % 11


def _title(place, speech):
    match place:
        case ():
            return "Programmet"
        case (county,):
            return county_name(county)
        case (_, gathering):
            return f"Samling {gathering:02}: {speech.phrase(3)}"
        case (_, _, presentation):
            return f"{speech.phrase(3)} {presentation:02}"


def _body(speech, size):
    draw = speech.draw

    def link():
        place = "/".join(str(draw.randint(1, most)) for most in SIZES[size])
        return f"[{speech.words(2)}](@{place})"

    def row():
        return f"| {capital(speech.word())} | {speech.words(2)} | {draw.randint(1, 999)} | {speech.words(2)} |"

    blocks = [
        f"{speech.sentences(3)} {speech.phrase(2)} {link()} {speech.words(4)}.",
        f"## {speech.phrase(3)}",
        f"{speech.sentences(4)} Se også {link()} og {link()}. **{speech.phrase(3)}** og *{speech.words(2)}*.",
        "\n".join(f"- {speech.phrase(draw.randint(5, 9))}" for _ in range(4)),
        f"### {speech.phrase(3)}",
        speech.sentences(2),
        f"![{speech.phrase(4)}](@{draw.randint(1, PICTURES)})",
        "\n".join(["| " + " | ".join(speech.phrase(1) for _ in range(4)) + " |", "|---|---|---:|---|"] + [row() for _ in range(4)]),
        f"## {speech.phrase(3)}",
        f"{speech.sentences(4)} {speech.phrase(1)} {link()}.",
        "\n".join(f"{number}. {speech.phrase(draw.randint(5, 8))}{' ' + link() if number == 2 else ''}" for number in (1, 2, 3)),
        f"> {speech.sentence()}",
        speech.sentences(3),
    ]
    return "\n\n".join(blocks) + "\n"
