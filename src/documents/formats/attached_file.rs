//! A whole file inside another: its words are read only to find personal data. No page shows them.

use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::format::Format;
use crate::documents::unshown::UnshownPlace;
use std::cell::Cell;

/// The greatest depth of files within files that is read: a file can contain itself.
const DEEPEST: u8 = 2;

thread_local! {
    /// The depth of the file that is being read.
    static DEPTH: Cell<u8> = const { Cell::new(0) };
}

/// Emits the words of an embedded file, if its format can be read.
pub fn attached_words(name: &str, bytes: Vec<u8>, emit: ReadSink<'_>) {
    words_within(name, bytes, UnshownPlace::Attachment, emit);
}

/// The same for files in another kind of place.
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
    // Problems of an embedded file are not reported for the file around it.
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
