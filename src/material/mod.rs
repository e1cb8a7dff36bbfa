//! What people showed and handed out, read: PDF, PowerPoint, Word, Excel, OpenDocument, e-mail, pictures, subtitles, calendars,
//! text and HTML → pages of text, metadata and thumbnails.
//!
//! In: the bytes of a file, which nobody vouches for. Out: a [`Document`], the same shape for every format, and JPEG thumbnails.
//! [`read`] does it in this process; [`workers`](worker) do it in processes of their own, with limits, and [`cache`] keeps what came of it.
//! This module knows nothing of sites, records or pages on the web.

mod assemble;
pub mod bare;
pub mod cache;
mod copies;
mod document;
mod finding;
mod index;
mod kind;
mod library;
mod mail;
mod note;
mod office;
mod opendocument;
mod part;
mod pdf;
mod picture;
mod pictured;
pub mod privacy;
mod read;
mod sheet;
mod summary;
mod wanted;
pub mod worker;
mod writing;

mod calendar;
mod html;
mod package;
mod plain;
mod subtitles;
mod told;
pub mod unpack;
mod xml;

pub use assemble::{Assembly, Reading};
pub use document::{
    Accessibility, Attached, Block, Document, Metadata, Page, Picture, Table, Thumbnail,
};
pub use finding::{Finding, What};
pub use kind::{Kind, PageName};
pub use library::{CACHE, Library, Rules, library};
pub use note::Note;
pub use part::{Part, Tell};
pub use pictured::Pictured;
pub use read::read;
pub use summary::Summary;

/// Goes up with every change that makes another [`Document`] of the same file: what is cached under another version is not used.
pub const VERSION: u32 = 6;
