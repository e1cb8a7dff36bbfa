//! The table of formats, and one file or folder for each format: bytes → the events that make a document.
//!
//! A new format is a variant of [`Format`], a row of the table, and its reader.

mod attached_file;
pub mod html;
pub mod icalendar;
pub mod image;
pub mod mail;
pub mod markdown;
mod number_formats;
pub mod office;
pub mod opendocument;
pub mod pdf;
pub mod plain_text;
pub mod spreadsheet;
pub mod subtitles;

use super::containers::entry::COMPOUND_FILE;
use super::event::ReadSink;
use super::format::{Format, PageName};
use super::problem::Problem;
use super::strip_metadata::{self, StripMetadata};
use image::RasterFormat;

/// The properties of a format.
struct FormatRow {
    format: Format,
    /// The name that people use: "PDF", "PPTX".
    label: &'static str,
    /// The file name extensions, in lower case.
    endings: &'static [&'static str],
    recognised: Recognised,
    page_name: PageName,
    is_picture: bool,
    read: ReadFormat,
    /// `None`: personal metadata cannot be removed from the format.
    strip_metadata: Option<StripMetadata>,
}

/// How a format is recognised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Recognised {
    /// By the name: any bytes may be a text.
    Name,
    /// By the first bytes, whatever the name: they are of this media type.
    Content(&'static str),
    /// By the name, if the file is a zip archive or a text: all formats in zip archives begin alike.
    NameInZip,
    /// By the name, if the file is a compound file or a text.
    NameInCompoundFile,
}

/// The bytes, whether page images are needed, and the receiver of the events.
type ReadFormat = fn(Vec<u8>, bool, ReadSink<'_>) -> Result<(), Problem>;

/// The defaults of most formats.
const USUAL: FormatRow = FormatRow {
    format: Format::Text,
    label: "TXT",
    endings: &["txt", "text"],
    recognised: Recognised::Name,
    page_name: PageName::Page,
    is_picture: false,
    read: |bytes, _, emit| plain_text::read(&bytes, emit),
    strip_metadata: None,
};

const FORMATS: &[FormatRow] = &[
    FormatRow {
        format: Format::Pdf,
        label: "PDF",
        endings: &["pdf"],
        recognised: Recognised::Content("application/pdf"),
        read: pdf::read,
        strip_metadata: Some(strip_metadata::pdf),
        ..USUAL
    },
    FormatRow {
        format: Format::Pptx,
        label: "PPTX",
        endings: &["pptx", "pptm", "ppsx"],
        recognised: Recognised::NameInZip,
        page_name: PageName::Slide,
        read: office::slides,
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Docx,
        label: "DOCX",
        endings: &["docx", "docm"],
        recognised: Recognised::NameInZip,
        read: |bytes, _, emit| office::letter(bytes, emit),
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Xlsx,
        label: "XLSX",
        endings: &["xlsx", "xlsm"],
        recognised: Recognised::NameInZip,
        page_name: PageName::Sheet,
        read: |bytes, _, emit| spreadsheet::workbook(bytes, emit),
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Csv,
        label: "CSV",
        endings: &["csv", "tsv"],
        read: |bytes, _, emit| spreadsheet::values(&bytes, emit),
        ..USUAL
    },
    FormatRow {
        format: Format::Odp,
        label: "ODP",
        endings: &["odp"],
        recognised: Recognised::NameInZip,
        page_name: PageName::Slide,
        read: |bytes, _, emit| opendocument::slides(bytes, emit),
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Odt,
        label: "ODT",
        endings: &["odt"],
        recognised: Recognised::NameInZip,
        read: |bytes, _, emit| opendocument::letter(bytes, emit),
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Ods,
        label: "ODS",
        endings: &["ods"],
        recognised: Recognised::NameInZip,
        page_name: PageName::Sheet,
        read: |bytes, _, emit| opendocument::spreadsheet(bytes, emit),
        strip_metadata: Some(strip_metadata::package),
        ..USUAL
    },
    FormatRow {
        format: Format::Eml,
        label: "EML",
        endings: &["eml"],
        read: |bytes, _, emit| mail::eml(&bytes, emit),
        ..USUAL
    },
    FormatRow {
        format: Format::Msg,
        label: "MSG",
        endings: &["msg"],
        recognised: Recognised::NameInCompoundFile,
        read: |bytes, _, emit| mail::msg(bytes, emit),
        ..USUAL
    },
    FormatRow {
        format: Format::Jpeg,
        label: "JPEG",
        endings: &["jpg", "jpeg"],
        recognised: Recognised::Content("image/jpeg"),
        is_picture: true,
        read: |bytes, thumbnails, emit| image::raster(RasterFormat::Jpeg, bytes, thumbnails, emit),
        strip_metadata: Some(strip_metadata::jpeg),
        ..USUAL
    },
    FormatRow {
        format: Format::Png,
        label: "PNG",
        endings: &["png"],
        recognised: Recognised::Content("image/png"),
        is_picture: true,
        read: |bytes, thumbnails, emit| image::raster(RasterFormat::Png, bytes, thumbnails, emit),
        strip_metadata: Some(strip_metadata::png),
        ..USUAL
    },
    FormatRow {
        format: Format::Webp,
        label: "WebP",
        endings: &["webp"],
        recognised: Recognised::Content("image/webp"),
        is_picture: true,
        read: |bytes, thumbnails, emit| image::raster(RasterFormat::WebP, bytes, thumbnails, emit),
        strip_metadata: Some(strip_metadata::webp),
        ..USUAL
    },
    FormatRow {
        format: Format::Svg,
        label: "SVG",
        endings: &["svg"],
        is_picture: true,
        read: |bytes, _, emit| image::svg(&bytes, emit),
        strip_metadata: Some(strip_metadata::svg),
        ..USUAL
    },
    FormatRow {
        format: Format::Subtitles,
        label: "VTT",
        endings: &["vtt", "srt"],
        read: |bytes, _, emit| subtitles::read(&bytes, emit),
        ..USUAL
    },
    FormatRow {
        format: Format::Calendar,
        label: "ICS",
        endings: &["ics"],
        read: |bytes, _, emit| icalendar::read(&bytes, emit),
        strip_metadata: Some(icalendar::public_calendar),
        ..USUAL
    },
    USUAL,
    FormatRow {
        format: Format::Html,
        label: "HTML",
        endings: &["html", "htm"],
        read: |bytes, _, emit| html::read(&bytes, emit),
        ..USUAL
    },
    FormatRow {
        format: Format::Markdown,
        label: "MD",
        endings: &["md", "markdown"],
        read: |bytes, _, emit| markdown::read(&bytes, emit),
        ..USUAL
    },
];

/// The rows are in the order of the formats, so that a format's number is the index of its row.
const _: () = {
    let mut at = 0;
    while at < FORMATS.len() {
        assert!(FORMATS[at].format as usize == at);
        at += 1;
    }
};

/// How much of a file is used to recognise its format, in bytes. (PDF readers accept as much before the `%PDF` mark.)
const HEAD: usize = 1024;

impl Format {
    /// By the file's first bytes if they are conclusive, otherwise by its name. `None`: there is no reader for the format.
    pub fn of(name: &str, start: &[u8]) -> Option<Format> {
        let head = &start[..start.len().min(HEAD)];
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending = ending.to_ascii_lowercase();
        let by_name = FORMATS
            .iter()
            .find(|row| row.endings.contains(&ending.as_str()));
        let row = if infer::archive::is_zip(head) {
            by_name.filter(|row| row.recognised == Recognised::NameInZip)
        } else if head.starts_with(&COMPOUND_FILE) {
            by_name.filter(|row| row.recognised == Recognised::NameInCompoundFile)
        } else {
            by_content(head)
                // An e-mail may contain a PDF's mark in its first lines.
                .filter(|row| row.format != Format::Pdf || ending != "eml")
                .or(by_name)
        };
        row.map(|row| row.format)
    }

    /// As people write it: "PDF", "PPTX".
    pub fn label(self) -> &'static str {
        self.row().label
    }

    pub fn is_picture(self) -> bool {
        self.row().is_picture
    }

    pub fn page_name(self) -> PageName {
        self.row().page_name
    }

    /// The function that removes personal metadata. `None`: that cannot be done.
    pub fn strip_metadata(self) -> Option<StripMetadata> {
        self.row().strip_metadata
    }

    pub(super) fn reader(self) -> ReadFormat {
        self.row().read
    }

    fn row(self) -> &'static FormatRow {
        &FORMATS[self as usize]
    }
}

