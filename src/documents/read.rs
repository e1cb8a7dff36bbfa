//! Bytes → what they say, part by part.

use super::event::{ReadEvent, ReadSink};
use super::format::Format;
use super::formats::{
    html, icalendar, image, mail, office, opendocument, pdf, plain_text, spreadsheet, subtitles,
};
use super::problem::PageProblem;

/// Reads a file in this very process. It may take all memory, all time, or the process with it: see [`super::worker`].
pub fn read(kind: Format, bytes: Vec<u8>, thumbnails: bool, tell: ReadSink<'_>) {
    let result = match kind {
        Format::Pdf => pdf::read(bytes, thumbnails, tell),
        Format::Pptx => office::slides(bytes, thumbnails, tell),
        Format::Docx => office::letter(bytes, tell),
        Format::Xlsx => spreadsheet::workbook(bytes, tell),
        Format::Csv => spreadsheet::values(&bytes, tell),
        Format::Odp => opendocument::slides(bytes, tell),
        Format::Odt => opendocument::letter(bytes, tell),
        Format::Eml => mail::eml(&bytes, tell),
        Format::Msg => mail::msg(bytes, tell),
        Format::Jpeg | Format::Png | Format::Webp => image::raster(kind, bytes, thumbnails, tell),
        Format::Svg => image::svg(&bytes, tell),
        Format::Subtitles => subtitles::read(&bytes, tell),
        Format::Calendar => icalendar::read(&bytes, tell),
        Format::Text => plain_text::read(&bytes, tell),
        Format::Html => html::read(&bytes, tell),
    };
    if let Err(what) = result {
        tell(ReadEvent::Finding(PageProblem::of(what)));
    }
}
