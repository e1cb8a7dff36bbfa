//! What PowerPoint and Word write: a zip with parts in XML.

mod letter;
mod links;
mod numbering;
mod pictures;
mod properties;
mod shapes;
mod slides;
mod styles;

pub use letter::letter;
pub use slides::slides;
