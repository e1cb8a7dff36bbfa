//! The events that a reader emits while it reads a file.

use super::document::{DocumentPage, Metadata, Thumbnail};
use super::problem::PageProblem;
use super::unshown::{UnshownPlace, UnshownText};

/// One part of a document, sent as soon as it is known, so that it is kept if a later part crashes the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadEvent {
    Metadata(Box<Metadata>),
    Page(DocumentPage),
    Thumbnail { of: Thumbnail, jpeg: Vec<u8> },
    Finding(PageProblem),
    Unshown(UnshownText),
}

impl ReadEvent {
    pub fn unshown(page: Option<u32>, place: UnshownPlace, text: impl Into<String>) -> ReadEvent {
        let text = text.into();
        ReadEvent::Unshown(UnshownText { page, place, text })
    }
}

/// Receives the events of one file, in order.
pub type ReadSink<'a> = &'a mut dyn FnMut(ReadEvent);

/// Pages after these are not read: a longer document is a book, or was made to exhaust its reader.
pub const MOST_PAGES: usize = 2_000;
/// Pages after these get no image.
pub const MOST_THUMBNAILS: usize = 400;
