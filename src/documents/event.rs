//! What a reader tells of a file, part by part.

use super::document::{DocumentPage, Metadata, Thumbnail};
use super::problem::PageProblem;

/// Told as soon as it is known, so that what came before a crash is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadEvent {
    Metadata(Box<Metadata>),
    Page(DocumentPage),
    Thumbnail { of: Thumbnail, jpeg: Vec<u8> },
    Finding(PageProblem),
}

pub type ReadSink<'a> = &'a mut dyn FnMut(ReadEvent);

/// Pages after these are not read: a document of more is a book, or a trap.
pub const MOST_PAGES: usize = 2_000;
/// Pages after these get no picture.
pub const MOST_THUMBNAILS: usize = 400;
