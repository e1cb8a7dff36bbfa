//! What the pages of a document are called.

use super::document::Document;
use super::format::PageName;

impl Document {
    /// By its format; but a PDF whose pages are all wider than high was made of slides.
    pub fn page_name(&self) -> PageName {
        let mut sizes = self.thumbnails.iter();
        let is_wide = sizes.len() > 0 && sizes.all(|of| of.width > of.height);
        match self.format.page_name() {
            PageName::Page if is_wide && !self.format.is_picture() => PageName::Slide,
            name => name,
        }
    }
}
