"""More places in PDF, e-mail, pages, pictures, recordings, calendars and subtitles."""

import email.message
import email.policy
import io
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

import carriers
from PIL import Image, TiffImagePlugin
from pypdf.annotations import Highlight, Link
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, RectangleObject, TextStringObject


def flat(text):
    return text.replace("\n", " ")


def dictionary(**entries):
    made = DictionaryObject()
    for key, value in entries.items():
        made[NameObject("/" + key)] = NameObject(value) if type(value) is str else value
    return made


def field(writer, text, **more):
    made = dictionary(Type="/Annot", Subtype="/Widget", FT="/Tx", T=TextStringObject("felt"), **more)
    made[NameObject("/Rect")] = ArrayObject([NumberObject(n) for n in (100, 100, 300, 120)])
    added = writer._add_object(made)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([added])
    writer.root_object[NameObject("/AcroForm")] = dictionary(Fields=ArrayObject([added]))


def script(writer, text):
    action = dictionary(S="/JavaScript", JS=TextStringObject("// " + flat(text)))
    writer.root_object[NameObject("/OpenAction")] = action


def field_script(writer, text):
    field(writer, "", AA=dictionary(K=dictionary(S="/JavaScript", JS=TextStringObject("// " + flat(text)))))


def named_script(writer, text):
    action = dictionary(S="/JavaScript", JS=TextStringObject("// " + flat(text)))
    names = ArrayObject([TextStringObject("a"), writer._add_object(action)])
    writer.root_object[NameObject("/Names")] = dictionary(JavaScript=dictionary(Names=names))


def xml_form(writer, text):
    form = TextStringObject(f"<xdp><data>{escape(text)}</data></xdp>")
    writer.root_object[NameObject("/AcroForm")] = dictionary(Fields=ArrayObject([]), XFA=form)


def page_label(writer, text):
    labels = dictionary(Nums=ArrayObject([NumberObject(0), dictionary(P=TextStringObject(text))]))
    writer.root_object[NameObject("/PageLabels")] = labels


def piece_info(writer, text):
    writer.pages[0][NameObject("/PieceInfo")] = dictionary(App=dictionary(Private=TextStringObject(text)))


def destination(writer, text):
    writer.root_object[NameObject("/Names")] = dictionary(
        Dests=dictionary(Names=ArrayObject([TextStringObject(text), ArrayObject([writer.pages[0].indirect_reference, NameObject("/Fit")])]))
    )


def loose_object(writer, text):
    writer.root_object[NameObject("/Notat")] = writer._add_object(dictionary(Tekst=TextStringObject(text)))


def loose_stream(writer, text):
    stream = DecodedStreamObject()
    stream.set_data(text.encode())
    writer.root_object[NameObject("/Notat")] = writer._add_object(stream.flate_encode())


def page_xmp(writer, text):
    carriers.add_xmp(writer, text)
    writer.pages[0][NameObject("/Metadata")] = writer.root_object[NameObject("/Metadata")]
    del writer.root_object[NameObject("/Metadata")]


def link(writer, text):
    writer.add_annotation(0, Link(rect=(100, 100, 300, 120), url="https://example.no/?" + flat(text)))


def highlight(writer, text):
    points = ArrayObject([NumberObject(n) for n in (1, 1, 9, 1, 1, 9, 9, 9)])
    annotation = Highlight(rect=(1, 1, 9, 9), quad_points=points)
    annotation[NameObject("/Contents")] = TextStringObject(text)
    writer.add_annotation(0, annotation)


def layer(writer, text):
    writer.root_object[NameObject("/OCProperties")] = dictionary(
        OCGs=ArrayObject([writer._add_object(dictionary(Type="/OCG", Name=TextStringObject(text)))]), D=dictionary()
    )


def structure(writer, text):
    element = writer._add_object(dictionary(Type="/StructElem", S="/Figure", Alt=TextStringObject(text), ActualText=TextStringObject(text)))
    writer.root_object[NameObject("/StructTreeRoot")] = dictionary(Type="/StructTreeRoot", K=ArrayObject([element]))


def custom_info(writer, text):
    writer.add_metadata({"/Notat": text})


