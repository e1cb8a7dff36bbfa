//! Which format a file is in.

use serde::{Deserialize, Serialize};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Pdf,
    Pptx,
    Docx,
    Xlsx,
    Csv,
    Odp,
    Odt,
    Eml,
    Msg,
    Jpeg,
    Png,
    Webp,
    Svg,
    Subtitles,
    Calendar,
    Text,
    Html,
}

/// What one page of a document is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageName {
    Slide,
    Page,
    Sheet,
}

impl Format {
    /// By the file's first bytes where they say something, otherwise by its name. `None` is a format that is kept, not read.
    pub fn of(name: &str, start: &[u8]) -> Option<Format> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let by_name = Format::from_ending(&ending.to_ascii_lowercase());
        let head = &start[..start.len().min(1024)];
        let holds = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
        match start {
            [0xFF, 0xD8, 0xFF, ..] => Some(Format::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Format::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Format::Webp),
            [b'P', b'K', 3 | 5, ..] => by_name.filter(|kind| kind.is_package()),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => by_name.filter(|kind| *kind == Format::Msg),
            _ if holds(b"%PDF-") && by_name != Some(Format::Eml) => Some(Format::Pdf),
            _ => by_name,
        }
    }

    fn from_ending(ending: &str) -> Option<Format> {
        Some(match ending {
            "pdf" => Format::Pdf,
            "pptx" | "pptm" | "ppsx" => Format::Pptx,
            "docx" | "docm" => Format::Docx,
            "xlsx" | "xlsm" => Format::Xlsx,
            "csv" | "tsv" => Format::Csv,
            "odp" => Format::Odp,
            "odt" => Format::Odt,
            "eml" => Format::Eml,
            "msg" => Format::Msg,
            "jpg" | "jpeg" => Format::Jpeg,
            "png" => Format::Png,
            "webp" => Format::Webp,
            "svg" => Format::Svg,
            "vtt" | "srt" => Format::Subtitles,
            "ics" => Format::Calendar,
            "txt" | "text" => Format::Text,
            "html" | "htm" => Format::Html,
            _ => return None,
        })
    }

    /// Is it a zip with parts in it?
    fn is_package(self) -> bool {
        matches!(
            self,
            Format::Pptx | Format::Docx | Format::Xlsx | Format::Odp | Format::Odt
        )
    }

    pub fn is_picture(self) -> bool {
        matches!(
            self,
            Format::Jpeg | Format::Png | Format::Webp | Format::Svg
        )
    }

    pub fn page_name(self) -> PageName {
        match self {
            Format::Pptx | Format::Odp => PageName::Slide,
            Format::Xlsx => PageName::Sheet,
            _ => PageName::Page,
        }
    }

    /// As people write it: "PDF", "PPTX".
    pub fn label(self) -> &'static str {
        match self {
            Format::Pdf => "PDF",
            Format::Pptx => "PPTX",
            Format::Docx => "DOCX",
            Format::Xlsx => "XLSX",
            Format::Csv => "CSV",
            Format::Odp => "ODP",
            Format::Odt => "ODT",
            Format::Eml => "EML",
            Format::Msg => "MSG",
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::Webp => "WebP",
            Format::Svg => "SVG",
            Format::Subtitles => "VTT",
            Format::Calendar => "ICS",
            Format::Text => "TXT",
            Format::Html => "HTML",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_know_better_than_the_name() {
        let check = |name: &str, start: &[u8], wanted: Option<Format>| {
            assert_eq!(Format::of(name, start), wanted, "{name}");
        };
        check("a.pdf", b"%PDF-1.7", Some(Format::Pdf));
        check("a.txt", b"%PDF-1.7", Some(Format::Pdf));
        check("a.PPTX", b"PK\x03\x04", Some(Format::Pptx));
        check("a.zip", b"PK\x03\x04", None);
        check("a.pdf", b"PK\x03\x04", None);
        check("a.png", b"\xFF\xD8\xFF\xE0", Some(Format::Jpeg));
        check("a.msg", b"\xD0\xCF\x11\xE0", Some(Format::Msg));
        check("a.doc", b"\xD0\xCF\x11\xE0", None);
        check("a.mp4", b"\0\0\0\x20ftyp", None);
        check("a.srt", b"1\n00:00", Some(Format::Subtitles));
    }
}
