//! Files that people showed or handed out → their text: PDF, PowerPoint, Word, Excel, OpenDocument, e-mail, images, subtitles,
//! calendars, plain text, Markdown and HTML.
//!
//! In: the bytes of a file, which may be broken or hostile. Out: a [`Document`], the same shape for every format, and JPEG images of its
//! pages. [`read()`] works in the calling process; [`Workers`](worker::Workers) read in separate processes with limits.
//! This module knows nothing of sites, records or web pages.

mod accessibility;
mod active_content;
mod assembler;
pub mod containers;
mod document;
mod event;
mod format;
mod formats;
mod hiding_rules;
pub mod lettering;
pub mod ocr_repair;
mod page_name;
pub mod personal_data;
mod problem;
mod read;
pub mod strip_metadata;
pub mod survey;
mod text;
mod unread_texts;
mod unshown;
pub mod worker;

pub use accessibility::AccessibilityFacts;
pub use assembler::{Assembler, ReadDocument};
pub use document::{
    Accessibility, Attached, Block, CalendarEvent, Document, DocumentPage, DocumentTable,
    EventTime, LinkedFile, Metadata, Picture, Thumbnail,
};
pub use format::{Format, PageName};
pub use problem::{HiddenKind, PageProblem, Problem};

pub use event::{ReadEvent, ReadSink};

pub use formats::icalendar::public_calendar;
pub use formats::subtitles::turn;
pub use read::read;

pub use unshown::{Unshown, UnshownPlace, UnshownText};

/// Must be increased with every change that gives another [`Document`] for the same file, or finds other personal data in it: documents
/// cached under another version are not used.
pub const VERSION: u32 = 31;