def keywords(writer, text):
    writer.add_metadata({"/Keywords": text})


def pdf_outside(text):
    return carriers.pdf_pages(draw=lambda page: page.drawString(2000, 600, flat(text)))


def pdf_clipped(side):
    def draw(page, text):
        path = page.beginPath()
        path.rect(0, 0, side, side)
        page.clipPath(path, stroke=0, fill=0)
        page.drawString(72, 600, flat(text))

    return lambda text: carriers.pdf_pages(draw=lambda page: draw(page, text))


def pdf_cropped(text):
    def crop(writer, _):
        writer.pages[0].cropbox = RectangleObject((0, 620, 595, 842))

    return carriers.pdf_changed(crop, lambda page: page.drawString(72, 600, flat(text)))("")


def pdf_tiny(text):
    def draw(page):
        page.setFont("Helvetica", 0.1)
        page.drawString(72, 600, flat(text))

    return carriers.pdf_pages(draw=draw)


def pdf_beneath_picture(text):
    def draw(page):
        page.drawString(72, 600, flat(text))
        picture = carriers.reportlab.lib.utils.ImageReader(Image.new("RGB", (40, 30), (30, 90, 140)))
        page.drawImage(picture, 60, 590, 500, 24)

    return carriers.pdf_pages(draw=draw)


def pdf_form_object(text):
    def draw(page):
        page.beginForm("skjema")
        page.drawString(72, 600, flat(text))
        page.endForm()
        page.doForm("skjema")

    return carriers.pdf_pages(draw=draw)


def pdf_comment_in_bytes(text):
    return carriers.pdf_pages() + b"\n% " + flat(text).encode() + b"\n"


PDF = {
    "pdf-field.pdf": carriers.pdf_changed(lambda writer, text: field(writer, text, V=TextStringObject(text))),
    "pdf-field-default.pdf": carriers.pdf_changed(lambda writer, text: field(writer, text, DV=TextStringObject(text))),
    "pdf-field-hint.pdf": carriers.pdf_changed(lambda writer, text: field(writer, text, TU=TextStringObject(text))),
    "pdf-field-hidden.pdf": carriers.pdf_changed(lambda writer, text: field(writer, text, V=TextStringObject(text), F=NumberObject(2))),
    "pdf-choice.pdf": carriers.pdf_changed(lambda writer, text: field(writer, text, Opt=ArrayObject([TextStringObject(text)]))),
    "pdf-script.pdf": carriers.pdf_changed(script),
    "pdf-field-script.pdf": carriers.pdf_changed(field_script),
    "pdf-named-script.pdf": carriers.pdf_changed(named_script),
    "pdf-xml-form.pdf": carriers.pdf_changed(xml_form),
    "pdf-page-label.pdf": carriers.pdf_changed(page_label),
    "pdf-piece.pdf": carriers.pdf_changed(piece_info),
    "pdf-destination.pdf": carriers.pdf_changed(destination),
    "pdf-loose-object.pdf": carriers.pdf_changed(loose_object),
    "pdf-loose-stream.pdf": carriers.pdf_changed(loose_stream),
    "pdf-page-xmp.pdf": carriers.pdf_changed(page_xmp),
    "pdf-link.pdf": carriers.pdf_changed(link),
    "pdf-highlight.pdf": carriers.pdf_changed(highlight),
    "pdf-layer-name.pdf": carriers.pdf_changed(layer),
    "pdf-alt.pdf": carriers.pdf_changed(structure),
    "pdf-custom-info.pdf": carriers.pdf_changed(custom_info),
    "pdf-keywords.pdf": carriers.pdf_changed(keywords),
    "pdf-title.pdf": lambda text: carriers.pdf_pages(title=flat(text)),
    "pdf-outside.pdf": pdf_outside,
    "pdf-cropped.pdf": pdf_cropped,
    "pdf-no-clip.pdf": pdf_clipped(0),
    "pdf-out-of-clip.pdf": pdf_clipped(20),
    "pdf-tiny.pdf": pdf_tiny,
    "pdf-beneath-picture.pdf": pdf_beneath_picture,
    "pdf-form-object.pdf": pdf_form_object,
    "pdf-trailing.pdf": pdf_comment_in_bytes,
    "pdf-in-lines.pdf": lambda text: carriers.pdf_pages(text.replace(" ", "\n", 2)),
}


