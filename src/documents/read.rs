//! The bytes of a file → the events of reading it.

use super::event::{ReadEvent, ReadSink};
use super::format::Format;
use super::problem::PageProblem;
use super::unread_texts::{ReadTexts, emit_unread_texts};
use crate::base::text::WithdrawnNames;

/// Reads in the calling process, where a hostile file may exhaust memory or time, or crash it: see [`super::worker`].
pub fn read(format: Format, bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) {
    read_with_names(format, bytes, thumbnails, &WithdrawnNames::default(), emit);
}

/// The same; texts with one of the names are emitted too, wherever they stand in the file.
pub fn read_with_names(
    format: Format,
    bytes: Vec<u8>,
    thumbnails: bool,
    withdrawn: &WithdrawnNames,
    emit: ReadSink<'_>,
) {
    let read = format.reader();
    let mut texts = ReadTexts::new(withdrawn);
    let result = read(bytes.clone(), thumbnails, &mut |event| {
        texts.add(&event);
        emit(event);
    });
    match result {
        Ok(()) => emit_unread_texts(format, &bytes, withdrawn, &texts, emit),
        Err(problem) => emit(ReadEvent::Finding(PageProblem::of(problem))),
    }
}
