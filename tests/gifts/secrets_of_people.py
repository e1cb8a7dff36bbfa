"""What must not leave unasked, in the shapes in which people write it. All of it is invented: identity numbers have a month above 80."""

import re

WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2))


def identity(number, temporary=False):
    """An identity number that nobody has, with right check digits; `temporary`: a D-number."""
    for individual in range(number * 3 % 900, 1000):
        day = 1 + number % 28 + (40 if temporary else 0)
        digits = [int(d) for d in f"{day:02}{81 + number % 12:02}{60 + number % 39:02}{individual:03}"]
        for weights in WEIGHTS:
            digits.append((11 - sum(a * b for a, b in zip(weights, digits)) % 11) % 11)
        if 10 not in digits:
            return "".join(map(str, digits))
    raise ValueError(number)


def phone(number):
    return f"4{1234567 + 7919 * number:07}"[:8]


class Secret:
    """`text`: the sentence that holds it. `needle`: what is looked for; of a number, its digits. `name`: as a file name may hold it."""

    def __init__(self, text, needle, name=None, is_number=False):
        self.text, self.needle, self.name, self.is_number = text, needle.lower(), name, is_number

    def stands_in(self, read):
        return self.needle in (read.numbers if self.is_number else read.words)


def shaped(shape, value):
    return re.sub("#", lambda _, rest=iter(value): next(rest), shape)


def number_secret(words, shape, make):
    def secret(number):
        value = shaped(shape, make(number))
        return Secret(f"{words} {value} i saken.", re.sub(r"\D", "", value), value, is_number=True)

    return secret


def mail(template):
    def secret(number):
        text = template.format(n=number)
        return Secret(f"Skriv til {text} om saken.", text, text)

    return secret


def home(number):
    street = f"Granveien {100 + number % 900}"
    return Secret(f"Kari Nordmann bor i {street}, 0123 Oslo.", street)


def home_beside_name(number):
    street = f"Solbakken {100 + number % 900}"
    return Secret(f"Kari Nordmann, {street}, 5003 Bergen", street)


def birth(number):
    date = f"{1 + number % 28:02}.{1 + number % 12:02}.{1950 + number % 50}"
    return Secret(f"Kari Nordmann, født {date}, kom med forslaget.", date)


def birth_in_brackets(number):
    date = f"{1 + number % 28:02}.{1 + number % 12:02}.{1950 + number % 50}"
    return Secret(f"Innleder: Kari Nordmann ({date})", date)


def birth_date_label(number):
    date = f"{1 + number % 28}. mars {1950 + number % 50}"
    return Secret(f"Fødselsdato: {date}", date)


def meeting_link(number):
    link = f"us02web.zoom.us/j/8123456{number:04}?pwd=aB3dE{number}"
    return Secret(f"Bli med: https://{link}", link)


def passcode(number):
    code = f"hKq{number}Zw"
    return Secret(f"Møte-ID: 345 678 {number:03} 12\nPassord: {code}", code)


def account(number):
    """An account number that nobody has, with a right check digit."""
    for serial in range(number * 7 % 9000, 99999):
        digits = [int(digit) for digit in f"{9000 + number % 700:04}05{serial % 10000:04}"]
        check = (11 - sum(a * b for a, b in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), digits)) % 11) % 11
        if check < 10:
            return "".join(map(str, [*digits, check]))
    raise ValueError(number)


def note_on_health(number):
    note = f"allergisk mot nøtter nr. {1000 + number}"
    return Secret(f"Kari Nordmann – {note}", note)


SECRETS = {
    "id-plain": number_secret("Fødselsnummeret er", "###########", identity),
    "id-space": number_secret("Fødselsnummer", "###### #####", identity),
    "id-points": number_secret("Personnummer", "##.##.## #####", identity),
    "id-hyphen": number_secret("Hun har", "######-#####", identity),
    "id-line": number_secret("Fnr", "######\n#####", identity),
    "d-number": number_secret("D-nummer", "###### #####", lambda n: identity(n, temporary=True)),
    "d-number-thin": number_secret("Han har", "## ## ## ### ##", lambda n: identity(n, temporary=True)),
    "phone-mobile": number_secret("Ring meg på", "### ## ###", phone),
    "phone-hyphen": number_secret("Ingrid har tlf.", "###-##-###", phone),
    "phone-country": number_secret("Mobil:", "+47 ## ## ## ##", phone),
    "phone-zeros": number_secret("Ring", "0047 ########", phone),
    "mail-plain": mail("kari.nordmann{n}@example.no"),
    "mail-at": mail("kari.nordmann{n}(at)example.no"),
    "mail-spaced": mail("kari.nordmann{n} (at) example.no"),
    "home": home,
    "home-beside-name": home_beside_name,
    "birth": birth,
    "birth-label": birth_date_label,
    "birth-brackets": birth_in_brackets,
    "account": number_secret("Kontonummer", "####.##.#####", account),
    "phone-brackets": number_secret("Mobil", "(+47) ########", phone),
    "mail-private": mail("kari{n}@gmail.com"),
    "mail-snabel": mail("kari.nordmann{n} krøllalfa example punktum no"),
    "mail-point": mail("kari punktum nordmann{n} krøllalfa example prikk no"),
    "health-note": note_on_health,
    "meeting-link": meeting_link,
    "passcode": passcode,
}

