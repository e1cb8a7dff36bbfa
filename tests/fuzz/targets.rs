//! The table of targets.

use super::mutate::{Mutate, bytes, zip_parts};
use super::{dates, documents, markdown, records, seeds};
use samling::documents::Format;

pub struct Target {
    pub name: &'static str,
    /// Panics if something does not hold that must hold for any input.
    pub check: fn(&[u8]),
    pub mutate: Mutate,
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// The target for a format in plain bytes.
macro_rules! plain {
    ($name:literal, $format:ident, $seeds:expr) => {
        Target {
            name: $name,
            check: |input| documents::check(Format::$format, input, false),
            mutate: bytes,
            seeds: $seeds,
        }
    };
}

/// The target for a format that is a zip archive of parts.
macro_rules! package {
    ($name:literal, $format:ident, $seeds:expr) => {
        Target {
            mutate: zip_parts,
            ..plain!($name, $format, $seeds)
        }
    };
}

pub const TARGETS: &[Target] = &[
    plain!("pdf", Pdf, seeds::pdf),
    Target {
        name: "pdf-images",
        check: |input| documents::check(Format::Pdf, input, true),
        ..plain!("", Pdf, seeds::pdf)
    },
    package!("pptx", Pptx, seeds::pptx),
    package!("docx", Docx, seeds::docx),
    package!("xlsx", Xlsx, seeds::xlsx),
    package!("odt", Odt, seeds::odt),
    package!("odp", Odp, seeds::odp),
    package!("ods", Ods, seeds::ods),
    plain!("eml", Eml, seeds::eml),
    plain!("msg", Msg, seeds::msg),
    Target {
        name: "tnef",
        check: documents::check_tnef,
        mutate: bytes,
        seeds: seeds::tnef,
    },
    plain!("calendar", Calendar, seeds::calendar),
    plain!("subtitles", Subtitles, seeds::subtitles),
    plain!("html", Html, seeds::html),
    plain!("text", Text, seeds::text),
    plain!("csv", Csv, seeds::csv),
    plain!("svg", Svg, seeds::svg),
    plain!("jpeg", Jpeg, seeds::jpeg),
    plain!("png", Png, seeds::png),
    plain!("webp", Webp, seeds::webp),
    Target {
        name: "zip",
        check: documents::check_archive,
        mutate: bytes,
        seeds: seeds::archive,
    },
    Target {
        name: "markdown",
        check: markdown::check,
        mutate: bytes,
        seeds: seeds::markdown,
    },
    Target {
        name: "records",
        check: records::check,
        mutate: bytes,
        seeds: seeds::records,
    },
    Target {
        name: "dates",
        check: dates::check,
        mutate: bytes,
        seeds: seeds::dates,
    },
];
