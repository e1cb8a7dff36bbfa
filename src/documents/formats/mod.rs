//! One file or folder for each format: bytes → the events that make a document.

pub mod html;
pub mod icalendar;
pub mod image;
pub mod mail;
pub mod office;
pub mod opendocument;
pub mod pdf;
pub mod plain_text;
pub mod spreadsheet;
pub mod subtitles;
