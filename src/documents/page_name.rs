//! The word for the pages of a document.

use super::document::Document;
use super::format::PageName;

impl Document {
    /// By its format; the pages of a PDF are slides if all are wider than high.
    pub fn page_name(&self) -> PageName {
        let mut sizes = self.thumbnails.iter();
        let is_wide = sizes.len() > 0 && sizes.all(|of| of.width > of.height);
        match self.format.page_name() {
            PageName::Page if is_wide && !self.format.is_picture() => PageName::Slide,
            name => name,
        }
    }
}
