//! Bytes → what they say, part by part.

use super::finding::Finding;
use super::kind::Kind;
use super::part::{Part, Tell};
use super::{calendar, html, mail, office, opendocument, pdf, picture, plain, sheet, subtitles};

/// Reads a file in this very process. It may take all memory, all time, or the process with it: see [`super::worker`].
pub fn read(kind: Kind, bytes: Vec<u8>, thumbnails: bool, tell: Tell<'_>) {
    let result = match kind {
        Kind::Pdf => pdf::read(bytes, thumbnails, tell),
        Kind::Pptx => office::slides(bytes, thumbnails, tell),
        Kind::Docx => office::letter(bytes, tell),
        Kind::Xlsx => sheet::workbook(bytes, tell),
        Kind::Csv => sheet::values(&bytes, tell),
        Kind::Odp => opendocument::slides(bytes, tell),
        Kind::Odt => opendocument::letter(bytes, tell),
        Kind::Eml => mail::eml(&bytes, tell),
        Kind::Msg => mail::msg(bytes, tell),
        Kind::Jpeg | Kind::Png | Kind::Webp => picture::raster(kind, bytes, thumbnails, tell),
        Kind::Svg => picture::svg(&bytes, tell),
        Kind::Subtitles => subtitles::read(&bytes, tell),
        Kind::Calendar => calendar::read(&bytes, tell),
        Kind::Text => plain::read(&bytes, tell),
        Kind::Html => html::read(&bytes, tell),
    };
    if let Err(what) = result {
        tell(Part::Finding(Finding::of(what)));
    }
}
