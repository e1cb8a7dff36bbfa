//! Bytes → what they say, part by part.

use super::document::{Metadata, Page, Thumbnail};
use super::finding::{Finding, What};
use super::kind::Kind;
use super::{calendar, html, mail, office, opendocument, pdf, picture, plain, sheet, subtitles};

/// Told as soon as it is known, so that what came before a crash is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Metadata(Box<Metadata>),
    Page(Page),
    Thumbnail { of: Thumbnail, jpeg: Vec<u8> },
    Finding(Finding),
}

pub type Tell<'a> = &'a mut dyn FnMut(Part);

/// Pages after these are not read: a document of more is a book, or a trap.
pub const MOST_PAGES: usize = 2_000;
/// Pages after these get no picture.
pub const MOST_THUMBNAILS: usize = 400;

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

/// What a broken file ends as.
pub fn damaged(why: impl ToString) -> What {
    What::Damaged {
        why: why.to_string(),
    }
}
