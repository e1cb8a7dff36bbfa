"""Places that belong to no text: parts of packages of any kind, identifiers, colour profiles, comments in markup, files within addresses."""

import base64
import binascii
import io
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

import carriers
import other_carriers as others
import package_carriers as packages
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject

flat = others.flat


def with_part(package, name, content):
    """The package with one more part that nothing leads to."""

    def make(text):
        data = io.BytesIO(package())
        with zipfile.ZipFile(data, "a") as archive:
            archive.writestr(name, content(text))
        return data.getvalue()

    return make


def word():
    return carriers.docx_with(lambda _: None)


def word_media(name, content, media_type):
    """A Word file with one more part that its document leads to."""

    def make(text):
        ending = name.rsplit(".", 1)[1]
        types = packages.before("</Types>", f'<Default Extension="{ending}" ContentType="{media_type}"/>')
        changed = packages.patched(word(), {packages.RELATIONS: packages.relation("image", f"media/{name}"), "[Content_Types].xml": types})
        return with_part(lambda: changed, f"word/media/{name}", content)(text)

    return make


def workbook():
    return carriers.xlsx_with(lambda _: None)


def deck():
    return carriers.pptx_with(lambda *_: None)


def text_file():
    return carriers.odt(carriers.HARMLESS)


def wide(text):
    return text.encode("utf-16-le")


FALLBACK = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:t>Hei</w:t></mc:Choice>'
    "<mc:Fallback><w:t>{}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
PACKAGES = {
    "loose-emf.docx": word_media("a.emf", lambda text: b"\1\0\0\0" + wide(text), "image/x-emf"),
    "loose-wmf.docx": word_media("a.wmf", lambda text: b"\xd7\xcd\xc6\x9a" + text.encode(), "image/x-wmf"),
    "loose-gif.docx": word_media("a.gif", carriers.gif, "image/gif"),
    "loose-tiff.docx": word_media("a.tiff", carriers.tiff, "image/tiff"),
    "loose-heic.docx": word_media("a.heic", others.heic, "image/heic"),
    "loose-film.docx": word_media("a.mp4", others.movie, "video/mp4"),
    "loose-svg.docx": word_media("a.svg", carriers.svg("<desc>{}</desc>"), "image/svg+xml"),
    "loose-jpe.docx": word_media("a.jpe", carriers.jpeg, "image/jpeg"),
    "loose-wrong-name.docx": word_media("a.png", carriers.jpeg, "image/png"),
    "loose-picture-elsewhere.docx": with_part(word, "word/bilder/a.jpg", carriers.jpeg),
    "loose-printer.docx": with_part(word, "word/printerSettings1.bin", wide),
    "loose-font.docx": with_part(word, "word/fonts/font1.odttf", str.encode),
    "loose-macro.xlsx": with_part(workbook, "xl/vbaProject.bin", str.encode),
    "loose-revision.xlsx": with_part(workbook, "xl/revisions/revisionLog1.xml", lambda text: f"<revisions><t>{escape(text)}</t></revisions>"),
    "loose-changes.pptx": with_part(deck, "ppt/changesInfos/changesInfo1.xml", lambda text: f"<chgInfo>{escape(text)}</chgInfo>"),
    "loose-slide.pptx": with_part(deck, "ppt/slides/slide9.xml", lambda text: f"<p:sld xmlns:p='x' xmlns:a='y'><a:t>{escape(text)}</a:t></p:sld>"),
    "loose-film.pptx": with_part(deck, "ppt/media/a.mp4", others.movie),
    "loose-version.odt": with_part(text_file, "Versions/Version1", carriers.odt),
    "loose-setting.odt": with_part(text_file, "Configurations2/accelerator/current.xml", str),
    "loose-thumbnail.odt": with_part(text_file, "Thumbnails/thumbnail.png", carriers.png),
    "loose-macro.odt": with_part(text_file, "Basic/Standard/Module1.xml", lambda text: f"<script>REM {escape(text)}</script>"),
    "xml-comment.docx": packages.word("<!-- {} -->"),
    "xml-instruction.docx": packages.word("<?notat {}?>"),
    "xml-fallback.docx": packages.word(FALLBACK),
    "xml-comment.odt": packages.open_text("<!-- {} -->"),
}


def message(head="", body="Hei"):
    return lambda text: f"From: post@example.no\nSubject: Program\nMIME-Version: 1.0\n{head}\n\n{body}\n".replace("SECRET", flat(text)).encode()


def encoded_word(text):
    return f"=?utf-8?B?{base64.b64encode(flat(text).encode()).decode()}?="


def uuencoded(text):
    data = text.encode()
    lines = b"".join(binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45))
    return message("X-Notat: nei", "Hei\n\nbegin 644 notat.txt\nFIL`\nend")("").replace(b"FIL", lines)