def message(**fields):
    mail = email.message.EmailMessage(policy=email.policy.default.clone(max_line_length=1000))
    mail["Subject"], mail["From"], mail["Date"] = "Program", "postmottak@example.no", "Wed, 17 Jan 2024 09:00:00 +0100"
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(carriers.HARMLESS)
    return mail


def header(name):
    return lambda text: message(**{name: flat(text)}).as_bytes()


def named(name):
    # A display name with an address of an office: the name is the secret.
    return lambda text: f"{name}: {email.utils.quote(flat(text)).join(chr(34) * 2)} <post@example.no>\r\n".encode() + message().as_bytes()


def attached_mail(text):
    outer, inner = message(), message()
    inner.set_content(text)
    outer.add_attachment(inner)
    return outer.as_bytes()


def attached_file(name, make):
    def wrapped(text):
        mail = message()
        mail.add_attachment(make(text), maintype="application", subtype="octet-stream", filename=name)
        return mail.as_bytes()

    return wrapped


def attachment_name(text):
    mail = message()
    mail.add_attachment(b"Program", maintype="text", subtype="plain", filename=flat(text).replace("/", " ") + ".txt")
    return mail.as_bytes()


def html_alternative(body):
    def make(text):
        mail = message()
        mail.add_alternative(f"<p>{carriers.HARMLESS}</p>" + body.format(escape(text)), subtype="html")
        return mail.as_bytes()

    return make


def preamble(text):
    mail = message()
    mail.add_attachment(b"x", maintype="text", subtype="plain", filename="x.txt")
    mail.preamble = "FORORD"
    return mail.as_bytes().replace(b"FORORD", text.encode())


MAIL = {
    "mail-to.eml": named("To"),
    "mail-cc.eml": named("Cc"),
    "mail-reply-to.eml": named("Reply-To"),
    "mail-received.eml": lambda text: f"Received: from [10.0.0.1] ({flat(text)}) by mx.example.no; Wed, 17 Jan 2024 09:00:00 +0100\r\n".encode() + message().as_bytes(),
    "mail-x-header.eml": header("X_Notat"),
    "mail-comments.eml": header("Comments"),
    "mail-keywords.eml": header("Keywords"),
    "mail-thread-topic.eml": header("Thread_Topic"),
    "mail-list-id.eml": header("List_Unsubscribe"),
    "mail-organization.eml": header("Organization"),
    "mail-in-mail.eml": attached_mail,
    "mail-docx.eml": attached_file("notat.docx", carriers.docx_body),
    "mail-docx-comment.eml": attached_file("notat.docx", carriers.docx_comment),
    "mail-zip.eml": attached_file("notat.zip", carriers.zipped),
    "mail-attachment-name.eml": attachment_name,
    "mail-html.eml": html_alternative("<p>{}</p>"),
    "mail-html-hidden.eml": html_alternative('<p style="display:none">{}</p>'),
    "mail-html-comment.eml": html_alternative("<!-- {} -->"),
    "mail-preamble.eml": preamble,
}