fn by_content(head: &[u8]) -> Option<&'static FormatRow> {
    let media_type = infer::get(head)?.mime_type();
    // The library checks only the four letters "WEBP", which a text may contain at the same place.
    let is_text = media_type == "image/webp" && !head.starts_with(b"RIFF");
    let mut rows = FORMATS.iter().filter(|_| !is_text);
    rows.find(|row| row.recognised == Recognised::Content(media_type))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_decide_before_the_name() {
        let check = |name: &str, start: &[u8], expected: Option<Format>| {
            assert_eq!(Format::of(name, start), expected, "{name}");
        };
        check("a.pdf", b"%PDF-1.7", Some(Format::Pdf));
        check("a.txt", b"%PDF-1.7", Some(Format::Pdf));
        check("a.pdf", b"junk before \n%PDF-1.7", Some(Format::Pdf));
        check("a.eml", b"From: a\n\n%PDF-1.7", Some(Format::Eml));
        check("a.PPTX", b"PK\x03\x04", Some(Format::Pptx));
        check("a.zip", b"PK\x03\x04", None);
        check("a.pdf", b"PK\x03\x04", None);
        check("a.png", b"\xFF\xD8\xFF\xE0", Some(Format::Jpeg));
        check("a.bin", b"\x89PNG\r\n\x1A\n", Some(Format::Png));
        check("a.bin", b"RIFF\x04\0\0\0WEBP", Some(Format::Webp));
        check("a.txt", b"Bilder i WEBP-format", Some(Format::Text));
        check("a.txt", b"<html>", Some(Format::Text));
        check("a.msg", b"\xD0\xCF\x11\xE0", Some(Format::Msg));
        check("a.doc", b"\xD0\xCF\x11\xE0", None);
        check("a.mp4", b"\0\0\0\x20ftyp", None);
        check("a.srt", b"1\n00:00", Some(Format::Subtitles));
        check("a.pptx", b"", Some(Format::Pptx));
        check("a.md", b"# Agenda", Some(Format::Markdown));
    }
}
