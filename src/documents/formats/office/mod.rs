//! PowerPoint and Word files: a zip of XML parts.

mod charts;
pub mod drawn;
mod hyperlinks;
mod metadata;
mod numbering;
pub mod package_contents;
mod powerpoint;
mod shapes;
mod slide_images;
mod unread_media;
mod word;
mod word_paragraph;
mod word_parts;
mod word_styles;

pub use powerpoint::slides;
pub use slide_images::sans;
pub use word::letter;