PAGES = {
    "html-base.html": carriers.html("<base href='https://example.no/'>{}"),
    "html-title.html": lambda text: f"<!doctype html><title>{escape(text)}</title><p>{carriers.HARMLESS}</p>".encode(),
    "html-meta-description.html": lambda text: (
        f'<!doctype html><title>x</title><meta name=description content="{escape(text, {chr(34): "&quot;"})}"><p>{carriers.HARMLESS}</p>'.encode()
    ),
    "html-script.html": carriers.html("<script>// {}</script>"),
    "html-json.html": carriers.html('<script type="application/ld+json">{{"description": "{}"}}</script>'),
    "html-style.html": carriers.html("<style>/* {} */</style>"),
    "html-css-content.html": carriers.html("<style>p::after {{ content: '{}' }}</style>"),
    "html-display-none.html": carriers.html('<p style="display:none">{}</p>'),
    "html-input.html": carriers.html('<input type=hidden value="{}">'),
    "html-placeholder.html": carriers.html('<input placeholder="{}">'),
    "html-alt.html": carriers.html('<img src=x.png alt="{}">'),
    "html-link.html": carriers.html('<a href="https://example.no/?{}">Mer</a>'),
    "html-template.html": carriers.html("<template><p>{}</p></template>"),
    "html-noscript.html": carriers.html("<noscript>{}</noscript>"),
    "html-textarea.html": carriers.html("<textarea>{}</textarea>"),
    "html-option.html": carriers.html("<select><option>{}</select>"),
    "html-id.html": carriers.html('<p id="{}">Mer</p>'),
    "html-details.html": carriers.html("<details><summary>Mer</summary>{}</details>"),
    "html-entities.html": lambda text: carriers.html("<p>{}</p>")(text).replace(b" ", b"&nbsp;"),
    "html-sr-only.html": carriers.html('<p style="position:absolute;left:-9999px">{}</p>'),
    "html-white.html": carriers.html('<p style="color:#fff">{}</p>'),
    "svg-title.svg": carriers.svg("<title>{}</title><rect width='9' height='9'/>"),
    "svg-metadata.svg": carriers.svg("<metadata>{}</metadata><rect width='9' height='9'/>"),
    "svg-comment.svg": carriers.svg("<!-- {} --><rect width='9' height='9'/>"),
    "svg-attribute.svg": carriers.svg("<rect width='9' height='9' aria-label='{}'/>"),
    "svg-style.svg": carriers.svg("<style>/* {} */</style><rect width='9' height='9'/>"),
    "svg-hidden-group.svg": carriers.svg("<g style='display: none'><text>{}</text></g>"),
    "svg-hidden-class.svg": carriers.svg("<style>.av{{display:none}}</style><text class='av'>{}</text>"),
    "svg-invisible.svg": carriers.svg("<text visibility='hidden'>{}</text>"),
    "svg-program.svg": carriers.svg("<g xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' inkscape:label='{}'><rect width='9' height='9'/></g>"),
    "svg-hidden.svg": carriers.svg("<text display='none'>{}</text>"),
    "svg-split.svg": lambda text: carriers.svg("{}")("").replace(b"</svg>", ("<text>" + "".join(f"<tspan>{escape(text[at : at + 4])}</tspan>" for at in range(0, len(text), 4)) + "</text></svg>").encode()),
}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_with(kind, content):
    def make(text):
        data = carriers.png("")
        return data[:33] + chunk(kind, content(text)) + data[33:]

    return make


def exif_of(text, tag=0x010E):
    exif = Image.Exif()
    exif[tag] = text
    return exif.tobytes()


def picture(kind, **settings):
    data = io.BytesIO()
    Image.new("RGB", (40, 30), (30, 90, 140)).save(data, kind, **settings)
    return data.getvalue()


def jpeg_with(marker, content):
    def make(text):
        data, part = picture("JPEG"), content(text)
        return data[:2] + b"\xff" + bytes([marker]) + struct.pack(">H", len(part) + 2) + part + data[2:]

    return make


def iptc(text):
    value = text.encode()
    record = b"\x1c\x02\x78" + struct.pack(">H", len(value)) + value
    return b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(record)) + record


def xmp(text):
    rdf = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">'
    rdf += f'<dc:description xmlns:dc="http://purl.org/dc/elements/1.1/">{escape(text)}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>'
    return rdf.encode()


def box(kind, content):
    return struct.pack(">I", len(content) + 8) + kind + content


def movie(text):
    name = box(b"\xa9nam", box(b"data", b"\0\0\0\1\0\0\0\0" + text.encode()))
    meta = box(b"meta", b"\0\0\0\0" + box(b"hdlr", b"\0" * 8 + b"mdirappl" + b"\0" * 9) + box(b"ilst", name))
    return box(b"ftyp", b"isom\0\0\2\0isomiso2mp41") + box(b"moov", box(b"mvhd", b"\0" * 100) + box(b"udta", meta)) + box(b"mdat", b"\0" * 32)


def sound(text):
    frame = b"\3" + text.encode()
    frame = b"TIT2" + struct.pack(">I", len(frame)) + b"\0\0" + frame
    size = bytes((len(frame) >> shift) & 127 for shift in (21, 14, 7, 0))
    return b"ID3\3\0\0" + size + frame + (b"\xff\xfb\x90\x00" + b"\0" * 413) * 3


