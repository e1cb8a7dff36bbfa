//! What PowerPoint and Word write: a zip with parts in XML.

mod hyperlinks;
mod metadata;
mod numbering;
mod powerpoint;
mod shapes;
mod slide_images;
mod word;
mod word_styles;

pub use powerpoint::slides;
pub use word::letter;
