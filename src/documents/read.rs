//! The bytes of a file → the events of reading it.

use super::event::{ReadEvent, ReadSink};
use super::format::Format;
use super::problem::PageProblem;

/// Reads in the calling process, where a hostile file may exhaust memory or time, or crash it: see [`super::worker`].
pub fn read(format: Format, bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) {
    let read = format.reader();
    if let Err(problem) = read(bytes, thumbnails, emit) {
        emit(ReadEvent::Finding(PageProblem::of(problem)));
    }
}
