//! What people showed and handed out, read: PDF, PowerPoint, Word, Excel, OpenDocument, e-mail, pictures, subtitles, calendars,
//! text and HTML → pages of text, metadata and thumbnails.
//!
//! In: the bytes of a file, which nobody vouches for. Out: a [`Document`], the same shape for every format, and JPEG thumbnails.
//! [`read()`] does it in this process; [`workers`](worker) do it in processes of their own, with limits.
//! This module knows nothing of sites, records or pages on the web.

mod assembler;
pub mod containers;
mod document;
mod event;
mod format;
mod formats;
pub mod personal_data;
mod problem;
mod read;
pub mod strip_metadata;
mod text;
pub mod worker;

pub use assembler::{Assembly, ReadDocument};
pub use document::{
    Accessibility, Attached, Block, Document, DocumentPage, DocumentTable, Metadata, Picture,
    Thumbnail,
};
pub use format::{Format, PageName};
pub use problem::{PageProblem, Problem};

pub use event::{ReadEvent, ReadSink};

pub use read::read;

/// Goes up with every change that makes another [`Document`] of the same file: what is cached under another version is not used.
pub const VERSION: u32 = 6;
