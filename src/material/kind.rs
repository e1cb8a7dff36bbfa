//! Which format a file is in.

use serde::{Deserialize, Serialize};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
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

impl Kind {
    /// By the file's first bytes where they say something, otherwise by its name. `None` is a format that is kept, not read.
    pub fn of(name: &str, start: &[u8]) -> Option<Kind> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let by_name = Kind::from_ending(&ending.to_ascii_lowercase());
        let head = &start[..start.len().min(1024)];
        let holds = |mark: &[u8]| head.windows(mark.len()).any(|window| window == mark);
        match start {
            [0xFF, 0xD8, 0xFF, ..] => Some(Kind::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Kind::Png),
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
            ] => Some(Kind::Webp),
            [b'P', b'K', 3 | 5, ..] => by_name.filter(|kind| kind.is_package()),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => by_name.filter(|kind| *kind == Kind::Msg),
            _ if holds(b"%PDF-") && by_name != Some(Kind::Eml) => Some(Kind::Pdf),
            _ => by_name,
        }
    }

    fn from_ending(ending: &str) -> Option<Kind> {
        Some(match ending {
            "pdf" => Kind::Pdf,
            "pptx" | "pptm" | "ppsx" => Kind::Pptx,
            "docx" | "docm" => Kind::Docx,
            "xlsx" | "xlsm" => Kind::Xlsx,
            "csv" | "tsv" => Kind::Csv,
            "odp" => Kind::Odp,
            "odt" => Kind::Odt,
            "eml" => Kind::Eml,
            "msg" => Kind::Msg,
            "jpg" | "jpeg" => Kind::Jpeg,
            "png" => Kind::Png,
            "webp" => Kind::Webp,
            "svg" => Kind::Svg,
            "vtt" | "srt" => Kind::Subtitles,
            "ics" => Kind::Calendar,
            "txt" | "text" => Kind::Text,
            "html" | "htm" => Kind::Html,
            _ => return None,
        })
    }

    /// Is it a zip with parts in it?
    fn is_package(self) -> bool {
        matches!(
            self,
            Kind::Pptx | Kind::Docx | Kind::Xlsx | Kind::Odp | Kind::Odt
        )
    }

    pub fn is_picture(self) -> bool {
        matches!(self, Kind::Jpeg | Kind::Png | Kind::Webp | Kind::Svg)
    }

    pub fn page_name(self) -> PageName {
        match self {
            Kind::Pptx | Kind::Odp => PageName::Slide,
            Kind::Xlsx => PageName::Sheet,
            _ => PageName::Page,
        }
    }

    /// As people write it: "PDF", "PPTX".
    pub fn label(self) -> &'static str {
        match self {
            Kind::Pdf => "PDF",
            Kind::Pptx => "PPTX",
            Kind::Docx => "DOCX",
            Kind::Xlsx => "XLSX",
            Kind::Csv => "CSV",
            Kind::Odp => "ODP",
            Kind::Odt => "ODT",
            Kind::Eml => "EML",
            Kind::Msg => "MSG",
            Kind::Jpeg => "JPEG",
            Kind::Png => "PNG",
            Kind::Webp => "WebP",
            Kind::Svg => "SVG",
            Kind::Subtitles => "VTT",
            Kind::Calendar => "ICS",
            Kind::Text => "TXT",
            Kind::Html => "HTML",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_know_better_than_the_name() {
        let check = |name: &str, start: &[u8], wanted: Option<Kind>| {
            assert_eq!(Kind::of(name, start), wanted, "{name}");
        };
        check("a.pdf", b"%PDF-1.7", Some(Kind::Pdf));
        check("a.txt", b"%PDF-1.7", Some(Kind::Pdf));
        check("a.PPTX", b"PK\x03\x04", Some(Kind::Pptx));
        check("a.zip", b"PK\x03\x04", None);
        check("a.pdf", b"PK\x03\x04", None);
        check("a.png", b"\xFF\xD8\xFF\xE0", Some(Kind::Jpeg));
        check("a.msg", b"\xD0\xCF\x11\xE0", Some(Kind::Msg));
        check("a.doc", b"\xD0\xCF\x11\xE0", None);
        check("a.mp4", b"\0\0\0\x20ftyp", None);
        check("a.srt", b"1\n00:00", Some(Kind::Subtitles));
    }
}
