//! The bytes of a file → the events of reading it.

use super::elsewhere::{ToldTexts, tell_of_texts_elsewhere};
use super::event::{ReadEvent, ReadSink};
use super::format::Format;
use super::problem::PageProblem;

/// Reads in the calling process, where a hostile file may exhaust memory or time, or crash it: see [`super::worker`].
pub fn read(format: Format, bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) {
    let read = format.reader();
    let mut told = ToldTexts::default();
    let result = read(bytes.clone(), thumbnails, &mut |event| {
        told.add(&event);
        emit(event);
    });
    match result {
        Ok(()) => tell_of_texts_elsewhere(format, &bytes, &told, emit),
        Err(problem) => emit(ReadEvent::Finding(PageProblem::of(problem))),
    }
}
