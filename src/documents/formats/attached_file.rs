//! A whole file inside another: its words, for what they say of people. They are on no page.

use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::format::Format;
use crate::documents::unshown::UnshownPlace;
use std::cell::Cell;

/// Files within files within files are read so deep: a file can be made to hold itself.
const DEEPEST: u8 = 2;

thread_local! {
    /// How deep the file that is being read lies in others.
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

/// Tells the words of a file within a file, if it is in a format that can be read.
pub fn attached_words(name: &str, bytes: Vec<u8>, emit: ReadSink<'_>) {
    words_within(name, bytes, UnshownPlace::Attachment, emit);
}

/// The same of what stands in another kind of place.
pub fn words_within(name: &str, bytes: Vec<u8>, place: UnshownPlace, emit: ReadSink<'_>) {
    let Some(format) = Format::of(name, &bytes) else {
        return;
    };
    if DEPTH.get() >= DEEPEST {
        return;
    }
    DEPTH.set(DEPTH.get() + 1);
    let mut attached = |text: &str| {
        if !text.is_empty() {
            emit(ReadEvent::unshown(None, place, text));
        }
    };
    // What is wrong with a file within a file is no news of the file around it.
    let _ = format.reader()(bytes, false, &mut |event| match event {
        ReadEvent::Page(page) => page
            .texts()
            .chain(page.notes.iter().map(String::as_str))
            .for_each(&mut attached),
        ReadEvent::Unshown(unshown) => attached(&unshown.text),
        ReadEvent::Metadata(metadata) => {
            let said = [metadata.title, metadata.author, metadata.description];
            said.iter().flatten().for_each(|text| attached(text));
        }
        ReadEvent::Finding(_) | ReadEvent::Thumbnail { .. } => {}
    });
    DEPTH.set(DEPTH.get().saturating_sub(1));
}