PARTS = "Content-Type: multipart/mixed; boundary=b"
MAIL = {
    "loose-message-id.eml": message("Message-ID: <kari.nordmann.SECRET@example.no>"),
    "loose-uuencoded.eml": uuencoded,
    "loose-encoded-word.eml": lambda text: message("X-Notat: ORD")(text).replace(b"ORD", encoded_word(text).encode()),
    "loose-part-name.eml": message(PARTS, '--b\nContent-Type: text/plain; name="SECRET"\n\nHei\n--b--'),
    "loose-epilogue.eml": message(PARTS, "--b\nContent-Type: text/plain\n\nHei\n--b--\nSECRET"),
    "loose-calendar.eml": lambda text: message(PARTS, "--b\nContent-Type: text/plain\n\nHei\n--b\nContent-Type: text/calendar\n\nKALENDER\n--b--")(text).replace(
        b"KALENDER", others.event("X-NOTAT:{0}")(text)
    ),
}
CALENDARS = {
    "loose-uid.ics": lambda text: others.event()("").replace(b"1@example.no", b"kari.nordmann " + flat(text).encode()),
    "loose-zone.ics": lambda text: others.event()("").replace(b"BEGIN:VEVENT", f"BEGIN:VTIMEZONE\r\nTZID:{flat(text)}\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT".encode(), 1),
    "loose-program.ics": lambda text: others.event()("").replace(b"-//samling//gaver//NO", flat(text).encode()),
    "loose-related.ics": others.event("RELATED-TO:{1}"),
}


def webp_note(text):
    data, note = others.picture("WEBP"), text.encode() + b" " * (len(text.encode()) % 2)
    data += b"NOTE" + struct.pack("<I", len(note)) + note
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


PICTURES = {
    "loose-profile.jpg": others.jpeg_with(0xE2, lambda text: b"ICC_PROFILE\0\1\1" + b"\0" * 128 + text.encode()),
    "loose-adobe.jpg": others.jpeg_with(0xEE, lambda text: b"Adobe\0\x64\0\0\0\0\0" + text.encode()),
    "loose-profile.png": others.png_with(b"iCCP", lambda text: b"icc\0\0" + zlib.compress(b"\0" * 128 + text.encode())),
    "loose-profile-name.png": others.png_with(b"iCCP", lambda text: text.encode()[:79] + b"\0\0" + zlib.compress(b"\0" * 128)),
    "loose-palette.png": others.png_with(b"sPLT", lambda text: text.encode()[:79] + b"\0\x08"),
    "loose-chunk.webp": webp_note,
}


def jpeg_in_address(text):
    return "data:image/jpeg;base64," + base64.b64encode(carriers.jpeg(text)).decode()


MARKUP = {
    "loose-data.html": lambda text: carriers.html("<img alt='' src='BILDE'>")("").replace(b"BILDE", jpeg_in_address(text).encode()),
    "loose-data.svg": lambda text: carriers.svg("<image href='BILDE'/>")("").replace(b"BILDE", jpeg_in_address(text).encode()),
    "loose-instruction.svg": lambda text: f"<?notat {escape(text)}?>".encode() + carriers.svg("<rect width='9' height='9'/>")(""),
}


def pdf_picture(writer, text):
    data = carriers.jpeg(text)
    stream = DecodedStreamObject()
    stream.set_data(data)
    names = {"Type": "/XObject", "Subtype": "/Image", "ColorSpace": "/DeviceRGB", "Filter": "/DCTDecode"}
    numbers = {"Width": 40, "Height": 30, "BitsPerComponent": 8}
    for key, value in {**names, **numbers}.items():
        stream[NameObject(f"/{key}")] = NameObject(value) if isinstance(value, str) else NumberObject(value)
    resources = writer.pages[0]["/Resources"].get_object()
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Im0"): writer._add_object(stream)})


def pdf_base(writer, text):
    writer.root_object[NameObject("/URI")] = DictionaryObject({NameObject("/Base"): TextStringObject("https://example.no/?" + flat(text))})


def pdf_intent(writer, text):
    writer.root_object[NameObject("/OutputIntents")] = ArrayObject([DictionaryObject({NameObject("/Info"): TextStringObject(text)})])


def pdf_comment(writer, text):
    drawing = DecodedStreamObject()
    drawing.set_data(f"% {flat(text)}\nBT /F1 12 Tf 72 700 Td (Program) Tj ET q Q re".encode())
    writer.pages[0][NameObject("/Contents")] = writer._add_object(drawing)


PDF = {
    "loose-comment.pdf": carriers.pdf_changed(pdf_comment),
    "loose-picture.pdf": carriers.pdf_changed(pdf_picture),
    "loose-base.pdf": carriers.pdf_changed(pdf_base),
    "loose-intent.pdf": carriers.pdf_changed(pdf_intent),
}
CARRIERS = {**PACKAGES, **MAIL, **CALENDARS, **PICTURES, **MARKUP, **PDF}