def heic(text):
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0" * 4) + box(b"mdat", exif_of(text))


def wave(text):
    note = text.encode() + b"\0" * (2 - len(text.encode()) % 2)
    info = b"LIST" + struct.pack("<I", len(note) + 12) + b"INFOICMT" + struct.pack("<I", len(note)) + note
    form = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    body = b"WAVE" + form + b"data" + struct.pack("<I", 8) + b"\x80" * 8 + info
    return b"RIFF" + struct.pack("<I", len(body)) + body


def thumbnail(text):
    """A picture whose Exif has a small picture with a comment."""
    small = jpeg_with(0xFE, str.encode)(text)
    directory = TiffImagePlugin.ImageFileDirectory_v2()
    directory[0x0201], directory[0x0202] = 0, len(small)
    return jpeg_with(0xE1, lambda _: b"Exif\0\0II*\0\x08\0\0\0\0\0\x0e\0\0\0" + small)(text)


PICTURES = {
    "jpeg-comment.jpg": jpeg_with(0xFE, str.encode),
    "jpeg-iptc.jpg": jpeg_with(0xED, iptc),
    "jpeg-xmp.jpg": jpeg_with(0xE1, lambda text: b"http://ns.adobe.com/xap/1.0/\0" + xmp(text)),
    "jpeg-unknown.jpg": jpeg_with(0xEA, str.encode),
    "jpeg-thumbnail.jpg": thumbnail,
    "jpeg-artist.jpg": lambda text: picture("JPEG", exif=exif_of(text, 0x013B)),
    "jpeg-user-comment.jpg": lambda text: picture("JPEG", exif=exif_of(text, 0x9286)),
    "jpeg-trailing.jpg": lambda text: picture("JPEG") + text.encode(),
    "png-itxt.png": png_with(b"iTXt", lambda text: b"Comment\0\0\0\0\0" + text.encode()),
    "png-ztxt.png": png_with(b"zTXt", lambda text: b"Comment\0\0" + zlib.compress(text.encode())),
    "png-exif.png": png_with(b"eXIf", lambda text: exif_of(text)[6:]),
    "png-unknown.png": png_with(b"noTe", str.encode),
    "png-trailing.png": lambda text: carriers.png("") + text.encode(),
    "webp-exif.webp": lambda text: picture("WEBP", exif=exif_of(text)),
    "webp-xmp.webp": lambda text: picture("WEBP", xmp=xmp(text)),
    "tiff-artist.tif": lambda text: picture("TIFF", tiffinfo={315: text}),
    "photo.heic": heic,
    "film.mp4": movie,
    "film.mov": movie,
    "sound.mp3": sound,
    "sound.m4a": movie,
    "sound.wav": wave,
    "picture.bmp": lambda text: picture("BMP") + text.encode(),
}


def event(*lines):
    def make(text):
        value = text.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")
        begin = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//samling//gaver//NO", "BEGIN:VEVENT", "UID:1@example.no", "DTSTAMP:20240101T000000Z"]
        named = [line.format(value, text.replace("\n", " ").replace('"', "")) for line in lines]
        return "\r\n".join([*begin, "DTSTART:20240117T090000Z", "SUMMARY:Samling", *named, "END:VEVENT", "END:VCALENDAR", ""]).encode()

    return make