NAMES = [f"{name} Nordmann" for name in ("Kari", "Ola", "Per", "Anne", "Nils")]
NOTES = ["allergisk mot nøtter", "sykmeldt, angst", "diabetes", "ingen", "vold i hjemmet"]


def one_note(number):
    """A list with a heading; the first note has a number of its own."""
    return [("Navn", "Merknad"), (NAMES[0], f"{NOTES[0]} og {number} til"), *zip(NAMES[1:], NOTES[1:])]


def table_of_word(carriers, rows):
    def fill(document):
        table = document.add_table(len(rows), 2)
        for row, values in zip(table.rows, rows):
            row.cells[0].text, row.cells[1].text = values

    return carriers.docx_with(fill)


def sheet(state):
    def make(carriers, rows):
        def fill(book):
            page = book.create_sheet("Notat")
            page.sheet_state = state
            for row in rows:
                page.append(row)

        return carriers.xlsx_with(fill)

    return make


def lines(rows, between):
    return "".join(f"{name}{between}{note}\n" for name, note in rows)


def page(_, rows):
    cells = "".join("<tr><td>{}<td>{}</tr>".format(*row) for row in rows)
    return f"<!doctype html><title>Liste</title><table>{cells}</table>".encode()


LISTS = {
    "list.csv": lambda _, rows: lines(rows, ";").encode(),
    "list-utf16.txt": lambda _, rows: lines(rows, "\t").encode("utf-16"),
    "list.txt": lambda _, rows: lines(rows, ": ").encode(),
    "list-dash.txt": lambda _, rows: lines(rows[1:2], " – ").encode(),
    "list-brackets.txt": lambda _, rows: "".join(f"{name} ({note})\n" for name, note in rows[1:]).encode(),
    "list-sentence.txt": lambda _, rows: f"Møtet var fint. {rows[1][0]} er {rows[1][1]}.\n".encode(),
    "list.xlsx": sheet("visible"),
    "list-hidden.xlsx": sheet("hidden"),
    "list.docx": table_of_word,
    "list-lines.docx": lambda carriers, rows: carriers.docx_body(lines(rows[1:], " – ")),
    "list-comment.docx": lambda carriers, rows: carriers.docx_comment(lines(rows[1:], " – ")),
    "list.pdf": lambda carriers, rows: carriers.pdf_pages(lines(rows, "    ")),
    "list-note.pdf": lambda carriers, rows: carriers.CARRIERS["pdf-note.pdf"](lines(rows[1:], ": ")),
    "list.html": page,
    "list.eml": lambda carriers, rows: carriers.mail(lines(rows, ": ")),
    "list.pptx": lambda carriers, rows: carriers.pptx_slide(lines(rows[1:], ", ")),
    "list-notes.pptx": lambda carriers, rows: carriers.pptx_notes(lines(rows[1:], ", ")),
    "list.odt": lambda carriers, rows: carriers.odt(lines(rows[1:], " - ")),
    "list.md": lambda _, rows: "".join(f"- {name}: {note}\n" for name, note in rows[1:]).encode(),
    "list.vtt": lambda carriers, rows: carriers.VTT.format(f"{rows[1][0]} er {rows[1][1]}").encode(),
    "list.ics": lambda carriers, rows: carriers.calendar("DESCRIPTION")(lines(rows[1:], " – ")),
}

# Numbers, dates and addresses that are nobody's.
BAIT = [
    "Ordrenummer 4500123456 og saksnummer 2024/12345-3.",
    "ISBN 978-82-8340-123-4 og ISSN 1501-9683.",
    "Organisasjonsnummer 974 760 673, MVA 889 640 782 MVA.",
    "Møtet var 14.03.2024 kl. 09.00–15.30.",
    "KOSTRA-funksjon 233, 241 og 120; art 010–099.",
    "Rådhuset, Storgata 12, 0155 Oslo.",
    "Kommunehuset i Bygda, Kirkegata 2 B, 5600 Norheimsund.",
    "Tilskudd på 1 250 000 kroner i 2023 og 12 345 678 kroner i 2024.",
    "Kommunenummer 4201, fylke 42, gårds- og bruksnummer 12/345.",
    "Rundskriv I-1/2019, LOV-2011-06-24-29 og Prop. 121 L (2018–2019).",
    "Postboks 8054 Dep, 0031 Oslo. Skriv til postmottak@example.no.",
    "doi:10.1000/182, versjon 1.2.3 og 20240314.",
    "Andelen økte fra 12,3 til 45,6 prosent i perioden 2015–2020.",
    "Folketallet var 41 234 567 i regneeksempelet og 5 488 984 ellers.",
    "Kari Nordmann holdt innlegg 14. mars 2024 i Folkets hus.",
    "Kari Nordmann: Angst og depresjon hos unge",
    "Ola Nordmann, Norges Astma- og Allergiforbund",
    "Anne Nordmann – demens og bolig",
    "Gi beskjed til arrangøren om allergier. Lunsjen er glutenfri for dem som vil.",
    "Tilsagn 4530 1234 nr. 2 og bilag 4567 1234.",
    "Ring sentralbordet på 815 00 123.",
    "Helsestasjonen ble født 12.03.1998 som prosjekt.",
    "Møtekoden blir sendt ut. Passordet er viktig, og koden er åpen kildekode.",
    "Referansegruppen møtes 14.03.2024, jf. sak 12/24.",
    "En av ti er sykmeldt. Barnevernet følger planen i Vik.",
]