TEXTS = {
    "calendar-summary.ics": carriers.calendar("SUMMARY"),
    "calendar-location.ics": carriers.calendar("LOCATION"),
    "calendar-html.ics": event("X-ALT-DESC;FMTTYPE=text/html:<p>{}</p>"),
    "calendar-attendee.ics": event('ATTENDEE;CN="{1}":mailto:post@example.no'),
    "calendar-organizer.ics": event('ORGANIZER;CN="{1}":mailto:post@example.no'),
    "calendar-contact.ics": event("CONTACT:{}"),
    "calendar-conference.ics": event('CONFERENCE;VALUE=URI;LABEL="{1}":https://example.no/'),
    "calendar-alarm.ics": event("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:{}", "END:VALARM"),
    "calendar-attach.ics": event("ATTACH:https://example.no/?{}"),
    "calendar-categories.ics": event("CATEGORIES:{}"),
    "calendar-url.ics": event("URL:https://example.no/?{}"),
    "calendar-journal.ics": lambda text: event()(text).replace(b"END:VCALENDAR", f"BEGIN:VTODO\r\nSUMMARY:{text}\r\nEND:VTODO\r\nEND:VCALENDAR".encode()),
    "calendar-name.ics": lambda text: event()(text).replace(b"BEGIN:VEVENT", f"X-WR-CALNAME:{flat(text)}\r\nBEGIN:VEVENT".encode(), 1),
    "subtitle-voice.vtt": lambda text: f"WEBVTT\n\n00:01.000 --> 00:04.000\n<v {flat(text)}>Hei\n".encode(),
    "subtitle-identifier.vtt": lambda text: f"WEBVTT\n\n{flat(text)}\n00:01.000 --> 00:04.000\nHei\n".encode(),
    "subtitle-head.vtt": lambda text: f"WEBVTT {flat(text)}\n\n00:01.000 --> 00:04.000\nHei\n".encode(),
    "subtitle-style.vtt": lambda text: f"WEBVTT\n\nSTYLE\n/* {flat(text)} */\n\n00:01.000 --> 00:04.000\nHei\n".encode(),
    "subtitle-tags.srt": lambda text: f"1\n00:00:01,000 --> 00:00:04,000\n<font title=\"{flat(text)}\">Hei</font>\n".encode(),
    "csv-head.csv": lambda text: f'"{flat(text)}";Antall\nHelse;3\n'.encode(),
    "csv-utf16.csv": lambda text: f'Tema\tMerknad\nHelse\t"{text}"\n'.encode("utf-16"),
    "csv-comment.csv": lambda text: f"# {flat(text)}\nTema;Antall\nHelse;3\n".encode(),
    "tab.tsv": lambda text: f"Tema\tMerknad\nHelse\t{flat(text)}\n".encode(),
    "text-utf16be.txt": lambda text: b"\xfe\xff" + f"{carriers.HARMLESS}\n{text}".encode("utf-16-be"),
    "text-after-nul.txt": lambda text: f"{carriers.HARMLESS}\n\0{text}\n".encode(),
    "text-soft-hyphens.txt": lambda text: f"{carriers.HARMLESS}\n{text}\n".replace(" ", "\u00a0").encode(),
    "notes-comment.md": lambda text: f"# Notat\n\n<!-- {text} -->\n\nMer.\n".encode(),
    "notes-reference.md": lambda text: f"# Notat\n\nMer.\n\n[x]: https://example.no/ \"{flat(text)}\"\n".encode(),
    "notes-footnote.md": lambda text: f"# Notat\n\nMer[^1].\n\n[^1]: {flat(text)}\n".encode(),
    "notes-code.md": lambda text: f"# Notat\n\n```\n{text}\n```\n".encode(),
    "notes-link.md": lambda text: f"# Notat\n\n[Mer](<https://example.no/?{flat(text)}>)\n".encode(),
    "notes-html.md": lambda text: f'# Notat\n\n<p title="{flat(text)}">Mer</p>\n'.encode(),
    "data.json": lambda text: carriers.json_of(text),
    "data.xml": lambda text: f"<?xml version='1.0'?><notat>{escape(text)}</notat>".encode(),
    "book.epub": lambda text: carriers.zipped(text),
    "old.doc": lambda text: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + text.encode("utf-16-le"),
    "contact.vcf": lambda text: f"BEGIN:VCARD\nVERSION:3.0\nFN:Program\nNOTE:{flat(text)}\nEND:VCARD\n".encode(),
}


def zip_named(text):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(flat(text).replace("/", " ") + ".txt", "Program")
    return data.getvalue()


def zip_comment(text):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "Program")
        archive.comment = text.encode()
    return data.getvalue()


ZIPS = {"zip-name.zip": zip_named, "zip-comment.zip": zip_comment}
CARRIERS = {**PDF, **MAIL, **PAGES, **PICTURES, **TEXTS, **ZIPS}
